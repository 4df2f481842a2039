// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Span;
import org.cairn.core.store.TableDef;

/**
 * The codings of one source, without an object for each. Immutable once {@link CodingBuffer} has filled it.
 *
 * <p>What a sweep over all codings reads stands side by side: with a million codings the time goes into fetching from memory, and each
 * array more is one more fetch for each source.
 */
final class CodingRow implements Codings.Row {

    private final int source;
    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    /** Of each coding start, end, code and coder. */
    private final int[] swept;
    /** Of each coding its key, the two halves of its GUID, and when it was made. */
    private final long[] kept;
    private final int[] crc;
    private final byte[] marks;
    /** Comments by index; null as long as nobody commented anything here. */
    private String[] comments;

    CodingRow(int source, Keys keys, Ordinals codes, Ordinals coders, int size) {
        this.source = source;
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
            if (comments == null) {
                comments = new String[marks.length];
            }
            comments[i] = comment;
        }
    }

    void copyTo(CodingBuffer buffer, int i) {
        buffer.add(id(i), source, guid(i), code(i), coder(i), start(i), end(i), crc[i], kept[4 * i + 3], comment(i), marks[i]);
    }

    /** Number of the source. */
    int source() {
        return source;
    }

    /** Key of the row in the file. */
    long id(int index) {
        return kept[4 * index];
    }

    UUID guid(int index) {
        return new UUID(kept[4 * index + 1], kept[4 * index + 2]);
    }

    boolean isGuid(int index, UUID guid) {
        return kept[4 * index + 1] == guid.getMostSignificantBits() && kept[4 * index + 2] == guid.getLeastSignificantBits();
    }

    /** The checksum of the quotation as it was when the coding was made or last moved. */
    int crc(int index) {
        return crc[index];
    }

    private String comment(int index) {
        return comments == null ? null : comments[index];
    }

    @Override
    public int size() {
        return marks.length;
    }

    @Override
    public int start(int index) {
        return swept[4 * index];
    }

    @Override
    public int end(int index) {
        return swept[4 * index + 1];
    }

    @Override
    public int code(int index) {
        return swept[4 * index + 2];
    }

    @Override
    public int coder(int index) {
        return swept[4 * index + 3];
    }

    @Override
    public Coding coding(int index) {
        return new Coding(guid(index), keys.guid(TableDef.SOURCE, source), codes.guid(code(index)), coders.guid(coder(index)),
                new Span(start(index), end(index)), Instant.ofEpochMilli(kept[4 * index + 3]), comment(index),
                CodingBuffer.weight(marks[index]), CodingBuffer.isImportant(marks[index]));
    }
}
