// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Second page of the import: what is known of all the documents that do not say it themselves. */
final class ImportFactsPage extends WizardPage {

    private static final List<String> KINDS = List.of("journal", "interview", "field notes", "observation", "meeting", "survey", "document");
    private static final List<String> LANGUAGES = List.of("en (English)", "cs (Czech)", "de (German)", "es (Spanish)", "fr (French)",
            "it (Italian)", "nl (Dutch)", "pl (Polish)", "pt (Portuguese)");

    private final ProjectView view;
    private Combo kind;
    private Combo language;
    private Combo author;
    private Combo school;
    private Combo phase;
    private Combo date;
    private Combo folder;
    private Button speakers;

    ImportFactsPage(ProjectView view) {
        super("facts");
        this.view = view;
        setTitle("What is known of them?");
        setDescription("Used where a document does not say it itself. Everything but kind and language may stay empty.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 10));
        kind = field(area, "&Kind of source:", Stream.concat(KINDS.stream(), view.sources().stream().map(Source::kind)));
        kind.setText(KINDS.getFirst());
        language = field(area, "&Language:", LANGUAGES.stream());
        language.setText(LANGUAGES.getFirst());
        author = field(area, "&Author:", view.people().stream().map(Person::name).sorted());
        school = field(area, "&School:", view.schools().stream().map(School::name).sorted());
        phase = field(area, "&Phase of the enquiry:", Stream.concat(Stream.of("baseline", "innovation", "impact"),
                view.sources().stream().map(Source::phase).filter(p -> !p.isEmpty())));
        date = field(area, "&Date (year-month-day):", Stream.of(LocalDate.now().toString()));
        folder = field(area, "F&older in the project:", view.sources().stream().map(Source::folder).filter(f -> !f.isEmpty()).sorted());
        speakers = new Button(area, SWT.CHECK);
        speakers.setText("Names at the beginning of paragraphs (&Name:) are speakers");
        speakers.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(speakers);
        for (Combo combo : List.of(kind, language, date)) {
            combo.addListener(SWT.Modify, event -> check());
        }
        setControl(area);
    }

    private static Combo field(Composite area, String label, Stream<String> offered) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.DROP_DOWN), "import." + label, label.replace("&", "").replace(":", ""));
        combo.setItems(offered.distinct().limit(500).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void check() {
        String wrong = null;
        if (kind().isEmpty()) {
            wrong = "A kind is needed, such as journal.";
        } else if (!language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            wrong = "A language is needed, such as en or cs.";
        } else if (!date.getText().isBlank() && date() == null) {
            wrong = "A date looks like 2013-02-19.";
        }
        setErrorMessage(wrong);
        setPageComplete(wrong == null);
    }

    String kind() {
        return kind.getText().strip();
    }

    String language() {
        return language.getText().strip().split(" ")[0];
    }

    String author() {
        return author.getText().strip();
    }

    String school() {
        return school.getText().strip();
    }

    String phase() {
        return phase.getText().strip();
    }

    String folder() {
        return folder.getText().strip();
    }

    boolean speakers() {
        return speakers.getSelection();
    }

    /** The date, or null where there is none or it cannot be read. */
    LocalDate date() {
        try {
            return date.getText().isBlank() ? null : LocalDate.parse(date.getText().strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
