// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.coders.Comparison.Passage;

/**
 * What two coders come to agree on. It is kept as the work of a coder of its own, so that the originals stay as they are: a passage that is
 * taken becomes a coding of the consensus; that a passage is <i>not</i> taken is said by a memo of the kind {@link #MEMO_KIND} on the first
 * coding of it, as it needs something that lasts and moves with the text. So what is resolved can be read off the data alone.
 */
public final class Consensus {

    /** Kind of the memo that says what was decided where no coding does. */
    public static final String MEMO_KIND = "consensus";
    private static final String NAME = "Consensus";

    private Consensus() {
    }

    /** What to do with a passage on which two coders differ. */
    public enum Decision {
        /** As the first coder has it. */
        FIRST,
        /** As the second coder has it. */
        SECOND,
        /** Everything that either coded. */
        UNION,
        /** Only what both coded. */
        INTERSECTION,
        /** Nothing of it. */
        NEITHER
    }

    /** Whether that decision makes sense there: what only one coded has nothing in common with anything. */
    public static boolean isPossible(Passage passage, Decision decision) {
        return switch (decision) {
            case FIRST -> !passage.first().isEmpty();
            case SECOND -> !passage.second().isEmpty();
            case UNION -> !passage.first().isEmpty() && !passage.second().isEmpty();
            case INTERSECTION -> !intersection(union(passage.first()), union(passage.second())).isEmpty();
            case NEITHER -> true;
        };
    }

    /**
     * The coder of the consensus of a round.
     *
     * @param round GUID of the round, or null where coders are compared without one
     * @return null as long as there is none
     */
    public static UUID find(ProjectView view, UUID round) {
        CodingRound known = round(view, round);
        return known != null ? known.consensus() : named(view);
    }

    private static CodingRound round(ProjectView view, UUID id) {
        return view.rounds().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static UUID named(ProjectView view) {
        return view.coders().stream().filter(coder -> coder.name().equalsIgnoreCase(NAME)).map(Coder::id).findFirst().orElse(null);
    }

    /** The coder of {@link #find}, who is added if there is none yet. */
    public static UUID coder(ProjectEdit edit, UUID round) throws Failure {
        UUID there = find(edit.before(), round);
        if (there != null) {
            return there;
        }
        CodingRound known = round(edit.before(), round);
        Coder coder = new Coder(UUID.randomUUID(), named(edit.before()) == null ? NAME : NAME + " (" + known.name() + ")");
        edit.put(coder);
        if (known != null) {
            edit.put(new CodingRound(known.id(), known.name(), known.blind(), known.sources(), known.coders(), known.locked(), coder.id()));
        }
        return coder.id();
    }

    /**
     * Decides about a passage; what was decided about it before no longer holds.
     *
     * @param consensus coder from {@link #coder}
     * @param author who decides, a coder of the project: memos are theirs
     * @param comment why, or empty
     * @throws Failure if that decision is not possible there
     */
    public static void decide(ProjectEdit edit, Passage passage, Decision decision, UUID consensus, UUID author, String comment)
            throws Failure {
        if (!isPossible(passage, decision)) {
            throw new Failure("There is nothing to take there.", "", "Choose another way to resolve the difference.");
        }
        for (Coding old : passage.agreed()) {
            edit.remove(EntityKind.CODING, old.id());
        }
        if (passage.decision() != null) {
            edit.remove(EntityKind.MEMO, passage.decision().id());
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (decision == Decision.NEITHER) {
            Coding first = passage.first().isEmpty() ? passage.second().getFirst() : passage.first().getFirst();
            edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODING, first.id()), MEMO_KIND, "", comment, author, now, now));
            return;
        }
        for (Span span : spans(passage, decision)) {
            edit.put(new Coding(UUID.randomUUID(), passage.source(), passage.code(), consensus, span, now, comment, 0, false));
        }
    }

    private static List<Span> spans(Passage passage, Decision decision) {
        return switch (decision) {
            case FIRST -> passage.first().stream().map(Coding::span).distinct().toList();
            case SECOND -> passage.second().stream().map(Coding::span).distinct().toList();
            case UNION -> {
                List<Coding> both = new ArrayList<>(passage.first());
                both.addAll(passage.second());
                yield union(both);
            }
            case INTERSECTION -> intersection(union(passage.first()), union(passage.second()));
            case NEITHER -> List.of();
        };
    }

    /**
     * Takes over into the consensus what both coded alike.
     *
     * @return how many passages were taken; those that the consensus has already are passed over
     */
    public static int takeAgreements(ProjectEdit edit, Comparison comparison, UUID consensus, UUID author) throws Failure {
        int taken = 0;
        for (Passage passage : comparison.agreements()) {
            if (!passage.isResolved()) {
                decide(edit, passage, Decision.FIRST, consensus, author, "");
                taken++;
            }
        }
        return taken;
    }

    /** The characters that any of the codings covers, as passages in order that do not touch. */
    static List<Span> union(List<Coding> codings) {
        List<Span> all = new ArrayList<>();
        for (Span span : codings.stream().map(Coding::span).sorted(Comparator.naturalOrder()).toList()) {
            Span last = all.isEmpty() ? null : all.getLast();
            if (last != null && span.start() <= last.end()) {
                all.set(all.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                all.add(span);
            }
        }
        return all;
    }

    /** The characters in both; either list is in order and does not touch itself. */
    static List<Span> intersection(List<Span> one, List<Span> other) {
        List<Span> both = new ArrayList<>();
        for (Span a : one) {
            for (Span b : other) {
                int start = Math.max(a.start(), b.start());
                int end = Math.min(a.end(), b.end());
                if (start < end) {
                    both.add(new Span(start, end));
                }
            }
        }
        return both;
    }
}
