// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The codings of one coder as stripes beside a text; hollow where the other coder did the same. */
final class CoderStripes {

    /**
     * A coding.
     *
     * @param start first position in the text
     * @param end position after the last
     * @param agreed whether the other coder did the same
     * @param passage what it belongs to
     */
    record Stripe(int start, int end, String code, int color, boolean agreed, Passage passage) {
    }

    private final Canvas canvas;
    private final Palette palette;
    /** Whether the text is to the right of the stripes. */
    private final boolean mirrored;
    private StyledText text;
    private String coder = "";
    private List<Stripe> stripes = List.of();
    private Passage chosen;

    CoderStripes(Composite parent, Palette palette, boolean mirrored) {
        this.palette = palette;
        this.mirrored = mirrored;
        canvas = Css.PAPER.on(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS));
        canvas.setData("id", mirrored ? "comparison.left" : "comparison.right");
        GC gc = new GC(canvas);
        int width = (int) (gc.getFontMetrics().getAverageCharacterWidth() * 20);
        gc.dispose();
        GridDataFactory.fillDefaults().grab(false, true).hint(width, SWT.DEFAULT).applyTo(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        Widgets.drawn(canvas, ACC.ROLE_LIST, () -> String.join(", ", stripes.stream().map(Stripe::code).distinct().toList()));
        palette.follow(canvas, canvas::redraw);
    }

    private String spoken() {
        List<String> here = stripes.stream().filter(stripe -> stripe.passage().isSame(chosen)).map(Stripe::code).toList();
        return NLS.bind(here.isEmpty() ? Messages.stripes_none : Messages.stripes_here, coder, String.join(", ", here));
    }

    void beside(StyledText followed) {
        text = followed;
    }

    void redraw() {
        canvas.redraw();
    }

    void show(String name, List<Stripe> now, Passage passage) {
        coder = name;
        stripes = now;
        chosen = passage;
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(area);
        gc.setForeground(palette.color(Palette.Role.LINE));
        int border = mirrored ? area.width - 1 : 0;
        gc.drawLine(border, 0, border, area.height);
        if (text == null || text.getCharCount() == 0) {
            return;
        }
        gc.setAntialias(SWT.ON);
        int lane = Math.max(8, gc.getFontMetrics().getHeight() / 2);
        int lines = gc.getFontMetrics().getHeight();
        List<Integer> ends = new ArrayList<>();
        int free = Integer.MIN_VALUE;
        for (Stripe stripe : stripes) {
            if (stripe.end() > text.getCharCount()) {
                continue; // the text is about to be replaced
            }
            int at = lane(ends, stripe);
            int top = text.getLocationAtOffset(stripe.start()).y;
            int bottom = text.getLocationAtOffset(Math.max(stripe.start(), stripe.end() - 1)).y + text.getLineHeight();
            if (bottom < 0 || top > area.height) {
                continue;
            }
            int x = mirrored ? area.width - 8 - at * lane - lane / 2 : 8 + at * lane;
            paint(gc, stripe, new Rectangle(x, top + 1, lane / 2, Math.max(lane, bottom - top - 3)));
            int y = Math.max(free, Math.max(0, top));
            if (y <= Math.max(top + 2 * lines, bottom - lines)) {
                free = y + lines + 1;
                label(gc, stripe, area, 8 + 3 * lane, y);
            }
        }
    }

    private static int lane(List<Integer> ends, Stripe stripe) {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) <= stripe.start()) {
                ends.set(i, stripe.end());
                return i;
            }
        }
        ends.add(stripe.end());
        return ends.size() - 1;
    }

    private void paint(GC gc, Stripe stripe, Rectangle place) {
        gc.setBackground(palette.codeLine(stripe.color()));
        gc.setForeground(palette.codeLine(stripe.color()));
        int wider = stripe.passage().isSame(chosen) ? 2 : 0;
        if (stripe.agreed()) {
            gc.drawRoundRectangle(place.x, place.y, place.width, place.height, 4, 4);
        } else {
            gc.fillRoundRectangle(place.x - wider, place.y, place.width + 2 * wider, place.height, 4, 4);
        }
    }

    private void label(GC gc, Stripe stripe, Rectangle area, int from, int y) {
        boolean here = stripe.passage().isSame(chosen);
        gc.setForeground(palette.color(here ? Palette.Role.TEXT : Palette.Role.MUTED));
        String name = here ? "▸ " + stripe.code() : stripe.code();
        int room = area.width - from - 4;
        while (name.length() > 2 && gc.textExtent(name).x > room) {
            name = name.substring(0, name.length() - 2) + "…";
        }
        gc.drawText(name, mirrored ? area.width - from - gc.textExtent(name).x : from, y, true);
    }
}
