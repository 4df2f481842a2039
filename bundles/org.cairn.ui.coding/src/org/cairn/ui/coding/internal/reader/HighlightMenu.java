// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Asks which codings tint the text: all, none, those of chosen codes or of chosen coders. */
final class HighlightMenu {

    private final ReaderLook look;

    HighlightMenu(ReaderLook look) {
        this.look = look;
    }

    /** What is highlighted now, in a word. */
    String label() {
        return switch (look.highlighting().mode()) {
            case ALL -> Messages.highlight_all;
            case NONE -> Messages.highlight_none;
            case CODES -> Messages.highlight_codes;
            case CODERS -> Messages.highlight_coders;
        };
    }

    /** Opens the menu and returns it. */
    Menu open(Control owner, Point where, CodedText coded) {
        Menu menu = new Menu(owner);
        Highlighting now = look.highlighting();
        item(menu, SWT.RADIO, Messages.highlight_all, null, now.mode() == Highlighting.Mode.ALL, () -> look.highlight(Highlighting.ALL));
        item(menu, SWT.RADIO, Messages.highlight_none, null, now.mode() == Highlighting.Mode.NONE, () -> look.highlight(Highlighting.NONE));
        Map<UUID, Code> codes = new LinkedHashMap<>();
        Map<UUID, String> coders = new LinkedHashMap<>();
        coded.view().codebook().codes().forEach(code -> codes.put(code.id(), null));
        coded.passages().forEach(passage -> {
            codes.put(passage.code().id(), passage.code());
            coders.put(passage.coding().coder(), passage.coder());
        });
        Menu byCode = submenu(menu, Messages.highlight_codes);
        codes.values().stream().filter(code -> code != null).forEach(code -> item(byCode, SWT.CHECK, code.name(),
                CodeChip.image(code.color(), true), isChosen(Highlighting.Mode.CODES, code.id()),
                () -> toggle(Highlighting.Mode.CODES, code.id())));
        Menu byCoder = submenu(menu, Messages.highlight_coders);
        coders.forEach((id, name) -> item(byCoder, SWT.CHECK, name, null, isChosen(Highlighting.Mode.CODERS, id),
                () -> toggle(Highlighting.Mode.CODERS, id)));
        menu.addListener(SWT.Hide, event -> Widgets.later(menu, Menu::dispose));
        menu.setLocation(where);
        menu.setVisible(true);
        return menu;
    }

    private boolean isChosen(Highlighting.Mode mode, UUID id) {
        return look.highlighting().mode() == mode && look.highlighting().chosen().contains(id);
    }

    /** The first one chosen is highlighted alone; when the last one is given up, all are again. */
    private void toggle(Highlighting.Mode mode, UUID id) {
        Set<UUID> chosen = new HashSet<>(look.highlighting().mode() == mode ? look.highlighting().chosen() : Set.of());
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        look.highlight(chosen.isEmpty() ? Highlighting.ALL : new Highlighting(mode, Set.copyOf(chosen)));
    }

    private static Menu submenu(Menu menu, String label) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(label);
        Menu below = new Menu(menu);
        item.setMenu(below);
        return below;
    }

    private static void item(Menu menu, int style, String label, Image image, boolean chosen, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(label.replace("&", "&&"));
        item.setSelection(chosen);
        if (image != null) {
            item.setImage(image);
        }
        item.addListener(SWT.Selection, event -> {
            if (style == SWT.CHECK || item.getSelection()) {
                action.run();
            }
        });
    }
}
