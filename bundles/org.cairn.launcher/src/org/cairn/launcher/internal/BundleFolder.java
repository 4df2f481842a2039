// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The bundles of an installation.
 *
 * @param path the folder
 * @param jars the bundles in it, by name
 * @param key  changes when a bundle is added, removed or replaced: two folders with the same key need no second look
 */
record BundleFolder(Path path, List<Path> jars, String key) {

    /** Reads a folder. Of the bundles themselves only name, size and time are looked at. */
    static BundleFolder read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There are no bundles in " + folder + ". This installation of Cairn is not complete: install it again.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(f -> f.getFileName().toString().endsWith(".jar")).sorted().toList();
            var sum = new CRC32();
            sum.update(System.getProperty("java.version", "").getBytes(StandardCharsets.UTF_8));
            jars.forEach(jar -> sum.update(describe(jar).getBytes(StandardCharsets.UTF_8)));
            return new BundleFolder(folder, jars, Long.toHexString(sum.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String describe(Path jar) {
        try {
            return jar + "|" + Files.size(jar) + "|" + Files.getLastModifiedTime(jar).toMillis() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
