// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.MemoLine;
import org.cairn.core.memo.MemoWriting;
import org.cairn.core.memo.RefNames;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;

/**
 * One memo to be written. Saves by itself after a pause and when it is left, one step for each burst of writing. What another coder
 * wrote can be read but not changed.
 */
final class MemoEditor {

    /** So long nobody writes until what was written is saved, ms. */
    private static final int PAUSE = 2_000;

    /** A memo while it is written: as it is in the project, which changes with every save. */
    private static final class Writing {

        private final Memo draft;
        /** The code that a new memo is linked with as soon as it is in the project; null for none. */
        private final Ref code;
        /** As it was last read or saved; null while it is new. Changed where edits are made, one after the other. */
        private volatile Memo base;

        private Writing(Memo draft, Memo base) {
            this(draft, base, null);
        }

        private Writing(Memo draft, Memo base, Ref code) {
            this.code = code;
            this.draft = draft;
            this.base = base;
        }

        private Memo now() {
            return base == null ? draft : base;
        }
    }

    private final Composite area;
    private final Consumer<Ref> walk;
    private final Link about;
    private final Link facts;
    private final Combo kind;
    private final Text title;
    private final MarkdownEditor text;
    private OpenProject project;
    private Writing writing;
    private boolean dirty;
    private boolean showing;
    private int burst;

