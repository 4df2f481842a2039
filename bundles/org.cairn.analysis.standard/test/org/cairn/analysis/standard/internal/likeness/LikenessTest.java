// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.analysis.standard.internal.likeness.Clusters.Linkage;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Similarity, clusters and maps, worked out by hand and by random input. */
class LikenessTest {

    private static final double EXACT = 1e-9;

    private final AnalysisContext context = FakeProject.of().context();

    private static Features features(int... of) {
        Features features = new Features();
        Arrays.stream(of).forEach(features::add);
        return features;
    }

    @Test
    void coefficientsAreThoseOfTheirFormulas() {
        assertEquals(0.5, features(1, 2, 3).jaccard(features(2, 3, 4)), EXACT);
        assertEquals(0.5, features(1, 1, 1, 2, 3).jaccard(features(2, 3, 4)), EXACT, "how often does not count");
        assertEquals(0.8, features(1, 2, 2).cosine(features(1, 1, 2)), EXACT);
        assertEquals(1, features(1, 2, 2).cosine(features(1, 1, 2, 2, 2, 2)), EXACT, "size does not count");
        assertEquals(0, features(1).cosine(features(2)), EXACT);
        assertEquals(Double.NaN, features().jaccard(features()));
        assertEquals(Double.NaN, features().cosine(features(1)));
    }

