// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cairn.api.project.Code;
import org.cairn.core.Backups;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.exchange.CodebookFiles;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRegionCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every dialog and wizard of Cairn opens, says of each control what it is for, has room for its words, and is pictured. In whatever
 * language and theme the tests are run in: {@code releng/screenshots} does it light and dark, in English and German.
 */
class DialogsTest {

    private static final String CODING = "org.cairn.ui.coding.";
    private static final boolean DARK = Boolean.getBoolean("cairn.pictures.dark");

    private static Workbench workbench;
    private static Screen screen;

    private final List<String> cut = new ArrayList<>();
    private OpenProject project;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        screen.window();
        if (DARK) {
            workbench.run("org.cairn.ui.theme");
        }
    }

    @AfterAll
    static void turnLight() {
        if (DARK) {
            workbench.run("org.cairn.ui.theme");
        }
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    /** Opens a dialog, looks at it, and does more in it, which has to close it. */
    private void dialog(String name, Runnable open, Runnable more) {
        BooleanSupplier seen = screen.inDialog(null, () -> {
            look(name);
            more.run();
        });
        open.run();
        screen.waitFor("the dialog " + name, seen);
        screen.window();
        screen.settle();
    }

    private void dialog(String name, Runnable open) {
        dialog(name, open, DialogsTest::close);
    }

    private void look(String name) {
        screen.settle();
        screen.picture("dialog-" + name + "-" + Locale.getDefault().getLanguage() + (DARK ? "-dark" : "-light"));
        screen.cutOff().forEach(words -> cut.add(name + ": " + words));
    }

    private static void close() {
        Shell front = Display.getCurrent().getActiveShell();
        front.close();
    }

    private void allFits() {
        assertEquals(List.of(), cut);
    }

    @Test
    void thoseOfTheWorkbench() throws IOException {
        dialog("preferences", () -> workbench.press("org.cairn.ui.preferences"));
        dialog("keys", () -> workbench.press("org.cairn.ui.keys"));
        dialog("coder", () -> workbench.press("org.cairn.ui.coder"));
        Path table = Files.createTempDirectory("cairn-ui-dialogs").resolve("pupils.csv");
        Files.writeString(table, "Pupil,Said\nAda,It was loud.\nBen,It was fine.\n");
        dialog("import-1", () -> workbench.press("org.cairn.ui.import"), () -> {
            Table paths = screen.find(Table.class, "import.paths");
            paste(paths, table);
            screen.waitFor("the table in the list", () -> paths.getItemCount() == 1);
            screen.push(IDialogConstants.NEXT_ID);
            look("import-2");
            screen.push(IDialogConstants.NEXT_ID);
            screen.settle();
            look("import-3");
            close();
        });
        allFits();
    }

    private static void paste(Table into, Path file) {
        Clipboard clipboard = new Clipboard(into.getDisplay());
        clipboard.setContents(new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
        screen.focus(into);
        screen.key('v', SWT.CTRL);
        clipboard.dispose();
    }

    @Test
    void thoseOfSourcesAndTheReader() {
        Tree tree = screen.find(Tree.class, "navigator.tree");
        TreeItem leaf = tree.getItem(0);
        for (; leaf.getItemCount() > 0; leaf = leaf.getItem(0)) {
            leaf.setExpanded(true);
            screen.settle();
        }
        tree.setSelection(leaf);
        screen.focus(tree);
        dialog("source-rename", () -> screen.keyForDialog(SWT.F2));
        screen.focus(tree);
        dialog("source-facts", () -> screen.keyForDialog(SWT.F6));
        screen.focus(tree);
        dialog("source-delete", () -> screen.keyForDialog(SWT.DEL));
        StyledText text = workbench.reader(project.view().sources().getFirst());
        screen.focus(text);
        text.setSelection(10, 40);
        dialog("correct", () -> workbench.press(CODING + "correct"));
        dialog("reimport", () -> workbench.press(CODING + "reimport"));
        dialog("go-to", () -> workbench.press(CODING + "goto"));
        screen.focus(text);
        text.setSelection(10, 40);
        dialog("chooser", () -> workbench.press(CODING + "code"));
        screen.focus(text);
        dialog("print", () -> workbench.press("org.eclipse.ui.file.print"));
        workbench.run(CODING + "link.begin");
        text = workbench.reader(project.view().sources().get(1));
        screen.focus(text);
        text.setSelection(10, 40);
        dialog("link", () -> workbench.press(CODING + "link.end"));
        allFits();
    }

    @Test
    void thoseOfTheCodebook() throws Exception {
        workbench.show(CODING + "codebook");
        Tree tree = screen.find(Tree.class, "codebook.tree");
        screen.waitFor("the codes", () -> leaves(tree.getItems()).size() > 2);
        List<TreeItem> codes = leaves(tree.getItems());
        choose(tree, codes.get(0));
        dialog("code-new", () -> screen.keyForDialog(SWT.INSERT));
        choose(tree, codes.get(0));
        dialog("code-delete", () -> screen.keyForDialog(SWT.DEL));
        choose(tree, codes.get(0));
        dialog("code-split", () -> menu(tree, "menu_split"));
        choose(tree, codes.get(0), codes.get(1));
        dialog("code-merge", () -> menu(tree, "menu_merge"));
        dialog("codebook-keep", () -> menu(tree, "menu_keep"), () -> {
            screen.type("pilot");
            screen.push(IDialogConstants.OK_ID);
        });
        screen.waitFor("the version", () -> project.view().documents().stream().anyMatch(document -> document.title().equals("pilot")));
        dialog("codebook-versions", () -> menu(tree, "menu_versions"));
        Path file = Files.createTempDirectory("cairn-ui-dialogs").resolve("codes.csv");
        Workbench.service(CodebookFiles.class).write(project.view(), file);
        Files.writeString(file, Files.readString(file) + "Wasteland > Cave,Cave,,yes,,,,,,,,\r\n");
        Clipboard clipboard = new Clipboard(tree.getDisplay());
        clipboard.setContents(new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
        screen.focus(tree);
        dialog("codebook-import", () -> screen.keyForDialog('v', SWT.CTRL));
        clipboard.dispose();
        allFits();
    }

    private static List<TreeItem> leaves(TreeItem[] items) {
        List<TreeItem> leaves = new ArrayList<>();
        for (TreeItem item : items) {
            if (item.getItemCount() > 0) {
                leaves.addAll(leaves(item.getItems()));
            } else if (item.getData() instanceof Code code && code.codable()) {
                leaves.add(item);
            }
        }
        return leaves;
    }

    private static void choose(Tree tree, TreeItem... items) {
        tree.setSelection(items);
        tree.notifyListeners(SWT.Selection, new Event());
        screen.focus(tree);
        screen.settle();
    }

    /** Chooses the entry of the codebook's menu with that key in its messages. */
    private static void menu(Tree tree, String key) {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        String label = words("org.cairn.ui.coding", "org/cairn/ui/coding/internal/codebook").getProperty(key);
        MenuItem entry = Stream.of(menu.getItems()).filter(item -> item.getText().equals(label)).findFirst().orElseThrow();
        entry.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    /** The messages of a package in the language of the run. */
    private static Properties words(String bundle, String folder) {
        String german = Locale.getDefault().getLanguage().equals("de") ? "_de" : "";
        try (Reader in = new InputStreamReader(Platform.getBundle(bundle).getResource(folder + "/messages" + german + ".properties")
                .openStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thoseOfCodersAndTheSearch() {
        workbench.show(CODING + "coders");
        dialog("coder-add", () -> press("coders.add"));
        dialog("round", () -> press("coders.newRound"));
        workbench.search("feedback");
        Table hits = screen.find(Table.class, "search.concordance");
        screen.waitFor("hits", () -> hits.getItemCount() > 2);
        dialog("search-save", () -> screen.tool("search.save"));
        hits.setSelection(0, 1);
        hits.notifyListeners(SWT.Selection, new Event());
        screen.focus(hits);
        hits.getMenu().notifyListeners(SWT.Show, new Event());
        dialog("search-chooser", () -> hits.getMenu().getItem(2).notifyListeners(SWT.Selection, new Event()), DialogsTest::close);
        hits.getMenu().notifyListeners(SWT.Show, new Event());
        hits.getMenu().getItem(2).notifyListeners(SWT.Selection, new Event());
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        BooleanSupplier[] seen = new BooleanSupplier[1];
        chooser.addListener(SWT.Dispose, event -> seen[0] = screen.inDialog(null, () -> {
            look("code-hits");
            close();
        }));
        screen.keyForDialog(SWT.CR);
        screen.waitFor("the dialog", () -> seen[0] != null && seen[0].getAsBoolean());
        screen.window();
        allFits();
    }

    private static void press(String id) {
        Button button = screen.find(Button.class, id);
        screen.waitFor(id + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    @Test
    void thoseOfTheExchange() throws Exception {
        Path folder = Files.createTempDirectory("cairn-ui-dialogs");
        Path table = folder.resolve("coded.csv");
        Files.writeString(table, "source,code,quotation\n" + project.view().sources().getFirst().title() + ",New one,nowhere to be found\n");
        dialog("import-from-1", () -> workbench.press(CODING + "importFrom"), () -> {
            screen.find(Text.class, "importFrom.file").setText(table.toString());
            screen.settle();
            look("import-from-1");
            screen.push(IDialogConstants.NEXT_ID);
            screen.waitFor("counts", () -> screen.isThere(Table.class, "importFrom.counts"));
            look("import-from-2");
            screen.push(IDialogConstants.CANCEL_ID);
        });
        dialog("export-to-1", () -> workbench.press(CODING + "exportTo"), () -> {
            screen.find(Text.class, "exportTo.file").setText(folder.resolve("out.qdpx").toString());
            screen.push(IDialogConstants.NEXT_ID);
            screen.waitFor("counts", () -> screen.isThere(Table.class, "exportTo.counts"));
            look("export-to-2");
            screen.push(IDialogConstants.CANCEL_ID);
        });
        Path copy = new Backups(folder, 1).make(project.session(), Instant.now()).file();
        dialog("merge-1", () -> workbench.press(CODING + "mergeCopy"), () -> {
            screen.find(Text.class, "merge.file").setText(copy.toString());
            screen.push(IDialogConstants.NEXT_ID);
            screen.waitFor("counts", () -> screen.isThere(Table.class, "merge.counts"));
            look("merge-2");
            screen.push(IDialogConstants.CANCEL_ID);
        });
        allFits();
    }

    @Test
    void thoseOfPeople() {
        workbench.show(CODING + "cases");
        Combo kinds = screen.find(Combo.class, "cases.kind");
        kinds.select(0);
        kinds.notifyListeners(SWT.Selection, new Event());
        NatTable grid = screen.find(NatTable.class, "cases.grid");
        screen.waitFor("the people", () -> grid.getPreferredRowCount() == project.view().people().size() + 1 + CasesOnScreen.TOP);
        dialog("attribute", () -> screen.tool("cases.attribute"));
        dialog("duplicates", () -> screen.tool("cases.duplicates"));
        dialog("key", () -> screen.tool("cases.key"));
        dialog("pseudonyms-1", () -> screen.tool("cases.pseudonyms"), () -> {
            screen.push(IDialogConstants.NEXT_ID);
            screen.waitFor("places", () -> screen.find(Table.class, "pseudonyms.places").getItemCount() > 0);
            look("pseudonyms-2");
            screen.push(IDialogConstants.NEXT_ID);
            look("pseudonyms-3");
            close();
        });
        grid.doCommand(new SelectRegionCommand(grid, new Rectangle(1, CasesOnScreen.TOP, 1, 2), false, false));
        screen.focus(grid);
        dialog("cases-delete", () -> screen.keyForDialog(SWT.DEL, SWT.CTRL));
        Clipboard clipboard = new Clipboard(grid.getDisplay());
        clipboard.setContents(new Object[] {"Nell Ashby\tteacher\tNowhere\n" + project.view().people().getLast().name() + "\t\t\n"},
                new Transfer[] {TextTransfer.getInstance()});
        screen.focus(grid);
        dialog("cases-changes", () -> screen.keyForDialog('v', SWT.CTRL));
        clipboard.dispose();
        grid.doCommand(new SelectCellCommand(grid, 1, CasesOnScreen.TOP, false, false));
        screen.focus(grid);
        screen.key(SWT.F3);
        dialog("role", () -> screen.tool("page.roles.new"));
        screen.find(Table.class, "page.consents").setSelection(1);
        dialog("consent", () -> screen.tool("page.consents.change"));
        allFits();
    }

    @Test
    void thoseOfPicturesAndAnalyses() throws IOException {
        Path file = Files.createTempDirectory("cairn-ui-dialogs").resolve("wall.png");
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {new ImageData(300, 200, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF))};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        int sources = project.view().sources().size();
        DocumentImport documents = Workbench.service(DocumentImport.class);
        Background.of("Importing", progress -> documents.run(project.session(), List.of(file), ImportSettings.DEFAULT, progress))
                .start(screen.window());
        screen.waitFor("the picture", () -> project.view().sources().size() == sources + 1);
        Workbench.service(PassageOpener.class).open(project.view().sources().getLast().id(), null, true);
        Canvas canvas = screen.find(Canvas.class, "picture.canvas");
        Table parts = screen.find(Table.class, "picture.parts");
        screen.settle();
        screen.focus(canvas);
        screen.key(SWT.INSERT);
        screen.key(SWT.CR);
        Text chooser = screen.find(Text.class, "chooser.text");
        screen.waitFor("the chooser", chooser::isFocusControl);
        screen.key(SWT.CR);
        screen.window();
        screen.waitFor("the part", () -> parts.getItemCount() == 1 && project.view().regions().size() == 1);
        screen.settle();
        canvas.getMenu().notifyListeners(SWT.Show, new Event());
        dialog("region", () -> canvas.getMenu().getItem(2).notifyListeners(SWT.Selection, new Event()));

        workbench.show("org.cairn.ui.analysis.gallery");
        Tree gallery = screen.find(Tree.class, "gallery.tree");
        screen.waitFor("analyses", () -> gallery.getItemCount() > 0 && gallery.getItem(0).getItemCount() > 0);
        TreeItem first = gallery.getItem(0).getItem(0);
        gallery.setSelection(first);
        gallery.notifyListeners(SWT.Selection, new Event());
        Event open = new Event();
        open.item = first;
        dialog("analysis", () -> gallery.notifyListeners(SWT.DefaultSelection, open), () -> {
            for (String part : List.of("codes", "sources")) {
                Button choose = screen.search(Button.class, "ask." + part + ".choose");
                if (choose != null) {
                    Shell asking = choose.getShell();
                    BooleanSupplier seen = screen.inDialog(null, () -> {
                        look("analysis-" + part);
                        close();
                    });
                    choose.notifyListeners(SWT.Selection, new Event());
                    screen.waitFor(part, seen);
                    asking.forceActive();
                }
            }
            screen.settle();
            close();
        });
        allFits();
    }
}
