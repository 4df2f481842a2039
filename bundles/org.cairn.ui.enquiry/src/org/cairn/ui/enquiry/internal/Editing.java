// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.List;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.validation.ModelProblem;
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

    /** The project's documents as they were last saved, to look up what this one refers to; all of them are read already. */
    ModelLibrary library();

    /** Whether it may be changed: not in a project that is open to read only, nor with content that this Cairn could not keep. */
    boolean isWritable();

    /**
     * Changes the document: one step that can be undone. A change that throws leaves the document as it was; one that changes nothing
     * is no step. Does nothing while the document may not be changed.
     *
     * @param label what undoing offers to take back, in the user's language
     */
    void change(String label, Runnable change);

    /**
     * Says that something was typed which is no step yet: the editor is dirty from now on, and calls {@code write} before it saves,
     * undoes or makes another step. Another call with the same owner takes the place of the one before.
     */
    void typed(Widget owner, Runnable write);

    /** Has written what was typed so far. */
    void settle();

    /** Whether something waits to be saved. */
    boolean isDirty();

    /** Saves the document, as Ctrl+S does; what stands in the way is told to the person. */
    void save();

    /**
     * Calls {@code shown} after every step, undo, redo, and when problems or other documents have changed, until {@code owner} is
     * disposed.
     */
    void follow(Widget owner, Runnable shown);

    /** What should be looked at, as of a moment ago. */
    List<ModelProblem> problems();

    /** Shows an element of this document on the page where it is edited. */
    void reveal(Element element);
}
