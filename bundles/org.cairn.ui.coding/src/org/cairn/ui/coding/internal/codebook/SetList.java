// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.EntityKind;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Sets that cross the tree: choosing one shows only its codes, dragging codes onto one adds them. There only when there are sets. */
final class SetList {

    private final Table table;
    private final CodebookActions actions;
    private final Runnable changed;
    private List<CodeSet> sets = List.of();
    private UUID shown;

    /** @param changed called when another set was chosen */
    SetList(SashForm parent, CodebookActions actions, Runnable changed) {
        this.actions = actions;
        this.changed = changed;
        table = Css.PANEL.on(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL));
        Widgets.named(table, "codebook.sets", Messages.sets_name);
        table.addListener(SWT.Selection, event -> {
            int index = table.getSelectionIndex();
            shown = index <= 0 ? null : sets.get(index - 1).id();
            changed.run();
        });
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                shown().ifPresent(this::rename);
            } else if (event.keyCode == SWT.DEL) {
                shown().ifPresent(this::delete);
            }
        });
        Menu menu = new Menu(table);
        entry(menu, Messages.sets_rename, () -> shown().ifPresent(this::rename));
        entry(menu, Messages.sets_delete, () -> shown().ifPresent(this::delete));
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.setEnabled(shown != null && actions.writable().isPresent());
            }
        });
        table.setMenu(menu);
        DropTarget target = new DropTarget(table, DND.DROP_MOVE | DND.DROP_COPY);
        target.setTransfer(TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.detail = event.item instanceof TableItem item && table.indexOf(item) > 0 ? DND.DROP_COPY : DND.DROP_NONE;
                event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_SCROLL;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.item instanceof TableItem item && table.indexOf(item) > 0 && event.data instanceof String paths) {
                    add(sets.get(table.indexOf(item) - 1), paths.lines().flatMap(path -> actions.codebook().find(path).stream()).toList());
                }
            }
        });
    }

    private static void entry(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** The set whose codes are shown; empty for all codes. */
    Optional<CodeSet> shown() {
        return sets.stream().filter(set -> set.id().equals(shown)).findFirst();
    }

    /** Shows the codes of no set, but all. */
    void showAll() {
        shown = null;
        table.setSelection(0);
        changed.run();
    }

    List<CodeSet> sets() {
        return sets;
    }

    /** Shows what sets there are; null for no project. */
    void show(OpenProject project) {
        List<CodeSet> now = project == null ? List.of() : project.view().codeSets();
        Codebook book = actions.codebook();
        if (!now.equals(sets) || table.getItemCount() > 0) {
            sets = now;
            table.removeAll();
            new TableItem(table, SWT.NONE).setText(NLS.bind(Messages.sets_all, book.size()));
            for (CodeSet set : sets) {
                new TableItem(table, SWT.NONE).setText(NLS.bind(Messages.sets_row, set.name(), set.codes().size()));
            }
            int index = sets.stream().map(CodeSet::id).toList().indexOf(shown);
            shown = index < 0 ? null : shown;
            table.setSelection(index + 1);
        }
        if (table.getVisible() == sets.isEmpty()) {
            table.setVisible(!sets.isEmpty());
            table.getParent().layout();
        }
    }

    /** Asks for a name and makes a set of codes. */
    void make(List<Code> codes) {
        name(Messages.sets_new, "", null).ifPresent(name -> put(NLS.bind(Messages.sets_editNew, name),
                new CodeSet(UUID.randomUUID(), name, Set.copyOf(ids(codes)))));
    }

    void add(CodeSet set, List<Code> codes) {
        Set<UUID> all = new LinkedHashSet<>(set.codes());
        if (all.addAll(ids(codes))) {
            put(NLS.bind(Messages.sets_editAdd, CodebookActions.names(codes), set.name()), new CodeSet(set.id(), set.name(), all));
        }
    }

    void takeOut(CodeSet set, List<Code> codes) {
        Set<UUID> all = new LinkedHashSet<>(set.codes());
        if (all.removeAll(ids(codes))) {
            put(NLS.bind(Messages.sets_editTakeOut, CodebookActions.names(codes), set.name()), new CodeSet(set.id(), set.name(), all));
        }
    }

    void rename(CodeSet set) {
        name(Messages.sets_rename.replace("&", "").replaceAll("\t.*", ""), set.name(), set).ifPresent(
                name -> put(NLS.bind(Messages.edit_rename, set.name(), name), new CodeSet(set.id(), name, set.codes())));
    }

    /** The codes themselves stay, so nobody is asked. */
    void delete(CodeSet set) {
        actions.writable().ifPresent(project -> Edits.make(project, table, NLS.bind(Messages.sets_editDelete, set.name()), edit -> {
            edit.remove(EntityKind.CODE_SET, set.id());
            return null;
        }));
    }

    private Optional<String> name(String title, String first, CodeSet itself) {
        InputDialog dialog = new InputDialog(table.getShell(), title, Messages.sets_askName, first, text -> {
            boolean taken = sets.stream().anyMatch(set -> set != itself && set.name().equalsIgnoreCase(text.strip()));
            return text.isBlank() ? Messages.sets_needsName : taken ? Messages.sets_taken : null;
        });
        return actions.writable().isPresent() && dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private static List<UUID> ids(List<Code> codes) {
        return codes.stream().map(Code::id).toList();
    }

    private void put(String label, CodeSet set) {
        actions.writable().ifPresent(project -> Edits.make(project, table, label, edit -> {
            edit.put(set);
            return null;
        }));
    }
}
