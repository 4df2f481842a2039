// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis;

import org.cairn.api.analysis.result.Result;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A way of one's own to show results in the workbench: a map, a timeline, a drawing that Cairn does not have. Register it as an OSGi
 * service; each result that it {@linkplain #shows shows} gets a tab for it, before the tabs that Cairn has anyway. When the service goes,
 * so do its tabs.
 *
 * <p>All methods are called on the UI thread, and must answer at once: what takes longer belongs into an analysis. One that throws is
 * named in its tab, and the rest of the result is shown as if it were not there.
 */
public interface ResultRenderer {

    /** What its tab is called. */
    String name();

    /** Whether it can show this result, or this part of a composite result. Asked for every part of every result that is opened. */
    boolean shows(Result result);

    /**
     * Shows a result.
     *
     * @param parent has a layout that gives the control all the room
     * @param showing colours of the theme, language, and the way to the passages behind a number
     * @return the control, a child of {@code parent}; it is disposed when nobody looks any more
     */
    Control show(Composite parent, Result result, Showing showing);
}
