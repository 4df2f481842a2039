// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Takes leave of the many controls of a closed editor a few at a time: at once they would keep the person waiting. Until then they are in
 * a window that is never shown.
 */
final class Farewell {

    /** Controls in one turn. */
    private static final int FEW = 25;
    private static final int PAUSE = 15;

    private final Shell shell;
    private final Deque<Control> left = new ArrayDeque<>();

    private Farewell(Display display) {
        shell = new Shell(display, SWT.NO_TRIM);
    }

    /** Disposes what is in a composite later, once the composite itself is disposed. */
    static void to(Composite area) {
        area.addListener(SWT.Dispose, event -> {
            Display display = area.getDisplay();
            Control[] children = area.getChildren();
            if (children.length == 0 || !area.isReparentable() || display.isDisposed()) {
                return;
            }
            Farewell farewell = new Farewell(display);
            for (Control child : children) {
                if (child.setParent(farewell.shell)) {
                    farewell.add(child);
                }
            }
            farewell.go(display);
        });
    }

    /** Leaves go first, so that no control has many others in it when its turn comes. */
    private void add(Control control) {
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                add(child);
            }
        }
        left.add(control);
    }

    private void go(Display display) {
        display.timerExec(PAUSE, () -> {
            for (int i = 0; i < FEW && !left.isEmpty(); i++) {
                left.poll().dispose();
            }
            if (left.isEmpty()) {
                shell.dispose();
            } else {
                go(display);
            }
        });
    }
}
