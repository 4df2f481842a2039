// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a file lies in a folder that a cloud service keeps in step between computers. A project there is in danger: the service
 * copies the file while it is written to, and two people who have it open make two versions of it.
 */
public final class CloudFolder {

    /** How the services name their folders, by the beginning of the name in lower case. Longer names before what they begin with. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(Map.entry("onedrive", "OneDrive"),
            Map.entry("dropbox", "Dropbox"), Map.entry("google drive", "Google Drive"), Map.entry("googledrive", "Google Drive"),
            Map.entry("my drive", "Google Drive"), Map.entry("mobile documents", "iCloud Drive"),
            Map.entry("icloud", "iCloud Drive"), Map.entry("iclouddrive", "iCloud Drive"),
            Map.entry("nextcloud", "Nextcloud"), Map.entry("owncloud", "ownCloud"), Map.entry("box sync", "Box"),
            Map.entry("seafile", "Seafile"), Map.entry("pcloud", "pCloud"));

    /** Files and folders that the services leave at the top of what they keep, by the beginning of the name. */
    private static final Map<String, String> MARKS = Map.of(".dropbox.cache", "Dropbox", ".tmp.drivedownload", "Google Drive",
            ".sync_", "Nextcloud", ".nextcloudsync", "Nextcloud", ".owncloudsync", "ownCloud", ".stfolder", "Syncthing");

    private CloudFolder() {
    }

    /**
     * The name of the service, or empty where the file stays on this computer. Looks into the folders above it: not for the UI thread.
     *
     * @param file need not exist
     */
    public static Optional<String> of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (Path above = folder; above != null && above.getFileName() != null; above = above.getParent()) {
            Optional<String> service = byName(above.getFileName().toString());
            service = service.isPresent() ? service : byMark(above);
            if (service.isPresent()) {
                return service;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byName(String folder) {
        String name = folder.toLowerCase(Locale.ROOT);
        return NAMES.stream().filter(known -> name.equals(known.getKey()) || name.startsWith(known.getKey() + " ")
                || name.startsWith(known.getKey() + "-") || name.startsWith(known.getKey() + "~")
                || name.startsWith(known.getKey() + "(")).map(Map.Entry::getValue).findFirst();
    }

    private static Optional<String> byMark(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT)).filter(name -> name.startsWith("."))
                    .flatMap(name -> MARKS.entrySet().stream().filter(mark -> name.startsWith(mark.getKey())).map(Map.Entry::getValue))
                    .findFirst();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return Optional.empty();
        }
    }
}
