// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.ArrayList;
import java.util.List;
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

    /** Something to compare with. */
    private record Offer(String name, List<Round> rounds) {
    }

    private static final int SOME = 3;

    private final Judging judging;
    private final GridPicture picture;
    private final Combo compare;
    private final StrandTabs tabs;
    private final List<Offer> offered = new ArrayList<>();
    private List<Round> others = List.of();

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
            others = offered.get(Math.max(0, compare.getSelectionIndex())).rounds();
            show();
        });
        picture = new GridPicture(left, tools.palette(), "assessment.picture", Messages.judge_picture, 0.25);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(picture);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(Page.hint(left, Messages.judge_keys));
        tabs = new StrandTabs(sash(), editing, tools, judging, this::other, this::choose);
        sash().setWeights(64, 36);
        picture.addListener(SWT.MouseDown, this::click);
        picture.onChoose(part -> tabs.show(strand()));
        picture.onKey(event -> judging.key(event, strand(), picture.place() == null ? -1 : picture.place().column()));
        editing.follow(this, this::show);
        offer();
        show();
        judging.readRounds(this, rounds -> {
            offer();
            Round before = Round.before(rounds, judging.assessment());
            boolean joint = !judging.assessment().getMadeFrom().isEmpty();
            compare.select(Math.max(0, joint ? names().indexOf(Messages.compare_parts) : before == null ? 0 : names().indexOf(before.title())));
            others = offered.get(compare.getSelectionIndex()).rounds();
            show();
        });
    }

    /** The one that it is compared with; null for none or several. */
    private Round other() {
        return others.size() == 1 ? others.getFirst() : null;
    }

    private List<String> names() {
        return offered.stream().map(Offer::name).toList();
    }

    /** Nothing, what a joint judgement was made from, all rounds about the same, and each other assessment by this framework. */
    private void offer() {
        Assessment assessment = judging.assessment();
        offered.clear();
        offered.add(new Offer(Messages.compare_alone, List.of()));
        List<Round> parts = judging.rounds().stream().filter(each -> assessment.getMadeFrom().contains(each.id())).toList();
        if (!parts.isEmpty()) {
            offered.add(new Offer(Messages.compare_parts, parts));
        }
        List<Round> same = judging.rounds().stream().filter(each -> assessment.getSubject() != null
                && assessment.getSubject().equals(each.subject())).toList();
        if (same.size() > 1) {
            offered.add(new Offer(Messages.compare_rounds, same));
        }
        judging.rounds().forEach(each -> offered.add(new Offer(each.title(), List.of(each))));
        compare.setItems(names().toArray(String[]::new));
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
        picture.show(framework == null ? Grid.EMPTY : JudgementGrid.of(framework, judging.assessment(), others));
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
        } else if (other() != null) {
            more = difference(framework, strands, other());
        }
        return NLS.bind(Messages.summary_judged, new Object[] {judged.size(), strands.size(),
                judged.stream().filter(each -> !each.getReason().isBlank()).count(),
                judged.stream().filter(each -> !each.getEvidence().isEmpty()).count(), more}).strip();
    }

    private String difference(Framework framework, List<Strand> strands, Round other) {
        List<Strand> both = strands.stream().filter(each -> other.place(each) >= 0 && place(each) >= 0).toList();
        List<String> differ = both.stream().filter(each -> other.place(each) != place(each))
                .map(each -> NLS.bind(Messages.compare_made, each.getName(), Ratings.name(framework, other.place(each)) + " → "
                        + Ratings.name(framework, place(each)))).toList();
        return differ.isEmpty() ? NLS.bind(Messages.compare_same, other.title()) : NLS.bind(Messages.compare_difference,
                new Object[] {differ.size(), both.size(), other.title(), String.join("; ", differ.subList(0, Math.min(SOME, differ.size())))
                        + (differ.size() > SOME ? "; …" : "")});
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
