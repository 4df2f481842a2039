// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.Template;
import org.cairn.core.model.table.ModelTable;
import org.cairn.exchange.ModelFiles;
import org.cairn.model.base.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    private Path folder;

    private final ModelFiles files = ModelFiles.standard();

    private static Document template(String key) {
        return Template.named(key).orElseThrow().document();
    }

    /** Texts that a spreadsheet would run, or that are hard to write. */
    private static Document odd() {
        Document document = template("hargreaves");
        document.setName("=1+1");
        document.setNote("@x \"quoted\", über\n-dash 😀");
        return document;
    }

    @Test
    void everyFormatGivesTheFrameworkBack() throws Failure {
        for (String name : List.of("f.xmi", "f.xml", "f.csv", "f.xlsx")) {
            Document before = odd();
            Path file = folder.resolve(name);
            files.write(before, file);
            Document after = files.read(file, before);
            assertEquals(ModelTable.rows(before), ModelTable.rows(after), name);
            assertEquals(before.getId(), after.getId(), name);
            assertFalse(Files.exists(folder.resolve("." + name + ".part")));
        }
    }

    @Test
    void aSpreadsheetRunsNothing() throws Exception {
        files.write(odd(), folder.resolve("f.csv"));
        String text = Files.readString(folder.resolve("f.csv"));
        assertTrue(text.contains("\"#name\",'=1+1"), text);
    }

    @Test
    void documentsWithoutATableSaySo() throws Failure {
        Document process = template("spiral-of-inquiry");
        Failure failure = assertThrows(Failure.class, () -> files.write(process, folder.resolve("p.csv")));
        assertEquals("Process template: documents of this kind have no form as a table.", failure.problem().message());
        assertFalse(Files.exists(folder.resolve("p.csv")));
        files.write(process, folder.resolve("p.xmi"));
        assertEquals(process.getName(), files.read(folder.resolve("p.xmi"), null).getName());
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        assertThrows(Failure.class, () -> files.read(folder.resolve("missing.xmi"), null));
        assertThrows(Failure.class, () -> files.read(folder.resolve("p.docx"), null));
        Files.write(folder.resolve("bad.xlsx"), ModelDocuments.write(template("guskey")));
        assertEquals(folder.resolve("bad.xlsx").toString(),
                assertThrows(Failure.class, () -> files.read(folder.resolve("bad.xlsx"), null)).problem().where());
        assertThrows(Failure.class, () -> files.write(template("guskey"), folder.resolve("no/such/folder.xmi")));
    }
}
