// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;

/**
 * Prose.
 *
 * @param title heading
 * @param text paragraphs separated by empty lines
 * @param notes see {@link Result#notes()}
 */
public record Text(String title, String text, List<String> notes) implements Result {

    public Text {
        notes = List.copyOf(notes);
    }
}
