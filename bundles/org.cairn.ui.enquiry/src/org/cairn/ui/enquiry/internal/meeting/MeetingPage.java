// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.MeetingMode;
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
import org.cairn.ui.enquiry.internal.draw.Tabs;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The agenda of a meeting with its times, its minutes and the actions that were agreed. */
public final class MeetingPage extends Page {

    private final GridPicture picture;
    private final Fields<Meeting> whole;
    private final Fields<AgendaItem> list;
    private final Tabs tabs;
    private Fields<AgendaItem> ofItem;

    public MeetingPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "meeting", "meetings");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        whole = new Fields<>(left, editing, "meeting", this::meeting);
        list = new Fields<>(left, editing, "meeting.list", this::item);
        Composite row = whole.row();
        whole.button(row, "add", Messages.agenda_add, this::add);
        whole.button(row, "follow", Messages.agenda_follow, each -> editing.change(Messages.agenda_follow, () -> Times.follow(each)));
        list.button(row, "down", Messages.agenda_down, this::down);
        list.button(row, "remove", Messages.agenda_remove, each -> editing.change(Messages.agenda_remove,
                () -> meeting().getAgenda().remove(each)));
        picture = new GridPicture(left, tools.palette(), "meeting.picture", Messages.agenda_picture, 0.28);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        tabs = new Tabs(sash(), "meeting.tabs", Messages.tab_item);
        tabs.addColumn(Messages.tab_item, this::ofItem);
        tabs.add(Messages.tab_actions, card -> new ActionForm(card, editing, tools, () -> meeting().getActions(), people())::refresh);
        tabs.addColumn(Messages.tab_meeting, this::about);
        sash().setWeights(64, 36);
        picture.whenEmpty(Messages.summary_empty);
        picture.onChoose(part -> refresh());
        editing.follow(this, this::show);
        show();
    }

    private Runnable ofItem(Composite column) {
        ofItem = new Fields<>(column, editing(), "meeting.item", this::item);
        ofItem.line("title", Messages.agenda_title, AgendaItem::getTitle, AgendaItem::setTitle);
        time(ofItem, "starts", Messages.agenda_starts, AgendaItem::getStarts, AgendaItem::setStarts);
        time(ofItem, "ends", Messages.agenda_ends, AgendaItem::getEnds, AgendaItem::setEnds);
        ofItem.area("points", Messages.agenda_points, 4, each -> String.join("\n", each.getPoints()), (each, words) -> {
            each.getPoints().clear();
            each.getPoints().addAll(words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        });
        ofItem.area("minutes", Messages.column_minutes, 6, AgendaItem::getMinutes, AgendaItem::setMinutes);
        return ofItem::refresh;
    }

    private Runnable about(Composite column) {
        Fields<Meeting> about = new Fields<>(column, editing(), "meeting.about", this::meeting);
        about.day("date", Messages.meeting_date, Meeting::getDate, Meeting::setDate);
        time(about, "starts", Messages.meeting_starts, Meeting::getStarts, Meeting::setStarts);
        time(about, "ends", Messages.meeting_ends, Meeting::getEnds, Meeting::setEnds);
        about.pick("mode", Messages.meeting_mode, List.of(Messages.meeting_mode_0, Messages.meeting_mode_1, Messages.meeting_mode_2),
                each -> each.getMode().ordinal(), (each, index) -> each.setMode(MeetingMode.values()[index]));
        about.line("wave", Messages.meeting_wave, Meeting::getWave, Meeting::setWave);
        about.line("facilitator", Messages.meeting_facilitator, Meeting::getFacilitator, Meeting::setFacilitator);
        about.line("prepared", Messages.meeting_prepared, Meeting::getPreparedBy, Meeting::setPreparedBy);
        about.line("replaces", Messages.meeting_replaces, Meeting::getReplacesNote, Meeting::setReplacesNote);
        about.day("next", Messages.meeting_next, Meeting::getNextMeeting, Meeting::setNextMeeting);
        return about::refresh;
    }

    private static <T> void time(Fields<T> fields, String name, String label, Function<T, LocalTime> get, BiConsumer<T, LocalTime> set) {
        Text text = fields.line(name, label, each -> get.apply(each) == null ? "" : get.apply(each).toString(), (each, words) -> {
            LocalTime time = Times.read(words);
            if (time != null || words.isBlank()) {
                set.accept(each, time);
            }
        });
        text.addListener(SWT.Modify, event -> text.setToolTipText(text.getText().isBlank() || Times.read(text.getText()) != null ? null
                : NLS.bind(Messages.time_wrong, text.getText())));
    }

    private Meeting meeting() {
        return document(Meeting.class);
    }

    private AgendaItem item() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() >= meeting().getAgenda().size() ? null : meeting().getAgenda().get(place.line());
    }

    private void show() {
        List<Times.Join> joins = Times.joins(meeting());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            lines.add(line(meeting().getAgenda().get(i), joins.get(i)));
        }
        picture.show(new Grid(Messages.agenda_column, List.of(new Column(Messages.column_time, 2), new Column(Messages.column_points, 4),
                new Column(Messages.column_minutes, 4)), lines));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(summary(joins));
        refresh();
    }

    private String summary(List<Times.Join> joins) {
        AgendaTimes times = AgendaTimes.of(meeting());
        if (joins.isEmpty()) {
            return "";
        }
        return times.addsUp() ? NLS.bind(Messages.summary_adds, joins.size(), times.planned())
                : times.planned() != times.available() ? NLS.bind(Messages.summary_differs, times.planned(), times.available())
                : NLS.bind(Messages.summary_gaps, times.planned());
    }

    private static Line line(AgendaItem item, Times.Join join) {
        List<Chip> chips = new ArrayList<>();
        if (!join.timed()) {
            chips.add(new Chip(Messages.agenda_none, Tone.CAREFUL));
        } else {
            chips.add(join.minutes() < 0 ? new Chip(Messages.agenda_backwards, Tone.BAD)
                    : new Chip(NLS.bind(Messages.agenda_minutes, join.minutes()), Tone.GOOD));
            if (join.before() > 0) {
                chips.add(new Chip(NLS.bind(Messages.agenda_gap, join.before()), Tone.CAREFUL));
            } else if (join.before() < 0) {
                chips.add(new Chip(NLS.bind(Messages.agenda_overlap, -join.before()), Tone.BAD));
            }
        }
        String when = join.timed() ? item.getStarts() + " – " + item.getEnds() : "";
        String said = String.join(", ", chips.stream().map(Chip::text).toList());
        return Line.of(item.getTitle(), List.of(new Cell(when, when + " " + said, -1, chips), Cell.of(String.join("\n", item.getPoints())),
                Cell.of(item.getMinutes())));
    }

    private void refresh() {
        whole.refresh();
        list.refresh();
        tabs.refresh();
    }

    private void add(Meeting to) {
        AgendaItem made = ModelDocuments.make(AgendaItem.class);
        made.setTitle(Messages.agenda_new);
        LocalTime last = to.getAgenda().isEmpty() ? to.getStarts() : to.getAgenda().getLast().getEnds();
        made.setStarts(last);
        editing().change(Messages.agenda_add, () -> to.getAgenda().add(made));
        picture.choose(to.getAgenda().size() - 1, -1);
        tabs.turn(0);
        ofItem.write("title");
    }

    private void down(AgendaItem item) {
        List<AgendaItem> all = meeting().getAgenda();
        int to = all.indexOf(item) + 1;
        if (to < all.size()) {
            editing().change(Messages.agenda_down, () -> ((EList<AgendaItem>) all).move(to, item));
            picture.choose(to, -1);
        }
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
