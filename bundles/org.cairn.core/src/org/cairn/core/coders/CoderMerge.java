// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;

/** Makes one coder of two, when the same person coded under two names; and gives coders other names. To be used inside an edit. */
public final class CoderMerge {

    private final ProjectEdit edit;
    private final ProjectView view;
    private final Coder from;
    private final Coder into;
    /** Codings that are the same as one that stays, with that one. */
    private final Map<UUID, UUID> folded = new HashMap<>();

    private CoderMerge(ProjectEdit edit, Coder from, Coder into) {
        this.edit = edit;
        this.view = edit.before();
        this.from = from;
        this.into = into;
    }

    /**
     * Gives everything of the coder {@code from} to {@code into} and removes {@code from}. Where both gave the same code to the very
     * same passage, one coding stays with the comments, marks, memos and links of both; if they gave it different weights, both stay.
     *
     * @throws Failure if work of others is hidden from who makes the edit, or one of the two has locked theirs in a round that is
     *         not open
     */
    public static void run(ProjectEdit edit, UUID from, UUID into) throws Failure {
        if (from.equals(into)) {
            throw new Failure("A coder cannot be merged with themselves.", "", "Choose another one.");
        }
        CoderMerge merge = new CoderMerge(edit, required(edit.before(), from), required(edit.before(), into));
        for (CodingRound round : edit.before().rounds()) {
            if (round.blind() && !round.isOpened()) {
                throw new Failure("Coders cannot be merged while the blind round \"" + round.name() + "\" is under way.", "",
                        "Wait until all its coders have locked their work.");
            }
        }
        merge.codings();
        merge.regionsMemosAndLinks();
        merge.rounds();
        edit.remove(EntityKind.CODER, from);
    }

    /** Gives a coder another name. */
    public static void rename(ProjectEdit edit, UUID coder, String name) throws Failure {
        required(edit.before(), coder);
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new Failure("A coder needs a name.", "", "");
        }
        if (edit.before().coders().stream().anyMatch(other -> !other.id().equals(coder) && other.name().equalsIgnoreCase(wanted))) {
            throw new Failure("There is already a coder \"" + wanted + "\".", "", "If both are the same person, merge them.");
        }
        edit.put(new Coder(coder, wanted));
    }

    private static Coder required(ProjectView view, UUID id) throws Failure {
        return view.coder(id).orElseThrow(() -> new Failure("The coder is no longer there.", "", ""));
    }

    private void codings() throws Failure {
        Codings codings = view.codings();
        int fromOrdinal = codings.coderOrdinal(from.id());
        int intoOrdinal = codings.coderOrdinal(into.id());
        for (Source source : fromOrdinal < 0 ? List.<Source>of() : view.sources()) {
            Codings.Row row = codings.of(source);
            Map<Place, Coding> there = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.coder(i) == intoOrdinal) {
                    Coding coding = row.coding(i);
                    there.putIfAbsent(new Place(coding.code(), coding.span()), coding);
                }
            }
            for (int i = 0; i < row.size(); i++) {
                if (row.coder(i) == fromOrdinal) {
                    give(row.coding(i), there);
                }
            }
        }
    }

    /** A code on a passage. */
    private record Place(UUID code, Span span) {
    }

    private void give(Coding coding, Map<Place, Coding> there) throws Failure {
        Coding same = there.get(new Place(coding.code(), coding.span()));
        if (same == null || same.weight() != coding.weight() && same.weight() != 0 && coding.weight() != 0) {
            edit.put(new Coding(coding.id(), coding.source(), coding.code(), into.id(), coding.span(), coding.created(), coding.comment(),
                    coding.weight(), coding.important()));
            return;
        }
        Instant first = same.created().isBefore(coding.created()) ? same.created() : coding.created();
        Coding both = new Coding(same.id(), same.source(), same.code(), into.id(), same.span(), first,
                joined(same.comment(), coding.comment()), Math.max(same.weight(), coding.weight()), same.important() || coding.important());
        edit.put(both);
        there.put(new Place(both.code(), both.span()), both);
        folded.put(coding.id(), same.id());
    }

    private static String joined(String one, String other) {
        return other.isBlank() || one.equals(other) ? one : one.isBlank() ? other : one + "\n" + other;
    }

    private void regionsMemosAndLinks() throws Failure {
        for (RegionCoding region : view.regions()) {
            if (region.coder().equals(from.id())) {
                edit.put(new RegionCoding(region.id(), region.source(), region.page(), region.region(), region.code(), into.id(),
                        region.created(), region.comment(), region.weight(), region.important()));
            }
        }
        for (Memo memo : view.memos()) {
            Ref target = now(memo.target());
            if (memo.coder().equals(from.id()) || !target.equals(memo.target())) {
                edit.put(new Memo(memo.id(), target, memo.kind(), memo.title(), memo.text(),
                        memo.coder().equals(from.id()) ? into.id() : memo.coder(), memo.created(), memo.modified()));
            }
        }
        for (Link link : view.links()) {
            if (!now(link.from()).equals(link.from()) || !now(link.to()).equals(link.to())) {
                edit.put(new Link(link.id(), now(link.from()), now(link.to()), link.relation(), link.note()));
            }
        }
        for (UUID same : folded.keySet()) {
            edit.remove(EntityKind.CODING, same);
        }
    }

    private Ref now(Ref ref) {
        if (ref.kind() == EntityKind.CODER && ref.id().equals(from.id())) {
            return Ref.to(EntityKind.CODER, into.id());
        }
        return ref.kind() == EntityKind.CODING && folded.containsKey(ref.id()) ? Ref.to(EntityKind.CODING, folded.get(ref.id())) : ref;
    }

    private void rounds() throws Failure {
        for (CodingRound round : view.rounds()) {
            if (!round.coders().contains(from.id()) && !from.id().equals(round.consensus())) {
                continue;
            }
            Set<UUID> coders = new HashSet<>(round.coders());
            Map<UUID, Instant> locked = new HashMap<>(round.locked());
            if (coders.remove(from.id())) {
                Instant theirs = locked.remove(from.id());
                boolean both = coders.contains(into.id());
                Instant own = both ? locked.remove(into.id()) : theirs;
                if (theirs != null && own != null) {
                    locked.put(into.id(), own.isAfter(theirs) ? own : theirs);
                }
                coders.add(into.id());
            }
            edit.put(new CodingRound(round.id(), round.name(), round.blind(), round.sources(), coders, locked,
                    from.id().equals(round.consensus()) ? into.id() : round.consensus()));
        }
    }
}
