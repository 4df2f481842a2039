// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.api.project.ModelDocument;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page that draws what a document says is pictured in both themes, to be looked at; all of it can be heard, and read. */
class PicturePagesTest {

    private static final List<String> KINDS = List.of("claims", "framework", "assessment", "diamonds", "observations", "criteria",
            "questionnaire", "meeting", "update", "groups", "alliance", "protocol", "pupils");

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        ActiveWindow.page().orElseThrow().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.cairn.rcp.perspective.maturity"));
        screen.window();
        screen.settle();
    }

    @Test
    void everyPictureIsSeenAndHeardInBothThemes() {
        List<String> faint = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            KINDS.forEach(kind -> pages(kind, theme, faint));
            workbench.run("org.cairn.ui.theme");
        }
        assertFalse(Workbench.service(Palette.class).isDark());
        assertEquals(List.of(), faint, "words that are hard to read");
    }

    private static void pages(String kind, String theme, List<String> faint) {
        ModelDocument entry = workbench.project().view().documents().stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        screen.waitFor("the document " + entry.title(), () -> {
            Label title = screen.search(Label.class, "editor.title");
            return title != null && title.getText().equals(entry.title().replace("&", "&&"));
        });
        CTabFolder pages = screen.find(CTabFolder.class, "editor.pages");
        for (int i = 0; i < pages.getItemCount() - 1; i++) { // the last is everything in a tree
            turn(pages, i);
            assertEquals(Set.of(), Spoken.nameless(ActiveWindow.shell()), "controls that do not say what they are for");
            screen.picture("picture-" + kind + "-" + i + "-" + theme);
            screen.faint().forEach(words -> faint.add(kind + ", " + theme + ": " + words));
        }
    }

    private static void turn(CTabFolder pages, int number) {
        pages.setSelection(number);
        Event event = new Event();
        event.item = pages.getItem(number);
        pages.notifyListeners(SWT.Selection, event);
        Composite control = (Composite) pages.getItem(number).getControl();
        screen.waitFor("the page", () -> control.getChildren().length > 0);
        screen.settle();
    }
}
