// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.search.Found;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Asks the project's index and shows the passages: what was found, where it is, and what can be done with all of it. */
public final class SearchView {

    private static final int CONTEXT = 90;
    private static final String EMPTY_HINT = "Type what you are looking for and press Enter. Try a word, a \"phrase\", wild*, or "
            + "code:\"…\" for everything that was coded so. A filter such as kind:journal narrows it down.";

    private final ActiveProject active;
    private final Palette palette;
    private final PassageOpener opener;
    private final SearchFinder finder;
    private final HitActions actions;
    private Composite area;
    private QueryField field;
    private ToolItem stop;
    private ToolItem codeAll;
    private ToolItem standing;
    private Link message;
    private EmptyState empty;
    private SashForm sash;
    private Concordance concordance;
    private Facets facets;
    private OpenProject project;
    private Job asking;
    private Found found;

    @Inject
    public SearchView(ActiveProject active, Palette palette, PassageOpener opener, SearchFinder finder, HitActions actions) {
        this.active = active;
        this.palette = palette;
        this.opener = opener;
        this.finder = finder;
        this.actions = actions;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        field = new QueryField(head, palette, this::ask);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
        new QueryCompletion(field.control(), () -> project);
        tools(head);
        message = Widgets.named(new Link(head, SWT.WRAP), "search.message", "Result");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(message);
        message.addListener(SWT.Selection, event -> find(event.text));
        empty = new EmptyState(area, Icon.SEARCH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.HORIZONTAL);
        concordance = new Concordance(sash, palette, this::askPage, line -> opener.open(line.source(), line.span(), true));
        facets = new Facets(sash, this::toggle);
        sash.setWeights(80, 20);
        finder.attach(this);
        active.follow(area, this::update);
    }

    private void tools(Composite head) {
        ToolBar bar = Widgets.bar(head, "Search tools");
        Widgets.tool(bar, Icon.SEARCH, "search.go", "Search (Enter)", () -> ask(field.control().getText()));
        stop = Widgets.tool(bar, Icon.STOP, "search.stop", "Stop searching", () -> {
            if (asking != null) {
                asking.cancel();
            }
        });
        ToolItem earlier = new ToolItem(bar, SWT.PUSH);
        earlier.setImage(Icon.HISTORY.image());
        earlier.setToolTipText("Earlier queries (Alt+Up in the field)");
        earlier.addListener(SWT.Selection, event -> earlier(bar));
        new ToolItem(bar, SWT.SEPARATOR);
        codeAll = Widgets.tool(bar, Icon.CODE_ALL, "search.codeAll", "Code all hits with…", () -> actions.codeAll(area, found));
        standing = Widgets.tool(bar, Icon.STANDING, "search.standing", "Save as a standing query: new sources are looked through for it",
                () -> actions.keep(area, found));
    }

    private void earlier(ToolBar bar) {
        Menu menu = new Menu(bar);
        for (String query : field.history()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(query.replace("&", "&&"));
            item.addListener(SWT.Selection, event -> find(query));
        }
        menu.setVisible(menu.getItemCount() > 0);
    }

    @Focus
    void focus() {
        field.control().setFocus();
    }

    @PreDestroy
    void end() {
        finder.attach(null);
    }

    /** Puts a query in and asks it; an empty one only takes the focus. */
    void find(String query) {
        if (query.isBlank()) {
            field.control().setFocus();
            field.control().selectAll();
        } else {
            field.set(query);
            ask(query);
        }
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            field.set("");
            show(null);
        }
    }

    private void ask(String query) {
        if (asking != null) {
            asking.cancel();
        }
        if (project == null || query.isBlank()) {
            show(null);
            return;
        }
        OpenProject now = project;
        field.unmark();
        stop.setEnabled(true);
        say("Searching…");
        SearchOptions options = new SearchOptions(Concordance.PAGE, 0, CONTEXT, Facets.FIELDS);
        asking = Background.of("Searching for " + query, progress -> now.search().find(query, options, progress)).then(answer -> {
            if (now == project) {
                field.remember(query);
                show(answer);
            }
        }).orElse(this::wrong).ifStopped(() -> {
            stop.setEnabled(false);
            say("Stopped.");
        }).start(area);
    }

    private void askPage(int page) {
        Found about = found;
        OpenProject now = project;
        SearchOptions options = new SearchOptions(Concordance.PAGE, page * Concordance.PAGE, CONTEXT, List.of());
        Background.of("More of " + about.query(), progress -> now.search().find(about.query(), options, progress)).then(answer -> {
            if (about == found) {
                concordance.page(page, answer.lines());
            }
        }).orElse(this::wrong).start(area);
    }

    private void wrong(Failure failure) {
        stop.setEnabled(false);
        if (failure instanceof QueryError error) {
            field.mark(error);
            say("⚠ " + (error.problem().message() + " " + error.problem().remedy()).strip());
        } else {
            say("⚠ " + failure.getMessage());
        }
    }

    private void show(Found answer) {
        found = answer;
        stop.setEnabled(false);
        boolean hits = answer != null && answer.hits() > 0;
        codeAll.setEnabled(hits && project.session().isWritable());
        standing.setEnabled(answer != null && project.session().isWritable());
        if (answer == null) {
            say("");
            facets.clear();
            empty.say(project == null ? "Open a project to search in it." : EMPTY_HINT);
            return;
        }
        say(Summary.of(answer));
        if (hits) {
            concordance.show(answer);
            facets.show(answer);
            empty.show(sash);
        } else {
            empty.say("Nothing was found. A star stands for any ending (learn*), a tilde for misspellings (practise~), and filters "
                    + "such as kind:journal may be too narrow.");
        }
    }

    private void toggle(String filter) {
        String query = field.control().getText();
        find(query.contains(filter) ? query.replace(filter, "").replaceAll("\\s+", " ").strip() : query.strip() + " " + filter);
    }

    private void say(String text) {
        message.setText(text);
        message.requestLayout();
    }

    /** What was found, in words. */
    static final class Summary {

        private Summary() {
        }

        static String of(Found found) {
            StringBuilder text = new StringBuilder();
            text.append(Widgets.number(found.hits())).append(found.hits() == 1 ? " hit in " : " hits in ");
            text.append(Widgets.number(found.sources())).append(found.sources() == 1 ? " source" : " sources");
            if (!found.suggestions().isEmpty()) {
                text.append(".  Did you mean ");
                text.append(String.join(" or ", found.suggestions().stream().map(s -> "<a>" + escape(s) + "</a>").toList())).append("?");
            }
            found.notes().forEach(note -> text.append("  ·  ").append(escape(note)));
            return text.toString();
        }

        private static String escape(String text) {
            return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
        }
    }
}
