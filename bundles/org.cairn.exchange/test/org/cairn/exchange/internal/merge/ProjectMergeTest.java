// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.TreeSet;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.core.Backups;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.exchange.internal.refi.RandomProject;
import org.cairn.exchange.internal.refi.Workshop;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.ProjectMerge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every merge, tried with projects and work at random. */
class ProjectMergeTest {

    @TempDir
    private Path folder;
    private Workshop workshop;
    private ProjectMerge merge;

    @BeforeEach
    void workshop() {
        workshop = new Workshop(folder);
        merge = ProjectMerge.with(workshop.projects, Workshop::pages);
    }

    static MergeOptions prefer(Prefer prefer) {
        return new MergeOptions(false, prefer, Map.of(), Set.of(), null);
    }

    private ProjectSession filled(long seed) throws Exception {
        ProjectSession session = workshop.project();
        session.codeAs("Ann");
        session.edit("Fill", edit -> {
            new RandomProject(seed, edit).fill();
            return null;
        });
        return session;
    }

    private ProjectSession copy(ProjectSession of, String coder) throws Exception {
        Path file = workshop.file(".cairn");
        of.copyTo(file);
        ProjectSession copy = workshop.projects.open(file, Mode.WRITE, Progress.NONE);
        copy.codeAs(coder);
        return copy;
    }

    /** Everything but who was there without having done anything, and which copies were merged. */
    static Set<String> dump(ProjectView view) {
        Set<String> lines = new TreeSet<>(RandomProject.dump(view));
        lines.removeIf(line -> line.contains(ProjectMerge.MERGED));
        return lines;
    }

