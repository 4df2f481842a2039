// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.ui.CodeChooser;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Draws, selects, moves and resizes coded parts of pages, by mouse and by keys. */
final class RegionTool {

    private static final int REACH = 5;
    private static final double NUDGE = 0.01;

    private enum Doing { NOTHING, DRAWING, MOVING, RESIZING }

    private final PageCanvas canvas;
    private final RegionEdits edits;
    private final PagePane pane;
    private final Consumer<UUID> onSelect;
    private Doing doing = Doing.NOTHING;
    private UUID selected;
    /** A part that is drawn but not coded yet, or null. */
    private Region pending;
    private int page = 1;
    /** Where the mouse went down; the corner that stays while another one is pulled. */
    private Point from;
    /** What a part becomes when the mouse is let go. */
    private Region becoming;

    RegionTool(PageCanvas canvas, RegionEdits edits, PagePane pane, Consumer<UUID> onSelect) {
        this.canvas = canvas;
        this.edits = edits;
        this.pane = pane;
        this.onSelect = onSelect;
    }

    UUID selected() {
        return selected;
    }

    /** The selected part, or null. */
    PageMarks.Part part() {
        return selected == null ? null : pane.marks().part(selected);
    }

    boolean hasPending() {
        return pending != null;
    }

    void select(UUID id) {
        selected = id;
        pending = id == null ? pending : null;
        onSelect.accept(id);
        canvas.canvas().redraw();
    }

    /** Forgets what was begun. */
    void reset() {
        doing = Doing.NOTHING;
        selected = null;
        pending = null;
        becoming = null;
    }

    /** @return whether the mouse is now busy with a part */
    boolean down(Event event, boolean drawing) {
        page = canvas.pageAt(event.y);
        Rectangle on = canvas.place(page);
        PageMarks.Part now = part();
        if (edits.isPossible() && now != null && now.coding().page() == page) {
            Rectangle place = PageLayout.on(on, now.coding().region());
            int corner = corner(place, event.x, event.y);
            if (corner >= 0) {
                from = RegionPainter.corners(place).get((corner + 2) % 4);
                becoming = now.coding().region();
                doing = Doing.RESIZING;
                return true;
            }
        }
        PageMarks.Part hit = hit(event.x, event.y);
        if (hit != null && !drawing) {
            select(hit.coding().id());
            from = new Point(event.x, event.y);
            becoming = null;
            doing = edits.isPossible() ? Doing.MOVING : Doing.NOTHING;
            return true;
        }
        if (drawing && edits.isPossible() && on.contains(event.x, event.y)) {
            reset();
            onSelect.accept(null);
            from = new Point(event.x, event.y);
            doing = Doing.DRAWING;
            canvas.canvas().redraw();
            return true;
        }
        if (selected != null || pending != null) {
            pending = null;
            select(null);
        }
        return false;
    }

    /** The part under a point: its name or its edge; where there is no text to be selected, all of it. */
    PageMarks.Part hit(int x, int y) {
        int at = canvas.pageAt(y);
        Rectangle on = canvas.place(at);
        List<PageMarks.Part> parts = pane.marks().parts(at);
        for (int i = parts.size() - 1; i >= 0; i--) {
            Rectangle place = PageLayout.on(on, parts.get(i).coding().region());
            Rectangle outer = new Rectangle(place.x - REACH, place.y - REACH, place.width + 2 * REACH, place.height + 2 * REACH);
            Rectangle inner = new Rectangle(place.x + REACH, place.y + REACH, place.width - 2 * REACH, place.height - 2 * REACH);
            boolean inside = !pane.hasText() || inner.width < 0 || inner.height < 0 || !inner.contains(x, y);
            if (outer.contains(x, y) && inside || RegionPainter.label(canvas.canvas(), place, parts.get(i)).contains(x, y)) {
                return parts.get(i);
            }
        }
        return null;
    }

    private static int corner(Rectangle place, int x, int y) {
        List<Point> corners = RegionPainter.corners(place);
        for (int i = 0; i < corners.size(); i++) {
            if (Math.abs(corners.get(i).x - x) <= REACH + 1 && Math.abs(corners.get(i).y - y) <= REACH + 1) {
                return i;
            }
        }
        return -1;
    }

