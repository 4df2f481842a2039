// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

/** The keys of the grid: those of spreadsheets. */
final class GridKeys {

    private final UiBindingRegistry bindings;

    GridKeys(CasesView view, CaseGrid grid, CasesMenu menu) {
        bindings = grid.control().getUiBindingRegistry();
        bind(SWT.MOD1, 'c', (table, key) -> view.copy(false));
        bind(SWT.MOD1 | SWT.MOD2, 'c', (table, key) -> view.copy(true));
        bind(SWT.MOD1, 'x', (table, key) -> view.cut());
        bind(SWT.MOD1, 'v', (table, key) -> view.paste());
        bind(SWT.MOD1, 'a', (table, key) -> grid.selectAll());
        bind(SWT.NONE, SWT.DEL, (table, key) -> view.clear());
        bind(SWT.MOD1, SWT.DEL, (table, key) -> view.deleteCases());
        bind(SWT.NONE, SWT.F6, (table, key) -> view.fillDown());
        bind(SWT.NONE, SWT.F3, (table, key) -> view.openPage());
        bind(SWT.MOD2 | SWT.MOD3, SWT.ARROW_LEFT, (table, key) -> grid.anchor().ifPresent(at -> grid.move(at.column(), -1)));
        bind(SWT.MOD2 | SWT.MOD3, SWT.ARROW_RIGHT, (table, key) -> grid.anchor().ifPresent(at -> grid.move(at.column(), 1)));
        bind(SWT.MOD2 | SWT.MOD3, SWT.ARROW_UP, (table, key) -> grid.anchor().ifPresent(at -> menu.openHead(at.column())));
    }

    private void bind(int held, int key, BiConsumer<NatTable, KeyEvent> action) {
        bindings.registerFirstKeyBinding(new KeyEventMatcher(held, key), action::accept);
    }
}
