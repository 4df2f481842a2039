// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Programme;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Palette;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
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
        workbench.perspective("maturity");
        screen.window();
        screen.settle();
    }

    @AfterEach
    void itIsLightAgain() {
        if (Workbench.service(Palette.class).isDark()) {
            workbench.run("org.cairn.ui.theme");
        }
    }

    /** A year of an alliance: looked at in both themes, and marked with the space bar. */
    @Test
    void registersAreSeenAndMarked() throws Exception {
        List<String> names = Registers.add(workbench.project().session());
        List<String> faint = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            for (String name : names) {
                pages(named(name), "register-" + names.indexOf(name), theme, faint);
            }
            workbench.run("org.cairn.ui.theme");
        }
        assertEquals(List.of(), faint, "words that are hard to read");
        ModelDocument programme = named("Research mentors 2012–13");
        show(programme);
        turn(screen.find(CTabFolder.class, "editor.pages"), 0);
        screen.focus(screen.find(Canvas.class, "programme.picture"));
        String before = firstMark(programme);
        screen.key(SWT.HOME);
        screen.key(SWT.ARROW_RIGHT);
        screen.type(" ");
        workbench.run("org.eclipse.ui.file.save");
        screen.waitFor("the mark", () -> !ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
        assertEquals("PRESENT", before);
        assertEquals("ABSENT", firstMark(programme), "the space bar goes on to the next state");
        ActiveWindow.page().orElseThrow().closeEditor(ActiveWindow.page().orElseThrow().getActiveEditor(), false);
        workbench.project().session().undo();
        workbench.project().session().undo();
    }

    /** What is noted of the first on the list, by name, in the first session. */
    private static String firstMark(ModelDocument programme) throws Failure {
        return ModelDocuments.open(workbench.project().view(), programme, Programme.class).content().getModules().getFirst().getSessions().getFirst()
                .getAttendance().stream().filter(each -> each.getPerson() != null)
                .min(Comparator.comparing(each -> workbench.project().view().person(each.getPerson()).orElseThrow().name())).orElseThrow()
                .getState().name();
    }

    private static ModelDocument named(String title) {
        return workbench.project().view().documents().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void everyPictureIsSeenAndHeardInBothThemes() {
        List<String> faint = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            KINDS.forEach(kind -> pages(richest(kind), kind, theme, faint));
            workbench.run("org.cairn.ui.theme");
        }
        assertFalse(Workbench.service(Palette.class).isDark());
        assertEquals(List.of(), faint, "words that are hard to read");
    }

    /** The largest of a kind has something of everything. */
    private static ModelDocument richest(String kind) {
        ProjectView view = workbench.project().view();
        return view.documents().stream().filter(each -> each.kind().equals(kind)).max(Comparator.comparingInt(each -> view.content(each).length))
                .orElseThrow();
    }

    private static void show(ModelDocument entry) {
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        screen.waitFor("the document " + entry.title(), () -> {
            Label title = screen.search(Label.class, "editor.title");
            return title != null && title.getText().equals(entry.title().replace("&", "&&"));
        });
    }

    private static void pages(ModelDocument entry, String kind, String theme, List<String> faint) {
        show(entry);
        CTabFolder pages = screen.find(CTabFolder.class, "editor.pages");
        for (int i = 0; i < pages.getItemCount() - 1; i++) { // the last is everything in a tree
            turn(pages, i);
            screen.picture("picture-" + kind + "-" + i + "-" + theme);
            assertEquals(Set.of(), Spoken.nameless(ActiveWindow.shell()), "controls that do not say what they are for");
            screen.faint().forEach(words -> faint.add(kind + ", " + theme + ": " + words));
        }
        // one after the other: many that are open at once take long to close at once
        ActiveWindow.page().orElseThrow().closeEditor(ActiveWindow.page().orElseThrow().getActiveEditor(), false);
    }

    private static void turn(CTabFolder pages, int number) {
        pages.setSelection(number);
        Event event = new Event();
        event.item = pages.getItem(number);
        pages.notifyListeners(SWT.Selection, event);
        Composite control = (Composite) pages.getItem(number).getControl();
        screen.waitFor("the page", () -> control.getChildren().length > 0);
        screen.settle();
        screen.waitFor("what it reads", PicturePagesTest::isAtRest);
    }

    /** Whether nothing is read or computed any more that a page would show. */
    private static boolean isAtRest() {
        return Stream.of(Job.getJobManager().find(null)).noneMatch(job -> !job.isSystem() && job.getState() != Job.SLEEPING);
    }
}
