// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The codes as a tree with numbers beside them. */
final class CodeTree {

    private final Tree tree;
    private final CountColumns columns;
    private final Map<UUID, TreeItem> items = new HashMap<>();
    private List<CountColumns.Head> heads = List.of();
    private Codebook book = new Codebook(List.of());
    private List<Code> shown = List.of();
    private Set<UUID> wanted = Set.of();
    /** Codes that the person has closed; what a filter opens is closed again behind it. */
    private final Set<UUID> closed = new HashSet<>();
    private boolean narrow;
    private CodeFilter filter = new CodeFilter("");

    CodeTree(Composite parent, CountColumns columns) {
        this.columns = columns;
        tree = Css.PANEL.on(new Tree(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(tree, "codebook.tree", Messages.view_tree);
        new TreeColumn(tree, SWT.LEFT).setText(Messages.column_name);
        tree.addListener(SWT.Resize, event -> fit());
        NumberKeys.follow(tree, () -> items.forEach((id, item) -> book.code(id).ifPresent(code -> item.setText(NumberKeys.label(code)))));
    }

    Tree control() {
        return tree;
    }

    /** The chosen codes in the order of the tree. */
    List<Code> chosen() {
        Set<UUID> ids = new HashSet<>();
        for (TreeItem item : tree.getSelection()) {
            ids.add(((Code) item.getData()).id());
        }
        return book.codes().stream().filter(code -> ids.contains(code.id())).toList();
    }

    /** The chosen code, if it is one. */
    Optional<Code> single() {
        return tree.getSelectionCount() == 1 ? book.code(((Code) tree.getSelection()[0].getData()).id()) : Optional.empty();
    }

    /** Chooses codes that are shown; tells nobody. */
    void choose(List<UUID> codes) {
        TreeItem[] found = codes.stream().map(items::get).filter(item -> item != null).toArray(TreeItem[]::new);
        tree.setSelection(found);
        if (found.length > 0) {
            tree.showItem(found[0]);
        }
    }

    /** Whether any code is shown. */
    boolean isEmpty() {
        return items.isEmpty();
    }

    void clear() {
        tree.removeAll();
        items.clear();
        shown = List.of();
    }

    /**
     * Shows the codebook.
     *
     * @param only codes to be shown with those above them, or null for all
     */
    void show(Codebook now, CodeFilter looked, Set<UUID> only) {
        Set<UUID> visible = looked.shown(now);
        if (only != null) {
            Set<UUID> kept = new HashSet<>();
            now.codes().stream().filter(code -> only.contains(code.id()) && visible.contains(code.id())).forEach(code -> {
                for (Code at = code; at != null && kept.add(at.id());) {
                    at = now.code(at.parent()).orElse(null);
                }
            });
            visible.retainAll(kept);
        }
        book = now;
        filter = looked;
        if (!items.isEmpty() && now.codes().equals(shown) && visible.equals(wanted)) {
            count();
            return;
        }
        shown = now.codes();
        wanted = visible;
        List<UUID> kept = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            kept.add(((Code) item.getData()).id());
        }
        if (!narrow) {
            open().forEach((id, open) -> {
                if (open || items.get(id).getItemCount() == 0) {
                    closed.remove(id);
                } else {
                    closed.add(id);
                }
            });
        }
        narrow = !looked.isAll() || only != null;
        tree.setRedraw(false);
        tree.removeAll();
        items.clear();
        columns();
        for (Code code : shown) {
            if (visible.contains(code.id())) {
                fill(code);
            }
        }
        expand(id -> narrow || !closed.contains(id));
        choose(kept);
        count();
        tree.setRedraw(true);
    }

    private void fill(Code code) {
        TreeItem above = items.get(code.parent());
        TreeItem item = above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
        item.setText(NumberKeys.label(code));
        item.setImage(CodeChip.image(code.color(), code.codable()));
        item.setData(code);
        items.put(code.id(), item);
    }

    private Map<UUID, Boolean> open() {
        Map<UUID, Boolean> open = new HashMap<>();
        items.forEach((id, item) -> open.put(id, item.getExpanded()));
        return open;
    }

    /** From the top down: what is inside a closed item cannot be opened. */
    private void expand(Predicate<UUID> open) {
        shown.stream().map(Code::id).filter(items::containsKey).forEach(id -> items.get(id).setExpanded(open.test(id)));
    }

    /** Makes the columns that are wanted now. On some systems that closes all items. */
    private void columns() {
        List<CountColumns.Head> now = columns.heads();
        if (now.equals(heads)) {
            return;
        }
        Map<UUID, Boolean> open = open();
        TreeColumn[] old = tree.getColumns();
        for (int i = old.length - 1; i > 0; i--) {
            old[i].dispose();
        }
        for (CountColumns.Head head : now) {
            TreeColumn column = new TreeColumn(tree, SWT.RIGHT);
            column.setText(head.name());
            column.setToolTipText(head.tip());
        }
        heads = now;
        tree.setHeaderVisible(now.size() > 1);
        expand(id -> open.getOrDefault(id, true));
    }

    /** Writes the numbers anew, and the columns if there are others now. */
    void count() {
        columns();
        for (Map.Entry<UUID, TreeItem> entry : items.entrySet()) {
            List<String> cells = columns.cells(book.code(entry.getKey()).orElseThrow());
            for (int i = 0; i < cells.size(); i++) {
                entry.getValue().setText(i + 1, cells.get(i));
            }
        }
        GC gc = new GC(tree);
        for (int i = 1; i < tree.getColumnCount(); i++) {
            int column = i;
            int widest = items.values().stream().map(item -> item.getText(column)).distinct().mapToInt(text -> gc.textExtent(text).x).max()
                    .orElse(0);
            int head = tree.getHeaderVisible() ? gc.textExtent(tree.getColumn(i).getText()).x * 5 / 4 : 0; // headings may be bold
            tree.getColumn(i).setWidth(Math.max(widest, head) + gc.textExtent("00").x);
        }
        gc.dispose();
        fit();
    }

    /** The names take what the numbers leave. */
    private void fit() {
        int numbers = Arrays.stream(tree.getColumns()).skip(1).mapToInt(TreeColumn::getWidth).sum();
        int room = tree.getClientArea().width - numbers - 2;
        tree.getColumn(0).setWidth(Math.max(tree.getItemHeight() * 5, room));
    }

    void expandAll(boolean open) {
        tree.setRedraw(false);
        expand(id -> open);
        tree.setRedraw(true);
    }

    /** Chooses the next code that was looked for, beginning again at the top; whether there is one. */
    boolean next() {
        List<Code> hits = shown.stream().filter(code -> items.containsKey(code.id()) && filter.matches(book, code)).toList();
        if (hits.isEmpty()) {
            return false;
        }
        List<Code> chosen = chosen();
        int after = chosen.isEmpty() ? -1 : shown.indexOf(chosen.getLast());
        Code next = hits.stream().filter(code -> shown.indexOf(code) > after).findFirst().orElse(hits.getFirst());
        choose(List.of(next.id()));
        tree.notifyListeners(SWT.Selection, new Event());
        return true;
    }

    /** Lets a person write another name where the name stands: Enter takes it, Escape does not. */
    void rename(Code code, BiConsumer<Code, String> renamed) {
        TreeItem item = items.get(code.id());
        if (item == null) {
            return;
        }
        tree.showItem(item);
        Text field = new Text(tree, SWT.BORDER | SWT.SINGLE);
        Widgets.named(field, "codebook.name", NLS.bind(Messages.ask_rename, code.name()));
        field.setText(code.name());
        field.selectAll();
        TreeEditor editor = new TreeEditor(tree);
        editor.horizontalAlignment = SWT.LEFT;
        editor.grabHorizontal = true;
        editor.minimumHeight = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        editor.setEditor(field, item, 0);
        boolean[] done = new boolean[1];
        BiConsumer<Boolean, Boolean> end = (take, back) -> {
            if (!done[0]) {
                done[0] = true;
                String name = field.getText().strip();
                field.dispose();
                editor.dispose();
                if (back) {
                    tree.setFocus();
                }
                if (take && !name.isEmpty() && !name.equals(code.name())) {
                    renamed.accept(code, name);
                }
            }
        };
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                boolean take = event.detail == SWT.TRAVERSE_RETURN;
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                end.accept(take, true);
            }
        });
        field.addListener(SWT.FocusOut, event -> Widgets.later(tree, now -> end.accept(true, false)));
        item.addListener(SWT.Dispose, event -> Widgets.later(tree, now -> {
            if (!done[0]) {
                done[0] = true;
                field.dispose();
                editor.dispose();
            }
        }));
        field.setFocus();
    }
}
