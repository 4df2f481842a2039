// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.project.Person;
import org.cairn.ui.OpenProject;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRegionCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** The table of cases on the screen, as tests use it: rows and columns by what they are called. */
final class CasesOnScreen {

    static final String VIEW = "org.cairn.ui.coding.cases";
    /** Rows above the first case: the heads and the filters. */
    static final int TOP = 2;

    final NatTable grid;
    private final Workbench workbench;
    private final Screen screen;
    private final OpenProject project;

    /** Brings the table to the front. */
    CasesOnScreen(Workbench workbench) {
        this.workbench = workbench;
        screen = workbench.screen;
        project = workbench.project();
        screen.window();
        workbench.show(VIEW);
        grid = screen.find(NatTable.class, "cases.grid");
    }

    /** @param count of rows that are expected, with the one for new cases */
    void rows(String kind, int count) {
        screen.find(Text.class, "cases.filter").setText("");
        Combo kinds = screen.find(Combo.class, "cases.kind");
        kinds.select(kinds.indexOf(kind));
        kinds.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the table of " + kind, () -> screen.find(NatTable.class, "cases.grid").getPreferredRowCount() == count + TOP);
        screen.settle();
        screen.focus(grid);
    }

    /** The heads of the columns in sight, from the left. */
    List<String> heads() {
        return IntStream.range(1, grid.getColumnCount()).mapToObj(i -> String.valueOf(grid.getDataValueByPosition(i, 0))).toList();
    }

    int column(String name) {
        return IntStream.range(1, grid.getColumnCount()).filter(i -> name.equals(grid.getDataValueByPosition(i, 0))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no column " + name));
    }

    int row(String name) {
        return IntStream.range(TOP, grid.getRowCount()).filter(i -> name.equals(grid.getDataValueByPosition(1, i))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no row " + name));
    }

    /** What the cells of a column say in that many rows from the first. */
    List<String> cells(int column, int rows) {
        return IntStream.range(TOP, TOP + rows).mapToObj(row -> cell(column, row)).toList();
    }

    String cell(int column, int row) {
        return String.valueOf(grid.getDataValueByPosition(column, row));
    }

    /** Filters until that case is at the top. */
    void find(String name) {
        screen.find(Text.class, "cases.filter").setText(name);
        screen.waitFor(name, () -> name.equals(grid.getDataValueByPosition(1, TOP)));
        screen.focus(grid);
    }

    void select(int column, int row) {
        grid.doCommand(new SelectCellCommand(grid, column, row, false, false));
        screen.settle();
    }

    /** Selects a block of cells. */
    void select(int column, int row, int width, int height) {
        grid.doCommand(new SelectRegionCommand(grid, new Rectangle(column, row, width, height), false, false));
        screen.settle();
    }

    Person person(String name) {
        return project.view().people().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is nobody called " + name));
    }

    void clipboard(String text) {
        Clipboard clipboard = new Clipboard(grid.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    String clipboard() {
        Clipboard clipboard = new Clipboard(grid.getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text;
    }

    void click(Rectangle cell) {
        screen.tap(grid, cell.x + 20, cell.y + cell.height / 2);
    }

    /** Chooses an entry of the menu of a column. */
    void headMenu(int column, String label) {
        menu(column, 0, label);
    }

    /** Chooses an entry of the menu of a cell. @param label without its mnemonic and key */
    void menu(int column, int row, String label) {
        Rectangle cell = grid.getBoundsByPosition(column, row);
        Point at = grid.toDisplay(cell.x + 20, cell.y + cell.height / 2);
        Event event = new Event();
        event.x = at.x;
        event.y = at.y;
        grid.notifyListeners(SWT.MenuDetect, event);
        MenuItem entry = Arrays.stream(grid.getMenu().getItems())
                .filter(item -> item.getText().replace("&", "").split("\\t")[0].equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no entry " + label));
        entry.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    void undo() {
        long version = project.view().version();
        workbench.run("org.eclipse.ui.edit.undo");
        screen.waitFor("the undo", () -> project.view().version() > version);
        screen.settle();
    }
}
