// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The codebook as a tree with counts, and below it what the chosen code means. */
public final class CodebookView {

    private final ActiveProject active;
    private final ActiveReader reader;
    private final PassageFinder finder;
    private CodebookActions actions;
    private Composite area;
    private Text filter;
    private EmptyState empty;
    private SashForm sash;
    private Tree tree;
    private DefinitionPane definition;
    private List<ToolItem> forCode = List.of();
    private ToolItem add;
    private OpenProject project;
    private List<Code> shown = List.of();
    private String shownFor = "";
    private final Map<UUID, TreeItem> items = new HashMap<>();

    @Inject
    public CodebookView(ActiveProject active, ActiveReader reader, PassageFinder finder) {
        this.active = active;
        this.reader = reader;
        this.finder = finder;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        actions = new CodebookActions(active, area);
        head();
        empty = new EmptyState(area, Icon.CODEBOOK);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.VERTICAL);
        tree = Css.PANEL.on(new Tree(sash, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL));
        Widgets.named(tree, "codebook.tree", "Codebook");
        TreeColumn name = new TreeColumn(tree, SWT.LEFT);
        TreeColumn count = new TreeColumn(tree, SWT.RIGHT);
        tree.addListener(SWT.Resize, event -> {
            count.setWidth(62);
            name.setWidth(Math.max(80, tree.getClientArea().width - 64));
        });
        tree.addListener(SWT.Selection, event -> choose());
        tree.addListener(SWT.DefaultSelection, event -> chosen().filter(Code::codable).ifPresent(reader::codeSelection));
        tree.addListener(SWT.KeyDown, this::key);
        tree.setMenu(menu());
        new CodeDragging(tree, actions);
        definition = new DefinitionPane(sash, actions);
        sash.setWeights(62, 38);
        active.follow(area, this::update);
    }

    private void head() {
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "codebook.filter", "Filter codes");
        filter.setMessage("Filter codes");
        filter.addListener(SWT.Modify, event -> show());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        ToolBar bar = Widgets.bar(head, "Codebook tools");
        add = Widgets.tool(bar, Icon.CODE_ADD, "codebook.add", "New code (Insert)", () -> actions.add(null));
        ToolItem sub = Widgets.tool(bar, Icon.SUBCODE_ADD, "codebook.sub", "New code below this one (Shift+Insert)",
                () -> chosen().ifPresent(actions::add));
        ToolItem rename = Widgets.tool(bar, Icon.RENAME, "codebook.rename", "Rename (F2)", () -> chosen().ifPresent(actions::rename));
        ToolItem color = Widgets.tool(bar, Icon.COLOR, "codebook.color", "Colour", () -> chosen().ifPresent(actions::recolor));
        ToolItem delete = Widgets.tool(bar, Icon.DELETE, "codebook.delete", "Delete the code and its codings (Delete)",
                () -> chosen().ifPresent(actions::delete));
        forCode = List.of(sub, rename, color, delete);
    }

    private Menu menu() {
        Menu menu = new Menu(tree);
        entry(menu, "Code the selection\tEnter", () -> chosen().filter(Code::codable).ifPresent(reader::codeSelection));
        entry(menu, "Find its passages\tCtrl+Shift+F", this::findPassages);
        new MenuItem(menu, SWT.SEPARATOR);
        entry(menu, "New code…\tInsert", () -> actions.add(null));
        entry(menu, "New code below this one…\tShift+Insert", () -> chosen().ifPresent(actions::add));
        entry(menu, "Rename…\tF2", () -> chosen().ifPresent(actions::rename));
        entry(menu, "Colour…", () -> chosen().ifPresent(actions::recolor));
        entry(menu, "Delete…\tDelete", () -> chosen().ifPresent(actions::delete));
        return menu;
    }

    private static void entry(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    @Focus
    void focus() {
        tree.setFocus();
    }

    private void key(Event event) {
        Runnable action = switch (event.keyCode) {
            case SWT.F2 -> () -> chosen().ifPresent(actions::rename);
            case SWT.DEL -> () -> chosen().ifPresent(actions::delete);
            case 'f' -> (event.stateMask & SWT.MODIFIER_MASK) == (SWT.MOD1 | SWT.MOD2) ? this::findPassages : null;
            case SWT.INSERT -> () -> actions.add((event.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT ? chosen().orElse(null) : null);
            default -> null;
        };
        if (action != null) {
            action.run();
        }
    }

    private Optional<Code> chosen() {
        return tree.getSelectionCount() == 1 ? Optional.of((Code) tree.getSelection()[0].getData()) : Optional.empty();
    }

    /** Shows all passages of the chosen code and its sub-codes in the search view. */
    void findPassages() {
        chosen().ifPresent(code -> finder.find("code:\"" + project.view().codebook().path(code) + "\""));
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            filter.setText("");
        }
        if (update.touches(EntityKind.CODE) || update.touches(EntityKind.CODING)) {
            show();
        }
    }

    private void show() {
        boolean writable = project != null && project.session().isWritable();
        add.setEnabled(writable);
        if (project == null || project.view().codebook().size() == 0) {
            tree.removeAll();
            items.clear();
            if (project == null) {
                empty.say("No project is open.");
            } else {
                empty.say("The codebook is empty. Select a passage in the reader and press Ctrl+Enter, or begin with a code.",
                        "New code…", () -> actions.add(null));
            }
            choose();
            return;
        }
        var book = project.view().codebook();
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        if (!items.isEmpty() && book.codes().equals(shown) && words.equals(shownFor)) {
            items.forEach((id, item) -> item.setText(1, count(id)));
            return;
        }
        shown = book.codes();
        shownFor = words;
        UUID kept = chosen().map(Code::id).orElse(null);
        Map<UUID, Boolean> open = new HashMap<>();
        items.forEach((id, item) -> open.put(id, item.getExpanded()));
        tree.setRedraw(false);
        tree.removeAll();
        items.clear();
        for (Code code : shown) {
            boolean wanted = words.isEmpty() || book.withSubcodes(code.id()).stream()
                    .anyMatch(id -> book.path(book.code(id).orElseThrow()).toLowerCase(Locale.ROOT).contains(words));
            if (wanted) {
                fill(code);
            }
        }
        for (Code code : shown) { // from the top down: what is inside a closed item cannot be opened
            if (items.containsKey(code.id())) {
                items.get(code.id()).setExpanded(!words.isEmpty() || open.getOrDefault(code.id(), true));
            }
        }
        tree.setRedraw(true);
        if (kept != null && items.containsKey(kept)) {
            tree.setSelection(items.get(kept));
        }
        empty.show(sash);
        choose();
    }

    private void fill(Code code) {
        TreeItem above = items.get(code.parent());
        TreeItem item = above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
        item.setText(new String[] {code.name(), count(code.id())});
        item.setImage(CodeChip.image(code.color(), code.codable()));
        item.setData(code);
        items.put(code.id(), item);
    }

    private String count(UUID code) {
        int count = project.view().codings().count(code);
        return count == 0 ? "" : Widgets.number(count);
    }

    private void choose() {
        boolean writable = project != null && project.session().isWritable();
        Optional<Code> code = chosen();
        forCode.forEach(item -> item.setEnabled(writable && code.isPresent()));
        definition.show(project, code.orElse(null));
    }
}
