// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.cairn.ui.enquiry.internal.draw.Part;
import org.cairn.ui.enquiry.internal.draw.Picture;
import org.cairn.ui.enquiry.internal.draw.Shades;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** Groups as boxes, each tied to the one it grew from; generations from left to right, with how far each reached. */
final class CascadePicture extends Picture {

    /** A group. @param parent what it grew from, or null */
    record Node(UUID id, UUID parent, String name, String note) {
    }

    private static final int HEAD = 58;
    private static final int GAP = 12;
    private static final int BETWEEN = 46;

    private final Shades shades;
    private List<Node> nodes = List.of();
    private List<String> reach = List.of();
    private TreeLayout layout = TreeLayout.of(Map.of());
    private int wide;
    private int high;

    CascadePicture(Composite parent, Palette palette) {
        super(parent, palette, "cascade.picture", Messages.cascade_picture);
        shades = new Shades(palette);
    }

    /** @param reached what is said of each generation, from the first */
    void show(List<Node> shown, List<String> reached) {
        nodes = List.copyOf(shown);
        reach = List.copyOf(reached);
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        nodes.forEach(node -> parents.put(node.id(), node.parent()));
        layout = TreeLayout.of(parents);
        refresh();
    }

    /** The group that is chosen; null for none. */
    UUID group() {
        return chosen() < 0 ? null : nodes.get(chosen()).id();
    }

    void choose(UUID group) {
        choose(nodes.stream().map(Node::id).toList().indexOf(group));
    }

    @Override
    protected List<Part> lay(GC gc, int width, int visible) {
        int columns = Math.max(1, layout.width());
        wide = Math.clamp((width - 2 * GAP - (columns - 1) * BETWEEN) / columns, 90, 240);
        high = nodes.stream().mapToInt(node -> height(node.name(), true) + height(node.note(), false) + 14).max().orElse(50);
        List<Part> parts = new ArrayList<>();
        for (Node node : nodes) {
            int x = GAP + layout.columns().get(node.id()) * (wide + BETWEEN);
            int y = HEAD + (int) (layout.lines().get(node.id()) * (high + GAP));
            parts.add(new Part(new Rectangle(x, y, wide, high), node.name(), node.note()));
        }
        return parts;
    }

    private int height(String text, boolean bold) {
        TextLayout words = words(text, bold);
        try {
            return text.isEmpty() ? 0 : words.getBounds().height;
        } finally {
            words.dispose();
        }
    }

    private TextLayout words(String text, boolean bold) {
        TextLayout words = new TextLayout(getDisplay());
        words.setFont(JFaceResources.getResources().create(bold ? JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD)
                : JFaceResources.getDialogFontDescriptor().increaseHeight(-1)));
        words.setWidth(Math.max(20, wide - 16));
        words.setText(text);
        return words;
    }

    @Override
    protected int next(int from, int arrow) {
        Node here = nodes.get(from);
        int column = layout.columns().get(here.id());
        double line = layout.lines().get(here.id());
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < nodes.size(); i++) {
            int right = layout.columns().get(nodes.get(i).id()) - column;
            double down = layout.lines().get(nodes.get(i).id()) - line;
            boolean fits = switch (arrow) {
                case SWT.ARROW_LEFT -> right == -1;
                case SWT.ARROW_RIGHT -> right == 1;
                case SWT.ARROW_UP -> right == 0 && down < 0;
                default -> right == 0 && down > 0;
            };
            if (fits && Math.abs(down) < least) {
                least = Math.abs(down);
                best = i;
            }
        }
        return best;
    }

    @Override
    protected void draw(GC gc) {
        for (int generation = 0; generation < reach.size(); generation++) {
            int x = GAP + generation * (wide + BETWEEN);
            gc.setForeground(palette().color(Role.ACCENT));
            gc.drawText(NLS.bind(Messages.cascade_generation, generation + 1), x, 6, true);
            TextLayout said = words(reach.get(generation), false);
            gc.setForeground(palette().color(Role.MUTED));
            said.draw(gc, x, 24);
            said.dispose();
        }
        List<UUID> ids = nodes.stream().map(Node::id).toList();
        for (int i = 0; i < nodes.size(); i++) {
            int parent = ids.indexOf(nodes.get(i).parent());
            if (parent >= 0 && layout.columns().get(ids.get(i)) > 0) {
                tie(gc, parts().get(parent).bounds(), parts().get(i).bounds());
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            box(gc, nodes.get(i), parts().get(i).bounds(), i == chosen());
        }
    }

    private void tie(GC gc, Rectangle from, Rectangle to) {
        Path path = new Path(getDisplay());
        try {
            float y = from.y + from.height / 2f;
            float end = to.y + to.height / 2f;
            float middle = (from.x + from.width + to.x) / 2f;
            path.moveTo(from.x + from.width, y);
            path.cubicTo(middle, y, middle, end, to.x, end);
            gc.setForeground(palette().color(Role.MUTED));
            gc.setLineWidth(2);
            gc.drawPath(path);
            gc.setLineWidth(1);
        } finally {
            path.dispose();
        }
    }

    private void box(GC gc, Node node, Rectangle bounds, boolean chosen) {
        int generations = Math.max(1, layout.width());
        double share = (layout.columns().get(node.id()) + 1.0) / generations;
        gc.setBackground(shades.step(0.45 * share));
        gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, 10, 10);
        gc.setForeground(palette().color(chosen ? Role.ACCENT : Role.LINE));
        gc.setLineWidth(chosen && isFocusControl() ? 3 : 1);
        gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 10, 10);
        gc.setLineWidth(1);
        TextLayout name = words(node.name(), true);
        TextLayout note = words(node.note(), false);
        try {
            gc.setForeground(palette().color(Role.TEXT));
            name.draw(gc, bounds.x + 8, bounds.y + 6);
            note.draw(gc, bounds.x + 8, bounds.y + 8 + name.getBounds().height);
        } finally {
            name.dispose();
            note.dispose();
        }
    }
}
