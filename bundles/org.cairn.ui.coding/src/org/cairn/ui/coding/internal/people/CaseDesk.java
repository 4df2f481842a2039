// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.lang.System.Logger.Level;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Brings the page of a case to the front. */
@Component(service = CaseDesk.class)
public final class CaseDesk {

    private static final String PAGE = "org.cairn.ui.coding.case";

    private PageView page;

    @Activate
    public CaseDesk() {
        // the view comes when it is opened
    }

    /** Called by the page when it is there, and with null when it goes. */
    void attach(PageView opened) {
        page = opened;
    }

    /** Shows the page of a person, school, group or source. */
    void open(Ref theCase) {
        ActiveWindow.page().ifPresent(window -> {
            try {
                window.showView(PAGE);
            } catch (PartInitException e) {
                System.getLogger(CaseDesk.class.getName()).log(Level.WARNING, "The page of a case does not open", e);
            }
        });
        if (page != null) {
            page.open(theCase);
        }
    }
}
