// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What was done in this project, newest first; what was taken back is struck through. */
public final class HistoryView {

    private static final int LIMIT = 1000;
    private static final int TIME_WIDTH = 62;
    private static final int NAME_WIDTH = 64;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");

    /** What the view shows; read off the UI thread. */
    private record Steps(List<ChangeSet> list, Optional<ChangeSet> undo, Optional<ChangeSet> redo) {
    }

    private final ActiveProject active;
    private final Palette palette;
    private Composite area;
    private EmptyState empty;
    private Table table;
    private ToolItem undo;
    private ToolItem redo;
    private Label next;
    private OpenProject project;
    private List<ChangeSet> steps = List.of();

    @Inject
    public HistoryView(ActiveProject active, Palette palette) {
        this.active = active;
        this.palette = palette;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        ToolBar bar = Widgets.bar(head, Messages.history_tools);
        undo = Widgets.tool(bar, Icon.UNDO, "history.undo", Messages.history_undoNothing, () -> Edits.undo(project, area));
        redo = Widgets.tool(bar, Icon.REDO, "history.redo", Messages.history_redoNothing, () -> Edits.redo(project, area));
        next = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(next);
        empty = new EmptyState(area, Icon.HISTORY);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL));
        Widgets.named(table, "history.table", Messages.history_table);
        TableColumn what = new TableColumn(table, SWT.LEFT);
        TableColumn who = new TableColumn(table, SWT.LEFT);
        TableColumn when = new TableColumn(table, SWT.RIGHT);
        table.addListener(SWT.Resize, event -> {
            int name = project != null && project.view().coders().size() > 1 ? NAME_WIDTH : 0;
            when.setWidth(TIME_WIDTH);
            who.setWidth(name);
            what.setWidth(Math.max(100, table.getClientArea().width - TIME_WIDTH - name - 2));
        });
        table.addListener(SWT.MouseMove, event -> tip(table.getItem(new Point(event.x, event.y))));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, steps.get(event.index)));
        table.addListener(SWT.PaintItem, this::strike);
        palette.follow(table, table::clearAll);
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            show(new Steps(List.of(), Optional.empty(), Optional.empty()));
            return;
        }
        OpenProject now = project;
        Background.of(Messages.history_reading, progress -> new Steps(now.session().history(LIMIT), now.session().undoable(),
                now.session().redoable())).then(this::show).start(area);
    }

    private void show(Steps now) {
        steps = now.list();
        undo.setEnabled(now.undo().isPresent());
        redo.setEnabled(now.redo().isPresent());
        undo.setToolTipText(now.undo().map(step -> NLS.bind(Messages.history_undoStep, step.label())).orElse(Messages.history_undoNothing));
        redo.setToolTipText(now.redo().map(step -> NLS.bind(Messages.history_redoStep, step.label())).orElse(Messages.history_redoNothing));
        next.setText(steps.isEmpty() ? "" : now.undo().map(step -> NLS.bind(Messages.history_next, step.label()))
                .orElse(Messages.history_undoNothing).replace("&", "&&"));
        if (steps.isEmpty()) {
            empty.say(Messages.history_empty);
            return;
        }
        table.setItemCount(steps.size());
        table.clearAll();
        empty.show(table);
    }

    private void fill(TableItem item, ChangeSet step) {
        ZonedDateTime at = step.at().atZone(ZoneId.systemDefault());
        item.setText(new String[] {step.undone() ? NLS.bind(Messages.history_undone, step.label()) : step.label(), who(step),
                (at.toLocalDate().equals(LocalDate.now()) ? TIME : DAY).format(at)});
        item.setForeground(step.undone() ? palette.color(Palette.Role.MUTED) : null);
        item.setData(step);
    }

    private void tip(TableItem item) {
        String tip = item != null && item.getData() instanceof ChangeSet step
                ? item.getText(0) + "\n" + who(step) + ", " + EXACT.format(step.at().atZone(ZoneId.systemDefault())) : null;
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private String who(ChangeSet step) {
        return project == null || step.coder() == null ? "" : project.view().coder(step.coder()).map(Coder::name).orElse("");
    }

    /** Strikes undone steps through, so that it can be seen without colour. */
    private void strike(Event event) {
        if (event.index == 0 && event.item.getData() instanceof ChangeSet step && step.undone()) {
            var bounds = ((TableItem) event.item).getTextBounds(0);
            int width = Math.min(bounds.width, event.gc.textExtent(((TableItem) event.item).getText(0)).x);
            event.gc.setForeground(palette.color(Palette.Role.MUTED));
            event.gc.drawLine(bounds.x, bounds.y + bounds.height / 2, bounds.x + width, bounds.y + bounds.height / 2);
        }
    }
}
