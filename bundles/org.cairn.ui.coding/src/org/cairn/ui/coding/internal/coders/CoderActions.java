// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.core.coders.CoderMerge;
import org.cairn.core.coders.Rounds;
import org.cairn.core.coders.Sight;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.CoderSwitch;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** What can be done with coders and rounds. Each asks what it has to ask and makes one undoable edit. */
final class CoderActions {

    private final ActiveProject active;
    private final Control owner;

    CoderActions(ActiveProject active, Control owner) {
        this.active = active;
        this.owner = owner;
    }

    /** Adds a coder, who codes from now on. */
    void add(OpenProject project) {
        String name = askName(project, Messages.add_title, Messages.add_question, "", null);
        if (name != null) {
            Coder coder = new Coder(UUID.randomUUID(), name);
            Edits.make(project, owner, NLS.bind(Messages.add_step, name), edit -> {
                edit.put(coder);
                return null;
            }, done -> CoderSwitch.to(active, owner.getShell(), name));
        }
    }

    void rename(OpenProject project, Coder coder) {
        String name = askName(project, Messages.rename_title, Messages.rename_question, coder.name(), coder);
        if (name != null && !name.equals(coder.name())) {
            Edits.make(project, owner, NLS.bind(Messages.rename_step, coder.name(), name), edit -> {
                CoderMerge.rename(edit, coder.id(), name);
                return null;
            }, done -> {
                if (project.session().coder().id().equals(coder.id())) {
                    active.codeAs(name);
                }
            });
        }
    }

    /** A name that no other coder has, or null. */
    private String askName(OpenProject project, String title, String question, String first, Coder self) {
        List<Coder> others = project.view().coders().stream().filter(coder -> !coder.equals(self)).toList();
        InputDialog dialog = new InputDialog(owner.getShell(), title, question, first, text -> text.isBlank() ? Messages.name_missing
                : others.stream().anyMatch(coder -> coder.name().equalsIgnoreCase(text.strip())) ? Messages.name_taken : null);
        return dialog.open() == Window.OK ? dialog.getValue().strip() : null;
    }

    /** Makes one coder of two; the first of the two chosen goes into the other. */
    void merge(OpenProject project, List<Coder> two) {
        if (two.size() != 2) {
            MessageDialog.openInformation(owner.getShell(), Messages.merge_title, Messages.merge_chooseTwo);
            return;
        }
        Coder one = two.get(0);
        Coder other = two.get(1);
        int answer = MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.merge_title,
                NLS.bind(Messages.merge_question, one.name(), other.name()), 0, NLS.bind(Messages.merge_into, one.name()),
                NLS.bind(Messages.merge_into, other.name()), IDialogConstants.CANCEL_LABEL);
        if (answer == 0 || answer == 1) {
            Coder stays = answer == 0 ? one : other;
            Coder goes = answer == 0 ? other : one;
            boolean self = project.session().coder().id().equals(goes.id());
            Edits.make(project, owner, NLS.bind(Messages.merge_step, goes.name(), stays.name()), edit -> {
                CoderMerge.run(edit, goes.id(), stays.id());
                return null;
            }, done -> {
                if (self) {
                    active.codeAs(stays.name());
                }
            });
        }
    }

    void newRound(OpenProject project) {
        RoundDialog dialog = new RoundDialog(owner.getShell(), project.view());
        if (dialog.open() == Window.OK) {
            RoundDialog.Choice choice = dialog.choice();
            Edits.make(project, owner, NLS.bind(Messages.round_step, choice.name()),
                    edit -> Rounds.begin(edit, choice.name(), choice.blind(), choice.sources(), choice.coders()));
        }
    }

    /** @param round or null where none was chosen */
    void lock(OpenProject project, CodingRound round) {
        Coder coder = project.session().coder();
        if (round == null || !round.coders().contains(coder.id()) || round.locked().containsKey(coder.id())) {
            MessageDialog.openInformation(owner.getShell(), Messages.lock_title, round == null ? Messages.round_choose
                    : NLS.bind(round.coders().contains(coder.id()) ? Messages.lock_already : Messages.lock_notIn, coder.name(), round.name()));
            return;
        }
        boolean last = round.locked().size() == round.coders().size() - 1;
        String what = NLS.bind(last ? Messages.lock_questionLast : Messages.lock_question, coder.name(), round.name());
        if (MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.lock_title, what, 0, Messages.lock_do,
                IDialogConstants.CANCEL_LABEL) == 0) {
            Edits.make(project, owner, NLS.bind(Messages.lock_step, coder.name(), round.name()), edit -> Rounds.lock(edit, round.id(), coder));
        }
    }

    /** @param round or null where none was chosen */
    void removeRound(OpenProject project, CodingRound round) {
        if (round == null) {
            MessageDialog.openInformation(owner.getShell(), Messages.remove_title, Messages.round_choose);
            return;
        }
        String question = round.blind() && !round.isOpened() ? Messages.remove_questionBlind : Messages.remove_question;
        if (MessageDialog.open(MessageDialog.WARNING, owner.getShell(), Messages.remove_title, NLS.bind(question, round.name()), 0,
                Messages.remove_do, IDialogConstants.CANCEL_LABEL) == 0) {
            Edits.make(project, owner, NLS.bind(Messages.remove_step, round.name()), edit -> {
                Rounds.remove(edit, round.id());
                return null;
            });
        }
    }

    /**
     * Shows the work of two coders side by side.
     *
     * @param round whose consensus is meant, or null for the first that both are in
     */
    void compare(OpenProject project, List<Coder> two, CodingRound round) {
        IWorkbenchPage page = ActiveWindow.page().orElse(null);
        if (two.size() != 2 || page == null) {
            MessageDialog.openInformation(owner.getShell(), Messages.compare_title, Messages.compare_chooseTwo);
            return;
        }
        UUID first = two.get(0).id();
        UUID second = two.get(1).id();
        Sight sight = Sight.of(project.view(), project.session().coder().id());
        if (sight.hidesSteps(first) || sight.hidesSteps(second)) {
            MessageDialog.openInformation(owner.getShell(), Messages.compare_title, Messages.compare_blind);
            return;
        }
        CodingRound of = round != null ? round : project.view().rounds().stream()
                .filter(one -> one.coders().contains(first) && one.coders().contains(second)).findFirst().orElse(null);
        try {
            page.openEditor(new ComparisonInput(first, second, of == null ? null : of.id(),
                    NLS.bind(Messages.compare_tab, two.get(0).name(), two.get(1).name())), ComparisonEditor.ID);
        } catch (PartInitException e) {
            System.getLogger(CoderActions.class.getName()).log(Level.WARNING, "The comparison does not open", e);
        }
    }
}
