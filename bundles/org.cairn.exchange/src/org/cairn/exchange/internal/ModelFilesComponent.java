// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.Confidential;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.table.ModelTable;
import org.cairn.core.model.table.ResponseTable;
import org.cairn.exchange.ModelFiles;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.ResponseSet;
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
        boolean whole = ending(file).equals("xmi") || ending(file).equals("xml");
        return whole ? ModelDocuments.read(bytes(file), where) : ModelTable.read(table(file), before, where);
    }

    @Override
    public ResponseSet readAnswers(Path file, Questionnaire questionnaire, String wave, ModelLibrary library) throws Failure {
        return ResponseTable.read(table(file), questionnaire, wave, library, file.toString());
    }

    private static byte[] bytes(Path file) throws Failure {
        try {
            if (Files.size(file) > BIGGEST) {
                throw new Failure(Spoken.say("file-too-big-for-model-document"), file.toString(), Spoken.say("choose-another-file"));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }

    private static List<List<String>> table(Path file) throws Failure {
        try {
            return switch (ending(file)) {
                case "csv", "tsv", "txt" -> CsvTable.read(bytes(file), file.toString());
                case "xlsx" -> XlsxTable.read(bytes(file), file.toString());
                default -> throw unknown(file);
            };
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }

    @Override
    public void write(Document document, Path file) throws Failure {
        if (Confidential.isBlind(document)) {
            throw new Failure(Spoken.say("document-is-blind"), document.getName(), Spoken.say("lock-every-sheet"));
        }
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
            throw new Failure(Spoken.say("document-cannot-be-written-there"), file.toString(), Spoken.say("see-whether-folder-there-may-be"), e);
        }
    }

    private static List<List<String>> table(Document document, Path file) throws Failure {
        if (!ModelTable.has(DocumentKind.of(document))) {
            throw new Failure(Spoken.say("documents-this-kind-have-no-form", DocumentKind.of(document).label()), file.toString(),
                    Spoken.say("use-xmi"));
        }
        return ModelTable.rows(document);
    }

    private static Failure unknown(Path file) {
        return new Failure(Spoken.say("ending-file-says-no-format-for-2"), file.toString(), Spoken.say("use-xmi-for-whole-document-csv"));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