    /** @param walk goes to what a memo is about */
    MemoEditor(Composite parent, Palette palette, Consumer<Ref> walk) {
        this.walk = walk;
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1, 6));
        Composite head = Css.PANEL.on(new Composite(area, SWT.NONE));
        head.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        about = Widgets.named(Css.PANEL.on(new Link(head, SWT.NONE)), "memo.about", Messages.memo_about);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(about);
        about.addListener(SWT.Selection, event -> selectedLink(event.text));
        kind = Widgets.named(new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN), "memo.kind", Messages.memo_kind);
        MemoKinds.all().forEach(each -> kind.add(MemoKinds.name(each)));
        kind.addListener(SWT.Selection, event -> changed());
        facts = Widgets.named(Css.PANEL_MUTED.on(new Link(head, SWT.NONE)), "memo.facts", Messages.memo_about);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, facts.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(facts);
        facts.addListener(SWT.Selection, event -> selectedLink(event.text));
        title = Widgets.named(new Text(area, SWT.BORDER | SWT.SINGLE), "memo.title", Messages.memo_title);
        title.setMessage(Messages.memo_title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        title.addListener(SWT.Modify, event -> changed());
        text = new MarkdownEditor(area, palette, this::changed);
        for (Control control : List.of(kind, title, text.control())) {
            control.addListener(SWT.FocusOut, event -> save());
        }
        area.addListener(SWT.Dispose, event -> save());
        saveBeforeUndo();
    }

    /** Undo takes back what was written last: that has to be a step by then. */
    private void saveBeforeUndo() {
        ICommandService commands = ActiveWindow.service(ICommandService.class).orElse(null);
        if (commands == null) {
            return;
        }
        IExecutionListener before = new IExecutionListener() {

            @Override
            public void preExecute(String command, ExecutionEvent event) {
                if (command.equals("org.eclipse.ui.edit.undo")) {
                    save();
                }
            }

            @Override
            public void postExecuteSuccess(String command, Object result) {
                // nothing was asked of it
            }

            @Override
            public void postExecuteFailure(String command, ExecutionException exception) {
                // nothing was asked of it
            }

            @Override
            public void notHandled(String command, NotHandledException exception) {
                // nothing was asked of it
            }
        };
        commands.addExecutionListener(before);
        area.addListener(SWT.Dispose, event -> commands.removeExecutionListener(before));
    }

    Control control() {
        return area;
    }

    /** GUID of the memo that is open, or null. */
    UUID open() {
        return writing == null ? null : writing.now().id();
    }

    /** Takes the keyboard focus. */
    void focus() {
        text.control().setFocus();
    }

    /** Opens a memo, after what was open is saved. @param memo null for none */
    void open(OpenProject in, Memo memo) {
        save();
        project = in;
        writing = memo == null ? null : new Writing(memo, memo);
        show();
    }

    /** Begins a new memo; it is in the project as soon as something was written. */
    void begin(OpenProject in, Ref target, String ofKind) {
        begin(in, target, ofKind, "", null);
    }

    /** Begins what is to be said of a case under a code. */
    void beginSummary(OpenProject in, Ref theCase, Code code) {
        begin(in, theCase, MemoLine.SUMMARY, code.name(), Ref.to(EntityKind.CODE, code.id()));
    }

    private void begin(OpenProject in, Ref target, String ofKind, String called, Ref code) {
        save();
        project = in;
        Instant now = Instant.now();
        writing = new Writing(new Memo(UUID.randomUUID(), target, ofKind, called, "", in.session().coder().id(), now, now), null, code);
        show();
        focus();
    }

    private void show() {
        dirty = false;
        Memo memo = writing == null ? null : writing.now();
        boolean own = memo != null && project.session().isWritable() && MemoWriting.isOwn(memo, project.session().coder().id());
        showing = true;
        title.setText(memo == null ? "" : memo.title());
        title.setEditable(own);
        title.setEnabled(memo != null);
        kind.select(memo == null ? -1 : MemoKinds.all().indexOf(memo.kind()));
        kind.setEnabled(own);
        text.show(memo == null ? "" : memo.text(), own);
        showing = false;
        name(memo, own);
    }

    private void name(Memo memo, boolean own) {
        if (memo == null) {
            about.setText(Messages.memo_none);
            facts.setText("");
            return;
        }
        ProjectView view = project.view();
        Writing named = writing;
        String coder = view.coder(memo.coder()).map(Coder::name).orElse("");
        Background.of(Messages.memo_reading, progress -> new RefNames(view).of(memo.target())).then(name -> {
            if (named == writing) {
                String shown = "<a href=\"walk\">" + escape(name.name().isEmpty() ? Messages.memo_gone : name.name()) + "</a>";
                String quotation = name.quotation().isEmpty() ? "" : escape(NLS.bind(Messages.memo_quotation, name.quotation()));
                String link = "<a href=\"answer\">" + Messages.memo_answer + "</a>";
                String answer = own ? "" : NLS.bind(Messages.memo_ofOther, escape(coder), link) + "  ";
                about.setText(shown);
                facts.setText(answer + quotation);
                facts.setToolTipText(name.quotation());
                area.layout(true, true);
            }
        }).start(area);
    }

    private static String escape(String text) {
        return text.replace("&", "&&").replace("<", "‹");
    }

    private void selectedLink(String link) {
        if (writing != null && link.equals("answer")) {
            begin(project, writing.now().target(), writing.now().kind());
        } else if (writing != null) {
            walk.accept(writing.now().target());
        }
    }

    private void changed() {
        if (showing || writing == null) {
            return;
        }
        dirty = true;
        int mine = ++burst;
        area.getDisplay().timerExec(PAUSE, () -> {
            if (mine == burst && !area.isDisposed()) {
                save();
            }
        });
    }

    /** Saves what was written and is not saved yet. */
    void save() {
        if (!dirty || writing == null || title.isDisposed()) {
            return;
        }
        dirty = false;
        String newTitle = title.getText().strip();
        String newText = text.text();
        String newKind = kindOf(writing.now());
        Writing of = writing;
        if (of.base == null && newTitle.equals(of.draft.title()) && newText.isBlank()) {
            return; // begun and left
        }
        Coder coder = project.session().coder();
        Memo labelled = new Memo(of.draft.id(), of.draft.target(), newKind, newTitle, newText, coder.id(), Instant.now(), Instant.now());
        String label = NLS.bind(of.base == null ? Messages.memo_labelNew : Messages.memo_labelWrite, quoted(RefNames.title(labelled)));
        Edits.make(project, area, label, edit -> {
            MemoWriting.introduce(edit, coder);
            Memo now = of.now();
            Memo stored = edit.before().memos().stream().filter(memo -> memo.id().equals(now.id())).findFirst().orElse(now);
            boolean fresh = of.base == null;
            of.base = MemoWriting.put(edit, of.base, new Memo(now.id(), stored.target(), newKind, newTitle, newText, coder.id(), now.created(),
                    Instant.now()));
            if (fresh && of.code != null) {
                Ref memo = Ref.to(EntityKind.MEMO, of.base.id());
                edit.put(new org.cairn.api.project.Link(UUID.randomUUID(), memo, of.code, MemoLine.SUMMARISES, ""));
            }
            return null;
        });
    }

    /** The kind that is chosen; one that Cairn does not know stays as it is. */
    private String kindOf(Memo memo) {
        return kind.getSelectionIndex() < 0 ? memo.kind() : MemoKinds.all().get(kind.getSelectionIndex());
    }

    private static String quoted(String name) {
        int longest = 40;
        return name.codePointCount(0, name.length()) > longest ? name.substring(0, name.offsetByCodePoints(0, longest)) + "…" : name;
    }

    /** Follows the project: undo and other windows change memos too. */
    void update(ProjectUpdate update) {
        if (update.switched()) {
            dirty = false;
            project = update.project();
            writing = null;
            show();
        } else if (writing != null && writing.base != null && !dirty && update.touches(EntityKind.MEMO)) {
            Memo stored = update.view().memos().stream().filter(memo -> memo.id().equals(writing.base.id())).findFirst().orElse(null);
            if (stored == null) {
                writing = null;
                show();
            } else if (!MemoWriting.isSame(stored, shown(stored))) {
                writing = new Writing(stored, stored);
                show();
            } else {
                writing.base = stored;
            }
        }
    }

    /** What is on the screen, as a memo. */
    private Memo shown(Memo like) {
        return new Memo(like.id(), like.target(), kindOf(like), title.getText().strip(), text.text(), like.coder(), like.created(), like.modified());
    }
}
