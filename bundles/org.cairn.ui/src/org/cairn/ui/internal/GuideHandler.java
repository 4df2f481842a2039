// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Guide;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** F1, and the entries of the Help menu: opens the guide at the page that is asked for, or about what has the focus. */
public final class GuideHandler extends AbstractHandler {

    private static final String PAGE = "org.cairn.ui.guide.page";

    @Override
    public Object execute(ExecutionEvent event) {
        String asked = event.getParameter(PAGE);
        ActiveWindow.service(Guide.class).ifPresent(guide -> guide.open(asked == null ? here() : asked));
        return null;
    }

    private static String here() {
        for (Control control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
            if (control.getData(Guide.PAGE) instanceof String page) {
                return page;
            }
        }
        IWorkbenchPartReference part = ActiveWindow.page().map(IWorkbenchPage::getActivePartReference).orElse(null);
        String id = part == null ? "" : part.getId();
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
