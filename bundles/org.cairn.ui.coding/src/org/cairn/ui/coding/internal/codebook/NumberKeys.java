// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.Optional;
import org.cairn.api.project.Code;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.FavouriteCodes;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Widget;

/** The number keys that code in the reader: shown behind the names of their codes, changed by Ctrl and a digit or in the menu. */
final class NumberKeys {

    private NumberKeys() {
    }

    private static Optional<FavouriteCodes> keys() {
        return ActiveWindow.service(FavouriteCodes.class);
    }

    /** The name of a code with its number, if it has one. */
    static String label(Code code) {
        int number = keys().map(keys -> keys.number(code.id())).orElse(0);
        return number == 0 ? code.name() : NLS.bind(Messages.keys_label, code.name(), number);
    }

    static void follow(Widget owner, Runnable changed) {
        keys().ifPresent(keys -> keys.follow(owner, changed));
    }

    /** What Ctrl and a digit does to the chosen code, or null for another key. */
    static Runnable of(Event event, Optional<Code> one) {
        boolean digit = event.keyCode >= '0' && event.keyCode <= '9' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        int number = event.keyCode - '0';
        return digit ? () -> one.filter(Code::codable).ifPresent(code -> assign(code, number)) : null;
    }

    private static void assign(Code code, int number) {
        keys().ifPresent(keys -> keys.assign(code.id(), number));
    }

    /** Offers the numbers for a code. */
    static void fill(Menu menu, Code code) {
        int now = keys().map(keys -> keys.number(code.id())).orElse(0);
        for (int number = 1; number <= FavouriteCodes.MOST; number++) {
            int key = number;
            String there = keys().flatMap(keys -> keys.code(key)).map(Code::name).orElse("").replace("&", "&&");
            item(menu, "&" + key + (there.isEmpty() ? "" : "  " + there) + "\t" + NLS.bind(Messages.keys_key, key), key == now, code, key);
        }
        item(menu, Messages.keys_none + "\t" + NLS.bind(Messages.keys_key, 0), now == 0, code, 0);
    }

    private static void item(Menu menu, String text, boolean on, Code code, int number) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(on);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                assign(code, number);
            }
        });
    }
}
