// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.PassageOpener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goes to what a memo, link or bookmark points at: a passage in the reader; for a code or a person, the passages of it in the search. */
@Component(service = Walking.class)
public final class Walking {

    private final ActiveProject active;
    private final PassageOpener opener;
    private final PassageFinder finder;

    @Activate
    public Walking(@Reference ActiveProject active, @Reference PassageOpener opener, @Reference PassageFinder finder) {
        this.active = active;
        this.opener = opener;
        this.finder = finder;
    }

    /** Goes there; does nothing where there is no place to go to. */
    void to(Ref ref) {
        active.current().ifPresent(project -> to(project.view(), ref));
    }

    private void to(ProjectView view, Ref ref) {
        if (ref.kind() == EntityKind.MEMO) {
            view.memos().stream().filter(memo -> memo.id().equals(ref.id())).findFirst().ifPresent(memo -> to(view, memo.target()));
            return;
        }
        RefNames.Named named = new RefNames(view).of(ref);
        if (named.source() != null) {
            opener.open(named.source(), named.span(), true);
        } else if (!named.name().isEmpty()) {
            String value = ":\"" + named.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            switch (ref.kind()) {
                case CODE -> finder.find("code" + value);
                case PERSON -> finder.find("author" + value);
                case SCHOOL -> finder.find("school" + value);
                case GROUP -> finder.find("group" + value);
                case CODER -> finder.find("coder" + value);
                default -> {
                    // the project itself, and what has no passages
                }
            }
        }
    }
}
