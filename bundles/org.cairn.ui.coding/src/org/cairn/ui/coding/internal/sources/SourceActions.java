// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.SourceFacts;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** What can be done with chosen sources. */
final class SourceActions {

    private final Control owner;

    SourceActions(Control owner) {
        this.owner = owner;
    }

    /** Asks for another title. */
    void rename(OpenProject project, Source source) {
        InputDialog dialog = new InputDialog(owner.getShell(), Messages.sources_rename, Messages.sources_newTitle, source.title(),
                text -> text.isBlank() ? Messages.sources_needsTitle : null);
        if (dialog.open() == Window.OK && !dialog.getValue().strip().equals(source.title())) {
            String title = dialog.getValue().strip();
            Edits.make(project, owner, NLS.bind(Messages.sources_renameStep, source.title(), title), edit -> {
                Source now = edit.before().source(source.id()).orElse(source);
                edit.put(now.with(title, now.kind(), now.language(), now.folder()));
                return null;
            });
        }
    }

    /** Shows the facts and changes what the person changes. */
    void facts(OpenProject project, List<Source> sources) {
        SourceFactsDialog dialog = new SourceFactsDialog(owner.getShell(), project.view(), sources);
        if (dialog.open() == Window.OK && !dialog.facts().equals(SourceFacts.UNCHANGED)) {
            String label = sources.size() == 1 ? NLS.bind(Messages.sources_factsStep, sources.getFirst().title())
                    : NLS.bind(Messages.sources_factsStepMany, Widgets.number(sources.size()));
            List<UUID> ids = sources.stream().map(Source::id).toList();
            Edits.make(project, owner, label, edit -> {
                dialog.facts().apply(edit, ids);
                return null;
            });
        }
    }

    /** Deletes them after saying what goes with them. */
    void delete(OpenProject project, List<Source> sources) {
        boolean one = sources.size() == 1;
        String what = one ? NLS.bind(Messages.sources_deleteOne, sources.getFirst().title())
                : NLS.bind(Messages.sources_deleteMany, Widgets.number(sources.size()));
        int answer = MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.sources_delete,
                what + "\n\n" + goesWith(project.view(), sources), 0, Messages.sources_deleteYes, Messages.sources_cancel);
        if (answer == 0) {
            String label = one ? NLS.bind(Messages.sources_deleteStep, sources.getFirst().title())
                    : NLS.bind(Messages.sources_deleteStepMany, Widgets.number(sources.size()));
            Edits.make(project, owner, label, edit -> {
                for (Source source : sources) {
                    edit.remove(EntityKind.SOURCE, source.id());
                }
                return null;
            });
        }
    }

    private static String goesWith(ProjectView view, List<Source> sources) {
        Set<UUID> ids = new HashSet<>();
        long codings = 0;
        for (Source source : sources) {
            ids.add(source.id());
            codings += view.codings().of(source).size();
        }
        long memos = view.memos().stream().filter(memo -> isAbout(memo.target(), ids)).count();
        long links = view.links().stream().filter(link -> isAbout(link.from(), ids) || isAbout(link.to(), ids)).count();
        return NLS.bind(Messages.sources_goesWith, new Object[] {Widgets.number(codings), Widgets.number(memos), Widgets.number(links)});
    }

    private static boolean isAbout(Ref ref, Set<UUID> sources) {
        return ref.kind() == EntityKind.SOURCE && sources.contains(ref.id());
    }
}
