// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Objects;

/**
 * Prose.
 *
 * @param about title, notes and what else is said of it
 * @param text paragraphs separated by empty lines
 */
public record Text(About about, String text) implements Result {

    public Text {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(text, "text");
    }

    public Text(String title, String text) {
        this(About.of(title), text);
    }

    @Override
    public Text with(About newAbout) {
        return new Text(newAbout, text);
    }
}
