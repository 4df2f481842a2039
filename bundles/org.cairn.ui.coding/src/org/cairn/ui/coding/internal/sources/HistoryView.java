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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.core.HistoryStep;
import org.cairn.core.HistoryStep.State;
import org.cairn.core.ProjectSession;
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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What was done in this project, newest first, and the way back to any step; what was taken back is struck through. */
public final class HistoryView {

    private static final int LIMIT = 2000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");

    /** What the view shows; read off the UI thread. */
    private record Steps(List<HistoryStep> list, Optional<ChangeSet> undo, Optional<ChangeSet> redo) {
    }

    private final ActiveProject active;
    private final Palette palette;
    private Composite area;
    private EmptyState empty;
    private Text filter;
    private Table table;
    private ToolItem undo;
    private ToolItem redo;
    private ToolItem go;
    private MenuItem goEntry;
    private OpenProject project;
    private List<HistoryStep> all = List.of();
    private List<HistoryStep> steps = List.of();

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
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "history.filter", Messages.history_filter);
        filter.setMessage(Messages.history_filterBy);
        filter.addListener(SWT.Modify, event -> filter());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        ToolBar bar = Widgets.bar(head, Messages.history_tools);
        undo = Widgets.tool(bar, Icon.UNDO, "history.undo", Messages.history_undoNothing, () -> Edits.undo(project, area));
        redo = Widgets.tool(bar, Icon.REDO, "history.redo", Messages.history_redoNothing, () -> Edits.redo(project, area));
        go = Widgets.tool(bar, Icon.HISTORY, "history.go", Messages.history_goBack, this::go);
        empty = new EmptyState(area, Icon.HISTORY);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL));
        Widgets.named(table, "history.table", Messages.history_table);
        new TableColumn(table, SWT.LEFT);
        new TableColumn(table, SWT.LEFT);
        new TableColumn(table, SWT.RIGHT);
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.MouseMove, event -> tip(table.getItem(new Point(event.x, event.y))));
        Widgets.rows(table, () -> steps, this::fill);
        table.addListener(SWT.PaintItem, this::strike);
        table.addListener(SWT.Selection, event -> offer());
        table.addListener(SWT.DefaultSelection, event -> go());
        Menu menu = new Menu(table);
        goEntry = new MenuItem(menu, SWT.PUSH);
        goEntry.addListener(SWT.Selection, event -> go());
        table.setMenu(menu);
        palette.follow(table, table::clearAll);
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        (steps.isEmpty() ? filter : table).setFocus(); // a table that was never shown takes no focus
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            show(new Steps(List.of(), Optional.empty(), Optional.empty()));
            return;
        }
        OpenProject now = project;
        Background.of(Messages.history_reading, progress -> new Steps(now.session().steps(LIMIT), now.session().undoable(),
                now.session().redoable())).then(read -> {
                    if (now == project) {
                        show(read);
                    }
                }).start(area);
    }

    private void show(Steps now) {
        all = now.list();
        undo.setEnabled(now.undo().isPresent());
        redo.setEnabled(now.redo().isPresent());
        undo.setToolTipText(now.undo().map(step -> NLS.bind(Messages.history_undoStep, step.label())).orElse(Messages.history_undoNothing));
        redo.setToolTipText(now.redo().map(step -> NLS.bind(Messages.history_redoStep, step.label())).orElse(Messages.history_redoNothing));
        filter();
    }

    private void filter() {
        Long chosen = chosen().map(step -> step.change().number()).orElse(null);
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        steps = words.isEmpty() ? all
                : all.stream().filter(step -> (words(step) + "\n" + who(step)).toLowerCase(Locale.ROOT).contains(words)).toList();
        if (steps.isEmpty()) {
            empty.say(all.isEmpty() ? Messages.history_empty : Messages.history_nothingFits);
        } else {
            table.setItemCount(steps.size());
            table.clearAll();
            table.deselectAll();
            for (int i = 0; chosen != null && i < steps.size(); i++) {
                if (steps.get(i).change().number() == chosen) {
                    table.setSelection(i);
                }
            }
            fit();
            empty.show(table);
        }
        offer();
    }

    /** Names are shown once there are two to tell apart; all widths follow the font. */
    private void fit() {
        GC gc = new GC(table);
        int time = gc.textExtent("88 MMM.").x + 12;
        int name = project != null && project.view().coders().size() > 1 ? gc.textExtent("Marieke").x + 8 : 0;
        gc.dispose();
        table.getColumn(2).setWidth(time);
        table.getColumn(1).setWidth(name);
        table.getColumn(0).setWidth(Math.max(time, table.getClientArea().width - time - name - 2));
    }

    private Optional<HistoryStep> chosen() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= steps.size() ? Optional.empty() : Optional.of(steps.get(index));
    }

    /** Says where the chosen step leads: back, forward, or nowhere because it stands last or is gone for good. */
    private void offer() {
        HistoryStep step = chosen().orElse(null);
        boolean forward = step != null && step.state() == State.UNDONE;
        boolean last = step != null && all.stream().filter(any -> any.state() == State.DONE && any.change().coder() != null).findFirst()
                .filter(any -> any.change().number() == step.change().number()).isPresent();
        boolean possible = step != null && step.state() != State.LEFT && step.change().coder() != null && !last
                && project.session().isWritable();
        go.setEnabled(possible);
        goEntry.setEnabled(possible);
        String label = forward ? Messages.history_goForward : Messages.history_goBack;
        go.setToolTipText(label.replace("&", ""));
        goEntry.setText(label);
    }

    private void go() {
        offer();
        if (go.isEnabled()) {
            long step = chosen().orElseThrow().change().number();
            OpenProject now = project;
            Edits.walk(now, area, step);
        }
    }

    private void fill(TableItem item, HistoryStep step) {
        ZonedDateTime at = step.change().at().atZone(ZoneId.systemDefault());
        item.setText(new String[] {words(step), who(step), (at.toLocalDate().equals(LocalDate.now()) ? TIME : DAY).format(at)});
        item.setForeground(step.state() == State.DONE ? null : palette.color(Palette.Role.MUTED));
        item.setData(step);
    }

    private static String words(HistoryStep step) {
        String label = step.change().label().equals(ProjectSession.HIDDEN_STEP) ? Messages.history_hidden : step.change().label();
        return switch (step.state()) {
            case DONE -> label;
            case UNDONE -> NLS.bind(Messages.history_undone, label);
            case LEFT -> NLS.bind(Messages.history_left, label);
        };
    }

    private void tip(TableItem item) {
        String tip = item != null && item.getData() instanceof HistoryStep step
                ? words(step) + "\n" + who(step) + ", " + EXACT.format(step.change().at().atZone(ZoneId.systemDefault())) : null;
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private String who(HistoryStep step) {
        return project == null || step.change().coder() == null ? "Cairn"
                : project.view().coder(step.change().coder()).map(Coder::name).orElse("");
    }

    /** Strikes undone steps through, so that it can be seen without colour. */
    private void strike(Event event) {
        if (event.index == 0 && event.item.getData() instanceof HistoryStep step && step.state() != State.DONE) {
            var bounds = ((TableItem) event.item).getTextBounds(0);
            int width = Math.min(bounds.width, event.gc.textExtent(((TableItem) event.item).getText(0)).x);
            event.gc.setForeground(palette.color(Palette.Role.MUTED));
            event.gc.drawLine(bounds.x, bounds.y + bounds.height / 2, bounds.x + width, bounds.y + bounds.height / 2);
        }
    }
}
