// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;

/** Strands as lines, stages as columns; what is judged is filled up to its stage and marked. */
final class JudgementGrid {

    private JudgementGrid() {
    }

    /** What stands in the lines of a grid of a framework, line by line: dimensions and their strands. */
    static List<Object> lines(Framework framework) {
        List<Object> lines = new ArrayList<>();
        for (Dimension dimension : framework.getDimensions()) {
            lines.add(dimension);
            lines.addAll(dimension.getStrands());
        }
        return lines;
    }

    static List<Column> columns(Framework framework) {
        return framework.getStages().stream().map(stage -> new Column(stage.getName(), 1)).toList();
    }

    /** The words for a stage of a strand; empty if there are none. */
    static String words(Strand strand, Stage stage) {
        return String.join("\n", strand.getDescriptors().stream().filter(each -> stage.getId().equals(each.getStage()))
                .map(Descriptor::getText).toList());
    }

    /** @param others what it is compared with */
    static Grid of(Framework framework, Assessment assessment, List<Round> others) {
        List<Line> lines = new ArrayList<>();
        for (Object each : lines(framework)) {
            lines.add(each instanceof Strand strand ? line(framework, strand, Ratings.of(assessment, strand), others)
                    : Line.group(((Dimension) each).getName()));
        }
        return new Grid(Messages.judge_strand, columns(framework), lines);
    }

    private static Line line(Framework framework, Strand strand, Judgement judgement, List<Round> others) {
        double place = Ratings.place(framework, judgement);
        double target = Ratings.target(framework, judgement);
        int stages = framework.getStages().size();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            List<Chip> chips = new ArrayList<>();
            if ((int) place == i && place >= 0) {
                chips.add(new Chip(place % 1 == 0 ? Messages.judge_here : Messages.judge_half, Tone.GOOD));
            }
            if (target == i) {
                chips.add(new Chip(Messages.judge_target, Tone.CAREFUL));
            }
            for (Round other : others) {
                double before = other.place(strand);
                if (before >= 0 && (int) before == i) {
                    chips.add(new Chip("○ " + other.brief() + (before % 1 == 0 ? "" : " +½"), Tone.QUIET));
                }
            }
            double shade = place >= i ? (i + 1.0) / stages : place > i - 1 ? (i + 0.5) / stages * 0.5 : -1;
            String words = words(strand, framework.getStages().get(i));
            String spoken = String.join(", ", Stream.concat(chips.stream().map(Chip::text), Stream.of(words)).filter(text -> !text.isEmpty())
                    .toList());
            cells.add(new Cell(words, spoken, shade, chips));
        }
        return new Line(strand.getName(), place < 0 ? Messages.value_none : judgement.getReason(), Tone.QUIET, false, cells);
    }
}
