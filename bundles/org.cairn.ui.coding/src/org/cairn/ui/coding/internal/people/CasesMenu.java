// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.function.BooleanSupplier;
import org.cairn.core.people.CaseColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the grid: on a head what can be done with the column, elsewhere with the cells. */
final class CasesMenu {

    private final CasesView view;
    private final CaseGrid grid;
    private final Menu menu;
    private int column = -1;

    CasesMenu(CasesView view, CaseGrid grid) {
        this.view = view;
        this.grid = grid;
        menu = new Menu(grid.control());
        grid.control().setMenu(menu);
        grid.control().addListener(SWT.MenuDetect, event -> {
            Point at = grid.control().toControl(event.x, event.y);
            column = event.detail == SWT.MENU_KEYBOARD ? -1 : grid.headAt(at.x, at.y);
            fill();
        });
    }

    /** Opens the menu of a column's head by the keyboard. */
    void openHead(int index) {
        column = index;
        fill();
        menu.setVisible(true);
    }

    private void fill() {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        if (column >= 0) {
            head();
        } else {
            cells();
        }
    }

    private void head() {
        CaseColumn of = grid.rows().table().columns().get(column);
        int index = column;
        entry(Messages.menu_sortUp, () -> view.sort(of.key(), false), () -> true);
        entry(Messages.menu_sortDown, () -> view.sort(of.key(), true), () -> true);
        entry(Messages.menu_sortNot, () -> view.sort(null, false), () -> true);
        entry(Messages.menu_filter, () -> grid.filter(index), () -> true);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_left, () -> grid.move(index, -1), () -> true);
        entry(Messages.menu_right, () -> grid.move(index, 1), () -> true);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_addAttribute, view::addAttribute, view::isWritable);
        entry(Messages.menu_changeAttribute, () -> view.changeAttribute(of), () -> view.isWritable() && of.attribute() != null);
        entry(Messages.menu_removeAttribute, () -> view.removeAttribute(index), () -> view.isWritable() && of.attribute() != null);
    }

    private void cells() {
        entry(Messages.menu_page, view::openPage, () -> grid.chosen().isPresent());
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_cut, view::cut, view::isWritable);
        entry(Messages.menu_copy, () -> view.copy(false), () -> true);
        entry(Messages.menu_copyHeads, () -> view.copy(true), () -> true);
        entry(Messages.menu_paste, view::paste, view::isWritable);
        entry(Messages.menu_clear, view::clear, view::isWritable);
        entry(Messages.menu_fill, view::fillDown, view::isWritable);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_delete, view::deleteCases, () -> view.isWritable() && grid.chosen().isPresent());
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_duplicates, view::duplicates, view::hasPeople);
        entry(Messages.menu_pseudonyms, view::pseudonyms, view::hasPeople);
        entry(Messages.menu_key, view::readKey, () -> true);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(Messages.menu_column, () -> grid.anchor().ifPresent(at -> openHead(at.column())), () -> grid.anchor().isPresent());
    }

    /** @param label with the key after a tab, as menus show it */
    private void entry(String label, Runnable action, BooleanSupplier possible) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.setEnabled(possible.getAsBoolean());
        item.addListener(SWT.Selection, event -> action.run());
    }
}
