// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Objects;

/**
 * A value with its evidence, to be handed to {@link Table.Builder#row}.
 *
 * @param value what the cell shows; may be null
 * @param evidence what is behind it
 */
public record Cell(Object value, Evidence evidence) {

    public Cell {
        Objects.requireNonNull(evidence, "evidence");
    }

    public static Cell of(Object value, Evidence evidence) {
        return new Cell(value, evidence);
    }
}
