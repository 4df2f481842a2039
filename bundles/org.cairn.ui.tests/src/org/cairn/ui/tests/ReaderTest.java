// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.cairn.api.project.Code;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person reads an interview: finds words, goes to places, moves the ends of codings, chooses what is highlighted. */
class ReaderTest {

    private static final int TURNS = 80;

    private static Workbench workbench;
    private static Screen screen;
    private static OpenProject project;
    private static UUID interview;
    private static UUID coding;

    private StyledText text;
    private String words;

    @BeforeAll
    static void anInterviewWithACoding() throws Exception {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        project = workbench.project();
        StringBuilder written = new StringBuilder();
        List<Structure> structure = new ArrayList<>();
        for (int turn = 1; turn <= TURNS; turn++) {
            String speaker = turn % 2 == 1 ? "Anna" : "Ben";
            String said = speaker + ": The marmalade was praised in lesson " + turn + ", and nobody knew quite why it was so."
                    + (turn % 5 == 0 ? " We talked about trust, peers and what comes next, at length and more than once.".repeat(3) : "");
            Span span = new Span(written.length(), written.length() + said.length());
            structure.add(new Structure(Structure.Kind.TURN, span, speaker, 0, null));
            if (turn % 20 == 1) {
                structure.add(new Structure(Structure.Kind.PAGE, span, "", turn / 20 + 1, null));
            }
            written.append(said).append('\n');
        }
        String all = written.toString();
        List<Code> codes = project.view().codebook().codes().stream().filter(Code::codable).toList();
        int from = all.indexOf("marmalade");
        interview = project.session().edit("Add an interview", edit -> edit.add(new ProjectEdit.NewSource("Marmalade", "interview", "en",
                null, null, "", null, "", "", all, structure, null)));
        coding = project.session().edit("Code it", edit -> {
            for (int turn = 3; turn < 12; turn++) {
                int at = all.indexOf("lesson " + turn);
                edit.code(interview, new Span(at, at + 60 + 10 * turn), codes.get(turn % codes.size()).id());
                edit.code(interview, new Span(at + 20, at + 50), codes.get((turn + 1) % codes.size()).id());
            }
            return edit.code(interview, new Span(from, from + "marmalade".length()), codes.getFirst().id());
        });
    }

    @BeforeEach
    void theInterviewIsOpen() {
        screen.window();
        Source source = project.view().source(interview).orElseThrow();
        text = workbench.reader(source);
        words = text.getText();
        screen.focus(text);
        screen.key(SWT.ESC);
        text.setTopPixel(0);
        text.setSelection(0);
        screen.settle();
    }

    private static String quotation() {
        Source source = project.view().source(interview).orElseThrow();
        return project.view().text(source).slice(project.view().codings().coding(coding).orElseThrow().span());
    }

    private void undo() {
        screen.focus(text);
        screen.key('z', SWT.CTRL);
    }

    @Test
    void wordsAreFoundCountedAndWalkedThrough() {
        long hits = Pattern.compile("marmalade").matcher(words).results().count();
        screen.key('f', SWT.CTRL);
        Text field = screen.find(Text.class, "find.field");
        screen.waitFor("the focus in the field", field::isFocusControl);
        screen.type("marmalade");
        Label count = screen.find(Label.class, "find.count");
        screen.waitFor("the first hit", () -> count.getText().equals("1 of " + hits));
        assertEquals(words.indexOf("marmalade"), text.getCaretOffset());
        screen.key(SWT.CR);
        assertEquals("2 of " + hits, count.getText());
        assertEquals(words.indexOf("marmalade", words.indexOf("marmalade") + 1), text.getCaretOffset());
        screen.key(SWT.CR, SWT.SHIFT);
        screen.key(SWT.CR, SWT.SHIFT);
        assertEquals(hits + " of " + hits, count.getText(), "round from the first to the last");
        assertEquals(words.lastIndexOf("marmalade"), text.getCaretOffset());
        assertTrue(text.getTopPixel() > 0, "the text was scrolled there");
        screen.picture("reader-find-light");

        field.setText("lesson (\\d+");
        Button regex = screen.find(Button.class, "find.regex");
        screen.focus(regex);
        screen.type(" ");
        Label wrong = screen.find(Label.class, "find.wrong");
        screen.waitFor("what is wrong", () -> wrong.isVisible() && !wrong.getText().isEmpty());
        screen.picture("reader-find-wrong-light");
        screen.focus(field);
        field.setSelection(field.getText().length());
        screen.type(")");
        screen.waitFor("the hits of the expression", () -> count.getText().endsWith(" of " + TURNS));
        assertFalse(wrong.isVisible());
        screen.key(SWT.ESC);
        assertFalse(field.isVisible(), "Esc closes");
        assertTrue(text.isFocusControl());
        regex.setSelection(false);
    }

