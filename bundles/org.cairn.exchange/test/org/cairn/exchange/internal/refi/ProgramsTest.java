// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.cairn.exchange.internal.refi.PitfallsTest.CODES;
import static org.cairn.exchange.internal.refi.PitfallsTest.code;
import static org.cairn.exchange.internal.refi.PitfallsTest.id;
import static org.cairn.exchange.internal.refi.PitfallsTest.project;
import static org.cairn.exchange.internal.refi.PitfallsTest.quotations;
import static org.cairn.exchange.internal.refi.PitfallsTest.selection;
import static org.cairn.exchange.internal.refi.PitfallsTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What particular programs are known for, on the way in and on the way out; the numbers are those of the pitfalls. */
class ProgramsTest {

    private static final String SCHEMA = "urn:QDA-XML:project:1.0";

    @TempDir
    private Path folder;
    private Workshop workshop;
    private ProjectSession session;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(folder);
        session = workshop.project();
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    private ProjectView view() {
        return session.view();
    }

    private ExchangeReport in(Path file) throws Exception {
        return Workshop.in(session, file);
    }

    private Path out(String ending, RefiExport options) throws Exception {
        Path file = workshop.file(ending);
        Workshop.FILES.write(session, file, options, Progress.NONE);
        Workshop.validate(file);
        return file;
    }

    private static boolean tells(ExchangeReport report, String words) {
        return report.problems().toString().contains(words);
    }

    @Test
    void p1OfSeveralProjectsOneIsReadAndTheOthersAreNamed() throws Exception {
        ExchangeReport report = in(workshop.archive("project.qde", project(CODES), "copy.qde", project("")));
        assertEquals(1, view().codebook().size());
        assertTrue(tells(report, "holds 2 projects"), report.problems().toString());
    }

    @Test
    void p2and3WhatGoesOutHasNoMarksAndAFolderInSmallLetters() throws Exception {
        in(workshop.archive("project.qde", project(CODES + text("internal://t.txt", selection(1, 4, 9, "trust"))), "Sources/t.txt",
                "\uFEFFBig trust here"));
        Path file = out(".qdpx", Workshop.WITH_NAMES);
        Workshop.entries(file).forEach((name, content) -> {
            assertTrue(name.equals("project.qde") || name.startsWith("sources/"), name);
            assertFalse(content.startsWith("\uFEFF"), name);
            assertFalse(content.contains("\r"), name);
        });
        assertFalse(Workshop.xml(file).contains("basePath"), "nor where anybody keeps their files");
        assertFalse(Files.readString(out(".qdc", Workshop.WITH_NAMES)).startsWith("\uFEFF"));
    }

    @Test
    void p5NamespacesOfNVivoAndTransana() throws Exception {
        in(workshop.write("nvivo.qdc", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1:0\"><Codes>" + code(1, "Trust") + "</Codes></CodeBook>"));
        ExchangeReport report = in(workshop.write("transana.qde", project("<CodeBook><Codes>" + code(3, "Hope") + "</Codes></CodeBook>")
                .replace(SCHEMA, "urn:QDA-XML:project:0:10")));
        assertEquals(List.of("Trust", "Hope"), view().codebook().codes().stream().map(Code::name).toList());
        assertTrue(tells(report, "0:10"), report.problems().toString());
    }

    @Test
    void p6AttributesThatTheSchemaDoesNotKnowAreNoReasonToStop() throws Exception {
        in(workshop.archive("project.qde", project(CODES + "<Sets><Set guid=\"" + id(5) + "\" name=\"Best\" creatingUser=\"" + id(9)
                + "\"><MemberCode targetGUID=\"" + id(1) + "\"/></Set></Sets>")));
        assertEquals(Set.of(UUID.fromString(id(1))), view().codeSets().getFirst().codes());
        out(".qdpx", Workshop.WITH_NAMES);
    }

