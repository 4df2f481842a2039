// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveWindow;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Standard analyses of the sample, asked from the gallery and pictured part by part in both themes: to be looked at. And a very long table. */
class StandardResultsTest {

    private static final int MANY = 100_000;

    /** Analyses, and what is typed into their dialogs. */
    private static final Map<String, Map<String, String>> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("Framework matrix", Map.of());
        ASKED.put("Key words of groups", Map.of());
        ASKED.put("Triangulation", Map.of());
        ASKED.put("Negative cases", Map.of());
        ASKED.put("Data quality", Map.of());
        ASKED.put("Rankings and diamond nines", Map.of(
                "rankings", "Trust, Time, Feedback, Routine, Voice\n1, 2, 3, 4, 5\n2, 1, 4, 3, 5\n1, 3, 2, 5, 4",
                "second", "Trust, Time, Feedback, Routine, Voice\n5, 4, 2, 3, 1\n4, 5, 3, 1, 2"));
        ASKED.put("Codes by attribute", Map.of("by", "phase"));
        ASKED.put("Word tree", Map.of("word", "lesson"));
        ASKED.put("Code co-occurrence", Map.of());
    }

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() throws WorkbenchException {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        PlatformUI.getWorkbench().showPerspective("org.cairn.rcp.perspective.analyse", ActiveWindow.get().orElseThrow());
        ActiveWindow.page().orElseThrow().resetPerspective();
        screen.settle();
    }

    @AfterAll
    static void backToCoding() throws WorkbenchException {
        ActiveWindow.page().orElseThrow().closeAllEditors(false);
        screen.settle();
        PlatformUI.getWorkbench().showPerspective("org.cairn.rcp.perspective.code", ActiveWindow.get().orElseThrow());
        screen.settle();
    }

    /** Finds an analysis in the gallery. @return the field that Enter runs it from */
    private static Text look(String name) {
        workbench.show("org.cairn.ui.analysis.gallery");
        Text filter = screen.find(Text.class, "gallery.filter");
        filter.setText(name);
        screen.waitFor(name + " in the gallery", () -> {
            Tree tree = screen.search(Tree.class, "gallery.tree");
            return tree != null && Stream.of(tree.getItems()).flatMap(group -> Stream.of(group.getItems()))
                    .anyMatch(item -> item.getText().equals(name));
        });
        screen.settle();
        return filter;
    }

    private static void analyse(String name, Map<String, String> typed) {
        Text filter = look(name);
        screen.focus(filter);
        BooleanSupplier done = screen.inDialog(name, () -> {
            typed.forEach((field, value) -> {
                Text text = screen.search(Text.class, "ask." + field);
                if (text != null) {
                    text.setText(value);
                } else {
                    Combo combo = screen.find(Combo.class, "ask." + field);
                    int at = List.of(combo.getItems()).stream().map(String::toLowerCase).toList().indexOf(value);
                    combo.select(Math.max(0, at));
                    combo.notifyListeners(SWT.Selection, new Event());
                }
            });
            screen.settle();
            screen.push("Analyse");
        });
        screen.key(SWT.CR);
        screen.waitFor("the dialog of " + name, done);
        screen.waitFor("the result of " + name, () -> title().startsWith(name));
        screen.settle();
    }

    private static String title() {
        Label label = screen.search(Label.class, "result.title");
        return label == null ? "" : label.getText();
    }

    private static void parts(Composite in, String picture) {
        CTabFolder folder = tabs(in);
        if (folder == null) {
            screen.settle();
            screen.picture(picture);
            return;
        }
        for (int i = 0; i < folder.getItemCount(); i++) {
            folder.setSelection(i);
            folder.notifyListeners(SWT.Selection, new Event());
            screen.settle();
            if (folder.getSelection().getControl() instanceof Composite part && tabs(part) != null) {
                parts(part, picture + "-" + (i + 1));
            } else {
                Canvas drawing = screen.search(Canvas.class, "result.picture");
                if (drawing != null) {
                    screen.waitFor("the drawing", () -> drawing.isDisposed() || drawing.getData("alternative") != null);
                }
                screen.picture(picture + "-" + (i + 1));
            }
        }
        folder.setSelection(0);
        folder.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    private static CTabFolder tabs(Composite in) {
        for (var child : in.getChildren()) {
            if (child instanceof CTabFolder folder && "result.tabs".equals(folder.getData("id")) && folder.isVisible()) {
                return folder;
            }
            CTabFolder below = child instanceof Composite composite ? tabs(composite) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    @Test
    void everyPartOfAResultIsPicturedLightAndDark() throws Exception {
        ASKED.forEach(StandardResultsTest::analyse);
        IWorkbenchPage page = ActiveWindow.page().orElseThrow();
        pictures(page, "light");
        workbench.run("org.cairn.ui.theme");
        pictures(page, "dark");
        workbench.run("org.cairn.ui.theme");
        // the last is co-occurrence: the passages of a pair are of two codes
        CTabFolder tabs = screen.find(CTabFolder.class, "result.tabs");
        tabs.setSelection(1);
        tabs.notifyListeners(SWT.Selection, new Event());
        screen.settle();
        screen.focus(screen.find(NatTable.class, "result.grid"));
        screen.key(SWT.ARROW_RIGHT);
        screen.key(SWT.ARROW_RIGHT);
        screen.key(SWT.CR);
        var evidence = screen.find(org.eclipse.swt.widgets.Table.class, "evidence.table");
        screen.waitFor("the passages", () -> evidence.getItemCount() > 1 && !evidence.getItem(1).getText(3).isEmpty());
        assertEquals(2, Stream.of(evidence.getItems()).map(item -> item.getText(3)).distinct().count());
        screen.picture("evidence-codes-light");
        Source source = workbench.project().view().sources().getFirst();
        UUID code = workbench.project().view().codebook().codes().stream().filter(each -> each.codable()).findFirst().orElseThrow().id();
        workbench.project().session().edit("One more", edit -> {
            edit.code(source.id(), new Span(0, 5), code);
            return null;
        });
        for (IEditorReference editor : page.getEditorReferences()) {
            if (ASKED.containsKey(editor.getName().replace("⚠ ", ""))) {
                screen.waitFor("the mark on " + editor.getName(), () -> editor.getPartName().startsWith("⚠ "));
            }
        }
        screen.picture("results-stale-light");
    }

    private static void pictures(IWorkbenchPage page, String theme) {
        for (IEditorReference editor : page.getEditorReferences()) {
            if (ASKED.containsKey(editor.getName())) {
                page.activate(editor.getEditor(true));
                page.setPartState(page.getReference(editor.getEditor(true)), IWorkbenchPage.STATE_MAXIMIZED);
                screen.settle();
                parts(ActiveWindow.shell(), "standard-" + editor.getName().toLowerCase().replace(' ', '-') + "-" + theme);
                page.setPartState(page.getReference(editor.getEditor(true)), IWorkbenchPage.STATE_RESTORED);
                screen.settle();
            }
        }
    }

    /** Makes a table of as many rows as there can be sources, each with evidence. */
    private record LongTable(AtomicLong ended) implements Analysis<NoParameters> {
        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.example.long", "Long table", NoParameters.class);
        }

        @Override
        public Result run(NoParameters parameters, AnalysisContext context) {
            Table.Builder table = Table.of("Sources", Column.text("title", "Title"), Column.text("kind", "Kind"), Column.count("words", "Words"),
                    Column.number("share", "Share"));
            UUID source = context.view().sources().getFirst().id();
            for (int i = 1; i <= MANY; i++) {
                int at = i;
                Evidence evidence = () -> List.of(new Passage(source, new Span(0, 1 + at % 20), null));
                table.row("Week " + i + " of a year of opening doors", "journal", Cell.of(i, evidence), 100.0 * i / MANY);
            }
            Result result = table.build();
            ended.set(System.nanoTime());
            return result;
        }
    }

    @Test
    void aTableOfAHundredThousandRowsIsShown() {
        AtomicLong ended = new AtomicLong();
        ServiceRegistration<?> here = FrameworkUtil.getBundle(StandardResultsTest.class).getBundleContext()
                .registerService(Analysis.class, new LongTable(ended), null);
        List<String> took = new ArrayList<>();
        long[] painted = new long[1];
        Listener paint = event -> {
            if (event.widget instanceof NatTable && painted[0] == 0) {
                // when everything that is to be painted now has been
                event.display.asyncExec(() -> painted[0] = painted[0] == 0 ? System.nanoTime() : painted[0]);
            }
        };
        for (int round = 0; round < 5; round++) {
            ActiveWindow.page().orElseThrow().closeAllEditors(false);
            screen.settle();
            Text filter = look("Long table");
            screen.focus(filter);
            painted[0] = 0;
            ended.set(0);
            filter.getDisplay().addFilter(SWT.Paint, paint);
            screen.key(SWT.CR);
            screen.waitFor("rows on the screen", () -> painted[0] != 0);
            filter.getDisplay().removeFilter(SWT.Paint, paint);
            took.add((painted[0] - ended.get()) / 1_000_000 + " ms");
        }
        System.out.println("From the end of the run to the first rows of " + MANY + ": " + took);
        screen.picture("result-long-light");
        assertTrue(screen.find(Label.class, "result.count").getText().startsWith("100,000 "));
        NatTable grid = screen.find(NatTable.class, "result.grid");
        assertEquals("Week 1 of a year of opening doors", grid.getDataValueByPosition(1, 1));
        here.unregister();
    }
}
