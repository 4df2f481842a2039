// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Tree;

/** Clusters joined from the leaves at the left to the whole at the right, at their heights. */
final class DendrogramPainter implements Painter {

    private static final int LEAF = 20;
    private static final int TOP = 16;
    private static final int AXIS = 36;

    private final Tree tree;
    private final Alternatives words;
    private final int leaves;
    private double nextLeaf;

    DendrogramPainter(Tree tree, Alternatives words) {
        this.tree = tree;
        this.words = words;
        leaves = count(tree.roots());
    }

    private static int count(List<Tree.Node> nodes) {
        return nodes.stream().mapToInt(node -> node.children().isEmpty() ? 1 : count(node.children())).sum();
    }

    @Override
    public int height(int width) {
        return TOP + AXIS + Math.max(3, leaves) * LEAF;
    }

    /** Where things are: how many points to a leaf, where heights begin, and how many points to one of height. */
    private record Scale(double leaf, double left, double perHeight) {
        double x(double height) {
            return left + height * perHeight;
        }
    }

    @Override
    public void paint(Canvas canvas) {
        double leaf = (canvas.height - TOP - AXIS) / (double) Math.max(1, leaves);
        canvas.g.setFont(Ink.font(Font.PLAIN, Math.max(6, Math.min(12, leaf - 2))));
        double left = Math.min(canvas.width * 0.4, 20 + longest(canvas, tree.roots()));
        double most = Math.max(highest(tree.roots()), 1e-9);
        Scale scale = new Scale(leaf, left, (canvas.width - left - 20) / most);
        nextLeaf = TOP + leaf / 2;
        for (Tree.Node root : tree.roots()) {
            paint(canvas, root, scale);
        }
        axis(canvas, scale, most);
    }

    /** Draws a node and what is below it; returns where its middle is. */
    private double paint(Canvas canvas, Tree.Node node, Scale scale) {
        double x = scale.x(height(node));
        if (node.children().isEmpty()) {
            double y = nextLeaf;
            nextLeaf += scale.leaf();
            String label = canvas.fitted(node.label(), scale.left() - 12);
            canvas.text(label, scale.left() - 6 - canvas.widthOf(label), y, canvas.ink.text);
            canvas.spot(new Rectangle2D.Double(0, y - scale.leaf() / 2, scale.left(), scale.leaf()), node.label(),
                    node.evidence());
            return y;
        }
        double first = Double.MAX_VALUE;
        double last = 0;
        for (Tree.Node child : node.children()) {
            double y = paint(canvas, child, scale);
            canvas.line(new Line2D.Double(scale.x(height(child)), y, x, y), canvas.ink.series(0), 1.5);
            first = Math.min(first, y);
            last = Math.max(last, y);
        }
        canvas.line(new Line2D.Double(x, first, x, last), canvas.ink.series(0), 1.5);
        double middle = (first + last) / 2;
        Ellipse2D joint = new Ellipse2D.Double(x - 3, middle - 3, 6, 6);
        canvas.fill(joint, canvas.ink.series(0));
        String at = CellText.forPeople(tree.columns().getFirst(), height(node), canvas.locale);
        canvas.spot(joint, node.label().isEmpty() ? at : node.label() + ": " + at, node.evidence());
        return middle;
    }

    private void axis(Canvas canvas, Scale scale, double most) {
        double y = canvas.height - AXIS + 6;
        canvas.g.setFont(Ink.font(Font.PLAIN, 11));
        canvas.line(new Line2D.Double(scale.left(), y, scale.x(most), y), canvas.ink.faint, 1);
        Column height = tree.columns().getFirst();
        for (int i = 0; i <= 4; i++) {
            String label = CellText.forPeople(height, most * i / 4, canvas.locale);
            double x = scale.x(most * i / 4);
            canvas.line(new Line2D.Double(x, y, x, y + 4), canvas.ink.faint, 1);
            canvas.text(label, Math.min(x - canvas.widthOf(label) / 2, canvas.width - canvas.widthOf(label) - 2), y + 12, canvas.ink.text);
        }
        canvas.text(height.heading(), scale.left() - canvas.widthOf(height.heading()) - 22, y + 12, canvas.ink.text);
    }

    private static double height(Tree.Node node) {
        return node.cells().getFirst() instanceof Double height && Double.isFinite(height) ? height : 0;
    }

    private static double highest(List<Tree.Node> nodes) {
        return nodes.stream().mapToDouble(node -> Math.max(height(node), highest(node.children()))).max().orElse(0);
    }

    private static double longest(Canvas canvas, List<Tree.Node> nodes) {
        return nodes.stream().mapToDouble(node -> node.children().isEmpty() ? canvas.widthOf(node.label())
                : longest(canvas, node.children())).max().orElse(0);
    }

    @Override
    public String alternative() {
        return words.of(tree);
    }
}
