// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of cases is worked with as a spreadsheet is: cut, fill, delete rows, move columns, values in an order of their own. */
class CasesTest {

    private static final int TOP = CasesOnScreen.TOP;

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;
    private CasesOnScreen cases;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theTableShowsPeople() {
        project = workbench.project();
        cases = new CasesOnScreen(workbench);
        cases.rows("People", project.view().people().size() + 1);
    }

    @Test
    void whatIsCutIsEmptyAndOnTheClipboard() {
        List<Person> before = project.view().people();
        cases.select(cases.column("Notes"), TOP, 1, 2);
        long version = project.view().version();
        screen.key('x', SWT.CTRL);
        screen.waitFor("empty cells", () -> project.view().people().subList(0, 2).stream().allMatch(one -> one.notes().isEmpty()));
        assertEquals(version + 1, project.view().version(), "one step");
        assertEquals(before.get(0).notes() + "\n" + before.get(1).notes() + "\n", cases.clipboard());
        cases.select(cases.column("Notes"), TOP + 2);
        screen.key('v', SWT.CTRL);
        screen.waitFor("the notes elsewhere", () -> project.view().people().get(3).notes().equals(before.get(1).notes()));
        assertEquals(before.get(0).notes(), project.view().people().get(2).notes());
        cases.undo();
        cases.undo();
        assertEquals(before, project.view().people());
    }

