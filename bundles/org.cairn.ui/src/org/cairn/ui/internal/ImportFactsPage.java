// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> KINDS = List.of("journal", "interview", "field notes", "observation", "meeting", "survey",
            "document");
    static final List<String> LANGUAGES = Stream.of("en", "cs", "de", "es", "fr", "it", "nl", "pl", "pt")
            .map(ImportFactsPage::language).toList();

    private final ProjectView view;
    private Combo kind;
    private Combo language;
    private Combo author;
    private Combo school;
    private Combo phase;
    private Combo date;
    private Combo folder;
    private Button speakers;
    private Button pseudonyms;

    ImportFactsPage(ProjectView view) {
        super("facts");
        this.view = view;
        setTitle(Messages.facts_title);
        setDescription(Messages.facts_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 10));
        kind = field(area, "kind", Messages.facts_kind, Stream.concat(KINDS.stream(), view.sources().stream().map(Source::kind)));
        kind.setText(KINDS.getFirst());
        language = field(area, "language", Messages.facts_language, LANGUAGES.stream());
        language.setText(language(Preferences.sourceLanguage()));
        author = field(area, "author", Messages.facts_author, view.people().stream().map(Person::name).sorted());
        school = field(area, "school", Messages.facts_school, view.schools().stream().map(School::name).sorted());
        phase = field(area, "phase", Messages.facts_phase, Stream.concat(Stream.of("baseline", "innovation", "impact"),
                view.sources().stream().map(Source::phase).filter(p -> !p.isEmpty())));
        date = field(area, "date", Messages.facts_date, Stream.of(LocalDate.now().toString()));
        folder = field(area, "folder", Messages.facts_folder,
                view.sources().stream().map(Source::folder).filter(f -> !f.isEmpty()).sorted());
        speakers = new Button(area, SWT.CHECK);
        speakers.setText(Messages.facts_speakers);
        speakers.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(speakers);
        pseudonyms = new Button(area, SWT.CHECK);
        pseudonyms.setText(Messages.facts_pseudonyms);
        pseudonyms.setData("id", "import.pseudonyms");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(pseudonyms);
        for (Combo combo : List.of(kind, language, date)) {
            combo.addListener(SWT.Modify, event -> check());
        }
        setControl(area);
    }

    /** A language as people choose it: its tag, then its name. */
    static String language(String tag) {
        return tag + " (" + Locale.forLanguageTag(tag).getDisplayLanguage() + ")";
    }

    private static Combo field(Composite area, String id, String label, Stream<String> offered) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.DROP_DOWN), "import." + id, label.replace("&", "").replace(":", ""));
        combo.setItems(offered.distinct().limit(500).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void check() {
        String wrong = null;
        if (kind().isEmpty()) {
            wrong = Messages.facts_needsKind;
        } else if (!language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            wrong = Messages.facts_needsLanguage;
        } else if (!date.getText().isBlank() && date() == null) {
            wrong = Messages.facts_wrongDate;
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

    /** Whether people who are new get pseudonyms afterwards. */
    boolean pseudonyms() {
        return pseudonyms.getSelection();
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
