// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.coders.CoderWork;
import org.cairn.core.coders.Rounds;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For a blind coder the project is as if what is hidden from them had never been done: held against a project in which it was not. */
class BlindTest {

    private static final int SOURCES = 5;
    private static final int CODES = 4;
    private static final int STEPS = 70;
    private static final UUID ROUND = new UUID(9, 9);
    private static final UUID QUERY = new UUID(7, 0);

    @TempDir
    private Path folder;

    private final Projects projects = Projects.on(new SqliteStoreProvider());
    private final List<Coder> coders = List.of(new Coder(new UUID(1, 0), "Ana"), new Coder(new UUID(1, 1), "Ben"),
            new Coder(new UUID(1, 2), "Cyd"), new Coder(new UUID(1, 3), "Dee"));

    /** Something that a coder did. */
    private record Step(int number, Coder by, Set<Integer> sources, Set<UUID> needs, UUID makes, Doing doing) {
    }

    private interface Doing {
        void apply(ProjectEdit edit, List<UUID> sources) throws Failure;
    }

    private static UUID code(int i) {
        return new UUID(2, i);
    }

    private List<Step> random(Random random) {
        List<Step> steps = new ArrayList<>();
        List<UUID> codings = new ArrayList<>();
        List<UUID> memos = new ArrayList<>();
        Map<UUID, Integer> where = new HashMap<>();
        for (int n = 0; n < STEPS; n++) {
            int number = n;
            Coder by = coders.get(random.nextInt(coders.size()));
            int s = random.nextInt(SOURCES);
            int start = random.nextInt(20);
            Span span = new Span(start, start + 1 + random.nextInt(20));
            UUID code = code(random.nextInt(CODES));
            UUID id = new UUID(3, n);
            Instant at = Instant.ofEpochMilli(n);
            UUID coding = codings.isEmpty() ? null : codings.get(random.nextInt(codings.size()));
            UUID memo = memos.isEmpty() ? null : memos.get(random.nextInt(memos.size()));
            switch (random.nextInt(8)) {
                case 0 -> {
                    steps.add(new Step(n, by, Set.of(s), Set.of(), id, (edit, sources) -> edit.put(new Memo(id,
                            Ref.passage(sources.get(s), span), "", "m" + number, "x", by.id(), at, at))));
                    where.put(id, s);
                    memos.add(id);
                }
                case 1 -> {
                    UUID on = random.nextBoolean() || memo == null ? coding : memo;
                    if (on != null) {
                        EntityKind kind = on == memo ? EntityKind.MEMO : EntityKind.CODING;
                        steps.add(new Step(n, by, Set.of(where.get(on)), Set.of(on), id, (edit, sources) -> edit.put(new Memo(id,
                                Ref.to(kind, on), "", "m" + number, "x", by.id(), at, at))));
                        where.put(id, where.get(on));
                        memos.add(id);
                    }
                }
                case 2 -> steps.add(new Step(n, by, Set.of(s), Set.of(), id, (edit, sources) -> edit.put(new RegionCoding(id,
                        sources.get(s), 1, new RegionCoding.Region(0.1, 0.1, 0.2, 0.2), code, by.id(), at, "", 0, false))));
                case 3 -> {
                    int other = random.nextInt(SOURCES);
                    boolean toCoding = coding != null && random.nextBoolean();
                    steps.add(new Step(n, by, Set.copyOf(List.of(s, toCoding ? where.get(coding) : other)), toCoding ? Set.of(coding) : Set.of(), id,
                            (edit, sources) -> edit.put(new Link(id, Ref.passage(sources.get(s), span), toCoding
                                    ? Ref.to(EntityKind.CODING, coding) : Ref.passage(sources.get(other), span), "explains", "n" + number))));
                }
                case 4 -> steps.add(new Step(n, by, Set.of(s), Set.of(), id, (edit, sources) -> {
                    InboxItem item = edit.before().inbox().stream().filter(i -> i.source().equals(sources.get(s))).findFirst().orElseThrow();
                    edit.put(new InboxItem(item.id(), item.query(), item.source(), item.span(), item.found(), InboxItem.State.DISMISSED));
                }));
                default -> {
                    steps.add(new Step(n, by, Set.of(s), Set.of(), id, (edit, sources) -> edit.put(new Coding(id, sources.get(s), code,
                            by.id(), span, at, "c" + number, 0, false))));
                    where.put(id, s);
                    codings.add(id);
                }
            }
        }
        return steps;
    }

