// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.api.project.Code;

/**
 * A coding as the reader shows it.
 *
 * @param index in the row of the source's codings
 * @param start first position in the reader's string, UTF-16
 * @param end position after the last
 * @param code what it is coded with
 * @param coder name of the coder
 * @param lane number of the stripe it is painted in, from 0
 */
record Passage(int index, int start, int end, Code code, String coder, int lane) {

    boolean contains(int position) {
        return start <= position && position < end;
    }
}
