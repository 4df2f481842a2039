// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelReference;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Several things that are referred to. Enter opens one, Delete takes it out. */
final class ReferencesField extends Field {

    private static final int MOST = 6;

    private final Composite area;
    private final Table table;
    private final ToolItem choose;
    private final ToolItem remove;
    private final List<String> kinds;
    private final Names names;

    ReferencesField(Composite parent, Editing editing, EClass type, EAttribute attribute) {
        super(editing, attribute);
        kinds = ModelReference.kinds(attribute);
        names = new Names(editing);
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(2));
        table = Widgets.named(Css.PANEL.on(new Table(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION)), id(), this::name);
        String hint = Words.hint(type, attribute);
        table.setToolTipText(hint.isEmpty() ? null : hint);
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.Selection, event -> enable(editing.isWritable()));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(80, table.getItemHeight() * 2).applyTo(table);
        ToolBar bar = Widgets.named(Css.PANEL.on(new ToolBar(area, SWT.FLAT | SWT.VERTICAL)), id() + ".tools",
                () -> NLS.bind(Messages.field_tools, name()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(bar);
        choose = Widgets.tool(bar, Icon.ADD, id() + ".choose", Messages.field_add, this::choose);
        remove = Widgets.tool(bar, Icon.DISMISS, id() + ".remove", Messages.field_remove, this::remove);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids() {
        return (List<UUID>) value();
    }

    private void choose() {
        List<Names.Thing> offered = names.all(kinds).stream().filter(each -> !ids().contains(each.id())).toList();
        List<UUID> chosen = ThingDialog.some(area.getShell(), NLS.bind(Messages.choose_some, name()), offered).stream()
                .map(Names.Thing::id).toList();
        if (!chosen.isEmpty()) {
            List<UUID> all = new ArrayList<>(ids());
            all.addAll(chosen);
            change(all);
        }
    }

    private void remove() {
        List<UUID> all = new ArrayList<>(ids());
        for (TableItem item : table.getSelection()) {
            all.remove(item.getData("thing"));
        }
        change(all);
    }

    private void open() {
        if (table.getSelectionCount() > 0) {
            new Opening(editing()).open((UUID) table.getSelection()[0].getData("thing"), kinds, table);
        }
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    String wrong() {
        return ids().stream().anyMatch(id -> names.of(id, kinds).isEmpty()) ? Messages.field_gone : super.wrong();
    }

    @Override
    protected void write() {
        table.setRedraw(false);
        table.removeAll();
        for (UUID id : ids()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(names.of(id, kinds).orElse(Messages.field_gone));
            item.setData("thing", id);
        }
        table.setRedraw(true);
        int rows = Math.clamp(ids().size(), 2, MOST);
        GridData data = (GridData) table.getLayoutData();
        if (data.heightHint != table.getItemHeight() * rows) {
            data.heightHint = table.getItemHeight() * rows;
            Fit.again(area);
        }
    }

    @Override
    protected void enable(boolean writable) {
        choose.setEnabled(writable);
        remove.setEnabled(writable && table.getSelectionCount() > 0);
    }
}
