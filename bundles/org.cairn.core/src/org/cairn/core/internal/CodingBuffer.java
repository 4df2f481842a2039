// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.core.store.Row;
import org.cairn.core.store.TableDef;

/** Codings as they come from the store, in growing columns, to be sorted into {@link CodingRow}s. Not thread-safe. */
final class CodingBuffer {

    private static final int IMPORTANT = 0x80;

    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    private final Map<Long, Integer> codeOf = new HashMap<>();
    private final Map<Long, Integer> coderOf = new HashMap<>();

    private int size;
    private long[] id = new long[64];
    private int[] source = new int[64];
    private long[] guidHigh = new long[64];
    private long[] guidLow = new long[64];
    private long[] created = new long[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] code = new int[64];
    private int[] coder = new int[64];
    private int[] crc = new int[64];
    private byte[] marks = new byte[64];
    private final Map<Long, String> comments = new HashMap<>();

    CodingBuffer(Keys keys, Ordinals codes, Ordinals coders) {
        this.keys = keys;
        this.codes = codes;
        this.coders = coders;
    }

    /** Makes room for so many codings at once. */
    void expect(int codings) {
        if (codings > id.length) {
            grow(codings);
        }
    }

    /** Takes in a row of {@link TableDef#CODING}. */
    void add(Row row) {
        if (size == id.length) {
            grow(size * 2);
        }
        UUID guid = row.guid(0);
        id[size] = row.id();
        guidHigh[size] = guid.getMostSignificantBits();
        guidLow[size] = guid.getLeastSignificantBits();
        source[size] = (int) row.number(1);
        code[size] = codeOf.computeIfAbsent(row.number(2), key -> codes.of(keys.guid(TableDef.CODE, key)));
        coder[size] = coderOf.computeIfAbsent(row.number(3), key -> coders.of(keys.guid(TableDef.CODER, key)));
        start[size] = (int) row.number(4);
        end[size] = (int) row.number(5);
        crc[size] = (int) row.number(6);
        created[size] = row.number(7);
        String comment = row.text(8);
        if (comment != null) {
            comments.put(row.id(), comment);
        }
        marks[size] = (byte) (row.number(9) | (row.number(10) != 0 ? IMPORTANT : 0));
        size++;
    }

    /** Takes in one coding of an existing row. */
    void add(CodingRow row, int index) {
        if (size == id.length) {
            grow(size * 2);
        }
        row.copyTo(this, index);
    }

    void add(long theId, int theSource, UUID guid, int theCode, int theCoder, int from, int to, int theCrc, long at, String comment,
            byte mark) {
        id[size] = theId;
        source[size] = theSource;
        guidHigh[size] = guid.getMostSignificantBits();
        guidLow[size] = guid.getLeastSignificantBits();
        code[size] = theCode;
        coder[size] = theCoder;
        start[size] = from;
        end[size] = to;
        crc[size] = theCrc;
        created[size] = at;
        if (comment != null) {
            comments.put(theId, comment);
        }
        marks[size] = mark;
        size++;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        source = Arrays.copyOf(source, capacity);
        guidHigh = Arrays.copyOf(guidHigh, capacity);
        guidLow = Arrays.copyOf(guidLow, capacity);
        created = Arrays.copyOf(created, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        code = Arrays.copyOf(code, capacity);
        coder = Arrays.copyOf(coder, capacity);
        crc = Arrays.copyOf(crc, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }

    static boolean isImportant(byte mark) {
        return (mark & IMPORTANT) != 0;
    }

    static int weight(byte mark) {
        return mark & ~IMPORTANT & 0xFF;
    }

    /**
     * Sorts everything into one row per source.
     *
     * @return by number of the source; null where a source has no codings
     */
    CodingRow[] rows() {
        int last = 0;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, source[i]);
        }
        int[] first = new int[last + 2];
        for (int i = 0; i < size; i++) {
            first[source[i] + 1]++;
        }
        for (int s = 0; s <= last; s++) {
            first[s + 1] += first[s];
        }
        int[] order = new int[size];
        int[] next = first.clone();
        for (int i = 0; i < size; i++) {
            order[next[source[i]]++] = i;
        }
        CodingSlab slab = new CodingSlab(keys, codes, coders, size);
        CodingRow[] rows = new CodingRow[last + 1];
        for (int s = 0; s <= last; s++) {
            if (first[s + 1] > first[s]) {
                rows[s] = row(slab, s, order, first[s], first[s + 1]);
            }
        }
        return rows;
    }

    /** Sorts everything into the row of one source; null where there is nothing. */
    CodingRow single(int number) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return size == 0 ? null : row(new CodingSlab(keys, codes, coders, size), number, order, 0, size);
    }

    /** Fills the stretch of one source in order of start, end and key. */
    private CodingRow row(CodingSlab slab, int number, int[] order, int from, int to) {
        sort(order, from, to);
        for (int i = from; i < to; i++) {
            int of = order[i];
            slab.set(i, id[of], guidHigh[of], guidLow[of], start[of], end[of], code[of], coder[of], crc[of], created[of],
                    comments.isEmpty() ? null : comments.get(id[of]), marks[of]);
        }
        return new CodingRow(number, slab, from, to - from);
    }

    private void sort(int[] order, int from, int to) {
        if (to - from > 64) {
            int[] sorted = Arrays.stream(order, from, to).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
            System.arraycopy(sorted, 0, order, from, sorted.length);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int moving = order[i];
            int j = i - 1;
            while (j >= from && compare(order[j], moving) > 0) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = moving;
        }
    }

    private int compare(int a, int b) {
        if (start[a] != start[b]) {
            return Integer.compare(start[a], start[b]);
        }
        return end[a] != end[b] ? Integer.compare(end[a], end[b]) : Long.compare(id[a], id[b]);
    }
}
