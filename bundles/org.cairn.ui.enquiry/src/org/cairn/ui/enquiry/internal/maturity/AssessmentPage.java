// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.core.findings.FloorEffect;
import org.cairn.model.base.Element;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** Strands against stages, to judge; beside it the reason, the signs, the evidence and the next steps. */
public final class AssessmentPage extends Page {

    private final Judging judging;
    private final GridPicture picture;
    private final Combo compare;
    private final StrandTabs tabs;
    private final List<Round> offered = new ArrayList<>();
    private Round other;

    public AssessmentPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "assessment", "maturity");
        judging = new Judging(editing);
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(2));
        Label label = Css.PANEL_MUTED.on(new Label(left, SWT.NONE));
        label.setText(Messages.compare_label);
        compare = Widgets.named(new Combo(left, SWT.DROP_DOWN | SWT.READ_ONLY), "assessment.compare", Messages.compare_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(compare);
        compare.addListener(SWT.Selection, event -> {
            other = compare.getSelectionIndex() <= 0 ? null : offered.get(compare.getSelectionIndex() - 1);
            show();
        });
        picture = new GridPicture(left, tools.palette(), "assessment.picture", Messages.judge_picture, 0.25);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(picture);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(Page.hint(left, Messages.judge_keys));
        tabs = new StrandTabs(sash(), editing, tools, judging, () -> other, this::choose);
        sash().setWeights(64, 36);
        picture.addListener(SWT.MouseDown, this::click);
        picture.onChoose(part -> tabs.show(strand()));
        picture.onKey(event -> judging.key(event, strand(), picture.place() == null ? -1 : picture.place().column()));
        editing.follow(this, this::show);
        offer();
        show();
        judging.readRounds(this, rounds -> {
            offer();
            other = Round.before(rounds, judging.assessment());
            compare.select(other == null ? 0 : offered.indexOf(other) + 1);
            show();
        });
    }

    private void offer() {
        offered.clear();
        offered.addAll(judging.rounds());
        compare.setItems(Stream.concat(Stream.of(Messages.compare_alone), offered.stream().map(Round::title)).toArray(String[]::new));
        compare.select(0);
    }

    private void click(Event event) {
        int part = event.button == 1 ? picture.at(event.x, event.y) : -1;
        if (part >= 0 && picture.place(part).column() >= 0) {
            Rectangle bounds = picture.boundsOf(part);
            boolean between = event.x > bounds.x + bounds.width - 12;
            judging.judge(strand(), picture.place(part).column(), between);
        }
    }

    private Strand strand() {
        if (picture.place() == null || judging.framework() == null) {
            return null;
        }
        return JudgementGrid.lines(judging.framework()).get(picture.place().line()) instanceof Strand strand ? strand : null;
    }

    private void choose(Strand strand) {
        picture.choose(JudgementGrid.lines(judging.framework()).indexOf(strand), -1);
        picture.setFocus();
    }

    private void show() {
        Framework framework = judging.framework();
        picture.show(framework == null ? Grid.EMPTY : JudgementGrid.of(framework, judging.assessment(), other));
        if (picture.chosen() < 0) {
            picture.choose(1, -1);
        }
        say(framework == null ? Messages.nothing : summary(framework));
        tabs.show(strand());
    }

    private String summary(Framework framework) {
        Assessment assessment = judging.assessment();
        FloorEffect floor = FloorEffect.of(framework, assessment);
        List<Strand> strands = Ratings.strands(framework);
        List<Judgement> judged = strands.stream().map(each -> Ratings.of(assessment, each))
                .filter(each -> Ratings.place(framework, each) >= 0).toList();
        String more = "";
        if (floor.isUninformative()) {
            long begun = floor.steps().stream().mapToLong(step -> step.seen().size() + step.begun().size()).sum();
            more = "⚠ " + NLS.bind(Messages.floor_warning, new Object[] {floor.atFloor(), floor.judged(),
                    framework.getStages().getFirst().getName(), begun});
        } else if (other != null) {
            more = difference(framework, strands);
        }
        return NLS.bind(Messages.summary_judged, new Object[] {judged.size(), strands.size(),
                judged.stream().filter(each -> !each.getReason().isBlank()).count(),
                judged.stream().filter(each -> !each.getEvidence().isEmpty()).count(), more}).strip();
    }

    private String difference(Framework framework, List<Strand> strands) {
        List<Strand> both = strands.stream().filter(each -> other.place(each) >= 0 && place(each) >= 0).toList();
        List<String> differ = both.stream().filter(each -> other.place(each) != place(each))
                .map(each -> NLS.bind(Messages.compare_made, each.getName(), Ratings.name(framework, other.place(each)) + " → "
                        + Ratings.name(framework, place(each)))).toList();
        return differ.isEmpty() ? NLS.bind(Messages.compare_same, other.title()) : NLS.bind(Messages.compare_difference,
                new Object[] {differ.size(), both.size(), other.title(), String.join("; ", differ)});
    }

    private double place(Strand strand) {
        return Ratings.place(judging.framework(), Ratings.of(judging.assessment(), strand));
    }

    @Override
    public boolean reveal(Element element) {
        for (EObject at = (EObject) element; at != null; at = at.eContainer()) {
            if (at instanceof Judgement judgement && judging.framework() != null) {
                Ratings.strands(judging.framework()).stream().filter(each -> each.getId().equals(judgement.getStrand())).findFirst()
                        .ifPresent(this::choose);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
