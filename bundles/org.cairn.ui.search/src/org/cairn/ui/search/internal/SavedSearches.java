// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menu with the searches that are kept with the project, and those asked before. */
final class SavedSearches {

    private static final int SHOWN = 70;

    private final Composite owner;
    private final Supplier<OpenProject> project;
    private final Consumer<String> find;

    /** @param find puts a query in and asks it */
    SavedSearches(Composite owner, Supplier<OpenProject> project, Consumer<String> find) {
        this.owner = owner;
        this.project = project;
        this.find = find;
    }

    /** Makes the menu. @param query what could be saved now, or empty */
    Menu menu(String query, List<String> history) {
        Menu menu = new Menu(owner);
        OpenProject now = project.get();
        boolean writable = now != null && now.session().isWritable();
        item(menu, Messages.saved_saveThis, writable && !query.isBlank(), () -> save(query, false));
        item(menu, Messages.saved_standThis, writable && !query.isBlank(), () -> save(query, true));
        if (now != null) {
            saved(menu, Messages.saved_searches, now, false);
            saved(menu, Messages.saved_standing, now, true);
        }
        heading(menu, Messages.saved_earlier);
        if (history.isEmpty()) {
            item(menu, Messages.saved_noneEarlier, false, () -> { });
        }
        for (String earlier : history) {
            item(menu, shown(earlier), true, () -> find.accept(earlier));
        }
        return menu;
    }

    private void saved(Menu menu, String title, OpenProject now, boolean followed) {
        List<StandingQuery> queries = now.view().standingQueries().stream().filter(query -> query.followed() == followed)
                .sorted(Comparator.comparing(StandingQuery::name, String.CASE_INSENSITIVE_ORDER)).toList();
        if (queries.isEmpty()) {
            return;
        }
        heading(menu, title);
        for (StandingQuery query : queries) {
            MenuItem entry = new MenuItem(menu, SWT.CASCADE);
            entry.setText(shown(query.name()));
            entry.setToolTipText(query.query());
            Menu of = new Menu(menu);
            entry.setMenu(of);
            boolean writable = now.session().isWritable();
            item(of, Messages.saved_run + shown(query.query()), true, () -> find.accept(query.query()));
            item(of, Messages.saved_rename, writable, () -> rename(now, query));
            item(of, followed ? Messages.saved_unfollow : Messages.saved_follow, writable, () -> follow(now, query));
            item(of, Messages.saved_delete, writable, () -> delete(now, query));
        }
    }

    private static void heading(Menu menu, String text) {
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem heading = new MenuItem(menu, SWT.PUSH);
        heading.setText(text);
        heading.setEnabled(false);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").replace("&", "&&");
        return line.length() > SHOWN ? line.substring(0, line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length()))))
                + "…" : line;
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private String name(OpenProject now, String title, String question, String proposed, UUID self) {
        InputDialog dialog = new InputDialog(owner.getShell(), title, question, proposed, text -> {
            if (text.isBlank()) {
                return Messages.saved_needsName;
            }
            boolean taken = now.view().standingQueries().stream()
                    .anyMatch(other -> !other.id().equals(self) && other.name().equalsIgnoreCase(text.strip()));
            return taken ? Messages.saved_taken : null;
        });
        return dialog.open() == Window.OK ? dialog.getValue().strip() : null;
    }

    /** Asks for a name and keeps a query. @param followed whether as a standing one */
    void save(String query, boolean followed) {
        OpenProject now = project.get();
        String name = followed ? name(now, Messages.saved_standingTitle, NLS.bind(Messages.saved_standingAsk, query), query, null)
                : name(now, Messages.saved_title, NLS.bind(Messages.saved_ask, query), query, null);
        if (name != null) {
            Edits.make(now, owner, NLS.bind(followed ? Messages.saved_labelStanding : Messages.saved_labelNew, name), edit -> {
                edit.put(new StandingQuery(UUID.randomUUID(), name, query, null, edit.before().version(), followed));
                return null;
            });
        }
    }

    private void rename(OpenProject now, StandingQuery query) {
        String name = name(now, Messages.saved_title, NLS.bind(Messages.saved_ask, query.query()), query.name(), query.id());
        if (name != null) {
            Edits.make(now, owner, NLS.bind(Messages.saved_labelRename, query.name(), name), edit -> {
                StandingQuery kept = present(edit, query);
                edit.put(new StandingQuery(kept.id(), name, kept.query(), kept.code(), kept.evaluated(), kept.followed()));
                return null;
            });
        }
    }

    private void follow(OpenProject now, StandingQuery query) {
        boolean on = !query.followed();
        Edits.make(now, owner, NLS.bind(on ? Messages.saved_labelFollow : Messages.saved_labelUnfollow, query.name()), edit -> {
            StandingQuery kept = present(edit, query);
            // what is there was looked through by the search itself: only what comes in from now on is asked
            edit.put(new StandingQuery(kept.id(), kept.name(), kept.query(), kept.code(), edit.before().version(), on));
            return null;
        });
    }

    private static StandingQuery present(ProjectEdit edit, StandingQuery query) {
        return edit.before().standingQueries().stream().filter(each -> each.id().equals(query.id())).findFirst().orElse(query);
    }

    private void delete(OpenProject now, StandingQuery query) {
        long waiting = now.view().inbox().stream().filter(item -> item.query().equals(query.id()) && item.state() == InboxItem.State.WAITING)
                .count();
        if (waiting == 0 || MessageDialog.openQuestion(owner.getShell(), Messages.saved_standingTitle,
                NLS.bind(Messages.saved_deleteAsk, query.name(), waiting))) {
            Edits.make(now, owner, NLS.bind(Messages.saved_labelDelete, query.name()), edit -> {
                edit.remove(EntityKind.STANDING_QUERY, query.id());
                return null;
            });
        }
    }
}
