// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs do differently from the standard, each as it was seen. */
class PitfallsTest {

    private static final String NS = "xmlns=\"urn:QDA-XML:project:1.0\"";
    static final String CODES = "<CodeBook><Codes>" + code(1, "Trust") + "</Codes></CodeBook>";

    @TempDir
    private Path folder;

    static String id(int n) {
        return String.format("00000000-0000-4000-8000-%012d", n);
    }

    static String code(int n, String name) {
        return "<Code guid=\"" + id(n) + "\" name=\"" + name + "\" isCodable=\"true\"/>";
    }

    static String project(String inside) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project name=\"P\" origin=\"Test\" " + NS + ">" + inside + "</Project>";
    }

    static String selection(int n, int start, int end, String name) {
        return "<PlainTextSelection guid=\"" + id(100 + n) + "\" startPosition=\"" + start + "\" endPosition=\"" + end + "\" name=\"" + name
                + "\"><Coding guid=\"" + id(200 + n) + "\"><CodeRef targetGUID=\"" + id(1) + "\"/></Coding></PlainTextSelection>";
    }

    static String text(String path, String inside) {
        return "<Sources><TextSource guid=\"" + id(2) + "\" name=\"S\" plainTextPath=\"" + path + "\">" + inside + "</TextSource></Sources>";
    }

    static List<String> quotations(ProjectView view) {
        List<String> all = new ArrayList<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                all.add(view.text(source).slice(row.start(i), row.end(i)));
            }
        }
        return all;
    }

    private interface Check {
        void accept(ProjectView view, ExchangeReport report) throws Exception;
    }

    private void in(Path file, Check check) throws Exception {
        in(file, RefiImport.DEFAULT, check);
    }

    private void in(Path file, RefiImport options, Check check) throws Exception {
        try (ProjectSession session = new Workshop(java.nio.file.Files.createTempDirectory(folder, "p")).project()) {
            ExchangeReport report = Workshop.FILES.read(session, file, options, Progress.NONE);
            check.accept(session.view(), report);
        }
    }

    private Path archive(Object... entries) throws Exception {
        return new Workshop(java.nio.file.Files.createTempDirectory(folder, "a")).archive(entries);
    }

    private Path plain(String text, String selections) throws Exception {
        return archive("project.qde", project(CODES + text("internal://t.txt", selections)), "sources/t.txt", text);
    }

    @Test
    void p1and2TheProjectMayHaveAnotherNameAndTheSourcesAnotherCase() throws Exception {
        String xml = project(CODES + text("internal://T.txt", selection(1, 4, 9, "trust")));
        in(archive("Trial.qde", xml, "Sources/t.TXT", "Big trust here", "sources/.root", ""), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertTrue(report.problems().toString().contains("Trial.qde"), report.problems().toString());
        });
    }

    @Test
    void p3ByteOrderMarksNeitherShiftNorStay() throws Exception {
        // two marks in the file, positions that count none of them, as QualCoder leaves them
        in(plain("\uFEFF\uFEFFBig trust here", selection(1, 4, 9, "trust")), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertEquals("Big trust here", view.text(view.sources().getFirst()).string());
        });
        // and such that count both
        in(plain("\uFEFF\uFEFFBig trust here", selection(1, 6, 11, "trust")), (view, report) -> assertEquals(List.of("trust"),
                quotations(view)));
        // a mark before the XML, twice
        in(archive("project.qde", "\uFEFF\uFEFF" + project(CODES)), (view, report) -> assertEquals(1, view.codebook().size()));
    }

    @Test
    void p3DamageIsToldAndMarkedAndRepairedOnRequest() throws Exception {
        String text = "Big trust here and more trust there";
        Path file = plain(text, selection(1, 6, 11, "trust") + selection(2, 26, 31, "trust"));
        in(file, (view, report) -> {
            assertEquals(List.of("ust h", "ust t"), quotations(view), "nothing is shifted unasked");
            assertTrue(report.problems().toString().contains("repeated byte order marks"), report.problems().toString());
            Coding first = view.codings().of(view.sources().getFirst()).coding(0);
            assertTrue(first.important() && first.comment().contains("doubtful") && first.comment().contains("trust"), first.toString());
        });
        in(file, new RefiImport(false, true, 0, "en", null, null), (view, report) -> assertEquals(List.of("trust", "trust"),
                quotations(view)));
    }

    @Test
    void p4LineEndsCountAsTheFileCountsThem() throws Exception {
        String text = "One\r\ntwo\r\nthree trust";
        in(plain(text, selection(1, 14, 19, "trust")), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertTrue(report.positions().contains("a line end of two counts as 1"), report.positions());
            assertTrue(report.positions().contains("1 of 1 quotations fit"), report.positions());
        });
        in(plain(text, selection(1, 16, 21, "trust")), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertTrue(report.positions().contains("a line end of two counts as 2"), report.positions());
        });
        // nothing quoted: where words begin and end decides
        in(plain(text, selection(1, 14, 19, "") + selection(2, 4, 7, "")), (view, report) -> assertEquals(List.of("two", "trust"),
                quotations(view)));
    }

    @Test
    void positionsMayBeUtf16AndEndsInclusive() throws Exception {
        in(plain("😀 and trust", selection(1, 7, 12, "trust")), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertTrue(report.positions().startsWith("UTF-16"), report.positions());
        });
        in(plain("😀 and trust", selection(1, 6, 10, "trust")), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertTrue(report.positions().contains("the end is the last character"), report.positions());
        });
        // a quotation that was cut
        in(plain("Big trust here", selection(1, 4, 14, "trust h\u2026")), (view, report) -> assertEquals(List.of("trust here"),
                quotations(view)));
    }

    @Test
    void p5OtherVersionsOfTheNamespaceAreRead() throws Exception {
        Workshop workshop = new Workshop(folder);
        Path file = workshop.write("x.qdc", "\uFEFF<CodeBook xmlns=\"urn:QDA-XML:codebook:0:4\"><Codes>" + code(1, "Trust")
                + "</Codes><Sets/></CodeBook>");
        in(file, (view, report) -> assertEquals(1, view.codebook().size()));
    }

    @Test
    void p6TheSameGuidTwice() throws Exception {
        String codes = "<CodeBook><Codes>" + code(1, "Trust") + code(1, "Other") + "</Codes></CodeBook>";
        in(archive("project.qde", project(codes)), (view, report) -> {
            assertEquals(List.of("Trust", "Other"), view.codebook().codes().stream().map(Code::name).toList());
            assertEquals(UUID.fromString(id(1)), view.codebook().codes().getFirst().id());
        });
        // even the GUID that some programs write for none
        String none = new UUID(0, 0).toString();
        in(archive("project.qde", project(codes.replace(id(1), none))), (view, report) -> {
            assertEquals(2, view.codebook().size());
            assertTrue(report.problems().toString().contains("the second got another"), report.problems().toString());
        });
    }

    @Test
    void p6and7TwinsAreOneCodingAndTheOrderOfElementsDoesNotCount() throws Exception {
        String coding = "<Coding guid=\"" + id(201) + "\"><CodeRef targetGUID=\"" + id(1) + "\"/></Coding>";
        String xml = project(CODES + "<Sources><PDFSource guid=\"" + id(2) + "\" name=\"d.pdf\" path=\"internal://d.pdf\"><Representation guid=\""
                + id(3) + "\"><PlainTextContent>Big trust here</PlainTextContent>" + selection(1, 4, 9, "trust") + "</Representation>"
                + "<PDFSelection guid=\"" + id(101) + "\" page=\"0\" firstX=\"60\" firstY=\"720\" secondX=\"120\" secondY=\"700\">" + coding
                + "</PDFSelection><PDFSelection guid=\"" + id(102) + "\" page=\"1\" firstX=\"60\" firstY=\"720\" secondX=\"120\" secondY=\"640\">"
                + coding.replace(id(201), id(202)) + "</PDFSelection></PDFSource></Sources>");
        Path file = archive("project.qde", xml, "sources/d.pdf", "%PDF 2 x");
        in(file, (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            var region = view.regions().iterator().next();
            assertEquals(1, view.regions().size());
            assertEquals(2, region.page());
            // points from the bottom left of a page of 600 by 800
            assertEquals(new org.cairn.api.project.RegionCoding.Region(0.1, 0.1, 0.1, 0.1), region.region());
        });
        in(file, new RefiImport(false, false, 0, "en", true, null), (view, report) -> assertEquals(new org.cairn.api.project.RegionCoding.Region(
                0.1, 0.8, 0.1, 0.1), view.regions().iterator().next().region()));
    }

    @Test
    void p7AnApostropheInAClosingTagIsRepaired() throws Exception {
        String code = "<Code guid=\"" + id(1) + "\" name=\"It's\" isCodable=\"true\"></Code'>";
        in(archive("project.qde", project("<CodeBook><Codes>" + code + "</Codes></CodeBook>")),
                (view, report) -> assertEquals("It's", view.codebook().codes().getFirst().name()));
    }

    @Test
    void p8CasesNamedUnnamedAndOfTheSameGuidAsACode() throws Exception {
        String variable = "<Variables><Variable guid=\"" + id(5) + "\" name=\"Age\" typeOfVariable=\"Integer\"/></Variables>";
        String value = "<VariableValue><VariableRef targetGUID=\"{" + id(5).toUpperCase() + "}\"/><IntegerValue>%d</IntegerValue></VariableValue>";
        String cases = "<Cases><Case guid=\"" + id(1) + "\" name=\"Ana\">" + value.formatted(34) + "<SourceRef targetGUID=\"" + id(2)
                + "\"/></Case><Case guid=\"" + id(6) + "\">" + value.formatted(7) + "<SourceRef targetGUID=\"" + id(2) + "\"/></Case></Cases>";
        in(archive("project.qde", project(CODES + variable + cases + text("internal://t.txt", "")), "sources/t.txt", "x"), (view, report) -> {
            assertEquals("Ana", view.people().getFirst().name());
            assertEquals(UUID.fromString(id(1)), view.people().getFirst().id());
            assertEquals(view.people().getFirst().id(), view.sources().getFirst().author());
            assertEquals("[34]", view.values(view.people().getFirst().id()).values().toString());
            assertEquals("[7]", view.values(view.sources().getFirst().id()).values().toString());
        });
    }

    @Test
    void p9CommentsOfEveryKindBecomeMemosOnTheirPassage() throws Exception {
        String described = "<PlainTextSelection guid=\"" + id(101) + "\" startPosition=\"0\" endPosition=\"3\"><Description>Hm</Description>"
                + "</PlainTextSelection>";
        String annotated = "<PlainTextSelection guid=\"" + id(102) + "\" startPosition=\"4\" endPosition=\"9\"/>";
        String rest = "<Notes><Note guid=\"" + id(7) + "\" name=\"A\"><PlainTextContent>annotation</PlainTextContent></Note></Notes><Links><Link "
                + "guid=\"" + id(8) + "\" originGUID=\"" + id(7) + "\" targetGUID=\"" + id(102) + "\"/></Links>";
        in(archive("project.qde", project(CODES + text("internal://t.txt", described + annotated) + rest), "sources/t.txt", "Big trust here"),
                (view, report) -> {
                    List<String> memos = view.memos().stream().map(memo -> memo.text() + memo.target().span()).sorted().toList();
                    assertEquals(List.of("Hm" + new Span(0, 3), "annotation" + new Span(4, 9)), memos);
                    assertEquals(1, view.links().size());
                });
    }

    @Test
    void p10to12CodesWithoutColourThatAreFoldersOrShareANameStayApart() throws Exception {
        String codes = "<CodeBook><Codes><Code guid=\"" + id(1) + "\" name=\"A\" isCodable=\"false\">" + code(3, "Same") + "</Code><Code guid=\""
                + id(4) + "\" name=\"B\" isCodable=\"true\">" + code(5, "Same") + "</Code></Codes></CodeBook>";
        in(archive("project.qde", project(codes + text("internal://t.txt", selection(1, 0, 1, "x"))), "sources/t.txt", "x"), (view, report) -> {
            assertEquals(List.of("A", "Same", "B", "Same"), view.codebook().codes().stream().map(Code::name).toList());
            assertTrue(view.codebook().codes().getFirst().codable(), "it is coded with");
            assertEquals(1, view.codings().size());
        });
    }

    @Test
    void p13and15TheTextCountsWhereThereIsADocumentTooAndPathsMayBeBare() throws Exception {
        String source = "<Sources><TextSource guid=\"" + id(2) + "\" name=\"S\" richTextPath=\"internal://d.docx\" plainTextPath=\"t.txt\">"
                + selection(1, 4, 9, "trust") + "</TextSource></Sources>";
        in(archive("project.qde", project(CODES + source), "sources/t.txt", "Big trust here", "sources/d.docx", "PK docx"), (view, report) -> {
            assertEquals(List.of("trust"), quotations(view));
            assertEquals("PK docx", new String(view.original(view.sources().getFirst()).orElseThrow(), StandardCharsets.US_ASCII));
        });
    }

    @Test
    void p14CodebooksOfTaguetteWithTheirEmptySets() throws Exception {
        Path file = new Workshop(folder).write("t.qdc", "<CodeBook origin=\"Taguette\" xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + code(1, "a/b")
                + "</Codes><Sets></Sets></CodeBook>");
        in(file, (view, report) -> assertEquals("a/b", view.codebook().codes().getFirst().name()));
    }

    @Test
    void p16WhoIsNotNamedStillCoded() throws Exception {
        in(plain("Big trust here", selection(1, 4, 9, "trust").replace("><CodeRef", " creatingUser=\"" + id(9) + "\"><CodeRef")),
                (view, report) -> {
                    Coding coding = view.codings().of(view.sources().getFirst()).coding(0);
                    assertEquals(UUID.fromString(id(9)), coding.coder());
                    assertTrue(view.coder(coding.coder()).orElseThrow().name().startsWith("Unknown coder"));
                });
    }

    @Test
    void p17EmptyReversedAndEndlessSelections() throws Exception {
        Path file = plain("Big trust here", selection(1, 9, 4, "trust") + selection(2, 4, 4, "") + selection(3, 10, 99, "here")
                + selection(4, 500, 600, ""));
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = Workshop.in(session, file);
            assertEquals(List.of("trust", "here"), quotations(session.view()));
            ExchangeReport.Line codings = report.lines().stream().filter(line -> line.element().equals("Coding")).findFirst().orElseThrow();
            assertEquals(new ExchangeReport.Line("Coding", 4, 2, 0, 2, 0), codings);
            Path out = folder.resolve("out.qdpx");
            Workshop.out(session, out);
            Workshop.validate(out);
            String xml = Workshop.xml(out);
            assertTrue(xml.contains(id(202)) && xml.contains(id(204)), "what was kept goes out again");
        }
    }

    @Test
    void p18WhatIsNoProjectIsRefusedWithAReason() throws Exception {
        Workshop workshop = new Workshop(folder);
        refused(workshop.write("a.qdpx", "<!DOCTYPE html><html><body>Sign in</body></html>"), "web page");
        refused(workshop.archive("inner.qdpx", "x"), "another archive");
        refused(workshop.archive("readme.txt", "x"), "no project");
        refused(workshop.write("a.qdpx", ""), "empty");
        refused(workshop.write("a.qde", "<html xmlns=\"x\"/>"), "web page");
        refused(workshop.write("a.qde", "<Other/>"), "no REFI-QDA");
        refused(workshop.write("a.qde", "SQLite format 3\u0000"), "database");
        refused(workshop.archive("project.qde", project(CODES), "../evil.txt", "x"), "outside of itself");
        refused(workshop.write("a.qde", "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + project("&x;")), "attack");
    }

    private void refused(Path file, String reason) throws Exception {
        in(archive("project.qde", project("")), (view, report) -> assertEquals(0, view.codebook().size()));
        try (ProjectSession session = new Workshop(java.nio.file.Files.createTempDirectory(folder, "r")).project()) {
            Failure failure = assertThrows(Failure.class, () -> Workshop.in(session, file));
            assertTrue(failure.problem().message().contains(reason), failure.getMessage());
            assertEquals(0, session.view().version());
        }
    }

    @Test
    void aNoteWithCodingsLosesNone() throws Exception {
        String note = "<Notes><Note guid=\"" + id(7) + "\" name=\"N\"><PlainTextContent>Big trust here</PlainTextContent>"
                + selection(1, 4, 9, "trust") + "</Note></Notes>";
        try (ProjectSession session = new Workshop(folder).project()) {
            Workshop.in(session, archive("project.qde", project(CODES + note)));
            assertEquals(List.of("trust"), quotations(session.view()));
            Path out = folder.resolve("note.qdpx");
            Workshop.out(session, out);
            Workshop.validate(out);
            assertTrue(Workshop.xml(out).contains("<Note guid=\"" + id(7)), Workshop.xml(out));
            assertEquals(List.<Memo>of(), List.copyOf(session.view().memos()));
        }
    }
}
