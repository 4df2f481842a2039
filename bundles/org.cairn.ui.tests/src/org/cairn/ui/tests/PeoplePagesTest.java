// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Pages of people, schools and groups: roles end, consents are given and taken back, and names leave the project for good. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeoplePagesTest {

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
    void theTableIsOpen() {
        project = workbench.project();
        cases = new CasesOnScreen(workbench);
    }

    private void page(String kind, int rows, String name) {
        cases.rows(kind, rows + 1);
        cases.find(name);
        cases.select(1, cases.row(name));
        screen.key(SWT.F3);
        screen.waitFor("the page of " + name, () -> title().startsWith(name));
    }

    private static String title() {
        return screen.find(Label.class, "page.title").getText();
    }

    /** Chooses the line of a section that begins with these words. */
    private static void line(String section, String first) {
        Table table = screen.find(Table.class, section);
        screen.waitFor(first + " in " + section, () -> lines(section).stream().anyMatch(line -> line.startsWith(first)));
        table.setSelection(Stream.of(table.getItems()).filter(item -> item.getText(0).equals(first)).findFirst().orElseThrow());
    }

    private static List<String> lines(String section) {
        Table table = screen.find(Table.class, section);
        return Stream.of(table.getItems()).map(item -> String.join(" | ",
                IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList())).toList();
    }

    @Test
    @Order(1)
    void aRoleIsBegunAndEnds() {
        Person rosa = cases.person("Rosa Tennant");
        page("People", project.view().people().size(), rosa.name());
        int before = project.view().roles().size();
        BooleanSupplier begun = screen.inDialog("Role", () -> {
            screen.find(Combo.class, "role.role").setText("governor");
            screen.find(Text.class, "role.since").setText("2013-09-01");
            screen.find(Text.class, "role.until").setText("2012-09-01");
            assertTrue(screen.said().contains("It cannot end before it begins."), screen.said());
            screen.find(Text.class, "role.until").setText("");
            screen.push("OK");
        });
        screen.tool("page.roles.new");
        screen.waitFor("the role", () -> begun.getAsBoolean() && project.view().roles().size() == before + 1);
        line("page.roles", "governor");
        List<String> roles = lines("page.roles");
        assertTrue(roles.contains("governor | Brackwater Quay Primary School | 2013-09-01 to now"), roles.toString());
        screen.tool("page.roles.end");
        screen.waitFor("the end", () -> governor().map(PersonRole::until).filter(LocalDate.now()::equals).isPresent());
        assertEquals(LocalDate.of(2013, 9, 1), governor().orElseThrow().since());
        screen.waitFor("the line", () -> lines("page.roles").stream().anyMatch(line -> line.endsWith("2013-09-01 to " + LocalDate.now())));
        line("page.roles", "governor");
        screen.tool("page.roles.remove");
        screen.waitFor("no role", () -> project.view().roles().size() == before);
        cases.undo();
        assertTrue(governor().isPresent());
        cases.undo();
        cases.undo();
        assertTrue(governor().isEmpty());
    }

    private Optional<PersonRole> governor() {
        return project.view().roles().stream().filter(role -> role.role().equals("governor")).findFirst();
    }

    @Test
    @Order(2)
    void aConsentIsGivenWithItsDayTakenBackAndForgotten() {
        Person callum = cases.person("Callum Fry");
        page("People", project.view().people().size(), callum.name());
        assertEquals(4, screen.find(Table.class, "page.consents").getItemCount());
        line("page.consents", "Filming and showing films");
        BooleanSupplier given = screen.inDialog("Consent: Filming and showing films", () -> {
            screen.find(Combo.class, "consent.state").select(1 + Consent.State.GIVEN.ordinal());
            Text day = screen.find(Text.class, "consent.date");
            day.setText("31.2.2013");
            assertTrue(screen.said().contains("is not a day of the calendar"), screen.said());
            screen.picture("case-consent-light");
            day.setText("28.2.2013");
            screen.find(Text.class, "consent.note").setText("by his own hand");
            screen.push("OK");
        });
        screen.tool("page.consents.change");
        screen.waitFor("the consent", () -> given.getAsBoolean() && film(callum).isPresent());
        assertEquals(new Consent(film(callum).get().id(), callum.id(), Consent.Use.FILM, Consent.State.GIVEN, LocalDate.of(2013, 2, 28),
                "by his own hand"), film(callum).get());
        screen.waitFor("the line",
                () -> lines("page.consents").contains("Filming and showing films | given | 2013-02-28 | by his own hand"));
        answer(Consent.State.WITHDRAWN.ordinal() + 1);
        screen.waitFor("the other answer", () -> film(callum).filter(one -> one.state() == Consent.State.WITHDRAWN).isPresent());
        answer(0);
        screen.waitFor("no answer", () -> film(callum).isEmpty());
        cases.undo();
        cases.undo();
        assertEquals(Consent.State.GIVEN, film(callum).orElseThrow().state());
        cases.undo();
    }

    private static void answer(int choice) {
        line("page.consents", "Filming and showing films");
        BooleanSupplier asked = screen.inDialog("Consent: Filming and showing films", () -> {
            screen.find(Combo.class, "consent.state").select(choice);
            screen.push("OK");
        });
        screen.tool("page.consents.change");
        screen.waitFor("the question", asked);
    }

    private Optional<Consent> film(Person person) {
        return project.view().consents().stream().filter(one -> one.person().equals(person.id()) && one.use() == Consent.Use.FILM)
                .findFirst();
    }

    @Test
    @Order(2)
    void somebodyWithdrawsAndWhatCitesThemLosesTheirWords() {
        Person rosa = cases.person("Rosa Tennant");
        page("People", project.view().people().size(), rosa.name());
        BooleanSupplier withdrawn = screen.inDialog("Rosa Tennant withdraws", () -> {
            Text resting = screen.find(Text.class, "withdrawal.resting");
            screen.waitFor("what rests on her", () -> resting.getText().contains("Sources written"));
            assertTrue(resting.getText().lines().anyMatch(line -> line.startsWith("wrote: ")), resting.getText());
            screen.picture("case-withdrawal-light");
            screen.find(Text.class, "withdrawal.date").setText("2013-05-02");
            screen.push("Withdraw");
        });
        screen.tool("page.consents.withdraw");
        screen.waitFor("the consents", () -> withdrawn.getAsBoolean() && answers(rosa).equals(List.of(Consent.State.WITHDRAWN)));
        cases.undo();
        screen.waitFor("the consents as before", () -> !answers(rosa).equals(List.of(Consent.State.WITHDRAWN)));
    }

    private List<Consent.State> answers(Person person) {
        return project.view().consents().stream().filter(consent -> consent.person().equals(person.id())).map(Consent::state).distinct().toList();
    }

    @Test
    @Order(3)
    void thePageOfASchoolLeadsToItsPeopleAndThoseToTheirGroups() {
        School gull = project.view().schools().stream().filter(one -> one.name().startsWith("Gull Lane")).findFirst().orElseThrow();
        page("Schools", project.view().schools().size(), gull.name());
        assertEquals(gull.name() + " · school", title());
        assertFalse(screen.isThere(Table.class, "page.roles"), "only people have roles");
        assertFalse(screen.isThere(Table.class, "page.consents"), "only people consent");
        List<String> people = lines("page.related");
        project.view().people().stream().filter(one -> gull.id().equals(one.school()))
                .forEach(one -> assertTrue(people.contains(one.name() + " | " + one.role()), people.toString()));
        assertTrue(people.contains("Trio Four: First drafts | trio"), people.toString());
        long theirs = project.view().sources().stream().filter(one -> project.view().schoolOf(one).filter(gull::equals).isPresent())
                .count();
        assertTrue(theirs > 0);
        assertEquals(theirs, screen.find(Table.class, "page.sources").getItemCount());
        screen.picture("case-school-light");

        open("Trio Four: First drafts");
        assertEquals("Trio Four: First drafts · group", title());
        Group trio = project.view().groups().stream().filter(one -> one.name().startsWith("Trio Four")).findFirst().orElseThrow();
        assertEquals(trio.people().size() + trio.schools().size(), screen.find(Table.class, "page.related").getItemCount());
        Text notes = screen.find(Text.class, "page.notes");
        screen.focus(notes);
        notes.setText("Ends in July.");
        screen.focus(screen.find(Table.class, "page.related"));
        screen.waitFor("what was written", () -> project.view().groups().stream().anyMatch(one -> one.notes().equals("Ends in July.")));
        screen.picture("case-group-light");
        cases.undo();
        assertEquals(trio, project.view().groups().stream().filter(one -> one.id().equals(trio.id())).findFirst().orElseThrow());

        open("Bethan Roke");
        assertEquals("Bethan Roke · person", title());
        assertTrue(screen.isThere(Table.class, "page.consents"));
    }

    private static void open(String related) {
        line("page.related", related);
        Table table = screen.find(Table.class, "page.related");
        Event event = new Event();
        event.item = table.getSelection()[0];
        table.notifyListeners(SWT.DefaultSelection, event);
        screen.waitFor("the page of " + related, () -> title().startsWith(related));
    }

    @Test
    @Order(4)
    void whoIsNewInAnImportIsGivenAPseudonymRightAfterwards() throws IOException {
        int sources = project.view().sources().size();
        Path file = Files.createTempDirectory("cairn-ui-import").resolve("Thursday.txt");
        Files.writeString(file, "Perpetua Quill asked twice. Nobody answered Perpetua.");
        Path key = Files.createTempDirectory("cairn-key").resolve("new.cairnkey");
        BooleanSupplier asked = screen.inDialog("Import documents", () -> {
            Table paths = screen.find(Table.class, "import.paths");
            Clipboard clipboard = new Clipboard(paths.getDisplay());
            clipboard.setContents(new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
            screen.focus(paths);
            screen.key('v', SWT.CTRL);
            clipboard.dispose();
            screen.waitFor("the file in the list", () -> paths.getItemCount() == 1);
            screen.push("Next >");
            screen.find(Combo.class, "import.author").setText("Perpetua Quill");
            Button pseudonyms = screen.find(Button.class, "import.pseudonyms");
            pseudonyms.setSelection(true);
            pseudonyms.notifyListeners(SWT.Selection, new Event());
            screen.push("Finish");
        });
        BooleanSupplier reported = screen.inDialog("Documents imported", () -> screen.push("OK"));
        BooleanSupplier given = screen.inDialog("Pseudonyms", () -> {
            Table people = screen.find(Table.class, "pseudonyms.people");
            assertEquals(List.of("Perpetua Quill"), Arrays.stream(people.getItems()).filter(TableItem::getChecked).map(TableItem::getText)
                    .toList(), "those who are new are ticked");
            people.setSelection(Arrays.stream(people.getItems()).filter(TableItem::getChecked).findFirst().orElseThrow());
            people.notifyListeners(SWT.Selection, new Event());
            screen.find(Text.class, "pseudonyms.pseudonym").setText("Jackdaw");
            screen.push("Next >");
            screen.waitFor("the places", () -> screen.find(Table.class, "pseudonyms.places").getItemCount() == 2);
            keepIn(key, false);
            screen.push("Finish");
        });
        workbench.run("org.cairn.ui.import");
        screen.waitFor("the import", () -> asked.getAsBoolean() && reported.getAsBoolean());
        screen.waitFor("the wizard", given);
        screen.waitFor("the pseudonym", () -> project.view().people().stream().anyMatch(one -> one.name().equals("Jackdaw")));
        Source thursday = project.view().sources().get(sources);
        assertEquals("Jackdaw asked twice. Nobody answered Jackdaw.", project.view().text(thursday).string());
        assertEquals("Jackdaw", project.view().person(thursday.author()).orElseThrow().name());
        cases.undo();
        cases.undo();
        assertEquals(sources, project.view().sources().size());
    }

    /** Fills the last page of the wizard. */
    private static void keepIn(Path key, boolean forGood) {
        screen.push("Next >");
        screen.find(Text.class, "pseudonyms.file").setText(key.toString());
        screen.find(Text.class, "pseudonyms.passphrase").setText("tide and stone");
        screen.find(Text.class, "pseudonyms.again").setText("tide and stone");
        Button good = screen.find(Button.class, "pseudonyms.forGood");
        good.setSelection(forGood);
        good.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    @Order(5)
    void namesThatWereDeletedForGoodAreOnlyInTheKey() throws IOException {
        Person rosa = cases.person("Rosa Tennant");
        UUID id = rosa.id();
        cases.rows("People", project.view().people().size() + 1);
        assertTrue(isInTheProject("Tennant"), "the test can fail");
        Path key = Files.createTempDirectory("cairn-key").resolve("names.cairnkey");
        BooleanSupplier given = screen.inDialog("Pseudonyms", () -> {
            Table people = screen.find(Table.class, "pseudonyms.people");
            Arrays.stream(people.getItems()).forEach(item -> item.setChecked(item.getText(0).equals(rosa.name())));
            people.setSelection(Arrays.stream(people.getItems()).filter(TableItem::getChecked).findFirst().orElseThrow());
            people.notifyListeners(SWT.Selection, new Event());
            screen.find(Text.class, "pseudonyms.pseudonym").setText("Wren");
            screen.push("Next >");
            screen.waitFor("the places", () -> screen.find(Table.class, "pseudonyms.places").getItemCount() > 0);
            keepIn(key, true);
            screen.picture("pseudonyms-for-good-light");
            screen.push("Finish");
        });
        screen.tool("cases.pseudonyms");
        screen.waitFor("the wizard", given);
        screen.waitFor("the pseudonym", () -> project.view().person(id).orElseThrow().name().equals("Wren"));
        screen.waitFor("no way back", () -> project.session().undoable().isEmpty());
        screen.waitFor("the last trace", () -> !isInTheProject("Tennant"));

        BooleanSupplier read = screen.inDialog("Names from a key", () -> {
            screen.find(Text.class, "key.file").setText(key.toString());
            screen.find(Text.class, "key.passphrase").setText("stone and tide");
            screen.push("Show");
            screen.waitFor("that it is wrong", () -> screen.find(Label.class, "key.problem").getText().contains("passphrase"));
            assertEquals(0, screen.find(Table.class, "key.names").getItemCount());
            screen.find(Text.class, "key.passphrase").setText("tide and stone");
            screen.push("Show");
            Table names = screen.find(Table.class, "key.names");
            screen.waitFor("the name", () -> names.getItemCount() == 1);
            assertEquals("Wren", names.getItem(0).getText(0));
            assertEquals("Rosa Tennant", names.getItem(0).getText(1));
            screen.picture("pseudonyms-read-light");
            screen.push("Close");
        });
        screen.tool("cases.key");
        screen.waitFor("the key", read);
    }

    /** Whether the bytes of the project, and of what is kept beside it while it is open, hold a word. */
    private boolean isInTheProject(String word) {
        Path file = project.session().file();
        try (Stream<Path> beside = Files.list(file.getParent())) {
            for (Path part : (Iterable<Path>) beside.filter(one -> one.getFileName().toString().startsWith(file.getFileName().toString()))
                    ::iterator) {
                if (Files.isRegularFile(part) && new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
