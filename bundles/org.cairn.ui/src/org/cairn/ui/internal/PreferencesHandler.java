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
        Widgets.open(new PreferencesDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event)), () -> { });
        return null;
    }
}
