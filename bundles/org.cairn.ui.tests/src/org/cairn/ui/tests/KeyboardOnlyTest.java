// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.cairn.api.project.Code;
import org.cairn.api.project.Memo;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A person who works without a mouse: everything here is done by keys that go through the window system, and after each of them the
 * keyboard is somewhere.
 */
class KeyboardOnlyTest {

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        screen.window();
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
    }

    private static void theKeyboardIsSomewhere() {
        Control focus = Display.getCurrent().getFocusControl();
        assertNotNull(focus, "the focus is lost");
        assertTrue(focus.isVisible() && focus.isEnabled(), "the focus is where nobody can see it: " + id(focus));
    }

    private static String id(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData("id") instanceof String id) {
                return id;
            }
        }
        return control == null ? "nothing" : control.getClass().getSimpleName();
    }

    private static String focus() {
        return id(Display.getCurrent().getFocusControl());
    }

    private static void waitForFocus(String id) {
        screen.waitFor("the keyboard in " + id, () -> focus().equals(id));
    }

    /** Walks on with Tab, or back with Shift+Tab, and says where it led. */
    private static List<String> walk(int steps, int... held) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            screen.key(SWT.TAB, held);
            ways.add(focus());
        }
        return ways;
    }

    /** Presses a key, and once more where the keyboard was still on its way: as a person does, who looks what happens. */
    private static void pressUntil(int key, String what, BooleanSupplier seen) {
        for (int i = 0; i < 3 && !seen.getAsBoolean(); i++) {
            screen.key(key);
        }
        assertTrue(seen.getAsBoolean(), what);
    }

    private static StyledText text() {
        return screen.find(StyledText.class, "reader.text");
    }

    private Code code() {
        return project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
    }

    /** One story, one test: without an earlier chapter the later ones say nothing. */
    @Test
    void aDayWithoutAMouse() {
        aSourceIsOpenedFromTheNavigator();
        theKeyboardIsSomewhere();
        wordsAreSelectedAndCoded();
        theKeyboardIsSomewhere();
        aMemoIsWrittenAndTheReaderComesBackToTheFront();
        theKeyboardIsSomewhere();
        hitsAreWalkedAndRead();
        theKeyboardIsSomewhere();
        aCodeIsRenamedAndTheNameTakenBack();
        theKeyboardIsSomewhere();
        everyViewHasItsKeyAndTakesTheFocus();
        theKeyboardIsSomewhere();
        aDialogGivesTheKeyboardBackWhereItWas();
        theKeyboardIsSomewhere();
    }

    private void aSourceIsOpenedFromTheNavigator() {
        screen.key('1', SWT.ALT);
        waitForFocus("navigator.filter");
        assertEquals(List.of("navigator.grouping", "navigator.tree"), walk(2), "forwards");
        assertEquals(List.of("navigator.grouping", "navigator.filter"), walk(2, SWT.SHIFT), "and backwards");
        walk(2);
        Tree tree = screen.find(Tree.class, "navigator.tree");
        pressUntil(SWT.ARROW_DOWN, "the first folder", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0] == tree.getItem(0));
        assertTrue(tree.getItem(0).getExpanded(), "the first folder is open");
        pressUntil(SWT.ARROW_DOWN, "the first source", () -> tree.getSelection()[0].getParentItem() == tree.getItem(0));
        String title = tree.getSelection()[0].getText(0);
        screen.key(SWT.CR);
        waitForFocus("reader.text");
        assertEquals(title, ActiveWindow.page().orElseThrow().getActiveEditor().getTitle());
        screen.waitFor("the text", () -> !text().getText().isEmpty());
    }

    private void wordsAreSelectedAndCoded() {
        waitForFocus("reader.text");
        screen.key(SWT.HOME, SWT.CTRL);
        for (int i = 0; i < 3; i++) {
            screen.key(SWT.ARROW_RIGHT, SWT.CTRL, SWT.SHIFT);
        }
        String selected = text().getSelectionText();
        assertFalse(selected.isBlank());
        screen.key(SWT.CR, SWT.CTRL);
        waitForFocus("chooser.text");
        assertEquals(List.of("chooser.codes"), walk(1));
        assertEquals(List.of("chooser.text"), walk(1, SWT.SHIFT));
        screen.key(SWT.ESC);
        waitForFocus("reader.text");
        assertEquals(selected, text().getSelectionText(), "nothing was done");
        int codings = project.view().codings().size();
        screen.key(SWT.CR, SWT.CTRL);
        waitForFocus("chooser.text");
        screen.type(code().name().toLowerCase(Locale.ROOT));
        screen.key(SWT.CR);
        screen.waitFor("the coding", () -> project.view().codings().size() == codings + 1);
        waitForFocus("reader.text");
    }

    private void aMemoIsWrittenAndTheReaderComesBackToTheFront() {
        screen.key('m', SWT.CTRL);
        waitForFocus("memo.text");
        screen.type("by keys alone");
        screen.waitFor("the memo", () -> project.view().memos().stream().map(Memo::text).anyMatch("by keys alone"::equals));
        screen.key(SWT.F12);
        waitForFocus("reader.text");
    }

    private void hitsAreWalkedAndRead() {
        screen.key('f', SWT.CTRL, SWT.SHIFT);
        waitForFocus("search.query");
        screen.type("feedback");
        screen.key(SWT.CR);
        Table hits = screen.find(Table.class, "search.concordance");
        screen.waitFor("hits", () -> hits.isVisible() && hits.getItemCount() > 2 && !hits.getItem(0).getText(1).equals("…"));
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 12 && !focus().equals("search.concordance"); i++) {
            screen.key(SWT.TAB);
            way.add(focus());
        }
        assertEquals("search.concordance", focus(), way.toString());
        for (int hit = 0; hit < 2; hit++) {
            int row = hit;
            pressUntil(SWT.ARROW_DOWN, "hit " + hit, () -> hits.getSelectionIndex() == row);
            String found = hits.getItem(hit).getText(1);
            screen.key(SWT.CR);
            waitForFocus("reader.text");
            screen.waitFor("the hit", () -> text().getSelectionText().equals(found));
            screen.key('4', SWT.ALT);
            waitForFocus("search.query");
            for (int i = 0; i < way.size(); i++) {
                screen.key(SWT.TAB);
            }
            assertEquals("search.concordance", focus());
        }
    }

    private void aCodeIsRenamedAndTheNameTakenBack() {
        screen.key('2', SWT.ALT);
        waitForFocus("codebook.tree");
        Tree tree = screen.find(Tree.class, "codebook.tree");
        pressUntil(SWT.ARROW_DOWN, "the first code", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0] == tree.getItem(0));
        String name = tree.getSelection()[0].getText(0);
        screen.key(SWT.F2);
        waitForFocus("codebook.name");
        screen.type("renamed");
        screen.key(SWT.CR);
        screen.waitFor("the new name", () -> project.view().codebook().find("renamed").size() == 1);
        waitForFocus("codebook.tree");
        screen.key('z', SWT.CTRL);
        screen.waitFor("the old name", () -> project.view().codebook().find("renamed").isEmpty());
        screen.waitFor("the old name in the tree", () -> tree.getItem(0).getText(0).equals(name));
        waitForFocus("codebook.tree");
        screen.key(SWT.F2);
        waitForFocus("codebook.name");
        screen.key(SWT.ESC);
        waitForFocus("codebook.tree");
    }

    private void everyViewHasItsKeyAndTakesTheFocus() {
        List<String> views = List.of("navigator", "codebook", "history", "search", "inbox", "words", "memos", "links", "coders");
        for (int i = 0; i < views.size(); i++) {
            String view = views.get(i);
            screen.key('1' + i, SWT.ALT);
            screen.waitFor("the view " + view, () -> ActiveWindow.page().orElseThrow().getActivePart().getSite().getId().endsWith("." + view));
            screen.waitFor("the keyboard in " + view, () -> isWithin(view));
        }
        screen.key(SWT.F12);
        waitForFocus("reader.text");
    }

    /** Whether the focus is on a control of that view, by its id or that of what it stands in. */
    private static boolean isWithin(String view) {
        for (Control at = Display.getCurrent().getFocusControl(); at != null; at = at.getParent()) {
            if (at.getData("id") instanceof String id && id.startsWith(view.replaceAll("s$", ""))) {
                return at.isVisible();
            }
        }
        return false;
    }

    private void dialog(String title, Runnable within, int key, int... held) {
        String before = focus();
        BooleanSupplier seen = screen.inDialog(title, () -> {
            Control focus = Display.getCurrent().getFocusControl();
            assertTrue(focus != null && focus.getShell() == Display.getCurrent().getActiveShell(), "the keyboard is in the dialog");
            within.run();
        });
        screen.keyForDialog(key, held);
        screen.waitFor("the dialog " + title, seen);
        screen.window(); // the display of the tests has no window manager, which would do this
        waitForFocus(before);
    }

    private void aDialogGivesTheKeyboardBackWhereItWas() {
        for (int view : new int[] {0, '1', '2', '3', '7'}) {
            if (view != 0) {
                screen.key(view, SWT.ALT);
            }
            dialog("Preferences", () -> screen.key(SWT.ESC), ',', SWT.CTRL);
            dialog("Keys", () -> screen.key(SWT.ESC), 'l', SWT.CTRL, SWT.SHIFT);
        }
        screen.key(SWT.F12);
        waitForFocus("reader.text");
        dialog("Go to", () -> {
            screen.type("2");
            screen.key(SWT.CR);
        }, 'g', SWT.CTRL);
    }
}
