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
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectSession;
import org.cairn.search.StandingQueries;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
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
    private final StandingQueries standing;
    private Composite area;
    private EmptyState empty;
    private Table table;
    private Label count;
    private List<ToolItem> tools = List.of();
    private OpenProject project;
    private List<Waiting> waiting = List.of();

    @Inject
    public InboxView(ActiveProject active, PassageOpener opener, StandingQueries standing) {
        this.active = active;
        this.opener = opener;
        this.standing = standing;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        ToolBar bar = Widgets.bar(head, Messages.inbox_tools);
        tools = List.of(Widgets.tool(bar, Icon.ACCEPT, "inbox.accept", Messages.inbox_accept, this::accept),
                Widgets.tool(bar, Icon.DISMISS, "inbox.dismiss", Messages.inbox_dismiss, this::dismiss));
        count = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        empty = new EmptyState(area, Icon.INBOX);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        empty.parent().setData("id", "inbox.list");
        table = Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "inbox.table", Messages.inbox_name);
        table.setHeaderVisible(true);
        TableColumn query = new TableColumn(table, SWT.LEFT);
        query.setText(Messages.inbox_query);
        TableColumn passage = new TableColumn(table, SWT.LEFT);
        passage.setText(Messages.inbox_passage);
        TableColumn source = new TableColumn(table, SWT.LEFT);
        source.setText(Messages.inbox_source);
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            query.setWidth(width / 5);
            source.setWidth(width / 5);
            passage.setWidth(width - 2 * (width / 5) - 2);
        });
        Widgets.rows(table, () -> waiting, (item, line) -> item.setText(new String[] {line.query(), line.passage(), line.title()}));
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.MouseDoubleClick, event -> open());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                event.doit = false; // the platform would take the row in front alone
                accept();
            } else if (event.keyCode == SWT.DEL) {
                dismiss();
            } else if (event.character == ' ') {
                open();
            }
        });
        Citable.drag(table, () -> selected().isEmpty() ? null
                : Citable.ofHits(selected().stream().map(line -> Ref.passage(line.item().source(), line.item().span())).toList()));
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        empty.focus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            show(List.of());
        } else if (update.touches(EntityKind.INBOX_ITEM) || update.touches(EntityKind.STANDING_QUERY)) {
            ProjectView view = update.view();
            Background.of(Messages.inbox_reading, progress -> read(view)).then(this::show).start(area);
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
        count.setText(counted(now.size()));
        count.getParent().layout();
        table.deselectAll();
        table.setItemCount(now.size());
        table.clearAll();
        enable();
        if (now.isEmpty()) {
            empty.say(project == null ? Messages.inbox_noProject : Messages.inbox_empty);
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

    private String counted(int listed) {
        long all = project == null ? 0 : project.view().inbox().stream().filter(item -> item.state() == InboxItem.State.WAITING).count();
        if (listed == 0) {
            return "";
        }
        return listed < all ? NLS.bind(Messages.inbox_firstOf, Widgets.number(all), Widgets.number(listed))
                : listed == 1 ? Messages.inbox_oneWaits : NLS.bind(Messages.inbox_wait, Widgets.number(listed));
    }

    private void accept() {
        List<Waiting> lines = selected();
        if (lines.isEmpty() || !project.session().isWritable()) {
            return;
        }
        if (lines.stream().allMatch(line -> line.code() != null)) {
            accept(lines, null);
        } else {
            CodeChooser.open(area.getShell(), area.toDisplay(40, 40), project.view().codebook(), Messages.inbox_codeWith, false,
                    choice -> accept(lines, choice.code().id()));
        }
    }

    private void accept(List<Waiting> lines, UUID chosen) {
        settle(Messages.inbox_accepting, session -> standing.accept(session, ids(lines), chosen));
    }

    private void dismiss() {
        List<Waiting> lines = selected();
        if (!lines.isEmpty() && project.session().isWritable()) {
            settle(Messages.inbox_dismissing, session -> standing.dismiss(session, ids(lines)));
        }
    }

    /** Something that is done with passages of the inbox. */
    private interface Settling {

        void with(ProjectSession session) throws Failure, Cancelled;
    }

    private void settle(String what, Settling settling) {
        ProjectSession session = project.session();
        Background.of(what, progress -> {
            settling.with(session);
            return null;
        }).start(area);
    }

    private static List<UUID> ids(List<Waiting> lines) {
        return lines.stream().map(line -> line.item().id()).toList();
    }
}
