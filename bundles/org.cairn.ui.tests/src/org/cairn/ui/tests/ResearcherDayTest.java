// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Source;
import org.cairn.exchange.CodebookFiles;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectOpening;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The researcher's day, from a folder of documents to what two coders agree on. Each chapter goes on where the one before ended, and
 * says what stands on the screen then.
 */
class ResearcherDayTest {

    private static final String CODERS = "org.cairn.ui.coding.coders";
    private static final String HISTORY = "org.cairn.ui.coding.history";

    private static Workbench workbench;
    private static Screen screen;
    private static Path home;
    private static String researcher;

    private OpenProject project;

    @BeforeAll
    static void begin() throws IOException {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        home = Files.createTempDirectory("cairn-ui-day");
        Path file = home.resolve("Waiting time.cairn");
        // the system's own window for a file name is not driven: the test says the name instead
        Workbench.service(ProjectOpening.class).create(file, "Waiting time");
        screen.waitFor("the new project", () -> ActiveWindow.shell().getText().equals("Waiting time – Cairn"));
        screen.settle();
        researcher = workbench.project().session().coder().name();
    }

    /** The workbench remembers the name from one project to the next: other tests begin as who they are. */
    @AfterAll
    static void codeAsBefore() {
        Workbench.service(ActiveProject.class).codeAs(researcher);
        screen.waitFor("the coder", () -> workbench.project().session().coder().name().equals(researcher));
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    private static List<String> column(Table table, int column) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.getItemCount(); i++) {
            cells.add(table.getItem(i).getText(column));
        }
        return cells;
    }

    private static Table table(String id) {
        return screen.find(Table.class, id);
    }

    private static StyledText text() {
        return screen.find(StyledText.class, "reader.text");
    }

    private static String counts() {
        return screen.find(Label.class, "status.counts").getText();
    }

    private static void waitForCounts(String what) {
        screen.waitFor(what + " in the status bar", () -> counts().equals(what));
    }

    private static void push(String id) {
        Button button = screen.find(Button.class, id);
        screen.waitFor(id + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private static ToolItem tool(String bar, String id) {
        for (ToolItem item : screen.find(ToolBar.class, bar).getItems()) {
            if (id.equals(item.getData("id"))) {
                return item;
            }
        }
        throw new IllegalStateException("No button " + id);
    }

    private static void press(String bar, String id) {
        ToolItem item = tool(bar, id);
        screen.waitFor(id + " to be possible", item::isEnabled);
        item.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    /** What the codebook shows: names with their numbers of passages. */
    private static Set<String> codebook() {
        Set<String> lines = new TreeSet<>();
        for (TreeItem item : screen.find(Tree.class, "codebook.tree").getItems()) {
            lines.add((item.getText(0) + " " + item.getText(1)).strip());
        }
        return lines;
    }

    private static void waitForCodes(String... lines) {
        screen.waitFor(Set.of(lines) + " in the codebook", () -> codebook().equals(Set.of(lines)));
    }

    /** What a tree shows, folders too. */
    private static Set<String> titles(TreeItem[] items) {
        Set<String> titles = new TreeSet<>();
        for (TreeItem item : items) {
            titles.add(item.getText(0));
            titles.addAll(titles(item.getItems()));
        }
        return titles;
    }

    private static void open(String title) {
        Tree tree = screen.find(Tree.class, "navigator.tree");
        Text filter = screen.find(Text.class, "navigator.filter");
        screen.focus(filter);
        filter.selectAll();
        screen.type(title.toLowerCase());
        screen.waitFor("the source " + title, () -> tree.getItemCount() == 1 && source(tree.getItem(0)).equals(title));
        TreeItem item = tree.getItem(0).getItemCount() > 0 ? tree.getItem(0).getItem(0) : tree.getItem(0);
        screen.focus(tree);
        tree.setSelection(item);
        screen.key(SWT.CR);
        screen.waitFor("the reader of " + title, () -> ActiveWindow.page().map(page -> page.getActiveEditor())
                .filter(editor -> editor.getTitle().equals(title)).isPresent() && !text().getText().isEmpty());
        screen.focus(text());
    }

    private static String source(TreeItem item) {
        return item.getItemCount() > 0 ? item.getItem(0).getText(0) : item.getText(0);
    }

    private static void select(String words) {
        int start = text().getText().indexOf(words);
        assertTrue(start >= 0, words + " stands in the text");
        screen.focus(text());
        text().setSelection(start, start + words.length());
        screen.settle();
    }

    private static void choose(String code) {
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.type(code);
        screen.key(SWT.CR);
        screen.settle();
    }

    private void bringIn(String picture, Path... files) {
        BooleanSupplier asked = screen.inDialog("Import documents", () -> {
            Table paths = table("import.paths");
            Clipboard clipboard = new Clipboard(paths.getDisplay());
            clipboard.setContents(new Object[] {List.of(files).stream().map(Path::toString).toArray(String[]::new)},
                    new Transfer[] {FileTransfer.getInstance()});
            screen.focus(paths);
            screen.key('v', SWT.CTRL);
            clipboard.dispose();
            screen.waitFor("the files in the list", () -> paths.getItemCount() == files.length);
            screen.push("Next >");
            screen.find(Combo.class, "import.author").setText("Priya Nair");
            screen.picture(picture);
            screen.push("Finish");
        });
        BooleanSupplier reported = screen.inDialog("Documents imported", () -> screen.push("OK"));
        screen.key('i', SWT.CTRL);
        screen.waitFor("the wizard", asked);
        screen.waitFor("the report", reported);
    }

    /** One story, one test: without an earlier chapter the later ones say nothing. */
    @Test
    void theDay() throws Exception {
        aFolderOfDocumentsComesIn();
        aSourceIsReadAndWordsAreFoundInIt();
        passagesAreCodedInSeveralWays();
        aMemoIsWrittenOnAPassage();
        twoPassagesAreLinked();
        whatIsWrittenAboutACodeIsShownWhereItIsChosen();
        allHitsOfASearchAreCoded();
        aStandingQueryFindsWhatComesInLater();
        aSecondCoderCodesBlind();
        theTwoCompareAndComeToAConsensus();
        whatWasDoneIsUndoneDoneAgainAndToldByTheHistory();
        theCodebookIsExported();
        theProjectIsClosedAndOpenedAgainAtTheSamePlace();
    }

    private void aFolderOfDocumentsComesIn() throws IOException {
        waitForCounts("0 sources · 0 codes · 0 codings");
        Path folder = Files.createDirectory(home.resolve("Journals"));
        WordFile.write(folder.resolve("Monday.docx"), "I watched Priya teach fractions. She waited eleven seconds after each question.",
                "The waiting felt long to me, but the children began to explain to each other.", "Afterwards we planned the next lesson together.");
        WordFile.write(folder.resolve("Tuesday.docx"), "Today I tried the waiting myself. Nobody spoke at first.",
                "Then Sam said that the numerator counts the pieces.", "Waiting is harder than asking.");
        PdfFile.write(folder.resolve("Handout.pdf"), List.of(List.of("Ask, and then keep silent.", "Waiting gives them time to think.")));
        bringIn("day-import-light", folder);
        waitForCounts("3 sources · 0 codes · 0 codings");
        Tree tree = screen.find(Tree.class, "navigator.tree");
        screen.waitFor("the documents in the list", () -> titles(tree.getItems()).containsAll(Set.of("Handout", "Monday", "Tuesday")));
        screen.picture("day-sources-light");
    }

    private void aSourceIsReadAndWordsAreFoundInIt() {
        open("Monday");
        assertTrue(text().getText().startsWith("I watched Priya teach fractions."), text().getText());
        screen.key('f', SWT.CTRL);
        Text field = screen.find(Text.class, "find.field");
        screen.waitFor("the bar to find words", field::isFocusControl);
        screen.type("wait");
        screen.waitFor("the hits", () -> screen.find(Label.class, "find.count").getText().equals("1 of 2"));
        screen.key(SWT.CR);
        screen.waitFor("the next hit", () -> screen.find(Label.class, "find.count").getText().equals("2 of 2"));
        screen.key(SWT.ESC);
        screen.waitFor("the text again", text()::isFocusControl);
    }

    private void passagesAreCodedInSeveralWays() {
        select("She waited eleven seconds after each question.");
        screen.key(SWT.CR, SWT.CTRL);
        choose("waiting");
        waitForCounts("3 sources · 1 code · 1 coding");
        waitForCodes("waiting 1");

        select("explain to each other");
        screen.key('i', SWT.CTRL, SWT.SHIFT);
        waitForCodes("waiting 1", "explain to each other 1");

        select("The waiting felt long to me");
        screen.key(SWT.CR, SWT.CTRL);
        choose("wait");
        waitForCodes("waiting 2", "explain to each other 1");

        select("but the children began");
        screen.key(SWT.CR, SWT.CTRL, SWT.SHIFT);
        waitForCodes("waiting 3", "explain to each other 1");

        text().setSelection(text().getCharCount() - 5);
        screen.key('a', SWT.CTRL, SWT.SHIFT);
        screen.waitFor("the paragraph", () -> text().getSelectionText().strip().equals("Afterwards we planned the next lesson together."));
        choose("planning together");
        waitForCodes("waiting 3", "explain to each other 1", "planning together 1");
        waitForCounts("3 sources · 3 codes · 5 codings");
        screen.picture("day-coded-light");
    }

    private void aMemoIsWrittenOnAPassage() {
        select("The waiting felt long to me");
        screen.key('m', SWT.CTRL);
        StyledText memo = screen.find(StyledText.class, "memo.text");
        screen.waitFor("the editor", memo::isFocusControl);
        screen.type("is silence a method or a mood");
        screen.waitFor("the memo in the list", () -> column(table("memos.table"), 1).contains("is silence a method or a mood"));
    }

    private void twoPassagesAreLinked() {
        workbench.show("org.cairn.ui.coding.links");
        open("Monday");
        select("The waiting felt long to me");
        screen.key('k', SWT.CTRL);
        screen.waitFor("the beginning", () -> screen.find(Label.class, "links.begun").getText().contains("Monday"));
        open("Tuesday");
        select("Waiting is harder than asking.");
        BooleanSupplier linked = screen.inDialog("Link", () -> {
            screen.find(Combo.class, "link.relation").setText("explains");
            screen.push("Link");
        });
        screen.key('k', SWT.CTRL, SWT.SHIFT);
        screen.waitFor("the dialog", linked);
        screen.waitFor("the link", () -> column(table("links.table"), 0).contains("← explains"));
    }

    private void whatIsWrittenAboutACodeIsShownWhereItIsChosen() {
        workbench.show("org.cairn.ui.coding.codebook");
        Tree tree = screen.find(Tree.class, "codebook.tree");
        screen.focus(tree);
        for (TreeItem item : tree.getItems()) {
            if (item.getText(0).equals("waiting")) {
                tree.setSelection(item);
            }
        }
        tree.notifyListeners(SWT.Selection, new Event());
        Text brief = screen.find(Text.class, "definition.In brief");
        screen.waitFor("the pane of the code", brief::isEnabled);
        screen.focus(brief);
        screen.type("silence on purpose");
        screen.key(SWT.TAB);
        screen.waitFor("the next field", screen.find(Text.class, "definition.In full")::isFocusControl);
        open("Tuesday");
        select("Nobody spoke at first.");
        screen.key(SWT.CR, SWT.CTRL);
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.type("wait");
        screen.waitFor("the rule beside the code", () -> screen.find(StyledText.class, "chooser.rule").getText()
                .contains("silence on purpose"));
        screen.picture("day-rule-light");
        screen.key(SWT.CR);
        waitForCodes("waiting 4", "explain to each other 1", "planning together 1");
    }

    private void allHitsOfASearchAreCoded() {
        screen.key('f', SWT.CTRL, SWT.SHIFT);
        StyledText query = screen.find(StyledText.class, "search.query");
        screen.waitFor("the focus in the query", query::isFocusControl);
        screen.type("asking");
        screen.key(SWT.CR);
        Table hits = table("search.concordance");
        screen.waitFor("the hits", () -> hits.isVisible() && hits.getItemCount() == 2 && new TreeSet<>(column(hits, 3))
                .equals(Set.of("Handout", "Tuesday")));
        BooleanSupplier seen = screen.inDialog("Code hits", () -> {
            assertTrue(screen.find(Button.class, "codeHits.MATCH").getText().contains("2 passages in 2"),
                    screen.find(Button.class, "codeHits.MATCH").getText());
            screen.push("Code");
        });
        press("Search tools", "search.codeAll");
        choose("questions");
        screen.waitFor("the dialog", seen);
        waitForCodes("waiting 4", "explain to each other 1", "planning together 1", "questions 2");
    }

    private void aStandingQueryFindsWhatComesInLater() throws IOException {
        BooleanSupplier named = screen.inDialog("Save the search", () -> {
            screen.type("Questions");
            screen.push("OK");
        });
        press("Search tools", "search.save");
        screen.waitFor("the name", named);
        screen.waitFor("the saved search", () -> project.view().standingQueries().size() == 1);
        BooleanSupplier standing = screen.inDialog("Standing query", () -> {
            screen.type("New questions");
            screen.push("OK");
        });
        press("Search tools", "search.earlier");
        screen.key(SWT.ARROW_DOWN);
        screen.key(SWT.ARROW_DOWN);
        screen.key(SWT.CR);
        screen.waitFor("the name", standing);
        screen.waitFor("the standing query", () -> project.view().standingQueries().size() == 2);

        Path file = home.resolve("Wednesday.docx");
        WordFile.write(file, "Is asking a skill, or is it a habit?");
        bringIn("day-import-later-light", file);
        workbench.show("org.cairn.ui.search.inbox");
        Table inbox = table("inbox.table");
        screen.waitFor("the passage in the inbox", () -> column(inbox, 0).equals(List.of("New questions"))
                && column(inbox, 1).equals(List.of("asking")));
        screen.picture("day-inbox-light");
        screen.focus(inbox);
        inbox.setSelection(0);
        screen.key(SWT.CR);
        choose("questions");
        waitForCodes("waiting 4", "explain to each other 1", "planning together 1", "questions 3");
        screen.waitFor("the empty inbox", () -> !inbox.isVisible());
        waitForCounts("4 sources · 4 codes · 9 codings");
    }

    private void codeAs(String name) {
        Workbench.service(ActiveProject.class).codeAs(name);
        screen.waitFor("the coder", () -> screen.find(Link.class, "status.coder").getText().contains(">" + name + "<"));
    }

    private static TableItem row(Table table, String name) {
        for (TableItem item : table.getItems()) {
            if (item.getText(0).replace("▸ ", "").startsWith(name)) {
                return item;
            }
        }
        return null;
    }

    private void lock(String name) {
        workbench.show(CODERS);
        Table rounds = table("coders.rounds");
        screen.waitFor("the round", () -> rounds.getItemCount() == 1);
        screen.focus(rounds);
        rounds.setSelection(0);
        BooleanSupplier locked = screen.inDialog("Lock my work", () -> screen.push("Lock"));
        push("coders.lock");
        screen.waitFor("the dialog", locked);
        screen.waitFor("the lock", () -> rounds.getItem(0).getText(1).contains(name + " ✓"));
    }

    private void aSecondCoderCodesBlind() {
        workbench.show(CODERS);
        Table coders = table("coders.table");
        BooleanSupplier added = screen.inDialog("Add a coder", () -> {
            screen.type("Zoe");
            screen.push("OK");
        });
        push("coders.add");
        screen.waitFor("the dialog", added);
        screen.waitFor("Zoe to code", () -> row(coders, "Zoe") != null
                && screen.find(Link.class, "status.coder").getText().contains(">Zoe<"));
        BooleanSupplier begun = screen.inDialog("New coding round", () -> {
            Table who = table("round.coders");
            for (TableItem item : who.getItems()) {
                item.setChecked(true);
            }
            who.notifyListeners(SWT.Selection, new Event());
            screen.push("Begin");
        });
        push("coders.newRound");
        screen.waitFor("the dialog", begun);
        waitForCounts("4 sources · 4 codes · 0 codings");
        workbench.show("org.cairn.ui.coding.codebook");
        waitForCodes("waiting", "explain to each other", "planning together", "questions");

        open("Monday");
        select("She waited eleven seconds after each question.");
        screen.key(SWT.CR, SWT.CTRL);
        choose("waiting");
        open("Tuesday");
        select("Today I tried the waiting myself.");
        screen.key(SWT.CR, SWT.CTRL);
        choose("waiting");
        waitForCounts("4 sources · 4 codes · 2 codings");
        screen.picture("day-blind-light");
        codeAs(researcher);
        waitForCounts("4 sources · 4 codes · 9 codings");
        lock(researcher);
        waitForCounts("4 sources · 4 codes · 9 codings");
        codeAs("Zoe");
        lock("Zoe");
        waitForCounts("4 sources · 4 codes · 11 codings");
    }

    private static String progress() {
        return screen.find(Label.class, "comparison.progress").getText();
    }

    private void theTwoCompareAndComeToAConsensus() {
        workbench.show(CODERS);
        table("coders.rounds").setSelection(0);
        push("coders.compareRound");
        Table differences = table("comparison.differences");
        screen.waitFor("the differences", () -> differences.getItemCount() == 9);
        assertTrue(progress().startsWith("0 of 9 differences resolved"), progress());
        screen.focus(differences);
        screen.picture("day-comparison-light");
        push("comparison.neither");
        screen.waitFor("the first", () -> progress().startsWith("1 of 9"));
        waitForCounts("4 sources · 4 codes · 11 codings");
        push(screen.find(Button.class, "comparison.first").isEnabled() ? "comparison.first" : "comparison.second");
        screen.waitFor("the second", () -> progress().startsWith("2 of 9"));
        waitForCounts("4 sources · 4 codes · 12 codings");
        Button agreements = screen.find(Button.class, "comparison.agreements");
        assertEquals("Take over 1 agreement", agreements.getText().replace("&", ""));
        push("comparison.agreements");
        waitForCounts("4 sources · 4 codes · 13 codings");
        screen.waitFor("that it was taken over", () -> agreements.getText().equals("1 agreement taken over"));
    }

    private void whatWasDoneIsUndoneDoneAgainAndToldByTheHistory() {
        screen.focus(table("comparison.differences"));
        screen.key('z', SWT.CTRL);
        waitForCounts("4 sources · 4 codes · 12 codings");
        screen.key('z', SWT.CTRL);
        waitForCounts("4 sources · 4 codes · 11 codings");
        screen.key('z', SWT.CTRL, SWT.SHIFT);
        waitForCounts("4 sources · 4 codes · 12 codings");
        screen.key('z', SWT.CTRL, SWT.SHIFT);
        waitForCounts("4 sources · 4 codes · 13 codings");
        workbench.show(HISTORY);
        Table history = table("history.table");
        screen.waitFor("the steps", () -> history.getItemCount() > 10);
        int all = history.getItemCount();
        Text filter = screen.find(Text.class, "history.filter");
        screen.focus(filter);
        screen.type("questions");
        screen.waitFor("the steps about questions", () -> history.getItemCount() > 0 && history.getItemCount() < all
                && column(history, 0).stream().allMatch(step -> step.toLowerCase().contains("questions")));
        assertTrue(column(history, 0).stream().anyMatch(step -> step.contains("New questions")), column(history, 0).toString());
        screen.picture("day-history-light");
        filter.setText("");
        screen.settle();
    }

    private void theCodebookIsExported() throws IOException, Failure {
        Path file = home.resolve("codebook.csv");
        Workbench.service(CodebookFiles.class).write(project.view(), file);
        String lines = Files.readString(file);
        for (String code : List.of("waiting", "explain to each other", "planning together", "questions", "silence on purpose")) {
            assertTrue(lines.contains(code), lines);
        }
    }

    private void theProjectIsClosedAndOpenedAgainAtTheSamePlace() {
        open("Tuesday");
        select("numerator");
        long left = System.currentTimeMillis() + 4000; // what is open is written down every three seconds
        screen.waitFor("the place to be written down", () -> System.currentTimeMillis() > left);
        screen.key('w', SWT.CTRL, SWT.SHIFT);
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        Button recent = screen.find(Button.class, "recent");
        assertEquals("Waiting time.cairn", recent.getText());
        screen.picture("day-start-light");
        push("recent");
        screen.waitFor("the project", () -> ActiveWindow.shell().getText().equals("Waiting time – Cairn"));
        screen.waitFor("Tuesday in front", () -> ActiveWindow.page().map(page -> page.getActiveEditor())
                .filter(editor -> editor.getTitle().equals("Tuesday")).isPresent());
        screen.waitFor("the place", () -> text().getText().startsWith("numerator", text().getCaretOffset())
                || text().getText().startsWith("numerator", text().getCaretOffset() - "numerator".length()));
        waitForCounts("4 sources · 4 codes · 13 codings");
        Source tuesday = workbench.project().view().sources().stream().filter(source -> source.title().equals("Tuesday")).findFirst()
                .orElseThrow();
        assertFalse(workbench.project().view().codings().of(tuesday).size() == 0);
    }
}
