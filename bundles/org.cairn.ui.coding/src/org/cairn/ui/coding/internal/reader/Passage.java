// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;

/**
 * A coding as the reader shows it.
 *
 * @param index in the row of the source's codings
 * @param start first position in the reader's string, UTF-16
 * @param end position after the last
 * @param code what it is coded with
 * @param coder name of the coder
 * @param lane number of the stripe it is painted in, from 0
 * @param coding the coding itself, with comment, weight and mark
 */
record Passage(int index, int start, int end, Code code, String coder, int lane, Coding coding) {

    boolean contains(int position) {
        return start <= position && position < end;
    }

    /** GUID of the coding. */
    UUID id() {
        return coding.id();
    }

    /** The same coding with other ends, for a preview. */
    Passage at(int newStart, int newEnd) {
        return new Passage(index, newStart, newEnd, code, coder, lane, coding);
    }
}
