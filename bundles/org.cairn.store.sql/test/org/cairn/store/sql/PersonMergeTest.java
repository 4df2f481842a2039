// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.people.Cases;
import org.cairn.core.people.Duplicates;
import org.cairn.core.people.PersonMerge;
import org.cairn.core.people.PersonReferences;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates are found, and when two people become one, nothing that belonged to either is lost. */
class PersonMergeTest {

    private static final UUID KEEP = new UUID(1, 1);
    private static final UUID GONE = new UUID(1, 2);
    private static final UUID QUAY = new UUID(2, 1);
    private static final UUID YEARS = new UUID(3, 1);
    private static final UUID SUBJECT = new UUID(3, 2);
    private static final UUID TRUST = new UUID(4, 1);

    @TempDir
    private Path folder;

    private ProjectSession session;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("Begin", edit -> {
            edit.put(new School(QUAY, "Quay", "", ""));
            edit.put(new Person(KEEP, "Rosa Tennant", "", QUAY, "leads"));
            edit.put(new Person(GONE, "Tennant, Rosa", "SLE", QUAY, "journal 3"));
            edit.put(new Attribute(YEARS, EntityKind.PERSON, "years", Attribute.Type.NUMBER, List.of()));
            edit.put(new Attribute(SUBJECT, EntityKind.PERSON, "subject", Attribute.Type.TEXT, List.of()));
            edit.put(new Code(TRUST, null, "Trust", 0, true, 0, Code.Definition.EMPTY));
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> found(String... names) throws Exception {
        session.edit("Names", edit -> {
            for (String name : names) {
                edit.put(new Person(UUID.randomUUID(), name, "", QUAY, ""));
            }
            return null;
        });
        return Duplicates.find(session.view(), Progress.NONE).stream()
                .map(pair -> pair.one().name() + " = " + pair.other().name() + " " + pair.reason()).toList();
    }

    @Test
    void likelyDuplicatesAreFoundWithTheReason() throws Exception {
        assertEquals(List.of("Zdena Horáková = zdena  horakova SPELLING", "Rosa Tennant = Tennant, Rosa ORDER",
                "Annika Brandt = A. Brandt INITIAL", "Callum Fry = Calum Fry LETTERS"),
                found("Zdena Horáková", "zdena  horakova", "Annika Brandt", "A. Brandt", "Callum Fry", "Calum Fry", "Ann", "Anna",
                        "Teacher 07 of Quay", "Teacher 08 of Quay", "Marcus Thwaite", "Martin Leary"));
    }

    @Test
    void everythingFollowsAndOneUndoTakesItBack() throws Exception {
        UUID source = session.edit("Add", edit -> edit.add(new ProjectEdit.NewSource("Interview", "interview", "en", GONE, null, "", null,
                "", "", "Q: Why?\nR: Because of trust.", List.of(new Structure(Structure.Kind.TURN, new Span(8, 27), "R", 0, GONE)), null)));
        session.edit("More", edit -> {
            edit.code(source, new Span(22, 27), TRUST);
            edit.setValue(YEARS, KEEP, "16");
            edit.setValue(YEARS, GONE, "15");
            edit.setValue(SUBJECT, GONE, "music");
            edit.put(new Group(new UUID(5, 1), "Trio", "trio", Set.of(GONE), Set.of(), ""));
            edit.put(new Group(new UUID(5, 2), "Hub", "hub", Set.of(KEEP, GONE), Set.of(), ""));
            edit.put(new PersonRole(new UUID(6, 1), GONE, "NQT", QUAY, LocalDate.of(2010, 9, 1), null));
            edit.put(new Consent(new UUID(7, 1), KEEP, Consent.Use.FILM, Consent.State.GIVEN, LocalDate.of(2012, 1, 1), ""));
            edit.put(new Consent(new UUID(7, 2), GONE, Consent.Use.FILM, Consent.State.WITHDRAWN, LocalDate.of(2012, 6, 1), "by mail"));
            edit.put(new Consent(new UUID(7, 3), GONE, Consent.Use.QUOTATION, Consent.State.GIVEN, null, ""));
            edit.put(session.coder());
            edit.put(new Memo(new UUID(8, 1), Ref.to(EntityKind.PERSON, GONE), "case", "On her", "text", session.coder().id(), Instant.EPOCH,
                    Instant.EPOCH));
            Cases.file(edit, Ref.passage(source, new Span(11, 27)), Ref.to(EntityKind.PERSON, GONE));
            return null;
        });
        String before = ViewDump.of(session.view());
        Person keep = session.view().person(KEEP).orElseThrow();
        Person gone = session.view().person(GONE).orElseThrow();
        Person as = PersonMerge.proposal(keep, gone);
        assertEquals(new Person(KEEP, "Rosa Tennant", "SLE", QUAY, "leads\njournal 3"), as);
        Map<UUID, String> values = PersonMerge.values(session.view(), KEEP, GONE);
        assertEquals(Map.of(YEARS, "16", SUBJECT, "music"), values);
        assertEquals(new PersonReferences(1, 1, 1, 2, 2, 2, 1, 1, 0), PersonReferences.of(session.view(), GONE, Progress.NONE));
        session.edit("Merge", edit -> {
            PersonMerge.merge(edit, as, GONE, values);
            return null;
        });
        assertEquals(new PersonReferences(0, 0, 0, 0, 0, 0, 0, 0, 0), PersonReferences.of(session.view(), GONE, Progress.NONE));

        ProjectView view = session.view();
        Source merged = view.source(source).orElseThrow();
        assertEquals(List.of(as), view.people());
        assertEquals(KEEP, merged.author());
        assertEquals(List.of(KEEP), view.structure(merged).stream().map(Structure::person).toList());
        assertEquals(List.of("R"), view.structure(merged).stream().map(Structure::label).toList());
        Coding coding = view.codings().of(merged).coding(0);
        assertEquals("trust", view.text(merged).slice(coding.span()));
        assertEquals(values, view.values(KEEP));
        assertEquals(List.of(Set.of(KEEP), Set.of(KEEP)), view.groups().stream().map(Group::people).toList());
        assertEquals(List.of(KEEP), view.roles().stream().map(PersonRole::person).toList());
        assertEquals(2, view.consents().size());
        Consent film = view.consents().stream().filter(one -> one.use() == Consent.Use.FILM).findFirst().orElseThrow();
        assertEquals(Consent.State.WITHDRAWN, film.state());
        assertTrue(film.note().contains("by mail") && film.note().contains("GIVEN 2012-01-01"), film.note());
        assertEquals(KEEP, view.memos().iterator().next().target().id());
        Link link = view.links().iterator().next();
        assertEquals(Ref.to(EntityKind.PERSON, KEEP), link.to());
        List<Cases.Filed> filed = Cases.of(view, Ref.to(EntityKind.PERSON, KEEP));
        assertEquals("Because of trust", view.text(merged).slice(filed.getFirst().what().span()).substring(0, 16));

        session.undo();
        assertEquals(before, ViewDump.of(session.view()));
        session.redo();
        assertFalse(session.view().person(GONE).isPresent());
    }

    @Test
    void nothingIsFiledTwice() throws Exception {
        UUID source = session.edit("Add", edit -> edit.add(new ProjectEdit.NewSource("Journal", "journal", "en", KEEP, null, "", null, "",
                "", "Text", List.of(), null)));
        Ref quay = Ref.to(EntityKind.SCHOOL, QUAY);
        for (int i = 0; i < 2; i++) {
            session.edit("File", edit -> {
                Cases.file(edit, Ref.to(EntityKind.SOURCE, source), quay);
                return null;
            });
        }
        assertEquals(1, Cases.of(session.view(), quay).size());
        assertEquals(List.of(quay), Cases.under(session.view(), Ref.to(EntityKind.SOURCE, source)));
    }
}
