// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.survey;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.core.findings.SurveyResults;
import org.cairn.core.findings.SurveyResults.Change;
import org.cairn.core.findings.SurveyResults.Measure;
import org.cairn.core.findings.SurveyResults.Result;
import org.cairn.core.findings.SurveyResults.Wave;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.instrument.Scale;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** What was answered to a questionnaire, wave by wave: distributions, means and changes; answers are imported here. */
public final class ResultsPage extends Page {

    /** What was read. @param levels names of the levels of the scale of each measure by their values */
    private record Read(SurveyResults results, Map<Measure, SortedMap<Integer, String>> levels) {
    }

    private final GridPicture picture;
    private final Combo school;
    private final List<Choice> schools = new ArrayList<>();
    private final TrendPicture trend;
    private Read shown;
    private int asked;

    public ResultsPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "results", "questionnaires");
        Composite area = new Composite(sash(), SWT.NONE);
        area.setLayout(Widgets.grid(4));
        Button take = Widgets.named(new Button(area, SWT.PUSH), "results.import", Messages.import_button);
        take.setText(Messages.import_button);
        take.addListener(SWT.Selection, event -> importAnswers());
        Button sources = Widgets.named(new Button(area, SWT.PUSH), "results.sources", Messages.open_button);
        sources.setText(Messages.open_button);
        sources.addListener(SWT.Selection, event -> makeSources());
        Label label = Css.PANEL_MUTED.on(new Label(area, SWT.NONE));
        label.setText(Messages.school_label);
        school = Widgets.named(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), "results.school", Messages.school_label);
        schools.add(new Choice(null, Messages.school_all));
        schools.addAll(schools());
        school.setItems(schools.stream().map(Choice::name).toArray(String[]::new));
        school.select(0);
        school.addListener(SWT.Selection, event -> read());
        picture = new GridPicture(area, tools.palette(), "results.picture", Messages.result_picture, 0.28);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(picture);
        picture.whenEmpty(Messages.results_none);
        picture.onChoose(part -> trend());
        sash().setOrientation(SWT.VERTICAL);
        trend = new TrendPicture(sash(), tools.palette());
        sash().setWeights(60, 40);
        editing.follow(this, this::read);
        read();
    }

    private Questionnaire questionnaire() {
        return document(Questionnaire.class);
    }

    private void read() {
        Questionnaire copy = (Questionnaire) EcoreUtil.copy((EObject) questionnaire());
        UUID of = schools.get(Math.max(0, school.getSelectionIndex())).id();
        int mine = ++asked;
        var view = view();
        Background.of(Messages.result_reading, progress -> {
            ModelLibrary library = new ModelLibrary(view);
            SurveyResults results = SurveyResults.of(copy, library, response -> of == null || of.equals(response.getSchool()));
            Map<Measure, SortedMap<Integer, String>> levels = new HashMap<>();
            results.measures().forEach(measure -> {
                UUID own = measure.items().getFirst().getScale();
                SortedMap<Integer, String> named = new TreeMap<>();
                library.find(own != null ? own : copy.getScale(), Scale.class).map(Scale::getLevels).orElse(List.of())
                        .forEach(level -> named.put(level.getValue(), level.getName()));
                levels.put(measure, named);
            });
            return new Read(results, levels);
        }).then(read -> {
            if (mine == asked) {
                show(read);
            }
        }).start(this);
    }

    private void show(Read read) {
        SurveyResults results = read.results();
        shown = read;
        if (results.waves().isEmpty()) {
            picture.show(Grid.EMPTY);
            trend.show("", new TreeMap<>(), List.of());
            say("");
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (Measure measure : results.measures()) {
            lines.add(new Line(measure.name(), "", measure.items().size() > 1 ? Tone.GOOD : Tone.QUIET, false, results.waves().stream()
                    .map(wave -> cell(results, measure, wave, List.copyOf(read.levels().get(measure).keySet()))).toList()));
        }
        picture.show(new Grid(Messages.column_measure, results.waves().stream().map(wave -> new Column(wave.name(), 1)).toList(), lines));
        if (picture.chosen() < 0) {
            picture.choose(lines.size() - 1, -1); // a subscale says more than an item, and those come last
        }
        trend();
        say(NLS.bind(Messages.results_summary, results.waves().size(), results.questionnaire().getSmallest()));
    }

    /** Draws the measure that is chosen over the waves. */
    private void trend() {
        GridPicture.Place place = picture.place();
        if (shown == null || place == null || place.line() >= shown.results().measures().size()) {
            return;
        }
        Measure measure = shown.results().measures().get(place.line());
        trend.show(measure.name(), shown.levels().get(measure), shown.results().waves().stream()
                .map(wave -> point(wave.name(), wave.results().get(measure))).toList());
    }

    private static TrendPicture.Wave point(String name, Result result) {
        String below = result.number() == 0 ? Messages.result_nobody : result.isSuppressed() ? Messages.result_hidden
                : NLS.bind(Messages.trend_number, result.number());
        String said = result.values().isEmpty() ? below : Double.isNaN(result.low())
                ? NLS.bind(Messages.result_mean, result.number(), number(result.mean(), false))
                : NLS.bind(Messages.trend_said, new Object[] {result.number(), number(result.mean(), false), number(result.low(), false),
                        number(result.high(), false)});
        return new TrendPicture.Wave(name, below, said, result.mean(), result.low(), result.high());
    }

    private static Cell cell(SurveyResults results, Measure measure, Wave wave, List<Integer> levels) {
        Result result = wave.results().get(measure);
        if (result.number() == 0) {
            return Cell.of(Messages.result_nobody);
        }
        if (result.isSuppressed()) {
            return new Cell("", Messages.result_hidden, -1, List.of(new Chip(Messages.result_hidden, Tone.CAREFUL)));
        }
        List<Double> bar = shares(result, levels);
        String words = NLS.bind(Messages.result_mean, result.number(), number(result.mean(), false));
        Optional<Change> change = wave == results.waves().getFirst() ? Optional.empty() : results.change(measure, wave);
        String first = results.waves().getFirst().name();
        String said = change.map(each -> "\n" + (Double.isNaN(each.low()) ? NLS.bind(Messages.change_rough, number(each.difference(), true), first)
                : NLS.bind(Messages.change, new Object[] {number(each.difference(), true), first, number(each.low(), true),
                        number(each.high(), true)}))).orElse("");
        return new Cell(words + said, "", -1, List.of(), bar);
    }

    /** How large a part each level has; means of several items count to the nearest level, halves to the higher. */
    private static List<Double> shares(Result result, List<Integer> levels) {
        return levels.stream().map(level -> result.values().stream().filter(value -> Math.round(value) == level).count()
                / (double) result.values().size()).toList();
    }

    static String number(double value, boolean signed) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return (signed && value > 0 ? "+" : "") + format.format(value).replace('-', '−');
    }

    private void importAnswers() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.import_label);
        dialog.setFilterExtensions(new String[] {"*.csv;*.xlsx"});
        dialog.setFilterNames(new String[] {Messages.import_files});
        String file = dialog.open();
        if (file == null) {
            return;
        }
        InputDialog name = new InputDialog(getShell(), Messages.import_label, Messages.import_name,
                Path.of(file).getFileName().toString().replaceFirst("\\.\\w+$", ""), words -> words.isBlank() ? Messages.import_name : null);
        if (name.open() == Window.OK) {
            importAnswers(Path.of(file), name.getValue().strip());
        }
    }

    /** Takes in the answers of a wave as a document of its own, one step of the project's history. */
    public void importAnswers(Path file, String wave) {
        Questionnaire copy = (Questionnaire) EcoreUtil.copy((EObject) questionnaire());
        var session = editing().project().session();
        Background.of(Messages.import_label, progress -> {
            ResponseSet set = tools().files().readAnswers(file, copy, wave, new ModelLibrary(session.view()));
            session.edit(NLS.bind(Messages.import_save, wave), edit -> {
                ModelDocuments.put(edit, set);
                return null;
            });
            return set.getResponses().size();
        }).visible().then(count -> {
            say(NLS.bind(Messages.import_done, wave, count));
            read();
        }).start(this);
    }

    /** Open answers that are none yet become sources, to be coded: all in one step of the project's history. */
    private void makeSources() {
        UUID id = questionnaire().getId();
        var session = editing().project().session();
        Background.of(Messages.open_making, progress -> session.edit(Messages.open_making, edit -> OpenAnswers.makeSources(edit, id)))
                .then(count -> say(NLS.bind(Messages.open_done, count))).start(this);
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
