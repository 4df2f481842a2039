// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.cairn.api.project.Code;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person looks for something, reads what was found in its place, narrows it down, and codes it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingTest {

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

    private static Table hits() {
        return screen.find(Table.class, "search.concordance");
    }

    private static List<String> column(Table table, int column) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.getItemCount(); i++) {
            cells.add(table.getItem(i).getText(column));
        }
        return cells;
    }

    private void ask(String query) {
        workbench.search(query);
        screen.waitFor("hits of " + query, () -> hits().getItemCount() > 0 && !hits().getItem(0).getText(1).equals("…"));
        screen.settle();
    }

    private static void select(Control control) {
        control.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private static void order(int index) {
        Combo order = screen.find(Combo.class, "search.order");
        order.select(index);
        select(order);
    }

    @Test
    @Order(1)
    void codesAreOfferedWhileTheyAreTyped() {
        workbench.show("org.cairn.ui.search.search");
        StyledText query = screen.find(StyledText.class, "search.query");
        query.setText("");
        screen.focus(query);
        screen.type("code:");
        Table offers = screen.find(Table.class, "query.offers");
        Code first = project.view().codebook().codes().stream().filter(code -> code.name().length() > 4).findFirst().orElseThrow();
        int all = offers.getItemCount();
        screen.type(first.name().substring(0, 3).toLowerCase(Locale.ROOT));
        screen.picture("completion-light");
        screen.waitFor("fewer offers", () -> screen.find(Table.class, "query.offers").getItemCount() < all
                && screen.find(Table.class, "query.offers").getItem(0).getText().toLowerCase(Locale.ROOT)
                        .contains(first.name().substring(0, 3).toLowerCase(Locale.ROOT)));
        String offered = screen.find(Table.class, "query.offers").getItem(0).getText();
        screen.key(SWT.CR);
        assertEquals(offered, query.getText(), "Enter takes the offer and asks nothing");
        screen.key(SWT.CR);
        screen.waitFor("the answer", () -> hits().getItemCount() > 0);
        query.setText("");
        screen.type("kind:");
        screen.waitFor("the kinds", () -> screen.find(Table.class, "query.offers").getItem(0).getText().startsWith("kind:"));
        screen.key(SWT.ESC);
        assertEquals("kind:", query.getText(), "Escape takes nothing");
    }

    @Test
    @Order(2)
    void theParagraphOfAHitIsShownWithItsCodes() {
        ask("trust WITHIN code:*");
        Table table = hits();
        screen.focus(table);
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        StyledText paragraph = screen.find(StyledText.class, "search.paragraph");
        String left = table.getItem(0).getText(0).strip();
        screen.waitFor("the paragraph", () -> paragraph.getStyleRanges().length > 0 && paragraph.getText().contains(table.getItem(0).getText(1)));
        var mark = paragraph.getStyleRanges()[0];
        assertEquals(table.getItem(0).getText(1), paragraph.getTextRange(mark.start, mark.length));
        assertTrue(left.endsWith(paragraph.getTextRange(0, mark.start).strip()) || paragraph.getTextRange(0, mark.start).strip().endsWith(left),
                "it is the paragraph of that hit");
        String codes = screen.find(Label.class, "search.paragraph.codes").getText();
        assertTrue(project.view().codebook().codes().stream().anyMatch(code -> codes.contains(code.name() + " (")), codes);
        screen.picture("search-paragraph-light");
    }

    @Test
    @Order(3)
    void hitsAreSortedByTheWordsBeforeAndAfter() {
        ask("=feedback");
        List<String> found = column(hits(), 2);
        order(3);
        screen.waitFor("the order by what follows", () -> isSorted(first(column(hits(), 2))));
        assertEquals(found.size(), hits().getItemCount());
        order(1);
        screen.waitFor("the order by the word before", () -> isSorted(last(column(hits(), 0))));
        screen.picture("concordance-left-light");
        order(0);
    }

    private static List<String> first(List<String> contexts) {
        return contexts.stream().map(text -> words(text).isEmpty() ? "" : words(text).getFirst()).toList();
    }

    private static List<String> last(List<String> contexts) {
        return contexts.stream().map(text -> words(text).isEmpty() ? "" : words(text).getLast()).toList();
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+").matcher(text.toLowerCase(Locale.ROOT)).results().map(word -> word.group()).toList();
    }

    private static boolean isSorted(List<String> words) {
        return words.stream().sorted().toList().equals(words) && words.stream().distinct().count() > 3;
    }

    @Test
    @Order(4)
    void hitsStandUnderTheirSourcesAndCanBeFoldedAway() {
        ask("=feedback");
        int all = hits().getItemCount();
        Button group = screen.find(Button.class, "search.group");
        group.setSelection(true);
        select(group);
        long sources = project.view().sources().stream().filter(source -> Pattern.compile("(?iu)\\bfeedback\\b")
                .matcher(project.view().text(source).string()).find()).count();
        screen.waitFor("the headings", () -> hits().getItemCount() == all + sources);
        assertTrue(hits().getItem(0).getText(0).startsWith("▾ "), hits().getItem(0).getText(0));
        screen.picture("concordance-grouped-light");
        screen.focus(hits());
        hits().setSelection(0);
        int hitsOfFirst = Integer.parseInt(hits().getItem(0).getText(0).replaceAll(".*\\((\\d+)\\)$", "$1"));
        screen.key(SWT.ARROW_LEFT);
        screen.waitFor("the folded source", () -> hits().getItemCount() == all + sources - hitsOfFirst);
        assertTrue(hits().getItem(0).getText(0).startsWith("▸ "));
        screen.key(SWT.ARROW_RIGHT);
        screen.waitFor("all of it", () -> hits().getItemCount() == all + sources);
        group.setSelection(false);
        select(group);
    }

    @Test
    @Order(5)
    void aClickOnAValueNarrowsDownAndASecondTakesItBack() {
        ask("feedback");
        int all = hits().getItemCount();
        Tree facets = screen.find(Tree.class, "search.facets");
        TreeItem value = facets.getItem(0).getItem(0);
        int of = Integer.parseInt(value.getText(1).replace(",", ""));
        Event click = new Event();
        click.item = value;
        facets.notifyListeners(SWT.DefaultSelection, click);
        screen.waitFor("fewer hits", () -> hits().getItemCount() == of);
        StyledText query = screen.find(StyledText.class, "search.query");
        assertTrue(query.getText().startsWith("feedback kind:"), query.getText());
        screen.waitFor("the sign that it is on", () -> facets.getItem(0).getItem(0).getText().startsWith("✓"));
        click.item = facets.getItem(0).getItem(0);
        facets.notifyListeners(SWT.DefaultSelection, click);
        screen.waitFor("all hits", () -> hits().getItemCount() == all);
        assertEquals("feedback", query.getText());
    }

    @Test
    @Order(6)
    void chosenHitsAreCodedAfterTheirNumberWasShownAndThenAreNoLongerUncoded() {
        Button uncoded = screen.find(Button.class, "search.uncoded");
        uncoded.setSelection(true);
        ask("=school");
        int open = hits().getItemCount();
        int codings = project.view().codings().size();
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        screen.focus(hits());
        hits().setSelection(0, 1);
        hits().notifyListeners(SWT.Selection, new Event());
        BooleanSupplier done = screen.inDialog("Code hits", () -> {
            Button paragraph = screen.find(Button.class, "codeHits.PARAGRAPH");
            assertTrue(screen.find(Button.class, "codeHits.MATCH").getText().contains("2 passages in"),
                    screen.find(Button.class, "codeHits.MATCH").getText());
            screen.find(Button.class, "codeHits.MATCH").setSelection(false);
            paragraph.setSelection(true);
            select(paragraph);
            screen.picture("code-hits-light");
            screen.push("Code");
        });
        hits().getMenu().notifyListeners(SWT.Show, new Event());
        hits().getMenu().getItem(2).notifyListeners(SWT.Selection, new Event());
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT));
        screen.key(SWT.CR);
        screen.waitFor("the dialog", done);
        screen.waitFor("the codings", () -> project.view().codings().size() > codings);
        assertTrue(project.session().undoable().orElseThrow().label().contains(code.name()));
        ask("=school");
        screen.waitFor("fewer uncoded hits", () -> hits().getItemCount() <= open - 2);
        uncoded.setSelection(false);
    }

    @Test
    @Order(7)
    void aSearchIsSavedAndTurnedIntoAStandingQuery() {
        ask("marmalade OR feedback");
        BooleanSupplier named = screen.inDialog("Save the search", () -> {
            screen.picture("save-search-light");
            screen.type("Breakfast");
            screen.push("OK");
        });
        tool("Search tools", "search.save").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the dialog", named);
        screen.waitFor("the saved search", () -> saved("Breakfast") != null);
        assertFalse(saved("Breakfast").followed());
        assertEquals("marmalade OR feedback", saved("Breakfast").query());
    }

    private StandingQuery saved(String name) {
        return project.view().standingQueries().stream().filter(query -> query.name().equals(name)).findFirst().orElse(null);
    }

    private static ToolItem tool(String bar, String id) {
        for (ToolItem item : screen.find(ToolBar.class, bar).getItems()) {
            if (id.equals(item.getData("id"))) {
                return item;
            }
        }
        throw new IllegalStateException("No button " + id);
    }

    @Test
    @Order(8)
    void evidenceIsAcceptedInOneStep() throws Exception {
        Source source = project.view().sources().getFirst();
        UUID query = UUID.randomUUID();
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        project.session().edit("Wait", edit -> {
            edit.put(new StandingQuery(query, "Begin", "begin", code.id(), edit.before().version(), true));
            for (int i = 0; i < 2; i++) {
                edit.put(new InboxItem(UUID.randomUUID(), query, source.id(), new Span(i * 10, i * 10 + 7),
                        Instant.now(), InboxItem.State.WAITING));
            }
            return null;
        });
        int codings = project.view().codings().size();
        workbench.show("org.cairn.ui.search.inbox");
        Table inbox = screen.find(Table.class, "inbox.table");
        screen.waitFor("the passages", () -> column(inbox, 0).stream().filter("Begin"::equals).count() == 2);
        List<String> names = column(inbox, 0);
        int[] rows = {names.indexOf("Begin"), names.lastIndexOf("Begin")};
        screen.focus(inbox);
        inbox.setSelection(rows);
        screen.key(SWT.CR);
        screen.waitFor("the codings", () -> project.view().codings().size() == codings + 2);
        screen.waitFor("the shorter inbox", () -> !column(inbox, 0).contains("Begin"));
        assertEquals(2, project.view().inbox().stream().filter(item -> item.query().equals(query)
                && item.state() == InboxItem.State.ACCEPTED).count());
    }

    @Test
    @Order(9)
    void theWordListCountsAndLeadsToTheWord() {
        workbench.show("org.cairn.ui.search.words");
        Table words = screen.find(Table.class, "words.table");
        screen.waitFor("words", () -> words.getItemCount() > 100 && !words.getItem(0).getText(0).isEmpty());
        assertFalse(column(words, 0).contains("the"), "stop words are left out at first");
        screen.picture("words-light");
        Text filter = screen.find(Text.class, "words.filter");
        screen.focus(filter);
        screen.type("feedback");
        screen.waitFor("few words", () -> words.getItemCount() > 0 && words.getItem(0).getText(0).equals("feedback"));
        long written = project.view().sources().stream().mapToLong(source -> Pattern.compile("(?iu)\\bfeedback\\b")
                .matcher(project.view().text(source).string()).results().count()).sum();
        assertEquals(written, Long.parseLong(words.getItem(0).getText(1).replace(",", "")));
        screen.focus(words);
        words.setSelection(0);
        screen.key(SWT.CR);
        screen.waitFor("the search", () -> screen.find(StyledText.class, "search.query").getText().equals("=feedback"));
        screen.waitFor("its hits", () -> hits().getItemCount() == written);
    }

    @Test
    @Order(10)
    void aHitThatIsOpenedIsSelectedAndCanBeCodedAtOnce() {
        ask("=feedback");
        Table table = hits();
        screen.focus(table);
        table.setSelection(1);
        String hit = table.getItem(1).getText(1);
        screen.key(SWT.CR);
        StyledText text = screen.find(StyledText.class, "reader.text");
        screen.waitFor("the hit in the reader", () -> text.isFocusControl() && text.getSelectionText().equals(hit));
        screen.picture("hit-selected-light");
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        int codings = project.view().codings().size();
        screen.key(SWT.CR, SWT.CTRL);
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.type(code.name().toLowerCase(Locale.ROOT));
        screen.key(SWT.CR);
        screen.waitFor("the coding", () -> project.view().codings().size() == codings + 1);
        assertEquals(hit, text.getSelectionText(), "the passage stays selected for the next code");
        assertTrue(project.session().undoable().orElseThrow().label().contains(code.name()));
    }
}
