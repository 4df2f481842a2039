// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.cairn.api.project.Media;
import org.junit.jupiter.api.Test;

class MediaFileTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Path PROJECT = Path.of("enquiry", "term 1.cairn").toAbsolutePath();

    @Test
    void belowTheProjectThePathGoesWithIt() {
        Media media = MediaFile.link(ID, ID, PROJECT, Path.of("enquiry", "films", "x", "..", "lesson.MP4"), 12);
        assertEquals("films/lesson.MP4", media.path());
        assertEquals("video/mp4", media.type());
        assertTrue(media.isFilm());
        Path moved = Path.of("elsewhere", "copy.cairn").toAbsolutePath();
        assertEquals(moved.resolveSibling("films").resolve("lesson.MP4"), MediaFile.find(moved, media));
    }

    @Test
    void elsewhereThePathIsWhole() {
        Path file = Path.of("other", "talk.mp3").toAbsolutePath();
        Media media = MediaFile.link(ID, ID, PROJECT, file, 12);
        assertEquals(file, MediaFile.find(PROJECT, media));
        assertFalse(media.isFilm());
    }

    @Test
    void onlyFilmAndSoundAreLinked() {
        assertNull(MediaFile.type(Path.of("a.docx")));
        assertThrows(IllegalArgumentException.class, () -> MediaFile.link(ID, ID, PROJECT, Path.of("a.docx"), 1));
        assertTrue(MediaFile.endings().contains("webm"));
    }
}