    private ProjectSession project(String name, List<UUID> sources) throws Exception {
        ProjectSession session = projects.create(folder.resolve(name + ".cairn"), "P");
        session.codeAs("Lead");
        session.edit("Begin", edit -> {
            coders.forEach(coder -> unchecked(() -> edit.put(coder)));
            for (int i = 0; i < CODES; i++) {
                edit.put(new Code(code(i), null, "code" + i, i, true, i, Code.Definition.EMPTY));
            }
            edit.put(new StandingQuery(QUERY, "q", "trust", null, 0, true));
            for (int i = 0; i < SOURCES; i++) {
                sources.add(edit.add(new ProjectEdit.NewSource("S" + i, "journal", "en", null, null, "", null, "", "", "x".repeat(50),
                        List.of(), null)));
                edit.put(new InboxItem(new UUID(8, i), QUERY, sources.get(i), new Span(0, 5), Instant.EPOCH, InboxItem.State.WAITING));
            }
            return null;
        });
        return session;
    }

    private interface Throwing {
        void run() throws Failure;
    }

    private static void unchecked(Throwing work) {
        try {
            work.run();
        } catch (Failure e) {
            throw new AssertionError(e);
        }
    }

    private static void play(ProjectSession session, Step step, List<UUID> sources) throws Failure, Cancelled {
        session.codeAs(step.by().name());
        session.edit("step " + step.number() + " of " + step.by().name(), edit -> {
            step.doing().apply(edit, sources);
            return null;
        });
    }

