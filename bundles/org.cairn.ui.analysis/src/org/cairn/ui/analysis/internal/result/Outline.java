// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Tree;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.Showing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** Things within things, with their numbers beside them. Enter or a double click shows the evidence of a line. */
final class Outline {

    private static final int OPEN_UP_TO = 60;

    private final Tree result;
    private final Showing showing;
    private final org.eclipse.swt.widgets.Tree tree;

    Outline(Composite parent, Tree result, Showing showing) {
        this.result = result;
        this.showing = showing;
        tree = Css.PANEL.on(new org.eclipse.swt.widgets.Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI));
        Widgets.named(tree, "result.tree", result.title());
        tree.setHeaderVisible(!result.columns().isEmpty());
        TreeColumn name = new TreeColumn(tree, SWT.LEFT);
        name.setText(Messages.outline_label);
        for (Column column : result.columns()) {
            boolean number = column.type() == Column.Type.COUNT || column.type() == Column.Type.NUMBER;
            new TreeColumn(tree, number ? SWT.RIGHT : SWT.LEFT).setText(column.heading());
        }
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Resize, event -> fit(name));
        tree.addListener(SWT.DefaultSelection, event -> evidence((TreeItem) event.item));
        tree.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == 'C')) {
                copy();
            }
        });
        tree.setItemCount(result.roots().size());
        openSome(tree.getItems(), OPEN_UP_TO - result.roots().size());
    }

    org.eclipse.swt.widgets.Tree control() {
        return tree;
    }

    private void fit(TreeColumn name) {
        int width = tree.getClientArea().width;
        int others = Math.min(130, width / (result.columns().size() + 2));
        for (int i = 1; i <= result.columns().size(); i++) {
            tree.getColumn(i).setWidth(others);
        }
        name.setWidth(Math.max(120, width - others * result.columns().size() - 2));
    }

    private void fill(TreeItem item, int index) {
        List<Tree.Node> siblings = item.getParentItem() == null ? result.roots() : ((Tree.Node) item.getParentItem().getData()).children();
        Tree.Node node = siblings.get(index);
        item.setData(node);
        item.setText(0, node.label());
        for (int i = 0; i < result.columns().size(); i++) {
            item.setText(i + 1, CellText.forPeople(result.columns().get(i), node.cells().get(i), showing.locale()));
        }
        item.setItemCount(node.children().size());
    }

    /** Opens what is short enough to be overlooked at once. */
    private static void openSome(TreeItem[] items, int room) {
        int left = room;
        for (TreeItem item : items) {
            item.getText(); // fills it
            left -= item.getItemCount();
            if (left < 0) {
                return;
            }
            if (item.getItemCount() > 0) {
                openSome(item.getItems(), left);
                item.setExpanded(true);
            }
        }
    }

    private void evidence(TreeItem item) {
        Tree.Node node = (Tree.Node) item.getData();
        showing.evidence().show(node.label(), node.evidence());
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (TreeItem item : tree.getSelection()) {
            Tree.Node node = (Tree.Node) item.getData();
            text.append(node.label().replace('\t', ' '));
            text.append(result.columns().isEmpty() ? "" : "\t").append(IntStream.range(0, result.columns().size())
                    .mapToObj(i -> item.getText(i + 1).replace('\t', ' ')).collect(Collectors.joining("\t"))).append(System.lineSeparator());
        }
        Widgets.copy(tree, text.toString());
    }
}
