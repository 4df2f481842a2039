// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.Widgets;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Window > Preferences… */
public final class PreferencesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        PreferencesDialog dialog = new PreferencesDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        // to put it together takes a moment, and so does to show it: one after the other, not in one breath
        dialog.create();
        Widgets.later(dialog.getShell(), shell -> dialog.open());
        return null;
    }
}
