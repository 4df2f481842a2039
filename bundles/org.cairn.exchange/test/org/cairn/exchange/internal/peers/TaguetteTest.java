// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.refi.Workshop;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.store.sql.internal.SqliteForeignDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with the very tables that Taguette makes, and documents as it converts them. */
class TaguetteTest {

    private static final String[] TABLES = {
        "CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL, hashed_password VARCHAR(192), password_set_date DATETIME,"
            + " language VARCHAR(10), email VARCHAR(256), email_sent DATETIME, CONSTRAINT pk_users PRIMARY KEY (login))",
        "CREATE UNIQUE INDEX ix_users_email ON users (email)",
        "CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,"
            + " created DATETIME NOT NULL)",
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT pk_alembic_version PRIMARY KEY (version_num))",
        "CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL, privileges VARCHAR(11) NOT NULL,"
            + " CONSTRAINT pk_project_members PRIMARY KEY (project_id, user_login), CONSTRAINT fk_project_members_project_id_projects"
            + " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)",
        "CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,"
            + " filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL,"
            + " contents TEXT NOT NULL, CONSTRAINT fk_documents_project_id_projects FOREIGN KEY(project_id) REFERENCES projects (id)"
            + " ON DELETE CASCADE)",
        "CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, user_login VARCHAR(30) NOT NULL,"
            + " project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL, CONSTRAINT fk_commands_project_id_projects"
            + " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)",
        "CREATE INDEX idx_project_document ON commands (project_id, document_id)",
        "CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL,"
            + " description TEXT NOT NULL, CONSTRAINT uq_tags_project_id UNIQUE (project_id, path), CONSTRAINT fk_tags_project_id_projects"
            + " FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE)",
        "CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL,"
            + " end_offset INTEGER NOT NULL, snippet TEXT NOT NULL, CONSTRAINT fk_highlights_document_id_documents FOREIGN KEY(document_id)"
            + " REFERENCES documents (id) ON DELETE CASCADE)",
        "CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, CONSTRAINT pk_highlight_tags PRIMARY KEY"
            + " (highlight_id, tag_id), CONSTRAINT fk_highlight_tags_highlight_id_highlights FOREIGN KEY(highlight_id) REFERENCES highlights"
            + " (id) ON DELETE CASCADE)",
        "INSERT INTO alembic_version VALUES ('db5e31a0233d')",
        "INSERT INTO users VALUES ('eva', '2024-01-01 00:00:00.000000', 'scrypt:00$1$1$1$00', NULL, 'de', NULL, NULL)",
        "INSERT INTO projects VALUES (1, 'Schulen', '', '2024-01-02 03:04:05.678901')",
        "INSERT INTO project_members VALUES (1, 'eva', 'ADMIN')",
        "INSERT INTO tags VALUES (1, 1, 'Vertrauen', ''), (2, 1, 'Vertrauen.tief', 'ganz'), (3, 1, 'unter.nichts', '')"};

    /** A table in a quotation in a list, marks in marks, letters of one to four bytes; and what it reads as without its tags. */
    private static final String NESTED = "<h1>Größe 学校</h1>\n<blockquote><p>Sie <b>sagt: <i>„kůň </i></b>😀“ &amp; geht</p>"
            + "</blockquote><ul>\n<li>eins<br/>zwei</li>\n<li><a href=\"x\">drei</a></li></ul>"
            + "<table><tbody><tr><td>vier</td><td>fünf</td></tr></tbody></table>";
    private static final String BARE = "Größe 学校\nSie sagt: „kůň 😀“ & geht\neinszwei\ndreivierfünf";

    @TempDir
    private Path folder;
    private final PeerProjects peers = PeerProjects.with(new SqliteForeignDatabases(), Workshop::pages);
    private int highlights;

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void document(Connection database, int id, String html) throws Exception {
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO documents VALUES (?, ?, '', 'a.html', '2024-01-02 03:04:05.000000', 1, 'LEFT_TO_RIGHT', ?)")) {
            insert.setInt(1, id);
            insert.setString(2, "Document " + id);
            insert.setString(3, html);
            insert.execute();
        }
    }

    /** Highlights from the first of some words up to behind the last of others. */
    private void highlight(Connection database, int document, String bare, String first, String last, String snippet, int tag) throws Exception {
        int start = bytes(bare.substring(0, bare.indexOf(first)));
        int end = bytes(bare.substring(0, bare.indexOf(last) + last.length()));
        int id = ++highlights;
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO highlights VALUES (?, ?, ?, ?, ?)");
                Statement statement = database.createStatement()) {
            insert.setInt(1, id);
            insert.setInt(2, document);
            insert.setInt(3, start);
            insert.setInt(4, end);
            insert.setString(5, snippet);
            insert.execute();
            if (tag > 0) {
                statement.execute("INSERT INTO highlight_tags VALUES (" + id + ", " + tag + ")");
            }
            statement.execute("INSERT INTO commands (date, user_login, project_id, document_id, payload) VALUES ('2024-02-03 04:05:06.000000',"
                    + " 'eva', 1, " + document + ", '{\"end_offset\": " + end + ", \"highlight_id\": " + id + ", \"start_offset\": " + start
                    + ", \"tags\": [" + tag + "], \"type\": \"highlight_add\"}')");
        }
    }

    private Path database(String... more) throws Exception {
        Path file = folder.resolve("schulen.sqlite3");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = database.createStatement()) {
            for (String one : TABLES) {
                statement.execute(one);
            }
            document(database, 1, NESTED);
            highlight(database, 1, BARE, "校", "校", "<h1>校</h1>", 1);
            highlight(database, 1, BARE, "sagt", "kůň ", "<blockquote><p><b>sagt: <i>„kůň </i></b></p></blockquote>", 2);
            highlight(database, 1, BARE, "😀", "& geht", "<blockquote><p>😀“ &amp; geht</p></blockquote>", 3);
            highlight(database, 1, BARE, "eins", "drei", "<ul><li>eins<br/>zwei</li>\n<li><a href=\"x\">drei</a></li></ul>", 1);
            highlight(database, 1, BARE, "fünf", "fünf", "<table><tbody><tr><td>fünf</td></tr></tbody></table>", 2);
            highlight(database, 1, BARE, "geht", "geht", "<p>geht</p>", 0);
            for (int id = 2; id <= 30; id++) {
                document(database, id, "<p>Seite <i>№" + id + "</i></p>");
                highlight(database, id, "Seite №" + id, "№", "№" + id, "<p><i>№" + id + "</i></p>", 3);
            }
            for (String one : more) {
                statement.execute(one);
            }
        }
        return file;
    }

    /** What is highlighted, by document and tag. */
    private static Map<String, String> highlighted(ProjectView view) {
        Map<String, String> all = new TreeMap<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                all.merge(source.title() + ", " + view.codebook().path(view.codebook().code(coding.code()).orElseThrow()),
                        view.text(source).slice(coding.span()), (one, two) -> one + " | " + two);
                assertEquals("eva", view.coder(coding.coder()).orElseThrow().name());
                assertEquals(Instant.parse("2024-02-03T04:05:06Z"), coding.created());
            }
        }
        return all;
    }

    @Test
    void highlightsAreOnTheWordsThatTaguetteShows() throws Exception {
        Path file = database();
        try (ProjectSession session = new Workshop(folder).project()) {
            ExchangeReport report = peers.read(session, file, RefiImport.DEFAULT, Progress.NONE);
            Map<String, String> all = highlighted(session.view());
            assertEquals("校 | eins\nzwei\ndrei", all.get("Document 1, Vertrauen"));
            assertEquals("sagt: „kůň  | fünf", all.get("Document 1, Vertrauen > tief"));
            assertEquals("😀“ & geht", all.get("Document 1, unter.nichts"));
            for (int id = 2; id <= 30; id++) {
                assertEquals("№" + id, all.get("Document " + id + ", unter.nichts"));
            }
            assertTrue(report.positions().contains("34 of 34 quotations fit"), report.positions());
            assertEquals(34, session.view().codings().size());
            assertTrue(report.problems().toString().contains("One highlight without a tag"), report.problems().toString());
        }
    }

    @Test
    void newerVersionsSayWhatATagIsBelow() throws Exception {
        Path file = database("ALTER TABLE tags ADD COLUMN parent_id INTEGER", "UPDATE tags SET parent_id = 2 WHERE id = 3",
                "INSERT INTO tags VALUES (4, 1, 'a', '', 5), (5, 1, 'b', '', 4)");
        try (ProjectSession session = new Workshop(folder).project()) {
            peers.read(session, file, RefiImport.DEFAULT, Progress.NONE);
            ProjectView view = session.view();
            List<String> paths = view.codebook().codes().stream().map((Code code) -> view.codebook().path(code)).toList();
            assertTrue(paths.contains("Vertrauen > tief > unter.nichts"), paths.toString());
            assertEquals(5, paths.size(), "tags below each other in a circle come in all the same: " + paths);
        }
    }
}
