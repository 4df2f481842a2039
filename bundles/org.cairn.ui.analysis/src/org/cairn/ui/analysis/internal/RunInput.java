// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.analysis.Run;
import org.cairn.ui.Icon;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Says which run an editor shows. Two are equal when they mean the same run. */
record RunInput(Run run) implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.TABLE.descriptor();
    }

    @Override
    public String getName() {
        return run.label();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return run.result().title();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunInput input && input.run == run;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(run);
    }
}
