// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.model.maturity.Assessment;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Citable;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectOpening;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
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
        workbench.perspective("enquiry");
        screen.settle();
    }

    @AfterAll
    static void backToCoding() {
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        workbench.perspective("code");
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
    void fivePassagesAreCitedForAClaim() throws Exception {
        page("Findings and claims");
        screen.find(Button.class, "findings.make").notifyListeners(SWT.Selection, new Event());
        waitForEditor("Claims of " + MINE);
        page("Everything");
        screen.tool("outline.tree.add");
        Text claim = screen.find(Text.class, "field.Claim.wordings");
        claim.setText("Paired talk helps pupils to explain.");
        save();
        ActiveWindow.page().orElseThrow().closeEditor(ActiveWindow.page().orElseThrow().getActiveEditor(), false);
        Source source = workbench.project().view().sources().stream().filter(each -> each.kind().equals("journal")).findFirst().orElseThrow();
        StyledText text = workbench.reader(source);
        for (int i = 0; i < 5; i++) {
            text.setSelection(20 * i, 20 * i + 15);
            screen.focus(text);
            int number = i;
            BooleanSupplier asked = screen.inDialog("Cite as Evidence", () -> {
                screen.find(Text.class, "cite.filter").setText("paired explain");
                assertEquals(1, screen.find(Table.class, "cite.claims").getItemCount(), "claims with these words");
                relate(number < 4 ? 0 : 2);
                screen.find(Text.class, "cite.note").setText("Lesson " + number);
                screen.picture("enquiry-cite");
                screen.push(IDialogConstants.OK_ID);
            });
            workbench.press("org.cairn.ui.enquiry.cite");
            screen.waitFor("the question", asked);
            screen.waitFor("the evidence", () -> evidence().size() == number + 1);
        }
        workbench.project().session().undo();
        assertEquals(4, evidence().size(), "citing is a step of the project");
        workbench.project().session().redo();
        for (EvidenceLink link : evidence()) {
            assertEquals(EntityKind.SOURCE.name(), link.getTargetKind());
            assertEquals(workbench.project().view().text(source).slice(new Span(link.getStart(), link.getEnd())), link.getQuotation());
        }
        assertEquals(Relation.CONTRADICTS, evidence().getLast().getRelation());
        assertEquals("Lesson 4", evidence().getLast().getNote());
    }

    /** A source from the list is dropped on the line of the claim; undoing takes it back, and what may not be cited is refused. */
    @Test
    @Order(6)
    void whatIsDroppedOnAClaimBecomesEvidence() throws Exception {
        open(named("Claims of " + MINE));
        page("Claims and evidence");
        Canvas picture = screen.find(Canvas.class, "claims.picture");
        screen.waitFor("the evidence", () -> screen.find(Canvas.class, "claims.evidence.list").isVisible());
        Source interview = workbench.project().view().sources().stream().filter(each -> each.kind().equals("interview")).findFirst()
                .orElseThrow();
        Citable what = Citable.of(List.of(Ref.to(EntityKind.SOURCE, interview.id())));
        BooleanSupplier asked = screen.inDialog("Cite as Evidence", () -> {
            assertEquals("Paired talk helps pupils to explain.", screen.find(Label.class, "cite.claim").getText());
            assertTrue(screen.find(Button.class, "cite.relation.2").getSelection(), "the relation of before is offered");
            relate(0);
            screen.picture("enquiry-drop");
            screen.push(IDialogConstants.OK_ID);
        });
        Dropping.onto(picture, 30, 60, new StructuredSelection(what));
        screen.waitFor("how it bears on it", asked);
        assertTrue(isDirty(), "a step of the editor");
        workbench.run("org.eclipse.ui.edit.undo");
        assertFalse(isDirty());
        workbench.run("org.eclipse.ui.edit.redo");
        screen.picture("enquiry-claim");
        save();
        assertEquals(interview.id(), evidence().getLast().getTarget());
        assertEquals(6, evidence().size());

        Person refusing = new Person(UUID.randomUUID(), "Quentin Refusing", "", null, "");
        UUID diary = workbench.project().session().edit("Somebody who refuses", edit -> {
            edit.put(refusing);
            edit.put(new Consent(UUID.randomUUID(), refusing.id(), Consent.Use.ANALYSIS, Consent.State.REFUSED, null, ""));
            return edit.add(new ProjectEdit.NewSource("Quentin's diary", "journal", "en", refusing.id(), null, "", null, "", "", "Mine.",
                    List.of(), null));
        });
        BooleanSupplier told = screen.inDialog("Cite as Evidence", () -> {
            assertTrue(screen.said().contains("“Quentin's diary” is not cited: Quentin Refusing has not agreed to it."), screen.said());
            screen.push(IDialogConstants.OK_ID);
        });
        Dropping.onto(picture, 30, 60, new StructuredSelection(Citable.of(List.of(Ref.to(EntityKind.SOURCE, diary)))));
        screen.waitFor("the refusal", told);
        assertFalse(isDirty());
        workbench.project().session().undo();
    }

    /** Of a hit the sentence around it is cited, unless the person wishes it otherwise. */
    @Test
    @Order(8)
    void aHitIsCitedWithItsSentence() throws Exception {
        open(named("Claims of " + MINE));
        page("Claims and evidence");
        Canvas picture = screen.find(Canvas.class, "claims.picture");
        Source journal = workbench.project().view().sources().stream().filter(each -> each.kind().equals("journal")).findFirst().orElseThrow();
        SourceText text = workbench.project().view().text(journal);
        Span paragraph = text.paragraph(text.length() / 2);
        Span sentence = text.sentence(paragraph.start(), Locale.ENGLISH);
        Span word = new Span(sentence.start(), text.string().codePointCount(0, text.string().indexOf(' ', text.toUtf16(sentence.start()))));
        BooleanSupplier asked = screen.inDialog("Cite as Evidence", () -> {
            assertTrue(screen.find(Button.class, "cite.extent.1").getSelection(), "the sentence is offered");
            screen.picture("enquiry-cite-hit");
            screen.push(IDialogConstants.OK_ID);
        });
        Dropping.onto(picture, 30, 60, new StructuredSelection(Citable.ofHits(List.of(Ref.passage(journal.id(), word)))));
        screen.waitFor("how much of it", asked);
        save();
        assertEquals(text.slice(sentence), evidence().getLast().getQuotation());
        for (int extent : new int[] {0, 2}) {
            BooleanSupplier otherwise = screen.inDialog("Cite as Evidence", () -> {
                screen.find(Button.class, "cite.extent.1").setSelection(false);
                Button button = screen.find(Button.class, "cite.extent." + extent);
                button.setSelection(true);
                button.notifyListeners(SWT.Selection, new Event());
                screen.push(IDialogConstants.OK_ID);
            });
            Dropping.onto(picture, 30, 60, new StructuredSelection(Citable.ofHits(List.of(Ref.passage(journal.id(), word)))));
            screen.waitFor("how much of it", otherwise);
            save();
            assertEquals(text.slice(extent == 0 ? word : paragraph), evidence().getLast().getQuotation());
        }
        screen.find(Button.class, "claims.add").notifyListeners(SWT.Selection, new Event());
        assertEquals("A new claim", screen.find(Text.class, "claims.claim.wording").getSelectionText(), "what is typed on is the wording");
        workbench.run("org.eclipse.ui.edit.undo");
        assertFalse(isDirty());
    }

    /** What is looked for opens on the page that has it. */
    @Test
    @Order(2)
    void aPartOpensOnItsPage() throws Exception {
        Enquiry mead = enquiry("The role of the SLE in effecting change (The Mead)");
        Map<UUID, String> pages = new LinkedHashMap<>();
        pages.put(mead.getId(), "Overview");
        pages.put(mead.getTeam().getLast().getId(), "Overview");
        pages.put(mead.getPhases().getFirst().getFindings().getFirst().getId(), "Phases");
        pages.put(mead.getImpacts().getFirst().getId(), "Impact");
        pages.put(mead.getSustain().getFirst().getId(), "Sustain and share");
        pages.put(mead.getCaseStudy().getSections().getFirst().getId(), "Case study");
        for (Map.Entry<UUID, String> each : pages.entrySet()) {
            ActiveWindow.page().orElseThrow().closeAllEditors(false);
            Workbench.service(DocumentOpener.class).open(mead.getId(), each.getKey(), true);
            waitForEditor(mead.getName());
            screen.waitFor(each.getValue(), () -> screen.find(CTabFolder.class, "editor.pages").getSelection().getText().equals(each.getValue()));
        }
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
    }

    /** A file that is no source yet is imported first; dropped again, it is known. */
    @Test
    @Order(7)
    void aFileFromOutsideIsImportedAndCited() throws Exception {
        open(named("Claims of " + MINE));
        page("Claims and evidence");
        Canvas picture = screen.find(Canvas.class, "claims.picture");
        Path file = Files.writeString(Files.createTempDirectory("cairn").resolve("talk.txt"), "They explained it to each other twice.");
        BooleanSupplier[] cited = new BooleanSupplier[1];
        BooleanSupplier told = screen.inDialog("Cite as Evidence", () -> {
            assertTrue(screen.said().contains("Not in the project yet: talk.txt"), screen.said());
            screen.push(IDialogConstants.OK_ID);
        });
        BooleanSupplier imported = screen.inDialog("Import documents", () -> screen.push("Finish"));
        BooleanSupplier reported = screen.inDialog("Documents imported", () -> {
            cited[0] = screen.inDialog("Cite as Evidence", () -> {
                assertEquals("talk", screen.find(Label.class, "cite.what").getText());
                screen.push(IDialogConstants.OK_ID);
            });
            screen.push("OK");
        });
        Dropping.onto(picture, 30, 60, file);
        screen.waitFor("what comes of it", told);
        screen.waitFor("the import", imported);
        screen.waitFor("its report", reported);
        screen.waitFor("the evidence", cited[0]);
        save();
        assertEquals(7, evidence().size());
        Source talk = workbench.project().view().sources().stream().filter(each -> each.title().equals("talk")).findFirst().orElseThrow();
        assertEquals(talk.id(), evidence().getLast().getTarget());
        BooleanSupplier known = screen.inDialog("Cite as Evidence", () -> screen.push(IDialogConstants.CANCEL_ID));
        Dropping.onto(picture, 30, 60, file);
        screen.waitFor("the file that is known now", known);
        assertFalse(isDirty());
    }

    private static void relate(int number) {
        for (int i = 0; i < 3; i++) {
            Button button = screen.find(Button.class, "cite.relation." + i);
            button.setSelection(i == number);
            button.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** What is tied to the claim, as it is saved. */
    private static List<EvidenceLink> evidence() {
        return ModelDocuments.read(workbench.project().view(), named("Claims of " + MINE).id(), ClaimSet.class).orElseThrow().getClaims()
                .getFirst().getEvidence();
    }

    @Test
    @Order(8)
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
        screen.tool("field.Judgement.evidence.passage");
        screen.picture("enquiry-judgement");
        save();
        Assessment saved = ModelDocuments.open(workbench.project().view(), entry, Assessment.class).content();
        assertEquals("Seen in three visits.", saved.getJudgements().getFirst().getReason());
        assertFalse(saved.getJudgements().getFirst().getEvidence().getLast().getQuotation().isEmpty());
    }

    @Test
    @Order(9)
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
    @Order(10)
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
