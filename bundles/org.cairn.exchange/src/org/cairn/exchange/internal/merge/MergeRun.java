// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectPast.Step;
import org.cairn.core.ProjectSession;
import org.cairn.core.coders.Sight;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.merge.Comparing.Sides;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.MergeReport.Proposal;
import org.cairn.exchange.merge.ProjectMerge;

/** One merge. Used once, by one thread. */
final class MergeRun {

    /** Ends the edit of a dry run so that nothing is kept. */
    private static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DryRun() {
            super("nothing is to be kept", null, false, false);
        }
    }

    private final ProjectSession mine;
    private final MergeOptions options;
    private final Progress progress;
    private final Path other;
    private final List<Problem> problems = new ArrayList<>();

    MergeRun(ProjectSession mine, MergeOptions options, Progress progress, Path other) {
        this.mine = mine;
        this.options = options;
        this.progress = progress;
        this.other = other;
    }

    /** Merges another copy. */
    MergeReport copies(ProjectSession theirs, Workplace place) throws Failure, Cancelled {
        progress.begin(Spoken.say("doing.parting"), 0);
        MergedCopies merged = MergedCopies.of(mine.view());
        MergedCopies theirMerged = MergedCopies.of(theirs.view());
        List<Step> theirSteps = theirs.past().steps();
        Ancestor ancestor = Ancestor.of(mine.past().steps(), merged, theirSteps, theirMerged);
        if (ancestor.nothingNew()) {
            return new MergeReport(List.of(), List.of(), List.of(), List.of(Problem.info(Spoken.say("other-copy-has-nothing-new"),
                    other.toString())), false, null);
        }
        List<CodingRound> rounds = rounds(theirs.view());
        boolean hidden = !Sight.of(rounds, mine.view().coders(), mine.coder().id()).everything();
        lockTogether(rounds);
        ProjectView here = mine.asSeen(mine.view(), rounds);
        ProjectView there = theirs.asSeen(theirs.view(), rounds);
        if (hidden) {
            problems.add(Problem.warning(Spoken.say("blind-round-under-way-what-hides", mine.coder().name()), "",
                    Spoken.say("merge-again-when-all-have-locked")));
        }
        merged.addAll(theirMerged);
        ProjectView before = null;
        if (ancestor.step() >= 0) {
            ProjectSession past = ancestor.inTheirs() ? place.copy(theirs, mine.coder().name()) : mine;
            before = past.asSeen(past.past().asItWas(ancestor.step()), rounds);
        } else {
            problems.add(Problem.warning(Spoken.say(ancestor.purged() ? "parting-was-purged" : "no-history-in-common"), other.toString(), ""));
        }
        SameThings same = new SameThings(here, there, merged, options, problems);
        same.find(progress);
        if (!hidden) {
            merged.steps.add(theirSteps.getLast().id());
        }
        UUID project = here.info().id();
        BiFunction<Kind, UUID, UUID> ids = (kind, id) -> kind == Kind.PROJECT ? project : merged.mine(kind, id);
        boolean related = before != null;
        Things real = new Things(here, Parts.AS_IT_IS, related);
        Sides sides = new Sides(before == null ? null : new Things(before, ids, related), real, new Things(there, ids, related), real);
        Deciding deciding = new Deciding(options, (kind, id) -> mine.past().changed(kind.entity, id).orElse(null),
                (kind, id) -> theirs.past().changed(kind.entity, merged.theirs(kind, id)).orElse(null));
        return run(sides, deciding, same.proposals, merged);
    }

    /** Merges what was exported from the project and came back. */
    MergeReport returned(ReturnedProject returned, Path file) throws Failure, Cancelled {
        if (!Sight.of(mine.view(), mine.coder().id()).everything()) {
            throw new Failure(Spoken.say("project-that-comes-back-cannot-be"), file.toString(), Spoken.say("wait-until-all-coders-round-have"));
        }
        ReturnedProject.Found found = returned.read(mine, file, progress, problems);
        MergedCopies merged = MergedCopies.of(mine.view());
        SameThings same = new SameThings(mine.view(), found.theirs().view(), merged, options, problems);
        same.find(progress);
        Sides sides = new Sides(found.before() == null ? null : things(found.before(), merged), things(found.mine(), merged),
                things(found.theirs(), merged), new Things(mine.view(), Parts.AS_IT_IS, false));
        Deciding deciding = new Deciding(options, (kind, id) -> mine.past().changed(kind.entity, id).orElse(null),
                (kind, id) -> found.written());
        return run(sides, deciding, same.proposals, same.proposals.stream().anyMatch(Proposal::taken) ? merged : null);
    }

    private Things things(ReturnedProject.Side side, MergedCopies merged) {
        UUID project = mine.view().info().id();
        return new Things(side.view(), (kind, id) -> kind == Kind.PROJECT && id.equals(side.view().info().id()) ? project
                : kind == Kind.CODER && id.equals(side.coder()) ? mine.coder().id() : merged.mine(kind, id), false);
    }

    private MergeReport run(Sides sides, Deciding deciding, List<Proposal> proposals, MergedCopies merged) throws Failure, Cancelled {
        Comparing comparing = new Comparing(sides, deciding);
        comparing.run(progress);
        Plan plan = comparing.plan;
        new Fitting(sides, plan).run();
        plan.problems.addAll(0, problems);
        boolean undecided = plan.clashes.stream().anyMatch(clash -> clash.decided() == null);
        boolean changed = !plan.isEmpty() || proposals.stream().anyMatch(Proposal::taken);
        Path backup = null;
        if (changed && !undecided) {
            if (!options.dryRun() && options.backups() != null) {
                progress.begin(Spoken.say("doing.backup"), 0);
                backup = options.backups().make(mine, Instant.now()).file();
            }
            write(sides, plan, merged);
        }
        return new MergeReport(plan.lines(), plan.clashes, proposals, plan.problems, changed && !undecided, backup);
    }

    private void write(Sides sides, Plan plan, MergedCopies merged) throws Failure, Cancelled {
        try {
            mine.edit(Spoken.say("step.merge", other.getFileName()), edit -> {
                new Writing(edit, sides.real(), plan).run(progress);
                if (merged != null) {
                    UUID id = edit.before().documents().stream().filter(document -> document.kind().equals(ProjectMerge.MERGED))
                            .map(ModelDocument::id).findFirst().orElseGet(UUID::randomUUID);
                    edit.put(new ModelDocument(id, ProjectMerge.MERGED, "Merged copies", Instant.now(), 1), merged.content());
                }
                if (options.dryRun()) {
                    throw new DryRun();
                }
                return null;
            });
        } catch (DryRun ended) {
            // all of it could be done
        }
    }

    /** The rounds of both copies, with what was locked in either. */
    private List<CodingRound> rounds(ProjectView theirs) {
        Map<UUID, CodingRound> all = new HashMap<>();
        mine.view().rounds().forEach(round -> all.put(round.id(), round));
        for (CodingRound round : theirs.rounds()) {
            CodingRound own = all.get(round.id());
            if (own == null) {
                all.put(round.id(), round);
            } else {
                Map<UUID, Instant> locked = new HashMap<>(round.locked());
                locked.keySet().retainAll(own.coders());
                locked.putAll(own.locked());
                all.put(own.id(), new CodingRound(own.id(), own.name(), own.blind(), own.sources(), own.coders(), locked, own.consensus()));
            }
        }
        return List.copyOf(all.values());
    }

    /** Work that is locked on both sides is open to all before the rest is merged. */
    private void lockTogether(List<CodingRound> rounds) throws Failure, Cancelled {
        List<CodingRound> more = rounds.stream().filter(CodingRound::blind).filter(round -> mine.view().rounds().stream().anyMatch(own ->
                own.id().equals(round.id()) && !own.isOpened() && own.locked().size() < round.locked().size())).toList();
        if (more.isEmpty() || options.dryRun()) {
            return;
        }
        mine.edit(Spoken.say("step.locked", other.getFileName()), edit -> {
            for (CodingRound round : more) {
                edit.put(round);
            }
            return null;
        });
    }
}
