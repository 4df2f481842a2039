// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person writes down what they think, ties passages together, and marks places to come back to. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MemosTest {

    private static final String MEMOS = "org.cairn.ui.coding.memos";
    private static final String LINKS = "org.cairn.ui.coding.links";

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

    private static List<String> column(Table table, int column) {
        return IntStream.range(0, table.getItemCount()).mapToObj(row -> table.getItem(row).getText(column)).toList();
    }

    private List<Memo> own() {
        return project.view().memos().stream().filter(memo -> memo.coder().equals(project.session().coder().id())).toList();
    }

    private StyledText select(Source source, int start, int end) {
        StyledText text = workbench.reader(source);
        screen.focus(text);
        text.setSelection(start, end);
        screen.settle();
        return text;
    }

    @Test
    @Order(1)
    void everyMemoIsListedFilteredAndRead() {
        workbench.show(MEMOS);
        Table table = screen.find(Table.class, "memos.table");
        screen.waitFor("the memos", () -> table.getItemCount() == project.view().memos().size());
        Combo kind = screen.find(Combo.class, "memos.kind");
        kind.select(kind.indexOf("Reflexive"));
        kind.notifyListeners(SWT.Selection, new Event());
        long reflexive = project.view().memos().stream().filter(memo -> memo.kind().equals("reflexive")).count();
        screen.waitFor("reflexive memos", () -> table.getItemCount() == reflexive);
        kind.select(0);
        kind.notifyListeners(SWT.Selection, new Event());
        Text filter = screen.find(Text.class, "memos.filter");
        screen.focus(filter);
        screen.type("fairness");
        screen.waitFor("the memo", () -> column(table, 1).contains("Fairness before safety?"));
        screen.focus(table);
        table.setSelection(column(table, 1).indexOf("Fairness before safety?"));
        table.notifyListeners(SWT.Selection, new Event());
        StyledText text = screen.find(StyledText.class, "memo.text");
        screen.waitFor("its text", () -> text.getText().startsWith("We started from the idea"));
        assertFalse(text.getEditable(), "another coder wrote it");
        screen.picture("memos-light");
        filter.setText("");
    }

    @Test
    @Order(2)
    void aMemoOnAPassageIsWrittenFormattedAndSavedByItself() {
        Source source = project.view().sources().getFirst();
        String words = select(source, 4, 40).getSelectionText();
        screen.key('m', SWT.CTRL);
        StyledText text = screen.find(StyledText.class, "memo.text");
        screen.waitFor("the editor", text::isFocusControl);
        screen.type("a bold claim");
        text.setSelection(2, 6);
        screen.key('b', SWT.CTRL);
        assertEquals("a **bold** claim", text.getText());
        assertTrue(IntStream.range(0, text.getStyleRanges().length).anyMatch(i -> text.getStyleRanges()[i].fontStyle == SWT.BOLD),
                "it looks bold");
        screen.waitFor("the memo to be saved", () -> own().size() == 1 && own().getFirst().text().equals("a **bold** claim"));
        Memo memo = own().getFirst();
        assertEquals(EntityKind.SOURCE, memo.target().kind());
        assertTrue(words.contains(project.view().text(source).slice(memo.target().span())), "it is about the selected passage");
        screen.picture("memo-writing-light");

        long version = project.view().version();
        text.setSelection(text.getCharCount());
        screen.type("!");
        screen.waitFor("the next burst to be saved", () -> own().getFirst().text().endsWith("!"));
        assertEquals(version + 1, project.view().version(), "one step");
        workbench.run("org.eclipse.ui.edit.undo");
        screen.waitFor("the undo", () -> text.getText().equals("a **bold** claim"));
        assertEquals(1, own().size());
    }

    @Test
    @Order(3)
    void theMemoOnACodeIsOpenedForWhoAsks() {
        var code = project.view().codebook().codes().getFirst();
        Workbench.service(MemoOpener.class).open(Ref.to(EntityKind.CODE, code.id()));
        StyledText text = screen.find(StyledText.class, "memo.text");
        screen.waitFor("an empty memo", () -> text.isFocusControl() && text.getText().isEmpty());
        screen.type("mine");
        screen.focus(screen.find(Text.class, "memos.filter"));
        screen.waitFor("the memo of the code", () -> own().stream().anyMatch(memo -> memo.target().id().equals(code.id())
                && memo.kind().equals("code") && memo.text().equals("mine")));
        Workbench.service(MemoOpener.class).open(Ref.to(EntityKind.CODE, code.id()));
        screen.waitFor("the same memo again", () -> text.getText().equals("mine"));
    }

    @Test
    @Order(4)
    void passagesOfTwoSourcesAreLinkedAndWalked() {
        Source first = project.view().sources().get(0);
        Source second = project.view().sources().get(1);
        int links = project.view().links().size();
        workbench.show(LINKS);
        select(first, 10, 30);
        screen.key('k', SWT.CTRL);
        Label begun = screen.find(Label.class, "links.begun");
        assertTrue(begun.getText().contains(first.title()), begun.getText());
        select(second, 20, 45);
        BooleanSupplier done = screen.inDialog("Link", () -> {
            screen.find(Combo.class, "link.relation").setText("foreshadows");
            screen.picture("link-dialog-light");
            screen.push("Link");
        });
        screen.key('k', SWT.CTRL, SWT.SHIFT);
        screen.waitFor("the dialog", done);
        screen.waitFor("the link", () -> project.view().links().size() == links + 1);
        Link link = project.view().links().stream().filter(each -> each.relation().equals("foreshadows")).findFirst().orElseThrow();
        assertEquals(first.id(), link.from().id());
        assertEquals(second.id(), link.to().id());
        Table table = screen.find(Table.class, "links.table");
        screen.waitFor("the link in the list", () -> column(table, 0).contains("← foreshadows"));
        screen.picture("links-light");
        Event open = new Event();
        open.item = table.getItem(column(table, 0).indexOf("← foreshadows"));
        table.notifyListeners(SWT.DefaultSelection, open);
        screen.waitFor("the other end", () -> screen.find(StyledText.class, "reader.text").getText()
                .equals(project.view().text(first).string()));
        screen.waitFor("its links", () -> column(screen.find(Table.class, "links.table"), 0).contains("→ foreshadows"));
        assertTrue(List.of(screen.find(Combo.class, "links.relation").getItems()).contains("foreshadows"), "own words are offered again");
    }

    @Test
    @Order(5)
    void bookmarksAreSetWalkedAndTakenAway() {
        Source first = project.view().sources().get(0);
        Source second = project.view().sources().get(2);
        select(first, 5, 25);
        screen.key('d', SWT.CTRL);
        screen.waitFor("the bookmark", () -> bookmarks() == 1);
        select(second, 6, 18);
        screen.key('d', SWT.CTRL);
        screen.waitFor("the second", () -> bookmarks() == 2);
        screen.key(SWT.F8);
        screen.waitFor("the first one, after the last", () -> screen.find(StyledText.class, "reader.text").getText()
                .equals(project.view().text(first).string()));
        workbench.show(MEMOS);
        Combo kind = screen.find(Combo.class, "memos.kind");
        kind.select(kind.indexOf("Bookmark"));
        kind.notifyListeners(SWT.Selection, new Event());
        Table table = screen.find(Table.class, "memos.table");
        screen.waitFor("the bookmarks in the list", () -> table.getItemCount() == 2);
        screen.picture("bookmarks-light");
        kind.select(0);
        kind.notifyListeners(SWT.Selection, new Event());
        Span marked = own().stream().filter(memo -> memo.kind().equals("bookmark") && memo.target().id().equals(first.id())).findFirst()
                .orElseThrow().target().span();
        StyledText text = workbench.reader(first);
        screen.focus(text);
        text.setSelection(marked.start(), marked.end());
        screen.key('d', SWT.CTRL);
        screen.waitFor("one less", () -> bookmarks() == 1);
    }

    private long bookmarks() {
        return own().stream().filter(memo -> memo.kind().equals("bookmark")).count();
    }
}
