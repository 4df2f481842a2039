// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The codings that were read or changed together, source after source, each a {@link CodingRow}. Immutable once {@link CodingBuffer} has
 * filled it.
 *
 * <p>What a sweep over all codings reads stands side by side, and the sources in order: with a million codings the time goes into
 * fetching from memory, and what is read one after the other is fetched ahead.
 */
final class CodingSlab {

    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    /** Of each coding start, end, code and coder. */
    private final int[] swept;
    /** Of each coding its key, the two halves of its GUID, and when it was made. */
    private final long[] kept;
    private final int[] crc;
    private final byte[] marks;
    private final Map<Integer, String> comments = new HashMap<>();

    CodingSlab(Keys keys, Ordinals codes, Ordinals coders, int size) {
        this.keys = keys;
        this.codes = codes;
        this.coders = coders;
        swept = new int[4 * size];
        kept = new long[4 * size];
        crc = new int[size];
        marks = new byte[size];
    }

    void set(int i, long theId, long high, long low, int from, int to, int theCode, int theCoder, int theCrc, long at, String comment,
            byte mark) {
        kept[4 * i] = theId;
        kept[4 * i + 1] = high;
        kept[4 * i + 2] = low;
        kept[4 * i + 3] = at;
        swept[4 * i] = from;
        swept[4 * i + 1] = to;
        swept[4 * i + 2] = theCode;
        swept[4 * i + 3] = theCoder;
        crc[i] = theCrc;
        marks[i] = mark;
        if (comment != null) {
            comments.put(i, comment);
        }
    }

    Keys keys() {
        return keys;
    }

    Ordinals codes() {
        return codes;
    }

    Ordinals coders() {
        return coders;
    }

    int start(int i) {
        return swept[4 * i];
    }

    int end(int i) {
        return swept[4 * i + 1];
    }

    int code(int i) {
        return swept[4 * i + 2];
    }

    int coder(int i) {
        return swept[4 * i + 3];
    }

    long id(int i) {
        return kept[4 * i];
    }

    long guidHigh(int i) {
        return kept[4 * i + 1];
    }

    long guidLow(int i) {
        return kept[4 * i + 2];
    }

    /** When it was made, in milliseconds. */
    long created(int i) {
        return kept[4 * i + 3];
    }

    int crc(int i) {
        return crc[i];
    }

    byte mark(int i) {
        return marks[i];
    }

    /** May be null. */
    String comment(int i) {
        return comments.get(i);
    }
}
