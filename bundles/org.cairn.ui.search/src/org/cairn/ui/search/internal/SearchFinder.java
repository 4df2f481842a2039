// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.lang.System.Logger.Level;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.PassageFinder;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Brings the search view to the front when another part of the workbench wants to find something. */
@Component(service = {PassageFinder.class, SearchFinder.class})
public final class SearchFinder implements PassageFinder {

    private static final String VIEW = "org.cairn.ui.search.search";

    private SearchView view;

    @Activate
    public SearchFinder() {
        // the view comes when it is opened
    }

    /** Called by the view when it is there, and with null when it goes. */
    void attach(SearchView opened) {
        view = opened;
    }

    /** The query that the view answered last, as it was asked of the index; null if there is none. */
    String asked() {
        return view == null ? null : view.asked();
    }

    @Override
    public void find(String query) {
        IWorkbenchPage page = ActiveWindow.page().orElse(null);
        if (page == null) {
            return;
        }
        try {
            page.showView(VIEW);
        } catch (PartInitException e) {
            System.getLogger(SearchFinder.class.getName()).log(Level.WARNING, "The search view does not open", e);
        }
        if (view != null) {
            view.find(query);
        }
    }
}
