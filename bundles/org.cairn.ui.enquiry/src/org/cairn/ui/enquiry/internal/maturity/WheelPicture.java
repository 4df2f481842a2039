// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.ArrayList;
import java.util.List;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.cairn.ui.enquiry.internal.draw.Part;
import org.cairn.ui.enquiry.internal.draw.Picture;
import org.cairn.ui.enquiry.internal.draw.Shades;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** A wheel with a spoke for each competence and a ring for each stage: filled up to where somebody is, with marks for before and the target. */
final class WheelPicture extends Picture {

    /** A competence. The places are those of {@link Ratings}. */
    record Spoke(String name, double now, double before, double target) {
    }

    private static final int LABEL = 116;

    private final Shades shades;
    private List<Spoke> spokes = List.of();
    private List<String> stages = List.of();
    private WheelGeometry wheel;

    WheelPicture(Composite parent, Palette palette) {
        super(parent, palette, "wheel.picture", Messages.wheel_picture);
        shades = new Shades(palette);
    }

    void show(List<Spoke> shown, List<String> names) {
        spokes = List.copyOf(shown);
        stages = List.copyOf(names);
        refresh();
    }

    int spoke() {
        return chosen() < 0 || stages.isEmpty() ? -1 : chosen() / stages.size();
    }

    int ring() {
        return chosen() < 0 || stages.isEmpty() ? -1 : chosen() % stages.size();
    }

    void choose(int spoke, int ring) {
        choose(spoke * stages.size() + ring);
    }

    @Override
    protected List<Part> lay(GC gc, int width, int visible) {
        List<Part> parts = new ArrayList<>();
        wheel = spokes.isEmpty() || stages.isEmpty() ? null
                : WheelGeometry.in(width, Math.max(320, visible - 24), spokes.size(), stages.size());
        for (int i = 0; wheel != null && i < spokes.size(); i++) {
            for (int ring = 0; ring < stages.size(); ring++) {
                parts.add(new Part(wheel.bounds(i, ring), NLS.bind(Messages.spoken_segment, spokes.get(i).name(), stages.get(ring)),
                        value(spokes.get(i))));
            }
        }
        return parts;
    }

    private String value(Spoke spoke) {
        List<String> said = new ArrayList<>();
        said.add(spoke.now() < 0 ? Messages.value_none : NLS.bind(Messages.value_current, name(spoke.now())));
        if (spoke.before() >= 0) {
            said.add(NLS.bind(Messages.value_previous, name(spoke.before())));
        }
        if (spoke.target() >= 0) {
            said.add(NLS.bind(Messages.value_target, name(spoke.target())));
        }
        return String.join(", ", said);
    }

    private String name(double place) {
        return place % 1 == 0 ? stages.get((int) place) : stages.get((int) place) + " – " + stages.get((int) place + 1);
    }

    @Override
    protected int partAt(int x, int y) {
        int spoke = wheel == null ? -1 : wheel.spokeAt(x, y);
        return spoke < 0 ? -1 : spoke * stages.size() + wheel.ringAt(x, y);
    }

    @Override
    protected int next(int from, int arrow) {
        int rings = stages.size();
        int all = spokes.size() * rings;
        return switch (arrow) {
            case SWT.ARROW_RIGHT -> (from + rings) % all;
            case SWT.ARROW_LEFT -> (from - rings + all) % all;
            case SWT.ARROW_UP -> from % rings + 1 < rings ? from + 1 : from;
            default -> from % rings > 0 ? from - 1 : from;
        };
    }

    @Override
    protected void draw(GC gc) {
        if (wheel == null) {
            return;
        }
        for (int i = 0; i < spokes.size(); i++) {
            for (int ring = 0; ring < stages.size(); ring++) {
                segment(gc, i, ring);
            }
        }
        for (int i = 0; i < spokes.size(); i++) {
            marks(gc, i);
            label(gc, i);
        }
        ringNames(gc);
        if (chosen() >= 0) {
            gc.setForeground(palette().color(isFocusControl() ? Role.TEXT : Role.MUTED));
            gc.setLineWidth(isFocusControl() ? 3 : 1);
            gc.drawPolygon(wheel.outline(spoke(), ring(), ring() + 1, 0.6));
            gc.setLineWidth(1);
        }
        legend(gc);
    }

    private void segment(GC gc, int spoke, int ring) {
        double now = spokes.get(spoke).now();
        gc.setBackground(palette().color(Role.PAPER));
        gc.fillPolygon(wheel.outline(spoke, ring, ring + 1, 0.5));
        double filled = Math.clamp(now + 1 - ring, 0, 1);
        if (now >= 0 && filled > 0) {
            gc.setBackground(shades.step((ring + 1.0) / stages.size()));
            gc.fillPolygon(wheel.outline(spoke, ring, ring + filled, 0.5));
        }
        gc.setForeground(palette().color(Role.LINE));
        gc.drawPolygon(wheel.outline(spoke, ring, ring + 1, 0.5));
    }

