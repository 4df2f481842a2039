// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.ArrayList;
import java.util.List;
import org.cairn.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A grid with words in its fields, drawn by Cairn: heads of lines and fields can be chosen. */
public final class GridPicture extends Picture {

    /** A part of the grid: column -1 is the head of the line. */
    public record Place(int line, int column) {
    }

    private final GridPainter painter;
    private final double headShare;
    private Grid grid = Grid.EMPTY;
    private GridGeometry geometry;
    private final List<Place> places = new ArrayList<>();
    private Place wanted;

    /** @param headShare which part of the width the heads of lines have, 0 to 1; 0 where they are only numbers */
    public GridPicture(Composite parent, Palette palette, String id, String spoken, double headShare) {
        super(parent, palette, id, spoken);
        this.headShare = headShare;
        painter = new GridPainter(this, palette);
    }

    /** Shows a grid; the same line and column stay chosen. */
    public void show(Grid shown) {
        if (chosen() >= 0) {
            wanted = place();
        }
        grid = shown;
        refresh();
    }

    /** What is shown. */
    public Grid grid() {
        return grid;
    }

    @Override
    protected List<Part> lay(GC gc, int width, int visible) {
        geometry = new GridGeometry(grid, width, headShare, painter.measure(gc));
        places.clear();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            places.add(new Place(i, -1));
            parts.add(new Part(geometry.head(i, line.isGroup()), line.head(), line.note()));
            for (int j = 0; j < line.cells().size(); j++) {
                places.add(new Place(i, j));
                parts.add(new Part(geometry.cell(i, j), line.head() + ", " + grid.columns().get(j).name(), line.cells().get(j).said()));
            }
        }
        return parts;
    }

    @Override
    protected int covered() {
        return geometry == null ? 0 : geometry.corner().height;
    }

    @Override
    protected void draw(GC gc) {
        if (geometry == null) {
            return;
        }
        Rectangle sight = new Rectangle(0, scrolled(), getClientArea().width, getClientArea().height);
        for (int i = 0; i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            if (geometry.head(i, true).intersects(sight)) {
                painter.line(gc, line, i, geometry);
            }
        }
        if (chosen() >= 0) {
            painter.chosen(gc, parts().get(chosen()).bounds(), isFocusControl());
        }
        painter.headings(gc, grid, geometry, scrolled());
    }

    /** Which line and field is chosen; null for none. */
    public Place place() {
        return chosen() < 0 ? null : places.get(chosen());
    }

    /** Line and field of a part. */
    public Place place(int part) {
        return places.get(part);
    }

    /** Chooses a field, or the head of a line with -1; one that is not there yet, as soon as it is. */
    public void choose(int line, int column) {
        int found = places.indexOf(new Place(line, column));
        if (found < 0) {
            wanted = new Place(line, column);
        }
        choose(found);
    }

    @Override
    protected int kept(int before) {
        int found = wanted == null ? -1 : places.indexOf(wanted);
        if (found < 0 && wanted != null) {
            found = places.indexOf(new Place(Math.min(wanted.line(), grid.lines().size() - 1), -1));
        }
        if (found < 0) {
            return before;
        }
        wanted = null;
        return found;
    }

    @Override
    protected int next(int from, int arrow) {
        Place at = places.get(from);
        return switch (arrow) {
            case SWT.ARROW_LEFT -> at.column() < 0 ? from : from - 1;
            case SWT.ARROW_RIGHT -> at.column() + 1 < grid.lines().get(at.line()).cells().size() ? from + 1 : from;
            case SWT.ARROW_UP -> vertically(from, at, -1);
            default -> vertically(from, at, 1);
        };
    }

    private int vertically(int from, Place at, int step) {
        for (int line = at.line() + step; line >= 0 && line < grid.lines().size(); line += step) {
            int found = places.indexOf(new Place(line, Math.min(at.column(), grid.lines().get(line).cells().size() - 1)));
            if (found >= 0) {
                return found;
            }
        }
        return from;
    }
}
