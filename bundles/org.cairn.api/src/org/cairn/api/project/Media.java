// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * The film or sound that a source is the transcript of. It is too large for the project file and stays where it is.
 *
 * @param id GUID
 * @param source the {@link Source}
 * @param path where the file is: relative to the folder of the project where it lies below it, else absolute; {@code /} between parts
 * @param type media type such as {@code video/mp4}; never empty
 * @param size in bytes
 * @param sha256 of the file, lower-case hexadecimal, to know it again; empty where it was not computed
 */
public record Media(UUID id, UUID source, String path, String type, long size, String sha256) {

    public Media {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        if (path.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("Media need a path and a type: " + id);
        }
        sha256 = sha256 == null ? "" : sha256;
    }

    /** Whether it shows pictures that move. */
    public boolean isFilm() {
        return type.startsWith("video/");
    }
}