    void move(Event event) {
        Rectangle on = canvas.place(page);
        switch (doing) {
            case DRAWING -> pending = PageLayout.region(on, from.x, from.y, event.x, event.y);
            case RESIZING -> becoming = PageLayout.region(on, from.x, from.y, event.x, event.y);
            case MOVING -> {
                if (becoming != null || Math.hypot(event.x - from.x, event.y - from.y) > 3) {
                    becoming = PageLayout.moved(part().coding().region(), (event.x - from.x) / (double) on.width,
                            (event.y - from.y) / (double) on.height, 0, 0);
                }
            }
            case NOTHING -> {
                PageMarks.Part now = part();
                boolean grip = now != null && now.coding().page() == canvas.pageAt(event.y)
                        && corner(PageLayout.on(canvas.place(now.coding().page()), now.coding().region()), event.x, event.y) >= 0;
                int shape = grip ? SWT.CURSOR_SIZENWSE : hit(event.x, event.y) != null ? SWT.CURSOR_HAND
                        : pane.isDrawing() ? SWT.CURSOR_CROSS : pane.hasText() ? SWT.CURSOR_IBEAM : SWT.CURSOR_ARROW;
                canvas.canvas().setCursor(canvas.canvas().getDisplay().getSystemCursor(shape));
                return;
            }
        }
        canvas.canvas().redraw();
    }

    void up(Event event) {
        Doing done = doing;
        doing = Doing.NOTHING;
        PageMarks.Part now = part();
        if (done == Doing.DRAWING && pending != null) {
            choose();
        } else if (becoming != null && now != null && !becoming.equals(now.coding().region())) {
            edits.place(canvas.canvas(), now, becoming);
        } else {
            becoming = null;
        }
        canvas.canvas().redraw();
    }

    /** The marks of the project were read anew: what was moved by hand is where it was moved to. */
    void marksChanged() {
        if (doing == Doing.NOTHING) {
            becoming = null;
        }
        if (selected != null && part() == null) {
            select(null);
        }
    }

    /** Begins a part by keys: in the middle of the page in sight. */
    void begin() {
        if (edits.isPossible() && canvas.isOpen()) {
            reset();
            page = canvas.current();
            pending = new Region(0.35, 0.4, 0.3, 0.2);
            onSelect.accept(null);
            canvas.reveal(page, pending);
        }
    }

    /** Asks for a code for what is drawn. */
    void choose() {
        if (pending == null || !edits.isPossible()) {
            return;
        }
        Region region = pending;
        int on = page;
        Rectangle place = PageLayout.on(canvas.place(on), region);
        CodeChooser.open(canvas.canvas().getShell(), canvas.canvas().toDisplay(place.x, place.y + place.height + 4), pane.codebook(),
                Messages.region_codeWith, true, choice -> edits.code(canvas.canvas(), pane.source(), on, region, choice, made -> {
                    pending = null;
                    selected = made;
                    onSelect.accept(made);
                    canvas.canvas().redraw();
                }));
    }

    /** Opens comment, weight and mark of the selected part. */
    void note() {
        PageMarks.Part now = part();
        if (now != null && edits.isPossible()) {
            RegionDialog dialog = new RegionDialog(canvas.canvas().getShell(), now);
            if (dialog.open() == Window.OK) {
                edits.note(canvas.canvas(), now, dialog.comment(), dialog.weight(), dialog.important());
            }
        }
    }

    /** Takes the code off the selected part. */
    void remove() {
        PageMarks.Part now = part();
        if (now != null && edits.isPossible()) {
            edits.remove(canvas.canvas(), now);
        }
    }

    /** @return whether the key was for a part */
    boolean key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        if (held == 0 && event.keyCode == SWT.INSERT) {
            begin();
            return true;
        }
        if (selected == null && pending == null) {
            return false;
        }
        boolean larger = held == SWT.SHIFT;
        double step = held == SWT.MOD1 ? NUDGE / 5 : NUDGE;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> nudge(-step, 0, larger);
            case SWT.ARROW_RIGHT -> nudge(step, 0, larger);
            case SWT.ARROW_UP -> nudge(0, -step, larger);
            case SWT.ARROW_DOWN -> nudge(0, step, larger);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (pending != null) {
                    choose();
                } else {
                    note();
                }
            }
            case SWT.DEL -> remove();
            case SWT.ESC -> {
                pending = null;
                select(null);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nudge(double dx, double dy, boolean larger) {
        PageMarks.Part now = part();
        Region old = pending != null ? pending : becoming != null ? becoming : now.coding().region();
        Region moved = larger ? PageLayout.moved(old, 0, 0, dx, dy) : PageLayout.moved(old, dx, dy, 0, 0);
        if (pending != null) {
            pending = moved;
        } else if (edits.isPossible() && !moved.equals(old)) {
            becoming = moved;
            edits.place(canvas.canvas(), now, moved);
        }
        canvas.canvas().redraw();
    }

    /** Paints the parts of a page, and what is being drawn on it. */
    void paint(RegionPainter painter, int on, Rectangle place) {
        for (PageMarks.Part part : pane.marks().parts(on)) {
            boolean chosen = part.coding().id().equals(selected);
            painter.part(PageLayout.on(place, chosen && becoming != null ? becoming : part.coding().region()), part, chosen);
        }
        if (pending != null && page == on) {
            painter.pending(PageLayout.on(place, pending));
        }
    }
}
