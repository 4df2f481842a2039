// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.project.Media;

/** Where the film or sound of a source is. It stays outside the project, which only knows the way to it. */
public final class MediaFile {

    private static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"), Map.entry("mov", "video/quicktime"), Map.entry("webm", "video/webm"),
            Map.entry("mkv", "video/x-matroska"), Map.entry("avi", "video/x-msvideo"), Map.entry("ogv", "video/ogg"),
            Map.entry("mpg", "video/mpeg"), Map.entry("mpeg", "video/mpeg"), Map.entry("wmv", "video/x-ms-wmv"),
            Map.entry("mts", "video/mp2t"), Map.entry("3gp", "video/3gpp"), Map.entry("mp3", "audio/mpeg"), Map.entry("m4a", "audio/mp4"),
            Map.entry("wav", "audio/wav"), Map.entry("ogg", "audio/ogg"), Map.entry("oga", "audio/ogg"), Map.entry("opus", "audio/ogg"),
            Map.entry("flac", "audio/flac"), Map.entry("aac", "audio/aac"), Map.entry("wma", "audio/x-ms-wma"),
            Map.entry("amr", "audio/amr"), Map.entry("aif", "audio/aiff"), Map.entry("aiff", "audio/aiff")));

    private MediaFile() {
    }

    /** File name endings of films and sounds, lower case, without the dot. */
    public static Set<String> endings() {
        return TYPES.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The media type that the ending of a file's name says, or null where it is neither film nor sound. */
    public static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * The record that links a source to a file.
     *
     * @param id GUID of the record, of an old one to be replaced or a new one
     * @param project file of the project
     * @param file the film or sound
     * @param size of the file in bytes
     * @throws IllegalArgumentException if the file is neither film nor sound by its name
     */
    public static Media link(UUID id, UUID source, Path project, Path file, long size) {
        String type = type(file);
        if (type == null) {
            throw new IllegalArgumentException(file + " is neither film nor sound.");
        }
        return new Media(id, source, path(project, file), type, size, "");
    }

    private static String path(Path project, Path file) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        Path absolute = file.toAbsolutePath().normalize();
        Path path = folder != null && absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return path.toString().replace('\\', '/');
    }

    /** Where the file should be; whether it is there is for the caller to see. */
    public static Path find(Path project, Media media) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        Path path = Path.of(media.path());
        return folder == null ? path.toAbsolutePath() : folder.resolve(path).normalize();
    }
}
