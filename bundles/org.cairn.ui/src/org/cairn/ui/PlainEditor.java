// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor in which nothing waits to be saved: what a person does in it is a step of the project at once. */
public abstract class PlainEditor extends EditorPart {

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        throw new IllegalStateException("Never dirty: " + getClass().getSimpleName());
    }

    @Override
    public final void doSaveAs() {
        throw new IllegalStateException("Cannot be saved under another name: " + getClass().getSimpleName());
    }
}
