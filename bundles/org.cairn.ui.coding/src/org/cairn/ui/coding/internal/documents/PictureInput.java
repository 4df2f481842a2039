// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.UUID;
import org.cairn.ui.Icon;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * Says which picture an editor shows. Two are equal when they mean the same source.
 *
 * @param source GUID
 * @param title for the tab
 */
public record PictureInput(UUID source, String title) implements PlainInput {

    /** The editor that shows it. */
    public static final String EDITOR = "org.cairn.ui.coding.picture";

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.SOURCE.descriptor();
    }

    @Override
    public String getName() {
        return title;
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