    /** Everything that a view answers, without what differs between any two projects. */
    private static String dump(ProjectView view) {
        String dump = ViewDump.of(view);
        for (CoderWork work : CoderWork.of(view)) {
            dump += "\n" + work.coder() + " " + work.codings() + " " + work.sources() + " " + work.memos() + " " + work.lastActive();
        }
        for (Code code : view.codebook().codes()) {
            dump += "\n" + code.name() + " coded " + (view.codings().codeOrdinal(code.id()) >= 0) + view.codings().count(code.id());
        }
        for (Coder coder : view.coders()) {
            dump += "\n" + coder.name() + " coded " + (view.codings().coderOrdinal(coder.id()) >= 0);
        }
        for (Source source : view.sources()) {
            dump = dump.replace(source.id().toString(), source.title()).replace(source.imported().toString(), "then");
        }
        dump = dump.lines().filter(line -> !line.startsWith(ROUND.toString())).collect(Collectors.joining("\n"));
        dump = dump.replace(view.coders().getLast().id().toString(), view.coders().getLast().name());
        ProjectInfo info = view.info();
        return dump.replace(info.id().toString(), "project").replace(info.created().toString(), "then");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void blindCodersSeeAProjectWithoutTheOthers(long seed) throws Exception {
        Random random = new Random(seed);
        List<Step> steps = random(random);
        List<UUID> sources = new ArrayList<>();
        ProjectSession full = project("full", sources);
        Set<Integer> covered = new HashSet<>();
        for (int i = 0; i < SOURCES; i++) {
            if (random.nextBoolean()) {
                covered.add(i);
            }
        }
        Set<Coder> members = Set.of(coders.get(0), coders.get(1));
        int begin = random.nextInt(STEPS / 2);
        // an empty set means all sources
        Set<Integer> hiddenSources = covered.isEmpty() ? Set.of(0, 1, 2, 3, 4) : covered;
        for (Step step : steps) {
            if (step.number() >= begin && full.view().rounds().isEmpty()) {
                full.codeAs("Lead");
                full.edit("Begin a round", edit -> {
                    begin(edit, ROUND, covered, members, sources, Map.of());
                    return null;
                });
            }
            play(full, step, sources);
            ProjectView forAll = full.asSeenByAll(full.view());
            if (step.number() % 5 == 0) {
                try (ProjectSession fresh = projects.open(full.file(), Projects.Mode.READ, Progress.NONE)) {
                    assertEquals(dump(fresh.asSeenByAll(fresh.view())), dump(forAll), "after step " + step.number() + ", seed " + seed);
                }
            }
        }
        ProjectView all = full.view();
        for (Coder viewer : List.of(coders.get(0), coders.get(2))) {
            Set<UUID> gone = new HashSet<>();
            List<UUID> others = new ArrayList<>();
            try (ProjectSession without = project("without " + viewer.name(), others)) {
                for (Step step : steps) {
                    boolean apart = !step.by().equals(viewer) && (members.contains(viewer) || members.contains(step.by()));
                    boolean hidden = apart && step.sources().stream().anyMatch(hiddenSources::contains)
                            || step.needs().stream().anyMatch(gone::contains);
                    if (hidden) {
                        gone.add(step.makes());
                    } else {
                        play(without, step, others);
                    }
                }
                without.codeAs("Lead");
                without.edit("Begin a round", edit -> {
                    begin(edit, ROUND, covered, members, others, Map.of());
                    return null;
                });
                without.codeAs(viewer.name());
                full.codeAs(viewer.name());
                assertEquals(dump(without.view()), dump(full.view()), viewer.name() + " sees what others did, seed " + seed);
                assertTrue(!gone.isEmpty() || !members.contains(viewer));
                assertEquals(dump(full.view()), dump(full.asSeen(all)), "an older view is seen in the same way");
                full.history(1000).forEach(step -> assertTrue(step.label().equals(ProjectSession.HIDDEN_STEP)
                        || !step.label().startsWith("step") || step.label().endsWith(viewer.name())
                        || !members.contains(viewer) && !members.contains(full.view().coder(step.coder()).orElseThrow()), step.label()));
            }
        }
        String seen = dump(full.view());
        full.close();
        ProjectSession again = projects.open(folder.resolve("full.cairn"), Projects.Mode.WRITE, Progress.NONE);
        again.codeAs(coders.getLast().name());
        assertEquals(seen, dump(again.view()), "what is seen does not depend on how the view came about");
        again.codeAs("Ana");
        String blind = dump(again.view());
        for (Coder member : members) {
            again.codeAs(member.name());
            again.edit("Lock", edit -> Rounds.lock(edit, ROUND, member));
        }
        Set<String> open = new HashSet<>();
        for (Coder viewer : coders) {
            again.codeAs(viewer.name());
            open.add(dump(again.view()));
            assertTrue(again.history(1000).stream().noneMatch(step -> step.label().equals(ProjectSession.HIDDEN_STEP)));
        }
        assertEquals(1, open.size(), "when all have locked, all see the same");
        assertNotEquals(blind, open.iterator().next());
        assertFalse(again.view().rounds().getFirst().hides(coders.get(0).id(), coders.get(1).id()));
        again.close();
    }

    private static void begin(ProjectEdit edit, UUID id, Set<Integer> covered, Set<Coder> members, List<UUID> sources,
            Map<UUID, Instant> locked) throws Failure {
        Set<UUID> some = new HashSet<>();
        covered.forEach(i -> some.add(sources.get(i)));
        Set<UUID> who = new HashSet<>();
        members.forEach(member -> who.add(member.id()));
        edit.put(new CodingRound(id, "Round", true, some, who, locked, null));
    }
}
