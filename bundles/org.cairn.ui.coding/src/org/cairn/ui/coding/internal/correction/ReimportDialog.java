// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.Reimport;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Chooses the changed document of a source, shows what taking it does to the codings, and takes it. */
public final class ReimportDialog extends Dialog {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private final OpenProject project;
    private final Source source;
    private final Reimport reimport;
    private Text file;
    private EffectTable effects;
    private Job reading;
    private Reimport.Changed changed;

    public ReimportDialog(Shell parent, OpenProject project, Source source, Reimport reimport) {
        super(parent);
        this.project = project;
        this.source = source;
        this.reimport = reimport;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.reimport_title, source.title()));
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
        hint.setText(Messages.reimport_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(hint);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(Widgets.grid(3));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.reimport_file);
        file = Widgets.named(new Text(row, SWT.BORDER), "reimport.file", Messages.reimport_file);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.reimport_browse);
        browse.addListener(SWT.Selection, event -> browse());
        effects = new EffectTable(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(effects.control());
        file.addListener(SWT.Modify, event -> read());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.reimport_do, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        file.setText(origin());
        read();
    }

    /** Where the document came from, if it is found beside the project. */
    private String origin() {
        try {
            Path beside = project.session().file().toAbsolutePath().resolveSibling(source.origin());
            return !source.origin().isBlank() && Files.isRegularFile(beside) ? beside.toString() : "";
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(NLS.bind(Messages.reimport_title, source.title()));
        dialog.setFileName(source.origin());
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void read() {
        if (reading != null) {
            reading.cancel();
        }
        take(null);
        String path = file.getText().strip();
        if (path.isEmpty() || !isFile(path)) {
            effects.say(path.isEmpty() ? Messages.reimport_choose : Messages.reimport_noFile);
            return;
        }
        effects.say(Messages.reimport_reading);
        ProjectView view = project.view();
        reading = Background.of(Messages.reimport_reading, progress -> reimport.read(view, source.id(), Path.of(path), progress))
                .then(read -> {
                    effects.show(view, read.effect());
                    take(read);
                }).orElse(failure -> effects.say((failure.getMessage() + " " + failure.problem().remedy()).strip())).start(file);
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void take(Reimport.Changed now) {
        changed = now;
        getButton(IDialogConstants.OK_ID).setEnabled(now != null);
    }

    @Override
    protected void okPressed() {
        Reimport.Changed taken = changed;
        Shell parent = getParentShell();
        super.okPressed();
        String label = NLS.bind(Messages.reimport_step, source.title());
        Background.of(label, progress -> reimport.take(project.session(), taken, label))
                .then(effect -> CorrectTextDialog.reportDoubts(parent, effect)).start(parent);
    }
}
