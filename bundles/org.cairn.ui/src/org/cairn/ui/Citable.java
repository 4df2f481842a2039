// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.CitedExtent;
import org.cairn.core.findings.RecordPassage;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * What a person can cite as evidence: dragged onto a claim, or with the command <i>Cite as Evidence</i>. A list, text or result says once
 * what is selected in it; the drag, the command and the entry of its menu follow from that.
 *
 * @param lookup finds what is meant, when it is cited
 * @param extent how much around passages is offered first; null for those whose bounds a person has chosen, of which nothing is asked
 */
public record Citable(Lookup lookup, CitedExtent extent) {

    /** Finds what is meant. */
    @FunctionalInterface
    public interface Lookup {

        /** Passages, sources, codings, memos, plans and records. Not called on the UI thread. */
        List<Ref> refs(Progress progress) throws Failure, Cancelled;

        /** What plans and records say. Not called on the UI thread. */
        default List<RecordPassage> records(Progress progress) throws Failure, Cancelled {
            return List.of();
        }
    }

    /** Key of the supplier in a control's data. */
    private static final String KEY = "org.cairn.ui.Citable";

    /** Things, and passages as somebody has chosen them. */
    public Citable(Lookup lookup) {
        this(lookup, null);
    }

    /** What is known already. */
    public static Citable of(List<Ref> refs) {
        List<Ref> known = List.copyOf(refs);
        return new Citable(progress -> known);
    }

    /** Words that a search found: with the sentence that people see around them, unless they wish it otherwise. */
    public static Citable ofHits(List<Ref> passages) {
        List<Ref> known = List.copyOf(passages);
        return new Citable(progress -> known, CitedExtent.SENTENCE);
    }

    /** What plans and records say, and memos, known already. */
    public static Citable ofRecords(List<RecordPassage> passages, List<Ref> memos) {
        List<RecordPassage> known = List.copyOf(passages);
        List<Ref> refs = List.copyOf(memos);
        return new Citable(new Lookup() {
            @Override
            public List<Ref> refs(Progress progress) {
                return refs;
            }

            @Override
            public List<RecordPassage> records(Progress progress) {
                return known;
            }
        });
    }

    /** Says what is selected in a control, and lets it be dragged from there. The supplier may answer null. */
    public static void drag(Control control, Supplier<Citable> selected) {
        drag(control, selected, event -> selected.get());
    }

    /**
     * The same where it matters at which place a drag begins.
     *
     * @param dragged what is dragged; null if this is no drag of what is selected
     */
    public static void drag(Control control, Supplier<Citable> selected, Function<DragSourceEvent, Citable> dragged) {
        says(control, selected);
        DragSource source = new DragSource(control, DND.DROP_COPY);
        source.setTransfer(LocalSelectionTransfer.getTransfer());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                Citable what = dragged.apply(event);
                event.doit = what != null;
                leaves(what);
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = LocalSelectionTransfer.getTransfer().getSelection();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                leaves(null);
            }
        });
    }

    /** Says what is selected in a control that sees to its own dragging. */
    public static void says(Control control, Supplier<Citable> selected) {
        control.setData(KEY, selected);
    }

    /** Called where a drag begins that has other data too, and with null when it ends. */
    public static void leaves(Citable what) {
        LocalSelectionTransfer.getTransfer().setSelection(what == null ? null : new StructuredSelection(what));
    }

    /** What was dropped; empty if it is nothing that can be cited. */
    public static Optional<Citable> dropped(DropTargetEvent event) {
        return event.data instanceof IStructuredSelection selection && selection.getFirstElement() instanceof Citable what
                ? Optional.of(what) : Optional.empty();
    }

    /** What a control or one around it says is selected; empty if it says nothing, null within if nothing is selected. */
    static Optional<Supplier<Citable>> of(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(KEY) instanceof Supplier<?> supplier) {
                return Optional.of(() -> (Citable) supplier.get());
            }
        }
        return Optional.empty();
    }

    /** Puts the entry for citing into a menu. @param selected what is meant when it is chosen; answers null for nothing */
    public static MenuItem entry(Menu menu, Supplier<Citable> selected) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Messages.cite_menu);
        item.setEnabled(selected.get() != null);
        item.addListener(SWT.Selection, event -> {
            Citable what = selected.get();
            if (what != null) {
                ActiveWindow.service(Citing.class).ifPresent(citing -> citing.cite(what));
            }
        });
        return item;
    }
}
