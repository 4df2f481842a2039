// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Something that Cairn draws itself: parts that can be chosen by mouse and keys, are heard by those who do not see them, and follow the
 * theme. It may be larger than its place: then it is scrolled, and the chosen part stays in sight.
 */
public abstract class Picture extends Canvas {

    private static final int STEP = 24;
    private static final int EMPTY_WIDTH = 360;

    private final Palette palette;
    private final List<IntConsumer> followers = new ArrayList<>();
    private final List<IntConsumer> openers = new ArrayList<>();
    private final List<Predicate<Event>> keys = new ArrayList<>();
    private List<Part> parts = List.of();
    private String empty = "";
    private int chosen = -1;
    private int top;
    private int height;

    /**
     * @param id for tests
     * @param spoken what the whole picture is
     */
    protected Picture(Composite parent, Palette palette, String id, String spoken) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        this.palette = palette;
        Widgets.named(this, id, () -> parts.isEmpty() && !empty.isEmpty() ? spoken + ": " + empty : spoken);
        new PictureVoice(this).attach();
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> lay());
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseDoubleClick, event -> open(at(event.x, event.y)));
        // what is said of a part would lie over what is dragged across it
        addListener(SWT.MouseMove, event -> tip((event.stateMask & SWT.BUTTON_MASK) == 0 ? at(event.x, event.y) : -1));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> focused());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_MNEMONIC);
        getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
        addListener(SWT.MouseVerticalWheel, event -> scrollTo(top - event.count * STEP));
        palette.follow(this, this::redraw);
    }

    /** The colours of the theme. */
    protected final Palette palette() {
        return palette;
    }

    /** What is behind everything, as in the fields and lists around. */
    protected final Color ground() {
        return palette.color(palette.isDark() ? Role.PANEL : Role.PAPER);
    }

    /**
     * Says where everything is, for the present content and a width.
     *
     * @param gc to measure text with
     * @return the parts in the order in which they are read
     */
    protected abstract List<Part> lay(GC gc, int width, int visible);

    /** Draws all, from the top left corner; the paper is there. */
    protected abstract void draw(GC gc);

    /** Which part an arrow key leads to; {@code from} is a part of the picture. The same if it leads nowhere. */
    protected abstract int next(int from, int arrow);

    /** Which part is at a point; -1 for none. */
    protected int partAt(int x, int y) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).bounds().contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** How many pixels at the top of what is in sight are taken by something that does not scroll. */
    protected int covered() {
        return 0;
    }

    /** Takes in that the content has changed. */
    public final void refresh() {
        lay();
        redraw();
        if (isFocusControl() && chosen >= 0) {
            getAccessible().setFocus(chosen);
        }
    }

    private void lay() {
        Rectangle area = getClientArea();
        if (area.width <= 0) {
            return;
        }
        GC gc = new GC(this);
        try {
            gc.setAntialias(SWT.ON);
            parts = List.copyOf(lay(gc, area.width, area.height));
        } finally {
            gc.dispose();
        }
        int before = chosen;
        chosen = Math.clamp(kept(chosen), -1, parts.size() - 1);
        if (before < 0 && chosen >= 0) {
            Widgets.later(this, picture -> List.copyOf(followers).forEach(follower -> follower.accept(chosen)));
        }
        height = parts.stream().mapToInt(part -> part.bounds().y + part.bounds().height).max().orElse(0) + 8;
        ScrollBar bar = getVerticalBar();
        bar.setVisible(height > area.height);
        bar.setValues(top, 0, Math.max(height, 1), Math.max(1, Math.min(height, area.height)), STEP, Math.max(1, area.height));
        scrollTo(top);
    }

    /** Which part is chosen after everything was laid out anew, given the number of the one that was. */
    protected int kept(int before) {
        return before;
    }

    private void scrollTo(int y) {
        int most = Math.max(0, height - getClientArea().height);
        top = Math.clamp(y, 0, most);
        getVerticalBar().setSelection(top);
        redraw();
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(ground());
        gc.fillRectangle(getClientArea());
        Transform moved = new Transform(getDisplay());
        try {
            moved.translate(0, -top);
            gc.setTransform(moved);
            if (parts.isEmpty()) {
                sayEmpty(gc);
            } else {
                draw(gc);
            }
        } finally {
            gc.setTransform(null);
            moved.dispose();
        }
    }

    private void sayEmpty(GC gc) {
        Rectangle area = getClientArea();
        TextLayout words = new TextLayout(getDisplay());
        try {
            words.setFont(getFont());
            words.setAlignment(SWT.CENTER);
            words.setWidth(Math.clamp(area.width - 24, 20, EMPTY_WIDTH));
            words.setText(empty);
            gc.setForeground(palette.color(Role.MUTED));
            words.draw(gc, (area.width - words.getWidth()) / 2, Math.max(8, Math.min(60, area.height / 4)));
        } finally {
            words.dispose();
        }
    }

    /** Says what stands in the picture while there is nothing to draw: a sentence that says what to do. */
    public final void whenEmpty(String sentence) {
        empty = sentence;
        redraw();
    }

    /** The parts as they were last laid out. */
    public final List<Part> parts() {
        return parts;
    }

    /** Number of the part that is chosen; -1 for none. */
    public final int chosen() {
        return chosen;
    }

    /** Where a part is on the screen of the picture, scrolled as it is. */
    public final Rectangle boundsOf(int part) {
        Rectangle bounds = parts.get(part).bounds();
        return new Rectangle(bounds.x, bounds.y - top, bounds.width, bounds.height);
    }

    /** How many pixels are above what is in sight. */
    protected final int scrolled() {
        return top;
    }

    /** Chooses a part, brings it into sight and tells who follows. */
    public final void choose(int part) {
        if (part < 0 || part >= parts.size() || part == chosen) {
            return;
        }
        chosen = part;
        Rectangle bounds = parts.get(part).bounds();
        int visible = getClientArea().height;
        if (bounds.y < top + covered()) {
            scrollTo(bounds.y - covered() - 2);
        } else if (bounds.y + bounds.height > top + visible) {
            scrollTo(Math.min(bounds.y - covered(), bounds.y + bounds.height - visible + 4));
        }
        redraw();
        getAccessible().setFocus(part);
        List.copyOf(followers).forEach(follower -> follower.accept(part));
    }

    /** Calls {@code follower} with every part that is chosen. */
    public final void onChoose(IntConsumer follower) {
        followers.add(follower);
    }

    /** Calls {@code opener} with a part that is double-clicked or opened with Enter. */
    public final void onOpen(IntConsumer opener) {
        openers.add(opener);
    }

    /** Asks {@code taker} about keys that mean nothing to every picture; it answers whether it took the key. */
    public final void onKey(Predicate<Event> taker) {
        keys.add(taker);
    }

    /** The part at a point of the control; -1 for none. */
    public final int at(int x, int y) {
        return y < covered() ? -1 : partAt(x, y + top);
    }

    private void pressed(Event event) {
        forceFocus();
        choose(at(event.x, event.y));
    }

    private void open(int part) {
        if (part >= 0) {
            List.copyOf(openers).forEach(opener -> opener.accept(part));
        }
    }

    private void tip(int part) {
        String tip = part < 0 ? null : parts.get(part).spoken();
        if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
            setToolTipText(tip == null ? null : tip.replace("&", "&&"));
        }
    }

    private void focused() {
        redraw();
        if (chosen < 0) {
            choose(0);
        } else {
            getAccessible().setFocus(chosen);
        }
    }

    private void key(Event event) {
        for (Predicate<Event> taker : List.copyOf(keys)) {
            if (taker.test(event)) {
                return;
            }
        }
        int plain = event.stateMask & SWT.MODIFIER_MASK;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if (plain == 0 && !parts.isEmpty()) {
                    choose(chosen < 0 ? 0 : next(chosen, event.keyCode));
                }
            }
            case SWT.HOME -> choose(0);
            case SWT.END -> choose(parts.size() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> open(chosen);
            default -> {
                // not for a picture
            }
        }
    }
}
