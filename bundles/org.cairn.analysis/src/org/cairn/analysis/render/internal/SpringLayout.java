// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

/**
 * Places the nodes of a network so that those that are joined come near each other: the force-directed placement of Fruchterman and
 * Reingold (1991), Software: Practice and Experience 21(11), 1129–1164. Begins on a spiral instead of at random places, so that the same
 * network always looks the same.
 */
final class SpringLayout {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private SpringLayout() {
    }

    /**
     * Places nodes.
     *
     * @param nodes how many
     * @param ends the two nodes of each edge
     * @param pulls how strongly each edge pulls, 0 to 1
     * @return x and y of each node, 0 to 1
     */
    static double[][] of(int nodes, int[][] ends, double[] pulls) {
        double[][] at = new double[nodes][2];
        for (int i = 0; i < nodes; i++) {
            double radius = Math.sqrt((i + 0.5) / nodes) / 2;
            at[i][0] = 0.5 + radius * Math.cos(i * GOLDEN_ANGLE);
            at[i][1] = 0.5 + radius * Math.sin(i * GOLDEN_ANGLE);
        }
        // the work grows with the square of the nodes: large networks get fewer rounds
        int rounds = nodes < 2 ? 0 : Math.max(30, Math.min(300, 6_000_000 / (nodes * nodes)));
        double natural = Math.sqrt(1.0 / Math.max(1, nodes));
        double[][] force = new double[nodes][2];
        for (int round = 0; round < rounds; round++) {
            push(at, force, natural);
            pull(at, force, natural, ends, pulls);
            double step = 0.1 * (1 - round / (double) rounds) + 0.001;
            for (int i = 0; i < nodes; i++) {
                double strength = Math.hypot(force[i][0], force[i][1]);
                if (strength > 0) {
                    at[i][0] += force[i][0] / strength * Math.min(strength, step);
                    at[i][1] += force[i][1] / strength * Math.min(strength, step);
                }
            }
        }
        return stretched(at);
    }

    /** All nodes push each other away; a weak pull to the middle keeps parts together that no edge joins. */
    private static void push(double[][] at, double[][] force, double natural) {
        for (int i = 0; i < at.length; i++) {
            force[i][0] = (0.5 - at[i][0]) * 0.3;
            force[i][1] = (0.5 - at[i][1]) * 0.3;
        }
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = at[i][0] - at[j][0];
                double dy = at[i][1] - at[j][1];
                double square = Math.max(dx * dx + dy * dy, 1e-6);
                double strength = natural * natural / square;
                force[i][0] += dx * strength;
                force[i][1] += dy * strength;
                force[j][0] -= dx * strength;
                force[j][1] -= dy * strength;
            }
        }
    }

    private static void pull(double[][] at, double[][] force, double natural, int[][] ends, double[] pulls) {
        for (int i = 0; i < ends.length; i++) {
            double[] a = at[ends[i][0]];
            double[] b = at[ends[i][1]];
            double dx = a[0] - b[0];
            double dy = a[1] - b[1];
            double strength = Math.hypot(dx, dy) / natural * (0.2 + 0.8 * pulls[i]);
            force[ends[i][0]][0] -= dx * strength;
            force[ends[i][0]][1] -= dy * strength;
            force[ends[i][1]][0] += dx * strength;
            force[ends[i][1]][1] += dy * strength;
        }
    }

    /** Spread over the whole square; a single node, or all in one line, stay in the middle. */
    private static double[][] stretched(double[][] at) {
        for (int axis = 0; axis < 2; axis++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (double[] place : at) {
                least = Math.min(least, place[axis]);
                most = Math.max(most, place[axis]);
            }
            for (double[] place : at) {
                place[axis] = most - least < 1e-9 ? 0.5 : (place[axis] - least) / (most - least);
            }
        }
        return at;
    }
}
