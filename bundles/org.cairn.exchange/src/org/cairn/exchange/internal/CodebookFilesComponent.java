// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.exchange.CodebookFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds the format by the ending. */
@Component
public final class CodebookFilesComponent implements CodebookFiles {

    /** No codebook is near that; a file that is bigger is something else. */
    static final long BIGGEST = 32L * 1024 * 1024;

    @Activate
    public CodebookFilesComponent() {
        // nothing is kept
    }

    @Override
    public List<CodeEntry> read(Path file) throws Failure {
        try {
            if (Files.size(file) > BIGGEST) {
                throw new Failure(Spoken.say("file-too-big-for-codebook-more"), file.toString(), Spoken.say("choose-another-file"));
            }
            byte[] bytes = Files.readAllBytes(file);
            return CodebookTable.entries(switch (ending(file)) {
                case "csv", "tsv", "txt" -> CsvTable.read(bytes, file.toString());
                case "xlsx" -> XlsxTable.read(bytes, file.toString());
                case "docx", "html" -> throw new Failure(Spoken.say("codebook-can-be-written-file-but", ending(file)), file.toString(),
                        Spoken.say("use-table-csv-or-xlsx"));
                default -> throw unknown(file);
            }, file.toString());
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }

    @Override
    public void write(ProjectView view, Path file) throws Failure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (ending(file)) {
                case "csv" -> CsvTable.write(CodebookTable.rows(view), bytes);
                case "xlsx" -> XlsxTable.write(CodebookTable.rows(view), bytes);
                case "docx" -> DocxCodebook.write(view, bytes);
                case "html", "htm" -> HtmlCodebook.write(view, bytes);
                default -> throw unknown(file);
            }
            Whole.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new Failure(Spoken.say("codebook-cannot-be-written-there"), file.toString(), Spoken.say("see-whether-folder-there-may-be"), e);
        }
    }

    private static Failure unknown(Path file) {
        return new Failure(Spoken.say("ending-file-says-no-format-for"), file.toString(), Spoken.say("use-csv-or-xlsx-for-table"));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
