// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A journey through the phases of a process, drawn: the phases stand around, and the way winds outward through them, once around for each
 * time that the first is passed. A click or the arrow keys choose a phase.
 */
final class Spiral {

    private static final int MARGIN = 56;
    private static final int DOT = 9;
    private static final int HUB = 34;

    private final Canvas canvas;
    private final Palette palette;
    private final Consumer<ProcessPhase> choose;
    private ProcessTemplate process;
    private List<JourneyStep> steps = List.of();
    private ProcessPhase chosen;
    private boolean closed;

    /** @param choose receives the phase that the person chooses */
    Spiral(Composite parent, Palette palette, Consumer<ProcessPhase> choose) {
        this.palette = palette;
        this.choose = choose;
        canvas = Css.PANEL.on(new Canvas(parent, SWT.DOUBLE_BUFFERED));
        Widgets.named(canvas, "journey.spiral", Messages.journey_picture);
        Widgets.drawn(canvas, ACC.ROLE_LIST, this::said);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        palette.follow(canvas, canvas::redraw);
    }

    Canvas control() {
        return canvas;
    }

    /**
     * Draws a journey.
     *
     * @param template the process, or null for none
     * @param closed whether the ethics gate is closed
     */
    void show(ProcessTemplate template, List<JourneyStep> taken, ProcessPhase phase, boolean closed) {
        this.process = template;
        this.steps = List.copyOf(taken);
        this.chosen = phase;
        this.closed = closed;
        canvas.redraw();
    }

    private List<ProcessPhase> phases() {
        return process == null ? List.of() : process.getPhases();
    }

    private int index(UUID phase) {
        for (int i = 0; i < phases().size(); i++) {
            if (phases().get(i).getId().equals(phase)) {
                return i;
            }
        }
        return -1;
    }

    private double angle(double phase) {
        return -Math.PI / 2 + 2 * Math.PI * phase / Math.max(1, phases().size());
    }

    /** How far along the way each step is, in phases: a phase that comes before the last one begins another turn. */
    private double[] way() {
        double[] way = new double[steps.size()];
        double at = -1;
        for (int i = 0; i < way.length; i++) {
            int phase = Math.max(0, index(steps.get(i).getPhase()));
            double turn = at < 0 ? 0 : Math.floor(at / phases().size()) * phases().size();
            at = turn + phase <= at ? turn + phases().size() + phase : turn + phase;
            way[i] = at;
        }
        return way;
    }

    private Point middle() {
        Rectangle area = canvas.getClientArea();
        return new Point(area.width / 2, area.height / 2);
    }

    private double outer() {
        Rectangle area = canvas.getClientArea();
        return Math.max(60, Math.min(area.width / 2.0 - 90, area.height / 2.0 - MARGIN));
    }

    private double radius(double at, double last) {
        double turns = Math.max(1, Math.floor(last / Math.max(1, phases().size())) + 1);
        return HUB + (outer() - HUB - 26) * Math.min(1, (at / phases().size() + 0.6) / (turns + 0.6));
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        if (phases().isEmpty()) {
            return;
        }
        Point middle = middle();
        double[] way = way();
        double last = way.length == 0 ? phases().size() - 1 : way[way.length - 1];
        gc.setForeground(palette.color(Palette.Role.LINE));
        int outer = (int) outer();
        gc.drawOval(middle.x - outer, middle.y - outer, 2 * outer, 2 * outer);
        for (int i = 0; i < phases().size(); i++) {
            gc.drawLine(middle.x, middle.y, (int) (middle.x + Math.cos(angle(i)) * outer), (int) (middle.y + Math.sin(angle(i)) * outer));
        }
        curve(gc, middle, 0, Math.max(last, phases().size() - 1), last, Palette.Role.LINE, 2);
        if (way.length > 0) {
            curve(gc, middle, way[0], last, last, Palette.Role.ACCENT, 4);
        }
        for (int i = 0; i < way.length; i++) {
            step(gc, middle, way[i], last, i == way.length - 1 && steps.get(i).getLeft() == null);
        }
        for (int i = 0; i < phases().size(); i++) {
            phase(gc, i);
        }
    }

