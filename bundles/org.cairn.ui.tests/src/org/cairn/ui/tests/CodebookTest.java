// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.exchange.CodebookFiles;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person tends the codebook of the sample. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodebookTest {

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;
    private Tree tree;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theCodebookIsShown() {
        project = workbench.project();
        screen.window();
        workbench.show("org.cairn.ui.coding.codebook");
        tree = screen.find(Tree.class, "codebook.tree");
    }

    @Test
    @Order(0)
    void theTreeIsOpenAtFirstAndStaysAsItWasWhenColumnsChange() {
        screen.waitFor("the codes", () -> item("Joint practice") != null);
        assertTrue(item("Joint practice").getExpanded() && item("Observing").getExpanded());
        item("Joint practice").setExpanded(false);
        menu("Columns", "Sources");
        screen.settle();
        assertTrue(!item("Joint practice").getExpanded() && item("Trust").getExpanded());
        menu("Columns", "Sources");
        menu("Expand all");
        assertTrue(item("Joint practice").getExpanded());
    }

    private Codebook book() {
        return project.view().codebook();
    }

    private Code code(String path) {
        List<Code> found = book().find(path);
        assertEquals(1, found.size(), path);
        return found.getFirst();
    }

    private static List<TreeItem> items(TreeItem[] in) {
        List<TreeItem> all = new ArrayList<>();
        for (TreeItem item : in) {
            all.add(item);
            all.addAll(items(item.getItems()));
        }
        return all;
    }

    private TreeItem item(String name) {
        return items(tree.getItems()).stream().filter(item -> item.getText(0).equals(name)).findFirst().orElse(null);
    }

    private void choose(String... names) {
        TreeItem[] chosen = new TreeItem[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            screen.waitFor(name + " in the tree", () -> item(name) != null);
            chosen[i] = item(name);
        }
        tree.setSelection(chosen);
        tree.notifyListeners(SWT.Selection, new Event());
        screen.focus(tree);
        screen.settle();
    }

    /** Chooses an entry of the tree's menu; labels of the way to it, without mnemonics and keys. */
    private void menu(String... labels) {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        MenuItem found = null;
        for (String label : labels) {
            found = null;
            for (MenuItem item : menu.getItems()) {
                if (item.getText().replace("&", "").replaceAll("\t.*", "").equals(label)) {
                    found = item;
                }
            }
            assertNotNull(found, "no menu entry " + label);
            assertTrue(found.isEnabled(), label + " is possible");
            menu = found.getMenu();
        }
        found.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private void undo() {
        long version = project.view().version();
        screen.settle();
        screen.focus(tree);
        screen.key('z', SWT.CTRL);
        screen.waitFor("the undo", () -> project.view().version() > version);
        screen.settle();
    }

    @Test
    @Order(1)
    void aCodeIsMadeNamedAndMovedByKeys() {
        choose("Joint practice");
        BooleanSupplier named = screen.inDialog("New code", () -> {
            screen.type("zeal");
            screen.key(SWT.CR);
        });
        screen.key(SWT.INSERT);
        screen.waitFor("the name", named);
        screen.waitFor("the new code to be chosen", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText(0).equals("zeal"));
        assertEquals(book().roots().getLast(), code("zeal"));
        assertEquals("", screen.find(Text.class, "definition.In brief").getText(), "the pane shows the new code");

        screen.focus(tree);
        screen.key(SWT.F2);
        Text name = screen.find(Text.class, "codebook.name");
        screen.waitFor("the focus in the name", name::isFocusControl);
        screen.type("mut");
        screen.picture("codebook-rename-light");
        screen.key(SWT.CR);
        screen.waitFor("the new name", () -> book().find("mut").size() == 1);
        screen.waitFor("the new name in the tree", () -> item("mut") != null);

        Code before = book().roots().get(book().roots().size() - 2);
        choose("mut");
        screen.key(SWT.ARROW_UP, SWT.ALT);
        screen.waitFor("one place up", () -> book().roots().getLast().id().equals(before.id()));
        choose("mut");
        screen.key(SWT.ARROW_DOWN, SWT.ALT);
        screen.waitFor("one place down", () -> book().roots().getLast().name().equals("mut"));
        choose("mut");
        screen.key(SWT.ARROW_RIGHT, SWT.ALT);
        screen.waitFor("one level down", () -> before.id().equals(code("mut").parent()));
        choose("mut");
        screen.key(SWT.ARROW_LEFT, SWT.ALT);
        screen.waitFor("one level up", () -> code("mut").parent() == null);
        choose("mut");
        screen.key(SWT.DEL);
        screen.waitFor("the code to be gone", () -> book().find("mut").isEmpty());
    }

    @Test
    @Order(2)
    void aDefinitionIsSavedWhenItsFieldIsLeftAsOneStep() {
        choose("Planning together");
        Text field = screen.find(Text.class, "definition.When to use");
        screen.focus(field);
        field.setSelection(field.getCharCount());
        screen.type(" more");
        long version = project.view().version();
        screen.key(SWT.TAB);
        screen.waitFor("the definition", () -> code("Joint practice > Planning together").definition().use().endsWith(" more"));
        assertEquals(version + 1, project.view().version());
        assertTrue(screen.find(Text.class, "definition.When not to use").isFocusControl(), "Tab goes to the next field");
        undo();
        screen.waitFor("the text before", () -> !field.getText().endsWith(" more"));
        screen.picture("codebook-light");
    }

    @Test
    @Order(3)
    void codesAreFoundByNameDefinitionAndExpression() {
        Text filter = screen.find(Text.class, "codebook.filter");
        screen.focus(filter);
        filter.setText("sealed the envelopes");
        screen.waitFor("the code with that example", () -> items(tree.getItems()).size() == 3 && item("Blind joint observation") != null);
        screen.key(SWT.F3);
        screen.waitFor("the code to be chosen", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText(0).equals("Blind joint observation"));
        filter.setText("/^obs.*ing$/");
        screen.waitFor("the code that fits", () -> item("Observing") != null && item("Planning together") == null);
        filter.setText("/[/");
        screen.waitFor("no codes", () -> !tree.isVisible());
        filter.setText("");
        screen.waitFor("all codes", () -> tree.isVisible() && items(tree.getItems()).size() == book().size());
    }

    @Test
    @Order(4)
    void twoCodesAreMergedAfterAPreview() {
        Code goes = code("Joint practice > Observing");
        Code stays = code("Joint practice > Planning together");
        int passages = project.view().codings().count(goes.id()) + project.view().codings().count(stays.id());
        int moving = project.view().codings().count(goes.id());
        assertTrue(moving > 0);
        choose("Planning together", "Observing");
        BooleanSupplier merged = screen.inDialog("Merge codes", () -> {
            assertEquals("Joint practice > Planning together", screen.find(Combo.class, "merge.into").getText());
            Text preview = screen.find(Text.class, "merge.preview");
            screen.waitFor("the preview", () -> preview.getText().startsWith(moving + " passages move"));
            screen.picture("codebook-merge-light");
            screen.push("Merge");
        });
        menu("Merge…");
        screen.waitFor("the dialog", merged);
        screen.waitFor("one code", () -> book().code(goes.id()).isEmpty());
        assertEquals(passages, project.view().codings().count(stays.id()), "both passages of a pair stay");
        assertEquals(stays.id(), code("Blind joint observation").parent(), "sub-codes go along");
        undo();
        assertEquals(moving, project.view().codings().count(goes.id()));
    }

    @Test
    @Order(5)
    void aCodeIsSplitPassageByPassage() {
        Code code = code("Joint practice > Planning together");
        int before = project.view().codings().count(code.id());
        choose("Planning together");
        BooleanSupplier split = screen.inDialog("Split “Planning together”", () -> {
            Table passages = screen.find(Table.class, "split.passages");
            assertEquals(before, passages.getItemCount());
            passages.select(0, 1);
            screen.find(Combo.class, "split.code").setText("planning by letter");
            screen.push("Assign");
            screen.picture("codebook-split-light");
            screen.push("Split");
        });
        menu("Split…");
        screen.waitFor("the dialog", split);
        screen.waitFor("the new code", () -> book().find("planning by letter").size() == 1);
        assertEquals(2, project.view().codings().count(code("planning by letter").id()));
        assertEquals(before - 2, project.view().codings().count(code.id()));
        undo();
        assertEquals(before, project.view().codings().count(code.id()));
    }

    @Test
    @Order(6)
    void aSetCrossesTheTree() {
        String other = book().codes().stream().filter(c -> c.codable() && !book().path(c).startsWith("Joint")).findFirst().orElseThrow().name();
        choose("Planning together", other);
        BooleanSupplier named = screen.inDialog("New set of codes", () -> {
            screen.type("round one");
            screen.key(SWT.CR);
        });
        menu("Sets", "New set with the chosen codes…");
        screen.waitFor("the name", named);
        screen.waitFor("the set", () -> project.view().codeSets().size() == 1);
        CodeSet set = project.view().codeSets().getFirst();
        assertEquals(Set.of(code("Planning together").id(), code(other).id()), set.codes());
        Table sets = screen.find(Table.class, "codebook.sets");
        screen.waitFor("the set in the list", () -> sets.getItemCount() == 2);
        sets.setSelection(1);
        sets.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("only its codes", () -> item("Observing") == null && item("Planning together") != null && item(other) != null);
        screen.picture("codebook-set-light");
        choose("Planning together");
        menu("Sets", "Take the chosen codes out of the set shown");
        screen.waitFor("one code less", () -> project.view().codeSets().getFirst().codes().equals(Set.of(code(other).id())));
        screen.waitFor("one code less in the tree", () -> item("Planning together") == null);
        menu("Sets", "Delete the set, not its codes");
        screen.waitFor("no set", () -> project.view().codeSets().isEmpty());
        screen.waitFor("all codes", () -> item("Observing") != null);
    }

    @Test
    @Order(7)
    void aVersionIsKeptAndComparedWithNow() throws Exception {
        choose("Observing");
        BooleanSupplier kept = screen.inDialog("Keep this version of the codebook", () -> {
            screen.type("pilot");
            screen.push("Keep");
        });
        menu("Keep this version…");
        screen.waitFor("the name", kept);
        screen.waitFor("the version", () -> project.view().documents().stream().anyMatch(document -> document.title().equals("pilot")));
        Code old = code("Joint practice > Observing");
        project.session().edit("Rename", edit -> {
            edit.put(new Code(old.id(), old.parent(), "Watching", old.color(), true, old.position(),
                    new Code.Definition("Seen anew.", old.definition().full(), "", "", "")));
            return null;
        });
        BooleanSupplier compared = screen.inDialog("Versions of the codebook", () -> {
            Table changes = screen.find(Table.class, "versions.changes");
            screen.waitFor("the changes", () -> changes.getItemCount() == 5);
            TableItem first = changes.getItem(0);
            assertEquals(List.of("renamed", "Joint practice > Watching", "Observing", "Watching"),
                    List.of(first.getText(0), first.getText(1), first.getText(2), first.getText(3)));
            screen.picture("codebook-versions-light");
            screen.push("Close");
        });
        screen.waitFor("the new name", () -> item("Watching") != null);
        menu("Versions and what changed…");
        screen.waitFor("the comparison", compared);
        undo();
        undo();
    }

    @Test
    @Order(8)
    void aTableIsExportedChangedAndPastedBack() throws Exception {
        Path file = Files.createTempDirectory("cairn-ui-codebook").resolve("codes.csv");
        Workbench.service(CodebookFiles.class).write(project.view(), file);
        String brief = code("Joint practice > Observing").definition().brief();
        Files.writeString(file, Files.readString(file).replace(brief, "Příliš žluťoučký") + "Ödland > Höhle,Höhle,,yes,,,,,,,,\r\n");
        choose("Observing");
        BooleanSupplier seen = screen.inDialog("Import a codebook", () -> {
            Table codes = screen.find(Table.class, "import.codes");
            assertEquals(List.of("changed", "new folder", "new", "unchanged"),
                    List.of(codes.getItem(0).getText(1), codes.getItem(1).getText(1), codes.getItem(2).getText(1), codes.getItem(3).getText(1)));
            screen.picture("codebook-import-light");
            screen.push("Import");
        });
        Clipboard clipboard = new Clipboard(tree.getDisplay());
        clipboard.setContents(new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
        screen.key('v', SWT.CTRL);
        screen.waitFor("the preview", seen);
        clipboard.dispose();
        screen.waitFor("the import", () -> book().find("Ödland > Höhle").size() == 1);
        assertEquals("Příliš žluťoučký", code("Joint practice > Observing").definition().brief());
        undo();
        assertEquals(brief, code("Joint practice > Observing").definition().brief());
    }

    @Test
    @Order(9)
    void columnsAreSwitchedOnAndOff() {
        choose("Observing");
        int columns = tree.getColumnCount();
        menu("Columns", "Sources");
        menu("Columns", "For each coder");
        long coders = project.view().coders().stream().filter(c -> project.view().codings().coderOrdinal(c.id()) >= 0).count();
        screen.waitFor("a column for each coder", () -> tree.getColumnCount() == columns + 1 + coders);
        screen.picture("codebook-columns-light");
        menu("Columns", "Count with sub-codes");
        Code top = code("Joint practice");
        int all = book().withSubcodes(top.id()).stream().mapToInt(project.view().codings()::count).sum();
        screen.waitFor("the sum", () -> item("Joint practice").getText(1).equals(String.valueOf(all)));
        menu("Columns", "Count with sub-codes");
        menu("Columns", "For each coder");
        menu("Columns", "Sources");
        screen.waitFor("the columns before", () -> tree.getColumnCount() == columns);
        workbench.run("org.cairn.ui.theme");
        screen.picture("codebook-dark");
        workbench.run("org.cairn.ui.theme");
    }
}
