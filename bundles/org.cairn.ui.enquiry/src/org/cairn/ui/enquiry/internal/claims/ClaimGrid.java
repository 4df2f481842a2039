// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.core.findings.Triangulation;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.eclipse.osgi.util.NLS;

/** Claims as lines, kinds of evidence as columns, with how many pieces speak for and against. */
final class ClaimGrid {

    private ClaimGrid() {
    }

    static Grid of(ClaimSet set, ClaimEvidence found) {
        List<Column> columns = new ArrayList<>();
        found.kinds().forEach(kind -> columns.add(new Column(kind.isEmpty() ? Messages.kind_unknown : kind, 0)));
        columns.add(new Column(Messages.column_sides, 4));
        columns.add(new Column(Messages.column_confidence, 3));
        return new Grid(Messages.column_claim, columns, set.getClaims().stream().map(claim -> line(claim, found)).toList());
    }

    private static Line line(Claim claim, ClaimEvidence found) {
        Triangulation sides = found.sides().get(claim.getId());
        List<Cell> cells = new ArrayList<>();
        found.kinds().forEach(kind -> cells.add(counts(found.of(claim, kind))));
        cells.add(sides == null ? Cell.EMPTY : sides(sides));
        cells.add(Cell.of(claim.getConfidence() == null ? Messages.level_0
                : Say.LEVELS.get(claim.getConfidence().getOverall().ordinal())));
        String note = sides == null ? "" : sides.weaknesses().stream().map(Say::weakness).collect(Collectors.joining(" · "));
        boolean warns = sides != null && (sides.isSingleSource() || sides.supporting() == 0);
        return new Line(Say.claim(claim), warns ? "⚠ " + note : note, warns ? Tone.CAREFUL : Tone.QUIET, false, cells);
    }

    private static Cell counts(List<EvidenceLink> links) {
        List<Chip> chips = new ArrayList<>();
        long[] numbers = new long[Relation.values().length];
        for (Relation relation : Relation.values()) {
            numbers[relation.ordinal()] = links.stream().filter(link -> link.getRelation() == relation).count();
            if (numbers[relation.ordinal()] > 0) {
                chips.add(new Chip(Say.sign(relation) + Widgets.number(numbers[relation.ordinal()]), Say.tone(relation)));
            }
        }
        String said = NLS.bind(Messages.said_counts, new Object[] {numbers[0], numbers[1], numbers[2]});
        return chips.isEmpty() ? Cell.EMPTY : new Cell("", said, -1, chips);
    }

    private static Cell sides(Triangulation sides) {
        List<Chip> chips = new ArrayList<>();
        chip(chips, Messages.sides_kinds, sides.kinds().size(), 1);
        chip(chips, Messages.sides_people, sides.people().size(), 1);
        chip(chips, Messages.sides_schools, sides.schools().size(), 1);
        chip(chips, Messages.sides_times, sides.months().size(), 1);
        chip(chips, Messages.sides_coders, sides.coders().size(), 0);
        if (sides.lost() > 0) {
            chips.add(new Chip(NLS.bind(Messages.sides_lost, sides.lost()), Tone.BAD));
        }
        return new Cell("", chips.stream().map(Chip::text).collect(Collectors.joining(", ")), -1, chips);
    }

    private static void chip(List<Chip> chips, String words, int number, int few) {
        if (number > 0) {
            chips.add(new Chip(NLS.bind(words, Widgets.number(number)), number <= few ? Tone.CAREFUL : Tone.PLAIN));
        }
    }
}
