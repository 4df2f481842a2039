// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.api.progress.Problem;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/**
 * Shows what is told: sentences above, each table on a tab of its own that says how many rows it has. Where rows are words, the chosen one is
 * said in full below: its columns are too narrow for it.
 */
final class ToldPane extends Composite {

    private static final int WIDTH = 760;
    private static final int ROWS = 16;
    /** Of the chosen row in full. */
    private static final int LINES = 4;
    private static final int[] WORDS = {400, 190, 250};
    private static final int FIRST = 210;
    /** Width of all columns of numbers together. */
    private static final int NUMBERS = 540;

    private final String id;
    private final Label sentences;
    private final TabFolder tabs;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, List<List<String>>> rows = new HashMap<>();
    private final Map<String, Text> whole = new HashMap<>();

    /** @param id before the ids of the controls */
    ToldPane(Composite parent, String id) {
        super(parent, SWT.NONE);
        this.id = id;
        setLayout(Widgets.grid(1));
        sentences = new Label(this, SWT.WRAP);
        sentences.setData("id", id + ".sentences");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentences);
        tabs = Widgets.named(new TabFolder(this, SWT.TOP), id + ".tabs", Messages.told_tabs);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, tabs.getDisplay().getSystemFont().getFontData()[0].getHeight() * 2 * ROWS)
                .applyTo(tabs);
    }

    /** Where other parts put tabs of their own. */
    TabFolder tabs() {
        return tabs;
    }

    void show(Told told) {
        say(String.join("\n", told.sentences()));
        told.sections().forEach(this::show);
        tabs.setVisible(true);
    }

    /** Says what went wrong in place of the tables. */
    void fail(Problem problem) {
        say(String.join("\n", List.of(problem.message(), problem.where(), problem.remedy())).strip());
        tabs.setVisible(false);
    }

    void say(String words) {
        // a label would take these for mnemonics
        sentences.setText(words.replace("&", "&&"));
        layout();
    }

    private void show(Told.Section section) {
        rows.put(section.id(), section.rows());
        Table table = tables.computeIfAbsent(section.id(), fresh -> table(section));
        TabItem tab = (TabItem) table.getData(TabItem.class.getName());
        tab.setText(section.numbers() ? section.name() : NLS.bind(Messages.told_counted, section.name(), Widgets.number(section.rows().size())));
        table.setItemCount(section.rows().size());
        table.clearAll();
        if (whole.containsKey(section.id())) {
            table.setSelection(section.rows().isEmpty() ? -1 : 0);
            choose(section.id(), table);
        }
    }

    private void choose(String section, Table table) {
        int at = table.getSelectionIndex();
        List<String> row = at < 0 ? List.of() : rows.get(section).get(at);
        whole.get(section).setText(row.stream().filter(words -> !words.isBlank()).collect(Collectors.joining("\n")));
    }

    private Table table(Told.Section section) {
        Composite page = section.numbers() ? tabs : new Composite(tabs, SWT.NONE);
        Table table = Widgets.named(new Table(page, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), id + "." + section.id(), section.name());
        table.setHeaderVisible(true);
        for (int at = 0; at < section.headings().size(); at++) {
            TableColumn column = new TableColumn(table, section.numbers() && at > 0 ? SWT.RIGHT : SWT.LEFT);
            column.setText(section.headings().get(at));
            column.setWidth(section.numbers() ? at == 0 ? FIRST : NUMBERS / (section.headings().size() - 1) : WORDS[Math.min(at, WORDS.length - 1)]);
        }
        Widgets.rows(table, () -> rows.get(section.id()), (item, row) -> item.setText(row.toArray(String[]::new)));
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setControl(section.numbers() ? table : page);
        if (!section.numbers()) {
            page.setLayout(Widgets.grid(1));
            GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
            Text words = Widgets.named(new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), id + "." + section.id() + ".whole",
                    Messages.told_whole);
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, words.getLineHeight() * LINES).applyTo(words);
            whole.put(section.id(), words);
            table.addListener(SWT.Selection, event -> choose(section.id(), table));
        }
        table.setData(TabItem.class.getName(), tab);
        return table;
    }
}