    @Test
    void aCodingGetsAnotherEndByKeysInOneStep() {
        Canvas stripes = screen.find(Canvas.class, "reader.stripes");
        screen.focus(stripes);
        screen.key(SWT.HOME);
        screen.key(SWT.ARROW_RIGHT, SWT.SHIFT);
        screen.waitFor("the longer coding", () -> quotation().equals("marmalade was"));
        screen.key(SWT.ARROW_LEFT, SWT.CTRL);
        screen.waitFor("the earlier begin", () -> quotation().equals("The marmalade was"));
        screen.picture("reader-resize-light");
        undo();
        screen.waitFor("one step back", () -> quotation().equals("marmalade was"));
        undo();
        screen.waitFor("the coding as it was", () -> quotation().equals("marmalade"));
    }

    @Test
    void aCodingGetsAnotherEndByTheMouse() {
        Canvas stripes = screen.find(Canvas.class, "reader.stripes");
        screen.focus(stripes);
        screen.key(SWT.HOME);
        Canvas handle = screen.find(Canvas.class, "reader.handle.end");
        Point target = text.getLocationAtOffset(words.indexOf("praised") + 6);
        screen.drag(handle, new Point(5, 5), text, new Point(target.x, target.y + text.getLineHeight() + 2));
        screen.waitFor("the end of the word", () -> quotation().equals("marmalade was praised"));
        undo();
        screen.waitFor("the undo", () -> quotation().equals("marmalade"));
    }

    @Test
    void onlyWhatIsChosenIsHighlighted() {
        Point first = text.getLocationAtOffset(words.indexOf("marmalade"));
        int tinted = screen.color(text, first.x + 1, first.y + 5);
        Point plain = text.getLocationAtOffset(words.indexOf("nobody"));
        int paper = screen.color(text, plain.x + 1, plain.y + 5);
        assertNotEquals(paper, tinted, "a coded word is tinted");
        choose("none");
        screen.waitFor("no tint", () -> screen.color(text, first.x + 1, first.y + 5) == paper);
        choose("all");
        screen.waitFor("the tint", () -> screen.color(text, first.x + 1, first.y + 5) == tinted);
        screen.picture("reader-light");
    }

    private void choose(String label) {
        ToolBar bar = screen.find(ToolBar.class, "reader.tools");
        ToolItem item = bar.getItem(0);
        item.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        Menu menu = (Menu) item.getData("menu");
        for (int i = 0; i < menu.getItemCount(); i++) {
            menu.getItem(i).setSelection(menu.getItem(i).getText().equals(label));
            if (menu.getItem(i).getSelection()) {
                menu.getItem(i).notifyListeners(SWT.Selection, new Event());
            }
        }
        menu.setVisible(false);
        screen.settle();
    }

    @Test
    void aParagraphAndAPageAreGoneTo() {
        goTo("40");
        assertEquals(words.indexOf("Ben: The marmalade was praised in lesson 40,"), text.getCaretOffset());
        assertTrue(text.getTopPixel() > 0);
        goTo("p 4");
        assertEquals(words.indexOf("Anna: The marmalade was praised in lesson 61,"), text.getCaretOffset());
    }

    private void goTo(String place) {
        BooleanSupplier asked = screen.inDialog("Go to", () -> {
            screen.waitFor("the focus in the field", () -> text.getDisplay().getFocusControl() instanceof Text);
            Text field = (Text) text.getDisplay().getFocusControl();
            field.setText(place); // Ctrl is still held by the key that opened the dialog
            screen.push("OK");
        });
        screen.focus(text);
        screen.key('g', SWT.CTRL);
        screen.waitFor("the dialog", asked);
    }

