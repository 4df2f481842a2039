// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.EntityKind;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Control;

/** What a person does to the codebook. Each is one step of the history. */
final class CodebookActions {

    private final ActiveProject active;
    private final Control owner;

    CodebookActions(ActiveProject active, Control owner) {
        this.active = active;
        this.owner = owner;
    }

    private Optional<OpenProject> writable() {
        return active.current().filter(project -> project.session().isWritable());
    }

    /** Asks for a name and adds a code below {@code parent}, or at the top for null. */
    void add(Code parent) {
        writable().ifPresent(project -> ask(parent == null ? "New code" : "New code below “" + parent.name() + "”", "", project, parent)
                .ifPresent(name -> Edits.make(project, owner, "New code " + name, edit -> {
                    Codebook book = edit.before().codebook();
                    int position = (parent == null ? book.roots() : book.children(parent)).size();
                    int color = parent == null ? CodeColors.next(book) : parent.color();
                    edit.put(new Code(UUID.randomUUID(), parent == null ? null : parent.id(), name, color, true, position,
                            Code.Definition.EMPTY));
                    return null;
                })));
    }

    void rename(Code code) {
        writable().ifPresent(project -> ask("Rename “" + code.name() + "”", code.name(), project, code)
                .filter(name -> !name.equals(code.name()))
                .ifPresent(name -> put(project, "Rename " + code.name() + " to " + name,
                        new Code(code.id(), code.parent(), name, code.color(), code.codable(), code.position(), code.definition()))));
    }

    private Optional<String> ask(String title, String name, OpenProject project, Code beside) {
        InputDialog dialog = new InputDialog(owner.getShell(), title, "Name of the code:", name,
                text -> text.isBlank() ? "A code needs a name." : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    void recolor(Code code) {
        writable().ifPresent(project -> {
            ColorDialog dialog = new ColorDialog(owner.getShell(), SWT.SHEET);
            dialog.setText("Colour of “" + code.name() + "”");
            dialog.setRGB(new RGB(code.color() >> 16 & 0xFF, code.color() >> 8 & 0xFF, code.color() & 0xFF));
            RGB chosen = dialog.open();
            if (chosen != null) {
                int rgb = chosen.red << 16 | chosen.green << 8 | chosen.blue;
                put(project, "Colour of " + code.name(),
                        new Code(code.id(), code.parent(), code.name(), rgb, code.codable(), code.position(), code.definition()));
            }
        });
    }

    /** Changes what a code means; called when a field of the definition is left. */
    void define(Code code, Code.Definition definition) {
        writable().ifPresent(project -> put(project, "Define " + code.name(),
                new Code(code.id(), code.parent(), code.name(), code.color(), code.codable(), code.position(), definition)));
    }

    /** Puts a code below another one, or at the top for null. */
    void move(Code code, Code parent) {
        writable().ifPresent(project -> {
            Codebook book = project.view().codebook();
            UUID to = parent == null ? null : parent.id();
            if (to != null && book.withSubcodes(code.id()).contains(to)) {
                return; // a code cannot be below itself
            }
            int position = (parent == null ? book.roots() : book.children(parent)).size();
            put(project, "Move " + code.name() + (parent == null ? " to the top" : " below " + parent.name()),
                    new Code(code.id(), to, code.name(), code.color(), code.codable(), position, code.definition()));
        });
    }

    private void put(OpenProject project, String label, Code code) {
        Edits.make(project, owner, label, edit -> {
            edit.put(code);
            return null;
        });
    }

    void delete(Code code) {
        writable().ifPresent(project -> {
            var view = project.view();
            var all = view.codebook().withSubcodes(code.id());
            int codings = all.stream().mapToInt(view.codings()::count).sum();
            String what = all.size() == 1 ? "“" + code.name() + "”" : "“" + code.name() + "” and " + (all.size() - 1) + " below it";
            String question = codings == 0 ? "Delete " + what + "?" : "Delete " + what + "? " + codings
                    + (codings == 1 ? " coding goes" : " codings go") + " with it. Ctrl+Z brings everything back.";
            int answer = codings == 0 && all.size() == 1 ? 1 : MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), "Delete code",
                    question, SWT.SHEET, IDialogConstants.CANCEL_LABEL, "Delete");
            if (answer == 1) {
                Edits.make(project, owner, "Delete code " + code.name(), edit -> {
                    edit.remove(EntityKind.CODE, code.id());
                    return null;
                });
            }
        });
    }
}