    @Test
    void p9MemosOfQuirkosStandOnTheirSourceWithTheirOwnSelections() throws Exception {
        String source = "<Sources><TextSource guid=\"" + id(2) + "\" name=\"S\"><PlainTextContent>Big trust here</PlainTextContent><NoteRef "
                + "targetGUID=\"" + id(7) + "\"/></TextSource></Sources>";
        String note = "<Notes><Note guid=\"" + id(7) + "\" name=\"M\"><PlainTextContent>hm, trust</PlainTextContent><PlainTextSelection guid=\""
                + id(8) + "\" startPosition=\"4\" endPosition=\"9\" name=\"trust\"/></Note></Notes>";
        ExchangeReport report = in(workshop.archive("project.qde", project(CODES + source + note)));
        Memo memo = view().memos().iterator().next();
        assertEquals(List.of("hm, trust", EntityKind.SOURCE, UUID.fromString(id(2))),
                List.of(memo.text(), memo.target().kind(), memo.target().id()));
        assertEquals(0, report.lines().stream().mapToLong(ExchangeReport.Line::left).sum(), report.lines().toString());
        String xml = Workshop.xml(out(".qdpx", Workshop.WITH_NAMES));
        assertTrue(xml.contains("<PlainTextSelection guid=\"" + id(8)), xml);
    }

    /** A project of ATLAS.ti: a user for everybody, no colours, nothing embedded, folders in the names. */
    private static String atlas(int source, String codes) {
        return "<?xml version=\"1.0\"?><Project name=\"P\" origin=\"ATLAS.ti 26\" xmlns=\"" + SCHEMA + "\" basePath=\"/Users/somebody\"><Users>"
                + "<User guid=\"C32A2BD5-AF62-4E7F-8CCB-AA2AA2E4A8F6\" name=\"ATLAS.ti\"/></Users><CodeBook><Codes>" + codes
                + "</Codes></CodeBook><Sources><TextSource guid=\"" + id(source) + "\" name=\"S\" plainTextPath=\"internal://t.txt\">"
                + selection(source, 4, 9, "trust").replace("><CodeRef", " creatingUser=\"C32A2BD5-AF62-4E7F-8CCB-AA2AA2E4A8F6\"><CodeRef")
                + "</TextSource><VideoSource guid=\"" + id(3) + "\" name=\"V\" path=\"relative:///film.mp4\"/></Sources></Project>";
    }

    @Test
    void p10WhatAtlasTiLeavesOutIsMadeUpForOrTold() throws Exception {
        String codes = code(1, "Coke::diet Coke");
        ExchangeReport report = in(workshop.archive("project.qde", atlas(2, codes), "sources/t.txt", "Big trust here"));
        assertEquals("Coke::diet Coke", view().codebook().codes().getFirst().name(), "a name is no path: it goes out as it came in");
        assertEquals(Set.of("ATLAS.ti"), view().sources().stream().flatMap(source -> java.util.stream.IntStream.range(0, view().codings()
                .of(source).size()).mapToObj(i -> view().coder(view().codings().of(source).coding(i).coder()).map(Coder::name).orElse("")))
                .collect(Collectors.toSet()));
        assertTrue(tells(report, "film.mp4"), report.problems().toString());
        Path again = out(".qdpx", Workshop.WITH_NAMES);
        String xml = Workshop.xml(again);
        assertFalse(xml.contains("somebody"), xml);
        assertTrue(xml.contains("name=\"Coke::diet Coke\""));
        // the next export has other GUIDs for the same documents
        ExchangeReport second = in(workshop.archive("project.qde", atlas(4, codes), "sources/t.txt", "Big trust here"));
        assertTrue(tells(second, "with the same text"), second.problems().toString());
    }

    @Test
    void p11CategoriesWithAMirrorOfThemselvesStayTwoCodes() throws Exception {
        String codes = "<CodeBook><Codes><Code guid=\"" + id(3) + "\" name=\"Trust\" isCodable=\"false\">" + code(1, "Trust")
                + "</Code></Codes></CodeBook>";
        in(workshop.archive("project.qde", project(codes + text("internal://t.txt", selection(1, 4, 9, "trust"))), "sources/t.txt",
                "Big trust here"));
        List<Code> both = view().codebook().codes();
        assertEquals(List.of("Trust", "Trust"), both.stream().map(Code::name).toList());
        assertEquals(List.of(false, true), both.stream().map(Code::codable).toList());
        assertEquals(both.getFirst().id(), both.getLast().parent());
        assertEquals(1, view().codings().size());
        String unique = Files.readString(out(".qdc", new RefiExport(false, true, Audience.TEAM, false, false, true)));
        assertTrue(unique.contains("name=\"Trust\"") && unique.contains("name=\"Trust (Trust)\""), unique);
    }

