// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

/** The evidence of the cells of a {@link Table} or {@link Matrix}: a function, so that a hundred thousand cells cost nothing. */
@FunctionalInterface
public interface CellEvidence {

    /** No cell has any. */
    CellEvidence NONE = (row, column) -> Evidence.NONE;

    /**
     * The evidence of one cell; {@link Evidence#NONE} where there is none, never null.
     *
     * @param row index from 0, in the order of the result, however it is sorted on the screen
     * @param column index from 0
     */
    Evidence at(int row, int column);
}
