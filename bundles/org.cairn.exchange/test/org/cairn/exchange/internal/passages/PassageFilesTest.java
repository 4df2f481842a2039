// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectEdit.NewSource;
import org.cairn.core.ProjectSession;
import org.cairn.core.model.ModelDocuments;
import org.cairn.exchange.internal.refi.RandomProject;
import org.cairn.exchange.internal.refi.Workshop;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageExport.Content;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageFilesTest {

    private static final UUID TRUST = new UUID(1, 1);
    private static final UUID FEAR = new UUID(1, 2);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID EVA = new UUID(3, 1);
    private static final UUID BEN = new UUID(2, 2);
    private static final String TEXT = "Anna Novak wrote: 😀 we trust <each> other.\nAnd yet we are afraid & alone.";

    @TempDir
    private Path folder;
    private final PassageFiles files = PassageFiles.standard();

    private ProjectSession small() throws Exception {
        ProjectSession session = new Workshop(folder).project();
        session.edit("Fill", edit -> {
            edit.put(new Code(TRUST, null, "Trust", 0x0072B2, true, 0, new Code.Definition("to rely on others", "", "", "", "")));
            edit.put(new Code(FEAR, TRUST, "Fear", 0xD55E00, true, 0, Code.Definition.EMPTY));
            edit.put(new Coder(EVA, "Eva"));
            edit.put(new Person(ANNA, "Anna Novak", "teacher", null, ""));
            edit.put(new Person(BEN, "Ben Holt", "teacher", null, ""));
            UUID one = edit.add(source("Week 1", ANNA, TEXT));
            UUID two = edit.add(source("Week 2", BEN, "Nothing but =fear= here."));
            code(edit, one, TEXT, "trust <each> other", TRUST, "Anna Novak says so");
            code(edit, one, TEXT, "other.\nAnd yet", FEAR, "");
            code(edit, two, "Nothing but =fear= here.", "=fear=", FEAR, "");
            UUID years = UUID.randomUUID();
            edit.put(new Attribute(years, EntityKind.PERSON, "Years of work", Attribute.Type.NUMBER, List.of()));
            edit.setValue(years, ANNA, "12");
            return null;
        });
        return session;
    }

    private static NewSource source(String title, UUID author, String text) {
        return new NewSource(title, "journal", "en", author, null, "baseline", LocalDate.of(2013, 2, 1), "", "", text, List.of(), null);
    }

    private static void code(ProjectEdit edit, UUID source, String text, String words, UUID code, String comment) throws Failure {
        int start = text.codePointCount(0, text.indexOf(words));
        Span span = new Span(start, start + words.codePointCount(0, words.length()));
        edit.put(new Coding(UUID.randomUUID(), source, code, EVA, span, Instant.ofEpochSecond(1_400_000_000), comment, 7, true));
    }

    private static RefiExport outward(boolean names, RefiExport.Audience audience) {
        return new RefiExport(false, names, audience, false, false, false);
    }

    private ExchangeReport write(ProjectSession session, Path file, Content what, boolean names) throws Exception {
        return files.write(session, file, new PassageExport(what, outward(names, RefiExport.Audience.TEAM), List.of(), List.of()),
                Progress.NONE);
    }

    private static Set<String> codings(ProjectView view) {
        Set<String> all = new TreeSet<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                all.add(coding.id() + view.coder(coding.coder()).orElseThrow().name() + coding.source() + coding.code() + coding.span()
                        + coding.comment().replaceAll("\\s+", " ").strip() + coding.weight() + coding.important() + coding.created());
            }
        }
        return all;
    }

    @Test
    void segmentsComeBackAsTheyWent() throws Exception {
        for (String ending : List.of(".csv", ".xlsx")) {
            Path place = Files.createDirectories(folder.resolve("place" + ending));
            Workshop workshop = new Workshop(place);
            try (ProjectSession session = workshop.project()) {
                session.edit("Fill", edit -> {
                    new RandomProject(7, edit).fill();
                    return null;
                });
                Path table = place.resolve("segments" + ending);
                ExchangeReport out = write(session, table, Content.SEGMENTS, true);
                assertEquals(new ExchangeReport.Line("Coding", 60, 60, 0, 0, 0), out.lines().getFirst());
                Set<String> before = codings(session.view());
                ExchangeReport known = files.read(session, table, RefiImport.DEFAULT, Progress.NONE);
                assertEquals(new ExchangeReport.Line("Segment", 60, 0, 60, 0, 0), known.lines().getFirst(), known.problems().toString());
                session.edit("Remove all", edit -> {
                    for (Source source : session.view().sources()) {
                        Codings.Row row = session.view().codings().of(source);
                        for (int i = 0; i < row.size(); i++) {
                            edit.remove(EntityKind.CODING, row.coding(i).id());
                        }
                    }
                    return null;
                });
                ExchangeReport in = files.read(session, table, RefiImport.DEFAULT, Progress.NONE);
                assertEquals(60, in.lines().getFirst().taken() + in.lines().getFirst().known(), in.problems().toString());
                assertTrue(before.containsAll(codings(session.view())));
                assertEquals(List.of(), session.check(Progress.NONE));
            }
        }
    }

    @Test
    void segmentsOfOthersFindTheirPlace() throws Exception {
        Path table = folder.resolve("theirs.csv");
        try (ProjectSession session = small()) {
            Files.writeString(table, "Document;Tag;Segment;Owner\nWeek 1;Hope > Small;we;Pia\nWeek 2;trust;\"but =fear=\";\n"
                    + "Week 3;Trust;x;\nWeek 2;Trust;nowhere;\n;;;\n");
            ExchangeReport report = files.read(session, table, RefiImport.DEFAULT, Progress.NONE);
            // "we" stands twice in Week 1: nothing says which is meant
            assertEquals(new ExchangeReport.Line("Segment", 4, 1, 0, 0, 3), report.lines().getFirst(), report.problems().toString());
            assertTrue(report.problems().toString().contains("more than once"));
            assertTrue(report.problems().toString().contains("theirs.csv, row 4"));
            Files.writeString(table, "source,code,start,end,quotation,coder\nWeek 1,Hope > Small,20,22,we,Pia\nWeek 1,Hope > Small,50,52,we,Pia\n");
            report = files.read(session, table, RefiImport.DEFAULT, Progress.NONE);
            assertEquals(2, report.lines().getFirst().taken(), report.problems().toString());
            ProjectView view = session.view();
            Code made = view.codebook().find("Hope > Small").getFirst();
            assertEquals(2, view.codings().count(made.id()));
            Files.writeString(table, "a,b\n1,2\n");
            assertTrue(assertThrows(Failure.class, () -> files.read(session, table, RefiImport.DEFAULT, Progress.NONE)).getMessage()
                    .contains("a, b"));
            long version = session.view().version();
            Files.writeString(table, "source,code,quotation\nWeek 2,New,Nothing\n");
            assertEquals(1, files.read(session, table, new RefiImport(true, false, 0, "en", null, null), Progress.NONE).lines().getFirst()
                    .taken());
            assertEquals(version, session.view().version());
        }
    }

    @Test
    void tablesRunNoFormula() throws Exception {
        try (ProjectSession session = small()) {
            Path table = folder.resolve("segments.csv");
            write(session, table, Content.SEGMENTS, true);
            assertTrue(Files.readString(table).contains("'=fear="), Files.readString(table));
            assertFalse(Files.readString(table).contains(",=fear="));
            write(session, folder.resolve("data"), Content.DATA, true);
            assertTrue(Files.readString(folder.resolve("data/codings.csv")).contains("'=fear="));
        }
    }

    @Test
    void namesAreReplacedUnlessItIsSaidOtherwise() throws Exception {
        try (ProjectSession session = small()) {
            for (Content what : List.of(Content.SEGMENTS, Content.EXTRACTS, Content.ANNOTATED)) {
                Path file = folder.resolve(what + (what == Content.SEGMENTS ? ".csv" : ".html"));
                files.write(session, file, new PassageExport(what, RefiExport.DEFAULT, List.of(), List.of()), Progress.NONE);
                assertFalse(Files.readString(file).contains("Novak"), what.toString());
                write(session, file, what, true);
                assertTrue(Files.readString(file).contains("Novak"), what.toString());
            }
            Path data = folder.resolve("data");
            files.write(session, data, new PassageExport(Content.DATA, RefiExport.DEFAULT, List.of(), List.of()), Progress.NONE);
            try (var all = Files.walk(data)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    assertFalse(Files.readString(file).contains("Novak"), file.toString());
                }
            }
        }
    }

    @Test
    void whoRefusesStaysOut() throws Exception {
        try (ProjectSession session = small()) {
            session.edit("Refuse", edit -> {
                edit.put(new Consent(UUID.randomUUID(), ANNA, Consent.Use.QUOTATION, Consent.State.REFUSED, null, ""));
                return null;
            });
            Path file = folder.resolve("extracts.html");
            ExchangeReport report = files.write(session, file, new PassageExport(Content.EXTRACTS, outward(true,
                    RefiExport.Audience.OUTSIDE), List.of(), List.of()), Progress.NONE);
            assertEquals(new ExchangeReport.Line("Coding", 3, 1, 0, 0, 2), report.lines().getFirst());
            assertFalse(Files.readString(file).contains("afraid") || Files.readString(file).contains("trust &lt;each"));
            assertTrue(report.problems().toString().contains("consent"), report.problems().toString());
            assertEquals(3, write(session, file, Content.EXTRACTS, true).lines().getFirst().taken(), "the team may read it");
            session.edit("Withdraw", edit -> {
                edit.put(new Consent(UUID.randomUUID(), BEN, Consent.Use.ANALYSIS, Consent.State.WITHDRAWN, null, ""));
                return null;
            });
            assertEquals(2, write(session, file, Content.EXTRACTS, true).lines().getFirst().taken(), "not even the team");
        }
    }

    /** The school is the source's own, or that of who wrote it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatASchoolOutsideTheSharingProtocolWroteStaysHere(boolean ofAuthor) throws Exception {
        try (ProjectSession session = small()) {
            session.edit("Protocol", edit -> {
                UUID school = UUID.randomUUID();
                edit.put(new School(school, "Alder Primary", "", ""));
                Source week = edit.before().sources().stream().filter(source -> source.title().equals("Week 1")).findFirst().orElseThrow();
                if (ofAuthor) {
                    Person author = edit.before().person(week.author()).orElseThrow();
                    edit.put(new Person(author.id(), author.name(), author.role(), school, author.notes()));
                } else {
                    edit.put(week.by(week.author(), school, week.phase(), week.date()));
                }
                SharingProtocol protocol = ModelDocuments.make(SharingProtocol.class, "Protocol of the cluster");
                Party party = ModelDocuments.make(Party.class);
                party.setSchool(school);
                protocol.getParties().add(party);
                ModelDocuments.put(edit, protocol);
                return null;
            });
            Path file = folder.resolve("kept.html");
            ExchangeReport report = write(session, file, Content.EXTRACTS, true);
            assertEquals(1, report.lines().getFirst().taken(), "only what was coded in week 2");
            assertFalse(Files.readString(file).contains("each"));
            assertTrue(report.problems().toString().contains("Alder Primary: The school has not signed “Protocol of the cluster”."),
                    report.problems().toString());
        }
    }

    @Test
    void annotatedWordDocumentsHaveACommentForEachCoding() throws Exception {
        try (ProjectSession session = small()) {
            Path file = folder.resolve("annotated.docx");
            write(session, file, Content.ANNOTATED, true);
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
                List<String> paragraphs = document.getParagraphs().stream().map(paragraph -> paragraph.getText()).toList();
                assertTrue(String.join("\n", paragraphs).contains("Anna Novak wrote: 😀 we trust <each> other."), paragraphs.toString());
                List<String> comments = new ArrayList<>();
                for (XWPFComment comment : document.getDocComments().getComments()) {
                    comments.add(comment.getAuthor() + ": " + comment.getText().strip().replaceAll("\\s+", " "));
                }
                assertEquals(List.of("Eva: Trust Anna Novak says so", "Eva: Trust > Fear", "Eva: Trust > Fear"), comments);
            }
            String xml = new String(entry(file, "word/document.xml"), StandardCharsets.UTF_8);
            // the words between the marks of the first comment are those that are coded
            String marked = xml.substring(xml.indexOf("<w:commentRangeStart w:id=\"0\""), xml.indexOf("<w:commentRangeEnd w:id=\"0\""))
                    .replaceAll("<[^>]+>", "");
            assertEquals("trust &lt;each&gt; other", marked);
            assertEquals(3, xml.split("commentReference").length - 1);
        }
    }

    private static byte[] entry(Path zip, String name) throws IOException {
        try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
            return file.getInputStream(file.getEntry(name)).readAllBytes();
        }
    }

    @Test
    void annotatedPagesAndExtractsAreEscapedAndComplete() throws Exception {
        try (ProjectSession session = small()) {
            session.edit("Add", edit -> edit.add(source("Week 3", ANNA, "One.\n\nTwo.\n")));
            Path page = folder.resolve("a.html");
            write(session, page, Content.ANNOTATED, true);
            String html = Files.readString(page);
            assertTrue(html.contains("<mark>trust &lt;each&gt; </mark><mark>other</mark><sup>1</sup>"), html);
            assertTrue(html.contains("afraid &amp; alone"), html);
            assertFalse(html.contains("<p></p>"), "an empty line is no paragraph: " + html);
            write(session, page, Content.EXTRACTS, true);
            html = Files.readString(page);
            assertTrue(html.contains("<blockquote>trust &lt;each&gt; other</blockquote>"), html);
            assertTrue(html.indexOf("Trust (1 passage)") < html.indexOf("Trust &gt; Fear (2 passages)"), html);
            Path word = folder.resolve("e.docx");
            write(session, word, Content.EXTRACTS, true);
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(word))) {
                String text = document.getParagraphs().stream().map(paragraph -> paragraph.getText()).collect(Collectors.joining("\n"));
                assertTrue(text.contains("other.\nAnd yet"), text);
                assertTrue(text.contains("Week 2, Ben Holt, 2013-02-01, characters 12 to 18"), text);
            }
        }
    }

    @Test
    void codesAndSourcesCanBeChosenAndMissingOnesAreTold() throws Exception {
        try (ProjectSession session = small()) {
            Path file = folder.resolve("x.csv");
            RefiExport team = outward(true, RefiExport.Audience.TEAM);
            assertEquals(2, files.write(session, file, new PassageExport(Content.EXTRACTS, team, List.of("fear"), List.of()), Progress.NONE)
                    .lines().getFirst().taken());
            assertEquals(1, files.write(session, file, new PassageExport(Content.EXTRACTS, team, List.of("trust > fear"), List.of("Week 2")),
                    Progress.NONE).lines().getFirst().taken());
            assertThrows(Failure.class, () -> files.write(session, file, new PassageExport(Content.EXTRACTS, team, List.of("hope"), List.of()),
                    Progress.NONE));
            assertThrows(Failure.class, () -> files.write(session, file, new PassageExport(Content.EXTRACTS, team, List.of(), List.of("W")),
                    Progress.NONE));
            assertThrows(Failure.class, () -> write(session, folder.resolve("x.pdf"), Content.ANNOTATED, true));
            assertThrows(Failure.class, () -> write(session, file, Content.DATA, true));
        }
    }

    @Test
    void theExampleForPythonRuns() throws Exception {
        assertEquals("Trust\t1\t1\nTrust > Fear\t2\t2\n", run("python3", "example.py"));
    }

    @Test
    void theExampleForRRuns() throws Exception {
        assertEquals("Trust\t1\t1\t\nTrust > Fear\t2\t2\t\n", run("Rscript", "example.R"));
    }

    private String run(String program, String script) throws Exception {
        boolean there = false;
        try {
            there = new ProcessBuilder(program, "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            // told below
        }
        assumeTrue(there, "SKIPPED: " + program + " is not installed");
        Path data = folder.resolve("data");
        try (ProjectSession session = small()) {
            write(session, data, Content.DATA, true);
        }
        assertTrue(Files.readString(data.resolve(script)).lines().count() <= 12);
        Process process = new ProcessBuilder(program, script).directory(data.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said.replace("\r\n", "\n");
    }

    @Test
    void theDictionaryKnowsEveryColumn() throws Exception {
        Path data = folder.resolve("data");
        try (ProjectSession session = small()) {
            write(session, data, Content.DATA, true);
        }
        String dictionary = Files.readString(data.resolve("dictionary.csv"));
        for (String table : List.of("sources.csv", "codings.csv", "codes.csv", "people.csv")) {
            for (String column : Files.readAllLines(data.resolve(table)).getFirst().split(",")) {
                assertTrue(dictionary.contains(table + "," + column + ","), table + " " + column);
            }
        }
        assertTrue(dictionary.contains("people.csv,years_of_work,number,attribute Years of work"), dictionary);
    }

    @Test
    void aBibliographyBecomesReferences() throws Exception {
        Path file = folder.resolve("b.ris");
        Files.writeString(file, "\uFEFFTY  - JOUR\r\nAU  - Nováková, Jana\r\nA1  - Holt, Ben\r\nT1  - Trust in\r\nschools\r\nPY  - 2013/02/28/\r\n"
                + "JO  - Learning\r\nAB  - We ask why.\r\nKW  - trust\r\nKW  - schools\r\nDO  - 10.1/x\r\nER  - \r\n\r\n"
                + "TY  - BOOK\r\nAU  - X\r\nER  -\r\n");
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = files.read(session, file, RefiImport.DEFAULT, Progress.NONE);
            assertEquals(new ExchangeReport.Line("Reference", 2, 1, 0, 0, 1), report.lines().getFirst(), report.problems().toString());
            ProjectView view = session.view();
            Source source = view.sources().getFirst();
            assertEquals(List.of("Trust in schools", "reference"), List.of(source.title(), source.kind()));
            assertEquals(LocalDate.of(2013, 2, 28), source.date());
            assertEquals("Nováková, Jana; Holt, Ben\nTrust in schools\nLearning\n\nWe ask why.", view.text(source).string());
            assertEquals(Set.of("Nováková, Jana; Holt, Ben", "2013", "Learning", "trust; schools", "10.1/x", "JOUR"),
                    Set.copyOf(view.values(source.id()).values()));
            assertEquals(1, files.read(session, file, RefiImport.DEFAULT, Progress.NONE).lines().getFirst().known());
            Files.writeString(file, "nothing");
            assertThrows(Failure.class, () -> files.read(session, file, RefiImport.DEFAULT, Progress.NONE));
        }
    }

    @Test
    void whatAReferenceSaysIsKeptOrTold() throws Exception {
        Path file = Files.writeString(folder.resolve("b.ris"), "TY  - CHAP\nTI  - One\nA2  - Holt, Ben\nIS  - 3\nCY  - Prague\nSN  - 1234-5678\n"
                + "C7  - e17\nER  -\nTY  - JOUR\nTI  - Two\nC7  - e18\nER  -\n");
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = files.read(session, file, RefiImport.DEFAULT, Progress.NONE);
            ProjectView view = session.view();
            assertEquals(Set.of("CHAP", "Holt, Ben", "3", "Prague", "1234-5678"), Set.copyOf(view.values(view.sources().getFirst().id()).values()));
            assertEquals(List.of("The field C7 of references has no place in Cairn and was left out (\u201ce17\u201d and the like)."),
                    report.problems().stream().map(Problem::message).toList());
        }
    }

    @Test
    void whatBeginsBelowItsTagBelongsToIt() throws Exception {
        Path file = Files.writeString(folder.resolve("b.ris"), "TY  - JOUR\nT1  - One\nAB  -\nWe ask\nwhy.\nER  -\nTY  -\nodd\nT1  - Two\nER  -\n");
        try (ProjectSession session = new Workshop(folder).project()) {
            assertEquals(2, files.read(session, file, RefiImport.DEFAULT, Progress.NONE).lines().getFirst().taken());
            assertEquals("One\n\nWe ask why.", session.view().text(session.view().sources().getFirst()).string());
        }
    }

    @Test
    void theBibliographyOfOthersComesIn() throws Exception {
        Path shared = Workshop.shared();
        assumeTrue(shared != null, "SKIPPED: shared/data is not beside this checkout");
        Path file = shared.resolveSibling("qualcoder-examples").resolve("bibliography.ris");
        long entries = Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("TY  -")).count();
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport.Line line = files.read(session, file, RefiImport.DEFAULT, Progress.NONE).lines().getFirst();
            assertEquals(entries, line.taken() + line.known());
            assertEquals(line.taken(), session.view().sources().size());
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOldOne() throws Exception {
        try (ProjectSession session = small()) {
            assertThrows(Failure.class, () -> write(session, folder.resolve("missing/x.csv"), Content.SEGMENTS, true));
            Path file = folder.resolve("dry.csv");
            files.write(session, file, new PassageExport(Content.SEGMENTS, new RefiExport(true, true, RefiExport.Audience.TEAM, false, false,
                    false), List.of(), List.of()), Progress.NONE);
            assertFalse(Files.exists(file));
        }
    }
}
