// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.Bookmarks;
import org.cairn.core.memo.MemoLine;
import org.cairn.core.memo.MemoWriting;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.Edits;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;

/** Sets a bookmark at the selection, or takes it away where there is one. */
public final class BookmarkHandler extends ProjectHandler {

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        Ref place = window.getService(InFront.class).get().orElse(null);
        if (place == null || place.kind() != EntityKind.SOURCE || place.span() == null || !project.session().isWritable()) {
            return;
        }
        UUID me = project.session().coder().id();
        Memo there = Bookmarks.all(project.view()).stream().filter(memo -> memo.target().equals(place) && memo.coder().equals(me))
                .findFirst().orElse(null);
        if (there != null) {
            Edits.make(project, window.getShell(), NLS.bind(Messages.bookmark_labelRemove, there.title()), edit -> {
                edit.remove(EntityKind.MEMO, there.id());
                return null;
            });
            return;
        }
        RefNames.Named named = new RefNames(project.view()).of(place);
        String title = title(named.quotation().isEmpty() ? named.name() : named.quotation());
        Edits.make(project, window.getShell(), NLS.bind(Messages.bookmark_labelSet, title), edit -> {
            MemoWriting.introduce(edit, project.session().coder());
            Instant now = Instant.now();
            edit.put(new Memo(UUID.randomUUID(), place, MemoLine.BOOKMARK, title, "", me, now, now));
            return null;
        });
    }

    /** The first words of a passage. */
    private static String title(String passage) {
        int longest = 48;
        if (passage.codePointCount(0, passage.length()) <= longest) {
            return passage;
        }
        String cut = passage.substring(0, passage.offsetByCodePoints(0, longest));
        int space = cut.lastIndexOf(' ');
        return (space > longest / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
