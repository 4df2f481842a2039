// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Span;
import org.cairn.core.store.TableDef;

/** The codings of one source, without an object for each: a stretch of a {@link CodingSlab}. Immutable. */
final class CodingRow implements Codings.Row {

    private final int source;
    private final CodingSlab slab;
    private final int from;
    private final int size;

    /**
     * @param source number of the source
     * @param from index of its first coding in the slab
     */
    CodingRow(int source, CodingSlab slab, int from, int size) {
        this.source = source;
        this.slab = slab;
        this.from = from;
        this.size = size;
    }

    void copyTo(CodingBuffer buffer, int i) {
        buffer.add(id(i), source, guid(i), code(i), coder(i), start(i), end(i), crc(i), slab.created(from + i), slab.comment(from + i),
                slab.mark(from + i));
    }

    /** Number of the source. */
    int source() {
        return source;
    }

    /** Key of the row in the file. */
    long id(int index) {
        return slab.id(from + index);
    }

    UUID guid(int index) {
        return new UUID(slab.guidHigh(from + index), slab.guidLow(from + index));
    }

    boolean isGuid(int index, UUID guid) {
        return slab.guidHigh(from + index) == guid.getMostSignificantBits() && slab.guidLow(from + index) == guid.getLeastSignificantBits();
    }

    /** The checksum of the quotation as it was when the coding was made or last moved. */
    int crc(int index) {
        return slab.crc(from + index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int start(int index) {
        return slab.start(from + index);
    }

    @Override
    public int end(int index) {
        return slab.end(from + index);
    }

    @Override
    public int code(int index) {
        return slab.code(from + index);
    }

    @Override
    public int coder(int index) {
        return slab.coder(from + index);
    }

    @Override
    public boolean isOn(int index, String quotation) {
        return crc(index) == (int) CodingEdit.crc(quotation);
    }

    @Override
    public Coding coding(int index) {
        int at = from + index;
        return new Coding(guid(index), slab.keys().guid(TableDef.SOURCE, source), slab.codes().guid(code(index)),
                slab.coders().guid(coder(index)), new Span(start(index), end(index)), Instant.ofEpochMilli(slab.created(at)),
                slab.comment(at), CodingBuffer.weight(slab.mark(at)), CodingBuffer.isImportant(slab.mark(at)));
    }
}
