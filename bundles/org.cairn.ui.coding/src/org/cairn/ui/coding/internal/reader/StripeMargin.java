// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.ui.Citable;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * The stripes beside the text: one for each coding in sight, overlapping ones side by side, each with the name of its code. A selected
 * stripe has a handle at each end; {@link StripePainter} paints, {@link StripeVoice} speaks.
 */
final class StripeMargin {

    /** What the stripes tell the reader. */
    interface Listener {

        /** A coding was selected, or none; {@code walked} where the text has to follow. */
        void selected(Passage passage, boolean walked);

        /** The mouse points at a coding, or at none. */
        void pointed(Passage passage);

        /** A coding is to be looked at closer. */
        void opened(Passage passage);
    }

    private static final int GRIP = 7;

    private final Canvas canvas;
    private final StyledText text;
    private final Rows rows;
    private final Resizing resizing;
    private final Listener listener;
    private final StripePainter painter;
    private StripeLayout layout = new StripeLayout(List.of(), 2, 1);
    private Sight sight;
    private CodedText coded;
    private Passage selected;
    private Passage pointed;
    /** What the mouse drags: -1 the begin, 1 the end of the selected coding, 0 nothing. */
    private int dragged;

    StripeMargin(Composite parent, Palette palette, StyledText text, Rows rows, Resizing resizing, Listener listener) {
        this.text = text;
        this.rows = rows;
        this.resizing = resizing;
        this.listener = listener;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED));
        painter = new StripePainter(canvas, palette);
        Widgets.named(canvas, "reader.stripes", Messages.stripes_name);
        StripeVoice.of(this);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, event -> drop());
        // where the window system does not keep the mouse with the stripes, the text goes on
        text.addListener(SWT.MouseMove, event -> dragTo(new Point(event.x, event.y), event.stateMask));
        text.addListener(SWT.MouseUp, event -> drop());
        canvas.addListener(SWT.MouseExit, event -> point(null));
        canvas.addListener(SWT.MouseDoubleClick, event -> open(at(event.x, event.y)));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.KeyUp, event -> {
            if (event.keyCode == SWT.SHIFT || event.keyCode == SWT.CTRL || event.keyCode == SWT.COMMAND) {
                resizing.commit();
            }
        });
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> {
            resizing.commit();
            canvas.redraw();
        });
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        // an end of a stripe that is taken hold of is moved; a stripe is dragged to be cited
        Citable.drag(canvas, this::citable, event -> dragged == 0 ? citable() : null);
        palette.follow(canvas, canvas::redraw);
    }

    Canvas canvas() {
        return canvas;
    }

    /** The coding that is selected, or null. */
    Passage selected() {
        return selected;
    }

    private Citable citable() {
        return selected == null ? null : Citable.of(List.of(Ref.to(EntityKind.CODING, selected.id())));
    }

    CodedText coded() {
        return coded;
    }

    StripePainter painter() {
        return painter;
    }

    /** What is in sight. */
    StripeLayout layout() {
        return layout;
    }

    void show(CodedText now) {
        coded = now;
        pointed = null;
        select(now.same(selected));
        arrange();
    }

    /** The width of two lanes without names. */
    int leastWidth() {
        return painter.leastWidth();
    }

    /** The width at which all lanes that are usual, and the names of the codes, can be read. */
    int preferredWidth() {
        return painter.width(coded == null ? 0 : coded.lanes());
    }

    void select(Passage passage) {
        select(passage, false);
    }

    private void select(Passage passage, boolean walked) {
        boolean changed = selected != passage;
        selected = passage;
        if (changed) {
            listener.selected(passage, walked);
            canvas.getAccessible().selectionChanged();
        }
        canvas.redraw();
    }

    /** Lays out what is in sight after the text was scrolled or changed. */
    void arrange() {
        List<StripeLayout.Bar> bars = new ArrayList<>();
        if (coded != null && text.getCharCount() == coded.text().string().length()) {
            sight = Sight.of(text);
            int line = text.getLineHeight();
            for (Passage each : coded.within(sight.first(), sight.last())) {
                Passage passage = resizing.shown(each);
                int top = rows.top(sight, passage.start());
                int bottom = rows.top(sight, Math.max(passage.start(), passage.end() - 1)) + line;
                if (bottom > 0 && top < sight.height()) {
                    bars.add(new StripeLayout.Bar(passage, top + 1, Math.max(top + 7, bottom - 2)));
                }
            }
        }
        layout = new StripeLayout(bars, painter.lanesThatFit(), painter.labelHeight());
        canvas.redraw();
    }

    private void paint(GC gc) {
        painter.background(gc);
        if (coded != null && coded.passages().isEmpty()) {
            painter.hint(gc, Messages.stripes_nothingCoded);
        }
        painter.paint(gc, layout, resizing.shown(selected), resizing.shown(pointed), coded != null && coded.coders() > 1);
    }

    private Passage at(int x, int y) {
        for (StripeLayout.Stripe stripe : layout.stripes()) {
            Rectangle label = painter.label(layout, stripe);
            if (label != null && label.contains(x, y)) {
                return original(stripe.bar().passage());
            }
        }
        for (StripeLayout.Stripe stripe : layout.stripes()) {
            if (painter.lane(stripe.bar()).contains(x, y)) {
                return original(stripe.bar().passage());
            }
        }
        return null;
    }

    private StripeLayout.Folded foldedAt(int x, int y) {
        return layout.folded().stream().filter(mark -> painter.mark(layout, mark).contains(x, y)).findFirst().orElse(null);
    }

    private Passage original(Passage shown) {
        return resizing.isGoingOn() ? coded.same(shown) : shown;
    }

    /** Which end of the selected stripe is under the mouse: -1, 1, or 0 for none. */
    private int grip(int x, int y) {
        for (StripeLayout.Stripe stripe : layout.stripes()) {
            StripeLayout.Bar bar = stripe.bar();
            Rectangle lane = painter.lane(bar);
            if (selected != null && bar.passage().id().equals(selected.id()) && x >= lane.x - 2 && x < lane.x + lane.width + 2) {
                if (Math.abs(y - bar.top()) <= GRIP) {
                    return -1;
                }
                if (Math.abs(y - bar.bottom()) <= GRIP) {
                    return 1;
                }
            }
        }
        return 0;
    }

    private void press(Event event) {
        canvas.setFocus();
        dragged = event.button == 1 ? grip(event.x, event.y) : 0;
        if (dragged == 0) {
            StripeLayout.Folded mark = foldedAt(event.x, event.y);
            if (mark != null) {
                list(mark, event);
            } else {
                select(at(event.x, event.y));
            }
        }
    }

    private void move(Event event) {
        if (dragged != 0) {
            dragTo(text.toControl(canvas.toDisplay(event.x, event.y)), event.stateMask);
            return;
        }
        canvas.setCursor(canvas.getDisplay().getSystemCursor(grip(event.x, event.y) != 0 ? SWT.CURSOR_SIZENS : SWT.CURSOR_ARROW));
        Passage passage = at(event.x, event.y);
        point(passage);
        StripeLayout.Folded mark = passage == null ? foldedAt(event.x, event.y) : null;
        String tip = passage != null ? painter.tip(coded, passage)
                : mark != null ? NLS.bind(Messages.stripes_folded, mark.passages().size()) : null;
        if (tip == null ? canvas.getToolTipText() != null : !tip.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void dragTo(Point there, int stateMask) {
        if (dragged != 0 && selected != null) {
            drag(dragged < 0, there, (stateMask & SWT.ALT) != 0);
        }
    }

    /** Moves an end of the selected coding to a point of the text; scrolls where that is out of sight. */
    void drag(boolean start, Point there, boolean free) {
        int line = text.getLineHeight();
        if (there.y < 0 || there.y > text.getClientArea().height) {
            text.setTopPixel(text.getTopPixel() + (there.y < 0 ? -line : line));
        }
        resizing.drag(selected, start, Sight.positionAt(text, there.x, there.y), free);
    }

    private void drop() {
        if (dragged != 0) {
            dragged = 0;
            resizing.commit();
        }
    }

    private void point(Passage passage) {
        if (pointed != passage) {
            pointed = passage;
            listener.pointed(passage);
            canvas.redraw();
        }
    }

    private void open(Passage passage) {
        if (passage != null) {
            listener.opened(passage);
        }
    }

    private void list(StripeLayout.Folded mark, Event event) {
        Menu menu = new Menu(canvas);
        for (Passage passage : mark.passages()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(painter.spoken(coded, passage).replace("&", "&&"));
            item.setImage(CodeChip.image(passage.code().color(), true));
            item.addListener(SWT.Selection, chosen -> select(passage, true));
        }
        menu.addListener(SWT.Hide, hidden -> Widgets.later(menu, Menu::dispose));
        menu.setLocation(canvas.toDisplay(event.x, event.y));
        menu.setVisible(true);
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        boolean across = event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT;
        if (across && selected != null && (held == SWT.SHIFT || held == SWT.MOD1)) {
            resizing.step(selected, held == SWT.MOD1, event.keyCode == SWT.ARROW_RIGHT);
        } else if (held == 0) {
            switch (event.keyCode) {
                case SWT.ARROW_DOWN -> walk(1);
                case SWT.ARROW_UP -> walk(-1);
                case SWT.HOME -> walkTo(0);
                case SWT.END -> walkTo(Integer.MAX_VALUE);
                case SWT.CR, SWT.KEYPAD_CR -> open(selected);
                case SWT.ESC -> {
                    if (resizing.isGoingOn()) {
                        resizing.cancel();
                    } else {
                        select(null);
                    }
                }
                default -> { }
            }
        }
    }

    private void walk(int by) {
        if (coded != null) {
            int from = selected == null ? -1 : coded.numberOf(selected);
            if (from >= 0) {
                walkTo(from + by);
            } else {
                List<Passage> near = sight == null ? List.of() : coded.within(sight.first(), sight.last());
                walkTo(near.isEmpty() ? 0 : coded.numberOf(near.getFirst()));
            }
        }
    }

    private void walkTo(int index) {
        if (coded != null && !coded.passages().isEmpty()) {
            resizing.commit();
            select(coded.passages().get(Math.clamp(index, 0, coded.passages().size() - 1)), true);
            canvas.getAccessible().setFocus(selectedChild());
        }
    }

    /** Which of the stripes in sight is selected, for assistive technology. */
    int selectedChild() {
        for (int i = 0; selected != null && i < layout.stripes().size(); i++) {
            if (layout.stripes().get(i).bar().passage().id().equals(selected.id())) {
                return i;
            }
        }
        return ACC.CHILDID_SELF;
    }
}
