// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Lets a person say which sources are meant: by values of their fields, by date, by a query. Everything together must be so. */
final class SourcesDialog extends Dialog {

    private static final int WIDTH = 600;
    private static final int ROWS = 11;
    private static final int MOST = 2000;

    private final String title;
    private final ProjectView view;
    private final List<String> fields;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Conditions before;
    private Table fieldList;
    private Table valueList;
    private Text filter;
    private Text query;
    private DateField since;
    private DateField until;
    private Label said;
    private List<String> present = List.of();
    private Conditions chosen;
    private int asked;

    SourcesDialog(Shell parent, String title, ProjectView view, Conditions before) {
        super(parent);
        this.title = title;
        this.view = view;
        this.before = before;
        fields = SourceField.all(view).stream().map(SourceField::name).toList();
        before.values().forEach((field, some) -> values.put(canonical(field), new LinkedHashSet<>(some)));
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    private String canonical(String field) {
        return fields.stream().filter(field::equalsIgnoreCase).findFirst().orElse(field);
    }

    Conditions chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 10));
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        fieldList = Widgets.named(new Table(sash, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL), "sources.fields", Messages.sources_fields);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, fieldList.getItemHeight() * ROWS).applyTo(sash);
        fields.forEach(field -> new TableItem(fieldList, SWT.NONE));
        fieldList.addListener(SWT.Selection, event -> read());
        Composite right = new Composite(sash, SWT.NONE);
        right.setLayout(Widgets.grid(1));
        filter = Widgets.named(new Text(right, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "sources.filter", Messages.sources_filter);
        filter.setMessage(Messages.sources_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> list());
        valueList = Widgets.named(new Table(right, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL), "sources.values", Messages.sources_values);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(valueList);
        valueList.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
        });
        sash.setWeights(36, 64);
        rest(area);
        int first = values.isEmpty() ? fields.indexOf("kind") : fields.indexOf(values.keySet().iterator().next());
        fieldList.setSelection(Math.max(0, first));
        say();
        read();
        return area;
    }

    private void rest(Composite area) {
        Composite rest = new Composite(area, SWT.NONE);
        rest.setLayout(Widgets.grid(4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rest);
        new Label(rest, SWT.NONE).setText(Messages.sources_since);
        since = new DateField(rest, "sources.since", Messages.sources_since, true, this::say);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(since.control());
        new Label(rest, SWT.NONE).setText(Messages.sources_until);
        until = new DateField(rest, "sources.until", Messages.sources_until, true, this::say);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(until.control());
        new Label(rest, SWT.NONE).setText(Messages.sources_query);
        query = Widgets.named(new Text(rest, SWT.BORDER), "sources.query", Messages.sources_query);
        query.setMessage(Messages.sources_queryHint);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(query);
        query.addListener(SWT.Modify, event -> say());
        said = new Label(area, SWT.WRAP);
        said.setData("id", "sources.said");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, said.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(said);
        since.set(before.since().isEmpty() ? List.of() : List.of(before.since()));
        until.set(before.until().isEmpty() ? List.of() : List.of(before.until()));
        query.setText(before.query());
    }

    private String field() {
        return fields.get(Math.max(0, fieldList.getSelectionIndex()));
    }

    /** The values that sources have of the field; looked up off the UI thread. */
    private void read() {
        int mine = ++asked;
        String field = field();
        Background.of(Messages.sources_reading, progress -> {
            var reader = new SourceField(field).reader(view);
            Set<String> all = new TreeSet<>();
            for (Source source : view.sources()) {
                progress.check();
                all.addAll(reader.apply(source));
            }
            return new SourceField(field).ordered(view, all);
        }).then(found -> {
            if (mine == asked) {
                present = found;
                list();
            }
        }).start(valueList);
    }

    private void list() {
        String wanted = filter.getText().strip().toLowerCase(Locale.getDefault());
        Set<String> ticked = values.getOrDefault(field(), Set.of());
        valueList.setRedraw(false);
        valueList.removeAll();
        present.stream().filter(value -> value.toLowerCase(Locale.getDefault()).contains(wanted)).limit(MOST).forEach(value -> {
            TableItem item = new TableItem(valueList, SWT.NONE);
            item.setText(value);
            item.setChecked(ticked.stream().anyMatch(value::equalsIgnoreCase));
        });
        valueList.setRedraw(true);
    }

    private void tick(TableItem item) {
        Set<String> ticked = values.computeIfAbsent(field(), fresh -> new LinkedHashSet<>());
        ticked.removeIf(item.getText()::equalsIgnoreCase);
        if (item.getChecked()) {
            ticked.add(item.getText());
        }
        if (ticked.isEmpty()) {
            values.remove(field());
        }
        say();
    }

    private void say() {
        for (int i = 0; i < fields.size(); i++) {
            int count = values.getOrDefault(fields.get(i), Set.of()).size();
            fieldList.getItem(i).setText(FieldNames.of(fields.get(i)) + (count == 0 ? "" : " (" + count + ")"));
        }
        if (query == null || said == null) {
            return;
        }
        chosen = new Conditions(query.getText(), String.join("", since.get()), String.join("", until.get()), values);
        String all = chosen.said();
        said.setText((all.isEmpty() ? Messages.sources_all : all).replace("&", "&&"));
    }
}
