// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.ProjectSession;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.alliance.Deployment;
import org.cairn.model.alliance.Duty;
import org.cairn.model.alliance.Event;
import org.cairn.model.alliance.EventLog;
import org.cairn.model.alliance.EventResponse;
import org.cairn.model.alliance.ExpertiseStatus;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Module;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.RoleSpecification;
import org.cairn.model.alliance.Roster;
import org.cairn.model.alliance.Session;
import org.cairn.model.base.Action;
import org.cairn.model.base.ActionStatus;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Journey;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.model.enquiry.TeamMember;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.LearningWalk;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.WalkStop;
import org.cairn.model.meeting.DocumentState;
import org.cairn.model.meeting.PaperState;
import org.cairn.model.meeting.RequiredDocuments;
import org.cairn.model.meeting.RequiredPaper;

/** A year of an alliance in its registers, with the people and schools of a project, to be looked at. */
final class Registers {

    private final List<UUID> people;
    private final List<UUID> schools;

    private Registers(ProjectView view) {
        people = view.people().stream().filter(each -> each.school() != null).map(Person::id).limit(9).toList();
        schools = view.schools().stream().map(School::id).limit(6).toList();
    }

    /** Adds the registers in one step, which undoing takes back. @return their names */
    static List<String> add(ProjectSession session) throws Failure, Cancelled {
        Registers made = new Registers(session.view());
        List<Document> all = List.of(made.programme(), made.coaching(), made.events(), made.roster(), made.walk(true), made.walk(false),
                made.papers());
        ModelLibrary library = new ModelLibrary(session.view());
        Questionnaire trust = library.all(Questionnaire.class).stream().filter(each -> each.getName().contains("rust")).findFirst().orElseThrow();
        List<Level> levels = library.find(trust.getScale(), Scale.class).orElseThrow().getLevels();
        session.edit("A year in registers", edit -> {
            for (Document document : all) {
                ModelDocuments.put(edit, document);
            }
            for (Document document : made.enquiry()) {
                ModelDocuments.put(edit, document);
            }
            for (Document document : waves(trust, levels)) {
                ModelDocuments.put(edit, document);
            }
            return null;
        });
        return Stream.concat(all.stream().map(Document::getName), Stream.of(trust.getName())).toList();
    }

    /** Three terms of answers, slowly rising, and a summer with too few of them to be shown. */
    private static List<ResponseSet> waves(Questionnaire questionnaire, List<Level> levels) {
        List<ResponseSet> waves = new ArrayList<>();
        String[] names = {"Autumn 2012", "Spring 2013", "Summer 2013", "Autumn 2013"};
        int[] numbers = {24, 21, 3, 26};
        for (int wave = 0; wave < names.length; wave++) {
            ResponseSet set = ModelDocuments.make(ResponseSet.class, "Trust, " + names[wave]);
            set.setQuestionnaire(questionnaire.getId());
            set.setWave(names[wave]);
            set.setDate(LocalDate.of(2012, 10, 1).plusMonths(4L * wave));
            for (int person = 0; person < numbers[wave]; person++) {
                Response response = ModelDocuments.make(Response.class);
                for (int i = 0; i < questionnaire.getItems().size(); i++) {
                    Answer answer = ModelDocuments.make(Answer.class);
                    answer.setItem(questionnaire.getItems().get(i).getId());
                    int step = (person * 5 + i * 3 + wave) % 4 + wave / 2;
                    boolean reverse = questionnaire.getItems().get(i).isReverse();
                    int index = Math.min(levels.size() - 1, step);
                    answer.setValue(levels.get(reverse ? levels.size() - 1 - index : index).getValue());
                    response.getAnswers().add(answer);
                }
                set.getResponses().add(response);
            }
            waves.add(set);
        }
        return waves;
    }

    private Programme programme() {
        Programme programme = ModelDocuments.make(Programme.class, "Research mentors 2012–13");
        programme.setKind("induction");
        programme.setAudience("SLEs and aspirant SLEs");
        String[] modules = {"Moral purpose", "Coaching and mentoring", "Research mentor"};
        for (int i = 0; i < modules.length; i++) {
            Module module = ModelDocuments.make(Module.class);
            module.setName(modules[i]);
            programme.getModules().add(module);
            for (int j = 0; j < 2; j++) {
                Session session = ModelDocuments.make(Session.class);
                session.setDate(LocalDate.of(2012, 10 + i, 4 + 14 * j));
                session.setHours(2);
                session.setPlace("Brackwater Quay");
                module.getSessions().add(session);
                for (int p = 0; p < people.size(); p++) {
                    int dice = (p * 7 + i * 5 + j * 3) % 11;
                    if (dice < 10) {
                        session.getAttendance().add(attendance(people.get(p), null, dice < 8 ? AttendanceState.PRESENT
                                : dice == 8 ? AttendanceState.ABSENT : AttendanceState.EXCUSED, 0));
                    }
                }
                session.getAttendance().add(attendance(null, schools.get(1), AttendanceState.PRESENT, 3 + i + j));
            }
        }
        return programme;
    }

