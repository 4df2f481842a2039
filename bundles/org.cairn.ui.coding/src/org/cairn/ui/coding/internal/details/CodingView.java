// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.details;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.CodeChip;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.cairn.ui.coding.internal.reader.CodingActions;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The coding at the caret of the reader, or the one whose stripe is selected; where several lie on each other, a list to choose from. */
public final class CodingView {

    private static final int DELAY = 60;
    private static final int MOST_ROWS = 6;

    private final ActiveProject active;
    private final ActiveReader reader;
    private final CodingActions actions;
    private final PassageOpener passages;
    private CodingEdits edits;
    private Composite area;
    private EmptyState empty;
    private Composite content;
    private Table list;
    private CodingForm form;
    private ToolItem recode;
    private ToolItem merge;
    private ToolItem remove;
    private ActiveReader.Place place;
    private ProjectView view;
    private List<CodingFacts> facts = List.of();
    private UUID chosen;
    private Job reading;

    @Inject
    public CodingView(ActiveProject active, ActiveReader reader, CodingActions actions, PassageOpener passages) {
        this.active = active;
        this.reader = reader;
        this.actions = actions;
        this.passages = passages;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        edits = new CodingEdits(active, area);
        ToolBar bar = Widgets.bar(area, Messages.coding_tools);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        recode = Widgets.tool(bar, Icon.RENAME, "coding.recode", Messages.coding_recode, this::recode);
        merge = Widgets.tool(bar, Icon.LINES, "coding.merge", Messages.coding_merge,
                () -> shown().ifPresent(one -> actions.merge(area, one.joinable(), one.code().name())));
        remove = Widgets.tool(bar, Icon.DELETE, "coding.remove", Messages.coding_remove, () -> shown().ifPresent(edits::remove));
        empty = new EmptyState(area, Icon.CODE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        content = new Composite(empty.parent(), SWT.NONE);
        content.setLayout(Widgets.grid(1));
        list = Widgets.named(Css.PANEL.on(new Table(content, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL)), "coding.list",
                Messages.coding_list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        list.addListener(SWT.Selection, event -> choose(list.getSelectionIndex()));
        Citable.drag(list, this::citable);
        Citable.says(area, this::citable);
        form = new CodingForm(content, edits, passages);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form.control());
        reader.follow(area, this::move);
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        for (Control inside = area.getDisplay().getFocusControl(); inside != null; inside = inside.getParent()) {
            if (inside == area) {
                return; // a field was clicked: that is what brought the view to the front
            }
        }
        (list.getVisible() ? list : area).setFocus();
    }

    private Optional<CodingFacts> shown() {
        return facts.stream().filter(one -> one.coding().id().equals(chosen)).findFirst();
    }

    private Citable citable() {
        return shown().map(one -> Citable.of(List.of(Ref.to(EntityKind.CODING, one.coding().id())))).orElse(null);
    }

    private void recode() {
        shown().ifPresent(one -> CodeChooser.open(area.getShell(), area.toDisplay(0, 0), view.codebook(),
                NLS.bind(Messages.coding_recodeWith, one.code().name()), true, choice -> actions.recode(area, one.coding(), choice)));
    }

    private void move() {
        ActiveReader.Place now = reader.place().orElse(null);
        if (!Objects.equals(now, place)) {
            place = now;
            chosen = now == null ? null : now.coding(); // elsewhere, the shortest one is meant again
            read();
        }
    }

    private void update(ProjectUpdate update) {
        view = update.view();
        if (update.switched()) {
            place = reader.place().orElse(null);
        }
        if (update.touches(EntityKind.CODING) || update.touches(EntityKind.CODE) || update.touches(EntityKind.MEMO)
                || update.touches(EntityKind.LINK) || update.touches(EntityKind.SOURCE)) {
            move();
            read();
        }
    }

    private void read() {
        if (reading != null) {
            reading.cancel();
        }
        ActiveReader.Place at = place;
        OpenProject project = active.current().orElse(null);
        if (project == null || at == null) {
            show(List.of());
            return;
        }
        reading = Background.of(Messages.coding_reading, progress -> {
            pause();
            progress.check();
            return CodingFacts.at(project.view(), at);
        }).then(this::show).start(area);
    }

    /** A caret that runs along a line need not be followed letter by letter. */
    private static void pause() {
        try {
            Thread.sleep(DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(List<CodingFacts> now) {
        facts = now;
        boolean possible = edits.isPossible() && !now.isEmpty();
        recode.setEnabled(possible);
        remove.setEnabled(possible);
        merge.setEnabled(false);
        if (now.isEmpty()) {
            empty.say(place == null ? Messages.coding_noText : Messages.coding_noneHere);
            return;
        }
        list.removeAll();
        for (CodingFacts one : now) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setImage(CodeChip.image(one.code().color(), true));
            item.setText(NLS.bind(Messages.coding_row, one.code().name(), one.made()));
        }
        GridData row = (GridData) list.getLayoutData();
        row.exclude = now.size() < 2;
        row.heightHint = list.getItemHeight() * Math.min(now.size(), MOST_ROWS);
        list.setVisible(now.size() > 1);
        empty.show(content);
        choose(Math.max(0, edits.ids(now).indexOf(chosen)));
        content.layout();
    }

    private void choose(int index) {
        CodingFacts one = facts.get(index);
        chosen = one.coding().id();
        list.setSelection(index);
        merge.setEnabled(edits.isPossible() && one.joinable().size() > 1);
        form.show(active.current().orElseThrow().view(), one);
    }
}
