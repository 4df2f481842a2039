// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Failure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every kind of drawing, in lines and in pixels; the pictures are kept in {@code target/drawings} to be looked at. */
class DrawingTest {

    private static final Evidence ONE = Evidence.of(List.of(Passage.whole(new UUID(1, 1))));

    /** One of each kind, by a name for its file. */
    static Map<String, Result> samples() {
        Map<String, Result> samples = new TreeMap<>();
        samples.put("bars", Chart.of(Chart.Kind.BAR, "Codings by code", Axis.category("Code"), Axis.number("Codings")).series("baseline")
                .bar("Trust", 12, ONE).bar("Learning", 7).bar("Time", 3).series("impact").bar("Trust", 9).bar("Learning", 14).build());
        Chart.Builder lying = Chart.of(Chart.Kind.BAR, "Many codes", Axis.category("Code"), Axis.number("Share", "%"));
        for (int i = 1; i <= 15; i++) {
            lying.bar("A code with quite a long name, number " + i, 100.0 / i, ONE);
        }
        samples.put("bars-lying", lying.build());
        Chart.Builder stacked = Chart.of(Chart.Kind.STACKED_BAR, "By school", Axis.category("School"), Axis.number("Codings"));
        Chart.Builder line = Chart.of(Chart.Kind.LINE, "Over time", Axis.date("Month"), Axis.number("Codings"));
        for (String code : List.of("Trust", "Learning", "Time", "Joint practice", "Barriers")) {
            stacked.series(code);
            line.series(code);
            for (int i = 0; i < 5; i++) {
                stacked.bar("School " + i, (code.length() * 3 + i * 7) % 11 + 1, ONE);
                line.point(LocalDate.of(2013, 1 + i * 2, 1).toEpochDay(), (code.length() * 5 + i * 3) % 13, "", ONE);
            }
        }
        samples.put("stacked", stacked.build());
        samples.put("line", line.build());
        samples.put("scatter", Chart.of(Chart.Kind.SCATTER, "Map of sources", Axis.number("First dimension"), Axis.number("Second"))
                .series("journal").point(-0.4, 0.2, "Week 1", ONE).point(0.3, 0.25, "Week 2", ONE)
                .series("interview").point(0.1, -0.5, "Ana <3", ONE).build());
        Chart.Builder cloud = Chart.of(Chart.Kind.CLOUD, "Words", Axis.category("Word"), Axis.number("Uses"));
        String[] words = "trust time group lesson planning together learning pupils observe journal reflect colleague change".split(" ");
        for (int i = 0; i < words.length; i++) {
            cloud.bar(words[i], 60.0 / (i + 1), ONE);
        }
        samples.put("cloud", cloud.build());
        List<String> codes = List.of("Trust", "Joint practice", "Time", "Barriers", "Learning");
        double[][] cells = {{9, 4, 0, 1, 2}, {4, 12, 3, 0, 5}, {0, 3, 7, Double.NaN, 1}, {1, 0, Double.NaN, 3, 0}, {2, 5, 1, 0, 8}};
        samples.put("heat", Matrix.counts("Codes that overlap", codes, codes, cells).named("Code", "Code").asSymmetric()
                .withEvidence((row, column) -> row == 0 && column == 1 ? ONE : Evidence.NONE));
        List<Network.Node> nodes = new ArrayList<>();
        List<Network.Edge> edges = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            nodes.add(new Network.Node("n" + i, codes.get(i), cells[i][i], i % 2 == 0 ? "a" : "b", ONE));
            for (int j = 0; j < i; j++) {
                if (cells[i][j] > 0) {
                    edges.add(new Network.Edge("n" + i, "n" + j, cells[i][j], "", ONE));
                }
            }
        }
        samples.put("network", new Network(About.of("Codes that overlap"), false, Column.count("passages", "Passages"), nodes, edges));
        samples.put("network-directed", new Network(About.of("What follows what"), true, Column.count("times", "Times"), nodes, edges));
        Tree.Node pair = new Tree.Node("", List.of(0.2), List.of(leaf("Week 1"), leaf("Week 2")), ONE);
        Tree.Node three = new Tree.Node("", List.of(0.55), List.of(pair, leaf("Interview with a long title")));
        samples.put("dendrogram", Tree.dendrogram("Clusters", "Distance", List.of(new Tree.Node("", List.of(0.9),
                List.of(three, leaf("Notes"))))));
        return samples;
    }

    private static Tree.Node leaf(String label) {
        return new Tree.Node(label, List.of(0.0), List.of(), ONE);
    }

    @Test
    void everyKindIsDrawnInLinesAndPixels() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "drawings"));
        for (Map.Entry<String, Result> sample : samples().entrySet()) {
            Drawing drawing = Drawing.of(sample.getValue(), 760, 0, false, Locale.ENGLISH).orElseThrow();
            Files.writeString(folder.resolve(sample.getKey() + ".svg"), drawing.svg());
            Element svg = DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(drawing.svg().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
            assertEquals("img", svg.getAttribute("role"));
            assertEquals(sample.getValue().title(), svg.getFirstChild().getTextContent());
            assertEquals(drawing.alternative(), svg.getElementsByTagName("desc").item(0).getTextContent());
            assertFalse(drawing.svg().contains("<!DOCTYPE"), "nothing is to be fetched");
            for (boolean dark : List.of(false, true)) {
                byte[] png = Drawing.png(sample.getValue(), 760, 0, 1, dark, Locale.ENGLISH).orElseThrow();
                assertEquals(760, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
                Files.write(folder.resolve(sample.getKey() + (dark ? "-dark.png" : ".png")), png);
            }
        }
    }

    /** A matrix with so many columns, whose names are so long. */
    private static Matrix wide(int columns, String name) {
        List<String> names = IntStream.rangeClosed(1, columns).mapToObj(i -> name + i).toList();
        double[][] cells = new double[3][columns];
        cells[1][columns / 2] = 7;
        return Matrix.counts("Wide", List.of("Claim 1: Professional development", "Claim 2: Professional judgement", "Short"), names, cells);
    }

    @Test
    void nothingIsCutAtTheEdge() throws Failure, IOException {
        Map<String, Result> samples = samples();
        for (int columns : List.of(1, 5, 8, 20, 40, 120)) {
            samples.put("short " + columns, wide(columns, ""));
            samples.put("long " + columns, wide(columns, "Fortbildungsverantwortliche "));
        }
        for (Map.Entry<String, Result> sample : samples.entrySet()) {
            byte[] png = Drawing.png(sample.getValue(), 760, 0, 1, false, Locale.ENGLISH).orElseThrow();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    boolean edge = x == 0 || y == 0 || x == image.getWidth() - 1 || y == image.getHeight() - 1;
                    assertTrue(!edge || image.getRGB(x, y) == 0xFFFFFFFF, sample.getKey() + " is cut at " + x + ", " + y);
                }
            }
        }
    }

    /** Where columns are few, names of rows have the room that is left: these two would be the same without their ends. */
    @Test
    void namesOfRowsTakeTheRoomThatThereIs() throws Failure {
        String svg = Drawing.of(wide(5, ""), 760, 0, false, Locale.ENGLISH).orElseThrow().svg();
        assertTrue(svg.contains("Claim 1: Professional development"), svg);
    }

    /** 4.5 to 1 is what WCAG 2.1 asks of text. */
    @Test
    void wordsOfACloudCanBeRead() throws Failure {
        for (boolean dark : List.of(false, true)) {
            String svg = Drawing.of(samples().get("cloud"), 760, 0, dark, Locale.ENGLISH).orElseThrow().svg();
            List<double[]> found = Pattern.compile("fill[:=]\"?rgb\\((\\d+),(\\d+),(\\d+)\\)").matcher(svg).results()
                    .map(each -> IntStream.rangeClosed(1, 3).mapToDouble(i -> Integer.parseInt(each.group(i))).toArray()).toList();
            double[] paper = dark ? new double[] {0x2B, 0x2B, 0x2B} : new double[] {255, 255, 255};
            List<double[]> words = found.stream().filter(each -> !Arrays.equals(each, paper)).toList();
            assertTrue(words.size() > 10, svg);
            words.forEach(each -> assertTrue(contrast(each, paper) >= 4.5, Arrays.toString(each)));
        }
    }

    private static double contrast(double[] one, double[] other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(double[] colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double share = colour[i] / 255;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void theSameResultIsTheSamePicture() throws Failure {
        for (Result result : samples().values()) {
            assertEquals(Drawing.of(result, 500, 400, true, Locale.GERMAN).orElseThrow().svg(),
                    Drawing.of(result, 500, 400, true, Locale.GERMAN).orElseThrow().svg());
            assertArrayEquals(Drawing.png(result, 500, 400, 2, false, Locale.ENGLISH).orElseThrow(),
                    Drawing.png(result, 500, 400, 2, false, Locale.ENGLISH).orElseThrow());
        }
    }

    @Test
    void everyNumberHasItsSpotWithItsEvidence() throws Failure {
        Map<String, Result> samples = samples();
        Map<String, Integer> numbers = Map.of("bars", 5, "bars-lying", 15, "stacked", 25, "line", 25, "scatter", 3, "cloud", 13, "heat", 25,
                "dendrogram", 7);
        for (Map.Entry<String, Integer> expected : numbers.entrySet()) {
            Drawing drawing = Drawing.of(samples.get(expected.getKey()), 760, 0, false, Locale.ENGLISH).orElseThrow();
            assertEquals(expected.getValue(), drawing.spots().size(), expected.getKey());
        }
        Drawing bars = Drawing.of(samples.get("bars"), 760, 0, false, Locale.ENGLISH).orElseThrow();
        Drawing.Spot trust = bars.spots().stream().filter(spot -> spot.label().equals("Trust, baseline: 12")).findFirst().orElseThrow();
        assertEquals(1, trust.evidence().passages().size());
        assertEquals(trust, bars.at(trust.x() + trust.width() / 2, trust.y() + trust.height() / 2).orElseThrow());
        Drawing heat = Drawing.of(samples.get("heat"), 760, 0, false, Locale.ENGLISH).orElseThrow();
        assertEquals("Trust × Joint practice: 4", heat.spots().get(1).label());
        assertEquals(1, heat.spots().get(1).evidence().passages().size());
        assertTrue(heat.at(0, 0).isEmpty());
    }

    @Test
    void whatIsDrawnIsAlsoSaid() throws Failure {
        assertEquals("Bar chart: Codings by Code, 5 bars. The smallest is 3 (Time, baseline), the greatest 14 (Learning, impact).",
                Drawing.of(samples().get("bars"), 400, 300, false, Locale.ENGLISH).orElseThrow().alternative());
        assertEquals("Heat map: 5 rows, 5 columns. The smallest is 0 (Trust × Time), the greatest 5 (Joint practice × Learning).",
                Drawing.of(samples().get("heat"), 400, 300, false, Locale.ENGLISH).orElseThrow().alternative());
        assertEquals("Dendrogramm mit 4 Blättern.",
                Drawing.of(samples().get("dendrogram"), 400, 300, false, Locale.GERMAN).orElseThrow().alternative());
    }

    @Test
    void whatIsEmptyIsDrawnAsSuch() throws Failure, IOException {
        for (Result empty : List.of(Chart.of(Chart.Kind.BAR, "None", Axis.category("x"), Axis.number("y")).build(),
                Chart.of(Chart.Kind.LINE, "None", Axis.number("x"), Axis.number("y")).build(),
                Chart.of(Chart.Kind.CLOUD, "None", Axis.category("x"), Axis.number("y")).build(),
                Matrix.counts("None", List.of(), List.of(), new double[0][]),
                new Network(About.of("None"), false, Column.count("n", "N"), List.of(), List.of()),
                Tree.dendrogram("None", "Height", List.of()))) {
            assertTrue(Drawing.png(empty, 300, 0, 1, false, Locale.ENGLISH).isPresent());
            assertEquals(List.of(), Drawing.of(empty, 300, 0, false, Locale.ENGLISH).orElseThrow().spots());
        }
        assertTrue(Drawing.of(Table.of("T", Column.text("a", "A")).build(), 300, 0, false, Locale.ENGLISH).isEmpty());
    }
}
