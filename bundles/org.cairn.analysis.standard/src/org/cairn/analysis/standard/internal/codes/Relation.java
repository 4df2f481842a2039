// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;

/** When two codings count as standing together. */
public enum Relation {
    /** They share at least one character. */
    @Label("They overlap")
    @Help("They share at least one character. Passages that only touch do not overlap.")
    OVERLAP,
    /** One lies wholly inside the other. */
    @Label("One lies within the other")
    @Help("The passage of the row lies wholly within that of the column; the same passage does.")
    WITHIN,
    /** Few words are between them. */
    @Label("They are near, by words")
    @Help("They overlap, or no more than the given number of words begin between them.")
    WORDS,
    /** Few paragraphs are between them. */
    @Label("They are near, by paragraphs")
    @Help("From the paragraph in which one ends to that in which the other begins there are no more steps than given; 0 is the same one.")
    PARAGRAPHS,
    /** Both are somewhere in the same source. */
    @Label("They are in the same source")
    @Help("Counts sources, not pairs of passages.")
    SOURCE;

    boolean needsText() {
        return this == WORDS || this == PARAGRAPHS;
    }

    /** Whether A with B is the same as B with A. */
    boolean symmetric() {
        return this != WITHIN;
    }
}
