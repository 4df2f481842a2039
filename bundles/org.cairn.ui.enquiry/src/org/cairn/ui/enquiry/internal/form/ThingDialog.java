// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.ui.Guide;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** Lets a person choose among things by a few letters of their names. */
public final class ThingDialog extends Dialog {

    private static final int WIDTH = 520;
    private static final int ROWS = 14;

    private final String title;
    private final List<Names.Thing> all;
    private final boolean several;
    private List<Names.Thing> listed = List.of();
    private List<Names.Thing> chosen = List.of();
    private Text filter;
    private Table table;

    private ThingDialog(Shell parent, String title, List<Names.Thing> all, boolean several) {
        super(parent);
        this.title = title;
        this.all = all;
        this.several = several;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Lets one be chosen; empty if the person turns away. */
    public static Optional<Names.Thing> one(Shell parent, String title, List<Names.Thing> all) {
        ThingDialog dialog = new ThingDialog(parent, title, all, false);
        return dialog.open() == OK ? dialog.chosen.stream().findFirst() : Optional.empty();
    }

    /** Lets several be chosen; empty if the person turns away. */
    public static List<Names.Thing> some(Shell parent, String title, List<Names.Thing> all) {
        ThingDialog dialog = new ThingDialog(parent, title, all, true);
        return dialog.open() == OK ? dialog.chosen : List.of();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Guide.on(shell, "document");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 12));
        filter = Widgets.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.BORDER), "choose.filter", Messages.choose_filter);
        filter.setMessage(Messages.choose_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        int style = SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL | (several ? SWT.MULTI : SWT.SINGLE);
        table = Widgets.named(new Table(area, style), "choose.things", title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * ROWS).applyTo(table);
        TableColumn name = new TableColumn(table, SWT.LEFT);
        TableColumn where = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            name.setWidth(width * 3 / 5);
            where.setWidth(width - name.getWidth());
        });
        Widgets.rows(table, () -> listed, (item, thing) -> item.setText(new String[] {thing.name(), thing.where()}));
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(all.isEmpty() ? Messages.choose_nothing : several ? Messages.choose_severalKeys : Messages.choose_keys);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(hint);
        filter.addListener(SWT.Modify, event -> list());
        filter.addListener(SWT.DefaultSelection, event -> okPressed());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
                table.setSelection(0);
                enable();
            }
        });
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        list();
        filter.setFocus();
        return area;
    }

    private void list() {
        String[] words = filter.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
        listed = all.stream().filter(thing -> {
            String text = (thing.name() + " " + thing.where()).toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(text::contains);
        }).toList();
        table.setItemCount(listed.size());
        table.clearAll();
        table.deselectAll();
        if (!listed.isEmpty() && !filter.getText().isBlank()) {
            table.setSelection(0);
        }
        enable();
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(table.getSelectionCount() > 0);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.choose_take, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.choose_cancel, false);
        enable();
    }

    @Override
    protected void okPressed() {
        chosen = new ArrayList<>(Arrays.stream(table.getSelectionIndices()).filter(row -> row < listed.size()).mapToObj(listed::get).toList());
        if (!chosen.isEmpty()) {
            super.okPressed();
        }
    }
}
