// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import org.cairn.core.model.ModelLibrary;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.widgets.Widget;

/**
 * A model document that is being edited. Pages and pictures show it and change it through here, so that everything can be undone.
 * UI thread only.
 */
public interface Editing {

    OpenProject project();

    /** The document as it stands in the editor; another object after the editor has taken in somebody else's version. */
    Document document();

    /** The project's other documents as they were last saved, to look up what this one refers to. */
    ModelLibrary library();

    /**
     * Changes the document: one step that can be undone. A change that throws leaves the document as it was.
     *
     * @param label what undoing offers to take back, in the user's language
     */
    void change(String label, Runnable change);

    /** Calls {@code shown} after every step, undo and redo, until {@code owner} is disposed. */
    void follow(Widget owner, Runnable shown);

    /** Shows an element of this document on the page where it is edited. */
    void reveal(Element element);
}