    @Test
    void p12SourcesOfOneNameAreToldApart() throws Exception {
        String one = "<TextSource guid=\"" + id(2) + "\" name=\"S\"><PlainTextContent>one</PlainTextContent></TextSource>";
        String two = "<TextSource guid=\"" + id(3) + "\" name=\"S\"><PlainTextContent>two</PlainTextContent></TextSource>";
        in(workshop.archive("project.qde", project("<Sources>" + one + two + "</Sources>")));
        assertEquals(2, view().sources().size());
        assertEquals(Set.of("one", "two"), view().sources().stream().map(source -> view().text(source).string()).collect(Collectors.toSet()));
        String xml = Workshop.xml(out(".qdpx", Workshop.WITH_NAMES));
        assertTrue(xml.contains(id(2)) && xml.contains(id(3)), xml);
    }

    @Test
    void p13ABareProjectAndNotesOnPartsOfPages() throws Exception {
        String pdf = "<Sources><PDFSource guid=\"" + id(2) + "\" name=\"d.pdf\" path=\"internal://d.pdf\"><PDFSelection guid=\"" + id(101)
                + "\" page=\"0\" firstX=\"60\" firstY=\"720\" secondX=\"120\" secondY=\"640\"><Description>Look</Description></PDFSelection>"
                + "</PDFSource></Sources>";
        ExchangeReport report = in(workshop.archive("project.qde", project(CODES + pdf), "sources/d.pdf", "%PDF 2 x"));
        assertEquals(0, report.lines().stream().mapToLong(ExchangeReport.Line::left).sum(), report.lines().toString());
        String xml = Workshop.xml(out(".qdpx", Workshop.WITH_NAMES));
        assertTrue(xml.contains(id(101)) && xml.contains("Look"), xml);
        in(workshop.write("bare.qde", project("<Sources><TextSource guid=\"" + id(5) + "\" name=\"T\"><PlainTextContent>Big trust here"
                + "</PlainTextContent>" + selection(1, 4, 9, "trust") + "</TextSource></Sources>")));
        assertEquals(List.of("trust"), quotations(view()));
    }

    @Test
    void p15PathsOfEveryKind() throws Exception {
        String source = "<TextSource guid=\"%s\" name=\"%s\" plainTextPath=\"%s\"/>";
        String xml = project("<Sources>" + source.formatted(id(2), "A", "internal://a.txt") + source.formatted(id(3), "B", "b.txt")
                + source.formatted(id(4), "C", "sources/c.txt") + source.formatted(id(5), "D", "relative:///d.txt")
                + source.formatted(id(6), "E", "absolute:///etc/passwd") + source.formatted(id(7), "F", "relative:///../../f.txt")
                + "</Sources>");
        ExchangeReport report = in(workshop.archive("project.qde", xml, "sources/a.txt", "a", "sources/b.txt", "b", "sources/c.txt", "c"));
        assertEquals(List.of("a", "b", "c", "", "", ""), view().sources().stream().sorted(java.util.Comparator.comparing(Source::title))
                .map(one -> view().text(one).string()).toList());
        assertTrue(tells(report, "The text of a source is not in the file (absolute:///etc/passwd)"), report.problems().toString());
    }

    @Test
    void p16EveryCoderIsThereAndSeen() throws Exception {
        String users = "<Users><User guid=\"" + id(8) + "\" name=\"Ann\"/><User guid=\"" + id(9) + "\" name=\"Ben\"/></Users>";
        String by = "><CodeRef";
        in(workshop.archive("project.qde", project(users + CODES + text("internal://t.txt", selection(1, 4, 9, "trust").replace(by,
                " creatingUser=\"" + id(8) + "\"" + by) + selection(2, 4, 9, "trust").replace(by, " creatingUser=\"" + id(9) + "\"" + by))),
                "sources/t.txt", "Big trust here"));
        var row = view().codings().of(view().sources().getFirst());
        assertEquals(Set.of("Ann", "Ben"), Set.of(view().coder(row.coding(0).coder()).orElseThrow().name(),
                view().coder(row.coding(1).coder()).orElseThrow().name()));
    }
}
