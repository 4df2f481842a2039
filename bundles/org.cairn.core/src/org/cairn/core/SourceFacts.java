// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;

/**
 * What is to be changed of the facts about sources. Null leaves a fact of each source as it is; empty text takes it away, where a
 * source can be without it.
 *
 * @param kind cannot be taken away
 * @param language BCP 47 tag; cannot be taken away
 * @param author name of a person; one that the project does not know yet is added to it
 * @param school name; one that the project does not know yet is added to it
 * @param phase of the enquiry
 * @param date ISO 8601
 * @param folder parts separated by {@code /}
 */
public record SourceFacts(String kind, String language, String author, String school, String phase, String date, String folder) {

    /** Changes nothing. */
    public static final SourceFacts UNCHANGED = new SourceFacts(null, null, null, null, null, null, null);

    /**
     * Makes the change to every one of the sources.
     *
     * @param sources GUIDs
     * @throws Failure if a source is not there or the date is none; nothing is changed then
     */
    public void apply(ProjectEdit edit, Collection<UUID> sources) throws Failure {
        LocalDate day = date == null || date.isBlank() ? null : day();
        UUID person = author == null || author.isBlank() ? null : person(edit, author.strip());
        UUID institution = school == null || school.isBlank() ? null : school(edit, school.strip());
        for (UUID id : sources) {
            Source source = edit.before().source(id).orElseThrow(() -> new Failure("The source is no longer in the project.",
                    id.toString(), "Nothing was changed. Look whether it was deleted."));
            edit.put(source.with(source.title(), kind == null || kind.isBlank() ? source.kind() : kind.strip(),
                    language == null || language.isBlank() ? source.language() : language.strip(),
                    folder == null ? source.folder() : folder.strip())
                    .by(author == null ? source.author() : person, school == null ? source.school() : institution,
                            phase == null ? source.phase() : phase.strip(), date == null ? source.date() : day));
        }
    }

    private LocalDate day() throws Failure {
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeException e) {
            throw new Failure("“" + date + "” is no date.", "", "Write it as year-month-day: 2013-02-19.");
        }
    }

    private static UUID person(ProjectEdit edit, String name) throws Failure {
        for (Person person : edit.before().people()) {
            if (person.name().equalsIgnoreCase(name)) {
                return person.id();
            }
        }
        Person added = new Person(UUID.randomUUID(), name, "", null, "");
        edit.put(added);
        return added.id();
    }

    private static UUID school(ProjectEdit edit, String name) throws Failure {
        for (School school : edit.before().schools()) {
            if (school.name().equalsIgnoreCase(name)) {
                return school.id();
            }
        }
        School added = new School(UUID.randomUUID(), name, "", "");
        edit.put(added);
        return added.id();
    }
}
