// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.core.memo.MemoExport;
import org.cairn.core.memo.MemoLine;
import org.cairn.ui.Background;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;

/** Writes memos to a file: Markdown, a web page, or a table. */
final class MemoFiles {

    private MemoFiles() {
    }

    /** Asks for a file and writes the memos as its ending says. */
    static void export(Composite owner, List<MemoLine> memos) {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterExtensions(new String[] {"*.md", "*.html", "*.csv"});
        dialog.setFilterNames(new String[] {Messages.export_markdown, Messages.export_html, Messages.export_csv});
        dialog.setFileName("memos.md");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            Background.of(Messages.export_title, progress -> {
                try {
                    return Files.writeString(file, text(file.getFileName().toString(), memos));
                } catch (IOException e) {
                    throw new Failure(NLS.bind(Messages.export_notWritten, e.getMessage()), file.toString(), Messages.export_another);
                }
            }).start(owner);
        }
    }

    /** The memos in the format of a file's ending; Markdown where it is none of the others. */
    static String text(String file, List<MemoLine> memos) {
        String name = file.toLowerCase(Locale.ROOT);
        ZoneId zone = ZoneId.systemDefault();
        if (name.endsWith(".csv")) {
            List<String> headings = List.of(Messages.memos_kind, Messages.memos_title, Messages.memos_about, Messages.export_passage,
                    Messages.memos_coder, Messages.export_created, Messages.memos_modified, Messages.export_text);
            return "\uFEFF" + MemoExport.csv(headings, memos, MemoKinds::name, zone); // spreadsheets know UTF-8 by that mark
        }
        String markdown = MemoExport.markdown(Messages.memos_name, memos, MemoKinds::name, zone);
        return name.endsWith(".html") || name.endsWith(".htm") ? page(Messages.memos_name, Markdown.html(markdown)) : markdown;
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n<style>\n"
                + "body { font: 1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }\n"
                + "blockquote { border-left: 3px solid #8aa; margin-left: 0; padding-left: 1rem; color: #445; }\n"
                + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