    @Test
    void aClickOnTheWholeTextGoesThere() {
        Canvas map = screen.find(Canvas.class, "reader.minimap");
        screen.click(map, 10, map.getSize().y - 3);
        int last = text.getLocationAtOffset(words.length() - 2).y;
        assertTrue(last > 0 && last < text.getClientArea().height, "the end of the text is in sight");
        screen.click(map, 10, 2);
        assertEquals(0, text.getTopPixel());
    }

    @Test
    void everyRowFitsAndThePersonReadsOnWhereTheTextGetsNarrower() {
        Point size = text.getShell().getSize();
        text.setTopIndex(text.getLineAtOffset(words.indexOf("lesson 40")));
        text.setSelection(words.indexOf("lesson 41"), words.indexOf("lesson 41") + 6);
        screen.settle();
        for (int width : new int[] {size.x, 900, 760, size.x}) {
            int top = text.getOffsetAtLine(text.getTopIndex());
            text.getShell().setSize(width, size.y);
            screen.settle();
            int room = text.getClientArea().width;
            for (int row = 0; row < text.getLineCount(); row++) {
                int start = text.getOffsetAtLine(row);
                if (!text.getLine(row).isEmpty()) {
                    Rectangle drawn = text.getTextBounds(start, start + text.getLine(row).length() - 1);
                    assertTrue(drawn.x + drawn.width < room, "a row of " + width + " is cut off: " + text.getLine(row));
                }
            }
            int now = text.getOffsetAtLine(text.getTopIndex());
            assertTrue(Math.abs(now - top) < 200, "read on at " + top + ", not at " + now);
            assertEquals("lesson", text.getSelectionText());
        }
        assertEquals(words, text.getText());
    }

    @Test
    void whatIsCopiedIsTheTextAndNotItsRows() {
        int from = words.indexOf("We talked about trust");
        int to = words.indexOf('\n', from) + 10;
        text.setSelection(from, to);
        assertTrue(text.getLineAtOffset(to) > text.getLineAtOffset(from) + 1, "some rows");
        screen.key('c', SWT.CTRL);
        Clipboard clipboard = new Clipboard(text.getDisplay());
        screen.waitFor("the words on the clipboard", () -> words.substring(from, to).equals(clipboard.getContents(TextTransfer.getInstance())));
        clipboard.dispose();
    }

    @Test
    void threeClicksSelectAParagraph() {
        int inside = words.indexOf("We talked about trust") + 120;
        int start = words.lastIndexOf('\n', inside) + 1;
        Point at = text.getLocationAtOffset(inside);
        Event event = new Event();
        event.x = at.x;
        event.y = at.y + 3;
        event.button = 1;
        event.count = 3;
        text.notifyListeners(SWT.MouseDown, event);
        text.notifyListeners(SWT.MouseUp, event);
        assertEquals(words.substring(start, words.indexOf('\n', inside)), text.getSelectionText());
    }

    @Test
    void endAndHomeStayInTheRow() {
        int row = text.getLineAtOffset(words.indexOf("We talked about trust") + 120);
        text.setCaretOffset(text.getOffsetAtLine(row) + 3);
        screen.key(SWT.END);
        assertEquals(row, text.getLineAtOffset(text.getCaretOffset()));
        assertEquals(text.getOffsetAtLine(row) + text.getLine(row).length(), text.getCaretOffset());
        screen.key(SWT.HOME);
        assertEquals(text.getOffsetAtLine(row), text.getCaretOffset());
    }

    @Test
    void scriptsThatJoinLettersAreWrappedByTheWidget() throws Exception {
        String said = "قالت المعلمة إن الملاحظات ساعدتها كثيرا في الدرس. ".repeat(12);
        UUID id = project.session().edit("Add a text", edit -> edit.add(new ProjectEdit.NewSource("Ar", "interview", "ar", null, null, "",
                null, "", "", said, List.of(), null)));
        StyledText shown = workbench.reader(project.view().source(id).orElseThrow());
        assertTrue(shown.getWordWrap());
        assertEquals(1, shown.getLineCount());
        assertTrue(shown.getTextBounds(0, said.length() - 1).height > 3 * shown.getLineHeight());
        assertFalse(workbench.reader(project.view().source(interview).orElseThrow()).getWordWrap());
    }
}
