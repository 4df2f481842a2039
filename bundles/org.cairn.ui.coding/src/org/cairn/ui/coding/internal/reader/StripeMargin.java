// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.api.project.Coding;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The stripes beside the text: one for each coding in sight, overlapping ones side by side, each with the name of its code. */
final class StripeMargin {

    private static final int LANE = 9;
    private static final int STRIPE = 4;
    private static final int MOST_LANES = 12;
    private static final int LEFT = 8;
    private static final int WIDTH = 210;

    /** Where a coding is painted. */
    private record Placed(Passage passage, Rectangle stripe, Rectangle label) {
    }

    private final Canvas canvas;
    private final Palette palette;
    private final StyledText text;
    private final Consumer<Passage> onSelect;
    private final List<Placed> placed = new ArrayList<>();
    private CodedText coded;
    private Passage selected;

    StripeMargin(Composite parent, Palette palette, StyledText text, Consumer<Passage> onSelect) {
        this.palette = palette;
        this.text = text;
        this.onSelect = onSelect;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED));
        Widgets.named(canvas, "reader.stripes", Messages.stripes_name);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            select(at(event.x, event.y));
        });
        canvas.addListener(SWT.MouseMove, event -> tip(at(event.x, event.y)));
        palette.follow(canvas, canvas::redraw);
    }

    Canvas canvas() {
        return canvas;
    }

    Passage selected() {
        return selected;
    }

    void show(CodedText now) {
        coded = now;
        select(now.same(selected));
    }

    void select(Passage passage) {
        boolean changed = selected != passage;
        selected = passage;
        if (changed) {
            onSelect.accept(passage);
        }
        canvas.redraw();
    }

    private Passage at(int x, int y) {
        for (Placed place : placed) {
            if (place.label() != null && place.label().contains(x, y)) {
                return place.passage();
            }
        }
        for (Placed place : placed) {
            Rectangle stripe = place.stripe();
            if (x >= stripe.x - 3 && x < stripe.x + LANE - 2 && y >= stripe.y && y < stripe.y + stripe.height) {
                return place.passage();
            }
        }
        return null;
    }

    private void tip(Passage passage) {
        if (passage == null) {
            canvas.setToolTipText(null);
            return;
        }
        Coding coding = coded.view().codings().of(coded.source()).coding(passage.index());
        String tip = coded.view().codebook().path(passage.code()) + "\n" + NLS.bind(Messages.stripes_codedBy, passage.coder());
        tip = coding.comment().isEmpty() ? tip : tip + "\n" + coding.comment();
        if (!tip.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(area);
        gc.setForeground(palette.color(Palette.Role.LINE));
        gc.drawLine(0, 0, 0, area.height);
        placed.clear();
        if (coded == null || text.getCharCount() == 0) {
            return;
        }
        gc.setAntialias(SWT.ON);
        int first = text.getOffsetAtLine(text.getLineIndex(0));
        int lastLine = text.getLineIndex(area.height);
        int last = text.getOffsetAtLine(lastLine) + text.getLine(lastLine).length();
        for (Passage passage : coded.passages()) {
            if (passage.start() > last) {
                break;
            }
            if (passage.end() >= first && passage.lane() < MOST_LANES) {
                place(passage, first, last, area.height);
            }
        }
        labels(gc);
        placed.forEach(place -> paint(gc, place));
        if (coded.passages().isEmpty()) {
            gc.setForeground(palette.color(Palette.Role.MUTED));
            gc.drawText(Messages.stripes_nothingCoded, LEFT + 8, 12, true);
        }
    }

    private void place(Passage passage, int first, int last, int height) {
        int line = text.getLineHeight();
        int top = passage.start() < first ? -line : text.getLocationAtOffset(passage.start()).y;
        int end = Math.max(passage.start(), passage.end() - 1);
        int bottom = end > last ? height + line : text.getLocationAtOffset(end).y + line;
        if (bottom > 0 && top < height) {
            placed.add(new Placed(passage, new Rectangle(LEFT + passage.lane() * LANE, top + 1, STRIPE, Math.max(6, bottom - top - 3)), null));
        }
    }

    /** Labels stand at the top of their stripe; where there is one already, lower, as long as the stripe goes on. */
    private void labels(GC gc) {
        int height = gc.getFontMetrics().getHeight();
        int lanes = 1 + placed.stream().mapToInt(place -> place.passage().lane()).max().orElse(0);
        int x = LEFT + lanes * LANE + 2;
        int free = 0;
        for (int i = 0; i < placed.size(); i++) {
            Placed place = placed.get(i);
            int y = Math.max(free, Math.max(0, place.stripe().y));
            // one line of slack: better a label slightly below a short stripe than none
            if (y <= place.stripe().y + Math.max(place.stripe().height, 2 * height)) {
                placed.set(i, new Placed(place.passage(), place.stripe(), new Rectangle(x, y, WIDTH - x - 4, height)));
                free = y + height + 1;
            }
        }
    }

    private void paint(GC gc, Placed place) {
        Passage passage = place.passage();
        boolean chosen = passage == selected;
        Color color = palette.codeLine(passage.code().color());
        Rectangle stripe = place.stripe();
        gc.setBackground(color);
        int wider = chosen ? 2 : 0;
        gc.fillRoundRectangle(stripe.x - wider / 2, stripe.y, stripe.width + wider, stripe.height, 4, 4);
        Rectangle label = place.label();
        if (label == null) {
            return;
        }
        if (chosen) {
            gc.setBackground(palette.color(Palette.Role.SELECTED));
            gc.fillRoundRectangle(label.x - 3, label.y - 1, label.width + 4, label.height + 2, 6, 6);
        }
        gc.setForeground(palette.color(Palette.Role.LINE));
        gc.drawLine(stripe.x + stripe.width + 1, label.y + label.height / 2, label.x - 4, label.y + label.height / 2);
        gc.setBackground(color);
        gc.fillOval(label.x, label.y + label.height / 2 - 3, 7, 7);
        gc.setForeground(palette.color(Palette.Role.TEXT));
        gc.setClipping(label.x, label.y - 2, label.width, label.height + 4);
        gc.drawText(Shortened.to(gc, text(passage), label.width - 12), label.x + 11, label.y, true);
        gc.setClipping((Rectangle) null);
    }

    /** Where several people code, the stripe says who. */
    private String text(Passage passage) {
        return coded.coders() < 2 ? passage.code().name() : passage.code().name() + " · " + passage.coder();
    }
}