    /** Four points on a line at 0, 1, 3 and 7. */
    @Test
    void clustersAreJoinedAtTheHeightsOfTheirLinkage() throws Cancelled {
        double[] line = {0, 1, 3, 7};
        double[][] d = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                d[i][j] = Math.abs(line[i] - line[j]);
            }
        }
        assertEquals(List.of(1.0, 2.0, 4.0), heights(Clusters.join(d, Linkage.SINGLE, context)));
        assertEquals(List.of(1.0, 3.0, 7.0), heights(Clusters.join(d, Linkage.COMPLETE, context)));
        assertEquals(List.of(1.0, 2.5, 17.0 / 3), heights(Clusters.join(d, Linkage.AVERAGE, context)));
        assertEquals(List.of(List.of(0, 1), List.of(2), List.of(3)),
                Clusters.join(d, Linkage.AVERAGE, context).cut(3).stream().map(Clusters.Cluster::items).toList());
        assertEquals(4, Clusters.join(d, Linkage.SINGLE, context).cut(12).size());
    }

    private static List<Double> heights(Clusters.Cluster cluster) {
        List<Double> heights = new ArrayList<>();
        collect(cluster, heights);
        heights.sort(null);
        return heights;
    }

    private static void collect(Clusters.Cluster cluster, List<Double> into) {
        if (cluster.left() != null) {
            into.add(cluster.height());
            collect(cluster.left(), into);
            collect(cluster.right(), into);
        }
    }

    @Test
    void clustersNeverJoinBelowTheirParts() throws Cancelled {
        Random random = new Random(3);
        for (int turn = 0; turn < 20; turn++) {
            double[][] d = distances(points(2 + random.nextInt(25), 3, random));
            for (Linkage linkage : Linkage.values()) {
                Clusters.Cluster top = Clusters.join(d, linkage, context);
                assertEquals(d.length, top.items().stream().distinct().count());
                assertRising(top);
            }
        }
    }

    private static void assertRising(Clusters.Cluster cluster) {
        if (cluster.left() != null) {
            assertTrue(cluster.height() >= Math.max(cluster.left().height(), cluster.right().height()) - EXACT);
            assertRising(cluster.left());
            assertRising(cluster.right());
        }
    }

    private static double[][] points(int n, int dimensions, Random random) {
        double[][] points = new double[n][dimensions];
        for (double[] point : points) {
            Arrays.setAll(point, i -> random.nextGaussian());
        }
        return points;
    }

    private static double[][] distances(double[][] points) {
        double[][] d = new double[points.length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points.length; j++) {
                double sum = 0;
                for (int k = 0; k < points[i].length; k++) {
                    sum += Math.pow(points[i][k] - points[j][k], 2);
                }
                d[i][j] = Math.sqrt(sum);
            }
        }
        return d;
    }

    /** Classical scaling gives back the distances of points in a plane. */
    @Test
    void aMapOfAPlaneIsExact() throws Cancelled {
        Random random = new Random(5);
        for (int n : new int[] {3, 4, 10, 40}) {
            double[][] d = distances(points(n, 2, random));
            Scaling map = Scaling.of(d, context);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(d[i][j], Math.hypot(map.x()[i] - map.x()[j], map.y()[i] - map.y()[j]), 1e-8);
                }
            }
            assertEquals(1, map.fit(), 1e-8);
        }
        Scaling flat = Scaling.of(new double[3][3], context);
        assertEquals(Double.NaN, flat.fit());
        double[][] simplex = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};
        assertEquals(2.0 / 3, Scaling.of(simplex, context).fit(), EXACT, "a tetrahedron has three equal axes");
    }

    private static FakeProject project(boolean turned) {
        FakeProject project = FakeProject.of().person("Ana", "", null).person("Ben", "", null).code("Trust").code("Time").code("Fear");
        List<Runnable> sources = new ArrayList<>(List.of(
                () -> project.source("S1", "trust and time", s -> s.by("Ana")).coding("S1", "Trust", "trust").coding("S1", "Time", "time"),
                () -> project.source("S2", "time, trust, time", s -> s.by("Ben")).coding("S2", "Trust", "trust").coding("S2", "Time", 0, 4)
                        .coding("S2", "Time", 13, 17),
                () -> project.source("S3", "fear of time", s -> s.by("Ben")).coding("S3", "Fear", "fear").coding("S3", "Time", "time"),
                () -> project.source("S4", "nothing")));
        if (turned) {
            Collections.reverse(sources);
        }
        sources.forEach(Runnable::run);
        return project;
    }

    private static Composite sources(FakeProject project, String field, SourceSimilarity.By by, Comparison.Measure measure, int most)
            throws Cancelled {
        return (Composite) project.run(new SourceSimilarity(), new SourceSimilarity.Parameters(new SourceField(field), by, measure,
                Linkage.AVERAGE, 2, most, CodeSelection.ALL, SourceSelection.ALL));
    }

    @Test
    void sourcesAreAlikeByTheirCodes() throws Cancelled {
        FakeProject project = project(false);
        Composite result = sources(project, "source", SourceSimilarity.By.CODES, Comparison.Measure.JACCARD, 60);
        Matrix matrix = (Matrix) result.parts().get(2);
        assertEquals(List.of("S1", "S2", "S3"), matrix.rows());
        assertEquals(1, matrix.value(0, 1), EXACT);
        assertEquals(1.0 / 3, matrix.value(0, 2), EXACT);
        assertEquals(1, matrix.value(2, 2), EXACT);
        assertEquals(List.of("S1: time", "S3: time"), project.quotations(matrix.evidence().at(0, 2)));
        Tree tree = (Tree) result.parts().getFirst();
        Tree.Node root = tree.roots().getFirst();
        assertEquals(2.0 / 3, (double) root.cells().getFirst(), EXACT);
        assertEquals(List.of("S1", "S2", "S3"), project.quotations(root.evidence()));
        Chart map = (Chart) result.parts().get(1);
        assertEquals(List.of(2, 1), map.series().stream().map(series -> series.points().size()).toList());
        assertEquals(1, result.about().leftOut().getFirst().count(), "S4 has no codes");
        Composite cosine = sources(project, "source", SourceSimilarity.By.CODES, Comparison.Measure.COSINE, 60);
        assertEquals(3 / Math.sqrt(10), ((Matrix) cosine.parts().get(2)).value(0, 1), EXACT);
    }

    @Test
    void theOrderOfTheSourcesMakesNoDifference() throws Cancelled {
        Matrix one = (Matrix) sources(project(false), "source", SourceSimilarity.By.CODES, Comparison.Measure.COSINE, 60).parts().get(2);
        Matrix other = (Matrix) sources(project(true), "source", SourceSimilarity.By.CODES, Comparison.Measure.COSINE, 60).parts().get(2);
        for (String row : one.rows()) {
            for (String column : one.rows()) {
                assertEquals(one.value(one.rows().indexOf(row), one.rows().indexOf(column)),
                        other.value(other.rows().indexOf(row), other.rows().indexOf(column)), EXACT);
            }
        }
    }

    @Test
    void peopleAreAlikeByTheirWordsAndTheLeastAreLeftOut() throws Cancelled {
        FakeProject project = project(false);
        Matrix people = (Matrix) sources(project, "author", SourceSimilarity.By.WORDS, Comparison.Measure.JACCARD, 60).parts().get(1);
        assertEquals(List.of("Ana", "Ben"), people.rows());
        assertEquals(2.0 / 3, people.value(0, 1), EXACT, "trust and time of trust, time and fear");
        assertEquals(List.of("S1", "S2", "S3"), project.quotations(people.evidence().at(0, 1)));
        Composite two = sources(project, "source", SourceSimilarity.By.CODES, Comparison.Measure.JACCARD, 2);
        assertEquals(List.of("S1", "S2"), ((Matrix) two.parts().get(1)).rows());
        assertEquals(2, two.about().leftOut().size());
        assertThrows(IllegalArgumentException.class, () -> project.run(new SourceSimilarity(), new SourceSimilarity.Parameters(
                new SourceField("source"), SourceSimilarity.By.CODES, Comparison.Measure.JACCARD, Linkage.AVERAGE, 2, 60,
                CodeSelection.ALL, SourceSelection.ALL.where("author", "Ana"))));
    }

    @Test
    void codesAreAlikeThatStandInTheSameSources() throws Cancelled {
        FakeProject project = project(false);
        Composite result = (Composite) project.run(new CodeSimilarity(), new CodeSimilarity.Parameters(new SourceField("source"),
                Comparison.Measure.JACCARD, Linkage.SINGLE, 2, 60, CodeSelection.ALL, SourceSelection.ALL));
        Matrix matrix = (Matrix) result.parts().get(2);
        assertEquals(List.of("Trust", "Time", "Fear"), matrix.rows());
        assertEquals(2.0 / 3, matrix.value(0, 1), EXACT);
        assertEquals(0, matrix.value(0, 2), EXACT);
        assertEquals(1.0 / 3, matrix.value(1, 2), EXACT);
        assertEquals(List.of("S3: fear", "S3: time"), project.quotations(matrix.evidence().at(1, 2)));
        assertEquals(List.of(), project.quotations(matrix.evidence().at(0, 2)));
    }

    @Test
    void aPortraitSaysHowMuchOfEachPartIsCovered() throws Cancelled {
        FakeProject project = FakeProject.of().source("S", "0123456789").code("A").code("B").coding("S", "A", 0, 3).coding("S", "A", 2, 5)
                .coding("S", "B", 9, 10).source("T", "abc");
        Composite result = (Composite) project.run(new DocumentPortrait(), new DocumentPortrait.Parameters(4, 6, CodeSelection.ALL,
                SourceSelection.ALL));
        Matrix matrix = (Matrix) result.parts().getFirst();
        assertEquals("[[100.0, 100.0, 0.0, 0.0], [0.0, 0.0, 0.0, " + 100.0 / 3 + "]]", Arrays.deepToString(matrix.cells()),
                "parts are 0-1, 2-4, 5-6 and 7-9");
        assertEquals(List.of("S: 012", "S: 234"), project.quotations(matrix.evidence().at(0, 1)));
        assertEquals(List.of(), project.quotations(matrix.evidence().at(0, 2)));
        assertEquals(1, result.parts().size());
    }

    @Test
    void documentsAreComparedPairByPair() throws Cancelled {
        FakeProject project = project(false);
        Composite result = (Composite) project.run(new DocumentComparison(), new DocumentComparison.Parameters(3, CodeSelection.ALL,
                SourceSelection.ALL));
        Table pairs = (Table) result.parts().getFirst();
        assertEquals(3, pairs.rows().size());
        List<Object> row = pairs.rows().get(1);
        assertEquals(List.of("S1", "S3", 1L, 1L, 1L), row.subList(0, 5));
        assertEquals(1.0 / 3, (double) row.get(5), EXACT);
        assertEquals(0.5, (double) row.get(6), EXACT);
        assertEquals(0.5, (double) row.get(7), EXACT, "trust time by fear time");
        assertEquals(List.of("Time", "Trust", "Fear"), row.subList(8, 11));
        assertEquals(List.of("S1: trust"), project.quotations(pairs.evidence().at(1, 3)));
        Matrix codings = (Matrix) result.parts().get(1);
        assertEquals("[[1.0, 1.0, 0.0], [1.0, 2.0, 1.0], [0.0, 0.0, 1.0]]", Arrays.deepToString(codings.cells()));
    }
}
