// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Problem;
import org.cairn.report.ReportKind;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Guide;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks as what and where a report is written, and whether people keep their names in it. */
final class ReportDialog extends Dialog {

    private static final int WIDTH = 480;
    private static final String WORD = ".docx";
    private static final String PAGE = ".html";

    private final ReportKind kind;
    private final String about;
    private Button word;
    private Button page;
    private Button names;
    private Text path;
    private Path file;
    private boolean withNames;

    ReportDialog(Shell parent, ReportKind kind, String about) {
        super(parent);
        this.kind = kind;
        this.about = about;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    Path file() {
        return file;
    }

    boolean withNames() {
        return withNames;
    }

    /** A name as files may have it. */
    static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} ._-]+", " ").replaceAll(" +", " ").strip();
    }

    /** What a report is called. */
    static String named(ReportKind kind) {
        return switch (kind) {
            case CASE_STUDY -> Messages.report_caseStudy;
            case CLUSTER_UPDATE -> Messages.report_clusterUpdate;
            case APPRAISAL -> Messages.report_appraisal;
            case ETHICS_REGISTER -> Messages.report_ethicsRegister;
            case CLAIMS -> Messages.report_claims;
        };
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(named(kind));
        Guide.on(shell, "documents");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 12));
        Label title = new Label(area, SWT.WRAP);
        title.setText(NLS.bind(Messages.report_about, about).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        word = Widgets.named(new Button(area, SWT.RADIO), "report.word", Messages.report_word);
        word.setText(Messages.report_word);
        word.setSelection(true);
        page = Widgets.named(new Button(area, SWT.RADIO), "report.page", Messages.report_page);
        page.setText(Messages.report_page);
        names = Widgets.named(new Button(area, SWT.CHECK), "report.names", Messages.report_names);
        names.setText(Messages.report_names);
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(names);
        Label where = new Label(area, SWT.NONE);
        where.setText(Messages.report_where);
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(where);
        Composite line = new Composite(area, SWT.NONE);
        line.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        path = Widgets.named(new Text(line, SWT.BORDER), "report.file", Messages.report_where);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH - 100, SWT.DEFAULT).applyTo(path);
        Button browse = new Button(line, SWT.PUSH);
        browse.setText(Messages.report_browse);
        browse.addListener(SWT.Selection, event -> browse());
        Path folder = ActiveWindow.service(ProjectOpening.class).map(ProjectOpening::folder).orElse(Path.of(System.getProperty("user.home")));
        path.setText(folder.resolve(fileName(named(kind) + " " + about) + WORD).toString());
        path.addListener(SWT.Modify, event -> enable());
        word.addListener(SWT.Selection, event -> ending());
        page.addListener(SWT.Selection, event -> ending());
        return area;
    }

    private void ending() {
        path.setText(path.getText().replaceFirst("(?i)\\.(docx|html?)$", "") + (word.getSelection() ? WORD : PAGE));
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*" + (word.getSelection() ? WORD : PAGE)});
        dialog.setFileName(path.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!path.getText().isBlank());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.report_write, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.delete_no, false);
    }

    @Override
    protected void okPressed() {
        file = Path.of(path.getText().strip()).toAbsolutePath();
        withNames = names.getSelection();
        super.okPressed();
    }

    /** Shows the report in the program that the system has for it, and what was replaced and left out in it. */
    static void finished(Control owner, Path file, List<String> notes) {
        // as with the guide: tests have no other programs
        if (!"none".equals(System.getProperty("cairn.browser")) && Files.exists(file)) {
            Program.launch(file.toUri().toString());
        }
        String summary = NLS.bind(Messages.report_done, file);
        ProblemDialog.report(owner.getShell(), Messages.report_doneTitle, notes.isEmpty() ? summary : summary + "\n\n" + String.join("\n", notes),
                List.<Problem>of());
    }
}
