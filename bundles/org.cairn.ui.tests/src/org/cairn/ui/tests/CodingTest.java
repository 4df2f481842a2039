// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.ui.Edits;
import org.cairn.ui.FavouriteCodes;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person codes a text by keys in every way there is, changes the codings, and takes all of it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodingTest {

    private static final String TEXT = """
            A learning walk

            Teh pupils led the walk and I followed with a notebook that stayed empty for the first half hour of it.

            Nobody asked me what I had seen. At the end two of them asked what I would like to see next time.
            """;

    private static Workbench workbench;
    private static Screen screen;
    private static String atFirst;
    private static Source source;
    private static UUID first;

    private OpenProject project;
    private StyledText text;

    @BeforeAll
    static void openTheSample() throws Exception {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        UUID added = workbench.project().session().edit("Add", edit -> edit.add(new ProjectEdit.NewSource("Learning walk", "journal", "en",
                null, null, "", null, "", "", TEXT, List.of(), null)));
        source = workbench.project().view().source(added).orElseThrow();
        atFirst = dump(workbench.project().view());
    }

    @BeforeEach
    void theReaderIsOpen() {
        project = workbench.project();
        screen.window();
        text = workbench.reader(project.view().source(source.id()).orElseThrow());
        screen.focus(text);
    }

    /** What people would see of the project's codings, codes and memos. */
    private static String dump(ProjectView view) {
        TreeSet<String> lines = new TreeSet<>();
        for (Source each : view.sources()) {
            Codings.Row row = view.codings().of(each);
            for (int i = 0; i < row.size(); i++) {
                lines.add(row.coding(i).toString());
            }
        }
        view.codebook().codes().forEach(code -> lines.add(code.toString()));
        view.memos().forEach(memo -> lines.add(memo.toString()));
        lines.add(view.text(view.source(source.id()).orElseThrow()).string());
        return String.join("\n", lines);
    }

    private SourceText words() {
        return project.view().text(project.view().source(source.id()).orElseThrow());
    }

    private List<Coding> codings() {
        Codings.Row row = project.view().codings().of(project.view().source(source.id()).orElseThrow());
        List<Coding> all = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            all.add(row.coding(i));
        }
        return all;
    }

    private void waitForCodings(int count) {
        screen.waitFor(count + " codings", () -> codings().size() == count);
        screen.settle();
    }

    private Coding coding(UUID id) {
        return project.view().codings().coding(id).orElseThrow();
    }

    /** A paragraph with some words in it, none of them coded yet. */
    private Span paragraph() {
        SourceText words = words();
        for (int at = 0; at < words.length(); at = words.paragraph(at).end() + 1) {
            if (words.paragraph(at).length() > 60) {
                return words.paragraph(at);
            }
        }
        throw new IllegalStateException("The sample has no long paragraph.");
    }

    /** The first words of that paragraph. */
    private Span opening(int letters) {
        Span paragraph = paragraph();
        String string = words().slice(paragraph);
        int end = string.indexOf(' ', letters);
        return new Span(paragraph.start(), paragraph.start() + end);
    }

    private void select(Span span) {
        screen.window();
        screen.settle();
        screen.focus(text);
        text.setSelection(span.start(), span.end());
        screen.settle();
    }

    private Code choose(String letters) {
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the focus in the chooser", chooser::isFocusControl);
        screen.type(letters);
        Code code = project.view().codebook().codes().stream().filter(c -> c.name().toLowerCase().equals(letters)).findFirst().orElseThrow();
        screen.key(SWT.CR);
        return code;
    }

    private Code any(int index) {
        return project.view().codebook().codes().stream().filter(Code::codable).filter(c -> c.name().matches("[A-Za-z ]+")).toList().get(index);
    }

    @Test
    @Order(1)
    void selectedWordsBecomeACode() {
        Span words = opening(8);
        String name = words().slice(words);
        select(words);
        screen.key('i', SWT.CTRL, SWT.SHIFT);
        waitForCodings(1);
        first = codings().getFirst().id();
        assertEquals(words, coding(first).span());
        String made = project.view().codebook().code(coding(first).code()).orElseThrow().name();
        assertTrue(name.contains(made), name + " became " + made);
        select(words);
        screen.type("v");
        waitForCodings(2);
        assertEquals(coding(first).code(), codings().get(1).code(), "the same words are the same code");
        screen.key('z', SWT.CTRL);
        waitForCodings(1);
    }

    @Test
    @Order(2)
    void aNumberKeyAsksForItsCodeOnceAndThenCodes() {
        Code code = any(0);
        select(opening(20));
        screen.type("3");
        screen.find(StyledText.class, "chooser.rule");
        screen.type(code.name().toLowerCase());
        screen.waitFor("the rule", () -> screen.find(StyledText.class, "chooser.rule").getText()
                .startsWith(project.view().codebook().path(code)));
        assertTrue(screen.find(StyledText.class, "chooser.rule").getText().contains(code.definition().brief()));
        screen.picture("chooser-rule-light");
        screen.key(SWT.CR);
        waitForCodings(2);
        assertEquals(3, Workbench.service(FavouriteCodes.class).number(code.id()));
        select(opening(30));
        screen.type("3");
        waitForCodings(3);
        assertEquals(2, codings().stream().filter(c -> c.code().equals(code.id())).count());
        screen.key('z', SWT.CTRL);
        waitForCodings(2);
    }

    @Test
    @Order(3)
    void theParagraphAtTheCaretIsCodedWithoutSelectingIt() {
        Code code = any(1);
        Span paragraph = paragraph();
        screen.focus(text);
        text.setSelection(paragraph.start() + 5);
        screen.key('a', SWT.CTRL, SWT.SHIFT);
        Table list = screen.find(Table.class, "chooser.codes");
        assertEquals(project.view().codebook().path(any(0)), list.getItem(0).getText(0), "the code used last comes first");
        assertEquals("3", list.getItem(0).getText(1), "its number key is shown");
        choose(code.name().toLowerCase());
        waitForCodings(3);
        Coding made = codings().stream().filter(c -> c.code().equals(code.id())).findFirst().orElseThrow();
        assertEquals(words().slice(paragraph).strip(), words().slice(made.span()));
    }

    @Test
    @Order(4)
    void aRecodedCodingKeepsItsMemo() throws Exception {
        UUID memo = UUID.randomUUID();
        project.session().edit("Memo", edit -> {
            edit.put(project.session().coder());
            edit.put(new Memo(memo, Ref.to(EntityKind.CODING, first), "", "", "Because.", project.session().coder().id(), Instant.EPOCH,
                    Instant.EPOCH));
            return null;
        });
        Span span = coding(first).span();
        screen.focus(text);
        text.setSelection(span.start() + 1);
        screen.settle();
        screen.key('r', SWT.CTRL);
        Code to = choose(any(2).name().toLowerCase());
        screen.waitFor("the other code", () -> coding(first).code().equals(to.id()));
        assertEquals(span, coding(first).span());
        Optional<Memo> kept = project.view().memos().stream().filter(m -> m.id().equals(memo)).findFirst();
        assertEquals(first, kept.orElseThrow().target().id());
        assertEquals(3, codings().size());
        screen.settle();
    }

    @Test
    @Order(5)
    void aCodingIsSplitAtTheCaretAndMergedAgain() {
        Coding whole = codings().stream().filter(c -> c.code().equals(any(1).id())).findFirst().orElseThrow();
        int at = whole.span().start() + words().slice(whole.span()).lastIndexOf(' ');
        screen.focus(text);
        text.setSelection(at);
        screen.settle();
        screen.key('d', SWT.CTRL, SWT.SHIFT);
        waitForCodings(4);
        assertEquals(new Span(whole.span().start(), at), coding(whole.id()).span());
        screen.settle();
        text.setSelection(at - 2);
        screen.settle();
        screen.key('m', SWT.CTRL, SWT.SHIFT);
        waitForCodings(3);
        assertEquals(whole, coding(whole.id()), "as it was before");
    }

    @Test
    @Order(6)
    void whatIsSaidAboutACodingIsSavedWhenItsFieldIsLeft() {
        workbench.show("org.cairn.ui.coding.coding");
        Coding before = coding(first);
        screen.focus(text);
        text.setSelection(before.span().start() + 1);
        Table list = screen.find(Table.class, "coding.list");
        screen.waitFor("the codings at the caret", () -> list.isVisible() && list.getItemCount() == 3);
        assertEquals(words().slice(before.span()), screen.find(Text.class, "coding.quotation").getText(), "the shortest one is shown");
        assertEquals("Because.", screen.find(Text.class, "coding.memo").getText());
        screen.picture("coding-light");

        Spinner weight = screen.find(Spinner.class, "coding.weight");
        screen.focus(weight);
        weight.setSelection(40);
        Text comment = screen.find(Text.class, "coding.comment");
        screen.focus(comment);
        screen.waitFor("the weight", () -> coding(first).weight() == 40);
        screen.settle();
        screen.window();
        screen.settle();
        screen.focus(comment);
        screen.settle();
        screen.type("why");
        screen.key(SWT.CR);
        screen.waitFor("the comment", () -> coding(first).comment().equals("why"));
        screen.settle();
        Button important = screen.find(Button.class, "coding.important");
        screen.focus(important);
        screen.type(" ");
        screen.waitFor("the mark", () -> coding(first).important());
        screen.settle();
        Text memo = screen.find(Text.class, "coding.memo");
        screen.focus(memo);
        memo.setText("Because they lead.");
        screen.focus(text);
        screen.waitFor("the memo", () -> project.view().memos().stream().anyMatch(m -> m.text().equals("Because they lead.")));
        assertEquals(before.span(), coding(first).span());
        screen.settle();
        Edits.undo(project, screen.window());
        screen.waitFor("the memo before", () -> memo.getText().equals("Because."));
        Edits.undo(project, screen.window());
        screen.waitFor("the mark taken back", () -> !coding(first).important());
        screen.waitFor("the mark taken back in the view", () -> !important.getSelection());
        assertEquals("why", coding(first).comment());
        assertEquals(40, coding(first).weight());
    }

    @Test
    @Order(7)
    void aTypoIsCorrectedAndTheCodingsStayOnTheirWords() {
        List<String> before = codings().stream().map(coding -> words().slice(coding.span())).toList();
        BooleanSupplier corrected = screen.inDialog("Correct the text of “Learning walk”", () -> {
            StyledText editor = screen.find(StyledText.class, "correction.text");
            screen.focus(editor);
            int typo = editor.getText().indexOf("Teh");
            editor.setSelection(typo, typo + 3);
            screen.type("all of the");
            assertTrue(editor.getText().contains("all of the pupils led"), editor.getText());
            screen.key('z', SWT.CTRL);
            screen.key('z', SWT.CTRL);
            screen.key('y', SWT.CTRL);
            editor.setSelection(typo, editor.getText().indexOf(" pupils"));
            screen.type("the");
            Table effects = screen.find(Table.class, "correction.effects");
            screen.waitFor("the report", () -> effects.getItemCount() == 3);
            assertEquals(before.size(), effects.getItemCount(), "all of them have the typo in them");
            screen.picture("correct-light");
            screen.push("Correct the text");
        });
        screen.focus(text);
        text.setSelection(40);
        int caret = text.getCaretOffset();
        workbench.run("org.cairn.ui.coding.correct");
        screen.waitFor("the dialog", corrected);
        screen.waitFor("the correction", () -> words().string().contains("the pupils led"));
        assertEquals(before.stream().map(quotation -> quotation.replace("Teh", "the")).toList(),
                codings().stream().map(coding -> words().slice(coding.span())).toList());
        screen.waitFor("the reader", () -> text.getText().contains("the pupils led"));
        screen.waitFor("the place in the reader", () -> text.getCaretOffset() == caret);
    }

    @Test
    @Order(8)
    void aChangedDocumentIsReimportedAndTheCodingsStayOnTheirWords() throws Exception {
        List<String> before = codings().stream().map(coding -> words().slice(coding.span())).toList();
        Path file = Files.createTempDirectory("cairn-ui-reimport").resolve("walk.txt");
        Files.writeString(file, "Monday, 4 March\n\n" + words().string().replace("Nobody asked", "No one asked"));
        BooleanSupplier taken = screen.inDialog("Re-import “Learning walk”", () -> {
            screen.find(Text.class, "reimport.file").setText(file.toString());
            Table effects = screen.find(Table.class, "correction.effects");
            screen.waitFor("the report", () -> effects.getItemCount() == before.size());
            screen.picture("reimport-light");
            screen.push("Re-import");
        });
        workbench.run("org.cairn.ui.coding.reimport");
        screen.waitFor("the dialog", taken);
        screen.waitFor("the new text", () -> words().string().startsWith("Monday") && words().string().contains("No one asked"));
        assertEquals(before, codings().stream().map(coding -> words().slice(coding.span())).toList());
        screen.settle();
    }

    @Test
    @Order(9)
    void aCodeIsDroppedOnTheSelectionAndTheSelectionOnACode() throws Exception {
        int before = codings().size();
        Code code = any(3);
        int from = text.getText().indexOf("No one asked");
        select(new Span(from, from + "No one asked".length()));
        drop(text, null, project.view().codebook().path(code));
        waitForCodings(before + 1);
        assertEquals(1, codings().stream().filter(c -> c.code().equals(code.id()) && words().slice(c.span()).equals("No one asked")).count());
        workbench.show("org.cairn.ui.coding.codebook");
        Tree tree = screen.find(Tree.class, "codebook.tree");
        drop(tree, item(tree.getItems(), any(0)), "No one asked");
        waitForCodings(before + 2);
        assertEquals(1, codings().stream().filter(c -> c.code().equals(any(0).id()) && words().slice(c.span()).equals("No one asked")).count());
        drop(text, null, "no code has this name");
        screen.settle();
        assertEquals(before + 2, codings().size());
    }

    private static TreeItem item(TreeItem[] items, Code code) {
        for (TreeItem item : items) {
            TreeItem found = item.getData().equals(code) ? item : item(item.getItems(), code);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Without a window manager nothing can be dragged: what is dropped is handed to those who wait for it. */
    private static void drop(Control on, Widget item, String data) throws ReflectiveOperationException {
        DropTarget target = (DropTarget) on.getData(DND.DROP_TARGET_KEY);
        Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
        made.setAccessible(true);
        Event low = (Event) made.newInstance();
        low.widget = target;
        DropTargetEvent event = (DropTargetEvent) DropTargetEvent.class.getConstructors()[0].newInstance(low);
        event.item = item;
        event.data = data;
        for (DropTargetListener listener : target.getDropListeners()) {
            listener.drop(event);
        }
    }

    @Test
    @Order(10)
    void everythingIsTakenBack() {
        screen.waitFor("the start", () -> {
            if (dump(project.view()).equals(atFirst)) {
                return true;
            }
            Edits.undo(project, screen.window());
            screen.settle();
            return false;
        });
        assertEquals(atFirst, dump(project.view()));
        Workbench.service(FavouriteCodes.class).assign(any(0).id(), 0);
    }
}
