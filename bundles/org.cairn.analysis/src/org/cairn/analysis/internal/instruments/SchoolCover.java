// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.School;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.Deployment;
import org.cairn.model.alliance.Duty;
import org.cairn.model.alliance.Event;
import org.cairn.model.alliance.EventLog;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.RoleSpecification;
import org.cairn.model.alliance.Roster;
import org.cairn.model.alliance.Session;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.TeamMember;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.LearningWalk;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.meeting.PaperState;
import org.cairn.model.meeting.RequiredDocuments;
import org.cairn.model.meeting.RequiredPaper;
import org.osgi.service.component.annotations.Component;

/** What each school takes part in, who leads from it, and which papers it owes. */
@Component(service = Analysis.class)
public final class SchoolCover implements Analysis<NoParameters> {

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.school-cover", "Schools and what they take part in", NoParameters.class).in(AnalysisInfo.CASES)
                .about("How often each school has a part in each kind of plan and record; leaders beyond their school by role, with the days "
                        + "they can give and gave; duties by version of a role; and required papers, school by school.");
    }

    @Override
    public Result run(NoParameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(SchoolCover.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        People people = new People(context.view());
        List<School> schools = context.view().schools();
        context.counted(schools.size(), phrases.say("schools.n"));
        List<Result> parts = new ArrayList<>(List.of(cover(schools, library, people, phrases)));
        List<Roster> rosters = library.all(Roster.class);
        if (!rosters.isEmpty()) {
            parts.add(leaders(rosters, people, phrases));
            parts.add(totals(rosters, people, phrases));
            parts.add(duties(rosters, phrases));
        }
        Table papers = papers(library, people, phrases);
        if (!papers.rows().isEmpty()) {
            parts.add(papers);
        }
        people.say(context, phrases);
        return new Composite(About.of(phrases.say("cover.title")), parts);
    }

    private static Matrix cover(List<School> schools, ModelLibrary library, People people, Phrases phrases) {
        Map<String, Map<UUID, Integer>> counts = new LinkedHashMap<>();
        each(counts, phrases.say("groups"), library.all(GroupDirectory.class).stream().flatMap(all -> all.getGroups().stream()).map(group ->
                parts(Stream.concat(group.getSchools().stream(), group.getMembers().stream().map(member -> member.getSchool())),
                        Stream.concat(group.getPeople().stream(), group.getMembers().stream().map(member -> member.getPerson())), people)));
        each(counts, phrases.say("enquiries"), library.all(Enquiry.class).stream().map(enquiry -> parts(
                enquiry.getTeam().stream().map(TeamMember::getSchool), enquiry.getTeam().stream().map(TeamMember::getPerson), people)));
        each(counts, phrases.say("occasions"), Stream.concat(library.all(Programme.class).stream().flatMap(all -> all.getModules().stream())
                .flatMap(module -> module.getSessions().stream()).map(Session::getAttendance),
                library.all(EventLog.class).stream().flatMap(all -> all.getEvents().stream()).map(Event::getAttendance))
                .map(attendance -> attendance.stream().filter(each -> each.getState() == AttendanceState.PRESENT).toList())
                .map(attendance -> parts(attendance.stream().map(Attendance::getSchool), attendance.stream().map(Attendance::getPerson), people)));
        each(counts, phrases.say("lessons"), library.all(ObservationSchedule.class).stream().flatMap(all -> all.getLessons().stream())
                .map(lesson -> parts(Stream.of(lesson).map(Lesson::getSchool), Stream.of(), people)));
        each(counts, phrases.say("walks"), library.all(LearningWalk.class).stream()
                .map(walk -> parts(Stream.of(walk).map(LearningWalk::getSchool), Stream.of(), people)));
        each(counts, phrases.say("diamonds"), library.all(DiamondSession.class).stream().flatMap(all -> all.getDiamonds().stream())
                .map(diamond -> parts(Stream.of(diamond).map(Diamond::getSchool), Stream.of(diamond).map(Diamond::getPerson), people)));
        each(counts, phrases.say("n"), library.all(ResponseSet.class).stream().flatMap(all -> all.getResponses().stream())
                .map(response -> parts(Stream.of(response).map(Response::getSchool), Stream.of(), people)));
        each(counts, phrases.say("assessments.c"), library.all(Assessment.class).stream()
                .map(one -> parts(Stream.of(one).map(Assessment::getSubject), Stream.of(one).map(Assessment::getSubject), people)));
        double[][] cells = new double[schools.size()][counts.size()];
        List<Map<UUID, Integer>> columns = List.copyOf(counts.values());
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells[row][column] = columns.get(column).getOrDefault(schools.get(row).id(), 0);
            }
        }
        return Matrix.counts(phrases.say("cover"), schools.stream().map(school -> school.phase().isBlank() ? school.name()
                : school.name() + " (" + school.phase() + ")").toList(), List.copyOf(counts.keySet()), cells)
                .named(phrases.say("school"), phrases.say("activity"));
    }

    /** Every school once: those that are named, and those of the people who are. */
    private static Set<UUID> parts(Stream<UUID> schools, Stream<UUID> persons, People people) {
        Set<UUID> all = new HashSet<>();
        schools.forEach(all::add);
        persons.filter(people::may).map(people::schoolOf).forEach(all::add);
        all.remove(null);
        return all;
    }

    private static void each(Map<String, Map<UUID, Integer>> counts, String column, Stream<Set<UUID>> things) {
        Map<UUID, Integer> into = counts.computeIfAbsent(column, key -> new HashMap<>());
        things.forEach(schools -> schools.forEach(school -> into.merge(school, 1, Integer::sum)));
    }

    private static Table leaders(List<Roster> rosters, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("leaders"), Column.text("leader", phrases.say("leader")), Column.text("role", phrases.say("role")),
                Column.text("school", phrases.say("school")), Column.text("specialism", phrases.say("specialism")),
                Column.date("designated", phrases.say("designated")), Column.count("n", phrases.say("number")),
                Column.number("capacity", phrases.say("capacity")).rounded(1), Column.number("given", phrases.say("given-days")).rounded(1),
                Column.number("left", phrases.say("left-days")).rounded(1), Column.text("where", phrases.say("deployed")));
        for (Roster roster : rosters) {
            for (Leader leader : roster.getLeaders()) {
                if (people.may(leader.getPerson())) {
                    double given = leader.getDeployments().stream().mapToDouble(Deployment::getDays).sum();
                    boolean known = leader.getCapacityDays() > 0;
                    table.row(people.person(leader.getPerson(), leader.getName()), leader.getRole(),
                            people.school(leader.getSchool(), leader.getOrganisation()), leader.getSpecialism(), leader.getDesignated(),
                            leader.getNumber(), known ? (Object) leader.getCapacityDays() : null, given,
                            known ? (Object) (leader.getCapacityDays() - given) : null, leader.getDeployments().stream()
                                    .map(each -> people.school(each.getSchool(), "")).distinct().collect(Collectors.joining(", ")));
                }
            }
        }
        return table.note(phrases.say("left.note")).build();
    }

    private static Table totals(List<Roster> rosters, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("leader-totals"), Column.text("roster", phrases.say("roster")),
                Column.text("school", phrases.say("school")), Column.count("n", phrases.say("number")), Column.count("expected",
                phrases.say("expected")));
        for (Roster roster : rosters) {
            Map<String, Integer> bySchool = new TreeMap<>();
            roster.getLeaders().forEach(leader -> bySchool.merge(people.school(leader.getSchool(), leader.getOrganisation()), leader.getNumber(),
                    Integer::sum));
            bySchool.forEach((school, number) -> table.row(roster.getName(), school, number, null));
            table.row(roster.getName(), phrases.say("total"), bySchool.values().stream().mapToInt(Integer::intValue).sum(),
                    roster.getExpectedLeaders() > 0 ? (Object) roster.getExpectedLeaders() : null);
        }
        return table.build();
    }

    /** From which version of a role on, and up to which, each duty stands in it. */
    private static Table duties(List<Roster> rosters, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("duties"), Column.text("roster", phrases.say("roster")),
                Column.text("role", phrases.say("role")), Column.text("duty", phrases.say("duty")),
                Column.flag("research", phrases.say("research")), Column.text("from", phrases.say("version-from")),
                Column.text("to", phrases.say("version-to")));
        for (Roster roster : rosters) {
            Map<String, List<RoleSpecification>> roles = new TreeMap<>();
            roster.getSpecifications().stream()
                    .sorted(Comparator.comparing(RoleSpecification::getDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .forEach(each -> roles.computeIfAbsent(each.getRole(), key -> new ArrayList<>()).add(each));
            roles.forEach((role, versions) -> versions.stream().flatMap(version -> version.getDuties().stream()).map(Duty::getText).distinct()
                    .forEach(duty -> {
                        List<RoleSpecification> with = versions.stream().filter(version -> version.getDuties().stream()
                                .anyMatch(each -> each.getText().equals(duty))).toList();
                        table.row(roster.getName(), role, duty, with.getLast().getDuties().stream()
                                .anyMatch(each -> each.getText().equals(duty) && each.isResearch()), with.getFirst().getVersion(),
                                with.getLast() == versions.getLast() ? "" : with.getLast().getVersion());
                    }));
        }
        return table.build();
    }

    private static Table papers(ModelLibrary library, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("papers"), Column.text("paper", phrases.say("paper")), Column.date("due", phrases.say("due")),
                Column.text("school", phrases.say("school")), Column.text("state", phrases.say("status")));
        for (RequiredDocuments list : library.all(RequiredDocuments.class)) {
            for (RequiredPaper paper : list.getPapers()) {
                for (PaperState state : paper.getStates()) {
                    table.row(paper.getName(), paper.getDue(), people.school(state.getSchool(), ""),
                            phrases.say("paper." + state.getState().name()));
                }
            }
        }
        return table.build();
    }
}
