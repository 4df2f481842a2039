// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.progress.Failure;
import org.cairn.ui.Background;
import org.cairn.ui.Guide;
import org.cairn.ui.ProblemDialog;
import org.cairn.api.progress.Problem;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** The closing report of an exchange, which can be saved and opened as a page. */
final class ToldDialog extends Dialog {

    private static final int SAVE = IDialogConstants.CLIENT_ID + 1;
    private static final int OPEN = IDialogConstants.CLIENT_ID + 2;

    private final Told told;
    private final String guide;
    /** Where it was saved; null before. */
    private Path saved;

    /** @param guide the page of the guide about it */
    ToldDialog(Shell parent, Told told, String guide) {
        super(parent);
        this.told = told;
        this.guide = guide;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(told.title());
        Guide.on(shell, guide);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ToldPane pane = new ToldPane(area, "report");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
        pane.show(told);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, SAVE, Messages.report_save, false);
        createButton(parent, OPEN, Messages.report_open, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == SAVE) {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
            dialog.setText(Messages.report_save.replace("&", ""));
            dialog.setFilterExtensions(new String[] {"*.html"});
            dialog.setFileName(Messages.report_file);
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                save(Path.of(chosen));
            }
        } else if (button == OPEN) {
            openPage();
        } else {
            super.buttonPressed(button);
        }
    }

    private void save(Path file) {
        Background.of(Messages.report_saving, progress -> {
            ToldPage.write(told, file);
            return file;
        }).then(written -> saved = written).start(getShell());
    }

    /** Opens what was saved; before that, a copy among the temporary files. */
    private void openPage() {
        Path at = saved;
        Background.of(Messages.report_saving, progress -> {
            if (at != null) {
                return at;
            }
            try {
                Path copy = Files.createTempDirectory("cairn-report").resolve("report.html");
                ToldPage.write(told, copy);
                return copy;
            } catch (IOException e) {
                throw new Failure(Messages.page_unwritable, System.getProperty("java.io.tmpdir"), Messages.page_elsewhere, e);
            }
        }).then(file -> {
            if ("none".equals(System.getProperty("cairn.browser")) || !Program.launch(file.toUri().toString())) {
                ProblemDialog.show(getShell(), told.title(), Problem.info(Messages.report_noBrowser, file.toString()));
            }
        }).start(getShell());
    }
}
