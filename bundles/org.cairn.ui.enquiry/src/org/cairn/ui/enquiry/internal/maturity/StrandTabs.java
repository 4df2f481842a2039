// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.findings.FloorEffect.NextStep;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.claims.EvidencePanel;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Tabs;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What can be said of the strand that is chosen, and of the whole assessment. */
final class StrandTabs {

    private final Judging judging;
    private final Tabs tabs;
    private List<NextStep> steps = List.of();
    private Strand strand;

    /** @param choose shows another strand */
    StrandTabs(Composite parent, Editing editing, Tools tools, Judging judging, Supplier<Round> other, Consumer<Strand> choose) {
        this.judging = judging;
        tabs = new Tabs(parent, "assessment.tabs", Messages.tab_strand);
        tabs.add(Messages.tab_strand, card -> ofStrand(card, editing, tools));
        tabs.addColumn(Messages.tab_evidence, card -> {
            EvidencePanel evidence = new EvidencePanel(card, editing, tools, "assessment.evidence");
            GridDataFactory.fillDefaults().grab(true, true).applyTo(evidence);
            return () -> showEvidence(evidence);
        });
        tabs.add(Messages.tab_next, card -> {
            GridPicture next = new GridPicture(card, tools.palette(), "assessment.next", Messages.tab_next, 0.34);
            next.whenEmpty(Messages.floor_none);
            next.onOpen(part -> choose.accept(steps.get(next.place(part).line()).strand()));
            return () -> showNext(next);
        });
        tabs.addColumn(Messages.tab_about, card -> new AboutForm(card, editing, judging, other)::refresh);
    }

    private Runnable ofStrand(Composite parent, Editing editing, Tools tools) {
        Composite of = new Composite(parent, SWT.NONE);
        of.setLayout(Widgets.grid(1, 6));
        Fields<Strand> fields = new Fields<>(of, editing, "assessment.strand", () -> strand);
        fields.sentence(() -> strand.getName() + (strand.getQuestions().isBlank() ? "" : " – " + strand.getQuestions()));
        fields.area("reason", Messages.judge_reason, 3, each -> judgement(each) == null ? "" : judgement(each).getReason(),
                (each, reason) -> Ratings.own(judging.assessment(), each).setReason(reason));
        fields.sentence(() -> value() + ". " + Messages.judge_why);
        fields.button(fields.row(), "clear", Messages.judge_clear, judging::clear);
        SignList signs = new SignList(of, editing, tools, judging);
        return () -> {
            fields.refresh();
            signs.show(strand);
        };
    }

    private Judgement judgement(Strand of) {
        return Ratings.of(judging.assessment(), of);
    }

    private String value() {
        return Ratings.name(judging.framework(), Ratings.place(judging.framework(), judgement(strand)));
    }

    void show(Strand chosen) {
        strand = chosen;
        tabs.refresh();
    }

    private void showEvidence(EvidencePanel evidence) {
        Judgement judgement = strand == null ? null : judgement(strand);
        evidence.show(strand == null ? "" : strand.getName(),
                strand == null ? "" : NLS.bind(judgement == null ? Messages.evidence_first : Messages.evidence_of, strand.getName()),
                judgement == null ? null : judgement.getEvidence(), link -> true);
    }

    private void showNext(GridPicture next) {
        Framework framework = judging.framework();
        steps = framework == null ? List.of() : FloorEffect.of(framework, judging.assessment()).steps();
        next.show(new Grid("", List.of(new Column("", 1)), steps.stream().map(StrandTabs::line).toList()));
    }

    private static Line line(NextStep step) {
        int with = step.seen().size() + step.begun().size();
        int all = with + step.missing().size();
        String words = step.isReached() ? NLS.bind(Messages.floor_reached, step.next().getName())
                : NLS.bind(Messages.floor_step, String.join("; ", step.proposed().stream().map(Descriptor::getText).toList()));
        return new Line(step.strand().getName(), "→ " + step.next().getName(), Tone.QUIET, false, List.of(new Cell(words, "", -1,
                List.of(new Chip(NLS.bind(Messages.floor_of, with, all), with > 0 ? Tone.GOOD : Tone.QUIET)))));
    }
}
