// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis;

import java.util.Locale;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.ui.Palette;

/**
 * What every part of a result needs to be shown.
 *
 * @param palette colours of what is painted here
 * @param evidence where the passages behind a number are shown
 * @param locale language of numbers and of what is said beside them
 */
public record Showing(Palette palette, EvidenceShelf evidence, Locale locale) {

    /** Shows the passages behind a number. */
    @FunctionalInterface
    public interface EvidenceShelf {

        /** @param what the number in words: {@code Trust, Codings: 12} */
        void show(String what, Evidence evidence);
    }
}