    static String differences(Set<String> expected, Set<String> actual) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        return (missing.isEmpty() ? "" : "missing:\n" + String.join("\n", missing) + "\n") + (extra.isEmpty() ? "" : "extra:\n"
                + String.join("\n", extra));
    }

    private static void sound(ProjectSession session) throws Exception {
        assertEquals(List.of(), session.check(Progress.NONE));
    }

    private static void counted(MergeReport report) {
        for (MergeReport.Line line : report.lines()) {
            assertEquals(line.there(), line.same() + line.added() + line.changed() + line.kept() + line.left(), line.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereOnlyOneWorkedBothAreTheSameAfterwards(long seed) throws Exception {
        try (ProjectSession mine = filled(seed); ProjectSession theirs = copy(mine, "Bob")) {
            new RandomWork(theirs, "Bob", seed).edits(40);
            Set<String> before = dump(mine.view());
            MergeReport back = merge.merge(theirs, mine.file(), prefer(null), Progress.NONE);
            assertFalse(back.changed(), "the one who did not work has nothing to give");
            MergeReport report = merge.merge(mine, theirs.file(), prefer(null), Progress.NONE);
            assertEquals(List.of(), report.clashes());
            counted(report);
            assertEquals("", differences(dump(theirs.view()), dump(mine.view())));
            sound(mine);
            mine.undo();
            assertEquals("", differences(before, dump(mine.view())), "a merge is one step");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void mergingTwiceChangesNothing(long seed) throws Exception {
        for (Prefer prefer : Prefer.values()) {
            try (ProjectSession mine = filled(seed); ProjectSession theirs = copy(mine, "Bob")) {
                new RandomWork(mine, "Ann", seed).edits(25);
                new RandomWork(theirs, "Bob", seed + 100).edits(25);
                MergeReport dry = merge.merge(mine, theirs.file(), new MergeOptions(true, prefer, Map.of(), Set.of(), null), Progress.NONE);
                long version = mine.view().version();
                MergeReport report = merge.merge(mine, theirs.file(), prefer(prefer), Progress.NONE);
                assertEquals(dry, report);
                counted(report);
                assertEquals(version + 1, mine.view().version());
                sound(mine);
                Set<String> merged = dump(mine.view());
                MergeReport again = merge.merge(mine, theirs.file(), prefer(prefer), Progress.NONE);
                assertFalse(again.changed());
                assertEquals("", differences(merged, dump(mine.view())));
                // even where the merge is not remembered
                MergeReport forgotten = merge.merge(mine, forgetting(theirs), prefer(prefer), Progress.NONE);
                assertEquals("", differences(merged, dump(mine.view())), forgotten.toString());
            }
        }
    }

    /** The same project with one step more, so that it is looked at again. */
    private Path forgetting(ProjectSession theirs) throws Exception {
        try (ProjectSession copy = copy(theirs, "Bob")) {
            copy.edit("Nothing", edit -> {
                edit.describe(copy.view().info().name(), copy.view().info().description());
                return null;
            });
            return copy.file();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void goingOnAfterAMergeNeedsNoDecisionTwice(long seed) throws Exception {
        try (ProjectSession mine = filled(seed); ProjectSession theirs = copy(mine, "Bob")) {
            new RandomWork(mine, "Ann", seed).edits(20);
            new RandomWork(theirs, "Bob", seed + 100).edits(20);
            merge.merge(mine, theirs.file(), prefer(Prefer.MINE), Progress.NONE);
            // Bob takes what came of it: no question is left, and both have the same
            MergeReport taken = merge.merge(theirs, mine.file(), prefer(null), Progress.NONE);
            assertEquals(List.of(), taken.clashes());
            assertEquals("", differences(dump(mine.view()), dump(theirs.view())));
            sound(theirs);
            new RandomWork(theirs, "Bob", seed + 200).edits(10);
            MergeReport next = merge.merge(mine, theirs.file(), prefer(null), Progress.NONE);
            assertEquals(List.of(), next.clashes());
            assertEquals("", differences(dump(theirs.view()), dump(mine.view())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void itMakesNoDifferenceWhoMergesWhereNothingClashes(long seed) throws Exception {
        try (ProjectSession mine = filled(seed); ProjectSession theirs = copy(mine, "Bob"); ProjectSession other = copy(mine, "Ann")) {
            new RandomWork(mine, "Ann", seed).edits(8);
            new RandomWork(theirs, "Bob", seed + 100).edits(8);
            assertNotNull(other);
            MergeReport dry = merge.merge(mine, theirs.file(), MergeOptions.preview(), Progress.NONE);
            if (!dry.isUndecided()) {
                try (ProjectSession copy = copy(mine, "Ann")) {
                    merge.merge(mine, theirs.file(), prefer(null), Progress.NONE);
                    merge.merge(theirs, copy.file(), prefer(null), Progress.NONE);
                    assertEquals("", differences(dump(mine.view()), dump(theirs.view())));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void aProjectThatCameBackFromAnotherProgramIsMerged(long seed) throws Exception {
        try (ProjectSession mine = filled(seed); ProjectSession theirs = workshop.project()) {
            Path file = workshop.file(".qdpx");
            Workshop.out(mine, file);
            Set<String> exported = dump(mine.view());
            MergeReport nothing = merge.merge(mine, file, prefer(null), Progress.NONE);
            assertFalse(nothing.changed(), nothing.toString());
            assertEquals("", differences(exported, dump(mine.view())));
            theirs.codeAs("Bob");
            Workshop.in(theirs, file);
            new RandomWork(theirs, "Bob", seed).edits(20);
            new RandomWork(mine, "Ann", seed + 100).edits(20);
            Path back = workshop.file(".qdpx");
            Files.copy(file, back);
            returned(theirs, file, back);
            MergeReport report = merge.merge(mine, back, prefer(Prefer.MINE), Progress.NONE);
            counted(report);
            sound(mine);
            Set<String> merged = dump(mine.view());
            MergeReport again = merge.merge(mine, back, prefer(Prefer.MINE), Progress.NONE);
            assertEquals("", differences(merged, dump(mine.view())), again.toString());
            assertFalse(again.changed(), again.toString());
        }
    }

    /** What Cairn only carries along is the same after the way out and back, whatever the files are called. */
    @Test
    void whatIsCarriedAlongIsNothingToDecide() throws Exception {
        Path foreign = Files.writeString(workshop.file(".qde"), "<Project name=\"P\" origin=\"Other\" xmlns=\"urn:QDA-XML:project:1.0\"><Sources>"
                + "<TextSource guid=\"" + new UUID(1, 1) + "\" name=\"S\"><PlainTextContent>x</PlainTextContent></TextSource></Sources>"
                + "<Sets><Set guid=\"" + new UUID(1, 2) + "\" name=\"Best\"><MemberSource targetGUID=\"" + new UUID(1, 1)
                + "\"/></Set></Sets></Project>");
        try (ProjectSession mine = workshop.project(); ProjectSession theirs = workshop.project()) {
            Workshop.in(mine, foreign);
            Path out = workshop.file(".qdpx");
            Workshop.out(mine, out);
            Workshop.in(theirs, out);
            Path back = workshop.file(".qdpx");
            Workshop.out(theirs, back);
            MergeReport report = merge.merge(mine, back, prefer(null), Progress.NONE);
            assertEquals(List.of(), report.clashes(), report.toString());
        }
    }

    /** As another program writes it: with the note of the first export as it was. */
    private void returned(ProjectSession theirs, Path first, Path back) throws Exception {
        Workshop.out(theirs, back);
        String was = step(Workshop.entries(first));
        Map<String, String> entries = Workshop.entries(back);
        String is = step(entries);
        Workshop.replace(back, is, was);
    }

    private static String step(Map<String, String> entries) {
        for (String text : entries.values()) {
            java.util.regex.Matcher found = java.util.regex.Pattern.compile("Export guid=\"([^\"]+)\"|Export guid=&quot;([^&]+)&quot;")
                    .matcher(text);
            if (found.find()) {
                return found.group(1) == null ? found.group(2) : found.group(1);
            }
        }
        throw new AssertionError("no export in " + entries.keySet());
    }

    @org.junit.jupiter.api.Test
    void aBackupIsMadeBefore() throws Exception {
        try (ProjectSession mine = filled(3); ProjectSession theirs = copy(mine, "Bob")) {
            Set<String> before = dump(mine.view());
            new RandomWork(theirs, "Bob", 3).edits(5);
            Backups backups = new Backups(folder.resolve("backups"), 3);
            MergeReport report = merge.merge(mine, theirs.file(), new MergeOptions(false, null, Map.of(), Set.of(), backups), Progress.NONE);
            assertTrue(report.changed());
            try (ProjectSession backup = workshop.projects.open(report.backup(), Mode.READ, Progress.NONE)) {
                assertEquals("", differences(before, dump(backup.view())));
            }
            assertThrows(Failure.class, () -> merge.merge(mine, mine.file(), prefer(null), Progress.NONE));
        }
    }
}
