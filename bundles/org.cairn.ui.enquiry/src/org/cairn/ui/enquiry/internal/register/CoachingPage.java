// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.findings.Coached;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Action;
import org.cairn.model.base.ActionStatus;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.form.Days;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** Coaching, person by person: when, about what, in which phase of their enquiry, and what was agreed. */
public final class CoachingPage extends RegisterPage {

    public CoachingPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "coaching", Messages.coaching_picture, 0.2);
        button("coaching.add", Messages.coaching_add, this::add);
        begin(Messages.coaching_empty);
    }

    private CoachingLog log() {
        return document(CoachingLog.class);
    }

    @Override
    String corner() {
        return Messages.coaching_when;
    }

    @Override
    List<Column> columns() {
        return List.of(new Column(Messages.coaching_focus, 4), new Column(Messages.coaching_coach, 2), new Column(Messages.coaching_phase, 3),
                new Column(Messages.coaching_agreed, 3));
    }

    /** Sessions of each person, by name; those that name nobody last. */
    private Map<UUID, List<CoachingSession>> byPerson() {
        Map<UUID, List<CoachingSession>> of = new LinkedHashMap<>();
        log().getSessions().stream().flatMap(session -> session.getCoachees().stream()).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(this::person)).forEach(person -> of.put(person, log().getSessions().stream()
                        .filter(session -> session.getCoachees().contains(person)).sorted(byDate()).toList()));
        List<CoachingSession> nobody = log().getSessions().stream().filter(session -> session.getCoachees().isEmpty()).sorted(byDate()).toList();
        if (!nobody.isEmpty()) {
            of.put(null, nobody);
        }
        return of;
    }

    private static Comparator<CoachingSession> byDate() {
        return Comparator.comparing(CoachingSession::getDate, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    @Override
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        byPerson().forEach((person, sessions) -> {
            LocalDate last = sessions.stream().map(CoachingSession::getDate).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
            String who = person == null ? Messages.coaching_nobody : person(person);
            rows.add(Row.group(last == null ? NLS.bind(Messages.coaching_person, who, sessions.size())
                    : NLS.bind(Messages.coaching_personLast, new Object[] {who, sessions.size(), Days.text(last)})));
            sessions.forEach(session -> rows.add(Row.of(session, line(session))));
        });
        return rows;
    }

    private Line line(CoachingSession session) {
        String day = session.getDate() == null ? Messages.coaching_noDate : Days.text(session.getDate());
        List<Chip> secret = session.isConfidential() ? List.of(new Chip(Messages.coaching_confidential, Tone.CAREFUL)) : List.of();
        List<Chip> phases = phases(session);
        return new Line(day, session.getMode(), Tone.QUIET, false, List.of(
                new Cell(session.getFocus(), "", -1, secret),
                Cell.of(person(session.getCoach())),
                phases.isEmpty() ? nothing(Messages.coaching_noPhase)
                        : new Cell("", phases.stream().map(Chip::text).collect(Collectors.joining(", ")), -1, phases),
                actions(session)));
    }

    /** The phases in which the enquiries of those who met were on that day. */
    private List<Chip> phases(CoachingSession session) {
        return editing().library().all(Enquiry.class).stream().filter(enquiry -> Coached.of(enquiry, List.of(log())).contains(session))
                .flatMap(enquiry -> Coached.phases(enquiry, session.getDate()).stream())
                .map(phase -> editing().library().find(phase, ProcessPhase.class).map(ProcessPhase::getName).orElse("")).distinct()
                .filter(name -> !name.isBlank()).map(name -> new Chip(name, Tone.PLAIN)).toList();
    }

    private static Cell actions(CoachingSession session) {
        List<Chip> chips = new ArrayList<>();
        long open = session.getActions().stream().filter(each -> each.getStatus() == ActionStatus.OPEN).count();
        long done = session.getActions().stream().filter(each -> each.getStatus() == ActionStatus.DONE).count();
        if (open > 0) {
            chips.add(new Chip(NLS.bind(Messages.coaching_open, open), Tone.CAREFUL));
        }
        if (done > 0) {
            chips.add(new Chip(NLS.bind(Messages.coaching_done, done), Tone.GOOD));
        }
        String words = session.getActions().stream().map(Action::getWhat).collect(Collectors.joining("\n"));
        return new Cell(words, chips.stream().map(Chip::text).collect(Collectors.joining(", ")) + " " + words, -1, chips);
    }

    @Override
    String summary() {
        List<CoachingSession> sessions = log().getSessions();
        long people = sessions.stream().flatMap(each -> each.getCoachees().stream()).distinct().count();
        long open = sessions.stream().flatMap(each -> each.getActions().stream()).filter(each -> each.getStatus() == ActionStatus.OPEN).count();
        return sessions.isEmpty() ? "" : NLS.bind(Messages.coaching_summary, new Object[] {sessions.size(), people, open});
    }

    private void add() {
        CoachingSession made = ModelDocuments.make(CoachingSession.class);
        made.setDate(LocalDate.now());
        editing().change(Messages.coaching_add, () -> log().getSessions().add(made));
        reveal(made);
    }
}
