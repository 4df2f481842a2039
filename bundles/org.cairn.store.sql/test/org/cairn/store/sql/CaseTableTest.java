// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.people.AttributeEdit;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.CellChanges;
import org.cairn.core.people.CellChanges.Change;
import org.cairn.core.people.CellFault.Reason;
import org.cairn.core.people.CellWriting;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and their attributes as cells, changed many at a time. */
class CaseTableTest {

    private static final UUID QUAY = new UUID(1, 1);
    private static final UUID YEARS = new UUID(2, 1);
    private static final UUID GRADE = new UUID(2, 2);

    @TempDir
    private Path folder;

    private ProjectSession session;

    @BeforeEach
    void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project");
        session.edit("People", edit -> {
            edit.put(new School(QUAY, "Brackwater Quay", "primary", ""));
            edit.put(new Attribute(YEARS, EntityKind.PERSON, "years", Attribute.Type.NUMBER, List.of()));
            edit.put(new Attribute(GRADE, EntityKind.PERSON, "grade", Attribute.Type.TEXT, List.of("low", "middle", "high")));
            for (String name : List.of("Rosa", "Graham", "Ánna", "Yusuf")) {
                edit.put(new Person(UUID.nameUUIDFromBytes(name.getBytes()), name, "teacher", QUAY, ""));
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private CaseTable people() {
        return CaseTable.of(session.view(), EntityKind.PERSON);
    }

    private CellChanges write(CaseTable table, Change... changes) throws Exception {
        CellChanges looked = CellChanges.of(table, List.of(changes), Locale.UK, true);
        session.edit("Write", edit -> CellWriting.write(edit, looked));
        return looked;
    }

    private static int column(CaseTable table, String name) {
        return IntStream.range(0, table.columns().size()).filter(i -> {
            var column = table.columns().get(i);
            return column.attribute() != null ? column.attribute().name().equals(name) : column.field().name().equalsIgnoreCase(name);
        }).findFirst().orElseThrow();
    }

    @Test
    void aBlockIsOneStepAndUndoTakesAllOfItBack() throws Exception {
        CaseTable table = people();
        int before = session.history(100).size();
        write(table, new Change(0, column(table, "years"), "12,5"), new Change(1, column(table, "grade"), "HIGH"),
                new Change(1, column(table, "role"), "SLE"), new Change(2, column(table, "school"), ""));
        table = people();
        assertEquals("12.5", table.text(0, column(table, "years")));
        assertEquals("high", table.text(1, column(table, "grade")));
        assertEquals("SLE", table.text(1, column(table, "role")));
        assertEquals("", table.text(2, column(table, "school")));
        assertEquals(before + 1, session.history(100).size());
        session.undo();
        table = people();
        assertEquals("", table.text(0, column(table, "years")));
        assertEquals("teacher", table.text(1, column(table, "role")));
        assertEquals("Brackwater Quay", table.text(2, column(table, "school")));
    }

    @Test
    void whatDoesNotFitIsNamedAndTheRestIsWritten() throws Exception {
        CaseTable table = people();
        CellChanges changes = write(table, new Change(0, column(table, "years"), "many"), new Change(1, column(table, "years"), "3"),
                new Change(2, column(table, "name"), ""), new Change(3, column(table, "name"), "rosa"));
        assertEquals(List.of(Reason.NUMBER, Reason.EMPTY, Reason.TAKEN),
                changes.misfits().stream().map(misfit -> misfit.fault().reason()).toList());
        assertEquals("", people().text(0, column(table, "years")));
        assertEquals("3", people().text(1, column(table, "years")));
        assertEquals("Yusuf", people().text(3, 0));
    }

    @Test
    void rowsBelowTheLastAddPeopleAndTheSchoolsTheyName() throws Exception {
        CaseTable table = people();
        CellChanges changes = write(table, new Change(4, 0, "Dilys"), new Change(4, column(table, "school"), "Pightle Lane"),
                new Change(5, 0, "Hana"), new Change(5, column(table, "school"), "pightle lane"), new Change(5, column(table, "years"), "8"),
                new Change(6, column(table, "years"), "9"));
        assertEquals(2, changes.newRows());
        assertEquals(Set.of("Pightle Lane"), changes.newSchools());
        assertEquals(List.of(Reason.EMPTY), changes.misfits().stream().map(misfit -> misfit.fault().reason()).toList(), "a row without a name");
        CaseTable now = people();
        assertEquals(6, now.rows());
        assertEquals("Pightle Lane", now.text(5, column(now, "school")));
        assertEquals("8", now.text(5, column(now, "years")));
        assertEquals(2, session.view().schools().size());
    }

    @Test
    void membersOfAGroupAreNamesWithSemicolons() throws Exception {
        write(CaseTable.of(session.view(), EntityKind.GROUP), new Change(0, 0, "Trio One"), new Change(0, 2, "rosa; Graham"));
        CaseTable groups = CaseTable.of(session.view(), EntityKind.GROUP);
        assertEquals("Graham; Rosa", groups.text(0, column(groups, "people")));
        write(groups, new Change(0, 2, "Rosa; Nobody yet"));
        groups = CaseTable.of(session.view(), EntityKind.GROUP);
        assertEquals("Nobody yet; Rosa", groups.text(0, column(groups, "people")));
        assertEquals(5, session.view().people().size());
    }

    @Test
    void anOrdinalScaleSortsInItsOrderNumbersBySizeAndEmptyLast() throws Exception {
        CaseTable table = people();
        int years = column(table, "years");
        int grade = column(table, "grade");
        write(table, new Change(0, years, "9"), new Change(1, years, "10"), new Change(3, years, "2"), new Change(0, grade, "low"),
                new Change(1, grade, "high"), new Change(2, grade, "middle"));
        assertEquals(List.of("Yusuf", "Rosa", "Graham", "Ánna"), sorted(years, false));
        assertEquals(List.of("Graham", "Rosa", "Yusuf", "Ánna"), sorted(years, true));
        assertEquals(List.of("Rosa", "Ánna", "Graham", "Yusuf"), sorted(grade, false));
        assertEquals(List.of("Ánna", "Graham", "Rosa", "Yusuf"), sorted(0, false), "á is an a");
    }

    private List<String> sorted(int column, boolean descending) {
        CaseTable table = people();
        return IntStream.range(0, table.rows()).boxed().sorted(table.order(column, descending, Locale.UK)).map(row -> table.text(row, 0)).toList();
    }

    @Test
    void changingTheTypeOfAnAttributeSaysWhatDoesNotFitAndConvertsTheRest() throws Exception {
        UUID id = new UUID(2, 3);
        Attribute text = new Attribute(id, EntityKind.PERSON, "since", Attribute.Type.TEXT, List.of());
        session.edit("Text", edit -> {
            edit.put(text);
            edit.setValue(id, session.view().people().get(0).id(), "3.4.2011");
            edit.setValue(id, session.view().people().get(1).id(), "spring");
            return null;
        });
        Attribute date = new Attribute(id, EntityKind.PERSON, "since", Attribute.Type.DATE, List.of());
        List<AttributeEdit.Value> misfits = AttributeEdit.misfits(session.view(), date, Locale.UK);
        assertEquals(List.of("Graham"), misfits.stream().map(AttributeEdit.Value::name).toList());
        assertThrows(Failure.class, () -> session.edit("Date", edit -> {
            AttributeEdit.put(edit, date, Locale.UK, false);
            return null;
        }));
        session.edit("Date", edit -> {
            AttributeEdit.put(edit, date, Locale.UK, true);
            return null;
        });
        ProjectView view = session.view();
        assertEquals("2011-04-03", view.values(view.people().get(0).id()).get(id));
        assertEquals(null, view.values(view.people().get(1).id()).get(id));
        session.undo();
        view = session.view();
        assertEquals("spring", view.values(view.people().get(1).id()).get(id));
        assertTrue(view.attributes().contains(text));
    }

    @Test
    void tenThousandRowsOfTwentyColumnsAreOneStep() throws Exception {
        session.edit("Attributes", edit -> {
            for (int i = 0; i < 16; i++) {
                edit.put(new Attribute(new UUID(9, i), EntityKind.PERSON, "a" + i, Attribute.Type.NUMBER, List.of()));
            }
            return null;
        });
        CaseTable table = people();
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < 10_000; row++) {
            changes.add(new Change(table.rows() + row, 0, "Person " + row));
            for (int i = 0; i < 16; i++) {
                changes.add(new Change(table.rows() + row, column(table, "a0") + i, String.valueOf(row + i)));
            }
        }
        CellChanges looked = CellChanges.of(table, changes, Locale.UK, true);
        session.edit("Paste", edit -> CellWriting.write(edit, looked));
        CaseTable now = people();
        assertEquals(10_004, now.rows());
        assertEquals("10014", now.text(10_003, column(now, "a15")));
        session.undo();
        assertEquals(4, people().rows());
    }
}
