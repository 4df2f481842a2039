// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.search.Found;
import org.cairn.search.PassageCoding;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with everything that a query found. */
@Component(service = HitActions.class)
public final class HitActions {

    private final ActiveProject active;
    private final PassageCoding coding;

    @Activate
    public HitActions(@Reference ActiveProject active, @Reference PassageCoding coding) {
        this.active = active;
        this.coding = coding;
    }

    /** Asks for a code and how far to widen the hits, and codes them all in one step. */
    void codeAll(Composite owner, Found found) {
        OpenProject project = active.current().orElseThrow();
        Point location = owner.toDisplay(40, 40);
        CodeChooser.open(owner.getShell(), location, project.view().codebook(), "Code all " + found.hits() + " hits with", true, choice -> {
            PassageCoding.Extent extent = askExtent(owner, found, choice.name());
            if (extent == null) {
                return;
            }
            if (choice.code() != null) {
                codeAll(owner, project, found, choice.code().id(), extent);
            } else {
                newCode(owner, project, choice.name(), code -> codeAll(owner, project, found, code, extent));
            }
        });
    }

    private static void newCode(Composite owner, OpenProject project, String name, Consumer<UUID> then) {
        Edits.make(project, owner, "New code " + name, edit -> {
            UUID id = UUID.randomUUID();
            var codebook = edit.before().codebook();
            edit.put(new Code(id, null, name, CodeColors.next(codebook), true, codebook.roots().size(), Code.Definition.EMPTY));
            return id;
        }, then);
    }

    private static PassageCoding.Extent askExtent(Composite owner, Found found, String code) {
        String question = "Code " + found.hits() + (found.hits() == 1 ? " hit in " : " hits in ") + found.sources()
                + (found.sources() == 1 ? " source" : " sources") + " with “" + code + "”. How much of the text around each hit?\n\n"
                + "It is one step: Ctrl+Z takes all of it back.";
        int answer = MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), "Code all hits", question, SWT.SHEET,
                "The hit itself", "Its sentence", "Its paragraph", IDialogConstants.CANCEL_LABEL);
        return answer >= 0 && answer < PassageCoding.Extent.values().length ? PassageCoding.Extent.values()[answer] : null;
    }

    private void codeAll(Composite owner, OpenProject project, Found found, UUID code, PassageCoding.Extent extent) {
        Background.of("Coding " + found.hits() + " hits",
                progress -> coding.code(project.session(), project.search(), found.query(), code, extent, progress)).then(done -> {
                    String text = done.made() + (done.made() == 1 ? " passage was coded in " : " passages were coded in ") + done.sources()
                            + (done.sources() == 1 ? " source." : " sources.")
                            + (done.existing() == 0 ? "" : " " + done.existing() + " had the code already.");
                    MessageDialog.openInformation(owner.getShell(), "Code all hits", text);
                }).visible().start(owner);
    }

    /** Asks for a name and keeps the query as a standing one. */
    void keep(Composite owner, Found found) {
        OpenProject project = active.current().orElseThrow();
        InputDialog dialog = new InputDialog(owner.getShell(), "Standing query",
                "Every source that comes in from now on is looked through for\n" + found.query()
                        + "\nand what is found waits in the evidence inbox. Name of the query:",
                found.query(), text -> text.isBlank() ? "A standing query needs a name." : null);
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            Edits.make(project, owner, "New standing query " + name, edit -> {
                edit.put(new StandingQuery(UUID.randomUUID(), name, found.query(), null, edit.before().version(), true));
                return null;
            });
        }
    }
}
