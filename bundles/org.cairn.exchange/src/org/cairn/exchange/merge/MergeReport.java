// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.merge;

import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Problem;
import org.cairn.exchange.merge.MergeOptions.Prefer;

/**
 * What a merge did, or would do.
 *
 * @param lines one for each kind of thing that is there
 * @param clashes what was changed on both sides, with how it was decided
 * @param proposals what may be the same although it has two GUIDs
 * @param problems what should be known
 * @param changed whether the project was changed, or would be
 * @param backup the copy that was made before, or null
 */
public record MergeReport(List<Line> lines, List<Clash> clashes, List<Proposal> proposals, List<Problem> problems, boolean changed,
        Path backup) {

    /**
     * Things of one kind: {@code there = same + added + changed + kept + left}.
     *
     * @param kind as people call it
     * @param there how many the other project has
     * @param same how many are the same here
     * @param added how many came in
     * @param changed how many were changed here as they were there
     * @param kept how many stay as they are here although they are different there
     * @param left how many could not come in; the problems say why
     * @param removed how many went because they were removed there
     */
    public record Line(String kind, long there, long same, long added, long changed, long kept, long left, long removed) {
    }

    /**
     * Something that was changed on both sides.
     *
     * @param id a few letters, the same in every run
     * @param thing what it is and how it is called
     * @param what which part of it
     * @param before how it was before both; empty where that is not known
     * @param mine how it is here
     * @param theirs how it is there
     * @param decided which side counts, never {@link Prefer#NEWER}; null where nothing decides
     */
    public record Clash(String id, String thing, String what, String before, String mine, String theirs, Prefer decided) {
    }

    /**
     * Two things that may be one.
     *
     * @param id a few letters, the same in every run
     * @param mine what it is and how it is called here
     * @param theirs how it is called there
     * @param why what speaks for it
     * @param taken whether they were taken for one
     */
    public record Proposal(String id, String mine, String theirs, String why, boolean taken) {
    }

    public MergeReport {
        lines = List.copyOf(lines);
        clashes = List.copyOf(clashes);
        proposals = List.copyOf(proposals);
        problems = List.copyOf(problems);
    }

    /** Whether something has still to be decided before the merge can be made. */
    public boolean isUndecided() {
        return clashes.stream().anyMatch(clash -> clash.decided() == null);
    }
}
