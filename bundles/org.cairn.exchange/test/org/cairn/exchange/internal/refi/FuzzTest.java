// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageExport.Content;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.refi.RefiImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file hangs, exhausts memory, reaches out of its folder or leaves a half-imported project behind. Each round has a seed of its own, which a
 * failure names: {@code -Dcairn.fuzz.seed=SEED -Dcairn.fuzz=1} plays it again.
 */
class FuzzTest {

    /** Some seconds' worth; with {@code -Dcairn.fuzz=100000} it goes on for an hour. */
    private static final int ROUNDS = Integer.getInteger("cairn.fuzz", 600);
    private static final long SEED = Long.getLong("cairn.fuzz.seed", 20261128);
    /** Beyond this a file hangs, whatever the machine. */
    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final String SECRET = "what nobody may take in";

    @TempDir
    private Path folder;

    private final PassageFiles passages = PassageFiles.standard();

    @Test
    void brokenAndHostileFilesAreTakenInWholeOrNotAtAll() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Workshop workshop = new Workshop(inside);
        System.out.println("Fuzzing " + ROUNDS + " files from seed " + SEED);
        int refused = 0;
        try (ProjectSession good = workshop.project(); ProjectSession into = workshop.project()) {
            good.edit("Fill", edit -> {
                // always the same, so that one round can be played again
                new RandomProject(23, edit).fill();
                return null;
            });
            Map<String, byte[]> files = goodFiles(good);
            Map<String, byte[]> archive = entries(inside.resolve("good.qdpx"));
            into.edit("Begin", edit -> null);
            TreeSet<String> outside = outside();
            List<String> endings = List.copyOf(files.keySet());
            for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
                String ending = endings.get((int) Math.floorMod(seed, (long) endings.size()));
                BrokenFiles broken = new BrokenFiles(seed, secret.toString());
                byte[] bytes = switch (ending) {
                    case ".qdpx" -> broken.archive(archive);
                    case ".qde", ".qdc" -> broken.xml(new String(files.get(ending), StandardCharsets.UTF_8));
                    default -> broken.bytes(files.get(ending));
                };
                Path file = Files.write(inside.resolve("bad" + ending), bytes);
                refused += refused(into, file, "seed " + seed + ", " + ending);
                assertEquals(outside, outside(), "seed " + seed + " reached out of its folder");
            }
        }
        // a run that refuses all or nothing would not have looked behind the first check
        assertTrue(ROUNDS < 100 || refused > ROUNDS / 20 && refused < ROUNDS, refused + " of " + ROUNDS + " were refused");
    }

    /** 1 where the file was refused, else 0: then it came in as one step, which is taken back. */
    private int refused(ProjectSession into, Path file, String what) throws Failure {
        long version = into.view().version();
        try {
            assertTimeoutPreemptively(HANGS, () -> passages.knows(file) ? passages.read(into, file, RefiImport.DEFAULT, Progress.NONE)
                    : Workshop.in(into, file), what);
        } catch (Exception | Error e) {
            // the assertion does not say that it throws what the import throws
            if (!(e instanceof Failure)) {
                throw new AssertionError(what + ": " + e, e);
            }
            assertFalse(e.getMessage().isBlank(), what);
            assertEquals(version, into.view().version(), what);
            isEmpty(into, what);
            return 1;
        }
        if (into.view().version() > version) {
            assertEquals(version + 1, into.view().version(), what);
            for (Source source : into.view().sources()) {
                assertFalse(into.view().text(source).string().contains(SECRET), what + " took in what lies outside");
            }
            into.undo();
        }
        isEmpty(into, what);
        return 0;
    }

    private static void isEmpty(ProjectSession session, String what) {
        assertEquals(0, session.view().sources().size(), what);
        assertEquals(0, session.view().codebook().size(), what);
        assertEquals(0, session.view().codings().size(), what);
        assertEquals(0, session.view().people().size(), what);
    }

    /** One good file of each format, by its ending. */
    private Map<String, byte[]> goodFiles(ProjectSession session) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path folder = session.file().getParent();
        for (String ending : List.of(".qdpx", ".qde", ".qdc")) {
            Path file = folder.resolve("good" + ending);
            Workshop.out(session, file);
            files.put(ending, Files.readAllBytes(file));
        }
        for (String ending : List.of(".csv", ".xlsx")) {
            Path file = folder.resolve("good" + ending);
            passages.write(session, file, new PassageExport(Content.SEGMENTS, Workshop.WITH_NAMES, List.of(), List.of()), Progress.NONE);
            files.put(ending, Files.readAllBytes(file));
        }
        files.put(".ris", """
                TY  - JOUR
                AU  - Timperley, H.
                TI  - Spirals of inquiry
                PY  - 2014/03
                AB  - Teachers ask what is going on for learners.
                ER  -

                TY  - BOOK
                AU  - Hargreaves, D.
                TI  - A self-improving school system
                ER  -
                """.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Map<String, byte[]> entries(Path archive) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** Everything beside the folder in which the project is. */
    private TreeSet<String> outside() throws Exception {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(path -> names.add(path.toString()));
        }
        try (Stream<Path> all = Files.list(folder.getParent())) {
            all.filter(path -> path.getFileName().toString().contains("evil")).forEach(path -> names.add(path.toString()));
        }
        return names;
    }
}
