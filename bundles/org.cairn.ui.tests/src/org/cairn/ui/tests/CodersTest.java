// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.SearchOptions;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people code in one project: as themselves, blind, and then to a consensus. */
class CodersTest {

    private Workbench workbench;
    private Screen screen;
    private OpenProject project;

    @BeforeEach
    void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        project = workbench.project();
    }

    /** The workbench remembers the name from one project to the next: other tests begin as who they are. */
    @AfterEach
    void codeAsBefore() {
        codeAs(System.getProperty("user.name"));
    }

    private void push(String id) {
        Button button = screen.find(Button.class, id);
        screen.waitFor(id + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private void codeAs(String name) {
        Workbench.service(ActiveProject.class).codeAs(name);
        screen.waitFor("the coder", () -> project.session().coder().name().equals(name));
        screen.waitFor("the status bar", () -> screen.find(Link.class, "status.coder").getText().contains(">" + name + "<"));
    }

    private Table coders() {
        return screen.find(Table.class, "coders.table");
    }

    private static TableItem row(Table table, String name) {
        for (TableItem item : table.getItems()) {
            if (item.getText(0).replace("▸ ", "").startsWith(name)) {
                return item;
            }
        }
        return null;
    }

    private void addCoder(String name) {
        BooleanSupplier added = screen.inDialog("Add a coder", () -> {
            screen.type(name);
            screen.push("OK");
        });
        push("coders.add");
        screen.waitFor("the dialog", added);
        screen.waitFor("the coder " + name, () -> row(coders(), name) != null && project.session().coder().name().equals(name));
    }

    private void code(Source source, int start, int end, Code code) throws Exception {
        project.session().edit("Code", edit -> edit.code(source.id(), new Span(start, end), code.id()));
        screen.settle();
    }

    private long hits(String query) throws Exception {
        return project.search().find(query, SearchOptions.COUNT, Progress.NONE).hits();
    }

    private int codings(Source source) {
        Codings.Row row = project.view().codings().of(source);
        return row.size();
    }

    @Test
    void whoCodesBlindSeesOnlyTheirOwnUntilAllHaveLocked() throws Exception {
        workbench.show("org.cairn.ui.coding.coders");
        screen.waitFor("the coders", () -> coders().getItemCount() >= 2);
        addCoder("Zoe");
        Source source = project.view().sources().getLast();
        assertTrue(codings(source) > 0, "the sample's last source is coded");
        UUID round = begin();
        assertTrue(project.view().rounds().stream().anyMatch(one -> one.id().equals(round) && one.blind()));
        assertEquals(0, codings(source), "nobody's work is seen but one's own");
        StyledText text = workbench.reader(source);
        Code code = project.view().codebook().codes().stream().filter(Code::codable)
                .filter(one -> project.view().codings().count(one.id()) == 0).findFirst().orElseThrow();
        code(source, 0, 20, code);
        screen.waitFor("the coding", () -> codings(source) == 1);
        assertEquals(1, hits("code:\"" + code.name() + "\" AND coder:Zoe"));
        assertEquals(0, hits("coder:Maren"), "search does not tell either");
        screen.waitFor("the count", () -> row(coders(), "Zoe").getText(1).equals("1"));
        assertEquals("–", row(coders(), "Maren").getText(1));
        workbench.show("org.cairn.ui.coding.coders");
        screen.picture("coders-blind-light");
        codeAs("Maren");
        assertEquals(0, hits("coder:Zoe"));
        assertTrue(hits("coder:Maren") > 0);
        assertTrue(project.view().codings().count(code.id()) == 0 || project.view().codings().coderOrdinal(zoe().id()) < 0);
        assertTrue(text.isVisible());
        lock("Maren");
        assertEquals(0, hits("coder:Zoe"), "as long as not all have locked");
        codeAs("Zoe");
        lock("Zoe");
        screen.waitFor("all to be open", () -> codings(source) > 1);
        assertTrue(hits("coder:Maren") > 0);
        screen.waitFor("the counts", () -> !row(coders(), "Maren").getText(1).equals("–"));
    }

    private Coder zoe() {
        return project.view().coders().stream().filter(coder -> coder.name().equals("Zoe")).findFirst().orElseThrow();
    }

    /** Begins a blind round of Zoe and Maren on all sources, in the dialog. */
    private UUID begin() {
        Set<UUID> before = Set.copyOf(project.view().rounds().stream().map(CodingRound::id).toList());
        BooleanSupplier begun = screen.inDialog("New coding round", () -> {
            Table table = screen.find(Table.class, "round.coders");
            assertFalse(screen.find(Text.class, "round.name").getText().isBlank());
            for (String name : List.of("Zoe", "Maren")) {
                row(table, name).setChecked(true);
            }
            table.notifyListeners(SWT.Selection, new Event());
            screen.picture("coders-round-light");
            screen.push("Begin");
        });
        push("coders.newRound");
        screen.waitFor("the dialog", begun);
        screen.waitFor("the round", () -> project.view().rounds().size() == before.size() + 1);
        return project.view().rounds().stream().map(CodingRound::id).filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private void lock(String name) {
        Table rounds = screen.find(Table.class, "coders.rounds");
        screen.waitFor("the rounds", () -> rounds.getItemCount() == project.view().rounds().size());
        rounds.setSelection(rounds.getItemCount() - 1);
        BooleanSupplier locked = screen.inDialog("Lock my work", () -> screen.push("Lock"));
        push("coders.lock");
        screen.waitFor("the dialog", locked);
        screen.waitFor("the lock", () -> row(rounds, "Round").getText(1).contains(name + " ✓"));
    }

    @Test
    void twoCodersComeToAConsensus() {
        workbench.show("org.cairn.ui.coding.coders");
        Table rounds = screen.find(Table.class, "coders.rounds");
        screen.waitFor("the sample's round", () -> rounds.getItemCount() == 1);
        rounds.setSelection(0);
        push("coders.compareRound");
        Table table = screen.find(Table.class, "comparison.differences");
        screen.waitFor("the differences", () -> table.getItemCount() > 3);
        int differences = table.getItemCount();
        assertTrue(progress().startsWith("0 of " + differences + " differences resolved"), progress());
        screen.focus(table);
        screen.key(SWT.F7);
        assertEquals(1, table.getSelectionIndex());
        screen.key(SWT.F7, SWT.SHIFT);
        assertEquals(0, table.getSelectionIndex());
        screen.picture("comparison-light");
        int before = project.view().codings().size();
        screen.find(Text.class, "comparison.comment").setText("not about this");
        push("comparison.neither");
        screen.waitFor("the first", () -> progress().startsWith("1 of " + differences));
        assertEquals(before, project.view().codings().size(), "nothing is taken");
        assertEquals(1, table.getSelectionIndex(), "the next one that is open");
        push(screen.find(Button.class, "comparison.first").isEnabled() ? "comparison.first" : "comparison.second");
        screen.waitFor("the second", () -> progress().startsWith("2 of " + differences));
        assertTrue(project.view().codings().size() > before);
        assertTrue(project.view().coders().stream().anyMatch(coder -> coder.name().equals("Consensus")));
        push("comparison.agreements");
        screen.waitFor("the agreements", () -> screen.find(Button.class, "comparison.agreements").getText().endsWith("taken over"));
        screen.key(SWT.F7, SWT.SHIFT);
        screen.waitFor("what was decided", () -> screen.find(Label.class, "comparison.decided").getText().startsWith("Decided"));
        screen.picture("comparison-decided-light");
        for (String left : List.of("2 of", "1 of", "0 of")) {
            workbench.press("org.eclipse.ui.edit.undo");
            screen.waitFor("the undo", () -> progress().startsWith(left));
        }
        assertEquals(before, project.view().codings().size());
    }

    private String progress() {
        return screen.find(Label.class, "comparison.progress").getText();
    }

    @Test
    void nobodyUndoesTheStepsOfOthersUnawares() throws Exception {
        Source source = project.view().sources().getFirst();
        int before = codings(source);
        codeAs("Maren");
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        code(source, 0, 10, code);
        code(source, 12, 20, code);
        codeAs("Idris");
        BooleanSupplier asked = screen.inDialog("Undo", () -> screen.push("Cancel"));
        workbench.press("org.eclipse.ui.edit.undo");
        screen.waitFor("the question", asked);
        assertEquals(before + 2, codings(source));
        workbench.show("org.cairn.ui.coding.history");
        Table history = screen.find(Table.class, "history.table");
        screen.waitFor("the steps", () -> history.getItemCount() > 1 && !history.getItem(1).getText(0).isEmpty());
        screen.focus(history);
        history.setSelection(1);
        history.notifyListeners(SWT.Selection, new Event());
        BooleanSupplier walk = screen.inDialog("Walking through the history", () -> {
            assertTrue(screen.said().contains("Maren"), screen.said());
            screen.push("Cancel");
        });
        screen.key(SWT.CR);
        screen.waitFor("the question", walk);
        screen.settle();
        assertEquals(before + 2, codings(source), "nothing was undone");
        asked = screen.inDialog("Undo", () -> screen.push("OK"));
        workbench.press("org.eclipse.ui.edit.undo");
        screen.waitFor("the question", asked);
        screen.waitFor("the undo", () -> codings(source) == before + 1);
    }
}
