// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.ProjectOpening;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person works on the sample project, and takes pictures of what the screen shows on the way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    @Test
    @Order(1)
    void theTitleNamesTheProjectAndTheProduct() {
        String name = project.view().info().name();
        screen.waitFor("the title", () -> ActiveWindow.shell().getText().equals(name + " – Cairn"));
        screen.picture("overview-light");
    }

    @Test
    @Order(2)
    void theNavigatorListsEverySource() {
        Tree tree = screen.find(Tree.class, "navigator.tree");
        screen.waitFor("sources", () -> tree.getItemCount() > 0);
        int listed = 0;
        for (TreeItem group : tree.getItems()) {
            listed += Integer.parseInt(group.getText(1).replace(",", ""));
        }
        assertEquals(project.view().sources().size(), listed, "the groups hold every source once");

        Combo grouping = screen.find(Combo.class, "navigator.grouping");
        grouping.select(grouping.indexOf("List"));
        grouping.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("a flat list", () -> tree.getItemCount() == project.view().sources().size());

        Source wanted = project.view().sources().getLast();
        Text filter = screen.find(Text.class, "navigator.filter");
        filter.setText(wanted.title());
        screen.waitFor("the filtered list", () -> tree.getItemCount() < project.view().sources().size());
        assertTrue(tree.getItemCount() >= 1);
        assertTrue(tree.getItem(0).getText().contains(wanted.title()));
        filter.setText("");
        grouping.select(0);
        grouping.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    @Test
    @Order(3)
    void aDoubleClickOpensTheReader() {
        Tree tree = screen.find(Tree.class, "navigator.tree");
        screen.waitFor("groups", () -> tree.getItemCount() > 1 && tree.getItem(0).getText().length() > 0);
        TreeItem group = tree.getItem(1);
        screen.waitFor("the group", () -> !group.getText().isEmpty() && group.getItemCount() > 0);
        group.setExpanded(true);
        screen.waitFor("a source in the group", () -> !group.getItem(0).getText().isEmpty());
        Event open = new Event();
        open.item = group.getItem(0);
        tree.notifyListeners(SWT.DefaultSelection, open);
        Source source = (Source) group.getItem(0).getData();
        screen.waitFor("the reader", () -> screen.find(StyledText.class, "reader.text").getText()
                .equals(project.view().text(source).string()));
        screen.picture("code-light");
    }

    @Test
    @Order(4)
    void aTypedQueryIsAnsweredByAConcordance() {
        screen.key('f', SWT.CTRL, SWT.SHIFT);
        StyledText query = screen.find(StyledText.class, "search.query");
        screen.waitFor("the focus in the query", query::isFocusControl);
        screen.type("feedback");
        assertEquals("feedback", query.getText());
        screen.key(SWT.CR);
        Table hits = screen.find(Table.class, "search.concordance");
        screen.waitFor("hits", () -> hits.isVisible() && hits.getItemCount() > 0 && !hits.getItem(0).getText(1).equals("…"));
        for (int i = 0; i < Math.min(20, hits.getItemCount()); i++) {
            assertEquals("feedback", hits.getItem(i).getText(1).toLowerCase(Locale.ROOT));
        }
        long written = project.view().sources().stream().mapToLong(source -> Pattern.compile("(?iu)\\bfeedback\\b")
                .matcher(project.view().text(source).string()).results().count()).sum();
        assertEquals(written, hits.getItemCount(), "as often as the word stands in the texts");

        Event open = new Event();
        open.item = hits.getItem(3);
        hits.notifyListeners(SWT.DefaultSelection, open);
        screen.waitFor("the passage in the reader", () -> {
            StyledText text = screen.find(StyledText.class, "reader.text");
            int at = text.getCaretOffset();
            return text.getText().regionMatches(true, at, "feedback", 0, 8);
        });
        screen.picture("search-light");
    }

    @Test
    @Order(5)
    void aWrongQueryIsMarkedWhereItIsWrong() {
        StyledText query = screen.find(StyledText.class, "search.query");
        query.setText("feedback AND (trust");
        screen.focus(query);
        screen.key(SWT.CR);
        screen.waitFor("the mark", () -> query.getStyleRanges().length == 1);
        assertTrue(query.getStyleRanges()[0].underline, "not by colour alone");
        screen.picture("query-error-light");
        query.setText("");
    }

    @Test
    @Order(6)
    void aSelectionIsCodedByItsNameAndUndoTakesItBack() {
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        Source source = project.view().sources().getFirst();
        StyledText text = workbench.reader(source);
        int before = project.view().codings().of(source).size();
        int ofCode = project.view().codings().count(code.id());
        screen.focus(text);
        text.setSelection(4, 40);
        screen.key(SWT.CR, SWT.CTRL);
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the focus in the chooser", chooser::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT));
        screen.picture("chooser-light");
        screen.key(SWT.CR);
        screen.waitFor("the coding", () -> project.view().codings().of(source).size() == before + 1);
        assertEquals(ofCode + 1, project.view().codings().count(code.id()));
        Optional<ChangeSet> step = project.session().undoable();
        assertTrue(step.isPresent() && step.get().label().contains(code.name()), "the history says what was done: " + step);

        screen.settle();
        screen.focus(text);
        screen.key('z', SWT.CTRL);
        screen.waitFor("the undo", () -> project.view().codings().of(source).size() == before);
        assertEquals(ofCode, project.view().codings().count(code.id()));
    }

    @Test
    @Order(7)
    void theHistorySaysWhatWasTakenBack() {
        workbench.show("org.cairn.ui.coding.history");
        Table history = screen.find(Table.class, "history.table");
        screen.waitFor("the history", () -> history.getItemCount() >= 2);
        ChangeSet undone = project.session().history(10).stream().filter(ChangeSet::undone).findFirst().orElseThrow();
        screen.waitFor("the undone step", () -> {
            for (int i = 0; i < Math.min(10, history.getItemCount()); i++) {
                if (history.getItem(i).getText(0).equals("undone: " + undone.label())) {
                    return true;
                }
            }
            return false;
        });
        screen.picture("history-light");
        workbench.show("org.cairn.ui.coding.codebook");
    }

    @Test
    @Order(8)
    void theCodebookCountsWhatTheProjectHolds() {
        Tree tree = screen.find(Tree.class, "codebook.tree");
        ProjectView view = project.view();
        assertEquals(view.codebook().roots().size(), tree.getItemCount());
        TreeItem first = tree.getItem(0);
        Code code = view.codebook().roots().getFirst();
        assertEquals(code.name(), first.getText(0));
        tree.setSelection(first);
        tree.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        assertEquals(code.definition().brief(), screen.find(Text.class, "definition.In brief").getText());
    }

    @Test
    @Order(9)
    void anImportAppearsInTheNavigatorAndInTheInboxAndUndoTakesItAway() throws Exception {
        int before = project.view().sources().size();
        int waiting = project.view().inbox().size();
        project.session().edit("New standing query Wagnis", edit -> {
            edit.put(new StandingQuery(UUID.randomUUID(), "Wagnis", "gewagt", null, edit.before().version(), true));
            return null;
        });
        Path file = Files.createTempDirectory("cairn-ui-import").resolve("Unterrichtsbeobachtungsbogen.txt");
        Files.writeString(file, "Heute habe ich zum ersten Mal eine Unterrichtsbeobachtung gewagt.\n");
        DocumentImport documents = Workbench.service(DocumentImport.class);
        Background.of("Importing", progress -> documents.run(project.session(), List.of(file),
                ImportSettings.DEFAULT, progress)).start(screen.window());
        Tree tree = screen.find(Tree.class, "navigator.tree");
        Text filter = screen.find(Text.class, "navigator.filter");
        screen.waitFor("the import", () -> project.view().sources().size() == before + 1);
        filter.setText("unterrichtsbeob");
        screen.waitFor("the source in the list", () -> tree.getItemCount() == 1 && tree.getItem(0).getText().startsWith("Unterrichts"));
        screen.waitFor("the standing query", () -> project.view().inbox().size() == waiting + 1);
        workbench.show("org.cairn.ui.search.inbox");
        Table inbox = screen.find(Table.class, "inbox.table");
        screen.waitFor("the passage in the inbox", () -> inbox.getItemCount() == waiting + 1
                && inbox.getItem(waiting).getText(1).equals("gewagt"));
        screen.picture("inbox-light");
        screen.settle();
        Edits.undo(project, screen.window());
        screen.waitFor("the undo", () -> project.view().sources().size() == before);
        assertEquals(waiting, project.view().inbox().size(), "what it brought to the inbox goes with it");
        screen.waitFor("an empty list", () -> !tree.isVisible());
        filter.setText("");
        screen.waitFor("the list", tree::isVisible);
    }

    @Test
    @Order(10)
    void aFolderOfWordFilesComesInByTheWizardIsFoundCodedAndFoundByItsCode() throws IOException {
        int before = project.view().sources().size();
        Path folder = Files.createTempDirectory("cairn-ui-word");
        WordFile.write(folder.resolve("Monday.docx"), "Monday", "The marmalade question came up again in year nine.");
        WordFile.write(folder.resolve("Tuesday.docx"), "Tuesday", "Nobody asked about it today.");
        BooleanSupplier asked = screen.inDialog("Import documents", () -> {
            Table paths = screen.find(Table.class, "import.paths");
            Clipboard clipboard = new Clipboard(paths.getDisplay());
            clipboard.setContents(new Object[] {new String[] {folder.toString()}}, new Transfer[] {FileTransfer.getInstance()});
            screen.focus(paths);
            screen.key('v', SWT.CTRL);
            clipboard.dispose();
            screen.waitFor("the folder in the list", () -> paths.getItemCount() == 1);
            screen.picture("import-files-light");
            screen.push("Next >");
            screen.find(Combo.class, "import.author").setText("Marmaduke");
            screen.picture("import-facts-light");
            screen.push("Finish");
        });
        BooleanSupplier reported = screen.inDialog("Documents imported", () -> {
            screen.picture("import-report-light");
            screen.push("OK");
        });
        workbench.run("org.cairn.ui.import");
        screen.waitFor("the wizard", asked);
        screen.waitFor("the report", reported);
        assertEquals(before + 2, project.view().sources().size());
        Source monday = project.view().sources().stream().filter(source -> source.title().equals("Monday")).findFirst().orElseThrow();
        assertEquals("Marmaduke", project.view().person(monday.author()).orElseThrow().name());

        screen.waitFor("the phrase to be found", () -> {
            workbench.search("\"marmalade question\"");
            return screen.find(Table.class, "search.concordance").getItemCount() == 1;
        });
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        StyledText text = workbench.reader(monday);
        int from = text.getText().indexOf("marmalade question");
        screen.focus(text);
        text.setSelection(from, from + "marmalade question".length());
        screen.key(SWT.CR, SWT.CTRL);
        screen.waitFor("the chooser", screen.find(Text.class, "chooser.text")::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT));
        screen.key(SWT.CR);
        screen.waitFor("the coding", () -> project.view().codings().of(monday).size() == 1);
        workbench.search("marmalade WITHIN code:\"" + code.name() + "\"");
        Table hits = screen.find(Table.class, "search.concordance");
        screen.waitFor("the word within the code", () -> hits.getItemCount() == 1 && hits.getItem(0).getText(1).equals("marmalade"));
        Edits.undo(project, screen.window());
        Edits.undo(project, screen.window());
        screen.waitFor("the undo", () -> project.view().sources().size() == before);
    }

    @Test
    @Order(11)
    void theThemeTurnsDarkAndLightAgain() {
        Palette palette = Workbench.service(Palette.class);
        StyledText text = workbench.reader(project.view().sources().getFirst());
        var light = text.getBackground();
        assertFalse(palette.isDark());
        workbench.run("org.cairn.ui.theme");
        assertTrue(palette.isDark());
        assertEquals(palette.color(Palette.Role.PAPER), text.getBackground(), "the reader's paper is the palette's");
        assertNotEquals(light, text.getBackground());
        Workbench.service(PassageFinder.class).find("trust");
        Table hits = screen.find(Table.class, "search.concordance");
        screen.waitFor("hits", () -> hits.isVisible() && hits.getItemCount() > 0);
        screen.picture("code-dark");
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        screen.picture("start-dark");
        workbench.run("org.cairn.ui.theme");
        assertFalse(palette.isDark());
        assertEquals(light, palette.color(Palette.Role.PAPER));
        assertNotNull(ActiveWindow.page().orElseThrow().getActiveEditor(), "the start page is back");
    }
}
