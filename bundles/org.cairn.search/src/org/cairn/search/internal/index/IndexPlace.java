// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where the index of a project lies: in the user's cache folder, in a folder of the project's GUID and its file's path, because a copy
 * keeps the GUID. In it every index has a numbered folder; the highest number is the newest.
 */
final class IndexPlace {

    private static final int HASH_BYTES = 8;

    private final Path folder;

    private IndexPlace(Path folder) {
        this.folder = folder;
    }

    static IndexPlace of(UUID project, Path file, Holding holding) {
        String path = file.toAbsolutePath().normalize().toString();
        return new IndexPlace(holding.folder(cache().resolve("search").resolve(project + "-" + hash(path))));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder for what can be made anew; the system property {@code cairn.cache} names another. */
    private static Path cache() {
        String wanted = System.getProperty("cairn.cache");
        if (wanted != null && !wanted.isBlank()) {
            return Path.of(wanted);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return from("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Cairn").resolve("cache");
        }
        return system.contains("mac") ? home.resolve("Library").resolve("Caches").resolve("cairn")
                : from("XDG_CACHE_HOME", home.resolve(".cache")).resolve("cairn");
    }

    private static Path from(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    Path folder() {
        return folder;
    }

    /** The folders of indexes that are there, newest first. */
    List<Path> generations() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> number(path) > 0).sorted(Comparator.comparingLong(IndexPlace::number).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for one more index, not made yet. */
    Path next() {
        List<Path> there = generations();
        return folder.resolve(Long.toString(there.isEmpty() ? 1 : number(there.getFirst()) + 1));
    }

    private static long number(Path path) {
        String name = path.getFileName().toString();
        return name.matches("\\d{1,15}") ? Long.parseLong(name) : 0;
    }

    /** Removes an index as far as the system lets go of its files; what stays is removed another time. */
    static void remove(Path generation) {
        try (Stream<Path> all = Files.walk(generation)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.getLogger(IndexPlace.class.getName()).log(System.Logger.Level.DEBUG, "Left for later: " + generation, e);
        }
    }
}