    private void curve(GC gc, Point middle, double from, double to, double last, Palette.Role role, int width) {
        Path path = new Path(gc.getDevice());
        for (double at = from; at <= to + 0.001; at += 0.05) {
            float x = (float) (middle.x + Math.cos(angle(at)) * radius(at, last));
            float y = (float) (middle.y + Math.sin(angle(at)) * radius(at, last));
            if (at == from) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        gc.setForeground(palette.color(role));
        gc.setLineWidth(width);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.drawPath(path);
        gc.setLineWidth(1);
        path.dispose();
    }

    private void step(GC gc, Point middle, double at, double last, boolean here) {
        int x = (int) (middle.x + Math.cos(angle(at)) * radius(at, last));
        int y = (int) (middle.y + Math.sin(angle(at)) * radius(at, last));
        gc.setBackground(palette.color(Palette.Role.ACCENT));
        gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        if (here) {
            gc.setForeground(palette.color(Palette.Role.ACCENT));
            gc.setLineWidth(2);
            gc.drawOval(x - DOT - 5, y - DOT - 5, 2 * DOT + 10, 2 * DOT + 10);
            gc.setLineWidth(1);
        }
    }

    /** The name of a phase at the rim, with its number, how often it was entered, and the gate where it is behind it. */
    private void phase(GC gc, int i) {
        ProcessPhase phase = phases().get(i);
        String name = name(i);
        Point size = gc.textExtent(name);
        Rectangle box = box(gc, i);
        boolean isChosen = phase == chosen;
        gc.setBackground(palette.color(isChosen ? Palette.Role.SELECTED : Palette.Role.PANEL));
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 10, 10);
        gc.setForeground(palette.color(isChosen && canvas.isFocusControl() ? Palette.Role.ACCENT : Palette.Role.LINE));
        gc.setLineWidth(isChosen && canvas.isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, 10, 10);
        gc.setLineWidth(1);
        gc.setForeground(palette.color(phase.isEthicsGate() && closed ? Palette.Role.MUTED : Palette.Role.TEXT));
        gc.drawText(name, box.x + 8, box.y + (box.height - size.y) / 2, true);
        if (phase.isEthicsGate()) {
            gc.drawImage((closed ? Icon.GATE : Icon.ACCEPT).image(), box.x + box.width - 22, box.y + (box.height - 16) / 2);
        }
    }

    private String name(int i) {
        long visits = steps.stream().filter(step -> phases().get(i).getId().equals(step.getPhase())).count();
        String name = NLS.bind(Messages.journey_phase, i + 1, phases().get(i).getName());
        return visits > 1 ? NLS.bind(Messages.journey_again, name, visits) : name;
    }

    private Rectangle box(GC gc, int i) {
        Point middle = middle();
        Point size = gc.textExtent(name(i));
        int width = size.x + 16 + (phases().get(i).isEthicsGate() ? 20 : 0);
        int height = size.y + 8;
        int x = (int) (middle.x + Math.cos(angle(i)) * (outer() + 4)) - width / 2;
        int y = (int) (middle.y + Math.sin(angle(i)) * (outer() + 4)) - height / 2;
        Rectangle area = canvas.getClientArea();
        return new Rectangle(Math.clamp(x, 2, Math.max(2, area.width - width - 3)), Math.clamp(y, 2, Math.max(2,
                area.height - height - 3)), width, height);
    }

    private void click(Event event) {
        canvas.setFocus();
        GC gc = new GC(canvas);
        try {
            for (int i = 0; i < phases().size(); i++) {
                if (box(gc, i).contains(event.x, event.y)) {
                    choose.accept(phases().get(i));
                    return;
                }
            }
        } finally {
            gc.dispose();
        }
    }

    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_DOWN ? 1
                : event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !phases().isEmpty()) {
            int at = chosen == null ? 0 : index(chosen.getId());
            choose.accept(phases().get(Math.floorMod(at + step, phases().size())));
        }
    }

    private String said() {
        String all = IntStream.range(0, phases().size()).mapToObj(this::name).collect(Collectors.joining(", "));
        return chosen == null ? all : NLS.bind(Messages.journey_said, chosen.getName(), all);
    }
}
