// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.core.findings.CohortFigures;
import org.cairn.core.findings.CohortFigures.Figure;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.CohortValue;
import org.cairn.model.alliance.PupilData;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Figures about pupils, schools and groups against cohorts: small numbers are hidden, and breaks in the series are marked. */
public final class PupilPage extends Page {

    private final GridPicture picture;
    private final List<List<CohortValue>> places = new ArrayList<>();

    public PupilPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "pupils", "alliance");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Fields<PupilData> whole = kept(new Fields<>(left, editing, "pupils", this::data));
        Fields<CohortValue> list = kept(new Fields<>(left, editing, "pupils.list", this::value));
        Composite row = whole.row();
        whole.button(row, "add", Messages.pupil_add, each -> editing.change(Messages.pupil_add,
                () -> each.getValues().add(ModelDocuments.make(CohortValue.class))));
        list.button(row, "remove", Messages.pupil_remove, each -> editing.change(Messages.pupil_remove,
                () -> data().getValues().remove(each)));
        picture = new GridPicture(left, tools.palette(), "pupils.picture", Messages.pupil_picture, 0.26);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        Fields<PupilData> about = kept(new Fields<>(column, editing, "pupils.about", this::data));
        about.area("measure", Messages.pupil_measure, 2, PupilData::getMeasure, PupilData::setMeasure);
        about.line("unit", Messages.pupil_unit, PupilData::getUnit, PupilData::setUnit);
        about.line("smallest", Messages.pupil_smallest, each -> String.valueOf(each.getSmallest()),
                (each, words) -> each.setSmallest(whole(words, each.getSmallest())));
        Fields<CohortValue> value = kept(new Fields<>(column, editing, "pupils.value", this::value));
        value.heading(Messages.pupil_figure);
        value.choose("school", Messages.share_school, schools(), CohortValue::getSchool, CohortValue::setSchool);
        value.line("cohort", Messages.pupil_cohort, CohortValue::getCohort, CohortValue::setCohort);
        value.line("moment", Messages.pupil_moment, CohortValue::getMoment, CohortValue::setMoment);
        value.line("group", Messages.pupil_group, CohortValue::getGroup, CohortValue::setGroup);
        value.line("pupils", Messages.pupil_pupils, each -> String.valueOf(each.getPupils()),
                (each, words) -> each.setPupils(whole(words, each.getPupils())));
        value.line("reached", Messages.pupil_reached, each -> each.getReached() < 0 ? "" : String.valueOf(each.getReached()),
                (each, words) -> each.setReached(whole(words, -1)));
        value.line("value", Messages.pupil_value, each -> NumberFormat.getInstance().format(each.getValue()), (each, words) -> {
            String number = words.strip().replace(',', '.');
            if (number.matches("-?\\d+(\\.\\d+)?")) {
                each.setValue(Double.parseDouble(number));
            }
        });
        value.check("baseline", Messages.pupil_baseline, CohortValue::isBaseline, CohortValue::setBaseline);
        sash().setWeights(66, 34);
        picture.whenEmpty(Messages.pupil_empty);
        picture.onChoose(part -> refreshKept());
        editing.follow(this, this::show);
        show();
    }

    private static int whole(String words, int otherwise) {
        return words.strip().matches("\\d{1,6}") ? Integer.parseInt(words.strip()) : otherwise;
    }

    private PupilData data() {
        return document(PupilData.class);
    }

    private CohortValue value() {
        GridPicture.Place place = picture == null ? null : picture.place();
        if (place == null || place.line() >= places.size()) {
            return null;
        }
        List<CohortValue> line = places.get(place.line());
        return place.column() < 0 ? line.stream().filter(each -> each != null).findFirst().orElse(null)
                : place.column() < line.size() ? line.get(place.column()) : null;
    }

    private void show() {
        CohortFigures figures = CohortFigures.of(data());
        List<String> columns = new ArrayList<>(new TreeSet<>(figures.figures().stream().map(each -> column(each.value())).toList()));
        Map<String, List<Figure>> lines = new LinkedHashMap<>();
        figures.figures().forEach(each -> lines.computeIfAbsent(line(each.value()), key -> new ArrayList<>()).add(each));
        places.clear();
        List<Line> shown = new ArrayList<>();
        lines.forEach((head, of) -> {
            List<Figure> here = columns.stream().map(column -> of.stream().filter(each -> column(each.value()).equals(column)).findFirst()
                    .orElse(null)).toList();
            places.add(here.stream().map(each -> each == null ? null : each.value()).toList());
            shown.add(Line.of(head, here.stream().map(this::cell).toList()));
        });
        picture.show(new Grid(Messages.pupil_line, columns.stream().map(each -> new Column(each, 1)).toList(), shown));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        String breaks = data().getBreaks().stream().map(each -> NLS.bind(Messages.pupil_break, each.getFrom(), each.getReason()))
                .collect(Collectors.joining(" "));
        say(shown.isEmpty() ? data().getMeasure() : NLS.bind(Messages.pupil_summary, new Object[] {data().getMeasure(),
                figures.figures().size(), figures.figures().stream().filter(Figure::hidden).count(), breaks}).strip());
        refreshKept();
    }

    private static String column(CohortValue value) {
        return String.join(" · ", Stream.of(value.getCohort(), value.getMoment()).filter(words -> !words.isBlank()).toList());
    }

    private String line(CohortValue value) {
        String words = String.join(", ", Stream.of(school(value.getSchool()), value.getGroup()).filter(each -> !each.isBlank()).toList());
        return words.isEmpty() ? "–" : words;
    }

    private Cell cell(Figure figure) {
        if (figure == null) {
            return Cell.EMPTY;
        }
        if (figure.hidden()) {
            return new Cell("", Messages.pupil_hidden, -1, List.of(new Chip(Messages.pupil_hidden, Tone.CAREFUL)));
        }
        if (figure.share() == null || figure.share().of() == 0) {
            return Cell.of(NumberFormat.getInstance().format(figure.value().getValue()) + " " + data().getUnit());
        }
        NumberFormat percent = NumberFormat.getPercentInstance();
        String words = NLS.bind(Messages.pupil_some, new Object[] {figure.share().some(), figure.share().of(),
                percent.format(figure.share().value())}) + "\n"
                + NLS.bind(Messages.pupil_between, percent.format(figure.share().low()), percent.format(figure.share().high()));
        return new Cell(words, "", figure.share().value(), List.of());
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
