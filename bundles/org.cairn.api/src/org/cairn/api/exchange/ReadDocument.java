// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.api.project.Structure;

/**
 * A document as it was read, before it is part of a project.
 *
 * @param title from the document's own properties, its first heading or its file name; never empty
 * @param text normalised: line ends {@code \n}, no byte order mark, no NUL; never null
 * @param structure headings, pages, turns and times in order of start; of a turn the label is the speaker's name and the person
 *        is null
 * @param language BCP 47 tag if the document says it, else null
 * @param author name of the author if the document or the table says it, else null
 * @param date if the document or the table says it, else null
 * @param attributes values by name, from the columns of a table or a front matter, in order
 * @param origin where it came from as a person would recognise it: {@code journals/week 3.docx}, {@code all.csv, row 17}
 * @param folder folder below the place that was named, parts separated by {@code /}; empty at the top
 * @param original the file itself to be kept, or null for one row of a table after the first
 */
public record ReadDocument(String title, String text, List<Structure> structure, String language, String author, LocalDate date,
        Map<String, String> attributes, String origin, String folder, Original original) {

    /**
     * A file as it was found.
     *
     * @param name its name without folders
     * @param mediaType for example {@code application/pdf}
     * @param bytes its content; not copied, so do not change it
     */
    public record Original(String name, String mediaType, byte[] bytes) {

        public Original {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    public ReadDocument {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title: " + origin);
        }
        Objects.requireNonNull(text, "text");
        structure = List.copyOf(structure);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        folder = folder == null ? "" : folder;
    }
}
