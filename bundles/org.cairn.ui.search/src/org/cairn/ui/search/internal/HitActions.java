// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Ref;
import org.cairn.api.search.Found;
import org.cairn.search.CodingPlan;
import org.cairn.search.PassageCoding.Extent;
import org.cairn.search.PassageCoding.Outcome;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Codes what a query found, after saying how much that is. */
@Component(service = HitActions.class)
public final class HitActions {

    /** Makes the passages for one extent. */
    private interface Planning {

        CodingPlan plan(Extent extent, Progress progress) throws Failure, Cancelled;
    }

    private final ActiveProject active;

    @Activate
    public HitActions(@Reference ActiveProject active) {
        this.active = active;
    }

    /** Asks for a code and how far to widen the hits, and codes them all in one step. @param query as it was asked */
    void codeAll(Composite owner, Found found, String query, Consumer<String> then) {
        OpenProject project = active.current().orElseThrow();
        ask(owner, NLS.bind(Messages.code_chooseForAll, Widgets.number(found.hits())),
                (extent, progress) -> CodingPlan.of(project.search(), query, extent, progress), then);
    }

    /** The same for chosen passages. */
    void codeChosen(Composite owner, List<Ref> passages, Consumer<String> then) {
        OpenProject project = active.current().orElseThrow();
        ask(owner, NLS.bind(Messages.code_chooseForSelected, Widgets.number(passages.size())),
                (extent, progress) -> CodingPlan.of(project.view(), passages, extent), then);
    }

    private void ask(Composite owner, String title, Planning planning, Consumer<String> then) {
        OpenProject project = active.current().orElseThrow();
        CodeChooser.open(owner.getShell(), owner.toDisplay(40, 40), project.view().codebook(), title, true, choice -> {
            UUID known = choice.code() == null ? null : choice.code().id();
            Background.of(Messages.code_counting, progress -> {
                List<CodingPlan> plans = new ArrayList<>();
                for (Extent extent : Extent.values()) {
                    plans.add(planning.plan(extent, progress));
                }
                return plans;
            }).then(plans -> {
                List<Outcome> outcomes = plans.stream().map(plan -> plan.outcome(project.session(), known)).toList();
                CodeHitsDialog dialog = new CodeHitsDialog(owner.getShell(), choice.name(), outcomes);
                if (dialog.open() == Window.OK) {
                    code(owner, project, choice, plans.get(dialog.extent().ordinal()), then);
                }
            }).visible().start(owner);
        });
    }

    private static void code(Composite owner, OpenProject project, CodeChooser.Choice choice, CodingPlan plan, Consumer<String> then) {
        if (choice.code() != null) {
            apply(owner, project, choice.code().id(), choice.name(), plan, then);
            return;
        }
        Edits.make(project, owner, NLS.bind(Messages.code_newCode, choice.name()), edit -> {
            UUID id = UUID.randomUUID();
            var codebook = edit.before().codebook();
            edit.put(new Code(id, null, choice.name(), CodeColors.next(codebook), true, codebook.roots().size(), Code.Definition.EMPTY));
            return id;
        }, id -> apply(owner, project, id, choice.name(), plan, then));
    }

    private static void apply(Composite owner, OpenProject project, UUID code, String name, CodingPlan plan, Consumer<String> then) {
        Background.of(Messages.code_job, progress -> plan.apply(project.session(), code,
                made -> NLS.bind(made == 1 ? Messages.code_labelOne : Messages.code_label, Widgets.number(made), name), progress))
                .then(outcome -> then.accept(NLS.bind(Messages.code_done, CodeHitsDialog.text(outcome)))).visible().start(owner);
    }
}
