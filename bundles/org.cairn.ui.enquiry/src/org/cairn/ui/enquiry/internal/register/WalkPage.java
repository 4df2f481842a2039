// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.LearningWalk;
import org.cairn.model.instrument.WalkStop;
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

/**
 * A learning walk: what was noticed in each class, what pupils say of it, and beside it what was noticed there on the walk with the same
 * focus before or after it.
 */
public final class WalkPage extends RegisterPage {

    private Optional<LearningWalk> other = Optional.empty();

    public WalkPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "walk", Messages.walk_picture, 0.22);
        button("walk.add", Messages.walk_add, this::add);
        begin(Messages.walk_empty);
    }

    private LearningWalk walk() {
        return document(LearningWalk.class);
    }

    /** The walk to compare with: same focus and school, the baseline for one that is none and the other way round, the nearest in time. */
    private Optional<LearningWalk> other() {
        LearningWalk mine = walk();
        return editing().library().all(LearningWalk.class).stream().filter(each -> !each.getId().equals(mine.getId())
                && each.isBaseline() != mine.isBaseline() && Objects.equals(each.getSchool(), mine.getSchool())
                && each.getFocus().strip().equalsIgnoreCase(mine.getFocus().strip()))
                .min(Comparator.comparing(LearningWalk::getDate, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    @Override
    String corner() {
        return Messages.walk_class;
    }

    @Override
    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(new Column(Messages.walk_noticed, 5)));
        other.ifPresent(each -> columns.add(new Column(NLS.bind(each.isBaseline() ? Messages.walk_before : Messages.walk_after,
                Days.text(each.getDate())), 5)));
        columns.add(new Column(Messages.walk_source, 2));
        return columns;
    }

    @Override
    List<Row> rows() {
        other = other();
        return walk().getStops().stream().map(stop -> Row.of(stop, line(stop))).toList();
    }

    private Line line(WalkStop stop) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(stop.getNoticed())));
        other.ifPresent(walk -> cells.add(walk.getStops().stream()
                .filter(each -> each.getLabel().strip().equalsIgnoreCase(stop.getLabel().strip())).map(each -> Cell.of(each.getNoticed())).findFirst()
                .orElse(nothing(Messages.walk_notThere))));
        cells.add(source(stop.getSource()));
        return Line.of(stop.getLabel().isBlank() ? Messages.walk_class : stop.getLabel(), cells);
    }

    /** What was written down or said there, such as what pupils said. */
    private Cell source(UUID id) {
        return view().source(id == null ? new UUID(0, 0) : id).map(source -> new Cell(source.title(), source.kind() + ": " + source.title(), -1,
                List.of(new Chip(source.kind(), Tone.PLAIN)))).orElse(nothing(Messages.walk_noSource));
    }

    @Override
    String summary() {
        LearningWalk walk = walk();
        String walkers = walk.getWalkers().stream().map(this::person).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        String facts = Stream.of(walk.getFocus(), school(walk.getSchool()), Days.text(walk.getDate()), walk.isBaseline() ? Messages.walk_baseline
                : "", walkers).filter(each -> !each.isBlank()).collect(Collectors.joining(" · "));
        return walk.getStops().isEmpty() ? facts : NLS.bind(Messages.walk_summary, facts, walk.getStops().size());
    }

    private void add() {
        WalkStop made = ModelDocuments.make(WalkStop.class);
        made.setLabel(NLS.bind(Messages.walk_new, walk().getStops().size() + 1));
        editing().change(Messages.walk_add, () -> walk().getStops().add(made));
        reveal(made);
    }
}
