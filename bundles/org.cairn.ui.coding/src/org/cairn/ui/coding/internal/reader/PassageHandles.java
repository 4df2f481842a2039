// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The two handles in the text at the ends of the selected coding: by the mouse it gets another begin or end there. */
final class PassageHandles {

    /** Letters that are said of an end. */
    private static final int SPOKEN = 30;

    private final StyledText text;
    private final Palette palette;
    private final Canvas[] handles = new Canvas[2];
    private final StripeMargin stripes;
    private final Resizing resizing;
    /** The handle that is held by the mouse, or null. */
    private Canvas held;

    PassageHandles(StyledText text, Palette palette, StripeMargin stripes, Resizing resizing) {
        this.text = text;
        this.palette = palette;
        this.stripes = stripes;
        this.resizing = resizing;
        for (int i = 0; i < 2; i++) {
            boolean start = i == 0;
            Canvas handle = new Canvas(text, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
            Widgets.named(handle, start ? "reader.handle.start" : "reader.handle.end",
                    start ? Messages.handle_start : Messages.handle_end);
            handle.setToolTipText(start ? Messages.handle_start : Messages.handle_end);
            Widgets.drawn(handle, ACC.ROLE_SLIDER, () -> stripes.selected() == null ? null : end(start));
            handle.setCursor(handle.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
            handle.addPaintListener(event -> paint(event.gc, handle.getClientArea(), start));
            handle.addListener(SWT.MouseDown, event -> held = event.button == 1 ? handle : null);
            // where the window system does not keep the mouse with the handle, the text goes on
            handle.addListener(SWT.MouseMove, event -> drag(handle, event));
            handle.addListener(SWT.MouseUp, event -> drop());
            handle.setVisible(false);
            handles[i] = handle;
        }
        text.addListener(SWT.MouseMove, event -> drag(text, event));
        text.addListener(SWT.MouseUp, event -> drop());
    }

    /** The words at the end that is dragged. */
    private String end(boolean start) {
        int at = start ? stripes.selected().start() : stripes.selected().end();
        int from = start ? at : Math.max(stripes.selected().start(), at - SPOKEN);
        return text.getTextRange(from, Math.min(text.getCharCount(), start ? Math.min(stripes.selected().end(), at + SPOKEN) : at) - from);
    }

    private void drag(Control under, Event event) {
        if (held != null && stripes.selected() != null) {
            boolean start = held == handles[0];
            Point there = text.toControl(under.toDisplay(event.x, event.y));
            // the handle hangs above or below its row: the row is meant
            there.y += start ? held.getSize().y / 2 : -held.getSize().y / 2;
            stripes.drag(start, there, (event.stateMask & SWT.ALT) != 0);
        }
    }

    private void drop() {
        if (held != null) {
            held = null;
            resizing.commit();
        }
    }

    /** Puts the handles where the selected coding is now. */
    void arrange(boolean possible) {
        Passage passage = possible ? resizing.shown(stripes.selected()) : null;
        place(handles[0], passage == null ? -1 : passage.start(), true);
        place(handles[1], passage == null ? -1 : passage.end(), false);
    }

    private void place(Canvas handle, int position, boolean start) {
        Sight sight = position < 0 ? null : Sight.of(text);
        boolean visible = sight != null && position >= sight.first() && position <= sight.last() && position <= text.getCharCount();
        if (visible) {
            int size = Math.max(10, text.getLineHeight() / 2);
            Point at = text.getLocationAtOffset(position);
            if (!start && position > 0 && text.getLocationAtOffset(position - 1).y != at.y) {
                // behind the last character, not at the begin of the next row
                Rectangle last = text.getTextBounds(position - 1, position - 1);
                at = new Point(last.x + last.width, text.getLocationAtOffset(position - 1).y);
            }
            int y = start ? at.y - size + 3 : at.y + text.getLineHeight() - 3;
            Rectangle bounds = new Rectangle(at.x - size / 2, y, size, size);
            visible = y > -size && y < sight.height();
            if (visible && !handle.getBounds().equals(bounds)) {
                handle.setBounds(bounds);
            }
        }
        if (handle.getVisible() != visible) {
            handle.setVisible(visible);
        }
    }

    private void paint(GC gc, Rectangle area, boolean start) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(area);
        gc.setBackground(palette.color(Palette.Role.ACCENT));
        gc.fillOval(1, 1, area.width - 2, area.height - 2);
        gc.fillRectangle(area.width / 2 - 1, start ? area.height / 2 : 0, 2, area.height / 2 + 1);
    }
}
