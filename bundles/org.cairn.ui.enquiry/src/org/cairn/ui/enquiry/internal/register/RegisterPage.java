// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.cairn.model.base.Element;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A register: how things stand as a grid, and below it the entry that is chosen, to be written. */
abstract class RegisterPage extends Page {

    /**
     * A line and what it is about.
     *
     * @param entries what each field is about, the head of the line first; null for what is about nothing
     */
    record Row(Line line, List<Element> entries) {

        /** A line that is about one thing. */
        static Row of(Element about, Line line) {
            List<Element> entries = new ArrayList<>();
            for (int i = 0; i <= line.cells().size(); i++) {
                entries.add(about);
            }
            return new Row(line, entries);
        }

        /** A line between others that heads them. */
        static Row group(String head) {
            return of(null, Line.group(head));
        }
    }

    private final GridPicture picture;
    private final TreeForm tree;
    private final Composite buttons;
    private List<Row> rows = List.of();

    /**
     * Makes an empty page; {@link #begin} fills it.
     *
     * @param id beginning of the ids of the controls
     * @param spoken what the grid shows
     * @param headShare which part of the width the heads of lines have
     */
    RegisterPage(Composite parent, Editing editing, Tools tools, String id, String spoken, double headShare) {
        super(parent, editing, tools, id, "registers");
        sash().setOrientation(SWT.VERTICAL);
        Composite above = new Composite(sash(), SWT.NONE);
        above.setLayout(Widgets.grid(1));
        buttons = new Composite(above, SWT.NONE);
        buttons.setLayout(new RowLayout());
        picture = new GridPicture(above, tools.palette(), id + ".picture", spoken, headShare);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        tree = new TreeForm(sash(), editing, id + ".tree", List.of(), spoken);
        sash().setWeights(58, 42);
    }

    /** The lines as they are now. */
    abstract List<Row> rows();

    /** The columns as they are now. */
    abstract List<Column> columns();

    /** What stands over the heads of the lines. */
    abstract String corner();

    /** How things stand, in a sentence; empty while there is nothing. */
    abstract String summary();

    /** Shows everything, from now on. @param empty what to do while there is nothing */
    void begin(String empty) {
        if (buttons.getChildren().length == 0) {
            buttons.dispose();
        }
        picture.whenEmpty(empty);
        picture.onChoose(part -> choose());
        picture.onOpen(part -> tree.focus());
        editing().follow(this, this::show);
        show();
    }

    /** A button above the grid. */
    Button button(String id, String label, Runnable action) {
        Button button = Widgets.named(new Button(buttons, SWT.PUSH), id, label);
        button.setText(label.replace("&", "&&"));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Lets a click, the space bar or Enter change what stands in a field. */
    void marking() {
        picture.addListener(SWT.MouseDown, event -> {
            if (event.button == 1 && picture.at(event.x, event.y) >= 0) {
                mark(picture.place());
            }
        });
        picture.onKey(event -> {
            boolean wanted = event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
            return wanted && mark(picture.place());
        });
    }

    private boolean mark(GridPicture.Place place) {
        return place != null && editing().isWritable() && place.column() >= 0 && mark(place.line(), place.column());
    }

    /** Changes what stands in a field. @return whether it is one that can be changed so */
    boolean mark(int line, int column) {
        return false;
    }

    private void show() {
        rows = rows();
        picture.show(rows.isEmpty() ? Grid.EMPTY : new Grid(corner(), columns(), rows.stream().map(Row::line).toList()));
        say(summary());
    }

    private void choose() {
        Element chosen = chosen();
        if (chosen != null) {
            tree.reveal(chosen);
        }
    }

    /** What the field or head that is chosen is about; null for nothing. */
    Element chosen() {
        GridPicture.Place place = picture.place();
        List<Element> entries = place == null || place.line() >= rows.size() ? List.of() : rows.get(place.line()).entries();
        return entries.isEmpty() || place.column() + 1 >= entries.size() ? null : entries.get(place.column() + 1);
    }

    /** An empty field that says why. */
    static Cell nothing(String spoken) {
        return new Cell("", spoken, -1, List.of());
    }

    @Override
    public boolean reveal(Element element) {
        return tree.reveal(element);
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
