// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.ProjectPast.Step;

/**
 * Where two copies parted, as their histories tell: the last step that both have, or, where one was merged into the other since, the
 * last step that was.
 *
 * @param inTheirs whether the state is one of the other copy, which this project has taken in
 * @param step number of the step in that copy's history; -1 where the two have nothing in common or the past was deleted
 * @param nothingNew whether the other copy has done nothing since
 * @param purged whether there is a common past, but it was deleted for good
 */
record Ancestor(boolean inTheirs, long step, boolean nothingNew, boolean purged) {

    static Ancestor of(List<Step> mine, MergedCopies mineMerged, List<Step> theirs, MergedCopies theirsMerged) {
        Set<UUID> here = ids(mine, mineMerged);
        Set<UUID> there = ids(theirs, theirsMerged);
        Step inMine = last(mine, there);
        Step inTheirs = last(theirs, here);
        // a step of the common past is in both; where the other was merged since, its last step came later
        boolean later = inTheirs != null && (inMine == null || inTheirs.at().isAfter(inMine.at()));
        Step state = later ? inTheirs : inMine;
        boolean nothingNew = inTheirs != null && inTheirs.number() == theirs.getLast().number();
        if (state == null) {
            return new Ancestor(false, -1, nothingNew, false);
        }
        boolean purged = (later ? theirs : mine).stream().anyMatch(step -> step.purged() && step.number() > state.number());
        return new Ancestor(later, purged ? -1 : state.number(), nothingNew, purged);
    }

    private static Set<UUID> ids(List<Step> steps) {
        return steps.stream().map(Step::id).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<Step> steps, MergedCopies merged) {
        Set<UUID> all = new HashSet<>(ids(steps));
        all.addAll(merged.steps);
        return all;
    }

    private static Step last(List<Step> steps, Set<UUID> known) {
        Step last = null;
        for (Step step : steps) {
            last = known.contains(step.id()) ? step : last;
        }
        return last;
    }
}
