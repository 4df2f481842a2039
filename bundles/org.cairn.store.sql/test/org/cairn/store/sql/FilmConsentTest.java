// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Consent.State;
import org.cairn.api.project.Consent.Use;
import org.cairn.api.project.Media;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.documents.FilmConsent;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Film is consented to by itself, by everybody, and silence is no consent. */
class FilmConsentTest {

    private static final UUID TEACHER = new UUID(1, 1);
    private static final UUID PUPIL = new UUID(1, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;
    private UUID film;
    private UUID sound;
    private UUID unnamed;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("Add", edit -> {
            edit.put(new Person(TEACHER, "Ms Ash", "teacher", null, ""));
            edit.put(new Person(PUPIL, "Pupil 7", "pupil", null, ""));
            film = source(edit, "Lesson", TEACHER, PUPIL);
            sound = source(edit, "Talk", TEACHER, PUPIL);
            unnamed = source(edit, "Playground", null, null);
            link(edit, film, "video/mp4");
            link(edit, sound, "audio/mpeg");
            link(edit, unnamed, "video/mp4");
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static UUID source(ProjectEdit edit, String title, UUID author, UUID speaker) throws Failure {
        return edit.add(new ProjectEdit.NewSource(title, "lesson", "en", author, null,
                "", null, "", "", "P: Yes.", List.of(new Structure(Structure.Kind.TURN, new Span(0, 7), "P", 0, speaker)), null));
    }

    private static void link(ProjectEdit edit, UUID source, String type) throws Failure {
        edit.put(new Media(UUID.randomUUID(), source, "a", type, 1, ""));
    }

    private FilmConsent of(UUID source) {
        return FilmConsent.of(session.view(), session.view().source(source).orElseThrow());
    }

    private void answer(UUID person, Use use, State state) throws Exception {
        UUID id = session.view().consents().stream().filter(c -> c.person().equals(person) && c.use() == use).map(Consent::id).findFirst()
                .orElse(UUID.randomUUID());
        session.edit("Answer", edit -> {
            edit.put(new Consent(id, person, use, state, null, ""));
            return null;
        });
    }

    @Test
    void aFilmIsShownOnlyWhenEverybodyInItSaidYes() throws Exception {
        assertFalse(of(film).mayShow(), "nothing is recorded");
        assertEquals(List.of("Ms Ash", "Pupil 7"), of(film).unanswered().stream().map(Person::name).toList());
        answer(TEACHER, Use.FILM, State.GIVEN);
        answer(PUPIL, Use.ANALYSIS, State.GIVEN);
        answer(PUPIL, Use.SHARING, State.GIVEN);
        assertFalse(of(film).mayShow(), "consent to something else is none to the film");
        answer(PUPIL, Use.FILM, State.REFUSED);
        assertFalse(of(film).mayShow());
        assertEquals(List.of("Pupil 7"), of(film).refused().stream().map(Person::name).toList());
        answer(PUPIL, Use.FILM, State.GIVEN);
        assertTrue(of(film).mayShow());
        answer(PUPIL, Use.FILM, State.WITHDRAWN);
        assertFalse(of(film).mayShow());
        assertEquals(List.of("Pupil 7"), of(film).withdrawn().stream().map(Person::name).toList());
    }

    @Test
    void aFilmOfNobodyIsNotShown() {
        assertTrue(of(unnamed).nobodyNamed());
        assertFalse(of(unnamed).mayShow());
    }

    @Test
    void aSoundIsHeardUnlessSomebodySaidNo() throws Exception {
        assertTrue(of(sound).mayShow());
        answer(PUPIL, Use.FILM, State.REFUSED);
        assertFalse(of(sound).mayShow());
    }

    @Test
    void aSourceOfTheKindFilmIsAFilmWhateverItsFile() throws Exception {
        Source talk = session.view().source(sound).orElseThrow();
        session.edit("Kind", edit -> {
            edit.put(talk.with(talk.title(), "film", "en", ""));
            return null;
        });
        assertTrue(of(sound).film());
        assertFalse(of(sound).mayShow());
    }
}
