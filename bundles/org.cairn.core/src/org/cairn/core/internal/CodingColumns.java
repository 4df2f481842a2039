// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.cairn.core.coders.Sight;
import org.cairn.core.store.Ids;
import org.cairn.core.store.TableDef;

/** All codings of a view; see {@link Codings}. An edit makes new columns that share the rows of untouched sources. */
final class CodingColumns implements Codings {

    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    private final CodingRow empty;
    private final CodingRow[] rows;
    private final int[] counts;
    private final int coderCount;
    private final int size;
    private final long lastId;
    /** Codings by coder where only some are shown, so that nothing tells of coders whose work is hidden; else null. */
    private final int[] shownByCoder;

    private CodingColumns(Keys keys, Ordinals codes, Ordinals coders, CodingRow[] rows) {
        this.keys = keys;
        this.codes = codes;
        this.coders = coders;
        this.rows = rows;
        empty = new CodingRow(0, new CodingSlab(keys, codes, coders, 0), 0, 0);
        coderCount = coders.size();
        counts = new int[codes.size()];
        int sum = 0;
        long last = 0;
        for (CodingRow row : rows) {
            for (int i = 0; row != null && i < row.size(); i++) {
                counts[row.code(i)]++;
                last = Math.max(last, row.id(i));
                sum++;
            }
        }
        size = sum;
        lastId = last;
        shownByCoder = null;
    }

    private CodingColumns(CodingColumns before, CodingRow[] rows, int[] counts, int size, long lastId) {
        keys = before.keys;
        codes = before.codes;
        coders = before.coders;
        empty = before.empty;
        coderCount = coders.size();
        this.rows = rows;
        this.counts = counts;
        this.size = size;
        this.lastId = lastId;
        shownByCoder = null;
    }

    private CodingColumns(CodingColumns whole, CodingRow[] shown) {
        keys = whole.keys;
        codes = whole.codes;
        coders = whole.coders;
        empty = whole.empty;
        coderCount = whole.coderCount;
        lastId = whole.lastId;
        rows = shown;
        counts = new int[whole.counts.length];
        shownByCoder = new int[coderCount];
        int sum = 0;
        for (CodingRow row : rows) {
            for (int i = 0; row != null && i < row.size(); i++) {
                counts[row.code(i)]++;
                shownByCoder[row.coder(i)]++;
                sum++;
            }
        }
        size = sum;
    }

    /**
     * What a coder may see of these columns.
     *
     * @param then columns of an earlier moment, or null
     * @param seenThen what was seen of them under the same rules: taken over where nothing changed
     */
    CodingColumns seen(Sight sight, CodingColumns then, CodingColumns seenThen) {
        CodingRow[] shown = new CodingRow[rows.length];
        for (int source = 0; source < rows.length; source++) {
            CodingRow row = rows[source];
            if (row == null) {
                continue;
            }
            if (then != null && source < then.rows.length && then.rows[source] == row) {
                shown[source] = seenThen.rows[source];
            } else {
                UUID guid = keys.guid(TableDef.SOURCE, source);
                shown[source] = sight.covers(guid) ? seen(row, guid, sight) : row;
            }
        }
        return new CodingColumns(this, shown);
    }

    private CodingRow seen(CodingRow row, UUID source, Sight sight) {
        CodingBuffer some = buffer();
        int hidden = 0;
        for (int i = 0; i < row.size(); i++) {
            if (sight.hides(source, coders.guid(row.coder(i)))) {
                hidden++;
            } else {
                some.add(row, i);
            }
        }
        return hidden == 0 ? row : some.single(row.source());
    }

    static CodingColumns of(Keys keys, Ordinals codes, Ordinals coders, CodingBuffer all) {
        return new CodingColumns(keys, codes, coders, all.rows());
    }

    /** An empty buffer that counts codes and coders as these columns do. */
    CodingBuffer buffer() {
        return new CodingBuffer(keys, codes, coders);
    }

    /**
     * The columns after the codings {@code touched} were replaced by those in {@code fresh}.
     *
     * @param recoded receives the numbers of the sources whose codings changed
     */
    CodingColumns next(Ids touched, CodingBuffer fresh, Set<Long> recoded) {
        CodingRow[] news = fresh.rows();
        Set<Integer> sources = new HashSet<>();
        for (CodingRow row : news) {
            if (row != null) {
                sources.add(row.source());
            }
        }
        if (touched.ranges() > 0 && touched.first(0) <= lastId) {
            sources.addAll(sourcesOf(touched));
        }
        CodingRow[] after = Arrays.copyOf(rows, Math.max(rows.length, news.length));
        int[] newCounts = Arrays.copyOf(counts, codes.size());
        int newSize = size;
        long newLast = lastId;
        for (int source : sources) {
            CodingRow old = source < rows.length ? rows[source] : null;
            CodingRow row = merge(old, touched, source < news.length ? news[source] : null);
            newSize += (row == null ? 0 : row.size()) - (old == null ? 0 : old.size());
            count(old, newCounts, -1);
            count(row, newCounts, 1);
            for (int i = 0; row != null && i < row.size(); i++) {
                newLast = Math.max(newLast, row.id(i));
            }
            after[source] = row;
            recoded.add((long) source);
        }
        return new CodingColumns(this, after, newCounts, newSize, newLast);
    }

