// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Edits;
import org.cairn.ui.ProblemDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** What can be done when a document could not be saved. */
final class Conflicts {

    private Conflicts() {
    }

    /** Says why, and offers to keep what was done here as a copy, or to take what somebody else has saved. */
    static void explain(ModelEditor editor, Failure failure) {
        boolean mayCopy = editor.editing().isWritable() && (editor.isGone() || editor.other().isPresent());
        if (!mayCopy) {
            ProblemDialog.show(ActiveWindow.shell(), Messages.conflict_title, failure.problem());
            return;
        }
        boolean mayTake = editor.other().isPresent();
        String[] buttons = mayTake ? new String[] {Messages.conflict_copy, Messages.conflict_take, Messages.conflict_goOn}
                : new String[] {Messages.conflict_copy, Messages.conflict_goOn};
        int chosen = MessageDialog.open(MessageDialog.WARNING, ActiveWindow.shell(), Messages.conflict_title,
                editor.isGone() ? Messages.conflict_gone : Messages.conflict_changed, SWT.SHEET, buttons);
        if (chosen == 0) {
            copy(editor);
        } else if (chosen == 1 && mayTake) {
            editor.other().ifPresent(editor::takeIn);
        }
    }

    private static void copy(ModelEditor editor) {
        Document copy = ModelDocuments.copy(editor.editing().document());
        copy.setName(NLS.bind(Messages.conflict_copyOf, copy.getName()));
        UUID id = copy.getId();
        Edits.make(editor.editing().project(), editor.control(), NLS.bind(Messages.conflict_adding, copy.getName()), edit -> {
            ModelDocuments.put(edit, copy);
            return id;
        }, added -> {
            DocumentOpener opener = editor.getSite().getService(DocumentOpener.class);
            ModelDocument other = editor.other().orElse(null);
            if (other == null) {
                editor.close(false);
            } else {
                editor.takeIn(other);
            }
            opener.open(added, null, true);
        });
    }
}
