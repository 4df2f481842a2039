// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.EntityKind;
import org.cairn.core.codebook.CodeMoves;
import org.cairn.exchange.CodebookFiles;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The codebook as a tree with counts, and below it what the chosen code means. */
public final class CodebookView {

    private final ActiveProject active;
    private final ActiveReader reader;
    private final PassageFinder finder;
    private final CodebookFiles files;
    private CodebookActions actions;
    private CodebookTables tables;
    private CodebookMenu menu;
    private Composite area;
    private Text filter;
    private CodeFilter looked = new CodeFilter("");
    private EmptyState empty;
    private SashForm sash;
    private CountColumns columns;
    private CodeTree tree;
    private SetList sets;
    private DefinitionPane definition;
    private List<ToolItem> forCode = List.of();
    private List<ToolItem> forBook = List.of();
    private OpenProject project;
    private UUID made;

    @Inject
    public CodebookView(ActiveProject active, ActiveReader reader, PassageFinder finder, CodebookFiles files) {
        this.active = active;
        this.reader = reader;
        this.finder = finder;
        this.files = files;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        actions = new CodebookActions(active, area, this::reveal);
        tables = new CodebookTables(active, area, files);
        columns = new CountColumns(area, () -> tree.count());
        head();
        empty = new EmptyState(area, Icon.CODEBOOK);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.VERTICAL);
        tree = new CodeTree(sash, columns);
        tree.control().addListener(SWT.Selection, event -> choose());
        tree.control().addListener(SWT.DefaultSelection, event -> codeSelection());
        tree.control().addListener(SWT.KeyDown, this::key);
        sets = new SetList(sash, actions, this::show);
        menu = new CodebookMenu(this, tree, actions, tables, columns, sets);
        tree.control().setMenu(menu.menu());
        new CodeDragging(tree, actions, reader::codeSelection);
        definition = new DefinitionPane(sash, actions);
        sash.setWeights(52, 14, 34);
        active.follow(area, this::update);
        new SourceInFront(area, reader, source -> {
            columns.here(source);
            if (project != null) {
                tree.count();
            }
        });
    }

    private void head() {
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "codebook.filter", Messages.view_filter);
        filter.setMessage(Messages.view_filter);
        filter.setToolTipText(Messages.view_filterTip);
        filter.addListener(SWT.Modify, event -> look());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F3 || event.keyCode == SWT.ARROW_DOWN) {
                next();
                event.doit = false;
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> next());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        ToolBar bar = Widgets.bar(head, Messages.view_tools);
        ToolItem add = Widgets.tool(bar, Icon.CODE_ADD, "codebook.add", Messages.tool_add, () -> actions.add(null, true));
        ToolItem sub = Widgets.tool(bar, Icon.SUBCODE_ADD, "codebook.sub", Messages.tool_sub,
                () -> tree.single().ifPresent(code -> actions.add(code, true)));
        ToolItem delete = Widgets.tool(bar, Icon.DELETE, "codebook.delete", Messages.tool_delete, () -> actions.delete(tree.chosen()));
        ToolItem more = Widgets.tool(bar, Icon.MORE, "codebook.more", Messages.tool_more, () -> openMenu(bar));
        forCode = List.of(sub, delete);
        forBook = List.of(add, more);
    }

    private void openMenu(ToolBar bar) {
        Point at = bar.toDisplay(0, bar.getSize().y);
        menu.menu().setLocation(at);
        menu.menu().setVisible(true);
    }

    @Focus
    void focus() {
        if (tree.control().isVisible()) {
            tree.control().setFocus();
        } else {
            filter.setFocus();
        }
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        Optional<Code> one = tree.single();
        Runnable action = switch (event.keyCode) {
            case SWT.F2 -> this::rename;
            case SWT.F3 -> this::next;
            case SWT.DEL -> () -> actions.delete(tree.chosen());
            case 'f' -> held == (SWT.MOD1 | SWT.MOD2) ? this::findPassages : held == SWT.MOD1 ? () -> filter.setFocus() : null;
            case 'v' -> held == SWT.MOD1 && isWritable() ? tables::pasteTable : null;
            case SWT.INSERT -> () -> actions.add(held == SWT.SHIFT ? one.orElse(null) : null, true);
            case SWT.ARROW_UP -> held == SWT.ALT ? () -> move(CodeMoves.Step.UP) : null;
            case SWT.ARROW_DOWN -> held == SWT.ALT ? () -> move(CodeMoves.Step.DOWN) : null;
            case SWT.ARROW_LEFT -> held == SWT.ALT ? () -> move(CodeMoves.Step.OUT) : null;
            case SWT.ARROW_RIGHT -> held == SWT.ALT ? () -> move(CodeMoves.Step.IN) : null;
            default -> NumberKeys.of(event, one);
        };
        if (action != null) {
            event.doit = false;
            action.run();
        }
    }

    /** Moves the chosen code by one step. */
    void move(CodeMoves.Step step) {
        tree.single().ifPresent(code -> actions.move(code, step));
    }

    /** Lets the person write another name in the tree. */
    void rename() {
        if (isWritable()) {
            tree.single().ifPresent(code -> tree.rename(code, actions::rename));
        }
    }

    /** Codes what is selected in the reader with the chosen code. */
    void codeSelection() {
        tree.single().filter(Code::codable).ifPresent(reader::codeSelection);
    }

    /** Shows all passages of the chosen code and its sub-codes in the search view. */
    void findPassages() {
        tree.single().ifPresent(code -> finder.find("code:\"" + project.view().codebook().path(code) + "\""));
    }

    boolean isWritable() {
        return project != null && project.session().isWritable();
    }

    private void next() {
        if (tree.next()) {
            tree.control().setFocus();
        }
    }

    /** A code that was just made is chosen as soon as the tree shows it. */
    private void reveal(UUID code) {
        made = code;
        if (!looked.isAll()) {
            filter.setText("");
        }
        revealMade();
    }

    private void revealMade() {
        if (made != null && project != null && project.view().codebook().code(made).isPresent()) {
            tree.choose(List.of(made));
            if (!tree.chosen().isEmpty()) {
                made = null;
                tree.control().setFocus();
                choose();
            }
        }
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched() && !filter.getText().isEmpty()) {
            filter.setText("");
        }
        if (update.touches(EntityKind.CODE) || update.touches(EntityKind.CODING) || update.touches(EntityKind.REGION)
                || update.touches(EntityKind.CODER)
                || update.touches(EntityKind.CODE_SET)) {
            columns.show(update.view());
            sets.show(project);
            show();
        }
    }

    private void look() {
        looked = new CodeFilter(filter.getText());
        show();
    }

    /** Shows what there is now. */
    void show() {
        forBook.forEach(item -> item.setEnabled(project != null));
        forBook.getFirst().setEnabled(isWritable());
        Codebook book = project == null ? new Codebook(List.of()) : project.view().codebook();
        if (book.size() == 0) {
            tree.clear();
            if (project == null) {
                empty.say(Messages.view_noProject);
            } else {
                empty.say(Messages.view_empty, Messages.view_firstCode, () -> actions.add(null, true));
            }
        } else {
            tree.show(book, looked, sets.shown().map(CodeSet::codes).orElse(null));
            if (tree.isEmpty()) {
                nothingShown();
            } else {
                empty.show(sash);
            }
            revealMade();
        }
        choose();
    }

    private void nothingShown() {
        if (!looked.isAll()) {
            empty.say(looked.error() != null ? NLS.bind(Messages.view_badRegex, looked.error())
                    : NLS.bind(Messages.view_nothingFound, filter.getText().strip()), Messages.view_clearFilter, () -> filter.setText(""));
        } else {
            empty.say(Messages.sets_empty, Messages.view_clearFilter, () -> sets.showAll());
        }
    }

    private void choose() {
        List<Code> chosen = tree.chosen();
        forCode.getFirst().setEnabled(isWritable() && chosen.size() == 1);
        forCode.getLast().setEnabled(isWritable() && !chosen.isEmpty());
        definition.show(project, chosen.size() == 1 ? chosen.getFirst() : null);
        reader.chosenInCodebook(chosen.size() == 1 ? chosen.getFirst().id() : null);
    }
}
