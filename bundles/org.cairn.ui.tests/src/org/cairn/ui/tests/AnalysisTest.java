// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.project.Code;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.analysis.ResultRenderer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A person finds an analysis, asks it something, reads what came out and the passages behind it, and notices when it no longer holds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysisTest {

    private static final String GALLERY = "org.cairn.ui.analysis.gallery";

    private static Workbench workbench;
    private static Screen screen;

    private OpenProject project;

    @BeforeAll
    static void openTheSample() throws WorkbenchException, IOException {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        PlatformUI.getWorkbench().showPerspective("org.cairn.rcp.perspective.analyse", ActiveWindow.get().orElseThrow());
        ActiveWindow.page().orElseThrow().resetPerspective();
        screen.settle();
        screen.waitFor("the folder of plugins", () -> Files.isDirectory(plugins()));
        put(PluginTest.sample(), "sample.jar");
    }

    @AfterAll
    static void backToCoding() throws WorkbenchException, IOException {
        Files.deleteIfExists(plugins().resolve("sample.jar"));
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        screen.settle();
        PlatformUI.getWorkbench().showPerspective("org.cairn.rcp.perspective.code", ActiveWindow.get().orElseThrow());
        screen.settle();
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    private static Path plugins() {
        return Workbench.service(PluginFolder.class).path();
    }

    /** As a person does who drags a file into a folder: it is there at once and as a whole. */
    private static void put(Path jar, String name) throws IOException {
        Path unfinished = plugins().resolve(name + ".part");
        Files.copy(jar, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, plugins().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static <P extends Record> ServiceRegistration<?> bring(Analysis<P> analysis) {
        return FrameworkUtil.getBundle(AnalysisTest.class).getBundleContext().registerService(Analysis.class, analysis, null);
    }

    private static Text filter() {
        return screen.find(Text.class, "gallery.filter");
    }

    private static List<String> listed() {
        List<String> names = new ArrayList<>();
        Tree tree = findNow(ActiveWindow.shell(), Tree.class, "gallery.tree");
        for (TreeItem group : tree == null ? new TreeItem[0] : tree.getItems()) {
            for (TreeItem item : group.getItems()) {
                names.add(item.getText());
            }
        }
        return names;
    }

    /** Types into the field of the gallery and waits until what is listed has it. */
    private static void look(String words) {
        workbench.show(GALLERY);
        filter().setText(words);
        screen.waitFor(words + " in the gallery", () -> listed().stream().anyMatch(name -> name.toLowerCase().startsWith(words.toLowerCase())));
    }

    /** Opens the dialog of the analysis found, does something in it, and waits for the result. */
    private static void analyse(String name, Runnable inDialog) {
        look(name);
        screen.focus(filter());
        BooleanSupplier done = screen.inDialog(name, () -> {
            inDialog.run();
            screen.push("Analyse");
        });
        screen.key(SWT.CR);
        screen.waitFor("the dialog", done);
        screen.waitFor("the result", () -> title().startsWith(name));
        screen.settle();
    }

    private static String title() {
        Label label = findNow(ActiveWindow.shell(), Label.class, "result.title");
        return label == null ? "" : label.getText();
    }

    private static <T extends Control> T findNow(Composite in, Class<T> type, String id) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && id.equals(child.getData("id")) && child.isVisible()) {
                return type.cast(child);
            }
            T below = child instanceof Composite composite ? findNow(composite, type, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static NatTable grid() {
        return screen.find(NatTable.class, "result.grid");
    }

    /** What stands in the column of that heading, as far as it is in sight. */
    private static List<String> column(NatTable grid, String heading) {
        for (int column = 1; column < grid.getColumnCount(); column++) {
            if (heading.equals(String.valueOf(grid.getDataValueByPosition(column, 0)).replaceFirst("^[▲▼] ", ""))) {
                List<String> cells = new ArrayList<>();
                for (int row = 1; row < grid.getRowCount(); row++) {
                    cells.add(String.valueOf(grid.getDataValueByPosition(column, row)));
                }
                return cells;
            }
        }
        throw new IllegalStateException("No column " + heading);
    }

    private static void select(CTabFolder folder, String tab) {
        for (int i = 0; i < folder.getItemCount(); i++) {
            if (folder.getItem(i).getText().equals(tab)) {
                folder.setSelection(i);
                folder.notifyListeners(SWT.Selection, new Event());
                screen.settle();
                return;
            }
        }
        throw new IllegalStateException("No tab " + tab);
    }

    @Test
    @Order(1)
    void theGallerySaysWhatThereIsAndWhereItComesFrom() {
        look("Counts (sample)");
        screen.picture("gallery-light");
        String about = screen.find(StyledText.class, "gallery.about").getText();
        assertTrue(about.contains("How often each code was given"), about);
        assertTrue(about.contains("org.cairn.example.analysis"), about);
        filter().setText("nobody would ask that");
        screen.settle();
        assertEquals(List.of(), listed());
        filter().setText("");
    }

    @Test
    @Order(2)
    void aNumberLeadsToItsPassagesAndAPassageToTheReader() {
        analyse("Counts (sample)", () -> {
            Spinner least = screen.find(Spinner.class, "ask.atLeast");
            least.setSelection(2);
            screen.settle();
            assertEquals("All codes", screen.find(Text.class, "ask.codes").getText());
            screen.picture("ask-counts-light");
        });
        assertTrue(screen.find(Label.class, "result.facts").getText().contains("At least: 2 codings"),
                screen.find(Label.class, "result.facts").getText());
        NatTable grid = grid();
        List<String> codes = column(grid, "Code");
        List<String> codings = column(grid, "Codings");
        assertFalse(codes.isEmpty());
        screen.picture("result-table-light");
        Code code = project.view().codebook().find(codes.getFirst()).getFirst();
        assertEquals(project.view().codings().count(code.id()), Integer.parseInt(codings.getFirst()));
        Table evidence = passages(Integer.parseInt(codings.getFirst()));
        assertTrue(screen.find(Label.class, "evidence.head").getText().startsWith(codes.getFirst() + ", Codings: "));
        screen.picture("evidence-light");
        String title = evidence.getItem(0).getText(1);
        String words = evidence.getItem(0).getText(0);
        screen.focus(evidence);
        screen.key(SWT.CR);
        Source source = project.view().sources().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
        screen.waitFor("the reader", () -> {
            StyledText text = findNow(ActiveWindow.shell(), StyledText.class, "reader.text");
            return text != null && text.getText().equals(project.view().text(source).string());
        });
        assertTrue(project.view().text(source).string().replaceAll("\\s+", " ").contains(words));
        ActiveWindow.page().orElseThrow().closeEditor(ActiveWindow.page().orElseThrow().getActiveEditor(), false);
        screen.settle();
    }

    /** The passages behind the number in the first row. */
    private static Table passages(int number) {
        screen.focus(grid());
        screen.key(SWT.ARROW_RIGHT);
        screen.key(SWT.CR);
        Table evidence = screen.find(Table.class, "evidence.table");
        screen.waitFor("the passages", () -> evidence.getItemCount() == number && !evidence.getItem(0).getText(0).equals("…"));
        screen.waitFor("words", () -> !evidence.getItem(0).getText(1).isEmpty());
        return evidence;
    }

    @Test
    @Order(3)
    void aTableIsSortedFilteredAndCopied() {
        Text rows = screen.find(Text.class, "result.filter");
        List<String> all = column(grid(), "Codings");
        int limit = Integer.parseInt(all.get(all.size() / 2));
        rows.setText(">" + limit);
        Combo which = screen.find(Combo.class, "result.filter.column");
        which.select(List.of(which.getItems()).indexOf("Codings"));
        which.notifyListeners(SWT.Selection, new Event());
        long more = all.stream().filter(text -> Integer.parseInt(text) > limit).count();
        screen.waitFor("fewer rows", () -> screen.find(Label.class, "result.count").getText().contains("of"));
        assertTrue(column(grid(), "Codings").stream().allMatch(text -> Integer.parseInt(text) > limit));
        screen.focus(grid());
        screen.key('c', SWT.CTRL);
        Clipboard clipboard = new Clipboard(grid().getDisplay());
        screen.waitFor("the clipboard", () -> clipboard.getContents(TextTransfer.getInstance()) instanceof String text
                && text.startsWith("Code\tCodings\tSources"));
        List<String> lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
        clipboard.dispose();
        assertTrue(lines.size() - 1 >= more, lines.size() + " lines, " + more + " in sight");
        assertTrue(lines.stream().skip(1).allMatch(line -> Integer.parseInt(line.split("\t")[1]) > limit));
        rows.setText("");
        screen.waitFor("all rows", () -> column(grid(), "Codings").equals(all));
        // a click on the heading of the numbers puts the greatest first
        screen.tap(grid(), grid().getStartXOfColumnPosition(2) + 12, 8);
        screen.waitFor("the greatest first", () -> isInOrder(column(grid(), "Codings"), false));
        screen.focus(grid());
        screen.key(SWT.HOME, SWT.CTRL);
        screen.key(SWT.ARROW_RIGHT);
        screen.key(SWT.CR, SWT.SHIFT);
        screen.waitFor("the least first", () -> isInOrder(column(grid(), "Codings"), true));
        screen.key(SWT.CR, SWT.SHIFT);
        screen.waitFor("the order of the result", () -> column(grid(), "Codings").equals(all));
    }

    private static boolean isInOrder(List<String> numbers, boolean leastFirst) {
        List<Integer> now = numbers.stream().map(Integer::valueOf).toList();
        return now.stream().sorted(leastFirst ? Comparator.naturalOrder() : Comparator.reverseOrder()).toList().equals(now);
    }

    @Test
    @Order(4)
    void aChangeOfTheProjectIsMarkedAndTheResultRunAgainAndCompared() throws Exception {
        Code code = project.view().codebook().find(column(grid(), "Code").getFirst()).getFirst();
        Source source = project.view().sources().getFirst();
        String before = column(grid(), "Codings").getFirst();
        project.session().edit("One more", edit -> {
            edit.code(source.id(), new Span(0, 5), code.id());
            return null;
        });
        Button again = screen.find(Button.class, "result.stale.again");
        screen.picture("result-stale-light");
        again.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the fresh result", () -> findNow(ActiveWindow.shell(), Button.class, "result.stale.again") == null);
        screen.waitFor("one more coding", () -> {
            NatTable grid = findNow(ActiveWindow.shell(), NatTable.class, "result.grid");
            int row = grid == null ? -1 : column(grid, "Code").indexOf(code.name());
            return row >= 0 && column(grid, "Codings").get(row).equals(Integer.toString(Integer.parseInt(before) + 1));
        });
        workbench.show("org.cairn.ui.analysis.results");
        Table results = screen.find(Table.class, "results.table");
        screen.waitFor("both runs", () -> results.getItemCount() == 2);
        assertEquals("up to date", results.getItem(0).getText(1));
        assertEquals("project has changed since", results.getItem(1).getText(1));
        screen.picture("results-light");
        results.setSelection(0, 1);
        results.notifyListeners(SWT.Selection, new Event());
        tool("Results tools", "results.compare").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("what changed", () -> {
            NatTable grid = findNow(ActiveWindow.shell(), NatTable.class, "result.grid");
            return grid != null && "Table".equals(grid.getDataValueByPosition(1, 0));
        });
        assertTrue(column(grid(), "Row").contains(code.name()));
        assertEquals("1.00", column(grid(), "Difference").get(column(grid(), "Row").indexOf(code.name())));
        screen.picture("comparison-light");
        select(screen.find(CTabFolder.class, "comparison.tabs"), "Side by side");
        screen.picture("comparison-both-light");
    }

    private static ToolItem tool(String bar, String id) {
        for (ToolItem item : screen.find(ToolBar.class, bar).getItems()) {
            if (id.equals(item.getData("id"))) {
                return item;
            }
        }
        throw new IllegalStateException("No button " + id);
    }

    @Test
    @Order(5)
    void anAnalysisThatFailsIsAResultThatSaysSoAndAnAnalysisThatGoesIsGone() {
        ServiceRegistration<?> here = bring(new TroubleAnalyses.Broken());
        look("Broken");
        screen.focus(filter());
        screen.key(SWT.CR);
        StyledText failed = screen.find(StyledText.class, "result.failed");
        assertTrue(failed.getText().contains("the left wheel is missing"), failed.getText());
        assertFalse(failed.getText().contains("at org.cairn"), "no stack trace");
        screen.picture("result-failed-light");
        here.unregister();
        filter().setText("");
        screen.waitFor("it to be gone", () -> !listed().contains("Broken"));
    }

    @Test
    @Order(6)
    void aLongAnalysisIsStopped() {
        ServiceRegistration<?> here = bring(new TroubleAnalyses.Endless());
        look("Endless");
        screen.focus(filter());
        screen.key(SWT.CR);
        workbench.show("org.cairn.ui.analysis.results");
        Label working = screen.find(Label.class, "results.working");
        screen.waitFor("its progress", () -> working.getText().startsWith("Endless"));
        ToolItem stop = tool("Results tools", "results.stop");
        assertTrue(stop.isEnabled());
        stop.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("its end", () -> working.getText().isEmpty());
        here.unregister();
    }

    @Test
    @Order(7)
    void everyKindOfParameterAndOfResultIsShownInBothThemes() {
        ServiceRegistration<?> here = bring(new EverythingAnalysis());
        analyse("Everything", () -> {
            Text title = screen.find(Text.class, "ask.title");
            Text share = screen.find(Text.class, "ask.share");
            share.setText("much");
            screen.waitFor("what is wrong at its field", () -> screen.find(Label.class, "ask.share.wrong").getText().contains("much"));
            screen.picture("ask-wrong-light");
            share.setText("50");
            title.setText("");
            screen.waitFor("what is wrong altogether", () -> screen.said().contains("Give it a title."));
            title.setText("All kinds");
            screen.waitFor("nothing wrong", () -> !screen.said().contains("Give it a title."));
            BooleanSupplier codes = screen.inDialog("Codes", () -> {
                screen.picture("ask-codes-light");
                screen.push("OK");
            });
            screen.find(Button.class, "ask.codes.choose").notifyListeners(SWT.Selection, new Event());
            screen.waitFor("the codes", codes);
            BooleanSupplier sources = screen.inDialog("Sources", () -> {
                Table values = screen.find(Table.class, "sources.values");
                screen.waitFor("values", () -> values.getItemCount() > 0);
                values.getItem(0).setChecked(true);
                Event event = new Event();
                event.detail = SWT.CHECK;
                event.item = values.getItem(0);
                values.notifyListeners(SWT.Selection, event);
                screen.picture("ask-sources-light");
                screen.push("OK");
            });
            screen.find(Button.class, "ask.sources.choose").notifyListeners(SWT.Selection, new Event());
            screen.waitFor("the sources", sources);
            assertTrue(screen.find(Text.class, "ask.sources").getText().startsWith("Kind: "));
            screen.picture("ask-everything-light");
            share.getShell().forceActive();
        });
        pictures("light");
        workbench.run("org.cairn.ui.theme");
        pictures("dark");
        BooleanSupplier dark = screen.inDialog("Everything", () -> {
            screen.picture("ask-everything-dark");
            assertEquals("All kinds", screen.find(Text.class, "ask.title").getText(), "remembered");
            screen.push("Cancel");
        });
        look("Everything");
        screen.picture("gallery-dark");
        screen.focus(filter());
        screen.key(SWT.CR);
        screen.waitFor("the dialog", dark);
        workbench.run("org.cairn.ui.theme");
        here.unregister();
    }

    private static void pictures(String theme) {
        for (String kind : List.of("Table", "Matrix", "Tree", "Bars", "Cloud", "Network", "Clusters", "Words", "Not possible")) {
            CTabFolder parts = screen.find(CTabFolder.class, "result.tabs");
            select(parts, kind);
            if (List.of("Bars", "Cloud", "Network", "Clusters").contains(kind)) {
                screen.waitFor("the drawing of " + kind, () -> screen.find(Canvas.class, "result.picture").getData("alternative") != null);
            }
            screen.picture("result-" + kind.toLowerCase().replace(' ', '-') + "-" + theme);
            if (kind.equals("Matrix")) {
                CTabFolder inner = findNow((Composite) parts.getSelection().getControl(), CTabFolder.class, "result.tabs");
                select(inner, "Picture");
                screen.waitFor("the heat map", () -> screen.find(Canvas.class, "result.picture").getData("alternative") != null);
                screen.picture("result-heat-" + theme);
                select(inner, "Table");
            }
        }
        select(screen.find(CTabFolder.class, "result.tabs"), "Bars");
        Canvas bars = screen.find(Canvas.class, "result.picture");
        screen.focus(bars);
        screen.key(SWT.HOME);
        screen.picture("result-bar-chosen-" + theme);
        screen.key(SWT.CR);
        Table evidence = screen.find(Table.class, "evidence.table");
        screen.waitFor("the passages of the bar", () -> evidence.getItemCount() > 0 && !evidence.getItem(0).getText(1).isEmpty());
    }

    @Test
    @Order(8)
    void aPluginIsThereWhenItsFileIsAndAFileThatIsNoneIsNamed() throws IOException {
        Path packed = Files.createTempFile("counting", ".jar");
        PluginTest.pack(packed);
        put(packed, "counting.jar");
        Files.writeString(plugins().resolve("letter.jar"), "Dear Sir or Madam");
        look("org.example.counting");
        screen.waitFor("its state", () -> listed().contains("org.example.counting 9.0.0 – works"));
        filter().setText("letter.jar");
        screen.waitFor("the file that is no plugin", () -> listed().stream().anyMatch(name -> name.equals("letter.jar – no plugin")));
        filter().setText("");
        screen.settle();
        screen.picture("gallery-plugins-light");
        look("Counts (sample)");
        screen.waitFor("the newer one", () -> screen.find(StyledText.class, "gallery.about").getText().contains("org.example.counting 9.0.0"));
        Button off = screen.find(Button.class, "gallery.plugin");
        assertEquals("Switch its plugin off", off.getText());
        off.notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the one before", () -> screen.find(StyledText.class, "gallery.about").getText().contains("org.cairn.example.analysis 1"));
        filter().setText("org.example.counting");
        screen.waitFor("that it is off", () -> listed().contains("org.example.counting 9.0.0 – switched off"));
        Files.delete(plugins().resolve("letter.jar"));
        Files.delete(plugins().resolve("counting.jar.disabled"));
        filter().setText("");
        screen.waitFor("nothing left", () -> listed().stream().noneMatch(name -> name.contains("org.example.counting")));
    }

    @Test
    @Order(9)
    void aHundredThousandRowsOpenWithoutKeepingAnybodyWaiting() {
        ServiceRegistration<?> here = bring(new EverythingAnalysis());
        analyse("Everything", () -> {
            Combo wanted = screen.find(Combo.class, "ask.wanted");
            wanted.select(1);
            wanted.notifyListeners(SWT.Selection, new Event());
            screen.settle();
        });
        screen.waitFor("all rows", () -> screen.find(Label.class, "result.count").getText().equals("100,000 rows"));
        Text rows = screen.find(Text.class, "result.filter");
        rows.setText("Word 77777");
        screen.waitFor("one row", () -> screen.find(Label.class, "result.count").getText().equals("1 of 100,000 rows"));
        rows.setText("");
        screen.waitFor("all again", () -> screen.find(Label.class, "result.count").getText().equals("100,000 rows"));
        screen.picture("result-long-light");
        here.unregister();
    }

    @Test
    @Order(10)
    void aPluginShowsResultsInItsOwnWay() {
        analyse("Counts (sample)", () -> { });
        ServiceRegistration<?> broken = FrameworkUtil.getBundle(AnalysisTest.class).getBundleContext().registerService(ResultRenderer.class,
                new CounterRenderer("Broken counter", true), null);
        ServiceRegistration<?> here = FrameworkUtil.getBundle(AnalysisTest.class).getBundleContext().registerService(ResultRenderer.class,
                new CounterRenderer("Counter", false), null);
        screen.waitFor("their tabs", () -> tabs().equals(List.of("Broken counter", "Counter", "As usual")));
        StyledText failed = screen.find(StyledText.class, "result.renderer.failed");
        assertTrue(failed.getText().startsWith("Broken counter of the plugin org.cairn.ui.tests cannot show this."), failed.getText());
        select(inner(), "Counter");
        String counted = screen.find(Button.class, "counter").getText();
        select(inner(), "As usual");
        assertEquals(screen.find(Label.class, "result.count").getText(), counted);
        select(inner(), "Counter");
        screen.picture("result-renderer-light");
        screen.find(Button.class, "counter").notifyListeners(SWT.Selection, new Event());
        screen.waitFor("the evidence", () -> screen.find(Label.class, "evidence.head").getText().startsWith("The first"));
        broken.unregister();
        here.unregister();
        screen.waitFor("the result as it was", () -> findNow(ActiveWindow.shell(), NatTable.class, "result.grid") != null
                && !tabs().contains("Counter"));
    }

    /** The tabs within the first part of the result. */
    private static CTabFolder inner() {
        CTabFolder parts = findNow(ActiveWindow.shell(), CTabFolder.class, "result.tabs");
        Control first = parts == null || parts.getSelection() == null ? null : parts.getSelection().getControl();
        return first instanceof Composite composite ? findNow(composite, CTabFolder.class, "result.tabs") : null;
    }

    private static List<String> tabs() {
        CTabFolder folder = inner();
        List<String> names = new ArrayList<>();
        for (int i = 0; folder != null && i < folder.getItemCount(); i++) {
            names.add(folder.getItem(i).getText());
        }
        return names;
    }

    @Test
    @Order(11)
    void whatCameOutIsStillThereWhenTheProjectIsOpenedAgain() {
        workbench.show("org.cairn.ui.analysis.results");
        List<String> runs = titles(screen.find(Table.class, "results.table"));
        assertTrue(runs.getFirst().startsWith("Counts (sample)"), runs.getFirst());
        List<String> codings = column(grid(), "Codings");
        Path file = workbench.project().session().file();
        Workbench.service(ProjectOpening.class).close();
        screen.waitFor("no project", () -> Workbench.service(ActiveProject.class).current().isEmpty());
        Workbench.service(ProjectOpening.class).open(file);
        screen.waitFor("the project", () -> Workbench.service(ActiveProject.class).current().isPresent());
        workbench.show("org.cairn.ui.analysis.results");
        Table results = screen.find(Table.class, "results.table");
        screen.waitFor("the runs of before", () -> titles(results).equals(runs));
        assertEquals("up to date", results.getItem(0).getText(1));
        results.setSelection(0);
        screen.focus(results);
        screen.key(SWT.CR);
        screen.waitFor("the result of before", () -> findNow(ActiveWindow.shell(), NatTable.class, "result.grid") != null
                && column(grid(), "Codings").equals(codings));
        passages(Integer.parseInt(codings.getFirst()));
        screen.picture("result-earlier-light");
    }

    private static List<String> titles(Table table) {
        return Stream.of(table.getItems()).map(TableItem::getText).toList();
    }
}
