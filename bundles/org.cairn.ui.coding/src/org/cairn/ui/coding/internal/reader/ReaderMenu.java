// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Optional;
import org.cairn.api.project.Code;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Citable;
import org.cairn.ui.CodeChip;
import org.cairn.ui.FavouriteCodes;
import org.cairn.ui.Icon;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of the reader's text and stripes. */
final class ReaderMenu {

    private static final int MOST_PASSAGES = 12;

    private final Reader reader;
    private final ReaderCommands commands;

    ReaderMenu(Reader reader, StyledText text, Control stripes) {
        this.reader = reader;
        commands = new ReaderCommands(reader);
        ActiveWindow.service(ActiveReader.class).ifPresent(place -> new ReaderGestures(reader, text, stripes, place));
        Menu menu = new Menu(text);
        menu.addListener(SWT.Show, event -> fill(menu));
        text.setMenu(menu);
        stripes.setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        if (reader.coded() == null) {
            return;
        }
        boolean possible = reader.actions().isPossible();
        boolean selection = reader.selection().isPresent() && possible;
        item(menu, Icon.CODE.image(), Messages.menu_code, selection, reader::codeSelection);
        reader.actions().last().ifPresent(code -> item(menu, CodeChip.image(code.color(), true),
                NLS.bind(Messages.menu_codeWith, code.name()), selection, () -> reader.codeSelection(code)));
        item(menu, null, Messages.menu_inVivo, selection, commands::inVivo);
        recent(menu, selection);
        favourites(menu, selection);
        item(menu, null, Messages.menu_paragraph, possible, commands::paragraph);
        if (commands.turnHere().isPresent()) {
            item(menu, null, Messages.menu_turn, possible, commands::turn);
        }
        List<Passage> here = reader.here();
        if (!here.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        here.stream().limit(MOST_PASSAGES).forEach(passage -> passage(menu, passage, possible));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, null, Messages.menu_copy, reader.text().getSelectionCount() > 0, reader::copy);
        item(menu, null, Messages.menu_quotation, commands.quotable().isPresent(), commands::copyQuotation);
        Citable.entry(menu, () -> reader.citable().orElse(null));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, null, Messages.menu_correct, possible, () -> commands.run("org.cairn.ui.coding.correct"));
    }

    private void recent(Menu menu, boolean selection) {
        List<Code> codes = reader.actions().recent().latest();
        if (!codes.isEmpty()) {
            Menu below = below(menu, null, Messages.menu_recent);
            codes.forEach(code -> item(below, CodeChip.image(code.color(), true), path(code), selection, () -> reader.codeSelection(code)));
        }
    }

    private void favourites(Menu menu, boolean selection) {
        Menu below = below(menu, null, Messages.menu_favourites);
        for (int number = 1; number <= FavouriteCodes.MOST; number++) {
            int key = number;
            Optional<Code> code = reader.actions().favourites().code(number);
            item(below, code.map(c -> CodeChip.image(c.color(), true)).orElse(null),
                    code.map(this::path).orElse(Messages.menu_favouriteFree) + "\t" + number, selection, () -> commands.favourite(key));
        }
    }

    private String path(Code code) {
        return reader.coded().view().codebook().path(code);
    }

    /** What can be done to one coding at the caret. */
    private void passage(Menu menu, Passage passage, boolean possible) {
        Menu below = below(menu, CodeChip.image(passage.code().color(), true),
                NLS.bind(Messages.menu_passage, passage.code().name(), passage.coder()));
        item(below, Icon.DELETE.image(), Messages.menu_uncode, possible, () -> reader.remove(List.of(passage)));
        item(below, null, Messages.menu_recode, possible, () -> commands.recode(passage));
        item(below, null, Messages.menu_split, possible && commands.canSplit(passage), () -> commands.split(passage));
        item(below, null, Messages.menu_merge, possible && commands.joinable(passage).size() > 1, () -> commands.merge(passage));
        if (ReaderCommands.memos().isPresent()) {
            item(below, null, Messages.menu_memo, possible, () -> commands.memo(passage));
        }
    }

    private static Menu below(Menu menu, Image image, String text) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(text.replace("&", "&&"));
        item.setImage(image);
        Menu below = new Menu(menu);
        item.setMenu(below);
        return below;
    }

    private static void item(Menu menu, Image image, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.setImage(image);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
