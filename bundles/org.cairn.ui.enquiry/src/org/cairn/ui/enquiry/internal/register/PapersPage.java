// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.School;
import org.cairn.core.findings.Share;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Element;
import org.cairn.model.meeting.DocumentState;
import org.cairn.model.meeting.PaperState;
import org.cairn.model.meeting.RequiredDocuments;
import org.cairn.model.meeting.RequiredPaper;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.form.Days;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** Papers that are due: schools against papers, what is missing, begun and done. A click goes on from one state to the next. */
public final class PapersPage extends RegisterPage {

    private List<UUID> lines = List.of();

    public PapersPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "papers", Messages.papers_picture, 0.3);
        button("papers.add", Messages.papers_add, this::add);
        marking();
        begin(Messages.papers_empty);
    }

    private List<RequiredPaper> papers() {
        return document(RequiredDocuments.class).getPapers();
    }

    private static Optional<PaperState> state(RequiredPaper paper, UUID school) {
        return paper.getStates().stream().filter(each -> school.equals(each.getSchool())).findFirst();
    }

    /** Schools that something is noted of, else every school of the project. */
    private List<UUID> schoolsHere() {
        Set<UUID> noted = new LinkedHashSet<>();
        papers().forEach(paper -> paper.getStates().forEach(each -> noted.add(each.getSchool())));
        noted.remove(null);
        Stream<UUID> all = noted.isEmpty() ? view().schools().stream().map(School::id) : noted.stream();
        return all.sorted(Comparator.comparing(this::school)).toList();
    }

    @Override
    String corner() {
        return Messages.papers_school;
    }

    @Override
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        papers().forEach(paper -> columns.add(new Column(paper.getDue() == null ? paper.getName()
                : NLS.bind(Messages.papers_due, paper.getName(), Days.text(paper.getDue())), 3)));
        columns.add(new Column(Messages.papers_done, 2));
        return columns;
    }

    @Override
    List<Row> rows() {
        lines = papers().isEmpty() ? List.of() : schoolsHere();
        List<Row> rows = new ArrayList<>();
        for (UUID school : lines) {
            List<Cell> cells = new ArrayList<>();
            List<Element> entries = new ArrayList<>();
            entries.add(null);
            int done = 0;
            for (RequiredPaper paper : papers()) {
                Optional<PaperState> state = state(paper, school);
                cells.add(cell(paper, state));
                entries.add(state.<Element>map(each -> each).orElse(paper));
                done += state.filter(each -> each.getState() == DocumentState.DONE).isPresent() ? 1 : 0;
            }
            cells.add(done(new Share(done, papers().size())));
            entries.add(null);
            rows.add(new Row(Line.of(school(school), cells), entries));
        }
        if (!lines.isEmpty()) {
            List<Cell> cells = new ArrayList<>(papers().stream().map(paper -> done(new Share(done(paper), lines.size()))).toList());
            List<Element> entries = new ArrayList<>();
            entries.add(null);
            entries.addAll(papers());
            entries.add(null);
            cells.add(done(new Share(papers().stream().mapToInt(this::done).sum(), papers().size() * lines.size())));
            rows.add(new Row(Line.of(Messages.papers_all, cells), entries));
        }
        return rows;
    }

    private int done(RequiredPaper paper) {
        return (int) lines.stream().filter(school -> state(paper, school).filter(each -> each.getState() == DocumentState.DONE).isPresent()).count();
    }

    private static Cell done(Share share) {
        return new Cell(NLS.bind(Messages.papers_of, share.some(), share.of()), "", share.of() == 0 ? -1 : share.value(), List.of());
    }

    private static Cell cell(RequiredPaper paper, Optional<PaperState> noted) {
        DocumentState state = noted.map(PaperState::getState).orElse(DocumentState.MISSING);
        boolean late = state != DocumentState.DONE && paper.getDue() != null && paper.getDue().isBefore(LocalDate.now());
        List<Chip> chips = new ArrayList<>();
        chips.add(switch (state) {
            case DONE -> new Chip("✓ " + Words.of(state), Tone.GOOD);
            case STARTED -> new Chip("◐ " + Words.of(state), Tone.CAREFUL);
            case MISSING -> new Chip("○ " + Words.of(state), late ? Tone.BAD : Tone.QUIET);
        });
        if (late) {
            chips.add(new Chip(Messages.papers_late, Tone.BAD));
        }
        String day = noted.map(PaperState::getDate).map(Days::text).orElse("");
        return new Cell(day, String.join(", ", chips.stream().map(Chip::text).toList()) + " " + day, -1, chips);
    }

    @Override
    String summary() {
        if (lines.isEmpty()) {
            return "";
        }
        int done = papers().stream().mapToInt(this::done).sum();
        long late = papers().stream().filter(paper -> paper.getDue() != null && paper.getDue().isBefore(LocalDate.now()))
                .mapToLong(paper -> lines.size() - done(paper)).sum();
        return NLS.bind(Messages.papers_summary, new Object[] {papers().size(), lines.size(), done, papers().size() * lines.size()}) + " "
                + (late == 0 ? Messages.papers_fine : NLS.bind(Messages.papers_lateCount, late));
    }

    /** Missing, begun, done. */
    @Override
    boolean mark(int line, int column) {
        if (line >= lines.size() || column >= papers().size()) {
            return false;
        }
        RequiredPaper paper = papers().get(column);
        UUID school = lines.get(line);
        editing().change(NLS.bind(Messages.papers_mark, paper.getName(), school(school)), () -> {
            PaperState state = state(paper, school).orElseGet(() -> {
                PaperState made = ModelDocuments.make(PaperState.class);
                made.setSchool(school);
                paper.getStates().add(made);
                return made;
            });
            DocumentState next = DocumentState.values()[(state.getState().ordinal() + 1) % DocumentState.values().length];
            state.setState(next);
            state.setDate(next == DocumentState.DONE ? LocalDate.now() : null);
        });
        return true;
    }

    private void add() {
        RequiredPaper made = ModelDocuments.make(RequiredPaper.class);
        made.setName(Messages.papers_new);
        editing().change(Messages.papers_add, () -> papers().add(made));
        reveal(made);
    }
}
