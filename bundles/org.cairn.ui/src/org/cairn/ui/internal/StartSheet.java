// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A sheet of the start page: the pile of stones, and below it sentences and buttons that say why one would press them. */
final class StartSheet {

    /** A button and what it is good for. */
    record Action(Composite row, Button button, Label why) {

        /** Says what it is good for now. */
        void say(String words) {
            why.setText(words.replace("&", "&&"));
        }
    }

    static final int WIDTH = 520;

    private final Composite page;
    private final Font title;
    private final Font large;

    StartSheet(Composite parent, Palette palette) {
        page = Css.PAPER.on(new Composite(parent, SWT.NONE));
        // what is not in sight is put together much sooner
        page.setVisible(false);
        GridLayout layout = new GridLayout(1, false);
        layout.marginTop = 20;
        layout.marginBottom = 32;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        FontDescriptor base = JFaceResources.getDialogFontDescriptor();
        title = JFaceResources.getResources().create(base.increaseHeight(9).setStyle(SWT.BOLD));
        large = JFaceResources.getResources().create(base.increaseHeight(2).setStyle(SWT.BOLD));
        new CairnPicture(page, palette);
    }

    Composite page() {
        return page;
    }

    Font titleFont() {
        return title;
    }

    Label title(String words) {
        return text(words, title, Css.HEADING);
    }

    Label heading(String words) {
        return text(words, large, Css.HEADING);
    }

    Label text(String words) {
        return text(words, null, Css.MUTED);
    }

    private Label text(String words, Font font, Css css) {
        Label label = css.on(new Label(page, SWT.WRAP | SWT.CENTER));
        label.setText(words.replace("&", "&&"));
        if (font != null) {
            label.setFont(font);
        }
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).hint(WIDTH, SWT.DEFAULT)
                .indent(0, font == large ? 18 : 4).applyTo(label);
        return label;
    }

    Action action(Icon icon, String words, String why, String id, Runnable action) {
        Composite row = Css.PAPER.on(new Composite(page, SWT.NONE));
        row.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(row);
        Label[] label = new Label[1];
        Button button = Widgets.named(new Button(row, SWT.PUSH), id, () -> words + ". " + label[0].getText().replace("&&", "&"));
        button.setText(words.replace("&", "&&"));
        button.setImage(icon.image());
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(210, SWT.DEFAULT).applyTo(button);
        label[0] = Css.MUTED.on(new Label(row, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label[0]);
        Action made = new Action(row, button, label[0]);
        made.say(why);
        return made;
    }

    /** Shows or hides a part of the sheet, which takes no room then. */
    static void show(Control part, boolean visible) {
        ((GridData) part.getLayoutData()).exclude = !visible;
        part.setVisible(visible);
    }
}
