// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.store.ForeignDatabases.Fields;
import org.cairn.core.store.ForeignDatabases.Tables;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.peers.PeerImport.Coded;
import org.cairn.exchange.internal.peers.PeerImport.Text;
import org.cairn.exchange.internal.refi.Counting;
import org.cairn.exchange.internal.refi.FileKind;
import org.cairn.exchange.internal.refi.PlainText;
import org.cairn.exchange.internal.refi.Positions.Selected;

/**
 * A QualCoder project. Positions are code points of {@code source.fulltext}, ends exclusive, but for versions that could not be met, which
 * is why they are held against {@code seltext}.
 */
final class QualCoder {

    /** The oldest version of the tables that is read. */
    private static final int OLDEST = 7;
    /** A document beside the database is kept up to this size. */
    private static final long BIGGEST = 200L << 20;

    private final PeerImport run;
    private final Tables tables;
    private final Path folder;
    private final Map<Long, UUID> codes = new HashMap<>();
    private final Map<Long, Text> texts = new HashMap<>();
    private final QualCoderMedia media;
    /** Codes come behind those that the project has: so many roots it has. */
    private int behind;

    QualCoder(PeerImport run, Tables tables, Path folder, PagePictures pages) {
        this.run = run;
        this.tables = tables;
        this.folder = folder;
        media = new QualCoderMedia(run, tables, pages, codes, texts);
    }

    void take() throws Failure, Cancelled {
        project();
        codes();
        sources();
        new QualCoderCases(run, tables, texts).take();
        tables.read("code_text", row -> {
            Text on = texts.get(row.number("fid", -1));
            UUID code = codes.get(row.number("cid", -1));
            if (on == null || code == null) {
                run.counts.in(PeerImport.CODING);
                run.counts.tell("more-codings-nothing", Problem.warning(Spoken.say("coding-has-no-text-or-no"), row.text("seltext"), ""));
                return;
            }
            run.coding(new Coded(run.id("code_text", row.number("ctid", -1)), on, new Selected(row.number("pos0", -1), row.number("pos1", -1),
                    row.text("seltext")), code, run.coder(row.text("owner")), PeerImport.time(row.text("date")), row.text("memo"),
                    row.number("important", 0) == 1));
        });
        media.codings();
        run.codings(Counting.all(true, 0));
        memos();
        for (String table : List.of("graph", "stored_sql")) {
            int[] left = new int[1];
            tables.read(table, row -> left[0]++);
            if (left[0] > 0) {
                run.counts.tell(Problem.info(Spoken.say(table.equals("graph") ? "graphs-stay-in-qualcoder" : "queries-stay-in-qualcoder",
                        left[0]), ""));
            }
        }
    }

    private void project() throws Failure, Cancelled {
        boolean[] found = new boolean[1];
        tables.read("project", row -> {
            String version = row.text("databaseversion").replaceAll("\\D", "");
            if (version.isEmpty() || version.length() > 6 || Integer.parseInt(version) < OLDEST) {
                throw new Failure(Spoken.say("project-old-version-qualcoder", row.text("databaseversion")), run.file.toString(),
                        Spoken.say("open-once-qualcoder-or-later-which"));
            }
            run.project("qualcoder", row.text("date"), "");
            found[0] = true;
            run.memo(run.id("project", "memo"), Ref.to(EntityKind.PROJECT, run.before.info().id()), "document", "Memo of the QualCoder project",
                    row.text("memo"), run.coder(row.text("codername")), PeerImport.time(row.text("date")));
        });
        if (!found[0]) {
            throw new Failure(Spoken.say("database-does-not-say-which-project"), run.file.toString(), Spoken.say("open-qualcoder-look-there"));
        }
    }

    /** A category or code as it is read, before it is known what is above it. */
    private record Entry(UUID id, UUID parent, String name, String memo, int color, boolean codable) {
    }

