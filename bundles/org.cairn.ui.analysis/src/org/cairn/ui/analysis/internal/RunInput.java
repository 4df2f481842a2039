// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.analysis.Run;
import org.cairn.ui.Icon;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;

/** Says which run an editor shows. Two are equal when they mean the same run. */
record RunInput(Run run) implements PlainInput {

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.TABLE.descriptor();
    }

    @Override
    public String getName() {
        return run.label();
    }

    @Override
    public String getToolTipText() {
        return run.result().title();
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
