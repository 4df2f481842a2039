// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.analysis.Run;
import org.cairn.ui.Icon;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;

/** Says which two runs are shown beside each other. */
record ComparisonInput(Run before, Run after) implements PlainInput {

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.COMPARE.descriptor();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.comparison_tab, after.label());
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
