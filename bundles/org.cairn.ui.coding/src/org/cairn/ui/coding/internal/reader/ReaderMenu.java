// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import org.cairn.ui.CodeChip;
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

    private final Reader reader;

    ReaderMenu(Reader reader, StyledText text, Control stripes) {
        this.reader = reader;
        Menu menu = new Menu(text);
        menu.addListener(SWT.Show, event -> fill(menu));
        text.setMenu(menu);
        stripes.setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        boolean selection = reader.selection().isPresent() && reader.actions().isPossible();
        item(menu, Icon.CODE.image(), Messages.menu_code, selection, reader::codeSelection);
        reader.actions().last().ifPresent(code -> item(menu, CodeChip.image(code.color(), true),
                NLS.bind(Messages.menu_codeWith, code.name()), selection, () -> reader.codeSelection(code)));
        List<Passage> here = reader.here();
        if (!here.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        for (Passage passage : here) {
            item(menu, CodeChip.image(passage.code().color(), true), NLS.bind(Messages.menu_takeOff, passage.code().name(), passage.coder()),
                    reader.actions().isPossible(), () -> reader.remove(List.of(passage)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, null, Messages.menu_copy, reader.text().getSelectionCount() > 0, reader.text()::copy);
    }

    private static void item(Menu menu, Image image, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.setImage(image);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
