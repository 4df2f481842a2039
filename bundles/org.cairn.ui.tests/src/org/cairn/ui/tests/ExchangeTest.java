// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.ProjectView;
import org.cairn.core.Backups;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Edits;
import org.cairn.ui.ProjectOpening;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Work goes out to other programs, comes in from them, and copies come together, all by wizards that say before what they would do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeTest {

    private static final String CODING = "org.cairn.ui.coding.";
    private static final String CODINGS = "Codings";
    private static final int THERE = 1;
    private static final int TAKEN = 2;
    private static final int KNOWN = 3;
    /** What was written there stays in the sample, because it has not signed the sharing protocol. */
    private static final String UNSIGNED = "Základní škola Na Jezu";
    /** So many sources of the sample were written there. */
    private static final int PARTNER = 3;

    private static Workbench workbench;
    private static Screen screen;
    private static Path folder;

    @BeforeAll
    static void openTheSample() throws IOException {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        folder = Files.createTempDirectory("cairn-ui-exchange");
        System.setProperty("cairn.browser", "none");
    }

    /** Opens a wizard, goes through it, and reads the closing report. */
    private static void wizard(String command, Runnable pages, Runnable report) {
        screen.window();
        BooleanSupplier[] read = new BooleanSupplier[1];
        BooleanSupplier gone = screen.inDialog(null, () -> {
            pages.run();
            read[0] = screen.inDialog(null, () -> {
                report.run();
                screen.push(IDialogConstants.OK_ID);
            });
            screen.push(IDialogConstants.FINISH_ID);
        });
        workbench.press(CODING + command);
        screen.waitFor("the wizard", gone);
        screen.waitFor("the report", read[0]);
        screen.settle();
    }

    private static void fill(String field, Path path) {
        screen.find(Text.class, field).setText(path.toString());
        screen.push(IDialogConstants.NEXT_ID);
    }

    /** The number in a column of the row of counts about that. */
    private static long count(String table, String what, int column) {
        Table counts = screen.find(Table.class, table);
        screen.waitFor("the counts", () -> counts.getItemCount() > 0);
        for (int row = 0; row < counts.getItemCount(); row++) {
            if (counts.getItem(row).getText(0).equals(what)) {
                return Long.parseLong(counts.getItem(row).getText(column).replace(",", ""));
            }
        }
        return 0;
    }

    private static void open(Path file, String name) {
        Workbench.service(ProjectOpening.class).create(file, name);
        screen.waitFor("the new project", () -> ActiveWindow.shell().getText().startsWith(name)
                && workbench.project().view().info().name().equals(name));
        screen.settle();
    }

    private static void takeIn(Path file, Runnable preview, Runnable report) {
        wizard("importFrom", () -> {
            fill("importFrom.file", file);
            preview.run();
        }, report);
    }

    @Test
    @Order(2)
    void aProjectGoesOutComesInAndIsMergedWithACopy() throws Exception {
        ProjectView sample = workbench.project().view();
        Path out = folder.resolve("sample.qdpx");
        wizard("exportTo", () -> {
            Button names = screen.find(Button.class, "exportTo.names");
            assertFalse(names.getSelection(), "people go out under pseudonyms unless it is said otherwise");
            names.setSelection(true);
            screen.find(Combo.class, "exportTo.audience").select(1);
            fill("exportTo.file", out);
            assertEquals(shared(sample).size(), count("exportTo.counts", CODINGS, THERE));
            screen.picture("export-to-preview");
            assertFalse(Files.exists(out), "a preview writes nothing");
        }, () -> assertEquals(count("report.counts", CODINGS, THERE), count("report.counts", CODINGS, TAKEN) + left()));
        assertTrue(Files.size(out) > 0);

        open(folder.resolve("fresh.cairn"), "Fresh");
        takeIn(out, () -> {
            assertEquals(sample.sources().size() - PARTNER, count("importFrom.counts", "Texts", THERE));
            assertEquals(count("importFrom.counts", CODINGS, THERE), count("importFrom.counts", CODINGS, TAKEN));
            assertTrue(screen.find(Label.class, "importFrom.sentences").getText().contains("Positions: "));
            assertEquals(0, workbench.project().view().sources().size(), "a preview changes nothing");
            screen.picture("import-from-preview");
        }, () -> screen.picture("import-from-report"));
        ProjectView fresh = workbench.project().view();
        assertEquals(sample.sources().size() - PARTNER, fresh.sources().size());
        assertEquals(shared(sample).size(), fresh.codings().size());
        takeIn(out, () -> assertEquals(count("importFrom.counts", CODINGS, THERE), count("importFrom.counts", CODINGS, KNOWN)), () -> { });
        assertEquals(fresh.codings().size(), workbench.project().view().codings().size(), "nothing comes in twice");
        merge();
    }

    /** What is coded in sources that go out: those of the school that has not signed the sharing protocol stay. */
    private static List<Coding> shared(ProjectView sample) {
        return sample.sources().stream().filter(source -> sample.schoolOf(source).filter(school -> school.name().equals(UNSIGNED)).isEmpty())
                .map(sample.codings()::of).flatMap(row -> IntStream.range(0, row.size()).mapToObj(row::coding)).toList();
    }

    private static long left() {
        return count("report.counts", CODINGS, 4);
    }

    private static void merge() throws Exception {
        ProjectSession mine = workbench.project().session();
        Path copy = new Backups(folder.resolve("copies"), 1).make(mine, Instant.now()).file();
        Code both = mine.view().codebook().codes().getFirst();
        Code fresh = new Code(UUID.randomUUID(), null, "From the copy", 0x336699, true, 99, Code.Definition.EMPTY);
        Code twinHere = new Code(UUID.randomUUID(), null, "Twin", 0x336699, true, 98, Code.Definition.EMPTY);
        Code twinThere = new Code(UUID.randomUUID(), null, "Twin", 0x336699, true, 98, Code.Definition.EMPTY);
        try (ProjectSession theirs = Workbench.service(Projects.class).open(copy, Projects.Mode.WRITE, Progress.NONE)) {
            theirs.edit("Work on the copy", edit -> {
                edit.put(called(both, "Theirs"));
                edit.put(fresh);
                edit.put(twinThere);
                return null;
            });
        }
        Edits.make(workbench.project(), screen.window(), "Work here", edit -> {
            edit.put(called(both, "Mine"));
            edit.put(twinHere);
            return null;
        });
        screen.waitFor("the other name", () -> name(both).equals("Mine"));
        wizard("mergeCopy", () -> {
            fill("merge.file", copy);
            Table clashes = screen.find(Table.class, "merge.clashes");
            screen.waitFor("what both changed", () -> clashes.getItemCount() == 1);
            assertEquals(List.of("Mine", "Theirs"), List.of(clashes.getItem(0).getText(3), clashes.getItem(0).getText(4)));
            assertFalse(screen.isPossible("Finish"), "something is to be decided first");
            screen.picture("merge-conflict");
            clashes.setSelection(0);
            clashes.notifyListeners(SWT.Selection, new Event());
            screen.find(Button.class, "merge.theirs").notifyListeners(SWT.Selection, new Event());
            assertEquals("There", clashes.getItem(0).getText(5));
            screen.find(TabFolder.class, "merge.tabs").setSelection(1);
            Table proposals = screen.find(Table.class, "merge.proposals");
            assertEquals(1, proposals.getItemCount(), "two codes of one name, made apart");
            assertTrue(proposals.getItem(0).getText(0).contains("Twin") && !proposals.getItem(0).getChecked());
            tick(proposals, proposals.getItem(0));
            screen.settle();
            assertTrue(proposals.getItem(0).getChecked(), "what was ticked stays so");
            screen.picture("merge-proposals");
        }, () -> {
            screen.picture("merge-report");
            assertTrue(screen.find(Label.class, "report.sentences").getText().contains("as it was before"));
            assertTrue(page().contains("<h1>"), "the report is kept as a page");
        });
        assertEquals(1, mine.view().codebook().codes().stream().filter(code -> code.name().equals("Twin")).count(), "they are one now");
        assertEquals("Theirs", name(both));
        assertTrue(mine.view().codebook().code(fresh.id()).isPresent());
    }

    private static void tick(Table table, TableItem item) {
        item.setChecked(true);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
    }

    /** Opens the closing report as a page, which no browser shows here, and reads the file that it is in. */
    private static String page() {
        String[] page = new String[1];
        Shell report = Display.getCurrent().getActiveShell();
        BooleanSupplier told = screen.inDialog(null, () -> {
            String said = screen.said();
            Matcher file = Pattern.compile("\\S+\\.html").matcher(said);
            assertTrue(file.find(), said);
            try {
                page[0] = Files.readString(Path.of(file.group()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            screen.push(IDialogConstants.OK_ID);
        });
        screen.push("Open as a page");
        screen.waitFor("where the page is", told);
        report.forceActive(); // there is no window manager that does
        screen.settle();
        return page[0];
    }

    private static Code called(Code code, String name) {
        return new Code(code.id(), code.parent(), name, code.color(), code.codable(), code.position(), code.definition());
    }

    private static String name(Code code) {
        return workbench.project().view().codebook().code(code.id()).orElseThrow().name();
    }

    @Test
    @Order(1)
    void onlyWhatWasTickedGoesOut() {
        ProjectView sample = workbench.project().view();
        Code code = sample.codebook().codes().stream().filter(one -> sample.codings().count(one.id()) > 0
                && sample.codebook().children(one).isEmpty()).findFirst().orElseThrow();
        wizard("exportTo", () -> {
            Button segments = screen.find(Button.class, "exportTo.segments");
            screen.find(Button.class, "exportTo.project").setSelection(false);
            segments.setSelection(true);
            segments.notifyListeners(SWT.Selection, new Event());
            screen.find(Combo.class, "exportTo.audience").select(1);
            BooleanSupplier chosen = screen.inDialog(null, () -> {
                screen.find(Text.class, "tick.filter").setText(sample.codebook().path(code));
                screen.settle();
                Table table = screen.find(Table.class, "tick.table");
                tick(table, table.getItem(0));
                screen.picture("export-to-codes");
                screen.push(IDialogConstants.OK_ID);
            });
            screen.find(Button.class, "exportTo.codes.choose").notifyListeners(SWT.Selection, new Event());
            screen.waitFor("the choice", chosen);
            assertEquals(sample.codebook().path(code), screen.find(Text.class, "exportTo.codes").getText());
            screen.picture("export-to-what");
            fill("exportTo.file", folder.resolve("segments.csv"));
        }, () -> {
            assertEquals(shared(sample).stream().filter(each -> each.code().equals(code.id())).count(),
                    count("report.counts", CODINGS, TAKEN));
            screen.find(TabFolder.class, "report.tabs").setSelection(1);
            Table told = screen.find(Table.class, "report.problems");
            String first = told.getItem(0).getText(0);
            assertFalse(first.isBlank());
            assertTrue(screen.find(Text.class, "report.problems.whole").getText().startsWith(first), "what a column cannot hold can be read");
            screen.picture("export-to-know");
        });
    }

    @Test
    @Order(4)
    void anImportThatIsStoppedLeavesNothing() throws IOException {
        StringBuilder many = new StringBuilder("<Project name=\"Many\" xmlns=\"urn:QDA-XML:project:1.0\"><Sources>");
        for (int i = 0; i < 8000; i++) {
            many.append("<TextSource guid=\"").append(new UUID(7, i)).append("\" name=\"Text ").append(i).append("\"><PlainTextContent>")
                    .append("Words of a text. ".repeat(20)).append("</PlainTextContent></TextSource>");
        }
        Path file = Files.writeString(folder.resolve("many.qde"), many.append("</Sources></Project>"));
        open(folder.resolve("stopped.cairn"), "Stopped");
        BooleanSupplier stopped = screen.inDialog(null, () -> {
            fill("importFrom.file", file);
            assertEquals(8000, count("importFrom.counts", "Texts", TAKEN));
            Shell wizard = ActiveWindow.shell().getDisplay().getActiveShell();
            stop(wizard);
            screen.push(IDialogConstants.FINISH_ID);
            assertTrue(!wizard.isDisposed() && screen.isPossible("Finish"), "the wizard stays, for another try");
            screen.picture("import-from-stopped");
            screen.push(IDialogConstants.CANCEL_ID);
        });
        workbench.press(CODING + "importFrom");
        screen.waitFor("the stopped import", stopped);
        assertEquals(0, workbench.project().view().sources().size());
    }

    /** Presses the stop button of the wizard as soon as it works. */
    private static void stop(Composite in) {
        Optional<ToolItem> button = in.isDisposed() ? Optional.empty() : bars(in).filter(ToolBar::isVisible).flatMap(bar -> Stream.of(
                bar.getItems())).filter(ToolItem::isEnabled).findFirst();
        if (button.isPresent()) {
            button.get().notifyListeners(SWT.Selection, new Event());
        } else if (!in.isDisposed()) {
            in.getDisplay().timerExec(1, () -> stop(in));
        }
    }

    private static Stream<ToolBar> bars(Composite in) {
        return Stream.of(in.getChildren()).flatMap(child -> child instanceof ToolBar bar ? Stream.of(bar)
                : child instanceof Composite inner ? bars(inner) : Stream.empty());
    }

    @Test
    @Order(3)
    void whatOtherProgramsWroteIsKnownAndCounted() throws IOException {
        Path data = shared();
        assumeTrue(data != null, "SKIPPED: the folder shared/data with files of other programs is not beside the project");
        open(folder.resolve("others.cairn"), "Others");
        takeIn(data.resolve("influencers/influencers-q4.qda"), () -> {
            assertEquals(54, count("importFrom.counts", CODINGS, TAKEN));
            assertTrue(screen.find(Label.class, "importFrom.sentences").getText().contains("54 of 54 quotations fit"));
        }, () -> assertEquals(6, count("report.counts", "Sources", TAKEN)));
        takeIn(data.resolve("refi/spec-annex-a/A2-atlasti-standard-project.qde"), () -> screen.picture("import-from-annex"), () -> { });
        screen.waitFor("both", () -> workbench.project().view().sources().size() > 6);
        screen.window();
        BooleanSupplier refused = screen.inDialog(null, () -> {
            screen.find(Text.class, "importFrom.file").setText(folder.resolve("nowhere.qdpx").toString());
            screen.settle();
            assertFalse(screen.isPossible("Next >"), "there is no such file");
            screen.push(IDialogConstants.CANCEL_ID);
        });
        workbench.press(CODING + "importFrom");
        screen.waitFor("the refusal", refused);
    }

    private static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (Path candidate : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
                if (Files.isDirectory(candidate.resolve("data/refi"))) {
                    return candidate.resolve("data");
                }
            }
        }
        return null;
    }
}
