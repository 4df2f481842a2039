// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import org.cairn.model.base.Element;
import org.eclipse.swt.widgets.Composite;

/** A page of the editor. UI thread only. */
public interface ModelPage {

    /**
     * Makes what the page shows. Called once, when somebody first looks at it; what takes longer than a moment should be done in later
     * turns.
     *
     * @param parent empty, without a layout; what is made in it is laid out afterwards
     */
    void create(Editing editing, Composite parent);

    /** Shows an element, if this page is where it is edited. Called after {@link #create}. @return whether it is */
    default boolean reveal(Element element) {
        return false;
    }

    /** Takes the keyboard. Called after {@link #create}. */
    void focus();
}
