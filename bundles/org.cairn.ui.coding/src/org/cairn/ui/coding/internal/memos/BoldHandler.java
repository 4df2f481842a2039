// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Makes the selection in the memo bold, or no longer bold. */
public final class BoldHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        MarkdownEditor editor = MarkdownEditor.focused();
        if (editor != null) {
            editor.bold();
        }
        return null;
    }
}
