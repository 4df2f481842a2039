// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.ui.ActiveWindow;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the folder that plugins are put into. */
public final class PluginFolderHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        ActiveWindow.service(Catalogue.class).ifPresent(GalleryView::openFolder);
        return null;
    }
}
