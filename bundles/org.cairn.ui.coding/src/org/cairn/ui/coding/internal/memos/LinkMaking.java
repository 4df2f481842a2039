// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.util.UUID;
import org.cairn.api.project.Link;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.LinkLine;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Ties two things together: remembers where a link begins until it is led to its end. Belongs to the UI thread. */
@Component(service = LinkMaking.class)
public final class LinkMaking {

    private LinksView view;
    private Ref from;
    private RefNames.Named name;
    private UUID project;
    private String lastRelation = LinkLine.RELATIONS.getFirst();

    @Activate
    public LinkMaking() {
        // nothing is begun yet
    }

    /** Called by the view when it is there, and with null when it goes. */
    void attach(LinksView opened) {
        view = opened;
    }

    /** What a link was begun at, or null. */
    String from() {
        return from == null ? null : name.quotation().isEmpty() ? name.name() : name.name() + ": " + name.quotation();
    }

    /** Begins a link. */
    void begin(OpenProject in, Ref ref) {
        from = ref;
        name = new RefNames(in.view()).of(ref);
        project = in.view().info().id();
        told();
    }

    /** Leads the link that was begun to its end, after asking how the two are related. */
    void end(OpenProject in, Shell shell, Ref to) {
        if (from == null || !in.view().info().id().equals(project)) {
            MessageDialog.openInformation(shell, Messages.link_title, Messages.link_beginFirst);
            return;
        }
        if (from.equals(to)) {
            MessageDialog.openInformation(shell, Messages.link_title, Messages.link_toItself);
            return;
        }
        Ref start = from;
        LinkDialog dialog = new LinkDialog(shell, name, new RefNames(in.view()).of(to), LinkLine.relations(in.view()), lastRelation, "");
        if (dialog.open() == Window.OK) {
            lastRelation = dialog.relation();
            Edits.make(in, shell, NLS.bind(Messages.links_labelNew, dialog.relation()), edit -> {
                edit.put(new Link(UUID.randomUUID(), start, to, dialog.relation(), dialog.note()));
                return null;
            });
            from = null;
            told();
        }
    }

    private void told() {
        if (view != null) {
            view.begun();
        }
    }
}
