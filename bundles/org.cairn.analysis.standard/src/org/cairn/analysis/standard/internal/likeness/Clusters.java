// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.progress.Cancelled;

/** Joins the two nearest clusters again and again until one is left. */
public final class Clusters {

    /** How far two clusters are from each other. */
    public enum Linkage {
        @Label("Average") @Help("The mean of all distances between their members (UPGMA).")
        AVERAGE,
        @Label("Complete") @Help("The distance of the two members that are farthest apart: tight clusters.")
        COMPLETE,
        @Label("Single") @Help("The distance of the two members that are nearest: chains.")
        SINGLE
    }

    /**
     * A cluster.
     *
     * @param item index of the one thing in it, or -1 where it was joined of two
     * @param left null for one thing
     * @param right null for one thing
     * @param height the distance at which the two were joined; 0 for one thing
     * @param size number of things
     */
    record Cluster(int item, Cluster left, Cluster right, double height, int size) {

        /** Indices of the things, left before right. */
        List<Integer> items() {
            List<Integer> items = new ArrayList<>(size);
            collect(items);
            return items;
        }

        private void collect(List<Integer> into) {
            if (left == null) {
                into.add(item);
            } else {
                left.collect(into);
                right.collect(into);
            }
        }

        /** The clusters there are when the last joins are undone until there are so many, or as many as there are things. */
        List<Cluster> cut(int number) {
            List<Cluster> parts = new ArrayList<>(List.of(this));
            while (parts.size() < Math.min(number, size)) {
                Cluster highest = parts.stream().filter(part -> part.left != null).max(Comparator.comparingDouble(Cluster::height))
                        .orElseThrow();
                int at = parts.indexOf(highest);
                parts.set(at, highest.left);
                parts.add(at + 1, highest.right);
            }
            return parts;
        }
    }

    private Clusters() {
    }

    /**
     * Agglomerative clustering with the update formula of Lance and Williams (1967). Of equal distances the one of the things that come
     * first is joined first.
     *
     * @param distances symmetric, at least one thing; not changed
     */
    static Cluster join(double[][] distances, Linkage linkage, AnalysisContext context) throws Cancelled {
        int n = distances.length;
        double[][] d = new double[n][];
        Cluster[] clusters = new Cluster[n];
        for (int i = 0; i < n; i++) {
            d[i] = distances[i].clone();
            clusters[i] = new Cluster(i, null, null, 0, 1);
        }
        for (int joined = 1; joined < n; joined++) {
            context.check();
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; clusters[i] != null && j < n; j++) {
                    if (clusters[j] != null && (a < 0 || d[i][j] < d[a][b])) {
                        a = i;
                        b = j;
                    }
                }
            }
            for (int k = 0; k < n; k++) {
                if (clusters[k] != null && k != a && k != b) {
                    double updated = switch (linkage) {
                        case SINGLE -> Math.min(d[a][k], d[b][k]);
                        case COMPLETE -> Math.max(d[a][k], d[b][k]);
                        case AVERAGE -> (clusters[a].size * d[a][k] + clusters[b].size * d[b][k]) / (clusters[a].size + clusters[b].size);
                    };
                    d[a][k] = updated;
                    d[k][a] = updated;
                }
            }
            clusters[a] = new Cluster(-1, clusters[a], clusters[b], d[a][b], clusters[a].size + clusters[b].size);
            clusters[b] = null;
        }
        return clusters[0];
    }
}
