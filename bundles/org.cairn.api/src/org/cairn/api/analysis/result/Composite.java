// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;

/**
 * Several results under one heading.
 *
 * @param title heading
 * @param parts in order
 * @param notes see {@link Result#notes()}
 */
public record Composite(String title, List<Result> parts, List<String> notes) implements Result {

    public Composite {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
