// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The text before a hit ends at the hit; what does not fit is cut off at its beginning, which no platform does by itself. */
final class LeftContext {

    private LeftContext() {
    }

    /** Paints the first column of a table so. @param other whether a row has something else in it, and is painted elsewhere */
    static void paint(Table table, Predicate<TableItem> other) {
        table.addListener(SWT.EraseItem, event -> {
            if (event.index == 0) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        table.addListener(SWT.PaintItem, event -> {
            TableItem item = (TableItem) event.item;
            if (event.index == 0 && !other.test(item)) {
                paint(event, item);
            }
        });
    }

    private static void paint(Event event, TableItem item) {
        Rectangle cell = item.getBounds(0);
        String text = item.getText(0);
        int width = event.gc.textExtent(text).x;
        int height = event.gc.textExtent(text).y;
        event.gc.setClipping(cell);
        event.gc.drawText(text, cell.x + cell.width - width - 6, cell.y + (cell.height - height) / 2, true);
        event.gc.setClipping((Rectangle) null);
    }
}
