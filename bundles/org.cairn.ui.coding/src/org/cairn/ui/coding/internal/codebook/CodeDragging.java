// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import org.cairn.api.project.Code;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Tree;

/** Moves codes in the tree by dragging them onto another code, or onto the empty space for the top. */
final class CodeDragging {

    private final Tree tree;
    private Code dragged;

    CodeDragging(Tree tree, CodebookActions actions) {
        this.tree = tree;
        DragSource source = new DragSource(tree, DND.DROP_MOVE);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = tree.getSelectionCount() == 1;
                dragged = event.doit ? (Code) tree.getSelection()[0].getData() : null;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = dragged.name();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = null;
            }
        });
        DropTarget target = new DropTarget(tree, DND.DROP_MOVE);
        target.setTransfer(TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.detail = dragged == null ? DND.DROP_NONE : DND.DROP_MOVE;
                event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (dragged != null) {
                    actions.move(dragged, event.item == null ? null : (Code) event.item.getData());
                }
            }
        });
    }

    /** Whether a code is being dragged. */
    boolean isDragging() {
        return !tree.isDisposed() && dragged != null;
    }
}
