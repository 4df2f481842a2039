// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;
import java.util.Objects;

/**
 * Several results under one heading.
 *
 * @param about title, notes and what else is said of all of them
 * @param parts in order
 */
public record Composite(About about, List<Result> parts) implements Result {

    public Composite {
        Objects.requireNonNull(about, "about");
        parts = List.copyOf(parts);
    }

    public static Composite of(String title, Result... parts) {
        return new Composite(About.of(title), List.of(parts));
    }

    @Override
    public Composite with(About newAbout) {
        return new Composite(newAbout, parts);
    }
}