    private void codes() throws Failure, Cancelled {
        Map<UUID, Entry> entries = new HashMap<>();
        List<Entry> order = new ArrayList<>();
        tables.read("code_cat", row -> order.add(new Entry(run.id("code_cat", row.number("catid", -1)), above(row, "supercatid", "code_cat"),
                row.text("name"), row.text("memo"), 0x808080, false)));
        tables.read("code_name", row -> {
            UUID id = run.id("code_name", row.number("cid", -1));
            codes.put(row.number("cid", -1), id);
            UUID code = above(row, "supercid", "code_name");
            order.add(new Entry(id, code != null ? code : above(row, "catid", "code_cat"), row.text("name"), row.text("memo"),
                    PeerImport.color(row.text("color"), 0x999999), true));
        });
        order.forEach(entry -> entries.put(entry.id(), entry));
        behind = run.before.codebook().roots().size();
        Set<UUID> done = new HashSet<>();
        for (Entry entry : order) {
            put(entry, entries, done, 0);
        }
    }

    private UUID above(Fields row, String column, String table) {
        long number = row.number(column, -1);
        return number < 0 ? null : run.id(table, number);
    }

    private void put(Entry entry, Map<UUID, Entry> entries, Set<UUID> done, int depth) throws Failure {
        if (!done.add(entry.id())) {
            return;
        }
        Entry above = entry.parent() == null || depth > entries.size() ? null : entries.get(entry.parent());
        if (above != null) {
            put(above, entries, done, depth + 1);
        }
        String name = entry.name().isBlank() ? Spoken.say("code-without-name") : entry.name().strip();
        run.code(new Code(entry.id(), above == null ? null : above.id(), name, entry.color(), entry.codable(), behind + done.size(),
                new Code.Definition("", entry.memo().strip(), "", "", "")));
    }

    private void sources() throws Failure, Cancelled {
        tables.read("source", row -> {
            long number = row.number("id", -1);
            String path = row.text("mediapath");
            if (QualCoderMedia.isMedia(path)) {
                media.source(row, folder);
                return;
            }
            PlainText plain = new PlainText(row.text("fulltext"));
            texts.put(number, run.source(run.id("source", number), row.text("name"), "document", name(path), plain, List.of(),
                    original(folder, path, row.text("name"), run)));
            sourceMemo(row, number);
        });
    }

    private void sourceMemo(Fields row, long number) throws Failure {
        run.memo(run.id("source memo", number), Ref.to(EntityKind.SOURCE, run.id("source", number)), "document", "", row.text("memo"),
                run.coder(row.text("owner")), PeerImport.time(row.text("date")));
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The document beside the database, if it is there. What lies elsewhere on the disk is not looked at. */
    static ReadDocument.Original original(Path folder, String path, String name, PeerImport run) {
        if (!path.startsWith("/")) {
            if (path.contains(":")) {
                run.counts.tell("more-files-elsewhere", Problem.info(Spoken.say("file-lies-elsewhere-not-looked-for", path), name));
            }
            return null;
        }
        Path file = folder.resolve(path.toLowerCase(Locale.ROOT).startsWith("/docs/") ? "documents/" + path.substring(6) : path.substring(1));
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || Files.size(real) > BIGGEST) {
                run.counts.tell("more-files-that-stay-out", Problem.warning(Spoken.say("file-not-folder-project-or-too"), path, ""));
                return null;
            }
            byte[] bytes = Files.readAllBytes(real);
            return new ReadDocument.Original(name(path), FileKind.of(bytes, path), bytes);
        } catch (IOException e) {
            run.counts.tell("more-files-that-are-missing", Problem.info(Spoken.say("file-missing-its-text-came", path), name));
            return null;
        }
    }

    private void memos() throws Failure, Cancelled {
        tables.read("annotation", row -> {
            Text on = texts.get(row.number("fid", -1));
            long start = row.number("pos0", -1);
            long end = row.number("pos1", -1);
            if (on != null && start >= 0 && end > start) {
                int from = Math.min(on.plain().offset(start, Counting.STANDARD), on.text().length());
                int to = Math.min(on.plain().offset(end, Counting.STANDARD), on.text().length());
                run.memo(run.id("annotation", row.number("anid", -1)), from < to ? Ref.passage(on.id(), new Span(from, to))
                        : Ref.to(EntityKind.SOURCE, on.id()), "theoretical", "", row.text("memo"), run.coder(row.text("owner")),
                        PeerImport.time(row.text("date")));
            }
        });
        tables.read("journal", row -> run.memo(run.id("journal", row.number("jid", -1)), Ref.to(EntityKind.PROJECT, run.before.info().id()),
                "reflexive", row.text("name"), row.text("jentry"), run.coder(row.text("owner")), PeerImport.time(row.text("date"))));
    }
}
