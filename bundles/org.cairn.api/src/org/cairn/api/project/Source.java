// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A document that can be read, searched and coded: a journal entry, an interview, field notes, a report.
 * Its text is read with {@link ProjectView#text(Source)}.
 *
 * @param id GUID
 * @param number small and positive, unique in this file and never used again: the key of the file's tables and of the index
 * @param title what lists show; never empty
 * @param kind the kind of evidence in lower case, as the project calls it: {@code journal}, {@code interview}; never empty
 * @param language BCP 47 tag that search analyses the text by ({@code en}, {@code cs}); never empty
 * @param author the {@link Person} who wrote or speaks, or null
 * @param school the {@link School} it comes from, or null; where null, its author's school counts
 * @param phase phase of the enquiry ({@code baseline}, {@code innovation}, {@code impact}), or empty
 * @param date when it was written or held, or null
 * @param folder where it is filed, parts separated by {@code /}; empty for the top
 * @param origin the file it was imported from, as a person would recognise it; empty if written in Cairn
 * @param imported when it came into the project
 * @param length length of the text in code points
 * @param revision of the text: 1 at import, one more with each correction
 */
public record Source(UUID id, long number, String title, String kind, String language, UUID author, UUID school, String phase,
        LocalDate date, String folder, String origin, Instant imported, int length, int revision) {

    public Source {
        Objects.requireNonNull(id, "id");
        if (title.isBlank() || kind.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("A source needs a title, a kind and a language: " + id);
        }
        phase = phase == null ? "" : phase;
        folder = folder == null ? "" : folder;
        origin = origin == null ? "" : origin;
    }

    /** The same source with another title, kind, language and place; for edits by hand. */
    public Source with(String newTitle, String newKind, String newLanguage, String newFolder) {
        return new Source(id, number, newTitle, newKind, newLanguage, author, school, phase, date, newFolder, origin, imported, length,
                revision);
    }

    /** The same source with other circumstances; null clears one. */
    public Source by(UUID newAuthor, UUID newSchool, String newPhase, LocalDate newDate) {
        return new Source(id, number, title, kind, language, newAuthor, newSchool, newPhase, newDate, folder, origin, imported, length,
                revision);
    }
}
