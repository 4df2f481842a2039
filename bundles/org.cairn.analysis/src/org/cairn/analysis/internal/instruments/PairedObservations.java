// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.findings.Share;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.osgi.service.component.annotations.Component;

/** How often two observers who did not speak to each other gave the same grade, and where not. */
@Component(service = Analysis.class)
public final class PairedObservations implements Analysis<PairedObservations.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Schedule of observations") @Help("The beginning of its title; all schedules if it is empty.") String document) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.paired-observations", "Paired observations", Parameters.class).in(AnalysisInfo.AGREEMENT)
                .about("Lessons that two observers judged without speaking to each other: how often the grades are the same, with the interval of "
                        + "Wilson (1927), and beyond chance by Cohen's kappa (1960), weighted kappa, Gwet's AC1 (2008) and Krippendorff's alpha; "
                        + "each disagreement and its cause; what the grades rest on; what other limits of a rule would have made of them; and the "
                        + "days from asking to seeing. Only what both have locked is shown.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(PairedObservations.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        Table.Builder agreement = Table.of(phrases.say("agreement"), Column.text("schedule", phrases.say("schedule")),
                Column.text("pairs", phrases.say("judging")), Column.count("lessons", phrases.say("lessons")),
                Column.count("same", phrases.say("same")),
                Column.percent("agreement", phrases.say("agreement")), Column.percent("low", phrases.say("low")),
                Column.percent("high", phrases.say("high")));
        Table.Builder apart = Table.of(phrases.say("apart"), Column.text("schedule", phrases.say("schedule")),
                Column.text("lesson", phrases.say("lesson")), Column.text("one", phrases.say("one")), Column.text("grade", phrases.say("grade")),
                Column.text("other", phrases.say("other-observer")), Column.text("grade_other", phrases.say("grade")),
                Column.text("agreed", phrases.say("agreed-grade")), Column.text("cause", phrases.say("cause")));
        List<ObservationSchedule> schedules = Chosen.all(context.view(), ObservationSchedule.class, parameters.document(), phrases);
        long lessons = 0;
        for (ObservationSchedule schedule : schedules) {
            context.check();
            BlindPairs found = BlindPairs.of(schedule, library);
            lessons += found.agreement().of();
            row(agreement, schedule, phrases.say("all"), found.agreement());
            for (BlindPairs.Framed framed : found.byFraming()) {
                row(agreement, schedule, phrases.say("framed-" + framed.stronglyFramed()), framed.agreement());
            }
            for (BlindPairs.Disagreement one : found.disagreements()) {
                apart.row(schedule.getName(), one.lesson().getLabel(), observer(one.one(), context), grade(one.one(), library),
                        observer(one.other(), context), grade(one.other(), library), agreed(one.lesson(), library),
                        one.lesson().getAgreed() == null ? "" : one.lesson().getAgreed().getCause());
            }
            if (!found.waiting().isEmpty()) {
                context.note(phrases.say("waiting", schedule.getName(), found.waiting().size()));
            }
        }
        context.counted(lessons, phrases.say("lessons.n"));
        List<Result> parts = new ArrayList<>(List.of(agreement.build(), apart.build()));
        parts.addAll(new ObservationDetails(schedules, library, phrases).tables());
        return new Composite(About.of(phrases.say("observations.title")), parts);
    }

    private static String agreed(Lesson lesson, ModelLibrary library) {
        return lesson.getAgreed() == null ? "" : library.find(lesson.getAgreed().getGrade(), Level.class).map(ModelWords::of).orElse("");
    }

    private static void row(Table.Builder table, ObservationSchedule schedule, String which, Share share) {
        table.row(schedule.getName(), which, share.of(), share.some(), 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    private static String observer(Sheet sheet, AnalysisContext context) {
        UUID id = sheet.getObserver();
        return id == null ? sheet.getObserverName() : context.view().person(id).map(person -> person.name()).orElse(sheet.getObserverName());
    }

    private static String grade(Sheet sheet, ModelLibrary library) {
        return library.find(sheet.getGrade(), Level.class).map(ModelWords::of).orElse("");
    }
}
