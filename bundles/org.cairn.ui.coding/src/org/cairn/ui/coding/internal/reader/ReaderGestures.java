// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Citable;
import org.cairn.ui.Widgets;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Keys without a command, and dragging: what hands do in a reader. The text cannot be written in, so letters and digits are free. */
final class ReaderGestures {

    private final Reader reader;
    private final ReaderCommands commands;
    private final ActiveReader place;
    private boolean dragged;

    ReaderGestures(Reader reader, StyledText text, Control stripes, ActiveReader place) {
        this.reader = reader;
        this.place = place;
        commands = new ReaderCommands(reader);
        for (Control control : new Control[] {text, stripes}) {
            control.addListener(SWT.KeyDown, this::key);
            control.addListener(SWT.MouseUp, event -> moved());
            control.addListener(SWT.KeyUp, event -> moved());
            control.addListener(SWT.FocusIn, event -> moved());
        }
        // to the widget a row is a line; three clicks mean the paragraph
        text.addListener(SWT.MouseDown, event -> {
            if (event.count == 3 && event.button == 1) {
                commands.selectParagraph();
            }
        });
        text.addListener(SWT.MouseUp, event -> Widgets.copy(text, text.getSelectionText(), DND.SELECTION_CLIPBOARD));
        text.setKeyBinding(SWT.MOD1 | 'C', SWT.NULL); // the command copies
        text.setKeyBinding(SWT.MOD1 | SWT.INSERT, SWT.NULL);
        text.addCaretListener(event -> moved());
        text.addListener(SWT.Dispose, event -> moved());
        text.addVerifyListener(event -> keepPlace(text));
        drag(text);
        drop(text);
    }

    private void moved() {
        place.moved();
    }

    /** A corrected text is shown where the person was in it before, unless somebody else goes to a place in it. */
    private static void keepPlace(StyledText text) {
        int caret = text.getCaretOffset();
        int top = text.getTopIndex();
        if (caret > 0 || top > 0) {
            text.getDisplay().asyncExec(() -> {
                if (!text.isDisposed() && text.getCaretOffset() == 0 && text.getTopIndex() == 0) {
                    text.setCaretOffset(Math.min(caret, text.getCharCount()));
                    text.setTopIndex(Math.min(top, text.getLineCount() - 1));
                }
            });
        }
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        int digit = event.keyCode >= SWT.KEYPAD_1 && event.keyCode <= SWT.KEYPAD_9 ? event.keyCode - SWT.KEYPAD_0 : event.character - '0';
        if (digit >= 1 && digit <= 9) {
            commands.favourite(digit);
        } else if (event.character == 'v') {
            commands.inVivo();
        }
    }

    /** The selection leaves the reader as text and to be cited; dropped on a code in the codebook it is coded there. */
    private void drag(StyledText text) {
        DragSource source = new DragSource(text, DND.DROP_COPY);
        source.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                int at = text.getOffsetAtPoint(new Point(event.x, event.y));
                Point selected = text.getSelection();
                dragged = at >= selected.x && at < selected.y; // from elsewhere, a drag selects other words
                event.doit = dragged;
                Citable.leaves(dragged ? reader.citable().orElse(null) : null);
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                boolean words = TextTransfer.getInstance().isSupportedType(event.dataType);
                event.data = words ? text.getSelectionText() : LocalSelectionTransfer.getTransfer().getSelection();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = false;
                Citable.leaves(null);
            }
        });
    }

    /** Codes arrive from the codebook as their paths. */
    private void drop(StyledText text) {
        DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_MOVE);
        target.setTransfer(TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                boolean possible = !dragged && reader.selection().isPresent() && reader.actions().isPossible();
                event.detail = possible ? DND.DROP_COPY : DND.DROP_NONE;
                event.feedback = DND.FEEDBACK_SCROLL;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (!dragged && event.data instanceof String paths) {
                    commands.dropped(paths);
                }
            }
        });
    }
}
