// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Things and how strongly they belong together: codes that stand on the same passages, people who name each other.
 *
 * @param about title, notes and what else is said of it
 * @param directed whether an edge from A to B is something else than one from B to A
 * @param weight what the weight of an edge is: {@code Passages}, {@code Jaccard}
 * @param nodes with different ids
 * @param edges between nodes that are listed
 */
public record Network(About about, boolean directed, Column weight, List<Node> nodes, List<Edge> edges) implements Result {

    /**
     * A thing.
     *
     * @param id different from those of the others, for programs
     * @param label for people
     * @param size 0 or more; drawn as area
     * @param group nodes of one group have one colour; empty for none
     * @param evidence what is behind it; does not count for {@link #equals}
     */
    public record Node(String id, String label, double size, String group, Evidence evidence) {

        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(evidence, "evidence");
            group = group == null ? "" : group;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node that && id.equals(that.id) && label.equals(that.label)
                    && Double.compare(size, that.size) == 0 && group.equals(that.group);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, label, size, group);
        }
    }

    /**
     * A relation of two things.
     *
     * @param from id of a node
     * @param to id of a node
     * @param weight how strong; drawn as width
     * @param label a word on it, or empty
     * @param evidence what is behind it; does not count for {@link #equals}
     */
    public record Edge(String from, String to, double weight, String label, Evidence evidence) {

        public Edge {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(evidence, "evidence");
            label = label == null ? "" : label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Edge that && from.equals(that.from) && to.equals(that.to)
                    && Double.compare(weight, that.weight) == 0 && label.equals(that.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(from, to, weight, label);
        }
    }

    /** @throws IllegalArgumentException if two nodes have one id, or an edge leads to a node that is not listed */
    public Network {
        Objects.requireNonNull(about, "about");
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("Two nodes have the id " + node.id() + ".");
            }
        }
        for (Edge edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException("An edge from " + edge.from() + " to " + edge.to() + ", of which one is no node.");
            }
        }
    }

    @Override
    public Network with(About newAbout) {
        return new Network(newAbout, directed, weight, nodes, edges);
    }
}
