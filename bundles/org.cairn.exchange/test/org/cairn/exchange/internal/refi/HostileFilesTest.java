// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.core.ProjectSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile files are refused or taken in whole; never is anything half done. */
class HostileFilesTest {

    /** Some seconds' worth; {@code -Dcairn.fuzz=100000} goes on for hours. */
    private static final int ROUNDS = Integer.getInteger("cairn.fuzz", 300);
    /** Beyond this a file hangs, whatever the machine. */
    private static final int HANGS_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    void brokenXmlLeavesNothingHalfImported() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            one.edit("Fill", edit -> {
                new RandomProject(21, edit).fill();
                return null;
            });
            Path good = workshop.file(".qde");
            Workshop.out(one, good);
            byte[] bytes = Files.readAllBytes(good);
            Random random = new Random(5);
            int refused = 0;
            for (int i = 0; i < ROUNDS; i++) {
                byte[] bad = broken(bytes, random);
                Path file = Files.write(folder.resolve("bad.qde"), bad);
                long version = two.view().version();
                try {
                    read(two, file);
                    assertEquals(version + 1, two.view().version(), "one step");
                    two.undo();
                } catch (Failure e) {
                    refused++;
                    assertEquals(version, two.view().version());
                }
                assertEquals(0, two.view().sources().size());
                assertEquals(0, two.view().codebook().size());
            }
            assertTrue(refused > ROUNDS / 10, "only " + refused + " of " + ROUNDS + " were refused");
        }
    }

    private static void read(ProjectSession session, Path file) throws Exception {
        assertTimeout(Duration.ofSeconds(HANGS_SECONDS), () -> Workshop.in(session, file));
    }

    private static byte[] broken(byte[] good, Random random) {
        byte[] bad = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            case 1 -> bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            case 2 -> {
                // digits elsewhere: positions, GUIDs, dates
                for (int n = 0, at = random.nextInt(bad.length); n < 40 && at < bad.length; at++) {
                    if (bad[at] >= '0' && bad[at] <= '9') {
                        bad[at] = (byte) ('0' + random.nextInt(10));
                        n++;
                    }
                }
            }
            default -> {
                String text = new String(good, StandardCharsets.UTF_8);
                String[] names = {"guid", "startPosition", "CodeRef", "Coding", "name", "TextSource", "VariableRef", "targetGUID"};
                String name = names[random.nextInt(names.length)];
                return text.replaceFirst("(?s)^(.{" + random.nextInt(Math.min(text.length(), 60_000)) + "}.*?)\\b" + name + "\\b", "$1x").getBytes(
                        StandardCharsets.UTF_8);
            }
        }
        return bad;
    }

    @Test
    void brokenArchivesAreRefused() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ProjectSession one = workshop.project(); ProjectSession two = workshop.project()) {
            one.edit("Fill", edit -> {
                new RandomProject(22, edit).fill();
                return null;
            });
            Path good = workshop.file(".qdpx");
            Workshop.out(one, good);
            byte[] bytes = Files.readAllBytes(good);
            Random random = new Random(6);
            for (int i = 0; i < ROUNDS / 3; i++) {
                byte[] bad = i % 2 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
                for (int n = 0; n < 8 && bad.length > 0 && i % 2 == 1; n++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("bad.qdpx"), bad);
                long version = two.view().version();
                try {
                    read(two, file);
                    two.undo();
                } catch (Failure e) {
                    assertEquals(version, two.view().version());
                }
                assertEquals(0, two.view().sources().size());
            }
        }
    }

    @Test
    void bombsAreRefused() throws Exception {
        Workshop workshop = new Workshop(folder);
        byte[] zeros = new byte[64 << 20];
        java.util.Arrays.fill(zeros, (byte) ' ');
        String head = "<Project name=\"P\" xmlns=\"urn:QDA-XML:project:1.0\">";
        System.arraycopy(head.getBytes(StandardCharsets.UTF_8), 0, zeros, 0, head.length());
        Path bomb = workshop.archive("project.qde", zeros);
        StringBuilder deep = new StringBuilder(head + "<CodeBook><Codes>");
        deep.append("<Code guid=\"00000000-0000-4000-8000-000000000001\" name=\"c\" isCodable=\"true\">".repeat(100_000));
        Path nested = workshop.write(".qde", deep.toString());
        try (ProjectSession session = workshop.project()) {
            String message = assertThrows(Failure.class, () -> Workshop.in(session, bomb)).getMessage();
            assertTrue(message.contains("unpacks to far more"), message);
            // the parser or we ourselves, whoever counts less
            assertThrows(Failure.class, () -> Workshop.in(session, nested));
            assertEquals(0, session.view().version());
        }
    }

    @Test
    void aFilmOfARefusedArchiveIsTakenAwayAgain() throws Exception, Cancelled {
        Workshop workshop = new Workshop(folder);
        String xml = "<Project name=\"P\" xmlns=\"urn:QDA-XML:project:1.0\"><Sources><VideoSource guid=\"00000000-0000-4000-8000-000000000002\" "
                + "name=\"F\" path=\"internal://f.mp4\"/></Sources></Project>";
        try (ProjectSession session = workshop.project()) {
            Workshop.in(session, workshop.archive("project.qde", xml, "sources/f.mp4", "film"));
            Path film = folder.resolve(session.file().getFileName().toString().replace(".cairn", " media")).resolve("f.mp4");
            assertEquals("film", Files.readString(film));
            assertEquals(4, session.view().media().getFirst().size());
        }
        byte[] bomb = new byte[64 << 20];
        try (ProjectSession session = workshop.project()) {
            Path file = workshop.archive("project.qde", xml, "sources/f.mp4", bomb);
            assertThrows(Failure.class, () -> Workshop.in(session, file));
            assertTrue(!Files.exists(folder.resolve(session.file().getFileName().toString().replace(".cairn", " media"))));
        }
    }
}
