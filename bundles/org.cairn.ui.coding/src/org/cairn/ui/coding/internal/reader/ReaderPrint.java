// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.progress.Failure;
import org.cairn.ui.Background;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Prints a text with its codings, or saves it as a page for a browser: the way out on a machine without a printer. */
final class ReaderPrint {

    private final Shell shell;

    ReaderPrint(Shell shell) {
        this.shell = shell;
    }

    /** Asks what to do with the text, and does it. */
    void open(CodedText coded) {
        boolean printer = Printer.getPrinterList().length > 0;
        String[] buttons = printer ? new String[] {Messages.print_print, Messages.print_save, IDialogConstants.CANCEL_LABEL}
                : new String[] {Messages.print_save, IDialogConstants.CANCEL_LABEL};
        int answer = new MessageDialog(shell, Messages.print_title, null, printer ? Messages.print_how : Messages.print_noPrinter,
                printer ? MessageDialog.QUESTION : MessageDialog.INFORMATION, 0, buttons).open();
        if (printer && answer == 0) {
            print(coded);
        } else if (answer == (printer ? 1 : 0)) {
            save(coded);
        }
    }

    private void print(CodedText coded) {
        PrinterData chosen = new PrintDialog(shell).open();
        if (chosen != null) {
            Background.of(NLS.bind(Messages.print_job, coded.source().title()), progress -> {
                if (!new PrintedPages(coded).print(chosen, progress)) {
                    throw new Failure(Messages.print_refused, "", Messages.print_refusedRemedy);
                }
                return null;
            }).visible().start(shell);
        }
    }

    private void save(CodedText coded) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.print_save);
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setFileName(coded.source().title().replaceAll("[^\\p{L}\\p{N} _.-]", "_") + ".html");
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null) {
            Background.of(NLS.bind(Messages.print_job, coded.source().title()), progress -> write(coded, Path.of(name)))
                    .then(file -> Program.launch(file.toUri().toString())).start(shell);
        }
    }

    private static Path write(CodedText coded, Path file) throws Failure {
        try {
            return Files.writeString(file, CodedPage.html(CodedPage.Content.of(coded)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(NLS.bind(Messages.print_notSaved, file), "", Messages.print_notSavedRemedy, e);
        }
    }
}