    /** Before: a dotted line across the spoke. Target: a thick line with a ring on it. */
    private void marks(GC gc, int spoke) {
        Spoke shown = spokes.get(spoke);
        double middle = wheel.angle(spoke) + 180.0 / spokes.size();
        if (shown.before() >= 0) {
            gc.setForeground(palette().color(Role.TEXT));
            gc.setLineStyle(SWT.LINE_DOT);
            gc.setLineWidth(2);
            gc.drawPolyline(arc(spoke, shown.before() + 1));
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        if (shown.target() >= 0) {
            gc.setForeground(shades.careful());
            gc.setLineWidth(3);
            gc.drawPolyline(arc(spoke, shown.target() + 0.92));
            Point at = wheel.point(middle, wheel.radius(shown.target() + 0.92));
            gc.setBackground(palette().color(Role.PAPER));
            gc.fillOval(at.x - 5, at.y - 5, 10, 10);
            gc.setLineWidth(2);
            gc.drawOval(at.x - 5, at.y - 5, 10, 10);
        }
        gc.setLineWidth(1);
    }

    private int[] arc(int spoke, double ring) {
        int[] outline = wheel.outline(spoke, ring, ring, 2);
        int[] half = new int[outline.length / 2];
        System.arraycopy(outline, 0, half, 0, half.length);
        return half;
    }

    private void label(GC gc, int spoke) {
        double middle = wheel.angle(spoke) + 180.0 / spokes.size();
        Point at = wheel.point(middle, wheel.rim() + 8);
        TextLayout words = new TextLayout(getDisplay());
        try {
            words.setFont(getFont());
            words.setWidth(LABEL);
            double side = Math.sin(Math.toRadians(middle));
            words.setAlignment(side > 0.2 ? SWT.LEFT : side < -0.2 ? SWT.RIGHT : SWT.CENTER);
            words.setText(spokes.get(spoke).name());
            int high = words.getBounds().height;
            double down = -Math.cos(Math.toRadians(middle));
            int x = side > 0.2 ? at.x : side < -0.2 ? at.x - LABEL : at.x - LABEL / 2;
            gc.setForeground(palette().color(spoke == spoke() ? Role.ACCENT : Role.TEXT));
            int lowest = Math.max(2, wheel.y() + wheel.rim() + 44 - high);
            words.draw(gc, x, Math.clamp((int) (at.y - high / 2.0 + down * high / 2.0), 2, lowest));
        } finally {
            words.dispose();
        }
    }

    /** The names of the stages stand on the border between the last spoke and the first. */
    private void ringNames(GC gc) {
        for (int ring = 0; ring < stages.size(); ring++) {
            Point at = wheel.point(0, wheel.radius(ring + 0.5));
            Point size = gc.textExtent(stages.get(ring));
            gc.setBackground(palette().color(Role.PAPER));
            gc.setAlpha(190);
            gc.fillRoundRectangle(at.x - size.x / 2 - 3, at.y - size.y / 2, size.x + 6, size.y, 6, 6);
            gc.setAlpha(255);
            gc.setForeground(palette().color(Role.TEXT));
            gc.drawText(stages.get(ring), at.x - size.x / 2, at.y - size.y / 2, true);
        }
    }

    private void legend(GC gc) {
        int y = wheel.y() + wheel.rim() + 20;
        y = Math.max(y, scrolled() + getClientArea().height - 22);
        Rectangle sample = new Rectangle(10, y + 4, 18, 10);
        gc.setBackground(shades.step(0.75));
        gc.fillRectangle(sample);
        int x = said(gc, Messages.wheel_legend_now, 34, y);
        gc.setForeground(palette().color(Role.TEXT));
        gc.setLineStyle(SWT.LINE_DOT);
        gc.setLineWidth(2);
        gc.drawLine(x, y + 9, x + 18, y + 9);
        gc.setLineStyle(SWT.LINE_SOLID);
        x = said(gc, Messages.wheel_legend_before, x + 24, y);
        gc.setForeground(shades.careful());
        gc.setLineWidth(3);
        gc.drawLine(x, y + 9, x + 18, y + 9);
        gc.setLineWidth(2);
        gc.drawOval(x + 5, y + 5, 8, 8);
        gc.setLineWidth(1);
        said(gc, Messages.wheel_legend_target, x + 24, y);
    }

    private int said(GC gc, String words, int x, int y) {
        gc.setForeground(palette().color(Role.MUTED));
        gc.drawText(words, x, y, true);
        return x + gc.textExtent(words).x + 18;
    }
}
