// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cairn.core.store.Ids;

/**
 * The rows of one table as objects, in order of their keys. Immutable and thread-safe.
 *
 * @param <R> what a row becomes
 */
final class Part<R> {

    private final long[] ids;
    private final List<R> rows;

    private Part(long[] ids, List<R> rows) {
        this.ids = ids;
        this.rows = rows;
    }

    /** Takes rows in, in ascending order of keys. Not thread-safe. */
    static final class Builder<R> {

        private long[] ids = new long[16];
        private final List<R> rows = new ArrayList<>();

        void add(long id, R row) {
            if (rows.size() == ids.length) {
                ids = Arrays.copyOf(ids, ids.length * 2);
            }
            ids[rows.size()] = id;
            rows.add(row);
        }

        void addAll(Part<R> part) {
            for (int i = 0; i < part.size(); i++) {
                add(part.id(i), part.rows().get(i));
            }
        }

        Part<R> build() {
            return new Part<>(Arrays.copyOf(ids, rows.size()), rows);
        }
    }

    List<R> rows() {
        return rows;
    }

    long id(int index) {
        return ids[index];
    }

    int size() {
        return ids.length;
    }

    /** The row with that key, or null. */
    R get(long id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? null : rows.get(found);
    }

    /** The rows as {@code change} leaves them, without those for which it answers null. */
    Part<R> changed(UnaryOperator<R> change) {
        Builder<R> some = new Builder<>();
        for (int i = 0; i < ids.length; i++) {
            R row = change.apply(rows.get(i));
            if (row != null) {
                some.add(ids[i], row);
            }
        }
        return some.build();
    }

    /** This part after the rows {@code touched} were replaced by those in {@code fresh}; rows not in {@code fresh} are gone. */
    Part<R> next(Ids touched, Part<R> fresh) {
        Builder<R> merged = new Builder<>();
        int j = 0;
        for (int i = 0; i < ids.length; i++) {
            for (; j < fresh.ids.length && fresh.ids[j] < ids[i]; j++) {
                merged.add(fresh.ids[j], fresh.rows.get(j));
            }
            if (!touched.contains(ids[i])) {
                merged.add(ids[i], rows.get(i));
            }
        }
        for (; j < fresh.ids.length; j++) {
            merged.add(fresh.ids[j], fresh.rows.get(j));
        }
        return merged.build();
    }
}
