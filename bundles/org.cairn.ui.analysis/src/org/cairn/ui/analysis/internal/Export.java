// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.cairn.analysis.Run;
import org.cairn.analysis.render.OutputFormat;
import org.cairn.analysis.render.OutputSettings;
import org.cairn.analysis.render.ResultOutput;
import org.cairn.api.progress.Failure;
import org.cairn.ui.Background;
import org.cairn.ui.analysis.internal.result.ResultPane;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Writes a result into a file of the kind that somebody chooses. */
final class Export {

    private Export() {
    }

    /** The kinds of files that a result can be written as. */
    static Menu menu(Control owner, Run run) {
        Menu menu = new Menu(owner);
        boolean drawn = ResultPane.isDrawn(run.result());
        item(menu, owner, run, OutputFormat.XLSX, Messages.export_xlsx);
        item(menu, owner, run, OutputFormat.DOCX, Messages.export_docx);
        item(menu, owner, run, OutputFormat.CSV, Messages.export_csv);
        item(menu, owner, run, OutputFormat.HTML, Messages.export_html);
        item(menu, owner, run, OutputFormat.JSON, Messages.export_json);
        item(menu, owner, run, OutputFormat.SVG, Messages.export_svg).setEnabled(drawn);
        item(menu, owner, run, OutputFormat.PNG, Messages.export_png).setEnabled(drawn);
        return menu;
    }

    private static MenuItem item(Menu menu, Control owner, Run run, OutputFormat format, String label) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
            dialog.setText(Messages.export_title);
            dialog.setFilterExtensions(new String[] {"*." + format.extension()});
            dialog.setFileName(run.label().replaceAll("[^\\p{L}\\p{N} ._-]+", "").strip() + "." + format.extension());
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                write(owner, run, format, Path.of(chosen));
            }
        });
        return item;
    }

    /** Writes beside the file first: what was there before stays until the new one is whole. */
    static void write(Control owner, Run run, OutputFormat format, Path file) {
        OutputSettings settings = OutputSettings.PLAIN.in(Locale.getDefault());
        Background.of(NLS.bind(Messages.export_writing, file.getFileName()), progress -> {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    ResultOutput.write(run, format, settings, out);
                }
                return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new Failure(NLS.bind(Messages.export_failed, e.getMessage()), file.toString(), Messages.export_elsewhere, e);
            } finally {
                deleteQuietly(unfinished);
            }
        }).start(owner);
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            System.getLogger(Export.class.getName()).log(System.Logger.Level.WARNING, "An unfinished file stays", e);
        }
    }
}
