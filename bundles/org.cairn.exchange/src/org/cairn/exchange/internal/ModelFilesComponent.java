// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.table.ModelTable;
import org.cairn.exchange.ModelFiles;
import org.cairn.model.base.Document;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** See {@link ModelFiles}. */
@Component
public final class ModelFilesComponent implements ModelFiles {

    /** No document is near that; a file that is bigger is something else. */
    private static final long BIGGEST = 64L * 1024 * 1024;

    @Activate
    public ModelFilesComponent() {
        // nothing is kept
    }

    @Override
    public Document read(Path file, Document before) throws Failure {
        String where = file.toString();
        try {
            if (Files.size(file) > BIGGEST) {
                throw new Failure("The file is too big for a model document: more than 64 MB.", where, "Choose another file.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return switch (ending(file)) {
                case "xmi", "xml" -> ModelDocuments.read(bytes, where);
                case "csv", "tsv", "txt" -> ModelTable.read(CsvTable.read(bytes, where), before, where);
                case "xlsx" -> ModelTable.read(XlsxTable.read(bytes, where), before, where);
                default -> throw unknown(file);
            };
        } catch (IOException e) {
            throw new Failure("The file cannot be read.", where, "See whether it is there and may be read.", e);
        }
    }

    @Override
    public void write(Document document, Path file) throws Failure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (ending(file)) {
                case "xmi", "xml" -> bytes.writeBytes(ModelDocuments.write(document));
                case "csv" -> CsvTable.write(table(document, file), bytes);
                case "xlsx" -> XlsxTable.write(DocumentKind.of(document).label(), table(document, file), bytes);
                default -> throw unknown(file);
            }
            Whole.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new Failure("The document cannot be written there.", file.toString(),
                    "See whether the folder is there, may be written to, and the file is not open in another program.", e);
        }
    }

    private static List<List<String>> table(Document document, Path file) throws Failure {
        if (!ModelTable.has(DocumentKind.of(document))) {
            throw new Failure(DocumentKind.of(document).label() + ": documents of this kind have no form as a table.", file.toString(),
                    "Use .xmi.");
        }
        return ModelTable.rows(document);
    }

    private static Failure unknown(Path file) {
        return new Failure("The ending of the file says no format for a model document.", file.toString(),
                "Use .xmi for the whole document, .csv or .xlsx for a table.");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
