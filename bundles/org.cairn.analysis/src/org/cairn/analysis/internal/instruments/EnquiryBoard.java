// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.EthicsGate;
import org.cairn.core.findings.JourneyState;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Action;
import org.cairn.model.base.ActionStatus;
import org.cairn.model.base.Challenge;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryStatus;
import org.cairn.model.enquiry.Finding;
import org.cairn.model.enquiry.Output;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.model.enquiry.Question;
import org.cairn.model.enquiry.SustainAction;
import org.cairn.model.evidence.ClaimSet;
import org.osgi.service.component.annotations.Component;

/** Where every enquiry stands, what is asked of it, and what is still to be done. */
@Component(service = Analysis.class)
public final class EnquiryBoard implements Analysis<EnquiryBoard.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("On") @Help("The day to look from, as in 2013-03-31; today if it is empty.") String day,
            @Label("Stalled after days") @Help("How long an enquiry may be in one phase.") @Min(1) @Max(3650) @Default("60") int days) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.enquiry-board", "Enquiries and where they stand", Parameters.class).in(AnalysisInfo.CASES)
                .about("For each enquiry the phase it is in, since when, how often it went back, whether the ethics gate is open and what it leaves "
                        + "behind; each question with what it grew from; intended and actual impact with its indicators; commitments of "
                        + "headteachers and funding; outputs; what is still to be done; and challenges by kind, with the days from asking "
                        + "to having.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(EnquiryBoard.class, context.locale());
        LocalDate day = Chosen.day(parameters.day(), phrases);
        ModelLibrary library = new ModelLibrary(context.view());
        People people = new People(context.view());
        List<Enquiry> enquiries = Chosen.all(context.view(), Enquiry.class, "", phrases);
        context.counted(enquiries.size(), phrases.say("enquiries.n"));
        Table.Builder board = Table.of(phrases.say("board"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("status", phrases.say("status")),
                Column.text("phase", phrases.say("phase")), Column.date("since", phrases.say("since")), Column.count("days", phrases.say("days")),
                Column.flag("stalled", phrases.say("stalled")), Column.count("back", phrases.say("back")),
                Column.flag("ethics", phrases.say("ethics")),
                Column.count("impacts", phrases.say("impacts")), Column.count("with_actual", phrases.say("with-actual")),
                Column.count("outputs", phrases.say("outputs")), Column.count("reached", phrases.say("people-reached")));
        for (Enquiry enquiry : enquiries) {
            context.check();
            row(board, enquiry, day, parameters.days(), library, phrases);
        }
        List<Result> parts = new ArrayList<>(List.of(board.build(), questions(enquiries, library, phrases)));
        parts.addAll(EnquiryTables.of(enquiries, context.view(), people, phrases));
        parts.addAll(List.of(outputs(enquiries, phrases), actions(library, day, people, phrases), challenges(library, people, phrases)));
        return new Composite(About.of(phrases.say("board.title")), parts);
    }

    private static void row(Table.Builder board, Enquiry enquiry, LocalDate day, int days, ModelLibrary library, Phrases phrases) {
        Optional<JourneyState> state = enquiry.getJourney() == null ? Optional.empty()
                : library.find(enquiry.getJourney().getTemplate(), ProcessTemplate.class).flatMap(template -> JourneyState.of(enquiry, template));
        LocalDate since = state.map(JourneyState::since).orElse(null);
        boolean under = enquiry.getStatus() == EnquiryStatus.ACTIVE || enquiry.getStatus() == EnquiryStatus.PLANNED;
        board.row(enquiry.getName(), phrases.say("enquiry." + enquiry.getStatus().name()),
                state.map(JourneyState::phase).map(phase -> phase.getName()).orElse(""), since,
                since == null ? null : (Object) ChronoUnit.DAYS.between(since, day), under && state.isPresent() && state.get().isStalled(day, days),
                state.map(each -> each.visits().stream().mapToInt(visits -> Math.max(0, visits - 1)).sum()).orElse(0),
                EthicsGate.of(enquiry, library).isOpen(), enquiry.getImpacts().size(),
                (int) enquiry.getImpacts().stream().filter(impact -> !impact.getActual().isBlank()
                        || impact.getIndicators().stream().anyMatch(each -> !each.getValue().isBlank())).count(),
                enquiry.getOutputs().size(), enquiry.getOutputs().stream().mapToInt(Output::getReached).sum());
    }

    /** Every question with what it grew from and the claims that answer it. */
    private static Table questions(List<Enquiry> enquiries, ModelLibrary library, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("questions"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("question", phrases.say("question")), Column.text("status", phrases.say("status")),
                Column.count("wordings", phrases.say("wordings")), Column.text("from", phrases.say("grew-from")),
                Column.text("claims", phrases.say("claims-made")));
        for (Enquiry enquiry : enquiries) {
            String claims = library.find(enquiry.getClaims(), ClaimSet.class).map(ClaimSet::getClaims).orElse(List.of()).stream()
                    .map(ModelWords::of).collect(Collectors.joining("; "));
            for (Question question : ModelElements.all(enquiry, Question.class)) {
                String from = Stream.concat(library.find(question.getRefines(), Question.class).stream().map(ModelWords::of),
                        question.getBuildsOn().stream().flatMap(id -> library.find(id, Finding.class).stream()).map(ModelWords::of))
                        .collect(Collectors.joining("; "));
                table.row(enquiry.getName(), question.getWordings().isEmpty() ? "" : question.getWordings().getLast().getText(),
                        phrases.say("question." + question.getStatus().name()), question.getWordings().size(), from, claims);
            }
        }
        return table.build();
    }

    private static Table outputs(List<Enquiry> enquiries, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("outputs"), Column.text("enquiry", phrases.say("enquiry")),
                Column.text("output", phrases.say("output")), Column.text("kind", phrases.say("of-kind")),
                Column.text("audience", phrases.say("audience")), Column.flag("beyond", phrases.say("beyond")),
                Column.date("date", phrases.say("date")), Column.count("reached", phrases.say("people-reached")));
        enquiries.forEach(enquiry -> enquiry.getOutputs().forEach(output -> table.row(enquiry.getName(), output.getName(), output.getKind(),
                output.getAudience(), output.isBeyond(), output.getDate(), output.getReached() > 0 ? (Object) output.getReached() : null)));
        return table.build();
    }

    /** What is agreed anywhere but in confidence and is not done. */
    private static Table actions(ModelLibrary library, LocalDate day, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("open-actions"), Column.text("what", phrases.say("what")),
                Column.text("where", phrases.say("where")),
                Column.text("who", phrases.say("who")), Column.date("due", phrases.say("due")), Column.flag("overdue", phrases.say("overdue")),
                Column.text("risk", phrases.say("risk")));
        for (Document document : library.all()) {
            for (Action action : ModelElements.all(document, Action.class)) {
                boolean confidential = ModelElements.all(document, CoachingSession.class).stream()
                        .anyMatch(session -> session.isConfidential() && session.getActions().contains(action));
                if (action.getStatus() == ActionStatus.OPEN && !confidential && people.may(action.getOwner())) {
                    table.row(action.getWhat(), document.getName(), people.person(action.getOwner(), ""), action.getDue(),
                            action.getDue() != null && action.getDue().isBefore(day),
                            action instanceof SustainAction sustain ? sustain.getRisk() : "");
                }
            }
        }
        return table.build();
    }

    private static Table challenges(ModelLibrary library, People people, Phrases phrases) {
        Map<String, List<Challenge>> kinds = new TreeMap<>();
        library.all().forEach(document -> ModelElements.all(document, Challenge.class).forEach(each -> kinds
                .computeIfAbsent(each.getKind().isBlank() ? phrases.say("unknown") : each.getKind(), key -> new ArrayList<>()).add(each)));
        Table.Builder table = Table.of(phrases.say("challenges"), Column.text("kind", phrases.say("of-kind")),
                Column.count("n", phrases.say("challenges")),
                Column.text("schools", phrases.say("schools")), Column.number("days", phrases.say("lead-days")).rounded(0),
                Column.text("what", phrases.say("what")));
        kinds.forEach((kind, some) -> table.row(kind, some.size(),
                some.stream().map(each -> people.school(each.getSchool(), "")).filter(name -> !name.isBlank()).distinct()
                        .collect(Collectors.joining(", ")), median(some), some.stream().map(ModelWords::of).collect(Collectors.joining(" | "))));
        return table.build();
    }

    /** Days from asking to having; null where none has both dates. */
    private static Double median(List<Challenge> some) {
        double[] days = some.stream().filter(each -> each.getRequested() != null && each.getDone() != null)
                .mapToDouble(each -> ChronoUnit.DAYS.between(each.getRequested(), each.getDone())).sorted().toArray();
        return days.length == 0 ? null : (Double) ((days[(days.length - 1) / 2] + days[days.length / 2]) / 2);
    }
}
