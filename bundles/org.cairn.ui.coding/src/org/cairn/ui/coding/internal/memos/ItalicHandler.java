// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Makes the selection in the memo italic, or no longer italic. */
public final class ItalicHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        MarkdownEditor editor = MarkdownEditor.focused();
        if (editor != null) {
            editor.italic();
        }
        return null;
    }
}
