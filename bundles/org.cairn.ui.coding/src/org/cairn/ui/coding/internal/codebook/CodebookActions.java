// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.EntityKind;
import org.cairn.core.codebook.CodeDeletion;
import org.cairn.core.codebook.CodeMoves;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Control;

/** What a person does to the codebook. Each is one step of the history. */
final class CodebookActions {

    private final ActiveProject active;
    private final Control owner;
    private final Consumer<UUID> made;

    /** @param made told which code is new */
    CodebookActions(ActiveProject active, Control owner, Consumer<UUID> made) {
        this.active = active;
        this.owner = owner;
        this.made = made;
    }

    Optional<OpenProject> writable() {
        return active.current().filter(project -> project.session().isWritable());
    }

    Codebook codebook() {
        return active.current().map(project -> project.view().codebook()).orElseGet(() -> new Codebook(List.of()));
    }

    /** Asks for a name and adds a code or a folder below {@code parent}, or at the top for null. */
    void add(Code parent, boolean codable) {
        writable().ifPresent(project -> {
            String title = parent != null ? NLS.bind(Messages.ask_newBelow, parent.name())
                    : codable ? Messages.ask_newCode : Messages.ask_newFolder;
            InputDialog dialog = new InputDialog(owner.getShell(), title, Messages.ask_name, "", text -> refusal(parent, text, null));
            if (dialog.open() != Window.OK) {
                return;
            }
            String name = dialog.getValue().strip();
            UUID id = UUID.randomUUID();
            Edits.make(project, owner, NLS.bind(Messages.edit_new, name), edit -> {
                Codebook book = edit.before().codebook();
                UUID above = parent == null ? null : parent.id();
                edit.put(new Code(id, above, name, CodeColors.next(book), codable, CodeMoves.end(book, above), Code.Definition.EMPTY));
                return id;
            }, made);
        });
    }

    /** Why a code cannot have that name there, or null. */
    private String refusal(Code parent, String name, Code itself) {
        if (name.isBlank()) {
            return Messages.ask_needsName;
        }
        return CodeMoves.isTaken(codebook(), parent == null ? null : parent.id(), name, itself) ? Messages.ask_taken : null;
    }

    void rename(Code code, String name) {
        Code parent = codebook().code(code.parent()).orElse(null);
        String refusal = refusal(parent, name, code);
        if (refusal != null) {
            MessageDialog.openError(owner.getShell(), NLS.bind(Messages.ask_rename, code.name()), refusal);
            return;
        }
        put(NLS.bind(Messages.edit_rename, code.name(), name),
                new Code(code.id(), code.parent(), name, code.color(), code.codable(), code.position(), code.definition()));
    }

    void recolor(List<Code> codes, int rgb) {
        writable().ifPresent(project -> Edits.make(project, owner, NLS.bind(Messages.edit_color, names(codes)), edit -> {
            for (Code code : codes) {
                edit.put(new Code(code.id(), code.parent(), code.name(), rgb, code.codable(), code.position(), code.definition()));
            }
            return null;
        }));
    }

    /** Asks for any colour. */
    void recolor(List<Code> codes) {
        if (codes.isEmpty() || writable().isEmpty()) {
            return;
        }
        int old = codes.getFirst().color();
        ColorDialog dialog = new ColorDialog(owner.getShell(), SWT.SHEET);
        dialog.setText(NLS.bind(Messages.ask_color, names(codes)));
        dialog.setRGB(new RGB(old >> 16 & 0xFF, old >> 8 & 0xFF, old & 0xFF));
        RGB chosen = dialog.open();
        if (chosen != null) {
            recolor(codes, chosen.red << 16 | chosen.green << 8 | chosen.blue);
        }
    }

    /** Makes a folder of a code or a code of a folder; refused with a sentence where passages are coded with it. */
    void setCodable(Code code, boolean codable) {
        String label = NLS.bind(codable ? Messages.edit_toCode : Messages.edit_toFolder, code.name());
        writable().ifPresent(project -> Edits.make(project, owner, label, edit -> {
            CodeMoves.setCodable(edit, code.id(), codable);
            return null;
        }));
    }

    /** Changes what a code means; called when a field of the definition is left. */
    void define(Code code, Code.Definition definition) {
        put(NLS.bind(Messages.edit_define, code.name()),
                new Code(code.id(), code.parent(), code.name(), code.color(), code.codable(), code.position(), definition));
    }

    void move(Collection<Code> codes, CodeMoves.Place place) {
        List<UUID> ids = codes.stream().map(Code::id).toList();
        if (ids.isEmpty() || !CodeMoves.isPossible(codebook(), ids, place)) {
            return;
        }
        String label = ids.size() == 1 ? NLS.bind(Messages.edit_move, codes.iterator().next().name())
                : NLS.bind(Messages.edit_moveSeveral, ids.size());
        writable().ifPresent(project -> Edits.make(project, owner, label, edit -> {
            CodeMoves.place(edit, ids, place);
            return null;
        }));
    }

    void move(Code code, CodeMoves.Step step) {
        Code now = codebook().code(code.id()).orElse(code);
        CodeMoves.step(codebook(), now, step).ifPresent(place -> move(List.of(now), place));
    }

    private void put(String label, Code code) {
        writable().ifPresent(project -> Edits.make(project, owner, label, edit -> {
            edit.put(code);
            return null;
        }));
    }

    static String names(List<Code> codes) {
        return codes.size() == 1 ? codes.getFirst().name() : NLS.bind(Messages.delete_several, codes.size());
    }

    /** Says what goes with the codes, asks, and deletes. */
    void delete(List<Code> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<UUID> ids = codes.stream().map(Code::id).toList();
        writable().ifPresent(project -> Background.of(Messages.delete_counting, progress -> CodeDeletion.of(project.view(), ids))
                .then(what -> {
                    if (what.isNothing() || confirmed(codes, what)) {
                        String label = codes.size() == 1 ? NLS.bind(Messages.edit_delete, codes.getFirst().name())
                                : NLS.bind(Messages.edit_deleteSeveral, codes.size());
                        Edits.make(project, owner, label, edit -> {
                            for (UUID top : what.tops()) {
                                edit.remove(EntityKind.CODE, top);
                            }
                            return null;
                        });
                    }
                }).start(owner));
    }

    private boolean confirmed(List<Code> codes, CodeDeletion what) {
        StringBuilder question = new StringBuilder(NLS.bind(Messages.delete_question,
                codes.size() == 1 ? "“" + codes.getFirst().name() + "”" : names(codes)));
        if (!what.isEmpty()) {
            question.append("\n\n").append(Messages.delete_goes);
        }
        line(question, Messages.delete_subcodes, what.subcodes());
        line(question, Messages.delete_passages, what.passages());
        line(question, Messages.delete_memos, what.memos());
        line(question, Messages.delete_queries, what.queries());
        question.append("\n\n").append(Messages.delete_undo);
        return MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.delete_title, question.toString(), SWT.SHEET,
                IDialogConstants.CANCEL_LABEL, Messages.delete_button) == 1;
    }

    private static void line(StringBuilder question, String text, int count) {
        if (count > 0) {
            question.append("\n  • ").append(NLS.bind(text, count));
        }
    }
}
