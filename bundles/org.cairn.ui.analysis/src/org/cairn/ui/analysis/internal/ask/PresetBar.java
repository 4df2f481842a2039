// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.analysis.ParameterValues;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Lets a person choose among what they kept, keep what they ask for now, and forget it. */
final class PresetBar {

    private static final int LAST = 0;
    private static final int STANDARD = 1;
    private static final int FIXED = 2;

    private final KeptValues kept;
    private final Supplier<ParameterValues> read;
    private final Combo combo;
    private final ToolItem forget;
    private List<String> names = List.of();

    PresetBar(Composite parent, KeptValues kept, Supplier<ParameterValues> read, Consumer<ParameterValues> write,
            Supplier<ParameterValues> standard) {
        this.kept = kept;
        this.read = read;
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(3));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.preset_label);
        combo = Widgets.named(new Combo(area, SWT.READ_ONLY), "ask.preset", Messages.preset_name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        ToolBar bar = Widgets.bar(area, Messages.preset_tools);
        Widgets.tool(bar, Icon.NEW, "ask.preset.keep", Messages.preset_keep, this::keep);
        forget = Widgets.tool(bar, Icon.DELETE, "ask.preset.forget", Messages.preset_forget, this::forget);
        combo.addListener(SWT.Selection, event -> {
            int index = combo.getSelectionIndex();
            write.accept(index == LAST ? kept.last() : index == STANDARD ? standard.get() : kept.preset(names.get(index - FIXED)));
            forget.setEnabled(index >= FIXED);
        });
        list(LAST);
    }

    private void list(int chosen) {
        names = kept.presets();
        combo.removeAll();
        combo.add(Messages.preset_last);
        combo.add(Messages.preset_standard);
        names.forEach(combo::add);
        combo.select(chosen);
        forget.setEnabled(chosen >= FIXED);
    }

    private void keep() {
        InputDialog dialog = new InputDialog(combo.getShell(), Messages.preset_keepTitle, Messages.preset_keepName,
                combo.getSelectionIndex() >= FIXED ? combo.getText() : "", text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            kept.keep(name, read.get());
            names = kept.presets();
            list(FIXED + names.indexOf(name));
        }
    }

    private void forget() {
        String name = combo.getText();
        if (MessageDialog.openConfirm(combo.getShell(), Messages.preset_forget, NLS.bind(Messages.preset_forgetSure, name))) {
            kept.forget(name);
            list(LAST);
        }
    }
}
