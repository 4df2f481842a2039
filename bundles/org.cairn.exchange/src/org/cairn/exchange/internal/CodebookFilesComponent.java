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
                throw new Failure("The file is too big for a codebook: more than 32 MB.", file.toString(), "Choose another file.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return CodebookTable.entries(switch (ending(file)) {
                case "csv", "tsv", "txt" -> CsvTable.read(bytes, file.toString());
                case "xlsx" -> XlsxTable.read(bytes, file.toString());
                case "docx", "html" -> throw new Failure("A codebook can be written to a " + ending(file)
                        + " file, but not read from one.", file.toString(), "Use a table: csv or xlsx.");
                default -> throw unknown(file);
            }, file.toString());
        } catch (IOException e) {
            throw new Failure("The file cannot be read.", file.toString(), "See whether it is there and may be read.", e);
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
            throw new Failure("The codebook cannot be written there.", file.toString(),
                    "See whether the folder is there, may be written to, and the file is not open in another program.", e);
        }
    }

    private static Failure unknown(Path file) {
        return new Failure("The ending of the file says no format for a codebook.", file.toString(),
                "Use .csv or .xlsx for a table, .docx or .html for a document.");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
