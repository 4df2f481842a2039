// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.ui.Citable;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.cite.Citations.Onto;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** Takes evidence that is dragged here: passages, hits, cells of results, sources, plans and records, and files from outside. */
public final class ClaimDrop extends DropTargetAdapter {

    private final Control control;
    private final Citations citations;
    private final Function<Point, Onto> target;

    /**
     * Lets a control take evidence.
     *
     * @param target what is under a point of the control; null for nothing. It is asked again and again while something is dragged over it
     */
    public ClaimDrop(Control control, Citations citations, Function<Point, Onto> target) {
        this.control = control;
        this.citations = citations;
        this.target = target;
        DropTarget drop = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        drop.setTransfer(LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance());
        drop.addDropListener(this);
    }

    private Onto under(DropTargetEvent event) {
        Onto found = target.apply(control.toControl(event.x, event.y));
        return found == null || !found.editing().isWritable() ? null : found;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        dragOver(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        event.detail = under(event) == null ? DND.DROP_NONE : DND.DROP_COPY;
        event.feedback = DND.FEEDBACK_SCROLL;
    }

    /** The window that something comes from waits until this is over: the dialog comes in the next turn. */
    @Override
    public void drop(DropTargetEvent event) {
        Onto onto = under(event);
        if (onto == null) {
            return;
        }
        if (event.data instanceof String[] names) {
            List<Path> files = Stream.of(names).map(Path::of).toList();
            Widgets.later(control, here -> citations.citeFiles(onto, files));
        } else {
            Citable.dropped(event).ifPresent(what -> Widgets.later(control, here -> citations.cite(onto, what)));
        }
    }
}
