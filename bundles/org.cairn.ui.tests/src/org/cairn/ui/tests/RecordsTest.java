// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.model.alliance.Evaluation;
import org.cairn.model.alliance.Programme;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that come from outside, become something else, are referred to, or are changed by somebody else meanwhile. */
class RecordsTest {

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        workbench.perspective("enquiry");
        screen.settle();
    }

    @BeforeEach
    void theWindowIsInFront() {
        screen.window();
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        screen.settle();
    }

    /** Two people, of whom the second agrees to a reversed item: it counts as the opposite. */
    @Test
    void answersAreImportedAsAWave() throws Exception {
        Path file = Files.writeString(Files.createTempFile("answers", ".csv"), "respondent,school,role,T1,T4\n"
                + "1,Gull Lane Primary School,teacher,4,2\n2,Lantern House School,teacher,5,4\n");
        open(named("Trust between staff"));
        turn("editor.pages", "Answers");
        screen.waitFor("the waves before", () -> summary().startsWith("3 waves"));
        // which file is asked by the window system, which no test can answer
        Composite results = screen.find(Composite.class, "results");
        results.getClass().getMethod("importAnswers", Path.class, String.class).invoke(results, file, "After the holidays");
        screen.waitFor("the answers", () -> workbench.project().view().documents().stream()
                .anyMatch(each -> each.kind().equals("responses") && each.title().contains("After the holidays")));
        ResponseSet set = saved(workbench.project().view().documents().getLast(), ResponseSet.class);
        assertEquals("After the holidays", set.getWave());
        assertEquals(2, set.getResponses().size());
        screen.waitFor("the waves with it", () -> summary().startsWith("4 waves"));
    }

    private static String summary() {
        return screen.find(Label.class, "results.summary").getText();
    }

    @Test
    void whatWasSaidOverADiamondBecomesASource() throws Exception {
        ModelDocument entry = named("Nine claims again");
        open(entry);
        turn("diamond.tabs", "Session");
        Text notes = screen.find(Text.class, "diamond.session.notes");
        notes.setText("Ropewalk: “Being asked why is worth more than being told how.”");
        screen.find(Button.class, "diamond.session.keep").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the source", () -> workbench.project().view().sources().stream().anyMatch(each -> each.kind().equals("discussion")));
        screen.waitFor("the session to know it", () -> ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
        save();
        Source source = workbench.project().view().source(saved(entry, DiamondSession.class).getSource()).orElseThrow();
        assertEquals("Discussion: " + entry.title(), source.title());
        assertTrue(workbench.project().view().text(source).string().contains("worth more than being told how"));
    }

    @Test
    void whatRefersToADocumentIsSaidBeforeItIsDeleted() {
        ModelDocument scale = named("Agreement, five points");
        Tree tree = screen.find(Tree.class, "documents.tree");
        screen.waitFor("the scale in the list", () -> item(tree, scale.title()) != null);
        tree.setSelection(item(tree, scale.title()));
        screen.focus(tree);
        String[] asked = new String[1];
        BooleanSupplier told = screen.inDialog("Delete", () -> {
            asked[0] = screen.said();
            screen.picture("records-delete");
            screen.push("Delete");
        });
        screen.key(SWT.DEL);
        screen.waitFor("the question", told);
        assertTrue(asked[0].contains("These refer to it") && asked[0].contains("Trust between staff"), asked[0]);
        screen.waitFor("the scale to be gone", () -> ModelDocuments.find(workbench.project().view(), scale.id()).isEmpty());
        workbench.run("org.eclipse.ui.edit.undo");
        screen.waitFor("the scale again", () -> ModelDocuments.find(workbench.project().view(), scale.id()).isPresent());
    }

    /** As when the same project is open in a second window, or on another computer. */
    @Test
    void whoSavesLaterKeepsTheirsAsACopy() throws Exception {
        ModelDocument entry = named("What happens when we ask half");
        open(entry);
        Text theme = screen.find(Text.class, "field.Enquiry.theme");
        screen.focus(theme);
        theme.setText("Mine");
        ProjectSession session = workbench.project().session();
        Enquiry other = saved(entry, Enquiry.class);
        other.setTheme("Theirs");
        session.edit("Change the theme elsewhere", edit -> {
            ModelDocuments.put(edit, other);
            return null;
        });
        BooleanSupplier told = screen.inDialog("Saving", () -> {
            screen.picture("records-conflict");
            screen.push("Keep mine as a copy");
        });
        workbench.run("org.eclipse.ui.file.save");
        screen.waitFor("the conflict", told);
        screen.waitFor("the copy", () -> session.view().documents().stream().anyMatch(each -> each.title().equals(entry.title() + " (copy)")));
        assertEquals("Theirs", saved(entry, Enquiry.class).getTheme());
        assertEquals("Mine", saved(named(entry.title() + " (copy)"), Enquiry.class).getTheme());
    }

    /** What an evaluation says is found beside the sources, opened where it stands, and cited with its words and its part. */
    @Test
    void whatARecordSaysIsFoundOpenedAndCited() throws Exception {
        workbench.search("\"cold hall\"");
        Table records = screen.find(Table.class, "search.records");
        screen.waitFor("the hit", () -> records.getItemCount() == 1 && !records.getItem(0).getText(1).isEmpty());
        assertEquals("Cold hall", records.getItem(0).getText(1));
        assertEquals("Programme: Modules 1 › Sessions 1 › Evaluations 3 › Text", records.getItem(0).getText(4));
        screen.focus(records);
        records.setSelection(0);
        records.notifyListeners(SWT.Selection, new Event());
        assertEquals("Cold hall.", screen.find(StyledText.class, "search.record").getText());
        screen.picture("search-records-light");
        BooleanSupplier cited = screen.inDialog("Cite as Evidence", () -> {
            assertTrue(screen.find(Label.class, "cite.what").getText().startsWith("“Cold hall.”"), screen.find(Label.class, "cite.what").getText());
            screen.find(Text.class, "cite.filter").setText("being seen shows");
            screen.picture("records-cite");
            screen.push(IDialogConstants.OK_ID);
        });
        workbench.press("org.cairn.ui.enquiry.cite");
        screen.waitFor("the question", cited);
        screen.waitFor("the evidence", () -> evidence("Cold hall.") != null);
        EvidenceLink link = evidence("Cold hall.");
        ModelDocument programme = named("Leading enquiry");
        assertEquals(programme.id(), link.getTarget());
        Evaluation said = ModelElements.find(saved(programme, Programme.class), link.getElement(), Evaluation.class).orElseThrow();
        assertEquals("Cold hall.", said.getText());
        screen.focus(records);
        screen.key(SWT.CR);
        screen.waitFor("the programme", () -> screen.isThere(Label.class, "editor.title")
                && screen.find(Label.class, "editor.title").getText().startsWith("Leading enquiry"));
        screen.waitFor("the evaluation on its page", () -> screen.isThere(Text.class, "field.Evaluation.text")
                && screen.find(Text.class, "field.Evaluation.text").getText().equals("Cold hall."));
        screen.picture("search-record-opened");
        workbench.search("trust");
        CTabFolder places = screen.find(CTabFolder.class, "search.places");
        screen.waitFor("hits in sources and in records", () -> places.getItem(0).getText().matches("Sources \\([1-9].*")
                && places.getItem(1).getText().matches("Plans, records, memos \\([1-9].*"));
        screen.picture("search-places-light");
        workbench.run("org.cairn.ui.theme");
        screen.picture("search-places-dark");
        workbench.run("org.cairn.ui.theme");
    }

    private static EvidenceLink evidence(String words) {
        return ModelElements.all(ModelDocuments.read(workbench.project().view(), named("Claims from a year").id(), ClaimSet.class).orElseThrow(),
                EvidenceLink.class).stream().filter(each -> each.getQuotation().equals(words)).findFirst().orElse(null);
    }

    @Test
    void theListFindsWordsWithin() {
        Text filter = screen.find(Text.class, "documents.filter");
        Tree tree = screen.find(Tree.class, "documents.tree");
        filter.setText("cold ha");
        screen.waitFor("the programme", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 1
                && tree.getItem(0).getItem(0).getItemCount() == 1 && tree.getItem(0).getItem(0).getItem(0).getText().equals("Cold hall."));
        assertEquals("Leading enquiry: a programme for SLEs (Brackwater)", tree.getItem(0).getItem(0).getText());
        screen.picture("documents-words-light");
        tree.setSelection(tree.getItem(0).getItem(0));
        screen.focus(tree);
        screen.key(SWT.CR);
        screen.waitFor("the evaluation", () -> screen.isThere(Text.class, "field.Evaluation.text")
                && screen.find(Text.class, "field.Evaluation.text").getText().equals("Cold hall."));
        filter.setText("zwieback");
        screen.waitFor("nothing", () -> !screen.isThere(Tree.class, "documents.tree"));
        filter.setText("");
        screen.waitFor("all", () -> screen.isThere(Tree.class, "documents.tree") && tree.getItemCount() > 10);
    }

    private static TreeItem item(Tree tree, String name) {
        return Stream.of(tree.getItems()).flatMap(group -> Stream.of(group.getItems())).filter(each -> each.getText().startsWith(name)).findFirst()
                .orElse(null);
    }

    private static ModelDocument named(String title) {
        return workbench.project().view().documents().stream().filter(each -> each.title().startsWith(title)).reduce((first, last) ->
                first.title().equals(title) ? first : last.title().equals(title) ? last : first).orElseThrow();
    }

    private static <T extends Document> T saved(ModelDocument entry, Class<T> type) throws Exception {
        return ModelDocuments.open(workbench.project().view(), ModelDocuments.find(workbench.project().view(), entry.id()).orElseThrow(), type)
                .content();
    }

    private static void save() {
        workbench.run("org.eclipse.ui.file.save");
        screen.waitFor("the document to be saved", () -> !ActiveWindow.page().orElseThrow().getActiveEditor().isDirty());
    }

    private static void turn(String folder, String title) {
        CTabFolder pages = screen.find(CTabFolder.class, folder);
        CTabItem item = Stream.of(pages.getItems()).filter(each -> each.getText().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError(Stream.of(pages.getItems()).map(CTabItem::getText).toList()));
        pages.setSelection(item);
        Event event = new Event();
        event.item = item;
        pages.notifyListeners(SWT.Selection, event);
        screen.settle();
    }

    private static void open(ModelDocument entry) {
        Workbench.service(DocumentOpener.class).open(entry.id(), null, true);
        screen.waitFor("the document " + entry.title(), () -> {
            Label head = screen.search(Label.class, "editor.title");
            return head != null && head.getText().equals(entry.title().replace("&", "&&"));
        });
        screen.settle();
    }
}
