// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.memo.MemoLine;
import org.cairn.core.people.NameKey;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.OpenProject;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person keeps what is known of people, schools, groups and sources in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest {

    private static final String CASE = "org.cairn.ui.coding.case";

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;
    private CasesOnScreen cases;
    private NatTable grid;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theTableIsOpen() {
        project = workbench.project();
        cases = new CasesOnScreen(workbench);
        grid = cases.grid;
    }

    @Test
    @Order(1)
    void aCellIsTypedInAndUndone() {
        cases.rows("People", project.view().people().size() + 1);
        screen.picture("cases-people-light");
        Person first = project.view().people().getFirst();
        cases.select(cases.column("Role"), cases.row(first.name()));
        screen.type("mentor");
        screen.key(SWT.CR);
        screen.waitFor("the role", () -> cases.person(first.name()).role().equals("mentor"));
        screen.waitFor("the cell", () -> cases.cell(cases.column("Role"), cases.row(first.name())).equals("mentor"));
        cases.undo();
        assertEquals(first, cases.person(first.name()));
    }

    @Test
    @Order(2)
    void aBlockFromASpreadsheetIsPastedInOneStepAndCopiedOut() {
        cases.rows("People", project.view().people().size() + 1);
        List<Person> people = project.view().people();
        cases.select(cases.column("Role"), CasesOnScreen.TOP);
        int schools = project.view().schools().size();
        String school = project.view().schools().getFirst().name();
        cases.clipboard("reader\t" + school + "\r\nwriter\t" + school + "\r\n");
        long version = project.view().version();
        screen.key('v', SWT.CTRL);
        screen.waitFor("the block", () -> project.view().people().get(1).role().equals("writer"));
        assertEquals("reader", project.view().people().get(0).role());
        assertEquals(project.view().schools().getFirst().id(), project.view().people().get(1).school());
        assertEquals(version + 1, project.view().version(), "one step");
        assertEquals(schools, project.view().schools().size());
        cases.select(cases.column("Role"), CasesOnScreen.TOP, 2, 2);
        screen.key('c', SWT.CTRL);
        assertEquals("reader\t" + school + "\nwriter\t" + school + "\n", cases.clipboard());
        cases.undo();
        assertEquals(people, project.view().people());
    }

    @Test
    @Order(3)
    void rowsArePastedAtTheEndAndWhatDoesNotFitIsSaid() {
        int people = project.view().people().size();
        cases.rows("People", people + 1);
        screen.tool("cases.new");
        String taken = project.view().people().getFirst().name();
        cases.clipboard("Nell Ashby\tteacher\tNowhere Primary\n" + taken + "\tteacher\t\n");
        BooleanSupplier asked = screen.inDialog("Write into the table", () -> {
            Table misfits = screen.find(Table.class, "changes.misfits");
            assertEquals(taken, misfits.getItem(0).getText(2).replaceAll(".*“(.*)”.*", "$1"));
            assertTrue(screen.said().contains("Nowhere Primary"), screen.said());
            screen.picture("cases-paste-light");
            screen.push("Write what fits");
        });
        screen.key('v', SWT.CTRL);
        screen.waitFor("the question", asked);
        screen.waitFor("the new row", () -> project.view().people().size() == people + 1);
        assertEquals("teacher", cases.person("Nell Ashby").role());
        assertEquals("Nowhere Primary", project.view().school(cases.person("Nell Ashby").school()).orElseThrow().name());
        cases.undo();
        assertEquals(people, project.view().people().size());
        assertTrue(project.view().schools().stream().noneMatch(school -> school.name().equals("Nowhere Primary")), "undone in one step");
    }

    @Test
    @Order(4)
    void aValueThatDoesNotFitIsMarkedOnItsCell() {
        cases.rows("Sources", project.view().sources().size());
        Source first = project.view().sources().getFirst();
        cases.select(cases.column("Date"), cases.row(first.title()));
        screen.type("32");
        Text editor = screen.find(Text.class, "cases.cell");
        editor.setText("32.13.2013");
        screen.key(SWT.CR);
        assertTrue(editor.isVisible(), "it waits to be corrected");
        screen.picture("cases-wrong-light");
        editor.setText("3.4.2013");
        screen.key(SWT.CR);
        screen.waitFor("the date", () -> "2013-04-03".equals(String.valueOf(project.view().source(first.id()).orElseThrow().date())));
        cases.undo();
    }

    @Test
    @Order(5)
    void cellsAreEmptiedSortedAndFiltered() {
        cases.rows("Sources", project.view().sources().size());
        List<Source> before = project.view().sources();
        cases.select(cases.column("Phase"), CasesOnScreen.TOP, 1, 3);
        String phase = cases.cell(cases.column("Phase"), CasesOnScreen.TOP);
        long version = project.view().version();
        screen.key(SWT.DEL);
        screen.waitFor("empty cells", () -> project.view().sources().subList(0, 3).stream().allMatch(one -> one.phase().isEmpty()));
        assertEquals(version + 1, project.view().version());
        cases.undo();
        assertEquals(before, project.view().sources());
        screen.waitFor("the phase again", () -> cases.cell(cases.column("Phase"), CasesOnScreen.TOP).equals(phase));
        Rectangle head = grid.getBoundsByPosition(cases.column("Title"), 0);
        cases.click(head);
        String smallest = before.stream().map(Source::title).min(Collator.getInstance()).orElseThrow();
        screen.waitFor("the first title", () -> cases.cell(1, CasesOnScreen.TOP).equals(smallest));
        Text words = screen.find(Text.class, "cases.filter");
        words.setText("journal");
        long journals = before.stream().filter(one -> one.kind().equals("journal")).count();
        screen.waitFor("fewer rows",
                () -> grid.getPreferredRowCount() < before.size() + CasesOnScreen.TOP && grid.getPreferredRowCount() >= journals);
        screen.picture("cases-filtered-light");
        words.setText("");
        screen.waitFor("all rows", () -> grid.getPreferredRowCount() == before.size() + CasesOnScreen.TOP);
        cases.headMenu(cases.column("Kind"), "Filter the column…");
        screen.waitFor("the filter", () -> screen.find(Text.class, "cases.columnFilter").isFocusControl());
        screen.type("=journal");
        screen.key(SWT.CR);
        screen.waitFor("journals only", () -> grid.getPreferredRowCount() == journals + CasesOnScreen.TOP);
        screen.picture("cases-column-filter-light");
    }

    @Test
    @Order(6)
    void anAttributeIsAddedRetypedAndRemoved() {
        cases.rows("Schools", project.view().schools().size() + 1);
        BooleanSupplier added = screen.inDialog("New attribute", () -> {
            screen.find(Text.class, "attribute.name").setText("Pupils");
            screen.picture("cases-attribute-light");
            screen.push("Add");
        });
        screen.tool("cases.attribute");
        screen.waitFor("the dialog", added);
        screen.waitFor("the column", () -> IntStream.range(1, grid.getColumnCount())
                .anyMatch(i -> "Pupils".equals(grid.getDataValueByPosition(i, 0))));
        screen.focus(grid);
        cases.select(cases.column("Pupils"), CasesOnScreen.TOP);
        screen.type("many");
        screen.key(SWT.CR);
        screen.waitFor("the value", () -> project.view().values(project.view().schools().getFirst().id()).containsValue("many"));
        screen.waitFor("the cell", () -> cases.cell(cases.column("Pupils"), CasesOnScreen.TOP).equals("many"));
        BooleanSupplier changed = screen.inDialog("Change the attribute", () -> {
            Combo type = screen.find(Combo.class, "attribute.type");
            type.select(type.indexOf("Number"));
            type.notifyListeners(SWT.Selection, new Event());
            screen.waitFor("the misfit", () -> screen.find(Label.class, "attribute.problem").getText().contains("many"));
            screen.picture("cases-retype-light");
            Button drop = screen.find(Button.class, "attribute.drop");
            drop.setSelection(true);
            drop.notifyListeners(SWT.Selection, new Event());
            screen.push("OK");
        });
        cases.headMenu(cases.column("Pupils"), "Change the attribute…");
        screen.waitFor("the dialog", changed);
        screen.waitFor("the type", () -> pupils().type() == Attribute.Type.NUMBER);
        assertFalse(project.view().values(project.view().schools().getFirst().id()).containsValue("many"));
        BooleanSupplier removed = screen.inDialog("Remove the attribute", () -> screen.push("OK"));
        cases.headMenu(cases.column("Pupils"), "Remove the attribute…");
        screen.waitFor("the question", removed);
        screen.waitFor("no attribute", () -> project.view().attributes().stream().noneMatch(one -> one.name().equals("Pupils")));
        cases.undo();
        assertEquals(Attribute.Type.NUMBER, pupils().type());
    }

    private Attribute pupils() {
        return project.view().attributes().stream().filter(one -> one.name().equals("Pupils") && one.of() == EntityKind.SCHOOL).findFirst()
                .orElseThrow();
    }

    @Test
    @Order(7)
    void thePageOfAPersonLeadsToWhatIsTheirs() {
        cases.rows("People", project.view().people().size() + 1);
        Source source = project.view().sources().stream().filter(one -> one.author() != null).findFirst().orElseThrow();
        Person author = project.view().person(source.author()).orElseThrow();
        cases.find(author.name());
        cases.select(1, cases.row(author.name()));
        screen.key(SWT.F3);
        screen.waitFor("their page", () -> screen.find(Label.class, "page.title").getText().startsWith(author.name()));
        Table sources = screen.find(Table.class, "page.sources");
        long theirs = project.view().sources().stream().filter(one -> author.id().equals(one.author())).count();
        assertTrue(sources.getItemCount() >= theirs, sources.getItemCount() + " of " + theirs);
        BooleanSupplier role = screen.inDialog("Role", () -> {
            screen.find(Combo.class, "role.role").setText("lead");
            screen.find(Text.class, "role.since").setText("1.9.2013");
            screen.picture("case-role-light");
            screen.push("OK");
        });
        screen.tool("page.roles.new");
        screen.waitFor("the dialog", role);
        screen.waitFor("the role", () -> project.view().roles().stream().anyMatch(one -> one.role().equals("lead")));
        PersonRole lead = project.view().roles().stream().filter(one -> one.role().equals("lead")).findFirst().orElseThrow();
        assertEquals("2013-09-01", lead.since().toString());
        screen.waitFor("the line", () -> IntStream.range(0, screen.find(Table.class, "page.roles").getItemCount())
                .anyMatch(i -> screen.find(Table.class, "page.roles").getItem(i).getText(0).equals("lead")));
        screen.picture("case-light");
        IWorkbenchPage page = ActiveWindow.page().orElseThrow();
        page.setPartState(page.findViewReference(CASE), IWorkbenchPage.STATE_MAXIMIZED);
        screen.picture("case-whole-light");
        page.setPartState(page.findViewReference(CASE), IWorkbenchPage.STATE_RESTORED);
        screen.settle();
        sources.setSelection(0);
        Event open = new Event();
        open.item = sources.getItem(0);
        String title = sources.getItem(0).getText(0);
        sources.notifyListeners(SWT.DefaultSelection, open);
        Source first = project.view().sources().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        screen.waitFor("the reader", () -> screen.find(StyledText.class, "reader.text").getText()
                .equals(project.view().text(first).string()));
    }

    @Test
    @Order(8)
    void aCaseIsSummedUpUnderACodeForTheFrameworkMatrix() {
        cases.rows("People", project.view().people().size() + 1);
        Person person = project.view().people().getFirst();
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        cases.find(person.name());
        cases.select(1, cases.row(person.name()));
        screen.key(SWT.F3);
        screen.waitFor("their page", () -> screen.find(Label.class, "page.title").getText().startsWith(person.name()));
        screen.tool("page.summary");
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT).substring(0, 5));
        screen.key(SWT.CR);
        StyledText text = screen.find(StyledText.class, "memo.text");
        screen.window(); // no window manager gives the window the keys when the chooser has gone
        screen.waitFor("the memo", text::isFocusControl);
        assertEquals(code.name(), screen.find(Text.class, "memo.title").getText());
        screen.type("Slowly.");
        screen.waitFor("the summary", () -> MemoLine.summary(project.view(), project.session().coder().id(),
                Ref.to(EntityKind.PERSON, person.id()), code.id()).isPresent());
        screen.picture("case-summary-light");
        // asked for once more it is there to be gone on with
        workbench.show(CasesOnScreen.VIEW);
        screen.tool("page.summary");
        Text again = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", again::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT).substring(0, 5));
        screen.key(SWT.CR);
        screen.waitFor("what was written", () -> screen.find(StyledText.class, "memo.text").getText().equals("Slowly."));
        cases.undo();
        screen.waitFor("nothing left", () -> project.view().memos().stream().noneMatch(memo -> memo.kind().equals(MemoLine.SUMMARY))
                && project.view().links().stream().noneMatch(link -> link.relation().equals(MemoLine.SUMMARISES)));
    }

    @Test
    @Order(9)
    void twoWhoAreOneAreMergedInOneStep() throws Exception {
        Person rosa = cases.person("Rosa Tennant");
        Person typo = new Person(UUID.randomUUID(), "Rosa Tenant", "", null, "seen in May");
        Source source = project.view().sources().stream().filter(one -> one.author() == null).findFirst().orElseThrow();
        project.session().edit("A slip", edit -> {
            edit.put(typo);
            edit.put(source.by(typo.id(), source.school(), source.phase(), source.date()));
            return null;
        });
        int people = project.view().people().size();
        cases.rows("People", people + 1);
        BooleanSupplier merged = screen.inDialog("People who may be one", () -> {
            Table pairs = screen.find(Table.class, "duplicates.pairs");
            screen.waitFor("the pair", () -> IntStream.range(0, pairs.getItemCount())
                    .anyMatch(i -> pairs.getItem(i).getText(0).equals(rosa.name()) && pairs.getItem(i).getText(1).equals(typo.name())));
            pairs.setSelection(IntStream.range(0, pairs.getItemCount()).filter(i -> pairs.getItem(i).getText(1).equals(typo.name()))
                    .findFirst().orElseThrow());
            pairs.notifyListeners(SWT.Selection, new Event());
            screen.waitFor("what follows", () -> screen.find(Text.class, "duplicates.preview").getText().contains("Sources written: 1;"));
            assertTrue(screen.find(Text.class, "duplicates.preview").getText().contains("seen in May"));
            screen.picture("duplicates-light");
            screen.push("Merge");
            screen.waitFor("one less", () -> project.view().people().size() == people - 1);
            screen.push("Close");
        });
        screen.tool("cases.duplicates");
        screen.waitFor("the dialog", merged);
        assertEquals(rosa.id(), project.view().source(source.id()).orElseThrow().author());
        cases.undo();
        assertEquals(typo.id(), project.view().source(source.id()).orElseThrow().author());
        cases.undo();
    }

    @Test
    @Order(10)
    void namesAreReplacedAndKeptInAKey() throws Exception {
        cases.rows("People", project.view().people().size() + 1);
        Person rosa = cases.person("Rosa Tennant");
        Path key = Files.createTempDirectory("cairn-key").resolve("names.cairnkey");
        BooleanSupplier given = screen.inDialog("Pseudonyms", () -> {
            Table people = screen.find(Table.class, "pseudonyms.people");
            for (TableItem item : people.getItems()) {
                item.setChecked(item.getText(0).equals(rosa.name()));
            }
            people.setSelection(0);
            people.notifyListeners(SWT.Selection, new Event());
            screen.find(Text.class, "pseudonyms.pseudonym").setText("Wren");
            screen.picture("pseudonyms-names-light");
            screen.push("Next >");
            Table places = screen.find(Table.class, "pseudonyms.places");
            screen.waitFor("the places", () -> places.getItemCount() > 0);
            assertTrue(places.getItem(0).getText(1).matches("Rosa|Tennant|Rosa Tennant"), places.getItem(0).getText(1));
            assertEquals("Wren", places.getItem(0).getText(2));
            screen.picture("pseudonyms-places-light");
            screen.push("Next >");
            screen.find(Text.class, "pseudonyms.file").setText(key.toString());
            screen.find(Text.class, "pseudonyms.passphrase").setText("tide and stone");
            screen.find(Text.class, "pseudonyms.again").setText("tide and stone");
            screen.picture("pseudonyms-key-light");
            screen.push("Finish");
        });
        screen.tool("cases.pseudonyms");
        screen.waitFor("the wizard", given);
        screen.waitFor("the pseudonym", () -> project.view().person(rosa.id()).orElseThrow().name().equals("Wren"));
        for (Source source : project.view().sources()) {
            assertFalse(project.view().text(source).string().contains("Rosa Tennant"), source.title());
        }
        assertEquals("Rosa Tennant", NameKey.read(key, "tide and stone".toCharArray()).get(rosa.id()).name());
        assertFalse(new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1).contains("Rosa"), "nobody reads it by chance");
        cases.undo();
        assertEquals("Rosa Tennant", project.view().person(rosa.id()).orElseThrow().name());
    }

    @Test
    @Order(11)
    void theGridFollowsTheTheme() {
        workbench.show(CASE);
        workbench.run("org.cairn.ui.theme");
        Rectangle empty = grid.getBoundsByPosition(cases.column("Notes"), CasesOnScreen.TOP);
        assertEquals(0x1E2227, screen.color(grid, empty.x + empty.width - 4, empty.y + 3));
        screen.picture("cases-dark");
        workbench.run("org.cairn.ui.theme");
        assertEquals(0xFFFFFF, screen.color(grid, empty.x + empty.width - 4, empty.y + 3));
    }
}
