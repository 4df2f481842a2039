// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Things within things: the codebook with counts, a word tree, the clusters of a dendrogram.
 *
 * @param about title, notes and what else is said of it
 * @param form how it is drawn
 * @param columns of the values that every node has beside its label; may be empty
 * @param roots in order
 */
public record Tree(About about, Form form, List<Column> columns, List<Node> roots) implements Result {

    /** How a tree is drawn. */
    public enum Form {
        /** Lines, indented. */
        OUTLINE,
        /**
         * Joined from the leaves upwards. The first column is a {@link Column.Type#NUMBER}: the height at which the children of a
         * node are joined, 0 for a leaf.
         */
        DENDROGRAM
    }

    /**
     * One thing.
     *
     * @param label for people
     * @param cells values in the order of {@link Tree#columns()}
     * @param children in order
     * @param evidence what is behind it; does not count for {@link #equals}
     */
    public record Node(String label, List<Object> cells, List<Node> children, Evidence evidence) {

        public Node {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(evidence, "evidence");
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
            children = List.copyOf(children);
        }

        public Node(String label, List<Object> cells, List<Node> children) {
            this(label, cells, children, Evidence.NONE);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node that && label.equals(that.label) && cells.equals(that.cells) && children.equals(that.children);
        }

        @Override
        public int hashCode() {
            return Objects.hash(label, cells, children);
        }
    }

    /** @throws IllegalArgumentException if a node has more or fewer cells than there are columns, or cells of another type */
    public Tree {
        Objects.requireNonNull(about, "about");
        columns = List.copyOf(columns);
        roots = List.copyOf(roots);
        if (form == Form.DENDROGRAM && (columns.isEmpty() || columns.getFirst().type() != Column.Type.NUMBER)) {
            throw new IllegalArgumentException("The first column of a dendrogram is the height at which nodes are joined.");
        }
        check(columns, roots);
    }

    private static void check(List<Column> columns, List<Node> nodes) {
        for (Node node : nodes) {
            if (node.cells().size() != columns.size()) {
                throw new IllegalArgumentException(node.label() + " has " + node.cells().size() + " cells in a tree of " + columns.size()
                        + " columns.");
            }
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).type().accepts(node.cells().get(i))) {
                    throw new IllegalArgumentException("\"" + node.cells().get(i) + "\" cannot stand in the column "
                            + columns.get(i).key() + " of type " + columns.get(i).type() + ".");
                }
            }
            check(columns, node.children());
        }
    }

    /** An indented tree. */
    public static Tree outline(String title, List<Column> columns, List<Node> roots) {
        return new Tree(About.of(title), Form.OUTLINE, columns, roots);
    }

    /** Clusters joined at heights; the cells of a node are its height and nothing else. */
    public static Tree dendrogram(String title, String height, List<Node> roots) {
        return new Tree(About.of(title), Form.DENDROGRAM, List.of(Column.number("height", height)), roots);
    }

    @Override
    public Tree with(About newAbout) {
        return new Tree(newAbout, form, columns, roots);
    }
}
