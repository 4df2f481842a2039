// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.swt.widgets.Control;

/** The guide to Cairn. An OSGi service. F1 opens it where a person is: at the page of the dialog, or of the view or editor. */
public interface Guide {

    /** Key of a control's data: the page about it and what is in it. */
    String PAGE = "org.cairn.guide";

    /**
     * Shows a page.
     *
     * @param page name of the file without its ending: the last part of the id of a view or editor, as {@code navigator}, or what
     *        {@link #on} was told; the table of contents where there is no such page
     */
    void open(String page);

    /** Says which page is about a control and what is in it, such as all of a dialog. */
    static <T extends Control> T on(T control, String page) {
        control.setData(PAGE, page);
        return control;
    }
}
