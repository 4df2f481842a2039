// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.MemoOpener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Brings the memos to the front when another part of the workbench wants one to be written. */
@Component(service = {MemoOpener.class, MemoDesk.class})
public final class MemoDesk implements MemoOpener {

    private static final String VIEW = "org.cairn.ui.coding.memos";

    private MemoView view;

    @Activate
    public MemoDesk() {
        // the view comes when it is opened
    }

    /** Called by the view when it is there, and with null when it goes. */
    void attach(MemoView opened) {
        view = opened;
    }

    @Override
    public void open(Ref target) {
        in(opened -> opened.open(target));
    }

    @Override
    public void show(UUID memo) {
        in(opened -> opened.show(memo));
    }

    @Override
    public void openSummary(Ref theCase, Code code) {
        in(opened -> opened.openSummary(theCase, code));
    }

    private void in(Consumer<MemoView> action) {
        IWorkbenchPage page = ActiveWindow.page().orElse(null);
        if (page == null) {
            return;
        }
        try {
            page.showView(VIEW);
        } catch (PartInitException e) {
            System.getLogger(MemoDesk.class.getName()).log(Level.WARNING, "The memos do not open", e);
        }
        if (view != null) {
            action.accept(view);
        }
    }
}
