// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.HistoryStep;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.TextSize;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a person expects of any program: history, windows, keys, help, preferences, and to come back where they were. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchItselfTest {

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;

    @BeforeAll
    static void openTheSample() {
        System.setProperty("cairn.browser", "none");
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    private Source source(int index) {
        return project.view().sources().get(index);
    }

    @Test
    @Order(1)
    void sourcesAreRenamedDescribedAndDeletedByKeys() {
        Tree tree = screen.find(Tree.class, "navigator.tree");
        Text filter = screen.find(Text.class, "navigator.filter");
        Source first = source(0);
        int before = project.view().sources().size();
        filter.setText(first.title());
        screen.waitFor("the source in the list", () -> tree.isVisible() && tree.getItemCount() >= 1 && leaf(tree, first.title()));
        screen.focus(tree);
        BooleanSupplier renamed = screen.inDialog("Rename the source", () -> {
            screen.type(" again");
            screen.key(SWT.CR);
        });
        screen.key(SWT.F2);
        screen.waitFor("the other title", () -> renamed.getAsBoolean() && !source(0).title().equals(first.title()));
        Edits.undo(project, tree);
        screen.waitFor("the old title", () -> source(0).title().equals(first.title()));

        screen.waitFor("the source in the list", () -> tree.isVisible() && leaf(tree, first.title()));
        BooleanSupplier described = screen.inDialog("Facts about “" + first.title() + "”", () -> {
            screen.find(Combo.class, "facts.phase").setText("afterwards");
            screen.picture("source-facts-light");
            screen.push("Change");
        });
        screen.focus(tree);
        screen.key(SWT.F6);
        screen.waitFor("the phase", () -> described.getAsBoolean() && source(0).phase().equals("afterwards"));
        assertEquals(first.title(), source(0).title());
        Edits.undo(project, tree);
        screen.waitFor("the old phase", () -> source(0).phase().equals(first.phase()));

        screen.waitFor("the source in the list", () -> tree.isVisible() && leaf(tree, first.title()));
        BooleanSupplier deleted = screen.inDialog("Delete sources", () -> {
            screen.picture("source-delete-light");
            screen.push("Delete");
        });
        screen.focus(tree);
        screen.key(SWT.DEL);
        screen.waitFor("one source less", () -> deleted.getAsBoolean() && project.view().sources().size() == before - 1);
        Edits.undo(project, tree);
        screen.waitFor("all sources", () -> project.view().sources().size() == before);
        filter.setText("");
    }

    /** Chooses the leaf with that title, if it is there. */
    private static boolean leaf(Tree tree, String title) {
        for (var item : tree.getItems()) {
            for (var leaf : item.getItemCount() == 0 ? new TreeItem[] {item} : item.getItems()) {
                if (leaf.getText().equals(title)) {
                    tree.setSelection(leaf);
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    @Order(2)
    void theHistoryLeadsBackToAnyStepAndForwardAgain() {
        workbench.show("org.cairn.ui.coding.history");
        Table history = screen.find(Table.class, "history.table");
        String name = project.view().info().name();
        for (String version : List.of("first", "second", "third", "fourth")) {
            Edits.make(project, history, "Say " + version, edit -> {
                edit.describe(name, version);
                return null;
            });
        }
        screen.waitFor("four steps", () -> history.getItemCount() >= 4 && history.getItem(0).getText(0).equals("Say fourth"));
        go(history, "Say second");
        screen.waitFor("the second step", () -> project.view().info().description().equals("second"));
        screen.waitFor("the list", () -> history.getItem(0).getText(0).equals("undone: Say fourth"));
        screen.picture("history-back-light");
        assertEquals(HistoryStep.State.UNDONE, project.session().steps(10).get(1).state());
        go(history, "undone: Say third");
        screen.waitFor("the third step", () -> project.view().info().description().equals("third"));

        Text filter = screen.find(Text.class, "history.filter");
        filter.setText("say");
        screen.waitFor("only these", () -> history.getItemCount() == 4);
        filter.setText("");
        workbench.show("org.cairn.ui.coding.codebook");
    }

    private static void go(Table history, String step) {
        TableItem item = Stream.of(history.getItems()).filter(row -> row.getText(0).equals(step)).findFirst().orElseThrow();
        history.setSelection(item);
        history.notifyListeners(SWT.Selection, new Event());
        screen.focus(history);
        screen.key(SWT.CR);
    }

    @Test
    @Order(3)
    void f1OpensTheGuideAtThePageOfWhatHasTheFocus() throws IOException {
        workbench.show("org.cairn.ui.coding.codebook");
        screen.focus(screen.find(Tree.class, "codebook.tree"));
        assertTrue(guide().endsWith("codebook.html"));
        workbench.show("org.cairn.ui.coding.navigator");
        screen.focus(screen.find(Tree.class, "navigator.tree"));
        String page = guide();
        assertTrue(page.endsWith("navigator.html"), page);
        assertTrue(Files.readString(Path.of(page)).contains("<h1>Sources</h1>"));
        screen.focus(workbench.reader(source(0)));
        assertTrue(guide().endsWith("reader.html"));
    }

    /** Presses F1 and returns the file that would be opened. */
    private static String guide() {
        String[] said = {""};
        BooleanSupplier read = screen.inDialog("Guide", () -> {
            Matcher file = Pattern.compile("Where: (\\S+\\.html)").matcher(screen.said());
            said[0] = file.find() ? file.group(1) : screen.said();
            screen.push("OK");
        });
        screen.key(SWT.F1);
        screen.waitFor("the guide", read);
        return said[0];
    }

    @Test
    @Order(4)
    void theCheatSheetHasTheKeysThatWork() {
        Map<String, String> keys = new HashMap<>();
        BooleanSupplier seen = screen.inDialog("Keys", () -> {
            Table table = screen.find(Table.class, "keys.table");
            Stream.of(table.getItems()).forEach(item -> keys.put(item.getText(1), item.getText(2)));
            screen.picture("keys-light");
            screen.find(Text.class, "keys.filter").setText("undo");
            assertEquals(List.of("Undo"), Stream.of(table.getItems()).map(item -> item.getText(1)).collect(Collectors.toList()));
            screen.push("Close");
        });
        workbench.run("org.cairn.ui.keys");
        screen.waitFor("the keys", seen);
        assertEquals("Ctrl+Enter", keys.get("Code the Selection"), keys.toString());
        assertEquals("Ctrl+Z", keys.get("Undo"));
        assertEquals("Alt+2", keys.get("Codebook"));
        assertEquals("Ctrl+I", keys.get("Import Documents"));
        assertTrue(keys.get("Find any command or view by its name").contains("Ctrl+3"), keys.toString());
    }

    @Test
    @Order(5)
    void preferencesTakeEffectAtOnce() {
        StyledText text = workbench.reader(source(0));
        int height = text.getFont().getFontData()[0].getHeight();
        String coder = project.session().coder().name();
        BooleanSupplier seen = screen.inDialog("Preferences", () -> {
            screen.find(Combo.class, "preferences.size").select(3);
            screen.find(Text.class, "preferences.coder").setText("Wren");
            screen.picture("preferences-light");
            screen.push("Apply");
        });
        workbench.run("org.cairn.ui.preferences");
        screen.waitFor("the preferences", seen);
        screen.waitFor("larger text", () -> text.getFont().getFontData()[0].getHeight() > height);
        assertEquals("Wren", project.session().coder().name());
        screen.picture("large-text-light");
        TextSize.set(TextSize.USUAL);
        screen.waitFor("the usual text", () -> text.getFont().getFontData()[0].getHeight() == height);
        project.session().codeAs(coder);
    }

    @Test
    @Order(6)
    void backupsGoWhereThePersonWantsThem() throws IOException {
        Path elsewhere = Files.createTempDirectory("cairn-ui-backups").resolve("Put aside");
        String[] usual = {""};
        preferences(() -> {
            Text folder = screen.find(Text.class, "preferences.backups");
            usual[0] = folder.getText();
            assertEquals(5, screen.find(Spinner.class, "preferences.last").getSelection());
            folder.setText("somewhere");
            assertEquals("Write the whole path of a folder.", screen.find(Label.class, "preferences.problem").getText());
            assertFalse(screen.isPossible("Apply"));
            folder.setText(elsewhere.toString());
            screen.find(Spinner.class, "preferences.last").setSelection(2);
        });
        Path file = project.session().file();
        String id = project.view().info().id().toString();
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        Workbench.service(ProjectOpening.class).open(file);
        screen.waitFor("the project", () -> Workbench.service(ActiveProject.class).current().isPresent());
        screen.waitFor("its backup", () -> {
            String[] copies = elsewhere.resolve(id).toFile().list((folder, name) -> name.endsWith(".cairn"));
            return copies != null && copies.length == 1;
        });
        preferences(() -> {
            assertEquals(elsewhere.toString(), screen.find(Text.class, "preferences.backups").getText());
            assertEquals(2, screen.find(Spinner.class, "preferences.last").getSelection());
            screen.find(Text.class, "preferences.backups").setText("");
            screen.find(Spinner.class, "preferences.last").setSelection(5);
        });
        preferences(() -> assertEquals(usual[0], screen.find(Text.class, "preferences.backups").getText(), "nothing there means the usual"));
    }

    private static void preferences(Runnable meanwhile) {
        BooleanSupplier done = screen.inDialog("Preferences", () -> {
            meanwhile.run();
            screen.push("Apply");
        });
        workbench.run("org.cairn.ui.preferences");
        screen.waitFor("the preferences", done);
        screen.settle();
    }

    @Test
    @Order(7)
    void twoWindowsShowTheSameProject() {
        int before = PlatformUI.getWorkbench().getWorkbenchWindowCount();
        workbench.run("org.eclipse.ui.window.newWindow");
        screen.waitFor("another window", () -> PlatformUI.getWorkbench().getWorkbenchWindowCount() == before + 1);
        IWorkbenchWindow second = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .filter(window -> window != ActiveWindow.get().orElseThrow()).findFirst().orElseThrow();
        try {
            String name = project.view().info().name();
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                screen.waitFor("the title", () -> window.getShell().getText().startsWith(name));
            }
            Edits.make(project, screen.window(), "Name the project", edit -> {
                edit.describe("Two windows", "");
                return null;
            });
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                screen.waitFor("the new title", () -> window.getShell().getText().startsWith("Two windows"));
            }
            Edits.undo(project, screen.window());
            screen.waitFor("the old title", () -> second.getShell().getText().startsWith(name));
        } finally {
            second.close();
            screen.settle();
        }
    }

    @Test
    @Order(8)
    void aProjectIsOpenedAgainWhereItWasLeft() {
        Source read = source(3);
        int offset = read.length() / 2;
        Workbench.service(PassageOpener.class).open(source(1).id(), null, false);
        StyledText text = workbench.reader(read);
        Workbench.service(PassageOpener.class).open(read.id(), new Span(offset, offset + 5), true);
        screen.waitFor("the passage", () -> Math.abs(text.getCaretOffset() - offset) < 100);
        Path file = project.session().file();
        long left = System.currentTimeMillis() + 4000; // what is open is written down every three seconds
        screen.waitFor("the place to be written down", () -> System.currentTimeMillis() > left);
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        screen.settle();
        Workbench.service(ProjectOpening.class).open(file);
        screen.waitFor("the project", () -> Workbench.service(ActiveProject.class).current().isPresent());
        screen.waitFor("the reader in front", () -> ActiveWindow.page().map(page -> page.getActiveEditor()).filter(
                editor -> editor.getTitle().equals(read.title())).isPresent());
        screen.waitFor("the place", () -> Math.abs(screen.find(StyledText.class, "reader.text").getCaretOffset() - offset) < 100);
        assertTrue(Stream.of(ActiveWindow.page().orElseThrow().getEditorReferences())
                .anyMatch(editor -> editor.getTitle().equals(source(1).title())));
    }

    @Test
    @Order(9)
    void aProjectInACloudFolderIsWarnedAboutOnce() throws IOException {
        Path folder = Files.createDirectories(Files.createTempDirectory("cairn-ui-cloud").resolve("Dropbox"));
        Path file = folder.resolve("Shared.cairn");
        BooleanSupplier warned = screen.inDialog("A project in a cloud folder", () -> {
            assertTrue(screen.said().contains("Dropbox"), screen.said());
            screen.picture("cloud-light");
            screen.push("OK");
        });
        Workbench.service(ProjectOpening.class).create(file, "Shared");
        screen.waitFor("the warning", warned);
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        Workbench.service(ProjectOpening.class).open(file);
        screen.waitFor("the project", () -> Workbench.service(ActiveProject.class).current().isPresent());
        screen.settle();
        assertFalse(Stream.of(Display.getCurrent().getShells()).anyMatch(shell -> shell.getText().equals("A project in a cloud folder")));
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
    }
}
