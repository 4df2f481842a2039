// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.maturity.Assessment;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectOpening;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A Specialist Leader of Education works on an enquiry: writes it, ties evidence to a claim, judges a strand, publishes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnquiryTest {

    private static final String MINE = "Talk in science";

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        System.setProperty("cairn.browser", "none");
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        ActiveWindow.page().orElseThrow().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.cairn.rcp.perspective.enquiry"));
        screen.settle();
    }

    @AfterAll
    static void backToCoding() {
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        ActiveWindow.page().orElseThrow().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.cairn.rcp.perspective.code"));
        screen.settle();
    }

    @BeforeEach
    void theWindowIsInFront() {
        screen.window();
    }

    @Test
    @Order(1)
    void theListShowsEveryPlanAndRecordByKind() {
        Tree tree = screen.find(Tree.class, "documents.tree");
        long known = workbench.project().view().documents().stream().filter(each -> DocumentKind.named(each.kind()).isPresent()).count();
        screen.waitFor("all plans and records", () -> IntStream.range(0, tree.getItemCount())
                .map(i -> tree.getItem(i).getItemCount()).sum() == known);
        Text filter = screen.find(Text.class, "documents.filter");
        filter.setText("mead ethical");
        screen.waitFor("what was looked for", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 1);
        assertEquals("Ethical approach of The Mead", tree.getItem(0).getItem(0).getText());
        filter.setText("");
        screen.waitFor("all again", () -> tree.getItemCount() > 10);
    }

    @Test
    @Order(2)
    void aChangeIsOneStepAndIsSavedAsOneStepOfTheProject() throws Exception {
        open(named("The role of the SLE in effecting change (The Mead)"));
        Text theme = screen.find(Text.class, "field.Enquiry.theme");
        String before = theme.getText();
        screen.focus(theme);
        theme.setText("Another theme");
        assertTrue(isDirty());
        workbench.run("org.eclipse.ui.edit.undo");
        assertEquals(before, theme.getText());
        assertFalse(isDirty());
        workbench.run("org.eclipse.ui.edit.redo");
        assertEquals("Another theme", theme.getText());
        long version = workbench.project().view().version();
        save();
        assertEquals(version + 1, workbench.project().view().version());
        assertEquals("Another theme", enquiry("The role of the SLE in effecting change (The Mead)").getTheme());
        workbench.project().session().undo();
        screen.waitFor("the version from before", () -> theme.getText().equals(before));
        assertFalse(isDirty());
    }

    @Test
    @Order(3)
    void everyPageIsPicturedLightAndDark() {
        open(named("The role of the SLE in effecting change (The Mead)"));
        pictures("light");
        workbench.run("org.cairn.ui.theme");
        screen.settle();
        List<String> faint = pictures("dark");
        assertEquals(List.of(), faint, "words that are hard to read in the dark");
        workbench.run("org.cairn.ui.theme");
        assertFalse(Workbench.service(Palette.class).isDark());
    }

    private static List<String> pictures(String theme) {
        CTabFolder pages = screen.find(CTabFolder.class, "editor.pages");
        List<String> faint = new ArrayList<>();
        for (int i = 0; i < pages.getItemCount(); i++) {
            String name = pages.getItem(i).getText();
            page(name);
            assertEquals(Set.of(), Spoken.nameless(ActiveWindow.shell()), "controls that do not say what they are for");
            screen.picture("enquiry-" + i + "-" + theme);
            screen.faint().forEach(words -> faint.add(name + ": " + words));
        }
        return faint;
    }

    @Test
    @Order(4)
    void anEnquiryBeginsFromATemplateWithItsQuestion() throws Exception {
        BooleanSupplier made = screen.inDialog("New plan or record", () -> {
            Table templates = screen.find(Table.class, "new.templates");
            assertEquals("Enquiry with the outline of a case study", templates.getItem(0).getText());
            Text name = screen.find(Text.class, "new.name");
            name.setText(MINE);
            screen.picture("enquiry-new");
            screen.push(IDialogConstants.OK_ID);
        });
        screen.tool("documents.new");
        screen.waitFor("the dialog", made);
        waitForEditor(MINE);
        screen.waitFor("the overview", () -> screen.isThere(Button.class, "overview.write"));
        screen.find(Button.class, "overview.write").notifyListeners(SWT.Selection, new Event());
        Text question = screen.find(Text.class, "field.Question.wordings");
        screen.focus(question);
        question.setText("How does paired talk change what pupils write in science?");
        save();
        assertEquals("How does paired talk change what pupils write in science?", enquiry(MINE).getQuestion().getWordings().getLast().getText());

        choose("field.Question.status", "agreed");
        question.setText("How does paired talk change how pupils explain in science?");
        save();
        assertEquals(2, enquiry(MINE).getQuestion().getWordings().size(), "an agreed question keeps its wording");
    }

    @Test
    @Order(5)
    void theEthicsGateGates() throws Exception {
        page("Journey");
        Canvas spiral = screen.find(Canvas.class, "journey.spiral");
        for (int i = 0; i < 4; i++) {
            Event right = new Event();
            right.keyCode = SWT.ARROW_RIGHT;
            spiral.notifyListeners(SWT.KeyDown, right);
        }
        assertEquals("Enter “Taking action” today", screen.find(Button.class, "journey.enter").getText());
        BooleanSupplier told = screen.inDialog("The ethics gate", () -> {
            screen.picture("enquiry-gate");
            screen.push("Back");
        });
        screen.find(Button.class, "journey.enter").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the gate", told);
        assertFalse(isDirty(), "nothing was entered");
        Event left = new Event();
        left.keyCode = SWT.ARROW_LEFT;
        spiral.notifyListeners(SWT.KeyDown, left);
        screen.find(Button.class, "journey.enter").notifyListeners(SWT.Selection, new Event());
        screen.picture("enquiry-journey-entered");
        save();
        assertEquals(1, enquiry(MINE).getJourney().getSteps().size());
    }

    @Test
    @Order(6)
    void fivePassagesAreLinkedToAClaim() throws Exception {
        page("Findings and claims");
        screen.find(Button.class, "findings.make").notifyListeners(SWT.Selection, new Event());
        waitForEditor("Claims of " + MINE);
        page("Everything");
        screen.tool("outline.tree.add");
        Text claim = screen.find(Text.class, "field.Claim.wordings");
        claim.setText("Paired talk helps pupils to explain.");
        save();
        Source source = workbench.project().view().sources().stream().filter(each -> each.kind().equals("journal")).findFirst().orElseThrow();
        StyledText text = workbench.reader(source);
        for (int i = 0; i < 5; i++) {
            int start = 20 * i;
            text.setSelection(start, start + 15);
            open(named("Claims of " + MINE));
            screen.tool("field.Claim.evidence.passage");
        }
        Table evidence = screen.find(Table.class, "field.Claim.evidence");
        assertEquals(5, evidence.getItemCount());
        evidence.setSelection(4);
        evidence.notifyListeners(SWT.Selection, new Event());
        choose("field.EvidenceLink.relation", "contradicts");
        screen.picture("enquiry-claim");
        save();
        ClaimSet set = ModelDocuments.open(workbench.project().view(), named("Claims of " + MINE), ClaimSet.class).content();
        Claim kept = set.getClaims().getFirst();
        assertEquals(5, kept.getEvidence().size());
        for (EvidenceLink link : kept.getEvidence()) {
            assertEquals(EntityKind.SOURCE.name(), link.getTargetKind());
            assertEquals(workbench.project().view().text(source).slice(new Span(link.getStart(), link.getEnd())), link.getQuotation());
        }
        evidence.notifyListeners(SWT.DefaultSelection, new Event());
        screen.waitFor("the passage in the reader", () -> text.isVisible() && text.getSelectionText().strip()
                .equals(kept.getEvidence().getLast().getQuotation().strip()));
    }

    @Test
    @Order(7)
    void aStrandIsJudged() throws Exception {
        ModelDocument entry = first("assessment");
        open(entry);
        page("Everything");
        Tree tree = screen.find(Tree.class, "outline.tree");
        TreeItem judgements = item(tree.getItem(0), "Judgements");
        judgements.setExpanded(true);
        screen.settle();
        tree.setSelection(judgements.getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        String[] stage = new String[1];
        BooleanSupplier chosen = screen.inDialog("Choose: Stage", () -> {
            Table stages = screen.find(Table.class, "choose.things");
            stages.setSelection(1);
            stages.notifyListeners(SWT.Selection, new Event());
            stage[0] = stages.getItem(1).getText();
            screen.push(IDialogConstants.OK_ID);
        });
        screen.tool("field.Judgement.stage.choose");
        screen.waitFor("the stages", chosen);
        Text reason = screen.find(Text.class, "field.Judgement.reason");
        reason.setText("Seen in three visits.");
        screen.picture("enquiry-judgement");
        save();
        Assessment saved = ModelDocuments.open(workbench.project().view(), entry, Assessment.class).content();
        assertEquals("Seen in three visits.", saved.getJudgements().getFirst().getReason());
    }

    @Test
    @Order(8)
    void theCaseStudyIsPublished() throws Exception {
        open(named(MINE));
        page("Case study");
        Path[] file = new Path[1];
        BooleanSupplier asked = screen.inDialog("Case study", () -> {
            file[0] = Path.of(screen.find(Text.class, "report.file").getText());
            screen.picture("enquiry-report");
            screen.push(IDialogConstants.OK_ID);
        });
        screen.find(Button.class, "caseStudy.publish").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("where to write", asked);
        BooleanSupplier told = screen.inDialog("Report", () -> screen.push(IDialogConstants.OK_ID));
        screen.waitFor("the report", told);
        assertTrue(Files.size(file[0]) > 1000);
    }

    @Test
    @Order(9)
    void whatWasOpenComesBack() {
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        screen.settle();
        Workbench.service(ProjectOpening.class).openSample();
        waitForEditor(MINE);
        assertFalse(isDirty());
    }

    private static void choose(String id, String words) {
        Combo combo = screen.find(Combo.class, id);
        assertTrue(combo.indexOf(words) >= 0, () -> words + " among " + List.of(combo.getItems()));
        combo.select(combo.indexOf(words));
        combo.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private static TreeItem item(TreeItem in, String beginning) {
        for (TreeItem item : in.getItems()) {
            if (item.getText().startsWith(beginning)) {
                return item;
            }
        }
        throw new AssertionError("No " + beginning + " in " + in.getText());
    }

    private static boolean isDirty() {
        return ActiveWindow.page().orElseThrow().getActiveEditor().isDirty();
    }

    private static void save() {
        workbench.run("org.eclipse.ui.file.save");
        screen.waitFor("the saved document", () -> !isDirty());
    }

    private static Enquiry enquiry(String name) throws Failure {
        return ModelDocuments.open(workbench.project().view(), named(name), Enquiry.class).content();
    }

    private static ModelDocument named(String title) {
        return workbench.project().view().documents().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private static ModelDocument first(String kind) {
        return workbench.project().view().documents().stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static void open(ModelDocument entry) {
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        waitForEditor(entry.title());
    }

    private static void waitForEditor(String title) {
        screen.waitFor("the document " + title, () -> {
            Label shown = screen.search(Label.class, "editor.title");
            return shown != null && shown.getText().equals(title.replace("&", "&&"));
        });
        screen.settle();
    }

    /** Turns to a page of the editor in front. */
    private static void page(String name) {
        CTabFolder pages = screen.find(CTabFolder.class, "editor.pages");
        for (int i = 0; i < pages.getItemCount(); i++) {
            if (pages.getItem(i).getText().equals(name)) {
                pages.setSelection(i);
                Event event = new Event();
                event.item = pages.getItem(i);
                pages.notifyListeners(SWT.Selection, event);
                Composite control = (Composite) pages.getItem(i).getControl();
                screen.waitFor("the page " + name, () -> control.getChildren().length > 0);
                screen.settle();
                return;
            }
        }
        throw new AssertionError("No page " + name);
    }
}
