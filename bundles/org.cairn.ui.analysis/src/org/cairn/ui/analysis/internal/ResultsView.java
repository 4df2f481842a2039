// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.analysis.KeptRuns;
import org.cairn.analysis.Run;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
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
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What was run in this project, newest first, and what is being worked on. */
public final class ResultsView {

    static final String ID = "org.cairn.ui.analysis.results";

    private static final int LOOK_MILLISECONDS = 300;

    private final ActiveProject active;
    private final Desk desk;
    private final Catalogue catalogue;
    private Composite area;
    private EmptyState empty;
    private Table table;
    private Label working;
    private ToolItem stop;
    private ToolItem open;
    private ToolItem again;
    private ToolItem compare;
    private ToolItem remove;
    private List<KeptRuns.Kept> shown = List.of();
    private KeptRuns followed;
    private AutoCloseable following = () -> { };
    private AutoCloseable watching = () -> { };
    private boolean looking;

    @Inject
    public ResultsView(ActiveProject active, Desk desk, Catalogue catalogue) {
        this.active = active;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        ToolBar bar = Widgets.bar(head, Messages.results_tools);
        open = Widgets.tool(bar, Icon.OPEN, "results.open", Messages.results_open, this::open);
        again = Widgets.tool(bar, Icon.RUN, "results.again", Messages.results_again, () -> selected().stream().findFirst()
                .ifPresent(run -> desk.again(run, desk::show)));
        compare = Widgets.tool(bar, Icon.COMPARE, "results.compare", Messages.results_compare, this::compare);
        remove = Widgets.tool(bar, Icon.DELETE, "results.remove", Messages.results_remove, this::remove);
        stop = Widgets.tool(bar, Icon.STOP, "results.stop", Messages.results_stop, () -> desk.running().forEach(Running::stop));
        working = Widgets.named(new Label(head, SWT.NONE), "results.working", Messages.results_working);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(working);
        empty = new EmptyState(area, Icon.TABLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = Widgets.named(Css.PANEL.on(new Table(empty.parent(), SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL)), "results.table",
                Messages.results_name);
        table.setHeaderVisible(true);
        for (String heading : new String[] {Messages.results_analysis, Messages.results_state, Messages.results_when, Messages.results_counted,
            Messages.results_values}) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        watching = desk.onRunning(() -> Widgets.later(area, here -> work()));
        active.follow(area, this::update);
        work();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void close() {
        close(following);
        close(watching);
    }

    private static void close(AutoCloseable handle) {
        try {
            handle.close();
        } catch (Exception e) {
            System.getLogger(ResultsView.class.getName()).log(Level.WARNING, "Results are no longer followed", e);
        }
    }

    private void update(ProjectUpdate update) {
        if (update.switched()) {
            list();
        }
    }

    private void list() {
        List<Run> before = selected();
        KeptRuns kept = desk.kept().orElse(null);
        if (kept != followed) {
            close(following);
            followed = kept;
            following = kept == null ? () -> { } : kept.onChange(() -> Widgets.later(area, here -> list()));
        }
        shown = kept == null ? List.of() : kept.runs();
        table.setRedraw(false);
        table.removeAll();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Run run = shown.get(i).run();
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage((run.outcome() == Run.Outcome.FAILED ? Icon.DISMISS : shown.get(i).stale() ? Icon.HISTORY : Icon.ACCEPT).image());
            item.setText(new String[] {RunFacts.title(run), RunFacts.state(run, shown.get(i).stale()), RunFacts.when(run),
                RunFacts.counted(run), RunFacts.values(run, catalogue.contents().find(run.analysis()).orElse(null))});
            if (before.contains(run)) {
                rows.add(i);
            }
        }
        table.setRedraw(true);
        table.select(rows.stream().mapToInt(Integer::intValue).toArray());
        enable();
        if (shown.isEmpty()) {
            empty.say(active.current().isEmpty() ? Messages.desk_noProject : Messages.results_empty);
        } else {
            empty.show(table);
        }
    }

    private void fit() {
        int width = table.getClientArea().width - 2;
        int[] shares = {26, 19, 17, 14};
        int left = width;
        for (int i = 0; i < shares.length; i++) {
            int part = width * shares[i] / 100;
            table.getColumn(i).setWidth(part);
            left -= part;
        }
        table.getColumn(shares.length).setWidth(Math.max(60, left));
    }

    private void work() {
        Optional<Running> first = desk.running().stream().findFirst();
        stop.setEnabled(first.isPresent());
        String text = first.map(one -> one.percent() < 0 ? NLS.bind(Messages.results_works, one.label())
                : NLS.bind(Messages.results_worksAt, one.label(), one.percent())).orElse("");
        if (!working.getText().equals(text)) {
            working.setText(text.replace("&", "&&"));
            working.requestLayout();
        }
        if (first.isPresent() && !looking) {
            looking = true;
            area.getDisplay().timerExec(LOOK_MILLISECONDS, () -> {
                looking = false;
                if (!area.isDisposed()) {
                    work();
                }
            });
        }
    }

    private List<Run> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(row -> row < shown.size()).mapToObj(row -> shown.get(row).run()).toList();
    }

    private void enable() {
        int count = table.getSelectionCount();
        open.setEnabled(count > 0);
        again.setEnabled(count == 1);
        compare.setEnabled(count == 2);
        remove.setEnabled(count > 0);
    }

    private void open() {
        selected().stream().findFirst().ifPresent(desk::show);
    }

    private void compare() {
        List<Run> two = selected();
        if (two.size() == 2) {
            desk.compare(two.get(0), two.get(1));
        }
    }

    private void remove() {
        selected().forEach(desk::forget);
    }
}
