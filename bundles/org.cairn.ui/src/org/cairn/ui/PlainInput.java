// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** What an editor shows, which the workbench does not keep by itself: Cairn remembers with each project what was open in it. */
public interface PlainInput extends IEditorInput {

    @Override
    default boolean exists() {
        return true;
    }

    @Override
    default IPersistableElement getPersistable() {
        return null;
    }

    @Override
    default String getToolTipText() {
        return getName();
    }

    @Override
    default <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
