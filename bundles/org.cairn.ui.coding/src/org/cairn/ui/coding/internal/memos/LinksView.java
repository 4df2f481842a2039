// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.LinkLine;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The links of what is in front, from it and to it, or all links of the project. */
public final class LinksView {

    private static final int[] WIDTHS = {18, 27, 27, 28};

    /** What is shown: of what it is, and its links. */
    private record Shown(String name, List<LinkLine> lines, List<String> relations) {
    }

    private final ActiveProject active;
    private final Walking walking;
    private final LinkMaking making;
    private final InFront inFront;
    private Composite area;
    private Label heading;
    private Label begun;
    private Combo relations;
    private Button all;
    private EmptyState empty;
    private Table table;
    private List<ToolItem> tools = List.of();
    private OpenProject project;
    private Ref about;
    private List<LinkLine> lines = List.of();
    private int asked;

    @Inject
    public LinksView(ActiveProject active, Walking walking, LinkMaking making, InFront inFront) {
        this.active = active;
        this.walking = walking;
        this.making = making;
        this.inFront = inFront;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(4, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        heading = Widgets.named(new Label(head, SWT.NONE), "links.heading", Messages.links_name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(heading);
        all = new Button(head, SWT.CHECK);
        all.setText(Messages.links_all);
        all.setData("id", "links.all");
        all.addListener(SWT.Selection, event -> refresh());
        relations = Widgets.named(new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN), "links.relation", Messages.links_relation);
        relations.setItems(Messages.links_allRelations);
        relations.select(0);
        relations.addListener(SWT.Selection, event -> refresh());
        ToolBar bar = Widgets.bar(head, Messages.links_tools);
        tools = List.of(Widgets.tool(bar, Icon.RENAME, "links.edit", Messages.links_edit, this::edit),
                Widgets.tool(bar, Icon.DELETE, "links.delete", Messages.links_delete, this::delete));
        begun = Css.MUTED.on(new Label(head, SWT.NONE));
        begun.setData("id", "links.begun");
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(begun);
        empty = new EmptyState(area, Icon.LINES);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        empty.parent().setData("id", "links.list");
        table();
        making.attach(this);
        inFront.follow(area, this::inFront);
        inFront.get().ifPresent(ref -> about = ref);
        active.follow(area, this::update);
        begun();
    }

    private void table() {
        table = Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "links.table", Messages.links_name);
        table.setHeaderVisible(true);
        for (String name : List.of(Messages.links_relation, Messages.links_here, Messages.links_there, Messages.links_passage)) {
            new TableColumn(table, SWT.LEFT).setText(name);
        }
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            for (int i = 0; i < WIDTHS.length; i++) {
                table.getColumn(i).setWidth(width * WIDTHS[i] / 100);
            }
        });
        Widgets.rows(table, () -> lines, LinksView::fill);
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> walking.to(lines.get(table.indexOf((TableItem) event.item)).other()));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                delete();
            } else if (event.keyCode == SWT.F2) {
                edit();
            }
        });
    }

    private static void fill(TableItem item, LinkLine line) {
        String note = line.link().note().isEmpty() ? line.there().quotation() : line.there().quotation().isEmpty() ? line.link().note()
                : NLS.bind(Messages.links_noted, line.there().quotation(), line.link().note());
        item.setText(new String[] {NLS.bind(line.outgoing() ? Messages.links_outgoing : Messages.links_incoming, line.link().relation()),
                name(line.here()), name(line.there()), note});
    }

    private static String name(RefNames.Named named) {
        return named.name().isEmpty() ? Messages.memo_gone : named.name();
    }

    @Focus
    void focus() {
        empty.focus();
    }

    @PreDestroy
    void end() {
        making.attach(null);
    }

    private void inFront(Ref ref) {
        about = ref;
        refresh();
    }

    /** Says where a link begins that has no end yet. */
    void begun() {
        String from = making.from();
        begun.setText(from == null ? "" : NLS.bind(Messages.links_begun, from).replace("&", "&&"));
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            about = null;
        }
        if (update.switched() || update.touches(EntityKind.LINK) || update.touches(EntityKind.SOURCE)) {
            refresh();
        }
    }

    private void refresh() {
        int mine = ++asked;
        OpenProject now = project;
        if (now == null) {
            show(new Shown("", List.of(), List.of()));
            return;
        }
        Ref of = all.getSelection() ? null : about;
        String relation = relations.getSelectionIndex() <= 0 ? null : relations.getText();
        boolean none = !all.getSelection() && about == null;
        Background.of(Messages.links_reading, progress -> {
            String name = of == null ? "" : new RefNames(now.view()).of(of).name();
            return new Shown(name, none ? List.of() : LinkLine.list(now.view(), of, relation), LinkLine.relations(now.view()));
        }).then(shown -> {
            if (mine == asked) {
                show(shown);
            }
        }).start(area);
    }

    private void show(Shown shown) {
        lines = shown.lines();
        String chosen = relations.getText();
        List<String> offered = new ArrayList<>(List.of(Messages.links_allRelations));
        offered.addAll(shown.relations());
        relations.setItems(offered.toArray(String[]::new));
        relations.select(Math.max(0, offered.indexOf(chosen)));
        String of = all.getSelection() ? Messages.links_ofAll : shown.name().isEmpty() ? "" : NLS.bind(Messages.links_of, shown.name());
        heading.setText(of.replace("&", "&&"));
        heading.setToolTipText(of);
        heading.getParent().layout();
        table.deselectAll();
        table.setItemCount(lines.size());
        table.clearAll();
        enable();
        if (lines.isEmpty()) {
            empty.say(project == null ? Messages.memos_noProject : Messages.links_empty);
        } else {
            empty.show(table);
        }
    }

    private void enable() {
        boolean possible = project != null && project.session().isWritable() && table.getSelectionCount() > 0;
        tools.forEach(tool -> tool.setEnabled(possible));
    }

    private List<LinkLine> selected() {
        boolean writable = project != null && project.session().isWritable();
        return writable ? IntStream.of(table.getSelectionIndices()).mapToObj(lines::get).toList() : List.of();
    }

    private void edit() {
        selected().stream().findFirst().ifPresent(line -> {
            Link link = line.link();
            RefNames.Named from = line.outgoing() ? line.here() : line.there();
            RefNames.Named to = line.outgoing() ? line.there() : line.here();
            LinkDialog dialog = new LinkDialog(area.getShell(), from, to, LinkLine.relations(project.view()), link.relation(), link.note());
            if (dialog.open() == Window.OK) {
                Edits.make(project, area, NLS.bind(Messages.links_labelChange, dialog.relation()), edit -> {
                    Link kept = edit.before().links().stream().filter(each -> each.id().equals(link.id())).findFirst().orElse(link);
                    edit.put(new Link(kept.id(), kept.from(), kept.to(), dialog.relation(), dialog.note()));
                    return null;
                });
            }
        });
    }

    private void delete() {
        List<LinkLine> chosen = selected();
        if (!chosen.isEmpty()) {
            String label = chosen.size() == 1 ? NLS.bind(Messages.links_labelDelete, chosen.getFirst().link().relation())
                    : NLS.bind(Messages.links_labelDeleteSeveral, Widgets.number(chosen.size()));
            Edits.make(project, area, label, edit -> {
                for (LinkLine line : chosen) {
                    edit.remove(EntityKind.LINK, line.link().id());
                }
                return null;
            });
        }
    }
}
