// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Out and in again changes nothing: for projects at random, and for the files of others that are at hand. */
class RoundTripTest {

    @TempDir
    private Path folder;

    private static void filled(ProjectSession session, long seed) throws Exception {
        session.edit("Fill", edit -> {
            new RandomProject(seed, edit).fill();
            return null;
        });
    }

    private static String differences(Set<String> expected, Set<String> actual) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        return (missing.isEmpty() ? "" : "missing:\n" + String.join("\n", missing) + "\n") + (extra.isEmpty() ? "" : "extra:\n"
                + String.join("\n", extra));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aProjectComesBackAsItWas(long seed) throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            filled(one, seed);
            two.codeAs("somebody else");
            Path file = workshop.file(".qdpx");
            ExchangeReport out = Workshop.out(one, file);
            assertEquals(List.of(), out.lines().stream().filter(line -> line.in() != line.taken()).toList(), out.problems().toString());
            Workshop.validate(file);
            ExchangeReport in = Workshop.in(two, file);
            assertEquals(List.of(), in.lines().stream().filter(line -> line.in() != line.taken() + line.known() || line.known() > 0).toList(),
                    in.problems().toString());
            Set<String> expected = RandomProject.dump(one.view());
            // the memo on the project is on the project that it is in now
            UUID was = one.view().info().id();
            UUID is = two.view().info().id();
            Set<String> moved = new TreeSet<>();
            expected.forEach(line -> moved.add(line.replace(was.toString(), is.toString())));
            assertEquals("", differences(moved, RandomProject.dump(two.view())));
            long version = two.view().documents().size();
            Workshop.in(two, file);
            assertEquals("", differences(moved, RandomProject.dump(two.view())), "taking the same in twice");
            assertEquals(version, two.view().documents().size());
            two.undo();
            two.undo();
            assertTrue(two.view().sources().isEmpty() && two.view().codebook().size() == 0, "an import is one step");
        }
    }

    @Test
    void aBareProjectHoldsItsTexts() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            filled(one, 11);
            Path file = workshop.file(".qde");
            Workshop.out(one, file);
            Workshop.validate(file);
            Workshop.in(two, file);
            assertEquals(one.view().codings().size(), two.view().codings().size());
            assertEquals(memos(one.view()), memos(two.view()));
        }
    }

    private static List<String> memos(ProjectView view) {
        return view.memos().stream().map(memo -> memo.id() + memo.kind() + memo.title()).sorted().toList();
    }

    @Test
    void aCodebookComesBack() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            filled(one, 12);
            Path file = workshop.file(".qdc");
            Workshop.out(one, file);
            // the schema wants a code in each set
            one.edit("Remove", edit -> {
                one.view().codeSets().stream().filter(set -> set.codes().isEmpty()).forEach(set -> {
                    try {
                        edit.remove(org.cairn.api.project.EntityKind.CODE_SET, set.id());
                    } catch (org.cairn.api.progress.Failure e) {
                        throw new AssertionError(e);
                    }
                });
                return null;
            });
            Workshop.out(one, file);
            Workshop.validate(file);
            Workshop.in(two, file);
            assertEquals(names(one.view()), names(two.view()));
            assertEquals(one.view().codeSets(), two.view().codeSets());
        }
    }

    private static List<String> names(ProjectView view) {
        return view.codebook().codes().stream().map(code -> code.id() + view.codebook().path(code) + code.color() + code.codable()).toList();
    }

    @Test
    void exportsAreTheSameEachTime() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project()) {
            filled(one, 13);
            Path first = workshop.file(".qdpx");
            Path second = workshop.file(".qdpx");
            Workshop.out(one, first);
            Workshop.out(one, second);
            assertEquals(Workshop.entries(first), Workshop.entries(second));
        }
    }

    @Test
    void aDryRunChangesAndWritesNothing() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            filled(one, 14);
            Path file = workshop.file(".qdpx");
            RefiExport names = Workshop.WITH_NAMES;
            ExchangeReport dry = Workshop.FILES.write(one, file, new RefiExport(true, true, names.audience(), false, false, false), Progress.NONE);
            assertFalse(Files.exists(file));
            ExchangeReport wet = Workshop.out(one, file);
            assertEquals(dry, wet);
            long version = two.view().version();
            ExchangeReport tried = Workshop.FILES.read(two, file, new RefiImport(true, false, 0, "en", null, null), Progress.NONE);
            assertEquals(version, two.view().version());
            assertEquals(tried.lines(), Workshop.in(two, file).lines());
        }
    }

    /** The files of the standard and of others: what came in goes out and comes in again, by GUID. */
    @Test
    void theFilesOfOthersComeBack() throws Exception {
        Path shared = Workshop.shared();
        assumeTrue(shared != null, "SKIPPED: shared/data is not beside this checkout");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shared)) {
            files = all.filter(path -> path.toString().matches(".*\\.(qde|qdpx|qdc)")).toList();
        }
        assertEquals(4, files.size(), files.toString());
        for (Path file : files) {
            Workshop workshop = new Workshop(Files.createTempDirectory(folder, "files"));
            try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
                one.codeAs("A");
                two.codeAs("A");
                ExchangeReport in = Workshop.in(one, file);
                assertEquals(List.of(), in.lines().stream().filter(line -> line.left() > 0).toList(), file + " " + in.problems());
                Path out = workshop.file(".qdpx");
                Workshop.out(one, out);
                Workshop.validate(out);
                Workshop.in(two, out);
                assertEquals("", differences(withoutProject(one.view()), withoutProject(two.view())), file.toString());
                Set<String> before = guids(Files.readString(file));
                before.removeAll(guids(Workshop.xml(out)));
                assertEquals(Set.of(), before, "GUIDs that " + file + " defines and that are gone");
            }
        }
    }

    private static Set<String> withoutProject(ProjectView view) {
        Set<String> lines = new TreeSet<>();
        RandomProject.dump(view).stream().filter(line -> !line.contains("kind=CODER") && !line.startsWith("Coder"))
                .forEach(line -> lines.add(line.replace(view.info().id().toString(), "PROJECT")));
        return lines;
    }

    /** GUIDs of codes, codings, sources, notes, links, sets, cases, variables and graphs. */
    private static Set<String> guids(String xml) {
        Set<String> guids = new TreeSet<>();
        Pattern.compile("<(?:Code|Coding|\\w+Source|Note|Link|Set|Case|Variable|Graph|User)\\s[^>]*?guid=\"([^\"]+)\"").matcher(xml).results()
                .forEach(found -> guids.add(found.group(1).toLowerCase(java.util.Locale.ROOT).replaceAll("[{}]", "")));
        return guids;
    }
}
