// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.ReportedOutcome;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;
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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Lessons and those who observe them, each blind to the others; one's own sheet; and the comparison once all are locked. */
public final class ObservationPage extends Page {

    private final GridPicture picture;
    private final Fields<ObservationSchedule> whole;
    private final Tabs tabs;

    public ObservationPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "observations", "observations");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        whole = new Fields<>(left, editing, "observations", this::schedule);
        Composite row = whole.row();
        whole.button(row, "add", Messages.lesson_add, this::add);
        Fields<Lesson> list = new Fields<>(left, editing, "observations.list", this::lesson);
        list.button(row, "remove", Messages.lesson_remove, each -> editing.change(Messages.lesson_remove,
                () -> schedule().getLessons().remove(each)));
        picture = new GridPicture(left, tools.palette(), "observations.picture", Messages.lesson_list, 0.3);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        tabs = new Tabs(sash(), "observations.tabs", Messages.tab_sheet);
        tabs.addColumn(Messages.tab_sheet, card -> new SheetForm(card, editing, this::lesson, this::blind)::refresh);
        tabs.addColumn(Messages.tab_lesson, this::ofLesson);
        tabs.addColumn(Messages.tab_agree, card -> new AgreementForm(card, editing, this::lesson, this::blind, this::scale)::refresh);
        sash().setWeights(62, 38);
        Runnable refresh = () -> {
            whole.refresh();
            list.refresh();
            tabs.refresh();
        };
        picture.whenEmpty(Messages.lesson_none);
        picture.onChoose(part -> refresh.run());
        editing.follow(this, () -> {
            show();
            refresh.run();
        });
        show();
        refresh.run();
    }

    private Runnable ofLesson(Composite parent) {
        Fields<Lesson> ofLesson = new Fields<>(parent, editing(), "observations.lesson", this::lesson);
        ofLesson.line("label", Messages.lesson_label, Lesson::getLabel, Lesson::setLabel);
        ofLesson.choose("school", Messages.lesson_school, schools(), Lesson::getSchool, Lesson::setSchool);
        ofLesson.choose("teacher", Messages.lesson_teacher, people(), Lesson::getTeacher, Lesson::setTeacher);
        ofLesson.line("subject", Messages.lesson_subject, Lesson::getSubject, Lesson::setSubject);
        ofLesson.line("year", Messages.lesson_year, Lesson::getYearGroup, Lesson::setYearGroup);
        ofLesson.day("requested", Messages.lesson_requested, Lesson::getRequested, Lesson::setRequested);
        ofLesson.day("date", Messages.lesson_date, Lesson::getDate, Lesson::setDate);
        ofLesson.line("minutes", Messages.lesson_minutes, each -> each.getMinutes() == 0 ? "" : Say.number(each.getMinutes()),
                (each, words) -> each.setMinutes(words.strip().matches("\\d+") ? Integer.parseInt(words.strip()) : each.getMinutes()));
        ofLesson.pick("reported", Messages.lesson_reported, List.of(Messages.reported_0, Messages.reported_1, Messages.reported_2),
                each -> each.getReported().ordinal(), (each, index) -> each.setReported(ReportedOutcome.values()[index]));
        ofLesson.area("note", Messages.lesson_note, 4, Lesson::getNote, Lesson::setNote);
        return ofLesson::refresh;
    }

    private ObservationSchedule schedule() {
        return document(ObservationSchedule.class);
    }

    private Scale scale() {
        return editing().library().find(schedule().getScale(), Scale.class).orElse(null);
    }

    private Blind blind() {
        return new Blind(view(), editing().project().session().coder().name(),
                editing().library().find(schedule().getId(), ObservationSchedule.class).orElse(null));
    }

    private Lesson lesson() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() >= schedule().getLessons().size() ? null : schedule().getLessons().get(place.line());
    }

    private void show() {
        Blind blind = blind();
        List<Runnable> repairs = blind.repairs(schedule());
        if (!repairs.isEmpty() && editing().isWritable()) {
            editing().change(Messages.sheet_stays, () -> repairs.forEach(Runnable::run)); // which shows it again
            return;
        }
        Scale scale = scale();
        int observers = Math.max(2, schedule().getLessons().stream().mapToInt(lesson -> lesson.getSheets().size()).max().orElse(0));
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= observers; i++) {
            columns.add(new Column(NLS.bind(Messages.column_observer, i), 2));
        }
        columns.add(new Column(Messages.column_outcome, 2));
        picture.show(new Grid(Messages.column_lesson, columns, schedule().getLessons().stream()
                .map(lesson -> line(lesson, blind, scale, observers)).toList()));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        BlindPairs pairs = blind.pairs(schedule(), editing().library());
        say(NLS.bind(Messages.summary, new Object[] {schedule().getLessons().size(),
                Math.max(schedule().getExpectedLessons(), schedule().getLessons().size()), pairs.waiting().size(), Say.share(pairs.agreement())}));
    }

    private Line line(Lesson lesson, Blind blind, Scale scale, int observers) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < observers; i++) {
            cells.add(i < lesson.getSheets().size() ? cell(lesson, lesson.getSheets().get(i), blind, scale) : Cell.EMPTY);
        }
        List<Chip> outcome = outcome(lesson, blind);
        String agreed = lesson.getAgreed() == null || !blind.isRevealed(lesson) ? ""
                : NLS.bind(Messages.outcome_agreed, Say.level(scale, lesson.getAgreed().getGrade()));
        cells.add(new Cell(agreed, String.join(", ", Stream.concat(outcome.stream().map(Chip::text), Stream.of(agreed))
                .filter(words -> !words.isEmpty()).toList()), -1, outcome));
        String note = String.join(" · ", Stream.of(school(lesson.getSchool()), lesson.getSubject(), lesson.getYearGroup(),
                lesson.getDate() == null ? "" : lesson.getDate().toString()).filter(words -> !words.isBlank()).toList());
        return new Line(lesson.getLabel(), note, Tone.QUIET, false, cells);
    }

    private Cell cell(Lesson lesson, Sheet each, Blind blind, Scale scale) {
        List<Chip> chips = new ArrayList<>();
        boolean visible = blind.isVisible(lesson, each);
        if (visible && each.getGrade() != null) {
            chips.add(new Chip(Say.level(scale, each.getGrade()), Tone.PLAIN));
        }
        if (blind.isMine(each)) {
            chips.add(new Chip(Messages.cell_mine, Tone.GOOD));
        }
        chips.add(each.getLocked() == null ? new Chip(Messages.cell_open, Tone.CAREFUL)
                : new Chip("✓ " + Messages.cell_done, Tone.GOOD));
        String name = each.getObserver() == null ? each.getObserverName() : person(each.getObserver());
        String locked = each.getLocked() == null ? "" : "\n" + NLS.bind(Messages.cell_locked, Say.time(each.getLocked()));
        String words = name + locked + (visible ? "" : "\n" + Messages.cell_hidden);
        return new Cell(words, String.join(", ", Stream.concat(Stream.of(words), chips.stream().map(Chip::text)).toList()), -1, chips);
    }

    private static List<Chip> outcome(Lesson lesson, Blind blind) {
        if (lesson.getSheets().isEmpty() && lesson.getReported() != ReportedOutcome.NOT_REPORTED) {
            return List.of(lesson.getReported() == ReportedOutcome.SAME ? new Chip(Messages.outcome_same, Tone.GOOD)
                    : new Chip(Messages.outcome_different, Tone.CAREFUL), new Chip(Messages.outcome_reported, Tone.QUIET));
        }
        if (!blind.isRevealed(lesson)) {
            return List.of(new Chip(Messages.outcome_wait, Tone.QUIET));
        }
        UUID first = lesson.getSheets().getFirst().getGrade();
        return List.of(lesson.getSheets().stream().allMatch(each -> first.equals(each.getGrade()))
                ? new Chip(Messages.outcome_same, Tone.GOOD) : new Chip(Messages.outcome_different, Tone.CAREFUL));
    }

    private void add(ObservationSchedule to) {
        Lesson made = ModelDocuments.make(Lesson.class);
        made.setLabel(NLS.bind(Messages.lesson_new, to.getLessons().size() + 1));
        editing().change(Messages.lesson_add, () -> to.getLessons().add(made));
        picture.choose(to.getLessons().size() - 1, -1);
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
