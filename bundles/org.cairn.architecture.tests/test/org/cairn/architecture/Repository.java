// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, as they were written: nothing that a build has made. */
final class Repository {

    /** Bundles that hold the jars of others. */
    static final Set<String> EMBEDDED = Set.of("org.cairn.charts", "org.cairn.lucene", "org.cairn.parsers");

    private static final Set<String> MADE = Set.of("target", "lib", "bin", ".git", ".mvn-dist");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The repository that these tests run in. */
    static Repository here() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("releng"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("Not inside the repository: " + Path.of("").toAbsolutePath());
    }

    /** The path of a file as it reads from the root, for messages. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Path root() {
        return root;
    }

    /** Every bundle, by name. Modules without a manifest, as the launcher and these tests, are none. */
    List<BundleManifest> bundles() {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted().map(BundleManifest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file under a folder whose path ends so. */
    List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> Stream.of(endings).anyMatch(f.toString().replace('\\', '/')::endsWith))
                    .filter(Files::isRegularFile).filter(this::isWritten).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWritten(Path file) {
        for (Path part : root.relativize(file)) {
            if (MADE.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
