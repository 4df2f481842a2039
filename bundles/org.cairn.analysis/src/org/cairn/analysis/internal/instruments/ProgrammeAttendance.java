// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.Evaluation;
import org.cairn.model.alliance.Event;
import org.cairn.model.alliance.EventLog;
import org.cairn.model.alliance.EventResponse;
import org.cairn.model.alliance.Module;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.Session;
import org.cairn.model.base.Document;
import org.osgi.service.component.annotations.Component;

/** Who came to programmes and events, and what they said of them. */
@Component(service = Analysis.class)
public final class ProgrammeAttendance implements Analysis<ProgrammeAttendance.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Programme or events") @Help("The beginning of the title of a programme or of a list of events; all if it is empty.")
            String document) {
    }

    /** One time that people came together. */
    private record Occasion(String name, LocalDate date, List<Attendance> attendance, UUID source) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.attendance", "Attendance and evaluation", Parameters.class).in(AnalysisInfo.CASES)
                .about("How many came to each session of a programme and to each event, by school, how often each person came, and what was said "
                        + "afterwards by the levels of Guskey (2002), or answered at consultations. Who has refused analysis is left out.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(ProgrammeAttendance.class, context.locale());
        People people = new People(context.view());
        List<Occasion> occasions = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        Map<Event, List<EventResponse>> responses = new LinkedHashMap<>();
        for (Document document : Chosen.any(context.view(), List.of(Programme.class, EventLog.class), parameters.document(), phrases)) {
            context.check();
            if (document instanceof Programme programme) {
                for (Module module : programme.getModules()) {
                    for (Session session : module.getSessions()) {
                        occasions.add(new Occasion(module.getName() + (session.getDate() == null ? "" : " " + session.getDate()), session.getDate(),
                                kept(session.getAttendance(), people), session.getSource()));
                        evaluations.addAll(session.getEvaluations().stream().filter(each -> people.may(each.getPerson())).toList());
                    }
                }
            } else if (document instanceof EventLog log) {
                log.getEvents().forEach(event -> responses.put(event, event.getResponses().stream()
                        .filter(each -> people.may(each.getPerson())).toList()));
                log.getEvents().forEach(event -> occasions.add(new Occasion(event.getName() + (event.getDate() == null ? "" : " " + event.getDate()),
                        event.getDate(), kept(event.getAttendance(), people), null)));
            }
        }
        occasions.removeIf(occasion -> occasion.attendance().isEmpty());
        occasions.sort(Comparator.comparing(Occasion::date, Comparator.nullsLast(Comparator.naturalOrder())));
        people.say(context, phrases);
        context.counted(occasions.size(), phrases.say("occasions.n"));
        Table answered = answered(responses, people, phrases);
        if (occasions.isEmpty() && answered.rows().isEmpty()) {
            throw new IllegalArgumentException(phrases.say("nobody-came"));
        }
        List<Result> parts = new ArrayList<>();
        if (!occasions.isEmpty()) {
            parts.addAll(List.of(bySchool(occasions, people, phrases), byPerson(occasions, people, phrases)));
        }
        if (!evaluations.isEmpty()) {
            parts.add(evaluated(evaluations, phrases));
        }
        if (!answered.rows().isEmpty()) {
            parts.add(answered);
        }
        return new Composite(About.of(phrases.say("attendance.title")), parts);
    }

    private static List<Attendance> kept(List<Attendance> attendance, People people) {
        return attendance.stream().filter(each -> people.may(each.getPerson())).toList();
    }

    /** How many an entry stands for. */
    private static int number(Attendance each) {
        return each.getPerson() != null ? 1 : each.getNumber();
    }

    private static Matrix bySchool(List<Occasion> occasions, People people, Phrases phrases) {
        Map<String, double[]> rows = new TreeMap<>();
        for (int i = 0; i < occasions.size(); i++) {
            for (Attendance each : occasions.get(i).attendance()) {
                if (each.getState() == AttendanceState.PRESENT) {
                    UUID school = each.getSchool() != null ? each.getSchool() : people.schoolOf(each.getPerson());
                    rows.computeIfAbsent(people.school(school, phrases.say("unknown")), key -> new double[occasions.size()])[i] += number(each);
                }
            }
        }
        return Matrix.counts(phrases.say("present-by-school"), List.copyOf(rows.keySet()), named(occasions), rows.values().toArray(double[][]::new))
                .named(phrases.say("school"), phrases.say("occasion"))
                .withEvidence((row, column) -> people.sources(Arrays.asList(occasions.get(column).source())));
    }

    /** Names, with a number where two are alike. */
    private static List<String> named(List<Occasion> occasions) {
        List<String> names = new ArrayList<>();
        for (Occasion occasion : occasions) {
            String name = occasion.name();
            for (int i = 2; names.contains(name); i++) {
                name = occasion.name() + " (" + i + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static Table byPerson(List<Occasion> occasions, People people, Phrases phrases) {
        Map<UUID, int[]> states = new LinkedHashMap<>();
        occasions.forEach(occasion -> occasion.attendance().stream().filter(each -> each.getPerson() != null).forEach(each -> states
                .computeIfAbsent(each.getPerson(), key -> new int[AttendanceState.values().length])[each.getState().ordinal()]++));
        Table.Builder table = Table.of(phrases.say("by-person"), Column.text("person", phrases.say("person")),
                Column.text("school", phrases.say("school")), Column.count("present", phrases.say("PRESENT")),
                Column.count("absent", phrases.say("ABSENT")), Column.count("excused", phrases.say("EXCUSED")),
                Column.percent("share", phrases.say("share")));
        states.forEach((person, each) -> table.row(people.person(person, phrases.say("unknown")),
                people.school(people.schoolOf(person), ""), each[0], each[1], each[2], 100.0 * each[0] / Arrays.stream(each).sum()));
        return table.build();
    }

    private static Table evaluated(List<Evaluation> evaluations, Phrases phrases) {
        Map<Integer, Map<String, List<Evaluation>>> byLevel = new TreeMap<>();
        evaluations.forEach(each -> byLevel.computeIfAbsent(each.getLevel(), key -> new LinkedHashMap<>())
                .computeIfAbsent(each.getQuestion(), key -> new ArrayList<>()).add(each));
        Table.Builder table = Table.of(phrases.say("evaluation"), Column.count("level", phrases.say("guskey")),
                Column.text("question", phrases.say("question")), Column.count("n", phrases.say("n")), Column.number("mean", phrases.say("mean")),
                Column.text("said", phrases.say("said")));
        byLevel.forEach((level, questions) -> questions.forEach((question, some) -> table.row(level, question, some.size(),
                some.stream().mapToDouble(Evaluation::getValue).average().orElseThrow(),
                some.stream().map(Evaluation::getText).filter(text -> !text.isBlank()).collect(Collectors.joining(" | ")))));
        return table.build();
    }

    /** What people answered at consultations and other events. */
    private static Table answered(Map<Event, List<EventResponse>> responses, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("answered"), Column.text("event", phrases.say("occasion")),
                Column.date("date", phrases.say("date")), Column.text("school", phrases.say("school")), Column.text("person", phrases.say("person")),
                Column.text("question", phrases.say("question")), Column.text("answer", phrases.say("said")));
        responses.forEach((event, some) -> some.forEach(each -> table.row(event.getName(), event.getDate(),
                people.school(each.getSchool() != null ? each.getSchool() : people.schoolOf(each.getPerson()), ""),
                people.person(each.getPerson(), ""), each.getQuestion(),
                Cell.of(each.getText(), people.sources(Arrays.asList(each.getSource()))))));
        return table.build();
    }
}
