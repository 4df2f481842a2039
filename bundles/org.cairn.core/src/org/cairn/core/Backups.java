// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;

/**
 * Copies of projects in a folder, one folder below it for each project, thinned as they get older: the last ones are all kept, then
 * one of each of {@value #DAYS} days, then one of each of {@value #WEEKS} weeks. A copy is a whole project: it is opened as any other.
 * Days and weeks are counted in UTC from the present moment back. Immutable; one at a time may make copies in a folder.
 *
 * @param folder where they are; made when the first is
 * @param last how many of the last ones are kept of each project, at least 1
 */
public record Backups(Path folder, int last) {

    /** For how many days one copy of each is kept. */
    public static final int DAYS = 14;
    /** For how many weeks one copy of each is kept. */
    public static final int WEEKS = 26;

    private static final String ENDING = ".cairn";
    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss'Z'").withZone(ZoneOffset.UTC);
    private static final int TIME_LETTERS = "2026-11-28 10.30.00Z".length();

    /**
     * A copy.
     *
     * @param file the copy
     * @param project GUID of the project
     * @param name of the project when it was made
     * @param made when, to the second
     * @param size in bytes
     */
    public record Backup(Path file, UUID project, String name, Instant made, long size) {
    }

    public Backups {
        if (last < 1) {
            throw new IllegalArgumentException("At least one backup is kept, not " + last);
        }
    }

    /** All copies of all projects, the newest first; files of other names are passed over. */
    public List<Backup> list() throws Failure {
        return list(folder, 2);
    }

    private static List<Backup> list(Path folder, int depth) throws Failure {
        List<Backup> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Backup backup = read(file);
                if (backup != null) {
                    all.add(backup);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Failure("The backups could not be listed.", folder.toString(), "Look whether the folder can be read.", e);
        }
        all.sort(Comparator.comparing(Backup::made).reversed());
        return all;
    }

    /** The copies of one project, the newest first. */
    public List<Backup> list(UUID project) throws Failure {
        return list(folder.resolve(project.toString()), 1);
    }

    /** What a file is, or null if it is no backup. */
    private static Backup read(Path file) throws IOException {
        String name = file.getFileName().toString();
        int time = name.length() - ENDING.length() - TIME_LETTERS;
        if (!name.endsWith(ENDING) || time < 1 || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            UUID project = UUID.fromString(file.getParent().getFileName().toString());
            Instant made = Instant.from(TIME.parse(name.substring(time, time + TIME_LETTERS)));
            return new Backup(file, project, name.substring(0, time).strip(), made, Files.size(file));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    /** Whether the last copy of a project is a day old, or there is none. */
    public boolean isDue(UUID project, Instant now) throws Failure {
        return list(project).stream().noneMatch(backup -> backup.made().isAfter(now.minus(Duration.ofDays(1))));
    }

    /**
     * Copies a project as it was last saved, and deletes copies of it that are too many now.
     *
     * @param now the moment that the copy bears
     * @throws Failure if the copy cannot be made; then no other is deleted
     */
    public Backup make(ProjectSession session, Instant now) throws Failure {
        UUID project = session.view().info().id();
        Path below = folder.resolve(project.toString());
        Path file = below.resolve(plain(session.view().info().name()) + " " + TIME.format(now) + ENDING);
        try {
            Files.createDirectories(below);
        } catch (IOException e) {
            throw new Failure("The folder for backups could not be made.", below.toString(),
                    "Look whether the folder above it can be written to.", e);
        }
        session.copyTo(file);
        thin(project);
        return list(project).stream().filter(backup -> backup.file().equals(file)).findFirst().orElseThrow();
    }

    private void thin(UUID project) throws Failure {
        List<Backup> all = list(project);
        Set<Instant> kept = kept(all.stream().map(Backup::made).toList(), last);
        for (Backup backup : all) {
            if (!kept.contains(backup.made())) {
                try {
                    Files.deleteIfExists(backup.file());
                } catch (IOException e) {
                    throw new Failure("An old backup could not be deleted.", backup.file().toString(), "Delete it yourself.", e);
                }
            }
        }
    }

    /** Which of the moments stay: the last ones, then the last of each day, then the last of each week, back from the very last. */
    static Set<Instant> kept(Collection<Instant> made, int last) {
        List<Instant> newestFirst = new ArrayList<>(new TreeSet<>(made)).reversed();
        Set<Instant> kept = new HashSet<>(newestFirst.subList(0, Math.min(last, newestFirst.size())));
        if (newestFirst.isEmpty()) {
            return kept;
        }
        LocalDate today = day(newestFirst.getFirst());
        Set<Long> days = new HashSet<>();
        Set<Long> weeks = new HashSet<>();
        for (Instant moment : newestFirst) {
            long ago = ChronoUnit.DAYS.between(day(moment), today);
            if (ago < DAYS ? days.add(ago) : ago / 7 < WEEKS && weeks.add(ago / 7)) {
                kept.add(moment);
            }
        }
        return kept;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A name that every file system takes. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "Project" : plain.substring(0, end).strip();
    }
}
