// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Third page of the import, for tables: which columns make a document of each row. */
final class ImportTablePage extends WizardPage {

    private final DocumentReading reading;
    private List<Path> shown = List.of();
    private Button perRow;
    private Combo text;
    private Combo title;
    private Combo author;
    private Combo date;
    private Text attributes;
    private Label columns;

    ImportTablePage(DocumentReading reading) {
        super("table");
        this.reading = reading;
        setTitle(Messages.table_title);
        setDescription(Messages.table_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 10));
        perRow = new Button(area, SWT.CHECK);
        perRow.setText(Messages.table_perRow);
        perRow.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(perRow);
        text = field(area, "text", Messages.table_text);
        title = field(area, "title", Messages.table_heading);
        author = field(area, "author", Messages.table_author);
        date = field(area, "date", Messages.table_date);
        new Label(area, SWT.NONE).setText(Messages.table_attributes);
        attributes = Widgets.named(new Text(area, SWT.BORDER), "import.attributes", Messages.table_attributesSpoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(attributes);
        columns = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).indent(0, 8).applyTo(columns);
        perRow.addListener(SWT.Selection, event -> check());
        text.addListener(SWT.Modify, event -> check());
        setControl(area);
        check();
    }

    private static Combo field(Composite area, String id, String label) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.DROP_DOWN), "import.column." + id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    /** Offers the headings of the tables, once they are read. */
    void show(List<Path> tables) {
        if (tables.equals(shown)) {
            return;
        }
        shown = List.copyOf(tables);
        columns.setText(Messages.table_readingHeadings);
        Background.of(Messages.table_readingHeadings, progress -> {
            Set<String> names = new LinkedHashSet<>();
            for (Path table : shown) {
                names.addAll(reading.headings(table, progress));
            }
            return List.copyOf(names);
        }).then(this::offer).start(columns);
    }

    private void offer(List<String> names) {
        for (Combo combo : List.of(text, title, author, date)) {
            String now = combo.getText();
            combo.setItems(names.toArray(String[]::new));
            combo.setText(now.isEmpty() ? guess(combo, names) : now);
        }
        columns.setText(names.isEmpty() ? Messages.table_noHeadings
                : NLS.bind(Messages.table_columns, String.join(", ", names).replace("&", "&&")));
        columns.requestLayout();
    }

    private String guess(Combo combo, List<String> names) {
        List<String> hints = combo == text ? List.of("text", "entry", "content", "body", "diary", "answer")
                : combo == title ? List.of("title", "name") : combo == author ? List.of("author", "person") : List.of("date", "day");
        for (String hint : hints) {
            for (String name : names) {
                if (name.toLowerCase(Locale.ROOT).contains(hint)) {
                    return name;
                }
            }
        }
        return "";
    }

    private void check() {
        boolean complete = !perRow.getSelection() || !list(text.getText()).isEmpty();
        setErrorMessage(complete ? null : Messages.table_needsText);
        setPageComplete(complete);
    }

    private static List<String> list(String words) {
        List<String> list = new ArrayList<>();
        for (String word : words.split(",")) {
            if (!word.isBlank()) {
                list.add(word.strip());
            }
        }
        return list;
    }

    /** The mapping, or null where each table is one document. */
    ReadOptions.TableMapping mapping() {
        if (!perRow.getSelection()) {
            return null;
        }
        return new ReadOptions.TableMapping(list(text.getText()), one(title), one(author), one(date), list(attributes.getText()));
    }

    private static String one(Combo combo) {
        return combo.getText().isBlank() ? null : combo.getText().strip();
    }
}
