// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.MemoLine;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** All memos and bookmarks of the project, and the one that is written. */
public final class MemoView {

    private final ActiveProject active;
    private final Palette palette;
    private final MemoDesk desk;
    private final Walking walking;
    private final InFront inFront;
    private Composite area;
    private Text filter;
    private Combo kinds;
    private Combo coders;
    private EmptyState empty;
    private MemoTable table;
    private MemoEditor editor;
    private ToolItem delete;
    private ToolItem export;
    private OpenProject project;
    private List<Coder> listed = List.of();
    private int asked;

    @Inject
    public MemoView(ActiveProject active, Palette palette, MemoDesk desk, Walking walking, InFront inFront) {
        this.active = active;
        this.palette = palette;
        this.desk = desk;
        this.walking = walking;
        this.inFront = inFront;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(4, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "memos.filter", Messages.memos_filter);
        filter.setMessage(Messages.memos_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> refresh());
        kinds = Widgets.named(new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN), "memos.kind", Messages.memos_kind);
        kinds.add(Messages.memos_allKinds);
        MemoKinds.all().forEach(kind -> kinds.add(MemoKinds.name(kind)));
        kinds.select(0);
        kinds.addListener(SWT.Selection, event -> refresh());
        coders = Widgets.named(new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN), "memos.coder", Messages.memos_coder);
        coders.add(Messages.memos_allCoders);
        coders.select(0);
        coders.addListener(SWT.Selection, event -> refresh());
        tools(head);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        empty = new EmptyState(sash, Icon.RENAME);
        table = new MemoTable(empty.parent(), memo -> editor.open(project, memo), editorFocus(), this::delete);
        editor = new MemoEditor(sash, palette, walking::to);
        sash.setWeights(45, 55);
        sash.addListener(SWT.Resize, event -> {
            Point size = sash.getSize();
            sash.setOrientation(size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL);
        });
        active.follow(area, this::update);
        desk.attach(this);
    }

    private Runnable editorFocus() {
        return () -> editor.focus();
    }

    private void tools(Composite head) {
        ToolBar bar = Widgets.bar(head, Messages.memos_tools);
        Widgets.tool(bar, Icon.NEW, "memos.new", Messages.memos_new, this::beginInFront);
        Widgets.tool(bar, Icon.CAIRN, "memos.project", Messages.memos_newProject, () -> {
            if (project != null) {
                begin(Ref.to(EntityKind.PROJECT, project.view().info().id()), "method");
            }
        });
        delete = Widgets.tool(bar, Icon.DELETE, "memos.delete", Messages.memos_delete, this::delete);
        export = Widgets.tool(bar, Icon.LINES, "memos.export", Messages.memos_export, () -> MemoFiles.export(area, table.lines()));
    }

    @Focus
    void focus() {
        filter.setFocus();
    }

    @PreDestroy
    void end() {
        desk.attach(null);
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        editor.update(update);
        if (update.switched() || update.touches(EntityKind.CODER)) {
            UUID chosen = update.switched() ? null : coder();
            listed = project == null ? List.of() : List.copyOf(update.view().coders());
            List<String> names = new ArrayList<>(List.of(Messages.memos_allCoders));
            listed.forEach(coder -> names.add(coder.name()));
            coders.setItems(names.toArray(String[]::new));
            coders.select(1 + listed.stream().map(Coder::id).toList().indexOf(chosen));
        }
        if (update.switched() || update.touches(EntityKind.MEMO) || update.touches(EntityKind.CODE) || update.touches(EntityKind.SOURCE)
                || update.touches(EntityKind.CODER)) {
            refresh();
        }
    }

    private UUID coder() {
        int index = coders.getSelectionIndex();
        return index <= 0 || index > listed.size() ? null : listed.get(index - 1).id();
    }

    private void refresh() {
        int mine = ++asked;
        OpenProject now = project;
        if (now == null) {
            show(List.of());
            return;
        }
        String kind = kinds.getSelectionIndex() <= 0 ? null : MemoKinds.all().get(kinds.getSelectionIndex() - 1);
        UUID coder = coder();
        String words = filter.getText();
        Background.of(Messages.memos_reading, progress -> MemoTable.Row.of(MemoLine.list(now.view(), kind, coder, words))).then(rows -> {
            if (mine == asked) {
                show(rows);
            }
        }).start(area);
    }

    private void show(List<MemoTable.Row> rows) {
        table.show(rows, editor.open());
        export.setEnabled(!rows.isEmpty());
        delete.setEnabled(project != null && project.session().isWritable());
        if (rows.isEmpty()) {
            empty.say(project == null ? Messages.memos_noProject
                    : project.view().memos().isEmpty() ? Messages.memos_empty : Messages.memos_nothingFits);
        } else {
            empty.show(table.control());
        }
    }

    private void beginInFront() {
        if (project != null) {
            Ref target = inFront.get().orElse(Ref.to(EntityKind.PROJECT, project.view().info().id()));
            begin(target, RefNames.usualKind(target));
        }
    }

    /** Opens the coder's memo on something, or begins one. */
    void open(Ref target) {
        UUID me = project.session().coder().id();
        Memo own = project.view().memos().stream().filter(memo -> memo.target().equals(target) && memo.coder().equals(me)
                && !memo.kind().equals(MemoLine.BOOKMARK) && !memo.kind().equals(MemoLine.SUMMARY)).findFirst().orElse(null);
        if (own == null) {
            begin(target, RefNames.usualKind(target));
        } else {
            show(own);
        }
    }

    /** Opens the coder's summary of a case under a code, or begins one. */
    void openSummary(Ref theCase, Code code) {
        Memo own = MemoLine.summary(project.view(), project.session().coder().id(), theCase, code.id()).orElse(null);
        if (own != null) {
            show(own);
        } else if (project.session().isWritable()) {
            table.select(null);
            editor.beginSummary(project, theCase, code);
        }
    }

    /** Shows a memo, whoever wrote it. */
    void show(UUID id) {
        project.view().memos().stream().filter(memo -> memo.id().equals(id)).findFirst().ifPresent(this::show);
    }

    private void show(Memo memo) {
        editor.open(project, memo);
        table.select(memo.id());
        editor.focus();
    }

    private void begin(Ref target, String kind) {
        if (project.session().isWritable()) {
            table.select(null);
            editor.begin(project, target, kind);
        }
    }

    private void delete() {
        List<MemoLine> chosen = table.selection();
        if (chosen.isEmpty() || !project.session().isWritable()) {
            return;
        }
        String label = chosen.size() == 1 ? NLS.bind(Messages.memos_labelDelete, chosen.getFirst().title())
                : NLS.bind(Messages.memos_labelDeleteSeveral, Widgets.number(chosen.size()));
        editor.open(project, null);
        Edits.make(project, area, label, edit -> {
            for (MemoLine line : chosen) {
                edit.remove(EntityKind.MEMO, line.memo().id());
            }
            return null;
        });
    }
}
