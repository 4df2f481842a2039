// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next difference of the comparison in front. */
public final class NextDifferenceHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ComparisonEditor editor) {
            editor.pane().walk(1);
        }
        return null;
    }
}
