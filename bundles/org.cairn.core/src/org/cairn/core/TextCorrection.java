// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.internal.CorrectionEffects;

/**
 * What a correction of a text did, or would do, to what stands on it.
 *
 * @param moved number of codings that moved or changed their length with the text
 * @param kept number of codings that stayed where they were
 * @param doubtful codings whose whole text was taken away or replaced: they now stand at the nearest place, and a person should
 *        look at them
 * @param effects everything that is not exactly as it was, in order of where it stood
 */
public record TextCorrection(int moved, int kept, List<Problem> doubtful, List<Effect> effects) {

    /** What becomes of a passage. */
    public enum Fate {
        /** Nothing of its words is left: it stands at the nearest place. */
        LOST,
        /** Part of its words is gone. */
        SHRANK,
        /** Words were put into it. */
        GREW,
        /** Words in it were replaced by as many characters. */
        REWORDED,
        /** The same words at another place. */
        MOVED
    }

    /**
     * What becomes of one thing that stands on a passage.
     *
     * @param kind {@link EntityKind#CODING}, {@link EntityKind#MEMO} (a bookmark is one) or {@link EntityKind#LINK}
     * @param id its GUID
     * @param before where it stood in the old text
     * @param after where it stands in the new one
     * @param fate what became of it
     * @param was the first words of the passage before
     * @param now the first words of the passage after
     */
    public record Effect(EntityKind kind, UUID id, Span before, Span after, Fate fate, String was, String now) {
    }

    public TextCorrection {
        doubtful = List.copyOf(doubtful);
        effects = List.copyOf(effects);
    }

    /** Number of things with that fate. */
    public int count(Fate fate) {
        return (int) effects.stream().filter(effect -> effect.fate() == fate).count();
    }

    /**
     * What {@link ProjectEdit#correct} would do; changes nothing.
     *
     * @param newText normalised: line ends {@code \n}, no byte order mark
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static TextCorrection preview(ProjectView view, Source source, String newText) {
        return CorrectionEffects.preview(view, source, newText);
    }
}
