// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.UUID;
import org.cairn.ui.Icon;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * Says which source a reader shows. Two are equal when they mean the same source.
 *
 * @param source GUID
 * @param title for the tab
 */
record ReaderInput(UUID source, String title) implements PlainInput {

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
        return other instanceof ReaderInput input && input.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
