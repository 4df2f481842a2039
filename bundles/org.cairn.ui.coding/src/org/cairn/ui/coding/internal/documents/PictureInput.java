// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.UUID;
import org.cairn.ui.Icon;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * Says which picture an editor shows. Two are equal when they mean the same source.
 *
 * @param source GUID
 * @param title for the tab
 */
public record PictureInput(UUID source, String title) implements IEditorInput {

    /** The editor that shows it. */
    public static final String EDITOR = "org.cairn.ui.coding.picture";

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.SOURCE.descriptor();
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return title;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureInput input && input.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
