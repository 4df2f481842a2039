// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.core.TextCorrection;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** The whole text of a source to be corrected; below it, while one writes, what becomes of everything that stands on it. */
final class CorrectTextDialog extends Dialog {

    private static final int QUIET_MILLISECONDS = 350;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;

    private final OpenProject project;
    private final Source source;
    private final SourceText before;
    private final int caret;
    private StyledText text;
    private EffectTable effects;
    private Job previewing;

    /** @param caret code point where the person was reading */
    CorrectTextDialog(Shell parent, OpenProject project, Source source, SourceText before, int caret) {
        super(parent);
        this.project = project;
        this.source = source;
        this.before = before;
        this.caret = caret;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.correct_title, source.title()));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(wanted.x, WIDTH), Math.max(wanted.y, HEIGHT));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.correct_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(hint);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        // a hint, because the text would ask for room for its longest paragraph on one line
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT * 2 / 3).applyTo(sash);
        text = Widgets.named(Css.PAPER.on(new StyledText(sash, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER)), "correction.text",
                Messages.correct_text);
        text.setFont(JFaceResources.getResources().create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(1)));
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(3);
        text.setText(before.string());
        effects = new EffectTable(sash);
        effects.say(Messages.correct_unchanged);
        sash.setWeights(68, 32);
        TextUndo undo = new TextUndo(text);
        text.addListener(SWT.KeyDown, event -> key(event, undo));
        text.addListener(SWT.Modify, event -> preview());
        leaveKeysToTheText();
        return area;
    }

    /** Ctrl+Z and its like mean the text here, not the project. */
    private void leaveKeysToTheText() {
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        boolean was = keys.isKeyFilterEnabled();
        keys.setKeyFilterEnabled(false);
        text.addListener(SWT.Dispose, event -> keys.setKeyFilterEnabled(was));
    }

    private void key(Event event, TextUndo undo) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.MOD1) {
            return;
        }
        switch (event.keyCode) {
            case 'z' -> undo.undo();
            case 'y' -> undo.redo();
            case 'a' -> text.selectAll();
            default -> {
                // the text knows the others
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.correct_do, false).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        int at = before.toUtf16(Math.min(caret, before.length()));
        text.setCaretOffset(at);
        text.setTopIndex(Math.max(0, text.getLineAtOffset(at) - 3));
        text.showSelection();
        text.setFocus();
    }

    /** The text as projects keep it. */
    private String corrected() {
        return text.getText().replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }

    private void preview() {
        if (previewing != null) {
            previewing.cancel();
        }
        String now = corrected();
        boolean changed = !now.equals(before.string());
        getButton(IDialogConstants.OK_ID).setEnabled(changed);
        if (!changed) {
            effects.say(Messages.correct_unchanged);
            return;
        }
        ProjectView view = project.view();
        previewing = Background.of(Messages.correct_comparing, progress -> {
            pause();
            progress.check();
            return TextCorrection.preview(view, source, now);
        }).then(effect -> effects.show(view, effect)).start(text);
    }

    /** While somebody writes, nothing need be compared. */
    private static void pause() {
        try {
            Thread.sleep(QUIET_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void okPressed() {
        String now = corrected();
        Shell parent = getParentShell();
        super.okPressed();
        Edits.make(project, parent, NLS.bind(Messages.correct_step, source.title()), edit -> edit.correct(source.id(), now),
                effect -> reportDoubts(parent, effect));
    }

    /** What lost all its words is said again, with where it stands now. */
    static void reportDoubts(Shell parent, TextCorrection effect) {
        if (!effect.doubtful().isEmpty()) {
            ProblemDialog.report(parent, Messages.correct_doubtful, NLS.bind(Messages.correct_doubts, effect.doubtful().size()),
                    effect.doubtful());
        }
    }
}
