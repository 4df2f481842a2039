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
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What can be said of the strand that is chosen, and of the whole assessment. */
final class StrandTabs {

    private final Judging judging;
    private final Fields<Strand> fields;
    private final SignList signs;
    private final EvidencePanel evidence;
    private final GridPicture next;
    private final AboutForm about;
    private List<NextStep> steps = List.of();
    private Strand strand;

    /** @param choose shows another strand */
    StrandTabs(Composite parent, Editing editing, Tools tools, Judging judging, Supplier<Round> other, Consumer<Strand> choose) {
        this.judging = judging;
        CTabFolder tabs = Widgets.named(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "assessment.tabs", Messages.tab_strand);
        Composite of = new Composite(tabs, SWT.NONE);
        of.setLayout(Widgets.grid(1, 6));
        fields = new Fields<>(of, editing, "assessment.strand", () -> strand);
        fields.sentence(() -> strand.getName() + (strand.getQuestions().isBlank() ? "" : " – " + strand.getQuestions()));
        fields.area("reason", Messages.judge_reason, 3, each -> judgement(each) == null ? "" : judgement(each).getReason(),
                (each, reason) -> Ratings.own(judging.assessment(), each).setReason(reason));
        fields.sentence(() -> value() + ". " + Messages.judge_why);
        fields.button(fields.row(), "clear", Messages.judge_clear, judging::clear);
        signs = new SignList(of, editing, tools, judging);
        tab(tabs, Messages.tab_strand, of);
        evidence = new EvidencePanel(tabs, editing, tools, "assessment.evidence");
        tab(tabs, Messages.tab_evidence, evidence);
        next = new GridPicture(tabs, tools.palette(), "assessment.next", Messages.tab_next, 0.34);
        next.onOpen(part -> choose.accept(steps.get(next.place(part).line()).strand()));
        tab(tabs, Messages.tab_next, next);
        Composite column = Page.column(tabs);
        about = new AboutForm(column, editing, judging, other);
        tab(tabs, Messages.tab_about, column.getParent());
        tabs.setSelection(0);
    }

    private static void tab(CTabFolder tabs, String label, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(label);
        item.setControl(content);
    }

    private Judgement judgement(Strand of) {
        return Ratings.of(judging.assessment(), of);
    }

    private String value() {
        return Ratings.name(judging.framework(), Ratings.place(judging.framework(), judgement(strand)));
    }

    void show(Strand chosen) {
        strand = chosen;
        fields.refresh();
        signs.show(chosen);
        Judgement judgement = chosen == null ? null : judgement(chosen);
        evidence.show(chosen == null ? "" : NLS.bind(judgement == null ? Messages.evidence_first : Messages.evidence_of, chosen.getName()),
                judgement == null ? null : judgement.getEvidence(), link -> true);
        about.refresh();
        showNext();
    }

    private void showNext() {
        Framework framework = judging.framework();
        steps = framework == null ? List.of() : FloorEffect.of(framework, judging.assessment()).steps();
        next.show(new Grid(steps.isEmpty() ? Messages.floor_none : "", List.of(new Column("", 1)), steps.stream().map(StrandTabs::line).toList()));
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
