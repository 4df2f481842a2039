// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cairn.analysis.standard.internal.likeness.Clusters.Cluster;
import org.cairn.analysis.standard.internal.likeness.Clusters.Linkage;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.CellEvidence;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Cancelled;

/**
 * The results by which things are compared with each other: matrix of similarities, dendrogram and map.
 *
 * @param labels of the things
 * @param features of the things, none of them empty
 * @param evidence of each thing
 * @param shared what two things have in common, by their indices
 */
public record Comparison(List<String> labels, List<Features> features, IntFunction<Evidence> evidence, CellEvidence shared) {

    private static final double PERCENT = 100;
    private static final double BARELY = 0.5;
    private static final int FEWEST_FOR_A_MAP = 3;

    /** How alike two things are. */
    public enum Measure {
        @Label("Jaccard") @Help("The share of what either has that both have; how often does not count.")
        JACCARD,
        @Label("Cosine") @Help("Like where the same is frequent in both; size does not count.")
        COSINE
    }

    Result results(String title, String what, Measure measure, Linkage linkage, int groups, AnalysisContext context, Phrases say)
            throws Cancelled {
        int n = labels.size();
        if (n < 2) {
            throw new IllegalArgumentException(say.say("too-few"));
        }
        double[][] alike = new double[n][n];
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            context.check();
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : measure == Measure.JACCARD ? features.get(i).jaccard(features.get(j))
                        : features.get(i).cosine(features.get(j));
                alike[i][j] = value;
                alike[j][i] = value;
                distances[i][j] = 1 - value;
                distances[j][i] = 1 - value;
            }
        }
        Matrix matrix = new Matrix(About.of(title), what, what, labels, labels, alike, Column.number("similarity",
                say.say("measure." + measure)),
                true, (i, j) -> i == j ? evidence.apply(i) : shared.at(i, j));
        Cluster top = Clusters.join(distances, linkage, context);
        List<Result> parts = new ArrayList<>();
        parts.add(Tree.dendrogram(say.say("dendrogram", say.say("linkage." + linkage)), say.say("height"), List.of(node(top))));
        if (n >= FEWEST_FOR_A_MAP) {
            parts.add(map(Scaling.of(distances, context), top.cut(groups), context, say));
        }
        parts.add(matrix);
        return new Composite(About.of(title), parts);
    }

    private Tree.Node node(Cluster cluster) {
        if (cluster.left() == null) {
            return new Tree.Node(labels.get(cluster.item()), List.of(0.0), List.of(), evidence.apply(cluster.item()));
        }
        Evidence all = () -> {
            List<Passage> passages = new ArrayList<>();
            cluster.items().forEach(item -> passages.addAll(evidence.apply(item).passages()));
            return passages.stream().distinct().toList();
        };
        return new Tree.Node("", List.of(cluster.height()), List.of(node(cluster.left()), node(cluster.right())), all);
    }

    private Chart map(Scaling map, List<Cluster> groups, AnalysisContext context, Phrases say) {
        Chart.Builder chart = Chart.of(Chart.Kind.SCATTER, say.say("map"), Axis.number(say.say("axis", 1)), Axis.number(say.say("axis",
                2)));
        int number = 0;
        for (Cluster group : groups) {
            chart.series(say.say("cluster", ++number));
            for (int item : group.items()) {
                chart.point(map.x()[item], map.y()[item], labels.get(item), evidence.apply(item));
            }
        }
        context.note(say.say("fit", PERCENT * map.fit()));
        if (map.fit() < BARELY) {
            context.warn(say.say("bad-fit"));
        }
        return chart.build();
    }
}
