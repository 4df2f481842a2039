// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.analysis.internal.kept.RunFormat;
import org.cairn.analysis.internal.kept.RunFormat.Extent;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.project.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was run is there again, as it was; what cannot be read does no harm. */
class RunFolderTest {

    private static final UUID SOURCE = new UUID(1, 2);
    private static final Evidence HERE = Evidence.of(List.of(Passage.at(SOURCE, 3, 9), new Passage(SOURCE, new Span(0, 1), new UUID(5, 6))));
    private static final Evidence WHOLE = Evidence.of(List.of(Passage.whole(SOURCE)));

    @TempDir
    private Path folder;

    private RunFolder runs() {
        return new RunFolder(folder.resolve("runs"), "Ann", "Too large.", "No passages.");
    }

    private static Run run(int second, Result result) {
        return new Run("org.example.counts", "Counts", "1.1", "org.example", "1.2.3", new ParameterValues(Map.of("codes", List.of("A > B", "C\nD"),
                "none", List.of())), 7, new UUID(3, 4), 12, Instant.parse("2026-01-02T03:04:05.123456789Z").plusSeconds(second),
                Duration.ofNanos(1234567), 99, Run.Outcome.DONE, result);
    }

    private static Table table() {
        Table table = Table.of("Ä table", Column.text("code", "Code"), Column.count("n", "N"), Column.number("x", "X").rounded(4).in("%"),
                Column.date("day", "Day"), Column.flag("yes", "Yes"))
                .row(Cell.of("Trust 😀", HERE), Cell.of(5L, HERE), 1 / 3.0, LocalDate.of(2013, 2, 28), true)
                .row("", 7, Double.NaN, null, null).row("half \uD83D of a pair", Cell.of(Long.MAX_VALUE, WHOLE), -0.0, null, false)
                .note("A note.").warn("A warning.").counting(950, "sources").build();
        return table.with(table.about().without(new LeftOut(LeftOut.Reason.CONSENT, 2, "sources", "they refused", List.of(SOURCE))));
    }

    private static Composite everything() {
        Tree.Node leaf = new Tree.Node("leaf", List.of(0.0), List.of(), HERE);
        return Composite.of("All", table(),
                Matrix.counts("M", List.of("a", "b"), List.of("a", "b"), new double[][] {{1, Double.NaN}, {Double.NaN, 4}}).named("r", "c")
                        .asSymmetric().withEvidence((row, column) -> row == column ? HERE : Evidence.NONE),
                Tree.dendrogram("D", "Height", List.of(new Tree.Node("", List.of(2.5), List.of(leaf, leaf), WHOLE))),
                Tree.outline("O", List.of(Column.text("t", "T")), List.of(new Tree.Node("x", Arrays.asList((Object) null), List.of()))),
                Chart.of(Chart.Kind.BAR, "C", Axis.category("Code"), Axis.number("N", "words")).series("s").bar("b", 1, HERE).bar("a", Double.NaN)
                        .series("t").bar("a", 3, WHOLE).build(),
                Chart.of(Chart.Kind.LINE, "L", Axis.date("Day"), Axis.number("N")).point(15000, 2, "peak", HERE).build(),
                new Network(About.of("N"), true, Column.count("w", "W"), List.of(new Network.Node("1", "one", 2, "g", HERE),
                        new Network.Node("2", "two", 0, "", Evidence.NONE)), List.of(new Network.Edge("1", "2", 3, "e", WHOLE))),
                new Text("T", "One.\n\nTwo."), Failed.of("F", "Wrong.", "Mend it."), Composite.of("Inner", new Text("x", "")));
    }

    /** Passages by place, of everything that has some. */
    private static List<List<Passage>> evidence(Result result) {
        List<List<Passage>> found = new ArrayList<>();
        switch (result) {
            case Composite composite -> composite.parts().forEach(part -> found.addAll(evidence(part)));
            case Table table -> IntStream.range(0, table.rows().size()).forEach(row -> IntStream.range(0, table.columns().size())
                    .forEach(column -> found.add(table.evidence().at(row, column).passages())));
            case Matrix matrix -> IntStream.range(0, matrix.rows().size()).forEach(row -> IntStream.range(0, matrix.columns().size())
                    .forEach(column -> found.add(matrix.evidence().at(row, column).passages())));
            case Tree tree -> tree.roots().forEach(node -> add(found, node));
            case Chart chart -> chart.series().forEach(series -> series.points().forEach(point -> found.add(point.evidence().passages())));
            case Network network -> {
                network.nodes().forEach(node -> found.add(node.evidence().passages()));
                network.edges().forEach(edge -> found.add(edge.evidence().passages()));
            }
            default -> { }
        }
        return found;
    }

    private static void add(List<List<Passage>> found, Tree.Node node) {
        found.add(node.evidence().passages());
        node.children().forEach(child -> add(found, child));
    }

    @Test
    void everyKindOfResultIsReadAsItWasWritten() {
        Run run = run(0, everything());
        runs().keep(run);
        assertEquals(List.of(run), runs().runs());
        assertEquals(evidence(run.result()), evidence(runs().runs().getFirst().result()));
        assertTrue(evidence(run.result()).stream().filter(passages -> !passages.isEmpty()).count() > 10);
    }

