// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.CohortFigures;
import org.cairn.core.findings.Share;
import org.cairn.model.alliance.CohortValue;
import org.cairn.model.alliance.PupilData;
import org.osgi.service.component.annotations.Component;

/** Figures about pupils by school and cohort, where they may be compared and shown. */
@Component(service = Analysis.class)
public final class PupilFigures implements Analysis<PupilFigures.Parameters> {

    /** What can be asked. */
    public record Parameters(@Label("Pupil data") @Help("The beginning of its title; all if it is empty.") String document) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.pupil-figures", "Pupil figures over cohorts", Parameters.class).in(AnalysisInfo.TIME)
                .about("Shares by school, group and cohort with the interval of Wilson (1927), the change since the cohort before where no break in "
                        + "the series lies between, and the difference from the other pupils. Small groups are hidden, and so is what would give "
                        + "them away.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(PupilFigures.class, context.locale());
        People people = new People(context.view());
        List<Result> parts = new ArrayList<>();
        int hidden = 0;
        int counted = 0;
        for (PupilData data : Chosen.all(context.view(), PupilData.class, parameters.document(), phrases)) {
            context.check();
            CohortFigures found = CohortFigures.of(data);
            if (!found.figures().isEmpty()) {
                hidden += (int) found.figures().stream().filter(CohortFigures.Figure::hidden).count();
                counted += found.figures().size();
                parts.add(table(data, found, people, phrases));
                parts.add(chart(data, found, people, phrases));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(phrases.say("no-figures"));
        }
        context.counted(counted, phrases.say("figures.n"));
        if (hidden > 0) {
            context.note(phrases.say("hidden-figures", hidden));
        }
        return new Composite(About.of(phrases.say("pupils.title")), parts);
    }

    private static Table table(PupilData data, CohortFigures found, People people, Phrases phrases) {
        Table.Builder table = Table.of(data.getName(), Column.text("school", phrases.say("school")), Column.text("group", phrases.say("pupils")),
                Column.text("moment", phrases.say("moment")), Column.text("cohort", phrases.say("cohort")),
                Column.count("series", phrases.say("series")),
                Column.count("n", phrases.say("pupils-n")), Column.percent("share", phrases.say("share")), Column.percent("low", phrases.say("low")),
                Column.percent("high", phrases.say("high")), Column.number("value", phrases.say("value")),
                Column.number("change", phrases.say("change-points")).rounded(1), Column.text("hidden", phrases.say("suppressed")));
        for (CohortFigures.Figure figure : found.figures()) {
            CohortValue value = figure.value();
            String school = people.school(value.getSchool(), "");
            String group = value.getGroup().isBlank() ? phrases.say("all-pupils") : value.getGroup();
            if (figure.hidden()) {
                // how many they are is hidden too: it would tell the rest from the total
                table.row(school, group, value.getMoment(), value.getCohort(), figure.series(), null, null, null, null, null, null,
                        phrases.say("few-pupils", data.getSmallest()));
                continue;
            }
            Share share = figure.share();
            Double change = before(figure, found).map(earlier -> shown(figure) - shown(earlier)).orElse(null);
            table.row(school, group, value.getMoment(), value.getCohort(), figure.series(), value.getPupils(),
                    share == null ? null : (Object) (100 * share.value()), share == null ? null : (Object) (100 * share.low()),
                    share == null ? null : (Object) (100 * share.high()), share == null ? (Object) value.getValue() : null, change, "");
        }
        data.getBreaks().forEach(each -> table.note(phrases.say("break", each.getFrom(), each.getReason())));
        return table.build();
    }

    private static double shown(CohortFigures.Figure figure) {
        return figure.share() == null ? figure.value().getValue() : 100 * figure.share().value();
    }

    /** The same pupils' figure of the cohort before, if it may be compared. */
    private static Optional<CohortFigures.Figure> before(CohortFigures.Figure figure, CohortFigures found) {
        CohortValue value = figure.value();
        return found.figures().stream().filter(other -> isOf(other.value(), value) && other.value().getCohort().compareTo(value.getCohort()) < 0)
                .max(Comparator.comparing(other -> other.value().getCohort())).filter(other -> CohortFigures.comparable(other, figure)
                        && (other.share() == null) == (figure.share() == null));
    }

    private static boolean isOf(CohortValue one, CohortValue other) {
        return Objects.equals(one.getSchool(), other.getSchool()) && one.getGroup().equals(other.getGroup())
                && one.getMoment().equals(other.getMoment());
    }

    /** A line for each school, group and series: a break in the series is a break in the line. */
    private static Chart chart(PupilData data, CohortFigures found, People people, Phrases phrases) {
        List<String> cohorts = found.figures().stream().map(figure -> figure.value().getCohort()).distinct().sorted().toList();
        Chart.Builder chart = Chart.of(Chart.Kind.LINE, data.getMeasure(), Axis.category(phrases.say("cohort"), cohorts),
                Axis.number(phrases.say("share"), data.getUnit()));
        for (CohortFigures.Figure figure : found.figures()) {
            if (!figure.hidden()) {
                CohortValue value = figure.value();
                String name = Stream.of(people.school(value.getSchool(), ""), value.getGroup(), value.getMoment(),
                        data.getBreaks().isEmpty() ? "" : phrases.say("series-n", figure.series())).filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
                chart.series(name).bar(value.getCohort(), shown(figure));
            }
        }
        return chart.build();
    }
}
