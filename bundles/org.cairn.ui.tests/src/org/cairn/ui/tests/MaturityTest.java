// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Source;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Placement;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Judging and ranking on the pictures of documents: by keys, as somebody does who cannot use a mouse. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MaturityTest {

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        workbench.perspective("maturity");
        screen.settle();
    }

    @BeforeEach
    void theWindowIsInFront() {
        screen.window();
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        screen.settle();
    }

    @Test
    @Order(1)
    void aClaimGetsThePassageThatIsSelectedInTheReader() throws Failure {
        Source source = workbench.project().view().sources().getFirst();
        StyledText text = workbench.reader(source);
        screen.focus(text);
        text.setSelection(10, 60);
        screen.settle();
        String words = text.getSelectionText().strip();
        open("claims", "Claims from");
        int before = saved("claims", "Claims from", ClaimSet.class).getClaims().getFirst().getEvidence().size();
        Canvas picture = screen.find(Canvas.class, "claims.picture");
        screen.waitFor("the counts", () -> Spoken.children(picture).stream().anyMatch(value -> value.startsWith("2 support")));
        screen.focus(picture);
        screen.key(SWT.HOME);
        push("claims.evidence.add");
        screen.picture("claims-light");
        save();
        List<EvidenceLink> evidence = saved("claims", "Claims from", ClaimSet.class).getClaims().getFirst().getEvidence();
        assertEquals(before + 1, evidence.size());
        assertEquals(words, evidence.getLast().getQuotation().strip());
        assertEquals(source.id(), evidence.getLast().getTarget());
    }

    @Test
    @Order(2)
    void aStrandIsJudgedOnThePageAndOnTheWheel() throws Failure {
        open("assessment", "Woodroffe");
        Canvas picture = screen.find(Canvas.class, "assessment.picture");
        assertTrue(screen.find(Label.class, "assessment.summary").getText().contains("such a result says little"), "the floor is told");
        screen.focus(picture);
        screen.key(SWT.HOME);
        screen.key(SWT.ARROW_DOWN);
        screen.key(SWT.ARROW_RIGHT);
        screen.type("b");
        screen.picture("assessment-light");
        save();
        assertTrue(first().isBetween());
        assertEquals(stage(0), first().getStage());
        page("Wheel");
        Canvas wheel = screen.find(Canvas.class, "wheel.picture");
        screen.focus(wheel);
        screen.key(SWT.HOME);
        screen.key(SWT.ARROW_UP);
        screen.type(" ");
        screen.key(SWT.ARROW_UP);
        screen.type("t");
        assertTrue(Spoken.value(wheel).contains("now Developing, target Embedding"), Spoken.value(wheel));
        screen.picture("wheel-light");
        save();
        assertFalse(first().isBetween());
        assertEquals(stage(1), first().getStage());
        assertEquals(stage(2), first().getTarget());
        workbench.run("org.eclipse.ui.edit.undo");
        assertFalse(Spoken.value(wheel).contains("target"), "the last step is taken back");
        save();
    }

    @Test
    @Order(3)
    void aGroupLaysItsDiamondByKeys() throws Failure {
        open("diamonds", "Nine claims");
        push("diamond.add");
        Canvas board = screen.find(Canvas.class, "diamond.board");
        screen.focus(board);
        for (char row : "122333445".toCharArray()) {
            screen.key(SWT.END);
            screen.type(String.valueOf(row));
        }
        screen.picture("diamond-light");
        save();
        Diamond diamond = saved("diamonds", "Nine claims", DiamondSession.class).getDiamonds().getFirst();
        assertEquals(List.of(1, 2, 2, 3, 3, 3, 4, 4, 5), diamond.getPlacements().stream().map(Placement::getTier).sorted().toList());
        assertEquals(9, diamond.getPlacements().stream().map(Placement::getItem).distinct().count(), "each card once");
        UUID top = on(diamond, 1);
        drag(board, 0, 8);
        save();
        assertEquals(top, on(saved("diamonds", "Nine claims", DiamondSession.class).getDiamonds().getFirst(), 5),
                "a card that is dragged onto another changes places with it");
        page("Together");
        screen.waitFor("the agreement", () -> screen.find(Label.class, "together.summary").getText().startsWith("One diamond"));
        screen.picture("together-light");
    }

    @Test
    @Order(4)
    void aBlindPairStaysHiddenUntilBothAreLocked() throws Failure {
        String mine = workbench.project().session().coder().name();
        open("observations", "Eight");
        observe(1);
        codeAs("Second observer");
        open("observations", "Eight");
        Canvas picture = last();
        screen.key(SWT.ARROW_LEFT);
        screen.key(SWT.ARROW_LEFT);
        assertTrue(Spoken.value(picture).contains("hidden until all have locked"), Spoken.value(picture));
        assertFalse(Spoken.value(picture).contains("Good"), "the grade of the other is not told");
        screen.picture("observations-hidden-light");
        observe(1);
        screen.waitFor("the outcome", () -> Spoken.children(picture).getLast().contains("same grade"));
        last();
        screen.key(SWT.ARROW_LEFT);
        screen.key(SWT.ARROW_LEFT);
        assertTrue(Spoken.value(picture).contains("Good"), "now it is: " + Spoken.value(picture));
        screen.picture("observations-light");
        workbench.run("org.eclipse.ui.edit.undo");
        assertEquals(2, Spoken.children(picture).stream().skip(Spoken.children(picture).size() - 3).filter(said -> said.contains("✓ locked"))
                .count(), "a lock that was saved cannot be undone");
        save();
        Lesson lesson = saved("observations", "Eight", ObservationSchedule.class).getLessons().getLast();
        assertTrue(lesson.getSheets().stream().allMatch(sheet -> sheet.getLocked() != null));
        codeAs(mine);
    }

    private static UUID on(Diamond diamond, int row) {
        return diamond.getPlacements().stream().filter(each -> each.getTier() == row).findFirst().orElseThrow().getItem();
    }

    /** Drags a card, told to the board itself: where the window system puts a posted press depends on the system. */
    private static void drag(Canvas board, int from, int to) {
        Rectangle first = Spoken.place(board, from);
        Rectangle second = Spoken.place(board, to);
        tell(board, SWT.MouseDown, first);
        tell(board, SWT.MouseMove, second);
        tell(board, SWT.MouseUp, second);
        screen.settle();
    }

    private static void tell(Canvas board, int type, Rectangle place) {
        Point point = board.toControl(place.x + 12, place.y + 12);
        Event event = new Event();
        event.x = point.x;
        event.y = point.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        board.notifyListeners(type, event);
    }

    /** Makes a sheet for the last lesson, gives it the grade of that number, and locks it. */
    private void observe(int grade) {
        last();
        push("observations.sheet.make");
        Combo combo = screen.find(Combo.class, "observations.sheet.grade");
        combo.select(grade + 1); // the first line is for none
        combo.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        push("observations.sheet.lock");
        saved(); // a lock counts at once
    }

    private Canvas last() {
        Canvas picture = screen.find(Canvas.class, "observations.picture");
        screen.focus(picture);
        screen.key(SWT.END);
        return picture;
    }

    private void codeAs(String name) {
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        Workbench.service(ActiveProject.class).codeAs(name);
        screen.waitFor("the other coder", () -> workbench.project().session().coder().name().equals(name));
    }

    private void push(String id) {
        Button button = screen.find(Button.class, id);
        screen.waitFor(id + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private void save() {
        workbench.run("org.eclipse.ui.file.save");
        saved();
    }

    private void saved() {
        screen.waitFor("the document to be saved", () -> !ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
    }

    private static void page(String title) {
        CTabFolder pages = screen.find(CTabFolder.class, "editor.pages");
        CTabItem item = Stream.of(pages.getItems()).filter(each -> each.getText().equals(title)).findFirst().orElseThrow();
        pages.setSelection(item);
        Event event = new Event();
        event.item = item;
        pages.notifyListeners(SWT.Selection, event);
        screen.settle();
    }

    private static ModelDocument entry(String kind, String title) {
        return workbench.project().view().documents().stream().filter(each -> each.kind().equals(kind) && each.title().startsWith(title))
                .findFirst().orElseThrow();
    }

    private static <T extends Document> T saved(String kind, String title, Class<T> type) throws Failure {
        return ModelDocuments.open(workbench.project().view(), entry(kind, title), type).content();
    }

    private static Framework framework() throws Failure {
        return saved("framework", "Maturity model", Framework.class);
    }

    private static UUID stage(int number) throws Failure {
        return framework().getStages().get(number).getId();
    }

    /** The judgement of the first strand. */
    private static Judgement first() throws Failure {
        UUID strand = framework().getDimensions().getFirst().getStrands().getFirst().getId();
        return saved("assessment", "Woodroffe", Assessment.class).getJudgements().stream().filter(each -> strand.equals(each.getStrand()))
                .findFirst().orElseThrow();
    }

    private static void open(String kind, String title) {
        ModelDocument entry = entry(kind, title);
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        screen.waitFor("the document " + entry.title(), () -> {
            Label head = screen.search(Label.class, "editor.title");
            return head != null && head.getText().equals(entry.title().replace("&", "&&"));
        });
        screen.settle();
    }
}
