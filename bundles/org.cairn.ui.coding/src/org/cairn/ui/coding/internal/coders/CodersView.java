// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.core.coders.CoderWork;
import org.cairn.core.coders.Sight;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CoderSwitch;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Who codes in this project, what they have done as far as it may be seen, and the rounds they code in. */
public final class CodersView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);

    private final ActiveProject active;
    private Composite area;
    private CoderActions actions;
    private EmptyState empty;
    private SashForm sash;
    private Label blind;
    private Table coders;
    private Table rounds;
    private OpenProject project;
    private List<CoderWork> work = List.of();

    @Inject
    public CodersView(ActiveProject active) {
        this.active = active;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        actions = new CoderActions(active, area);
        empty = new EmptyState(area, Icon.PERSON);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.VERTICAL);
        coders();
        rounds();
        sash.setWeights(55, 45);
        active.follow(area, this::update);
    }

    private void coders() {
        Composite part = new Composite(sash, SWT.NONE);
        part.setLayout(Widgets.grid(1));
        blind = Css.MUTED.on(new Label(part, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).exclude(true).applyTo(blind);
        coders = Css.PANEL.on(new Table(part, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(coders, "coders.table", Messages.view_coders);
        coders.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(coders);
        columns(coders, new int[] {34, 20, 20, 26}, Messages.view_name, Messages.view_codings, Messages.view_sources, Messages.view_lastActive);
        coders.addListener(SWT.DefaultSelection, event -> chosenCoders().stream().findFirst().ifPresent(this::codeAs));
        coders.addListener(SWT.KeyDown, this::key);
        Menu menu = new Menu(coders);
        item(menu, Messages.action_codeAs, () -> chosenCoders().stream().findFirst().ifPresent(this::codeAs));
        item(menu, Messages.action_add, () -> actions.add(project));
        item(menu, Messages.action_rename, () -> chosenCoders().stream().findFirst().ifPresent(c -> actions.rename(project, c)));
        item(menu, Messages.action_merge, () -> actions.merge(project, chosenCoders()));
        item(menu, Messages.action_compare, this::compareCoders);
        coders.setMenu(menu);
        CoderTools tools = new CoderTools(part, Messages.view_coderTools);
        tools.add("coders.add", Messages.action_add, () -> actions.add(project));
        tools.add("coders.rename", Messages.action_rename, () -> chosenCoders().stream().findFirst().ifPresent(c -> actions.rename(project, c)));
        tools.add("coders.merge", Messages.action_merge, () -> actions.merge(project, chosenCoders()));
        tools.add("coders.compare", Messages.action_compare, this::compareCoders);
    }

    private void rounds() {
        Composite part = new Composite(sash, SWT.NONE);
        part.setLayout(Widgets.grid(1));
        rounds = Css.PANEL.on(new Table(part, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL));
        Widgets.named(rounds, "coders.rounds", Messages.view_rounds);
        rounds.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rounds);
        columns(rounds, new int[] {42, 58}, Messages.view_round, Messages.view_state);
        rounds.addListener(SWT.DefaultSelection, event -> compareRound());
        Menu menu = new Menu(rounds);
        item(menu, Messages.action_newRound, () -> actions.newRound(project));
        item(menu, Messages.action_lock, () -> actions.lock(project, chosenRound()));
        item(menu, Messages.action_compare, this::compareRound);
        item(menu, Messages.action_removeRound, () -> actions.removeRound(project, chosenRound()));
        rounds.setMenu(menu);
        CoderTools tools = new CoderTools(part, Messages.view_roundTools);
        tools.add("coders.newRound", Messages.action_newRound, () -> actions.newRound(project));
        tools.add("coders.lock", Messages.action_lock, () -> actions.lock(project, chosenRound()));
        tools.add("coders.compareRound", Messages.action_compare, this::compareRound);
        tools.add("coders.removeRound", Messages.action_removeRound, () -> actions.removeRound(project, chosenRound()));
    }

    private static void item(Menu menu, String label, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** Columns that share the width, in hundredths; what does not fit is said in the tip. */
    private static void columns(Table table, int[] shares, String... names) {
        for (String name : names) {
            TableColumn column = new TableColumn(table, table.getColumnCount() == 0 || names.length == 2 ? SWT.LEFT : SWT.RIGHT);
            column.setText(name);
        }
        table.addListener(SWT.Resize, event -> {
            for (int i = 0; i < shares.length; i++) {
                table.getColumn(i).setWidth((table.getClientArea().width - 2) * shares[i] / 100);
            }
        });
        table.addListener(SWT.MouseMove, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            String tip = item == null ? null : item.getText(0) + "\n" + item.getText(shares.length == 2 ? 1 : 3);
            if (!Objects.equals(tip, table.getToolTipText())) {
                table.setToolTipText(tip);
            }
        });
    }

    private void key(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (plain && event.keyCode == SWT.F2) {
            chosenCoders().stream().findFirst().ifPresent(coder -> actions.rename(project, coder));
        } else if (plain && event.keyCode == SWT.INSERT) {
            actions.add(project);
        }
    }

    @Focus
    void focus() {
        coders.setFocus();
    }

    private void codeAs(Coder coder) {
        CoderSwitch.to(active, area.getShell(), coder.name());
    }

    private List<Coder> chosenCoders() {
        List<Coder> chosen = new ArrayList<>();
        for (TableItem item : coders.getSelection()) {
            chosen.add(((CoderWork) item.getData()).coder());
        }
        return chosen;
    }

    private CodingRound chosenRound() {
        return rounds.getSelectionCount() == 1 ? (CodingRound) rounds.getSelection()[0].getData()
                : rounds.getItemCount() == 1 ? (CodingRound) rounds.getItem(0).getData() : null;
    }

    private void compareCoders() {
        actions.compare(project, chosenCoders(), null);
    }

    private void compareRound() {
        CodingRound round = chosenRound();
        if (round == null) {
            actions.compare(project, List.of(), null);
            return;
        }
        List<Coder> two = chosenCoders().stream().filter(coder -> round.coders().contains(coder.id())).toList();
        actions.compare(project, two.size() == 2 ? two
                : project.view().coders().stream().filter(coder -> round.coders().contains(coder.id())).limit(2).toList(), round);
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            empty.say(Messages.view_noProject);
            return;
        }
        if (!update.touches(EntityKind.CODER) && !update.touches(EntityKind.CODING) && !update.touches(EntityKind.CODING_ROUND)
                && !update.touches(EntityKind.MEMO) && !update.touches(EntityKind.REGION)) {
            return;
        }
        ProjectView view = update.view();
        UUID now = project.session().coder().id();
        Background.of(Messages.view_reading, progress -> CoderWork.of(view)).then(all -> show(view, all, now)).start(area);
    }

    private void show(ProjectView view, List<CoderWork> all, UUID now) {
        List<UUID> kept = chosenCoders().stream().map(Coder::id).toList();
        UUID round = rounds.getSelectionCount() == 1 ? ((CodingRound) rounds.getSelection()[0].getData()).id() : null;
        work = all;
        Sight sight = Sight.of(view, now);
        coders.setRedraw(false);
        coders.removeAll();
        for (CoderWork one : work) {
            TableItem item = new TableItem(coders, SWT.NONE);
            boolean hidden = sight.hidesSteps(one.coder().id());
            String name = one.coder().id().equals(now) ? NLS.bind(Messages.view_codesNow, one.coder().name()) : one.coder().name();
            item.setText(hidden ? new String[] {name, "–", "–", "–"} : new String[] {name, Widgets.number(one.codings()),
                Widgets.number(one.sources()), one.lastActive() == null ? "–" : DAY.format(one.lastActive().atZone(ZoneId.systemDefault()))});
            item.setData(one);
            if (kept.contains(one.coder().id())) {
                coders.select(coders.indexOf(item));
            }
        }
        coders.setRedraw(true);
        rounds.removeAll();
        for (CodingRound one : view.rounds()) {
            TableItem item = new TableItem(rounds, SWT.NONE);
            item.setText(new String[] {one.blind() ? NLS.bind(Messages.view_blindRound, one.name()) : one.name(), RoundState.of(view, one)});
            item.setData(one);
            if (one.id().equals(round)) {
                rounds.select(rounds.indexOf(item));
            }
        }
        boolean some = !sight.everything();
        blind.setText(some ? NLS.bind(Messages.view_blindNow, sight.rounds().getFirst().name()).replace("&", "&&") : "");
        ((GridData) blind.getLayoutData()).exclude = !some;
        blind.setVisible(some);
        blind.getParent().layout();
        empty.show(sash);
    }
}
