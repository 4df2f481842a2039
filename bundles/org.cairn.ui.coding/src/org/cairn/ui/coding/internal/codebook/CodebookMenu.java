// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cairn.api.project.Code;
import org.cairn.core.codebook.CodeMoves;
import org.cairn.ui.CodeChip;
import org.cairn.ui.CodeColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** All that can be done in the codebook, made anew each time it is opened. */
final class CodebookMenu {

    private static final BooleanSupplier ALWAYS = () -> true;

    private final CodebookView view;
    private final CodeTree tree;
    private final CodebookActions actions;
    private final CodebookTables tables;
    private final CountColumns columns;
    private final SetList sets;
    private final Menu menu;

    CodebookMenu(CodebookView view, CodeTree tree, CodebookActions actions, CodebookTables tables, CountColumns columns, SetList sets) {
        this.view = view;
        this.tree = tree;
        this.actions = actions;
        this.tables = tables;
        this.columns = columns;
        this.sets = sets;
        menu = new Menu(tree.control());
        menu.addListener(SWT.Show, event -> fill());
    }

    Menu menu() {
        return menu;
    }

    private void fill() {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        List<Code> chosen = tree.chosen();
        Optional<Code> one = tree.single();
        BooleanSupplier single = one::isPresent;
        BooleanSupplier writable = view::isWritable;
        BooleanSupplier singleWritable = () -> one.isPresent() && view.isWritable();
        BooleanSupplier some = () -> !chosen.isEmpty() && view.isWritable();
        entry(menu, Messages.menu_code, () -> one.filter(Code::codable).isPresent() && view.isWritable(), view::codeSelection);
        one.filter(Code::codable).ifPresent(code -> NumberKeys.fill(below(menu, Messages.keys_menu, ALWAYS), code));
        entry(menu, Messages.menu_find, single, view::findPassages);
        line();
        entry(menu, Messages.menu_add, writable, () -> actions.add(null, true));
        entry(menu, Messages.menu_sub, singleWritable, () -> actions.add(one.orElseThrow(), true));
        entry(menu, Messages.menu_folder, writable, () -> actions.add(null, false));
        entry(menu, Messages.menu_rename, singleWritable, view::rename);
        colors(chosen);
        MenuItem folder = check(menu, Messages.menu_isFolder, one.map(code -> !code.codable()).orElse(false),
                () -> one.ifPresent(code -> actions.setCodable(code, !code.codable())));
        folder.setEnabled(singleWritable.getAsBoolean());
        Menu moves = below(menu, Messages.menu_move, singleWritable);
        entry(moves, Messages.menu_up, ALWAYS, () -> view.move(CodeMoves.Step.UP));
        entry(moves, Messages.menu_down, ALWAYS, () -> view.move(CodeMoves.Step.DOWN));
        entry(moves, Messages.menu_out, ALWAYS, () -> view.move(CodeMoves.Step.OUT));
        entry(moves, Messages.menu_in, ALWAYS, () -> view.move(CodeMoves.Step.IN));
        entry(menu, Messages.menu_delete, some, () -> actions.delete(chosen));
        line();
        entry(menu, Messages.menu_merge, some, () -> tables.merge(chosen));
        entry(menu, Messages.menu_split, () -> singleWritable.getAsBoolean() && one.orElseThrow().codable(),
                () -> tables.split(one.orElseThrow()));
        sets(chosen);
        line();
        Menu shown = below(menu, Messages.menu_columns, ALWAYS);
        choice(shown, Messages.menu_columnPassages, CountColumns.Choice.PASSAGES);
        choice(shown, Messages.menu_columnSources, CountColumns.Choice.SOURCES);
        choice(shown, Messages.menu_columnCoders, CountColumns.Choice.CODERS);
        choice(shown, Messages.menu_columnHere, CountColumns.Choice.HERE);
        new MenuItem(shown, SWT.SEPARATOR);
        choice(shown, Messages.menu_withSubcodes, CountColumns.Choice.WITH_SUBCODES);
        entry(menu, Messages.menu_expand, ALWAYS, () -> tree.expandAll(true));
        entry(menu, Messages.menu_collapse, ALWAYS, () -> tree.expandAll(false));
        line();
        entry(menu, Messages.menu_export, ALWAYS, tables::export);
        entry(menu, Messages.menu_import, writable, tables::importTable);
        entry(menu, Messages.menu_print, ALWAYS, tables::print);
        entry(menu, Messages.menu_keep, writable, tables::keep);
        entry(menu, Messages.menu_versions, ALWAYS, tables::versions);
    }

    private void colors(List<Code> chosen) {
        Menu colors = below(menu, Messages.menu_color, () -> !chosen.isEmpty() && view.isWritable());
        List<String> names = List.of(Messages.color_blue, Messages.color_orange, Messages.color_green, Messages.color_vermilion,
                Messages.color_purple, Messages.color_sky, Messages.color_indigo, Messages.color_olive, Messages.color_wine,
                Messages.color_teal, Messages.color_sand, Messages.color_grey);
        for (int i = 0; i < names.size(); i++) {
            int rgb = CodeColors.palette().get(i);
            entry(colors, names.get(i), ALWAYS, () -> actions.recolor(chosen, rgb)).setImage(CodeChip.image(rgb, true));
        }
        entry(colors, Messages.menu_otherColor, ALWAYS, () -> actions.recolor(chosen));
    }

    private void sets(List<Code> chosen) {
        Menu below = below(menu, Messages.sets_menu, view::isWritable);
        boolean some = !chosen.isEmpty();
        entry(below, Messages.sets_make, ALWAYS, () -> sets.make(chosen));
        Menu add = below(below, Messages.sets_add, () -> some && !sets.sets().isEmpty());
        sets.sets().forEach(set -> entry(add, set.name().replace("&", "&&"), ALWAYS, () -> sets.add(set, chosen)));
        entry(below, Messages.sets_takeOut, () -> some && sets.shown().isPresent(),
                () -> sets.shown().ifPresent(set -> sets.takeOut(set, chosen)));
        new MenuItem(below, SWT.SEPARATOR);
        entry(below, Messages.sets_rename, () -> sets.shown().isPresent(), () -> sets.shown().ifPresent(sets::rename));
        entry(below, Messages.sets_delete, () -> sets.shown().isPresent(), () -> sets.shown().ifPresent(sets::delete));
    }

    private void choice(Menu in, String text, CountColumns.Choice choice) {
        check(in, text, columns.is(choice), () -> {
            columns.set(choice, !columns.is(choice));
            tree.count();
        });
    }

    private void line() {
        new MenuItem(menu, SWT.SEPARATOR);
    }

    private static Menu below(Menu in, String text, BooleanSupplier possible) {
        MenuItem item = new MenuItem(in, SWT.CASCADE);
        item.setText(text);
        item.setEnabled(possible.getAsBoolean());
        Menu below = new Menu(item);
        item.setMenu(below);
        return below;
    }

    private static MenuItem check(Menu in, String text, boolean on, Runnable action) {
        MenuItem item = new MenuItem(in, SWT.CHECK);
        item.setText(text);
        item.setSelection(on);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private static MenuItem entry(Menu in, String text, BooleanSupplier possible, Runnable action) {
        MenuItem item = new MenuItem(in, SWT.PUSH);
        item.setText(text);
        item.setEnabled(possible.getAsBoolean());
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
