// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.Event;
import org.cairn.model.alliance.EventLog;
import org.cairn.model.alliance.EventResponse;
import org.cairn.ui.Widgets;
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

/** Events in order of date: for whom they were, who came from which school, and what was said. */
public final class EventsPage extends RegisterPage {

    public EventsPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "events", Messages.events_picture, 0.26);
        button("events.add", Messages.events_add, this::add);
        begin(Messages.events_empty);
    }

    private EventLog log() {
        return document(EventLog.class);
    }

    @Override
    String corner() {
        return Messages.events_event;
    }

    @Override
    List<Column> columns() {
        return List.of(new Column(Messages.events_whom, 2), new Column(Messages.events_came, 2), new Column(Messages.events_schools, 4),
                new Column(Messages.events_said, 5));
    }

    @Override
    List<Row> rows() {
        return log().getEvents().stream().sorted(Comparator.comparing(Event::getDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(event -> Row.of(event, line(event))).toList();
    }

    private Line line(Event event) {
        String note = String.join(" · ", Stream.of(Days.text(event.getDate()), event.getKind()).filter(each -> !each.isBlank()).toList());
        int came = came(event);
        return new Line(event.getName(), note, Tone.QUIET, false, List.of(Cell.of(event.getAudience()),
                event.getAttendance().isEmpty() ? nothing(Messages.events_notNoted)
                        : new Cell(NLS.bind(came == 1 ? Messages.events_onePerson : Messages.events_people, Widgets.number(came)), "",
                                share(came), List.of()),
                schools(event), Cell.of(event.getResponses().stream().map(this::said).collect(Collectors.joining("\n")))));
    }

    private static int number(Attendance each) {
        return each.getState() != AttendanceState.PRESENT ? 0 : each.getPerson() != null ? 1 : Math.max(0, each.getNumber());
    }

    private static int came(Event event) {
        return event.getAttendance().stream().mapToInt(EventsPage::number).sum();
    }

    /** How much of the largest event, as a shade. */
    private double share(int came) {
        int most = log().getEvents().stream().mapToInt(EventsPage::came).max().orElse(0);
        return most == 0 ? -1 : (double) came / most;
    }

    private Cell schools(Event event) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        for (Attendance each : event.getAttendance()) {
            UUID school = each.getSchool() != null || each.getPerson() == null ? each.getSchool()
                    : view().person(each.getPerson()).map(person -> person.school()).orElse(null);
            counts.merge(school == null ? new UUID(0, 0) : school, number(each), Integer::sum);
        }
        List<Chip> chips = counts.entrySet().stream().filter(each -> !school(each.getKey()).isEmpty())
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
                .map(each -> new Chip(NLS.bind(Messages.events_school, school(each.getKey()), each.getValue()),
                        each.getValue() == 0 ? Tone.CAREFUL : Tone.GOOD)).toList();
        return new Cell("", chips.stream().map(Chip::text).collect(Collectors.joining(", ")), -1, chips);
    }

    private String said(EventResponse response) {
        String who = Stream.of(person(response.getPerson()), school(response.getSchool()), response.getQuestion())
                .filter(each -> !each.isBlank()).findFirst().orElse("");
        return who.isEmpty() ? response.getText() : NLS.bind(Messages.events_quote, who, response.getText());
    }

    @Override
    String summary() {
        List<Event> events = log().getEvents();
        int came = events.stream().mapToInt(EventsPage::came).sum();
        long said = events.stream().mapToLong(event -> event.getResponses().size()).sum();
        return events.isEmpty() ? "" : NLS.bind(Messages.events_summary, new Object[] {events.size(), Widgets.number(came), said});
    }

    private void add() {
        Event made = ModelDocuments.make(Event.class);
        made.setName(Messages.events_new);
        made.setDate(LocalDate.now());
        editing().change(Messages.events_add, () -> log().getEvents().add(made));
        reveal(made);
    }
}