    private static Attendance attendance(UUID person, UUID school, AttendanceState state, int number) {
        Attendance attendance = ModelDocuments.make(Attendance.class);
        attendance.setPerson(person);
        attendance.setSchool(school);
        attendance.setState(state);
        attendance.setNumber(number);
        return attendance;
    }

    private CoachingLog coaching() {
        CoachingLog log = ModelDocuments.make(CoachingLog.class, "Coaching 2012–13");
        String[] focus = {"Choosing a question small enough to answer", "What counts as a baseline", "Listening back to the first interviews",
            "Saying what did not work"};
        for (int p = 1; p < 5; p++) {
            for (int i = 0; i < 2 + p % 2; i++) {
                CoachingSession session = ModelDocuments.make(CoachingSession.class);
                session.setDate(LocalDate.of(2012, 9 + i, 10 + p));
                session.setCoach(people.getFirst());
                session.getCoachees().add(people.get(p));
                session.setMode(i == 0 ? "one to one" : "group");
                session.setFocus(focus[(p + i) % focus.length]);
                session.setConfidential(p == 2);
                session.getActions().add(action("Write half a page before we meet again", i == 0 ? ActionStatus.DONE : ActionStatus.OPEN));
                log.getSessions().add(session);
            }
        }
        return log;
    }

    private static Action action(String what, ActionStatus status) {
        Action action = ModelDocuments.make(Action.class);
        action.setWhat(what);
        action.setStatus(status);
        return action;
    }

    /** An enquiry whose people are coached, and the process that it follows. */
    private List<Document> enquiry() {
        ProcessTemplate process = ModelDocuments.make(ProcessTemplate.class, "Two phases");
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Reading aloud");
        enquiry.setJourney(ModelDocuments.make(Journey.class));
        enquiry.getJourney().setTemplate(process.getId());
        String[] names = {"Focusing", "Taking action"};
        for (int i = 0; i < names.length; i++) {
            ProcessPhase phase = ModelDocuments.make(ProcessPhase.class);
            phase.setName(names[i]);
            process.getPhases().add(phase);
            JourneyStep step = ModelDocuments.make(JourneyStep.class);
            step.setPhase(phase.getId());
            step.setEntered(LocalDate.of(2012, 9 + i, 1));
            step.setLeft(i == 0 ? LocalDate.of(2012, 9, 30) : null);
            enquiry.getJourney().getSteps().add(step);
        }
        for (int p = 1; p < 4; p++) {
            TeamMember member = ModelDocuments.make(TeamMember.class);
            member.setPerson(people.get(p));
            enquiry.getTeam().add(member);
        }
        return List.of(process, enquiry);
    }

    private EventLog events() {
        EventLog log = ModelDocuments.make(EventLog.class, "Events 2012–13");
        event(log, "Opening conference", "conference", LocalDate.of(2012, 9, 21), "everybody in the alliance", 6,
                "Nobody has ever asked us before what we find out in our own classrooms.");
        event(log, "Headteachers on support", "headteacher consultation", LocalDate.of(2012, 11, 8), "headteachers", 1,
                "Time for teachers to meet matters more than another course.");
        event(log, "Evening for parents", "parents' event", LocalDate.of(2013, 3, 14), "parents of Years 1 and 2", 3,
                "We saw how the children talk about their learning.");
        return log;
    }

    private void event(EventLog log, String name, String kind, LocalDate date, String audience, int number, String said) {
        Event event = ModelDocuments.make(Event.class);
        event.setName(name);
        event.setKind(kind);
        event.setDate(date);
        event.setAudience(audience);
        for (int i = 0; i < schools.size(); i++) {
            event.getAttendance().add(attendance(null, schools.get(i), AttendanceState.PRESENT, (number + i) % 7));
        }
        EventResponse response = ModelDocuments.make(EventResponse.class);
        response.setSchool(schools.get(number % schools.size()));
        response.setText(said);
        event.getResponses().add(response);
        log.getEvents().add(event);
    }

