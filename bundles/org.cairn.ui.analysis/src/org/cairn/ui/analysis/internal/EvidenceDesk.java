// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.lang.System.Logger.Level;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.analysis.Showing.EvidenceShelf;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Brings the evidence of a number into its view. */
@Component(service = EvidenceDesk.class)
public final class EvidenceDesk implements EvidenceShelf {

    private EvidenceView view;

    @Activate
    public EvidenceDesk() {
        // the view comes when it is opened
    }

    /** Called by the view when it is there, and with null when it goes. */
    void attach(EvidenceView opened) {
        view = opened;
    }

    @Override
    public void show(String what, Evidence evidence) {
        ActiveWindow.page().ifPresent(page -> {
            try {
                page.showView(EvidenceView.ID, null, IWorkbenchPage.VIEW_ACTIVATE);
                if (view != null) {
                    view.show(what, evidence);
                }
            } catch (PartInitException e) {
                System.getLogger(EvidenceDesk.class.getName()).log(Level.WARNING, "The evidence does not open", e);
            }
        });
    }
}
