// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.nio.file.Path;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Drops something without a mouse, as the window system would tell it: dragging itself cannot be driven reliably. */
final class Dropping {

    private Dropping() {
    }

    /** Drops a selection at a point of a control. */
    static void onto(Control control, int x, int y, ISelection what) throws ReflectiveOperationException {
        onto(control, x, y, what, LocalSelectionTransfer.getTransfer());
    }

    /** Drops a file from outside. */
    static void onto(Control control, int x, int y, Path file) throws ReflectiveOperationException {
        onto(control, x, y, new String[] {file.toString()}, FileTransfer.getInstance());
    }

    private static void onto(Control control, int x, int y, Object what, ByteArrayTransfer transfer) throws ReflectiveOperationException {
        DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        // SWT makes these events itself and lets nobody else
        var maker = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
        maker.setAccessible(true);
        Event event = (Event) maker.newInstance();
        event.widget = target;
        event.display = control.getDisplay();
        Point place = control.toDisplay(x, y);
        event.x = place.x;
        event.y = place.y;
        event.detail = DND.DROP_COPY;
        event.data = what;
        var type = event.getClass().getDeclaredField("dataType");
        type.setAccessible(true);
        type.set(event, transfer.getSupportedTypes()[0]);
        target.notifyListeners(DND.Drop, event);
    }
}
