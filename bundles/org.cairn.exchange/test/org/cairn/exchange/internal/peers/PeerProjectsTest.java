// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.refi.Workshop;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.store.sql.internal.SqliteForeignDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProjectsTest {

    private static final String[] QUALCODER = {
        "CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer, codername text)",
        "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text)",
        "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer)",
        "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text)",
        "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,"
            + " date text, memo text, important integer)",
        "CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer,"
            + " memo text, date text, owner text, important integer)",
        "CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text,"
            + " owner text, important integer)",
        "CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text)",
        "CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)",
        "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text)",
        "CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text)",
        "CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, memo text)",
        "CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text)",
        "CREATE TABLE graph (grid integer primary key, name text)",
        "INSERT INTO project VALUES ('v7', '2024-01-02 03:04:05', 'What it is about', 'QualCoder 3', 0, 'eva')",
        "INSERT INTO source VALUES (1, 'Week 1', '😀 We trust each other. Nobody has time.', NULL, 'A file memo', 'eva', '2024-01-02 03:04:05')",
        "INSERT INTO source VALUES (2, 'board.png', NULL, '/images/board.png', '', 'eva', '')",
        "INSERT INTO source VALUES (3, 'lesson.mp4', NULL, '/video/lesson.mp4', '', 'eva', '')",
        "INSERT INTO code_cat VALUES (1, 'Feelings', 'eva', '', 'of people', NULL)",
        "INSERT INTO code_cat VALUES (2, 'Good ones', 'eva', '', '', 1)",
        "INSERT INTO code_name VALUES (1, 'Trust', 'to rely', 2, 'eva', '', '#0072B2')",
        "INSERT INTO code_name VALUES (2, 'Time', '', NULL, 'eva', '', 'broken')",
        "INSERT INTO code_text VALUES (1, 1, 1, 'trust each other', 5, 21, 'eva', '2024-02-03 04:05:06', 'a remark', 1)",
        "INSERT INTO code_text VALUES (2, 2, 1, 'Nobody has time', 23, 38, 'ben', '', '', NULL)",
        "INSERT INTO code_text VALUES (3, 9, 1, 'nothing', 1, 2, 'ben', '', '', NULL)",
        "INSERT INTO code_image VALUES (1, 2, 20, 10, 100, 50, 1, 'here', '', 'eva', NULL)",
        "INSERT INTO code_av VALUES (1, 3, 1500, 61000, 2, 'they hurry', '', 'eva', NULL)",
        "INSERT INTO annotation VALUES (1, 1, 5, 10, 'note this', 'eva', '')",
        "INSERT INTO attribute_type VALUES ('Years', '', '', '', 'case', 'numeric'), ('Subject', '', '', '', 'file', 'character')",
        "INSERT INTO attribute VALUES (1, 'Years', 'case', '12', 1, '', ''), (2, 'Subject', 'file', 'Maths', 1, '', ''),"
            + " (3, 'Years', 'case', 'many', 2, '', '')",
        "INSERT INTO cases VALUES (1, 'Anna', 'a teacher', '', ''), (2, 'Ben', '', '', '')",
        "INSERT INTO case_text VALUES (1, 1, 1, 0, 39, '', ''), (2, 2, 1, 23, 38, '', '')",
        "INSERT INTO journal VALUES (1, 'Day 1', 'I began.', '2024-01-05 00:00:00', 'eva')", "INSERT INTO graph VALUES (1, 'G')"};

    private static final String[] TAGUETTE = {
        "CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR, description TEXT, created DATETIME)",
        "CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR, description TEXT, filename VARCHAR, created DATETIME,"
            + " project_id INTEGER, text_direction VARCHAR, contents TEXT)",
        "CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT)",
        "CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR, description TEXT)",
        "CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER)",
        "CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR, project_id INTEGER, payload TEXT)",
        "INSERT INTO projects VALUES (1, 'Cafés', 'About them', '2024-01-02 03:04:05.678901')",
        // bare text: Žluťoučký kůň trusts 😀 us & themBig words. Here
        "INSERT INTO documents VALUES (1, 'Interview', '', 'a.docx', '', 1, 'LEFT_TO_RIGHT',"
            + " '<p>Žluťoučký <b>kůň</b> trusts 😀 us &amp; them</p><p>Big words. Here</p>')",
        "INSERT INTO tags VALUES (1, 1, 'trust', 'to rely'), (2, 1, 'trust.deep', ''), (3, 1, 'v1.2', '')",
        "INSERT INTO commands VALUES (1, '', 'eva', 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1, \"tags\": [1]}')"};

    @TempDir
    private Path folder;
    private final PeerProjects peers = PeerProjects.with(new SqliteForeignDatabases(), Workshop::pages);

    private static void sql(Path file, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private Path qualcoder() throws Exception {
        Path project = Files.createDirectories(folder.resolve("study.qda"));
        sql(project.resolve("data.qda"), QUALCODER);
        Files.createDirectories(project.resolve("images"));
        Files.write(project.resolve("images/board.png"), picture());
        return project;
    }

    private static byte[] picture() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(200, 100, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Set<String> codings(ProjectView view) {
        Set<String> all = new TreeSet<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                all.add(view.coder(coding.coder()).orElseThrow().name() + ": " + view.codebook().path(view.codebook().code(coding.code())
                        .orElseThrow()) + " on " + view.text(source).slice(coding.span()));
            }
        }
        return all;
    }

    private ExchangeReport read(ProjectSession session, Path file) throws Exception {
        return peers.read(session, file, RefiImport.DEFAULT, Progress.NONE);
    }

    private static ExchangeReport.Line line(ExchangeReport report, String element) {
        return report.lines().stream().filter(line -> line.element().equals(element)).findFirst().orElseThrow();
    }

    @Test
    void aQualCoderProjectComesInWhole() throws Exception {
        Path project = qualcoder();
        assertTrue(peers.knows(project));
        assertFalse(peers.knows(folder));
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = read(session, project);
            ProjectView view = session.view();
            assertEquals(Set.of("eva: Feelings > Good ones > Trust on trust each other", "ben: Time on Nobody has time",
                    "eva: Time on 00:00:01.500 – 00:01:01.000"), codings(view));
            Coding first = view.codings().of(view.sources().getFirst()).coding(0);
            assertEquals("a remark", first.comment());
            assertTrue(first.important());
            assertEquals(java.time.Instant.parse("2024-02-03T04:05:06Z"), first.created());
            assertEquals(List.of(new Region(0.1, 0.1, 0.5, 0.5)), view.regions().stream().map(region -> region.region()).toList());
            assertEquals("Anna", view.person(view.sources().getFirst().author()).orElseThrow().name());
            assertEquals(1, view.links().size(), "of a part of a text a link tells");
            assertEquals(Set.of("What it is about", "A file memo", "note this", "I began."), view.memos().stream().map(memo -> memo.text())
                    .collect(Collectors.toSet()));
            assertEquals(Set.of("12", "Maths"), java.util.stream.Stream.concat(view.people().stream().map(person -> person.id()),
                    view.sources().stream().map(Source::id)).flatMap(id -> view.values(id).values().stream()).collect(Collectors.toSet()));
            assertTrue(view.media().getFirst().path().endsWith("study.qda/video/lesson.mp4"));
            assertEquals(0x0072B2, view.codebook().codes().stream().filter(code -> code.name().equals("Trust")).findFirst().orElseThrow()
                    .color());
            assertEquals(new ExchangeReport.Line("Coding", 4, 3, 0, 0, 1), line(report, "Coding"), report.problems().toString());
            assertTrue(report.positions().contains("3 of 3 quotations fit"), report.positions());
            assertEquals(List.of(), session.check(Progress.NONE));
            // again: nothing new
            ExchangeReport again = read(session, project);
            assertEquals(new ExchangeReport.Line("Coding", 4, 0, 3, 0, 1), line(again, "Coding"));
            assertEquals(3, codings(session.view()).size());
            session.undo();
        }
    }

    @Test
    void aDryRunChangesNothingAndOldVersionsAreRefused() throws Exception {
        Path project = qualcoder();
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport dry = peers.read(session, project, new RefiImport(true, false, 0, "en", null, null), Progress.NONE);
            assertEquals(3, line(dry, "Coding").taken());
            assertEquals(0, session.view().version());
            sql(project.resolve("data.qda"), "UPDATE project SET databaseversion = 'v6'");
            assertTrue(assertThrows(Failure.class, () -> read(session, project)).getMessage().contains("old version"));
            assertEquals(0, session.view().version());
        }
    }

    @Test
    void shiftedCodingsAreToldMarkedAndRepairedOnRequest() throws Exception {
        Path project = qualcoder();
        sql(project.resolve("data.qda"), "DELETE FROM code_av", "UPDATE code_text SET pos0 = pos0 + 2, pos1 = pos1 + 2");
        sql(project.resolve("data.qda"), "UPDATE source SET fulltext = fulltext || ' End of it.'");
        try (ProjectSession session = new Workshop(folder).project(); ProjectSession repaired = other()) {
            ExchangeReport report = read(session, project);
            assertTrue(report.problems().toString().contains("stand 2 characters beside"), report.problems().toString());
            assertTrue(session.view().codings().of(session.view().sources().getFirst()).coding(0).comment().contains("doubtful"));
            peers.read(repaired, project, new RefiImport(false, true, 0, "en", null, null), Progress.NONE);
            assertEquals(Set.of("eva: Feelings > Good ones > Trust on trust each other", "ben: Time on Nobody has time"),
                    codings(repaired.view()));
        }
    }

    private ProjectSession other() throws Exception {
        return new Workshop(Files.createDirectories(folder.resolve("other"))).project();
    }

    @Test
    void filesOutsideTheFolderStayOut() throws Exception {
        Path project = qualcoder();
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectories(project.resolve("documents"));
        sql(project.resolve("data.qda"), "UPDATE source SET mediapath = '/docs/../../secret.txt' WHERE id = 1");
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = read(session, project);
            assertTrue(session.view().original(session.view().sources().getFirst()).isEmpty());
            assertTrue(report.problems().toString().contains("not in the folder"), report.problems().toString());
        }
    }

    @Test
    void theInfluencersComeInWithAllTheirCodings() throws Exception {
        Path shared = Workshop.shared();
        assumeTrue(shared != null, "SKIPPED: shared/data is not beside this checkout");
        Path project = shared.resolveSibling("influencers").resolve("influencers-q4.qda");
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = read(session, project);
            assertEquals(new ExchangeReport.Line("Coding", 54, 54, 0, 0, 0), line(report, "Coding"), report.problems().toString());
            assertTrue(report.positions().contains("54 of 54 quotations fit"), report.positions());
            ProjectView view = session.view();
            assertEquals(6, view.sources().size());
            assertEquals(20, view.codebook().size());
            assertEquals(18, view.sources().stream().mapToInt(source -> view.values(source.id()).size()).sum());
            assertTrue(view.sources().stream().allMatch(source -> view.original(source).isPresent()));
            assertEquals(Set.of(3726, 2310, 2397, 2728, 2491, 4394), view.sources().stream().map(Source::length).collect(Collectors.toSet()));
        }
    }

    /** Whoever arranged the codebook finds it as it was, with what came in at its end. */
    @Test
    void codesComeBehindThoseThatAreThere() throws Exception {
        Path file = folder.resolve("cafes.sqlite3");
        sql(file, TAGUETTE);
        try (ProjectSession session = new Workshop(folder).project()) {
            List<String> mine = List.of("Zest", "Middle", "Also", "Last");
            session.edit("Codes", edit -> {
                for (int i = 0; i < mine.size(); i++) {
                    edit.put(new Code(new UUID(7, i), null, mine.get(i), 0, true, i, Code.Definition.EMPTY));
                }
                return null;
            });
            read(session, qualcoder());
            int now = session.view().codebook().roots().size();
            read(session, file);
            List<String> roots = session.view().codebook().roots().stream().map(Code::name).toList();
            assertEquals(mine, roots.subList(0, mine.size()), roots.toString());
            assertTrue(now > mine.size() && roots.size() > now, roots.toString());
        }
    }

    @Test
    void aTaguetteProjectComesInByBytes() throws Exception {
        Path file = folder.resolve("cafes.sqlite3");
        sql(file, TAGUETTE);
        String bare = "Žluťoučký kůň trusts 😀 us & themBig words. Here";
        highlight(file, 1, bare, "kůň trusts", 1);
        highlight(file, 2, bare, "😀 us & them", 2);
        highlight(file, 3, bare, "Big words", 3);
        try (ProjectSession session = new Workshop(folder).project()) {
            session.codeAs("ann");
            assertTrue(peers.knows(file));
            ExchangeReport report = read(session, file);
            ProjectView view = session.view();
            assertEquals("Žluťoučký kůň trusts 😀 us & them\nBig words. Here", view.text(view.sources().getFirst()).string());
            assertEquals(Set.of("eva: trust on kůň trusts", "ann: trust > deep on 😀 us & them", "ann: v1.2 on Big words"), codings(view));
            assertEquals("to rely", view.codebook().codes().getFirst().definition().full());
            assertTrue(report.positions().contains("3 of 3 quotations fit"), report.positions());
            assertEquals(List.of("deep"), view.codebook().children(view.codebook().codes().getFirst()).stream().map(Code::name).toList());
            assertEquals(0, line(read(session, file), "Coding").taken());
        }
    }

    private static void highlight(Path file, int id, String bare, String words, int tag) throws Exception {
        int start = bare.substring(0, bare.indexOf(words)).getBytes(StandardCharsets.UTF_8).length;
        int end = start + words.getBytes(StandardCharsets.UTF_8).length;
        sql(file, "INSERT INTO highlights VALUES (" + id + ", 1, " + start + ", " + end + ", '" + words.replace("&", "&amp;") + "')",
                "INSERT INTO highlight_tags VALUES (" + id + ", " + tag + ")");
    }

    @Test
    void brokenDatabasesLeaveNothingHalfImported() throws Exception {
        Path project = qualcoder();
        byte[] good = Files.readAllBytes(project.resolve("data.qda"));
        Random random = new Random(3);
        try (ProjectSession session = new Workshop(folder).project()) {
            for (int i = 0; i < 60; i++) {
                byte[] bad = i % 3 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                for (int n = 0; n < 40 && i % 3 != 0; n++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                Files.write(project.resolve("data.qda"), bad);
                long version = session.view().version();
                try {
                    read(session, project);
                    session.undo();
                } catch (Failure e) {
                    assertEquals(version, session.view().version());
                }
                assertEquals(0, session.view().sources().size());
            }
        }
    }
}
