// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.StandingQuery;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Passages that standing queries found in new sources and that wait to be looked at. */
public final class InboxView {

    /** How many are listed; the count says how many there are. */
    private static final int LIMIT = 2000;

    /**
     * One line of the inbox.
     *
     * @param query its name
     * @param code proposed, or null
     */
    private record Waiting(InboxItem item, String query, UUID code, String title, String passage) {
    }

    private final ActiveProject active;
    private final PassageOpener opener;
    private Composite area;
    private EmptyState empty;
    private Table table;
    private Label count;
    private List<ToolItem> tools = List.of();
    private OpenProject project;
    private List<Waiting> waiting = List.of();

    @Inject
    public InboxView(ActiveProject active, PassageOpener opener) {
        this.active = active;
        this.opener = opener;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        ToolBar bar = Widgets.bar(head, "Inbox tools");
        tools = List.of(Widgets.tool(bar, Icon.ACCEPT, "inbox.accept", "Accept: code the selected passages (Enter)", this::accept),
                Widgets.tool(bar, Icon.DISMISS, "inbox.dismiss", "Put the selected passages aside (Delete)", this::dismiss));
        count = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        empty = new EmptyState(area, Icon.INBOX);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "inbox.table", "Evidence inbox");
        table.setHeaderVisible(true);
        TableColumn query = new TableColumn(table, SWT.LEFT);
        query.setText("Standing query");
        TableColumn passage = new TableColumn(table, SWT.LEFT);
        passage.setText("Passage");
        TableColumn source = new TableColumn(table, SWT.LEFT);
        source.setText("Source");
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            query.setWidth(width / 5);
            source.setWidth(width / 5);
            passage.setWidth(width - 2 * (width / 5) - 2);
        });
        table.addListener(SWT.SetData, event -> {
            Waiting line = waiting.get(event.index);
            ((TableItem) event.item).setText(new String[] {line.query(), line.passage(), line.title()});
        });
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.MouseDoubleClick, event -> open());
        table.addListener(SWT.DefaultSelection, event -> accept());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                dismiss();
            } else if (event.character == ' ') {
                open();
            }
        });
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            show(List.of());
        } else if (update.touches(EntityKind.INBOX_ITEM) || update.touches(EntityKind.STANDING_QUERY)) {
            ProjectView view = update.view();
            Background.of("Reading the inbox", progress -> read(view)).then(this::show).start(area);
        }
    }

    private static List<Waiting> read(ProjectView view) {
        Map<UUID, StandingQuery> queries = new HashMap<>();
        view.standingQueries().forEach(query -> queries.put(query.id(), query));
        List<Waiting> lines = new ArrayList<>();
        UUID last = null;
        SourceText text = null;
        for (InboxItem item : view.inbox()) {
            Source source = view.source(item.source()).orElse(null);
            if (item.state() != InboxItem.State.WAITING || source == null || lines.size() == LIMIT) {
                continue;
            }
            if (!source.id().equals(last)) {
                last = source.id();
                text = view.text(source);
            }
            StandingQuery query = queries.get(item.query());
            String passage = text.slice(item.span().start(), Math.min(item.span().end(), text.length())).replaceAll("\\s+", " ");
            lines.add(new Waiting(item, query == null ? "" : query.name(), query == null ? null : query.code(), source.title(), passage));
        }
        return lines;
    }

    private void show(List<Waiting> now) {
        waiting = now;
        count.setText(now.isEmpty() ? "" : now.size() + (now.size() == 1 ? " passage waits" : " passages wait"));
        table.deselectAll();
        table.setItemCount(now.size());
        table.clearAll();
        enable();
        if (now.isEmpty()) {
            empty.say(project == null ? "No project is open." : "Nothing waits. Save a query as a standing query in the search view: what it "
                    + "finds in new sources will come in here.");
        } else {
            empty.show(table);
        }
    }

    private void enable() {
        boolean possible = project != null && project.session().isWritable() && table.getSelectionCount() > 0;
        tools.forEach(tool -> tool.setEnabled(possible));
    }

    private List<Waiting> selected() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(waiting::get).toList();
    }

    private void open() {
        selected().stream().findFirst().ifPresent(line -> opener.open(line.item().source(), line.item().span(), false));
    }

    private void accept() {
        List<Waiting> lines = selected();
        if (lines.isEmpty() || !project.session().isWritable()) {
            return;
        }
        if (lines.stream().allMatch(line -> line.code() != null)) {
            accept(lines, null);
        } else {
            CodeChooser.open(area.getShell(), area.toDisplay(40, 40), project.view().codebook(), "Code the passages with", false,
                    choice -> accept(lines, choice.code()));
        }
    }

    private void accept(List<Waiting> lines, Code chosen) {
        Edits.make(project, area, "Accept " + passages(lines), edit -> {
            for (Waiting line : lines) {
                edit.code(line.item().source(), line.item().span(), chosen == null ? line.code() : chosen.id());
                edit.put(with(line.item(), InboxItem.State.ACCEPTED));
            }
            return null;
        });
    }

    private void dismiss() {
        List<Waiting> lines = selected();
        if (lines.isEmpty() || !project.session().isWritable()) {
            return;
        }
        Edits.make(project, area, "Put aside " + passages(lines), edit -> {
            for (Waiting line : lines) {
                edit.put(with(line.item(), InboxItem.State.DISMISSED));
            }
            return null;
        });
    }

    private static String passages(List<Waiting> lines) {
        return lines.size() + (lines.size() == 1 ? " passage" : " passages") + " from the inbox";
    }

    private static InboxItem with(InboxItem item, InboxItem.State state) {
        return new InboxItem(item.id(), item.query(), item.source(), item.span(), item.found(), state);
    }
}
