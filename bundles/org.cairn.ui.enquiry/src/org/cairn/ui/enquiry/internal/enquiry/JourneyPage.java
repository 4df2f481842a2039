// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.core.findings.Coached;
import org.cairn.core.findings.JourneyState;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Journey;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.form.Days;
import org.cairn.ui.enquiry.internal.form.Gate;
import org.cairn.ui.enquiry.internal.form.Names;
import org.cairn.ui.enquiry.internal.form.ThingDialog;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * The way of an enquiry through the phases of a process, drawn as a spiral; phases may be entered again. The ethics gate is a gate: what
 * is behind it cannot be entered while it is closed.
 */
public final class JourneyPage implements ModelPage {

    private Editing editing;
    private Spiral spiral;
    private Label where;
    private Label prompts;
    private Label gatePicture;
    private Link gate;
    private Link template;
    private Button enter;
    private Button leave;
    private TreeForm tree;
    private ProcessPhase chosen;

    @Override
    public void create(Editing about, Composite parent) {
        editing = about;
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = Css.PANEL.on(new Composite(sash, SWT.NONE));
        left.setLayout(Widgets.grid(1, 8));
        template = Widgets.named(Css.PANEL.on(new Link(left, SWT.WRAP)), "journey.template", Messages.journey_template);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(template);
        template.addListener(SWT.Selection, event -> chooseTemplate());
        spiral = new Spiral(left, ActiveWindow.service(Palette.class).orElseThrow(), this::choose);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(spiral.control());
        SashForm right = new SashForm(sash, SWT.VERTICAL);
        Composite top = Css.PANEL.on(new Composite(right, SWT.NONE));
        top.setLayout(Widgets.grid(2, 8));
        where = label(top, 2);
        where.setData("id", "journey.where");
        gatePicture = Css.PANEL.on(new Label(top, SWT.NONE));
        gatePicture.setImage(Icon.GATE.image());
        gate = Widgets.named(Css.PANEL.on(new Link(top, SWT.WRAP)), "journey.gate", Messages.journey_gate);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(gate);
        gate.addListener(SWT.Selection, event -> Gate.openForm(editing, gate));
        Composite buttons = Css.PANEL.on(new Composite(top, SWT.NONE));
        buttons.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        enter = new Button(buttons, SWT.PUSH);
        enter.setData("id", "journey.enter");
        enter.addListener(SWT.Selection, event -> enter());
        leave = new Button(buttons, SWT.PUSH);
        leave.setData("id", "journey.leave");
        leave.setText(Messages.journey_leave);
        leave.addListener(SWT.Selection, event -> leave());
        prompts = Css.PANEL_MUTED.on(new Label(top, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(prompts);
        tree = new TreeForm(right, editing, "journey.tree", List.of(EnquiryPackage.eINSTANCE.getEnquiry_Journey()), Messages.journey_steps);
        right.setWeights(45, 55);
        sash.setWeights(46, 54);
        show();
        editing.follow(sash, this::show);
    }

    private static Label label(Composite parent, int span) {
        Label label = Css.PANEL.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Enquiry enquiry() {
        return (Enquiry) editing.document();
    }

    private Optional<ProcessTemplate> process() {
        return Optional.ofNullable(enquiry().getJourney()).flatMap(journey -> editing.library().find(journey.getTemplate(),
                ProcessTemplate.class));
    }

    private void choose(ProcessPhase phase) {
        chosen = phase;
        show();
    }

    private void show() {
        Optional<ProcessTemplate> process = process();
        List<ProcessPhase> phases = process.map(ProcessTemplate::getPhases).orElse(List.of());
        chosen = chosen == null ? null : phases.stream().filter(each -> each.getId().equals(chosen.getId())).findFirst().orElse(null);
        JourneyState state = process.flatMap(each -> JourneyState.of(enquiry(), each)).orElse(null);
        if (chosen == null && !phases.isEmpty()) {
            chosen = state != null && state.phase() != null ? state.phase() : phases.getFirst();
        }
        template.setText(process.map(each -> NLS.bind(Messages.journey_follows, each.getName().replace("&", "&&")))
                .orElse(Messages.journey_noTemplate));
        List<JourneyStep> steps = enquiry().getJourney() == null ? List.of() : enquiry().getJourney().getSteps();
        List<String> closed = enquiry().getEthics() == null && process.isEmpty() ? List.of() : phases.stream().filter(ProcessPhase::isEthicsGate)
                .findFirst().map(phase -> Gate.reasons(editing, phase.getId())).orElse(List.of());
        spiral.show(process.orElse(null), steps, chosen, !closed.isEmpty());
        where.setText(state == null || state.phase() == null ? Messages.journey_nowhere : NLS.bind(Messages.journey_here,
                state.phase().getName(), state.since() == null ? "–" : Days.text(state.since())).replace("&", "&&"));
        boolean gated = phases.stream().anyMatch(ProcessPhase::isEthicsGate);
        gatePicture.setVisible(gated);
        gate.setText(!gated ? Messages.journey_noGate : closed.isEmpty() ? Messages.journey_open
                : NLS.bind(Messages.journey_closed, closed.stream().collect(Collectors.joining(" "))).replace("&", "&&"));
        prompts.setText(chosen == null ? "" : List.of(chosen.getName(), chosen.getPrompts(), chosen.getOutputs(), chosen.getCoaching(),
                coached(chosen)).stream()
                .filter(each -> !each.isBlank()).collect(Collectors.joining("\n")).replace("&", "&&"));
        enter.setText(chosen == null ? Messages.journey_enterNone : NLS.bind(Messages.journey_enter, chosen.getName()).replace("&", "&&"));
        enter.setEnabled(editing.isWritable() && chosen != null);
        leave.setEnabled(editing.isWritable() && !steps.isEmpty() && steps.getLast().getLeft() == null);
        enter.getParent().getParent().layout(true, true);
        template.getParent().layout(true);
    }

    /** When the people of this enquiry were coached while it was in a phase, and about what; empty if they were not. */
    private String coached(ProcessPhase phase) {
        List<CoachingSession> sessions = Coached.of(enquiry(), editing.library().all(CoachingLog.class)).stream()
                .filter(session -> Coached.phases(enquiry(), session.getDate()).contains(phase.getId())).toList();
        return sessions.isEmpty() ? "" : NLS.bind(Messages.journey_coached, sessions.size(), sessions.stream()
                .map(each -> (Days.text(each.getDate()) + " " + each.getFocus()).strip()).collect(Collectors.joining("; ")));
    }

    private void enter() {
        if (chosen == null || !Gate.mayEnter(editing, chosen.getId(), enter)) {
            return;
        }
        ProcessPhase phase = chosen;
        JourneyStep step = ModelDocuments.make(JourneyStep.class);
        step.setPhase(phase.getId());
        step.setEntered(LocalDate.now());
        editing.change(NLS.bind(Messages.journey_enter, phase.getName()), () -> {
            leaveLast();
            enquiry().getJourney().getSteps().add(step);
        });
        tree.reveal(step);
    }

    private void leaveLast() {
        List<JourneyStep> steps = enquiry().getJourney().getSteps();
        if (!steps.isEmpty() && steps.getLast().getLeft() == null) {
            steps.getLast().setLeft(LocalDate.now());
        }
    }

    private void leave() {
        editing.change(Messages.journey_leave, this::leaveLast);
    }

    private void chooseTemplate() {
        List<Names.Thing> all = new Names(editing).all(List.of("ProcessTemplate"));
        ThingDialog.one(template.getShell(), Messages.journey_template, all).ifPresent(thing -> editing.change(Messages.journey_template, () -> {
            if (enquiry().getJourney() == null) {
                enquiry().setJourney(ModelDocuments.make(Journey.class));
            }
            enquiry().getJourney().setTemplate(thing.id());
        }));
    }

    @Override
    public boolean reveal(Element element) {
        return tree.reveal(element);
    }

    @Override
    public void focus() {
        spiral.control().setFocus();
    }
}