    @Test
    void eachColumnIsFilledWithWhatStandsAtItsTop() {
        List<Person> before = project.view().people();
        List<String> roles = List.of("reader", "writer", "listener", "speaker");
        List<School> schools = project.view().schools().subList(0, 4);
        cases.select(cases.column("Role"), TOP);
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            block.append(roles.get(i)).append('\t').append(schools.get(i).name()).append('\n');
        }
        cases.clipboard(block.toString());
        screen.key('v', SWT.CTRL);
        screen.waitFor("four different rows", () -> project.view().people().get(3).role().equals("speaker"));
        List<Person> different = project.view().people();
        screen.waitFor("them in the table", () -> cases.cells(cases.column("Role"), 4).equals(roles));
        cases.select(cases.column("Role"), TOP, 2, 3);
        long version = project.view().version();
        screen.key(SWT.F6);
        screen.waitFor("filled cells", () -> cases.cells(cases.column("Role"), 4).equals(List.of("reader", "reader", "reader", "speaker")));
        assertEquals(version + 1, project.view().version(), "one step");
        String first = schools.getFirst().name();
        assertEquals(List.of(first, first, first, schools.get(3).name()), cases.cells(cases.column("School"), 4));
        assertEquals(schools.getFirst().id(), project.view().people().get(2).school());
        assertEquals(different.subList(3, different.size()), project.view().people().subList(3, different.size()), "those below stay");
        cases.undo();
        assertEquals(different, project.view().people());
        cases.undo();
        assertEquals(before, project.view().people());
    }

    @Test
    void rowsAreDeletedAfterAskingAndComeBackWithAllThatWasKnown() throws Exception {
        Person ada = new Person(UUID.randomUUID(), "Ada Quill", "teacher", project.view().schools().getFirst().id(), "new in May");
        List<Person> gone = List.of(ada, new Person(UUID.randomUUID(), "Ben Quill", "teacher", null, ""));
        project.session().edit("Two who wrote nothing", edit -> {
            for (Person one : gone) {
                edit.put(one);
            }
            edit.put(new Consent(UUID.randomUUID(), ada.id(), Consent.Use.ANALYSIS, Consent.State.GIVEN, null, "by mail"));
            return null;
        });
        ProjectView before = project.view();
        selectBoth(gone);
        BooleanSupplier refused = screen.inDialog("Delete", () -> {
            assertTrue(screen.said().contains("Delete 2 of the table People"), screen.said());
            screen.picture("cases-delete-light");
            screen.push("Cancel");
        });
        screen.key(SWT.DEL, SWT.CTRL);
        screen.waitFor("the question", refused);
        assertEquals(before.people(), project.view().people());
        BooleanSupplier agreed = screen.inDialog("Delete", () -> screen.push("OK"));
        cases.menu(1, cases.row(gone.getFirst().name()), "Delete the rows…");
        screen.waitFor("two less", () -> agreed.getAsBoolean() && project.view().people().size() == before.people().size() - 2);
        assertTrue(project.view().people().stream().noneMatch(gone::contains));
        screen.waitFor("two rows less", () -> cases.grid.getPreferredRowCount() == before.people().size() - 1 + TOP);
        cases.undo();
        assertEquals(before.people(), project.view().people());
        assertEquals(before.consents(), project.view().consents());
        cases.undo();
    }

    private void selectBoth(List<Person> two) {
        cases.find(two.getFirst().name());
        cases.select(1, TOP);
        screen.find(Text.class, "cases.filter").setText("");
        screen.waitFor("all rows", () -> cases.grid.getPreferredRowCount() == project.view().people().size() + 1 + TOP);
        screen.focus(cases.grid);
        screen.key(SWT.ARROW_DOWN, SWT.SHIFT);
    }

    @Test
    void whoWroteSourcesIsNotDeletedAndTheRefusalNamesThem() {
        ProjectView before = project.view();
        Person author = before.people().stream()
                .filter(one -> before.sources().stream().anyMatch(source -> one.id().equals(source.author()))).findFirst().orElseThrow();
        cases.find(author.name());
        cases.select(1, TOP);
        BooleanSupplier agreed = screen.inDialog("Delete", () -> screen.push("OK"));
        BooleanSupplier told = screen.inDialog("Delete 1 of People", () -> {
            assertTrue(screen.said().contains(author.name()), screen.said());
            screen.picture("cases-delete-refused-light");
            screen.push("OK");
        });
        screen.keyForDialog(SWT.DEL, SWT.CTRL);
        screen.waitFor("the refusal", () -> agreed.getAsBoolean() && told.getAsBoolean());
        assertEquals(before.people(), project.view().people());
    }

    @Test
    void theCursorStaysOnItsCaseWhenOthersAreFilteredAwayOrSorted() {
        List<Person> people = project.view().people();
        Person chosen = people.get(5);
        cases.select(cases.column("Role"), cases.row(chosen.name()));
        screen.find(Text.class, "cases.filter").setText(chosen.name());
        screen.waitFor("one row", () -> cases.grid.getPreferredRowCount() == 2 + TOP);
        assertEquals(chosen.name() + " | Role", cursor());
        screen.find(Text.class, "cases.filter").setText("");
        screen.waitFor("all rows", () -> cases.grid.getPreferredRowCount() == people.size() + 1 + TOP);
        assertEquals(chosen.name() + " | Role", cursor());
        cases.headMenu(1, "Sort downwards");
        screen.waitFor("another order", () -> !cases.cell(1, TOP).equals(people.getFirst().name()));
        assertEquals(chosen.name() + " | Role", cursor());
        cases.headMenu(1, "In the order of the project");
        screen.waitFor("the order of the project", () -> cases.cell(1, TOP).equals(people.getFirst().name()));
    }

    /** The row and the column of the cursor, as they are read out. */
    private String cursor() {
        String spoken = Spoken.name(cases.grid);
        return spoken.replaceAll("^Cases: (.*), (.*): .*$", "$1 | $2");
    }

    @Test
    void columnsAreMovedAndStayWhereTheyWerePut() {
        List<String> heads = cases.heads();
        String second = heads.get(1);
        String third = heads.get(2);
        cases.select(cases.column(second), TOP);
        screen.key(SWT.ARROW_RIGHT, SWT.ALT, SWT.SHIFT);
        screen.waitFor("them the other way round", () -> cases.heads().subList(1, 3).equals(List.of(third, second)));
        assertEquals(heads.getFirst(), cases.heads().getFirst());
        cases.rows("Schools", project.view().schools().size() + 1);
        cases.rows("People", project.view().people().size() + 1);
        assertEquals(List.of(third, second), cases.heads().subList(1, 3), "as it was left");
        cases.headMenu(cases.column(second), "Move to the left");
        screen.waitFor("the first order", () -> cases.heads().equals(heads));
    }

    @Test
    void valuesAreSortedInTheOrderTheyWereGivenAndARenamedAttributeKeepsThem() {
        List<School> schools = project.view().schools();
        cases.rows("Schools", schools.size() + 1);
        BooleanSupplier added = screen.inDialog("New attribute", () -> {
            screen.find(Text.class, "attribute.name").setText("Interest");
            screen.find(Text.class, "attribute.values").setText("low\nmiddling\nhigh");
            screen.push("Add");
        });
        screen.tool("cases.attribute");
        screen.waitFor("the column", () -> added.getAsBoolean() && cases.heads().contains("Interest"));
        screen.focus(cases.grid);
        cases.select(cases.column("Interest"), TOP);
        cases.clipboard("high\nlow\nmiddling\n");
        screen.key('v', SWT.CTRL);
        screen.waitFor("the values", () -> interest(schools.get(2)).equals("middling"));
        cases.clipboard("huge\n");
        BooleanSupplier refused = screen.inDialog("Write into the table", () -> screen.push("Close"));
        cases.select(cases.column("Interest"), TOP + 3);
        screen.key('v', SWT.CTRL);
        screen.waitFor("that it is none of them", refused);
        assertEquals("", interest(schools.get(3)));
        cases.headMenu(cases.column("Interest"), "Sort downwards");
        screen.waitFor("the order of the values",
                () -> cases.cells(cases.column("Interest"), 3).equals(List.of("high", "middling", "low")));
        assertEquals(List.of(schools.get(0).name(), schools.get(2).name(), schools.get(1).name()), cases.cells(1, 3));
        cases.headMenu(cases.column("Interest"), "In the order of the project");
        screen.waitFor("the order of the project",
                () -> cases.cells(1, 3).equals(schools.subList(0, 3).stream().map(School::name).toList()));

        BooleanSupplier renamed = screen.inDialog("Change the attribute", () -> {
            Text name = screen.find(Text.class, "attribute.name");
            name.setText("teaching school");
            assertTrue(screen.said().contains("There is already an attribute called “teaching school”."), screen.said());
            name.setText("Curiosity");
            assertEquals("low\nmiddling\nhigh", screen.find(Text.class, "attribute.values").getText().replace("\r", ""));
            assertTrue(screen.find(Combo.class, "attribute.type").isEnabled());
            screen.push("OK");
        });
        cases.headMenu(cases.column("Interest"), "Change the attribute…");
        screen.waitFor("the name", () -> renamed.getAsBoolean() && cases.heads().contains("Curiosity"));
        assertEquals(List.of("high", "low", "middling"), cases.cells(cases.column("Curiosity"), 3));
        cases.undo();
        screen.waitFor("the first name", () -> cases.heads().contains("Interest"));
        cases.undo();
        cases.undo();
        screen.waitFor("no column", () -> !cases.heads().contains("Interest"));
    }

    private String interest(School school) {
        Attribute attribute = project.view().attributes().stream()
                .filter(one -> one.of() == EntityKind.SCHOOL && one.name().equals("Interest")).findFirst().orElseThrow();
        return project.view().values(school.id()).getOrDefault(attribute.id(), "");
    }
}
