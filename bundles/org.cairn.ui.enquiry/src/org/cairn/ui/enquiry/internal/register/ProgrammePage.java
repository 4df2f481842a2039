// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.core.findings.Attended;
import org.cairn.core.findings.Share;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Attendance;
import org.cairn.model.alliance.AttendanceState;
import org.cairn.model.alliance.Module;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.Session;
import org.cairn.model.base.Element;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.form.Days;
import org.cairn.ui.enquiry.internal.form.Names;
import org.cairn.ui.enquiry.internal.form.ThingDialog;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** A programme: people against sessions, who came and who did not. A click goes on from one state to the next. */
public final class ProgrammePage extends RegisterPage {

    /** A session, or a module that has none yet. */
    private record Part(Module module, Session session) {
    }

    private List<UUID> lines = List.of();
    private List<Part> parts = List.of();

    public ProgrammePage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "programme", Messages.programme_picture, 0.28);
        button("programme.session", Messages.programme_session, this::addSession);
        button("programme.people", Messages.programme_people, this::addPeople);
        marking();
        begin(Messages.programme_empty);
    }

    private Programme programme() {
        return document(Programme.class);
    }

    private static List<Part> parts(Programme programme) {
        List<Part> parts = new ArrayList<>();
        for (Module module : programme.getModules()) {
            module.getSessions().forEach(session -> parts.add(new Part(module, session)));
            if (module.getSessions().isEmpty()) {
                parts.add(new Part(module, null));
            }
        }
        return parts;
    }

    @Override
    String corner() {
        return Messages.programme_who;
    }

    @Override
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Part part : parts) {
            String day = part.session() == null ? Messages.programme_noSession : Days.text(part.session().getDate());
            columns.add(new Column(String.join(" · ", Stream.of(part.module().getName(), day).filter(each -> !each.isBlank()).toList()), 2));
        }
        columns.add(new Column(Messages.programme_share, 2));
        return columns;
    }

    @Override
    List<Row> rows() {
        Attended attended = Attended.of(programme());
        parts = parts(programme());
        List<Row> rows = new ArrayList<>();
        List<UUID> order = new ArrayList<>(attended.people().stream().sorted(Comparator.comparing(this::person)).toList());
        for (UUID person : order) {
            String school = view().person(person).map(each -> school(each.school())).orElse("");
            rows.add(row(new Line(person(person), school, Tone.QUIET, false, cells(part -> named(part, person), share(attended.share(person)))),
                    part -> part.session()));
        }
        for (UUID school : attended.schools()) {
            order.add(school);
            rows.add(row(new Line(school(school), Messages.programme_counted, Tone.QUIET, false, cells(part -> counted(part, school),
                    nothing(Messages.programme_notNamed))), part -> Optional.ofNullable(part.session())
                            .flatMap(session -> Attended.school(session, school)).<Element>map(each -> each).orElse(part.session())));
        }
        lines = order;
        if (!parts.isEmpty()) {
            rows.add(row(Line.of(Messages.programme_all, cells(part -> part.session() == null ? nothing(Messages.programme_noSession)
                    : came(part.session(), attended.share(part.session())), share(attended.all()))), part -> part.session()));
        }
        return rows;
    }

    private List<Cell> cells(Function<Part, Cell> each, Cell last) {
        List<Cell> cells = new ArrayList<>(parts.stream().map(each).toList());
        cells.add(last);
        return cells;
    }

    /** What a field is about: the session of its column, or a module without any. */
    private Row row(Line line, Function<Part, Element> about) {
        List<Element> entries = new ArrayList<>();
        entries.add(null);
        parts.forEach(part -> entries.add(part.session() == null ? part.module() : about.apply(part)));
        entries.add(null);
        return new Row(line, entries);
    }

    private static Cell named(Part part, UUID person) {
        if (part.session() == null) {
            return nothing(Messages.programme_noSession);
        }
        return Attended.person(part.session(), person).map(Attendance::getState).map(ProgrammePage::state)
                .orElse(nothing(Messages.programme_notNoted));
    }

    private static Cell state(AttendanceState state) {
        String words = Words.of(state);
        return new Cell("", words, -1, List.of(switch (state) {
            case PRESENT -> new Chip("✓ " + words, Tone.GOOD);
            case ABSENT -> new Chip("✗ " + words, Tone.BAD);
            case EXCUSED -> new Chip("○ " + words, Tone.CAREFUL);
        }));
    }

    private static Cell counted(Part part, UUID school) {
        return part.session() == null ? nothing(Messages.programme_noSession) : Attended.school(part.session(), school)
                .map(each -> Cell.of(Widgets.number(each.getNumber()))).orElse(nothing(Messages.programme_notNoted));
    }

    private static Cell came(Session session, Share share) {
        int came = Attended.came(session);
        return new Cell(NLS.bind(Messages.programme_came, Widgets.number(came)), "", share.of() == 0 ? -1 : share.value(), List.of());
    }

    private static Cell share(Share share) {
        return share.of() == 0 ? nothing(Messages.programme_notNoted) : new Cell(NLS.bind(Messages.programme_shareOf, new Object[] {
                NumberFormat.getPercentInstance().format(share.value()), share.some(), share.of()}), "", share.value(), List.of());
    }

    @Override
    String summary() {
        Attended attended = Attended.of(programme());
        Share all = attended.all();
        if (parts.isEmpty()) {
            return "";
        }
        NumberFormat percent = NumberFormat.getPercentInstance();
        String counts = NLS.bind(Messages.programme_counts, new Object[] {programme().getModules().size(), attended.sessions().size(),
                attended.people().size()});
        return all.of() == 0 ? counts + " " + Messages.programme_nobody : counts + " " + NLS.bind(Messages.programme_summary,
                new Object[] {percent.format(all.value()), percent.format(all.low()), percent.format(all.high())});
    }

    /** Present, absent, excused, not noted. */
    @Override
    boolean mark(int line, int column) {
        int people = Attended.of(programme()).people().size();
        Session session = column < parts.size() ? parts.get(column).session() : null;
        if (line >= people || session == null) {
            return false;
        }
        UUID person = lines.get(line);
        Optional<Attendance> noted = Attended.person(session, person);
        editing().change(NLS.bind(Messages.programme_mark, person(person)), () -> {
            if (noted.isEmpty()) {
                session.getAttendance().add(attendance(person));
            } else if (noted.get().getState() != AttendanceState.EXCUSED) {
                noted.get().setState(AttendanceState.values()[noted.get().getState().ordinal() + 1]);
            } else {
                session.getAttendance().remove(noted.get());
            }
        });
        return true;
    }

    private static Attendance attendance(UUID person) {
        Attendance made = ModelDocuments.make(Attendance.class);
        made.setPerson(person);
        return made;
    }

    /** The session that is chosen, else the first. */
    private Session session() {
        Element chosen = chosen();
        return chosen instanceof Session session ? session
                : programme().getModules().stream().flatMap(module -> module.getSessions().stream()).findFirst().orElse(null);
    }

    private void addSession() {
        Session made = ModelDocuments.make(Session.class);
        Element chosen = chosen();
        editing().change(Messages.programme_session, () -> {
            Module module = chosen instanceof Module one ? one : chosen instanceof Session session
                    ? programme().getModules().stream().filter(each -> each.getSessions().contains(session)).findFirst().orElse(null) : null;
            if (module == null && programme().getModules().isEmpty()) {
                module = ModelDocuments.make(Module.class);
                module.setName(Messages.programme_module);
                programme().getModules().add(module);
            }
            (module == null ? programme().getModules().getLast() : module).getSessions().add(made);
        });
        reveal(made);
    }

    /** Who came to a session; that is how people get onto the list. */
    private void addPeople() {
        if (session() == null) {
            addSession();
        }
        Session session = session();
        List<Names.Thing> people = new Names(editing()).all(List.of(EntityKind.PERSON.name())).stream()
                .filter(each -> session == null || Attended.person(session, each.id()).isEmpty()).toList();
        List<Names.Thing> chosen = ThingDialog.some(getShell(), Messages.programme_people, people);
        if (session != null && !chosen.isEmpty()) {
            editing().change(Messages.programme_people, () -> chosen.forEach(each -> session.getAttendance().add(attendance(each.id()))));
        }
    }
}
