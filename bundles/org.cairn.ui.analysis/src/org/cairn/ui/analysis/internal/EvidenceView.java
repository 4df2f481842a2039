// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.internal.result.Cited;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The passages behind a number of a result. Their words are read page by page as they come into sight. */
public final class EvidenceView {

    static final String ID = "org.cairn.ui.analysis.evidence";

    private static final int PAGE = 100;

    private final ActiveProject active;
    private final PassageOpener opener;
    private final EvidenceDesk desk;
    private final Map<Integer, List<EvidenceLines.Line>> pages = new HashMap<>();
    private final Set<Integer> reading = new HashSet<>();
    private Composite area;
    private Label head;
    private ToolItem copy;
    private EmptyState empty;
    private Table table;
    private OpenProject project;
    private List<Passage> passages = List.of();
    private int asked;
    /** Whether passages of several codes are listed: of one alone, the heading says which. */
    private boolean coded;

    @Inject
    public EvidenceView(ActiveProject active, PassageOpener opener, EvidenceDesk desk) {
        this.active = active;
        this.opener = opener;
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite top = new Composite(area, SWT.NONE);
        top.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        head = Widgets.named(new Label(top, SWT.NONE), "evidence.head", Messages.evidence_name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(4, 0).applyTo(head);
        ToolBar bar = Widgets.bar(top, Messages.evidence_tools);
        copy = Widgets.tool(bar, Icon.LINES, "evidence.copy", Messages.evidence_copy, this::copy);
        empty = new EmptyState(area, Icon.SEARCH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = Widgets.named(Css.PANEL.on(new Table(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL)),
                "evidence.table", Messages.evidence_name);
        table.setHeaderVisible(true);
        for (String heading : List.of(Messages.evidence_passage, Messages.evidence_source, Messages.evidence_date, Messages.evidence_code,
                Messages.evidence_coder)) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.DefaultSelection, event -> open(table.indexOf((TableItem) event.item)));
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == 'C')) {
                copy();
            }
        });
        Citable.drag(table, this::citable);
        Menu menu = new Menu(table);
        MenuItem cite = Citable.entry(menu, this::citable);
        menu.addListener(SWT.Show, event -> cite.setEnabled(citable() != null));
        table.setMenu(menu);
        active.follow(area, this::update);
        desk.attach(this);
        clear(Messages.evidence_empty);
    }

    @PreDestroy
    void close() {
        desk.attach(null);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            clear(Messages.evidence_empty);
        }
    }

    private void clear(String sentence) {
        asked++;
        passages = List.of();
        pages.clear();
        reading.clear();
        table.setItemCount(0);
        head.setText("");
        copy.setEnabled(false);
        empty.say(sentence);
    }

    /** Looks the passages up and shows them. */
    void show(String what, Evidence evidence) {
        clear(NLS.bind(Messages.evidence_looking, what));
        int mine = asked;
        OpenProject now = project;
        Background.of(Messages.evidence_reading, progress -> {
            List<Passage> found = List.copyOf(evidence.passages());
            List<Passage> some = found.subList(0, Math.min(PAGE, found.size()));
            return new Found(found, now == null ? List.of() : new EvidenceLines(now.view(), false).of(some, progress));
        }).then(found -> {
            if (mine == asked) {
                show(what, found);
            }
        }).orElse(failure -> {
            if (mine == asked) {
                clear(NLS.bind(Messages.evidence_failed, failure.getMessage()));
            }
        }).start(area);
    }

    /** What was looked up. @param first the first page, in words */
    private record Found(List<Passage> passages, List<EvidenceLines.Line> first) {
    }

    private void show(String what, Found looked) {
        List<Passage> found = looked.passages();
        if (found.isEmpty()) {
            clear(NLS.bind(Messages.evidence_none, what));
            return;
        }
        passages = found;
        pages.put(0, looked.first());
        coded = looked.first().stream().map(EvidenceLines.Line::code).distinct().count() > 1;
        fit();
        head.setText((found.size() == 1 ? NLS.bind(Messages.evidence_onePassage, what)
                : NLS.bind(Messages.evidence_passages, what, Widgets.number(found.size()))).replace("&", "&&"));
        copy.setEnabled(true);
        table.setItemCount(found.size());
        table.clearAll();
        table.setTopIndex(0);
        table.setSelection(0);
        empty.show(table);
        table.setFocus();
    }

    private void fit() {
        int width = table.getClientArea().width - 2;
        int side = width / 8;
        int code = coded ? side * 3 / 2 : 0;
        table.getColumn(0).setWidth(Math.max(80, width - 4 * side - code));
        table.getColumn(1).setWidth(2 * side);
        table.getColumn(2).setWidth(side);
        table.getColumn(3).setWidth(code);
        table.getColumn(4).setWidth(side);
    }

    private void fill(TableItem item, int row) {
        int number = row / PAGE;
        List<EvidenceLines.Line> page = pages.get(number);
        if (page == null) {
            if (reading.add(number)) {
                read(number);
            }
        } else if (row % PAGE < page.size()) {
            EvidenceLines.Line line = page.get(row % PAGE);
            item.setText(new String[] {line.words(), line.title(), line.date(), line.code(), line.coder()});
            return;
        }
        item.setText("…");
    }

    private void read(int number) {
        int mine = asked;
        OpenProject now = project;
        if (now == null) {
            return;
        }
        List<Passage> some = passages.subList(number * PAGE, Math.min(passages.size(), (number + 1) * PAGE));
        Background.of(Messages.evidence_reading, progress -> new EvidenceLines(now.view(), false).of(some, progress)).then(lines -> {
            if (mine == asked) {
                reading.remove(number);
                pages.put(number, lines);
                table.clear(number * PAGE, Math.min(passages.size(), (number + 1) * PAGE) - 1);
            }
        }).start(table);
    }

    /** The selected passages as evidence, or null. */
    private Citable citable() {
        int[] rows = table.getSelectionIndices();
        return rows.length == 0 ? null : Cited.of(Arrays.stream(rows).mapToObj(passages::get).toList());
    }

    private void open(int row) {
        if (row >= 0 && row < passages.size()) {
            opener.open(passages.get(row).source(), passages.get(row).span(), true);
        }
    }

    /** Puts the selected passages, or all if only one is selected, on the clipboard. What may not be quoted goes without its words. */
    private void copy() {
        int[] rows = table.getSelectionIndices();
        List<Passage> some = rows.length > 1 ? Arrays.stream(rows).mapToObj(passages::get).toList() : passages;
        OpenProject now = project;
        if (now == null || some.isEmpty()) {
            return;
        }
        Background.of(Messages.evidence_copy, progress -> EvidenceLines.tabbed(new EvidenceLines(now.view(), true).of(some, progress)))
                .then(text -> {
                    Widgets.copy(table, text);
                }).start(table);
    }
}