    @Test
    void theNewestComesFirstAndWhatIsForgottenIsGone() {
        RunFolder runs = runs();
        assertEquals(List.of(), runs.runs());
        List<Run> some = IntStream.range(0, 4).mapToObj(second -> run(second, new Text("R" + second, ""))).toList();
        List.of(2, 0, 3, 1).forEach(each -> runs.keep(some.get(each)));
        assertEquals(some.reversed(), runs().runs());
        runs.remove(some.get(2));
        assertEquals(List.of(some.get(3), some.get(1), some.get(0)), runs().runs());
        RunFolder others = new RunFolder(folder.resolve("runs"), "Ben", "", "");
        assertEquals(List.of(), others.runs());
        others.keep(some.get(2));
        assertEquals(List.of(some.get(2)), others.runs());
        runs.clear();
        assertEquals(List.of(), runs().runs());
        assertEquals(List.of(), others.runs());
    }

    @Test
    void theOldestOfTooManyGo() throws IOException {
        RunFolder runs = runs();
        for (int second = 0; second < KeptRuns.MOST + 5; second++) {
            runs.keep(run(second, new Text("R" + second, "")));
        }
        List<Run> kept = runs.runs();
        assertEquals(KeptRuns.MOST, kept.size());
        assertEquals("R5", kept.getLast().result().title());
        assertEquals(KeptRuns.MOST, files().size());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Results that cannot be packed small: of four such, the oldest leaves behind what was asked. */
    @Test
    void ofTooLargeResultsWhatWasAskedIsKept() throws IOException {
        RunFolder runs = new RunFolder(folder.resolve("runs"), "Ann", "Too large.", "No passages.", 240_000, 240_000);
        Random random = new Random(1);
        double[][] cells = new double[100][100];
        for (int i = 0; i < 4; i++) {
            for (double[] row : cells) {
                Arrays.setAll(row, column -> random.nextDouble());
            }
            List<String> names = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
            runs.keep(run(i, Matrix.numbers("Large " + i, Column.number("x", "X"), names, names, cells)));
        }
        List<Run> kept = runs.runs();
        assertEquals(List.of("Large 3", "Large 2", "Large 1", "Large 0"), kept.stream().map(run -> run.result().title()).toList());
        assertTrue(kept.getFirst().result() instanceof Matrix);
        assertEquals(new Text("Large 0", "Too large."), kept.getLast().result());
        assertEquals(run(0, kept.getLast().result()), kept.getLast());
        assertTrue(files().stream().mapToLong(file -> file.toFile().length()).sum() <= 240_000 + 10_000);
        runs.keep(run(9, new Text("T", "x".repeat(200_000))));
        assertEquals(new Text("T", "Too large."), runs.runs().getFirst().result());
    }

    @Test
    void evidenceThatFailsIsLeftOutAndThatIsSaid() {
        Evidence broken = () -> {
            throw new IllegalStateException("The project has been closed.");
        };
        Table table = Table.of("T", Column.count("n", "N")).row(Cell.of(1, broken)).build();
        runs().keep(run(0, table));
        Table read = (Table) runs().runs().getFirst().result();
        assertEquals(table.rows(), read.rows());
        assertEquals(List.of("No passages."), read.notes());
        assertEquals(List.of(), read.evidence().at(0, 0).passages());
    }

    @Test
    void evidenceThatTakesForEverIsGivenUp() {
        Evidence slow = () -> List.of(Passage.whole(UUID.randomUUID()));
        assertThrows(RunFormat.TooLong.class, () -> RunFormat.write(run(0, Table.of("T", Column.count("n", "N")).row(Cell.of(1, slow)).build()),
                Extent.ALL, 1000, Duration.ofNanos(-1)));
    }

    @Test
    void damagedFilesGoAndThoseOfANewerCairnStay() throws IOException {
        RunFolder runs = runs();
        for (int second = 0; second < 4; second++) {
            runs.keep(run(second, table()));
        }
        List<Path> files = files();
        byte[] cut = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), Arrays.copyOf(cut, cut.length / 2));
        Files.writeString(files.get(1), "Dear Sir or Madam");
        byte[] newer = Files.readAllBytes(files.get(2));
        newer[7] = RunFormat.FORMAT + 1;
        Files.write(files.get(2), newer);
        assertEquals(List.of(run(3, table())), runs().runs());
        assertEquals(List.of(files.get(2), files.get(3)), files());
    }

    /** Whatever is broken in a file, it is a run or an error that can be named. */
    @Test
    void aFileThatIsBrokenAtRandomDoesNoHarm() throws IOException {
        byte[] whole = RunFormat.write(run(0, everything()), Extent.ALL, 1 << 20, Duration.ofMinutes(1));
        Random random = new Random(2);
        int read = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                RunFormat.read(new ByteArrayInputStream(broken), "");
                read++;
            } catch (IOException named) {
                assertTrue(named.getMessage() != null);
            }
        }
        assertTrue(read < 1000);
    }
}
