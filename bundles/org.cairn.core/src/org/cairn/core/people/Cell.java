// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

/**
 * A text as a cell understood it.
 *
 * @param value what the cell would hold: {@code 12.5}, {@code 2013-02-28}, {@code true}, the name as the project writes it; empty for
 *        an empty cell; with a fault the text as it was
 * @param fault why the cell cannot hold it, or null
 */
public record Cell(String value, CellFault fault) {

    static Cell of(String value) {
        return new Cell(value, null);
    }

    static Cell wrong(CellFault.Reason reason, String text) {
        return new Cell(text, CellFault.of(reason, text));
    }

    /** Whether the cell can hold it. */
    public boolean fits() {
        return fault == null;
    }
}
