// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.analysis.Run;
import org.cairn.ui.Icon;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Says which two runs are shown beside each other. */
record ComparisonInput(Run before, Run after) implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.COMPARE.descriptor();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.comparison_tab, after.label());
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return getName();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparisonInput input && input.before == before && input.after == after;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(before) + System.identityHashCode(after);
    }
}
