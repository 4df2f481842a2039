// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.model.base.Challenge;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.Point;
import org.cairn.model.meeting.ProgressUpdate;
import org.osgi.service.component.annotations.Component;

/** What schools report term by term, which challenges they share, and what meetings have before them. */
@Component(service = Analysis.class)
public final class ProgressByTerm implements Analysis<NoParameters> {

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.progress-by-term", "Progress from term to term", NoParameters.class).in(AnalysisInfo.TIME)
                .about("The progress updates of all schools and terms by their five sections; the challenges that several report; and of each "
                        + "meeting whether the times of its agenda add up, with what was minuted.");
    }

    @Override
    public Result run(NoParameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(ProgressByTerm.class, context.locale());
        People people = new People(context.view());
        List<ProgressUpdate> updates = Chosen.there(context.view(), ProgressUpdate.class).stream()
                .sorted(Comparator.comparing(ProgressUpdate::getDate, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        List<Meeting> meetings = Chosen.there(context.view(), Meeting.class);
        if (updates.isEmpty() && meetings.isEmpty()) {
            throw new IllegalArgumentException(phrases.say("nothing"));
        }
        context.counted(updates.size(), phrases.say("updates.n"));
        List<Result> parts = new ArrayList<>();
        if (!updates.isEmpty()) {
            parts.add(sections(updates, people, phrases));
            parts.add(challenges(updates, people, phrases));
        }
        if (!meetings.isEmpty()) {
            parts.add(meetings(meetings, context, phrases));
            parts.add(agendas(meetings, phrases));
        }
        return new Composite(About.of(phrases.say("progress.title")), parts);
    }

    private static String called(ProgressUpdate update, People people) {
        return update.getOrganisation().isBlank() ? people.school(update.getSchool(), update.getName()) : update.getOrganisation();
    }

    private static Table sections(List<ProgressUpdate> updates, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("updates"), Column.text("term", phrases.say("term")),
                Column.text("school", phrases.say("reported-by")), Column.text("section", phrases.say("section")),
                Column.text("text", phrases.say("said")));
        for (ProgressUpdate update : updates) {
            String term = update.getTerm().isBlank() && update.getDate() != null ? update.getDate().toString() : update.getTerm();
            String who = called(update, people);
            rows(table, term, who, phrases.say("section.activity"), update.getActivity(), people);
            rows(table, term, who, phrases.say("section.successes"), update.getSuccesses(), people);
            update.getChallenges().forEach(each -> table.row(term, who, phrases.say("section.challenges"), each.getText()));
            rows(table, term, who, phrases.say("section.findings"), update.getFindings(), people);
            rows(table, term, who, phrases.say("section.nextSteps"), update.getNextSteps(), people);
        }
        return table.build();
    }

    private static void rows(Table.Builder table, String term, String who, String section, List<Point> points, People people) {
        points.forEach(point -> table.row(term, who, section, Cell.of(point.getText(), people.sources(Arrays.asList(point.getSource())))));
    }

    /** Challenges by kind, those that most report first; upper and lower case are one. */
    private static Table challenges(List<ProgressUpdate> updates, People people, Phrases phrases) {
        Map<String, List<Challenge>> kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> reported = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ProgressUpdate update : updates) {
            for (Challenge challenge : update.getChallenges()) {
                String kind = challenge.getKind().isBlank() ? phrases.say("unknown") : challenge.getKind().strip();
                kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(challenge);
                List<String> by = reported.computeIfAbsent(kind, key -> new ArrayList<>());
                if (!by.contains(called(update, people))) {
                    by.add(called(update, people));
                }
            }
        }
        Table.Builder table = Table.of(phrases.say("common-challenges"), Column.text("kind", phrases.say("of-kind")),
                Column.count("reporting", phrases.say("reporting")), Column.text("school", phrases.say("reported-by")),
                Column.text("what", phrases.say("what")));
        reported.entrySet().stream().sorted(Comparator.comparing(each -> -each.getValue().size())).forEach(each -> table.row(each.getKey(),
                each.getValue().size(), String.join(", ", each.getValue()),
                kinds.get(each.getKey()).stream().map(Challenge::getText).collect(Collectors.joining(" | "))));
        return table.build();
    }

    private static Table meetings(List<Meeting> meetings, AnalysisContext context, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("meetings"), Column.text("meeting", phrases.say("meeting")),
                Column.date("date", phrases.say("date")), Column.text("mode", phrases.say("mode")),
                Column.text("facilitator", phrases.say("facilitator")), Column.count("planned", phrases.say("minutes-planned")),
                Column.count("available", phrases.say("minutes-there")), Column.flag("sum", phrases.say("adds-up")),
                Column.text("problems", phrases.say("to-look-at")), Column.date("next", phrases.say("next-meeting")));
        for (Meeting meeting : meetings) {
            AgendaTimes times = AgendaTimes.of(meeting, context.locale());
            table.row(meeting.getName(), meeting.getDate(), phrases.say("mode." + meeting.getMode().name()), meeting.getFacilitator(),
                    times.planned(), times.available(), times.addsUp(),
                    times.problems().stream().map(Problem::message).distinct().collect(Collectors.joining(" | ")), meeting.getNextMeeting());
        }
        return table.build();
    }

    private static Table agendas(List<Meeting> meetings, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("agendas"), Column.text("meeting", phrases.say("meeting")),
                Column.text("item", phrases.say("item.agenda")),
                Column.text("from", phrases.say("from")), Column.text("to", phrases.say("to")), Column.count("minutes", phrases.say("minutes")),
                Column.text("said", phrases.say("minuted")));
        for (Meeting meeting : meetings) {
            List<Integer> minutes = AgendaTimes.of(meeting).minutes();
            for (int i = 0; i < meeting.getAgenda().size(); i++) {
                AgendaItem item = meeting.getAgenda().get(i);
                table.row(meeting.getName(), item.getTitle() + item.getPoints().stream().map(point -> "\n– " + point).collect(Collectors.joining()),
                        text(item.getStarts()), text(item.getEnds()), minutes.get(i), item.getMinutes());
            }
        }
        return table.build();
    }

    private static String text(Object time) {
        return time == null ? "" : time.toString();
    }
}