    /** Numbers of the sources that have other codings here than there. */
    Set<Long> differing(CodingColumns other) {
        Set<Long> sources = new HashSet<>();
        for (int source = 0; source < Math.max(rows.length, other.rows.length); source++) {
            CodingRow here = source < rows.length ? rows[source] : null;
            CodingRow there = source < other.rows.length ? other.rows[source] : null;
            if (here != there) {
                sources.add((long) source);
            }
        }
        return sources;
    }

    private static void count(CodingRow row, int[] counts, int by) {
        for (int i = 0; row != null && i < row.size(); i++) {
            counts[row.code(i)] += by;
        }
    }

    private CodingRow merge(CodingRow old, Ids touched, CodingRow fresh) {
        if (old == null) {
            return fresh;
        }
        CodingBuffer together = buffer();
        for (int i = 0; i < old.size(); i++) {
            if (!touched.contains(old.id(i))) {
                together.add(old, i);
            }
        }
        for (int i = 0; fresh != null && i < fresh.size(); i++) {
            together.add(fresh, i);
        }
        return together.single(old.source());
    }

    private Set<Integer> sourcesOf(Ids touched) {
        Set<Integer> sources = new HashSet<>();
        long first = touched.first(0);
        long last = touched.last(touched.ranges() - 1);
        for (CodingRow row : rows) {
            for (int i = 0; row != null && i < row.size(); i++) {
                long id = row.id(i);
                if (id >= first && id <= last && touched.contains(id)) {
                    sources.add(row.source());
                    break;
                }
            }
        }
        return sources;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int count(UUID code) {
        int ordinal = codeOrdinal(code);
        return ordinal < 0 ? 0 : counts[ordinal];
    }

    @Override
    public CodingRow of(Source source) {
        return row(source.number());
    }

    CodingRow row(long source) {
        CodingRow row = source < rows.length ? rows[(int) source] : null;
        return row == null ? empty : row;
    }

    @Override
    public Optional<Coding> coding(UUID id) {
        for (CodingRow row : rows) {
            int index = row == null ? -1 : indexOf(row, id);
            if (index >= 0) {
                return Optional.of(row.coding(index));
            }
        }
        return Optional.empty();
    }

    /** Key of the coding with that GUID in the file, or 0. */
    long idOf(UUID guid) {
        for (CodingRow row : rows) {
            int index = row == null ? -1 : indexOf(row, guid);
            if (index >= 0) {
                return row.id(index);
            }
        }
        return 0;
    }

    /** Keys of all codings by GUID. */
    Map<UUID, Long> index() {
        Map<UUID, Long> ids = new HashMap<>(size * 2);
        for (CodingRow row : rows) {
            for (int i = 0; row != null && i < row.size(); i++) {
                ids.put(row.guid(i), row.id(i));
            }
        }
        return ids;
    }

    private static int indexOf(CodingRow row, UUID guid) {
        for (int i = 0; i < row.size(); i++) {
            if (row.isGuid(i, guid)) {
                return i;
            }
        }
        return -1;
    }

    /** Rows of the sources that have codings. */
    Iterable<CodingRow> rows() {
        return Arrays.stream(rows).filter(row -> row != null).toList();
    }

    @Override
    public int codes() {
        return counts.length;
    }

    @Override
    public int coders() {
        return coderCount;
    }

    @Override
    public int codeOrdinal(UUID code) {
        int ordinal = codes.find(code);
        return ordinal < counts.length && (shownByCoder == null || ordinal < 0 || counts[ordinal] > 0) ? ordinal : -1;
    }

    @Override
    public int coderOrdinal(UUID coder) {
        int ordinal = coders.find(coder);
        return ordinal < coderCount && (shownByCoder == null || ordinal < 0 || shownByCoder[ordinal] > 0) ? ordinal : -1;
    }

    @Override
    public UUID code(int ordinal) {
        return codes.guid(ordinal);
    }

    @Override
    public UUID coder(int ordinal) {
        return coders.guid(ordinal);
    }
}
