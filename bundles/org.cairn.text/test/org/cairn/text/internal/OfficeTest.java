// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    Path folder;

    /** A Word document with this body, as Word itself would pack it. */
    static byte[] docx(String body, String... more) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                + "</w:body></w:document>");
        for (int i = 0; i < more.length; i += 2) {
            parts.put(more[i], more[i + 1]);
        }
        return Reading.zip(parts);
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aWordDocumentMadeByALibrary() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle("My term");
            word.getProperties().getCoreProperties().setCreator("The typist");
            word.createParagraph().createRun().setText("Dear diary,  with two spaces ");
            word.createParagraph();
            XWPFParagraph broken = word.createParagraph();
            broken.createRun().setText("one");
            broken.getRuns().getFirst().addBreak();
            broken.createRun().setText("two");
            broken.getRuns().getLast().addTab();
            broken.createRun().setText("three");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("a");
            table.getRow(0).getCell(1).setText("b");
            table.getRow(1).getCell(1).setText("d");
            word.write(bytes);
        }
        Reading read = Reading.of(folder, "week.docx", bytes.toByteArray());
        assertEquals("Dear diary,  with two spaces \n\none\ntwo\tthree\na\tb\n\td", read.text());
        assertEquals("My term", read.only().title());
        assertNull(read.only().author());
        assertNull(read.only().date());
        assertEquals(List.of(), read.problems);
    }

    @Test
    void headingsByStyleInheritanceAndOutline() throws Exception {
        String styles = "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"Nadpis1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:basedOn w:val=\"Outlined\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Outlined\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Nadpis1\"/></w:pPr><w:r><w:t>Top</w:t></w:r></w:p>" + p("text")
                + "<w:p><w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr><w:r><w:t>Third</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Second</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Nadpis1\"/></w:pPr></w:p>";
        Reading read = Reading.of(folder, "a.docx", docx(body, "word/styles.xml", styles));
        assertEquals("Top\ntext\nThird\nSecond\n", read.text());
        assertEquals(List.of("HEADING 1 Top|Top", "HEADING 3 Third|Third", "HEADING 2 Second|Second"), read.structure());
        assertEquals("Top", read.only().title());
    }

    @Test
    void trackedChangesNotesFieldsAndBoxes() throws Exception {
        String body = "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins>"
                + "<w:r><w:footnoteReference w:id=\"7\"/></w:r><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>first half</w:t></w:r></w:p>" + p(" second half")
                + "<w:p><w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice><w:txbxContent>" + p("box") + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent>" + p("box") + "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>beside</w:t></w:r></w:p>"
                + "<w:sdt><w:sdtContent>" + p("field") + "</w:sdtContent></w:sdt><w:sectPr/>";
        String notes = "<w:footnotes " + W + "><w:footnote w:id=\"0\">" + p("rule") + "</w:footnote><w:footnote w:id=\"7\">" + p(" A note.")
                + "</w:footnote></w:footnotes>";
        Reading read = Reading.of(folder, "a.docx", docx(body, "word/footnotes.xml", notes));
        assertEquals("Kept new[1] link\nfirst half second half\nbeside\nbox\nfield\n[1] A note.", read.text());
    }

    @Test
    void listsKeepTheirMarks() throws Exception {
        String numbering = "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"1\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1%2)\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"2\"/>"
                + "</w:num></w:numbering>";
        String body = item(5, 0, "one") + item(5, 1, "sub") + item(5, 1, "sub") + item(5, 0, "two") + item(5, 1, "sub") + item(6, 0, "dot")
                + item(0, 0, "none");
        Reading read = Reading.of(folder, "a.docx", docx(body, "word/numbering.xml", numbering));
        assertEquals("1. one\n1a) sub\n1b) sub\n2. two\n2a) sub\n• dot\nnone", read.text());
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void longCellsStayParagraphs() throws Exception {
        String body = "<w:tbl><w:tr><w:tc>" + p("What happened?") + "</w:tc><w:tc>" + p("First.") + p("Second.") + "</w:tc></w:tr><w:tr><w:tc>"
                + p("Mood") + "</w:tc><w:tc>" + p("good") + "</w:tc></w:tr></w:tbl>";
        assertEquals("What happened?\nFirst.\nSecond.\nMood\tgood", Reading.of(folder, "a.docx", docx(body)).text());
    }

    @Test
    void speakersInAWordDocument() throws Exception {
        Reading read = Reading.of(folder, "a.docx", docx(p("Interview") + p("Ann: Hi.") + p("Ben: Yes.") + p("Ann: Bye.")));
        assertEquals(List.of("TURN 0 Ann|Ann: Hi.", "TURN 0 Ben|Ben: Yes.", "TURN 0 Ann|Ann: Bye."), read.structure());
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        for (String name : List.of("locked.docx", "locked.xlsx")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var out = encryptor.getDataStream(files)) {
                    out.write(docx(p("hidden")));
                }
                files.writeFilesystem(bytes);
            }
            Reading read = Reading.of(folder, name, bytes.toByteArray());
            assertEquals(name + ": The file is protected by a password. Save a copy without a password and import that.", read.problem());
        }
    }

    @Test
    void aFileThatLiesAboutItsKindIsReadAsWhatItIs() throws Exception {
        Reading html = Reading.of(folder, "a.docx", "<html><body><p>Really a page</p></body></html>");
        assertEquals("Really a page", html.text());
        assertEquals("a.docx: The file's name says a Word document, but it is a web page; it was read as that.", html.problem());
        assertEquals("text/html", html.only().original().mediaType());
        assertEquals("plain words", Reading.of(folder, "b.docx", "plain words").text());
        assertEquals("rich", Reading.of(folder, "c.docx", "{\\rtf1 rich\\par}").text());
        assertEquals("word", Reading.of(folder, "d.txt", docx(p("word"))).text());
    }

    @Test
    void openDocumentText() throws Exception {
        String content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:automatic-styles><text:list-style style:name=\"L1\">"
                + "<text:list-level-style-number text:level=\"1\" style:num-suffix=\".\" style:num-format=\"1\"/></text:list-style>"
                + "</office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion>"
                + "<text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:h text:outline-level=\"2\">Head</text:h><text:p>  Some <text:span>bold</text:span>\n  text<text:s text:c=\"3\"/>end"
                + "<text:tab/>tab<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The note</text:p></text:note-body>"
                + "</text:note><text:line-break/>next</text:p><text:p/><text:list text:style-name=\"L1\"><text:list-item><text:p>one</text:p>"
                + "</text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list><text:list><text:list-item><text:p>dot</text:p>"
                + "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
                + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>"
                + "</office:document-content>";
        Reading read = Reading.of(folder, "a.odt", Reading.zip(Map.of("content.xml", content)));
        assertEquals("Head\nSome bold text   end\ttab[1]\nnext\n\n1. one\n2. two\n• dot\na\tb\n[1] The note", read.text());
        assertEquals(List.of("HEADING 2 Head|Head"), read.structure());
    }

    @Test
    void aLockedOpenDocumentIsNamed() throws Exception {
        Reading read = Reading.of(folder, "a.odt", Reading.zip(Map.of("content.xml", "x", "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")));
        assertTrue(read.problem().contains("password"), read.problem());
    }
}
