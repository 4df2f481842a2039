// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.core.coders.Sight;

/**
 * Holds every change, undo and redo included, to the rules of coding rounds: what a coder has locked stays as it is until all have
 * locked, nobody changes what is hidden from them, and what was opened is not closed again. Looks at the outcome, so that no way
 * around it is left; a corrected text may move codings, as that is no judgement.
 */
final class CodingGuard {

    private final View before;
    private final View after;
    private final Sight sight;
    private final List<CodingRound> locking;

    private CodingGuard(View before, View after, Sight sight) {
        this.before = before;
        this.after = after;
        this.sight = sight;
        locking = before.rounds().stream().filter(round -> !round.isOpened() && !round.locked().isEmpty()).toList();
    }

    /**
     * Fails if a change breaks the rules.
     *
     * @param recoded numbers of the sources whose codings change
     * @param regions whether coded parts of pictures change
     */
    static void check(View before, View after, Sight sight, Set<Long> recoded, boolean regions) throws Failure {
        if (before.rounds().isEmpty()) {
            return;
        }
        CodingGuard guard = new CodingGuard(before, after, sight);
        guard.checkRounds();
        if (guard.locking.isEmpty() && sight.everything()) {
            return;
        }
        for (long source : recoded) {
            guard.checkCodings(source);
        }
        if (regions) {
            guard.checkRegions();
        }
    }

    private void checkRounds() throws Failure {
        for (CodingRound round : before.rounds()) {
            CodingRound now = round.blind() && round.isOpened()
                    ? after.rounds().stream().filter(other -> other.id().equals(round.id())).findFirst().orElse(null) : null;
            if (now != null && !now.isOpened()) {
                throw new Failure("The blind round \"" + round.name() + "\" is open: what its coders have seen cannot be hidden again.", "",
                        "Start a new round.");
            }
        }
    }

    /** What may not change of a coding; where the text was rewritten, its place may. */
    private record Frozen(UUID id, UUID code, UUID coder, Object span, String comment, int weight, boolean important) {
    }

    private void checkCodings(long number) throws Failure {
        Source source = before.source(number).or(() -> after.source(number)).orElse(null);
        if (source == null) {
            return;
        }
        boolean rewritten = before.sourceRow(number) != null && after.sourceRow(number) != null
                && before.sourceRow(number).textId() != after.sourceRow(number).textId();
        Set<Frozen> then = frozen(before.codings(), number, source.id(), !rewritten);
        Set<Frozen> now = frozen(after.codings(), number, source.id(), !rewritten);
        if (!then.equals(now)) {
            then.addAll(now);
            Set<Frozen> kept = frozen(before.codings(), number, source.id(), !rewritten);
            kept.retainAll(frozen(after.codings(), number, source.id(), !rewritten));
            then.removeAll(kept);
            refuse(source.id(), source.title(), then.iterator().next().coder());
        }
    }

    private Set<Frozen> frozen(CodingColumns codings, long number, UUID source, boolean withSpans) {
        Set<Frozen> frozen = new HashSet<>();
        CodingRow row = codings.row(number);
        for (int i = 0; i < row.size(); i++) {
            if (isFrozen(source, codings.coder(row.coder(i)))) {
                Coding c = row.coding(i);
                frozen.add(new Frozen(c.id(), c.code(), c.coder(), withSpans ? c.span() : null, c.comment(), c.weight(), c.important()));
            }
        }
        return frozen;
    }

    private boolean isFrozen(UUID source, UUID coder) {
        return locked(source, coder) != null || sight.hides(source, coder);
    }

    private CodingRound locked(UUID source, UUID coder) {
        return locking.stream().filter(round -> round.covers(source) && round.locked().containsKey(coder)).findFirst().orElse(null);
    }

    private void checkRegions() throws Failure {
        Set<RegionCoding> then = new HashSet<>(before.regions());
        Set<RegionCoding> now = new HashSet<>(after.regions());
        Set<RegionCoding> changed = new HashSet<>(then);
        changed.addAll(now);
        changed.removeIf(region -> then.contains(region) && now.contains(region) || !isFrozen(region.source(), region.coder()));
        for (RegionCoding region : changed) {
            refuse(region.source(), before.source(region.source()).map(Source::title).orElse(""), region.coder());
        }
    }

    private void refuse(UUID source, String title, UUID coder) throws Failure {
        if (sight.hides(source, coder)) {
            throw hidden("This would change work of other coders that a blind round hides.");
        }
        String name = before.coder(coder).map(Coder::name).orElse("A coder");
        throw new Failure(name + " has locked their work in the round \"" + locked(source, coder).name()
                + "\": their codings cannot be changed until all have locked.", title, "Wait until all coders of the round have locked.");
    }

    /** The answer to what cannot be done while something is hidden; the same whether there is anything to hide or not. */
    static Failure hidden(String why) {
        return new Failure(why, "", "Wait until all coders of the blind round have locked their work.");
    }
}
