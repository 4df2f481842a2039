// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Span;
import org.cairn.core.store.TableDef;

/** The codings of one source in columns. Immutable once {@link CodingBuffer} has filled it. */
final class CodingRow implements Codings.Row {

    private final int source;
    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    private final long[] id;
    private final long[] guids;
    private final long[] created;
    private final int[] start;
    private final int[] end;
    private final int[] code;
    private final int[] coder;
    private final int[] crc;
    private final byte[] marks;
    /** Comments by index; null as long as nobody commented anything here. */
    private String[] comments;

    CodingRow(int source, Keys keys, Ordinals codes, Ordinals coders, int size) {
        this.source = source;
        this.keys = keys;
        this.codes = codes;
        this.coders = coders;
        id = new long[size];
        guids = new long[2 * size];
        created = new long[size];
        start = new int[size];
        end = new int[size];
        code = new int[size];
        coder = new int[size];
        crc = new int[size];
        marks = new byte[size];
    }

    void set(int i, long theId, long high, long low, int from, int to, int theCode, int theCoder, int theCrc, long at, String comment,
            byte mark) {
        id[i] = theId;
        guids[2 * i] = high;
        guids[2 * i + 1] = low;
        start[i] = from;
        end[i] = to;
        code[i] = theCode;
        coder[i] = theCoder;
        crc[i] = theCrc;
        created[i] = at;
        marks[i] = mark;
        if (comment != null) {
            if (comments == null) {
                comments = new String[id.length];
            }
            comments[i] = comment;
        }
    }

    void copyTo(CodingBuffer buffer, int i) {
        buffer.add(id[i], source, guid(i), code[i], coder[i], start[i], end[i], crc[i], created[i], comment(i), marks[i]);
    }

    /** Number of the source. */
    int source() {
        return source;
    }

    /** Key of the row in the file. */
    long id(int index) {
        return id[index];
    }

    UUID guid(int index) {
        return new UUID(guids[2 * index], guids[2 * index + 1]);
    }

    boolean isGuid(int index, UUID guid) {
        return guids[2 * index] == guid.getMostSignificantBits() && guids[2 * index + 1] == guid.getLeastSignificantBits();
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
        return id.length;
    }

    @Override
    public int start(int index) {
        return start[index];
    }

    @Override
    public int end(int index) {
        return end[index];
    }

    @Override
    public int code(int index) {
        return code[index];
    }

    @Override
    public int coder(int index) {
        return coder[index];
    }

    @Override
    public Coding coding(int index) {
        return new Coding(guid(index), keys.guid(TableDef.SOURCE, source), codes.guid(code[index]), coders.guid(coder[index]),
                new Span(start[index], end[index]), Instant.ofEpochMilli(created[index]), comment(index),
                CodingBuffer.weight(marks[index]), CodingBuffer.isImportant(marks[index]));
    }
}
