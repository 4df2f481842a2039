// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.core.SourceFacts;
import org.cairn.ui.Guide;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** The facts about one source or many. Of many, a fact in which they differ is empty, and stays as it is unless something is put in. */
final class SourceFactsDialog extends Dialog {

    private static final int WIDTH = 44;
    private static final int OFFERED = 500;

    /** A field with what it had at first. */
    private record Field(Combo combo, String before) {

        /** What the person put in; null where nothing was changed. */
        String changed() {
            return combo.getText().strip().equals(before) ? null : combo.getText().strip();
        }
    }

    private final ProjectView view;
    private final List<Source> sources;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Label wrong;
    private SourceFacts facts = SourceFacts.UNCHANGED;

    SourceFactsDialog(Shell parent, ProjectView view, List<Source> sources) {
        super(parent);
        this.view = view;
        this.sources = sources;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(sources.size() == 1 ? NLS.bind(Messages.facts_title, sources.getFirst().title())
                : NLS.bind(Messages.facts_titleMany, Widgets.number(sources.size())));
        Guide.on(shell, "navigator");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(2, 14));
        Function<Source, String> author = source -> source.author() == null ? ""
                : view.person(source.author()).map(Person::name).orElse("");
        Function<Source, String> school = source -> source.school() == null ? ""
                : view.school(source.school()).map(School::name).orElse("");
        field(area, "kind", Messages.facts_kind, Source::kind, view.sources().stream().map(Source::kind));
        field(area, "author", Messages.facts_author, author, view.people().stream().map(Person::name));
        field(area, "school", Messages.facts_school, school, view.schools().stream().map(School::name));
        field(area, "phase", Messages.facts_phase, Source::phase, view.sources().stream().map(Source::phase));
        field(area, "date", Messages.facts_date, source -> source.date() == null ? "" : source.date().toString(), Stream.of());
        field(area, "language", Messages.facts_language, Source::language, view.sources().stream().map(Source::language));
        field(area, "folder", Messages.facts_folder, Source::folder, view.sources().stream().map(Source::folder));
        wrong = new Label(area, SWT.WRAP);
        wrong.setText(sources.size() == 1 ? "" : Messages.facts_manyHint);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(wrong);
        return area;
    }

    private void field(Composite area, String id, String label, Function<Source, String> fact, Stream<String> offered) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.DROP_DOWN), "facts." + id, label.replace("&", "").replace(":", ""));
        combo.setItems(offered.filter(word -> !word.isEmpty()).distinct().sorted().limit(OFFERED).toArray(String[]::new));
        List<String> there = new ArrayList<>(sources.stream().map(fact).distinct().limit(2).toList());
        String before = there.size() == 1 ? there.getFirst() : "";
        combo.setText(before);
        combo.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(combo);
        fields.put(id, new Field(combo, before));
    }

    private void check() {
        String date = fields.get("date").combo().getText().strip();
        boolean right = date.isEmpty() || isDate(date);
        wrong.setText(right ? sources.size() == 1 ? "" : Messages.facts_manyHint : Messages.facts_wrongDate);
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null) {
            button.setEnabled(right);
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.facts_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.sources_cancel, false);
    }

    @Override
    protected void okPressed() {
        facts = new SourceFacts(changed("kind"), changed("language"), changed("author"), changed("school"), changed("phase"),
                changed("date"), changed("folder"));
        super.okPressed();
    }

    private String changed(String id) {
        return fields.get(id).changed();
    }

    /** What the person changed; {@link SourceFacts#UNCHANGED} if nothing. */
    SourceFacts facts() {
        return facts;
    }
}