    private Roster roster() {
        Roster roster = ModelDocuments.make(Roster.class, "Leaders of the alliance");
        roster.setExpectedLeaders(8);
        String[] subjects = {"early years", "mathematics", "English", "inclusion", "writing", "history"};
        for (int p = 0; p < subjects.length; p++) {
            Leader leader = ModelDocuments.make(Leader.class);
            leader.setPerson(people.get(p));
            leader.setSchool(schools.get(p % 3));
            leader.setRole(p < 4 ? "SLE" : "aspirant SLE");
            leader.setSpecialism(subjects[p]);
            leader.setStatus(p < 4 ? ExpertiseStatus.DESIGNATED : ExpertiseStatus.ASPIRANT);
            leader.setDesignated(p < 4 ? LocalDate.of(2012, 5, 14) : null);
            leader.setCapacityDays(p < 4 ? 20 : 5);
            leader.setPriorStudy(p % 3 == 0 ? "Masters" : "");
            if (p < 3) {
                Deployment deployment = ModelDocuments.make(Deployment.class);
                deployment.setSchool(schools.get(4 - p));
                deployment.setPurpose("Coach a group of middle leaders");
                deployment.setFrom(LocalDate.of(2012, 10, 1));
                deployment.setUntil(LocalDate.of(2013, 3, 28));
                deployment.setDays(p == 2 ? 24 : 6.5);
                deployment.setImpact("Three departments now plan together.");
                leader.getDeployments().add(deployment);
            }
            roster.getLeaders().add(leader);
        }
        RoleSpecification role = ModelDocuments.make(RoleSpecification.class);
        role.setName("SLE as research mentor");
        role.setRole("SLE");
        role.setVersion("2");
        role.setDate(LocalDate.of(2012, 4, 2));
        for (String text : List.of("Facilitate change through enquiry.", "Keep a reflective journal and share it.")) {
            Duty duty = ModelDocuments.make(Duty.class);
            duty.setText(text);
            duty.setResearch(true);
            role.getDuties().add(duty);
        }
        roster.getSpecifications().add(role);
        return roster;
    }

    private LearningWalk walk(boolean baseline) {
        LearningWalk walk = ModelDocuments.make(LearningWalk.class, baseline ? "Walk in September" : "Walk in May");
        walk.setFocus("Talk about learning");
        walk.setSchool(schools.getFirst());
        walk.setDate(baseline ? LocalDate.of(2012, 9, 26) : LocalDate.of(2013, 5, 15));
        walk.setBaseline(baseline);
        walk.getWalkers().addAll(people.subList(0, 2));
        String[] classes = {"Reception", "Year 2", "Year 4", "Year 6"};
        String[] before = {"Children wait to be asked.", "Answers of one word; the teacher rephrases them.", "Pairs talk, about other things.",
            "Two pupils explain how they solved it."};
        String[] after = {"Children ask each other what they are trying to do.", "Most answers are sentences; others build on them.",
            "Pairs explain to a third pupil what they found out.", "Pupils say what would make their explanation clearer."};
        for (int i = 0; i < classes.length; i++) {
            WalkStop stop = ModelDocuments.make(WalkStop.class);
            stop.setLabel(classes[i]);
            stop.setNoticed(baseline ? before[i] : after[i]);
            walk.getStops().add(stop);
        }
        return walk;
    }

    private RequiredDocuments papers() {
        RequiredDocuments documents = ModelDocuments.make(RequiredDocuments.class, "Papers for the research");
        String[] names = {"Signed agreement", "Ethics form", "Termly update", "Final account"};
        for (int i = 0; i < names.length; i++) {
            RequiredPaper paper = ModelDocuments.make(RequiredPaper.class);
            paper.setName(names[i]);
            paper.setDue(i < 3 ? LocalDate.of(2013, 1 + i, 25) : LocalDate.now().plusYears(1));
            for (int s = 0; s < schools.size(); s++) {
                PaperState state = ModelDocuments.make(PaperState.class);
                state.setSchool(schools.get(s));
                state.setState(i + s % 3 < 3 ? DocumentState.DONE : s % 2 == 0 ? DocumentState.STARTED : DocumentState.MISSING);
                state.setDate(state.getState() == DocumentState.DONE ? LocalDate.of(2013, 1 + i, 10 + s) : null);
                paper.getStates().add(state);
            }
            documents.getPapers().add(paper);
        }
        return documents;
    }
}
