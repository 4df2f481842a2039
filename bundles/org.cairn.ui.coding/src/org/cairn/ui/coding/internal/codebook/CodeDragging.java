// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.core.codebook.CodeMoves;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Moves codes in the tree by dragging them above, onto or below another code, or onto the empty space for the end. What leaves the tree is the
 * path of the codes as text. Text that comes from elsewhere onto a code means: code what is selected with it.
 */
final class CodeDragging {

    private final Tree tree;
    private final CodebookActions actions;
    private List<Code> dragged = List.of();

    /** @param coded told the code onto which a passage was dragged */
    CodeDragging(CodeTree codes, CodebookActions actions, Consumer<Code> coded) {
        this.actions = actions;
        tree = codes.control();
        DragSource source = new DragSource(tree, DND.DROP_MOVE | DND.DROP_COPY);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = codes.chosen();
                event.doit = !dragged.isEmpty();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                Codebook book = actions.codebook();
                event.data = String.join("\n", dragged.stream().map(book::path).toList());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = List.of();
            }
        });
        DropTarget target = new DropTarget(tree, DND.DROP_MOVE | DND.DROP_COPY);
        target.setTransfer(TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                over(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (!dragged.isEmpty()) {
                    actions.move(dragged, place(event));
                } else if (event.item instanceof TreeItem item && ((Code) item.getData()).codable()) {
                    coded.accept((Code) item.getData());
                }
            }
        });
    }

    private void over(DropTargetEvent event) {
        event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND;
        if (dragged.isEmpty()) {
            boolean possible = event.item instanceof TreeItem item && ((Code) item.getData()).codable();
            event.detail = possible ? DND.DROP_COPY : DND.DROP_NONE;
            event.feedback |= DND.FEEDBACK_SELECT;
            return;
        }
        boolean possible = CodeMoves.isPossible(actions.codebook(), dragged.stream().map(Code::id).toList(), place(event));
        event.detail = possible ? DND.DROP_MOVE : DND.DROP_NONE;
        event.feedback |= switch (third(event)) {
            case -1 -> DND.FEEDBACK_INSERT_BEFORE;
            case 1 -> DND.FEEDBACK_INSERT_AFTER;
            default -> DND.FEEDBACK_SELECT;
        };
    }

    /** -1 in the upper part of a row, 1 in the lower, 0 between. */
    private int third(DropTargetEvent event) {
        if (!(event.item instanceof TreeItem item)) {
            return 0;
        }
        Rectangle row = item.getBounds();
        int y = tree.toControl(event.x, event.y).y - row.y;
        return y < row.height / 4 ? -1 : y >= row.height * 3 / 4 ? 1 : 0;
    }

    private CodeMoves.Place place(DropTargetEvent event) {
        if (!(event.item instanceof TreeItem item)) {
            return new CodeMoves.Place(null, null);
        }
        Code onto = (Code) item.getData();
        int third = third(event);
        if (third == 0) {
            return new CodeMoves.Place(onto.id(), null);
        }
        Codebook book = actions.codebook();
        UUID parent = item.getParentItem() == null ? null : ((Code) item.getParentItem().getData()).id();
        List<Code> row = CodeMoves.siblings(book, parent);
        int next = row.stream().map(Code::id).toList().indexOf(onto.id()) + (third < 0 ? 0 : 1);
        return new CodeMoves.Place(parent, next < row.size() ? row.get(next).id() : null);
    }
}
