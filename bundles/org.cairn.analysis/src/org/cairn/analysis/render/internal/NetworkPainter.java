// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Network;

/** Nodes as circles, edges as lines, laid out by {@link SpringLayout}. */
final class NetworkPainter implements Painter {

    private static final double SMALLEST = 7;
    private static final double GREATEST = 26;
    private static final int MARGIN = 50;

    private final Network network;
    private final Alternatives words;

    NetworkPainter(Network network, Alternatives words) {
        this.network = network;
        this.words = words;
    }

    @Override
    public int height(int width) {
        return Math.max(320, width * 3 / 4);
    }

    @Override
    public void paint(Canvas canvas) {
        List<Network.Node> nodes = network.nodes();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), i);
        }
        double heaviest = network.edges().stream().mapToDouble(edge -> Math.abs(edge.weight())).max().orElse(1);
        int[][] ends = new int[network.edges().size()][];
        double[] pulls = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            Network.Edge edge = network.edges().get(i);
            ends[i] = new int[] {places.get(edge.from()), places.get(edge.to())};
            pulls[i] = heaviest > 0 ? Math.abs(edge.weight()) / heaviest : 1;
        }
        double[][] at = SpringLayout.of(nodes.size(), ends, pulls);
        for (double[] place : at) {
            place[0] = MARGIN + place[0] * (canvas.width - 2 * MARGIN);
            place[1] = MARGIN + place[1] * (canvas.height - 2 * MARGIN);
        }
        for (int i = 0; i < ends.length; i++) {
            paintEdge(canvas, network.edges().get(i), at[ends[i][0]], at[ends[i][1]], pulls[i]);
        }
        paintNodes(canvas, at);
    }

    private void paintEdge(Canvas canvas, Network.Edge edge, double[] from, double[] to, double pull) {
        Line2D line = new Line2D.Double(from[0], from[1], to[0], to[1]);
        canvas.line(line, mixed(canvas.ink.faint, canvas.ink.text, 0.35 * pull), 1 + 5 * pull);
        double mx = (from[0] + to[0]) / 2;
        double my = (from[1] + to[1]) / 2;
        if (network.directed()) {
            arrow(canvas, from, to);
        }
        String weight = CellText.forPeople(Column.number("w", "").rounded(edge.weight() == Math.rint(edge.weight()) ? 0
                : network.weight().decimals()), edge.weight(), canvas.locale);
        String label = labelOf(edge.from()) + (network.directed() ? " → " : " – ") + labelOf(edge.to()) + ": " + weight;
        canvas.spot(new Ellipse2D.Double(mx - 7, my - 7, 14, 14), label, edge.evidence());
        if (!edge.label().isEmpty()) {
            canvas.g.setFont(Ink.font(Font.ITALIC, 10));
            canvas.text(edge.label(), mx + 4, my - 6, canvas.ink.text);
        }
    }

    private String labelOf(String id) {
        return network.nodes().stream().filter(node -> node.id().equals(id)).map(Network.Node::label).findFirst().orElse(id);
    }

    /** A head two thirds of the way, where it is not hidden by a node. */
    private static void arrow(Canvas canvas, double[] from, double[] to) {
        double angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
        double x = from[0] + (to[0] - from[0]) * 0.66;
        double y = from[1] + (to[1] - from[1]) * 0.66;
        Path2D head = new Path2D.Double();
        head.moveTo(x + 6 * Math.cos(angle), y + 6 * Math.sin(angle));
        head.lineTo(x + 6 * Math.cos(angle + 2.4), y + 6 * Math.sin(angle + 2.4));
        head.lineTo(x + 6 * Math.cos(angle - 2.4), y + 6 * Math.sin(angle - 2.4));
        head.closePath();
        canvas.fill(head, canvas.ink.text);
    }

    private static Color mixed(Color from, Color to, double share) {
        return new Color((int) (from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) (from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) (from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    private void paintNodes(Canvas canvas, double[][] at) {
        double most = network.nodes().stream().mapToDouble(Network.Node::size).max().orElse(1);
        List<String> groups = new ArrayList<>(network.nodes().stream().map(Network.Node::group).distinct().toList());
        List<Rectangle2D> circles = new ArrayList<>();
        canvas.g.setFont(Ink.font(Font.PLAIN, 11));
        for (int i = 0; i < at.length; i++) {
            Network.Node node = network.nodes().get(i);
            double radius = SMALLEST + (GREATEST - SMALLEST) * (most > 0 ? Math.sqrt(Math.max(0, node.size()) / most) : 0);
            Ellipse2D circle = new Ellipse2D.Double(at[i][0] - radius, at[i][1] - radius, 2 * radius, 2 * radius);
            canvas.fill(circle, canvas.ink.series(groups.indexOf(node.group())));
            canvas.line(circle, canvas.ink.paper, 1.5);
            String size = CellText.forPeople(Column.number("s", "").rounded(node.size() == Math.rint(node.size()) ? 0 : 2), node.size(),
                    canvas.locale);
            canvas.spot(circle, node.label() + ": " + size, node.evidence());
            circles.add(circle.getBounds2D());
        }
        new Labels(canvas, new Rectangle2D.Double(1, 1, canvas.width - 2.0, canvas.height - 2.0), true)
                .write(circles, network.nodes().stream().map(Network.Node::label).toList());
    }

    @Override
    public String alternative() {
        return words.of(network);
    }
}
