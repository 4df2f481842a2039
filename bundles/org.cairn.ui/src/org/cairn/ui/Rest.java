// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Lets editors that nobody sees rest: a window with many of them open would else lay all of them out whenever its own layout changes. */
public final class Rest {

    private Rest() {
    }

    /** Lays out what an editor shows only while it is in sight, and when it comes into sight again. */
    public static void whileHidden(IWorkbenchPart editor, Composite content) {
        IWorkbenchPage page = editor.getSite().getPage();
        IPartListener2 listener = new IPartListener2() {

            @Override
            public void partHidden(IWorkbenchPartReference part) {
                defer(part, true);
            }

            @Override
            public void partVisible(IWorkbenchPartReference part) {
                defer(part, false);
            }

            private void defer(IWorkbenchPartReference part, boolean hidden) {
                if (part.getPart(false) == editor && !content.isDisposed() && content.getLayoutDeferred() != hidden) {
                    content.setLayoutDeferred(hidden);
                }
            }
        };
        page.addPartListener(listener);
        content.addDisposeListener(event -> page.removePartListener(listener));
        inTurn(content);
    }

    /** Lays out what a part holds in a turn of its own when the theme changes: then all windows are laid out at once, with all they hold. */
    static void inTurn(Composite content) {
        Display display = content.getDisplay();
        Listener listener = event -> {
            content.setLayoutDeferred(true);
            display.asyncExec(() -> {
                if (!content.isDisposed() && content.getLayoutDeferred()) {
                    content.setLayoutDeferred(false);
                }
            });
        };
        display.addListener(SWT.Settings, listener);
        content.addDisposeListener(event -> display.removeListener(SWT.Settings, listener));
    }
}
