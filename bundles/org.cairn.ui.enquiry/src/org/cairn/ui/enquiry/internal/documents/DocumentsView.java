// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Ref;
import org.cairn.core.model.DocumentKind;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** The plans and records of the project by kind: enquiries, claims, frameworks, meetings and all the others. */
public final class DocumentsView {

    static final String ID = "org.cairn.ui.enquiry.documents";

    private static final int TYPING = 150;

    private final ActiveProject active;
    private final DocumentOpener opener;
    private final DocumentActions actions;
    private EmptyState empty;
    private Composite area;
    private Text filter;
    private Tree tree;
    private Label count;
    private ToolItem add;
    private ToolItem open;
    private ToolItem report;
    private ToolItem more;
    private final Set<String> closed = new HashSet<>();
    private List<ModelDocument> shown = List.of();
    private WordsWithin within = WordsWithin.NONE;
    private Job looking;
    private int typed;

    @Inject
    public DocumentsView(ActiveProject active, DocumentOpener opener, DocumentActions actions) {
        this.active = active;
        this.opener = opener;
        this.actions = actions;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "documents.filter", Messages.view_filter);
        filter.setMessage(Messages.view_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        ToolBar bar = Widgets.bar(head, Messages.view_tools);
        add = Widgets.tool(bar, Icon.ADD, "documents.new", Messages.view_new, () -> actions.create(area));
        open = Widgets.tool(bar, Icon.OPEN, "documents.open", Messages.view_open, this::open);
        report = Widgets.tool(bar, Icon.REPORT, "documents.report", Messages.view_report, () -> selected().stream().findFirst()
                .ifPresent(entry -> actions.report(area, entry)));
        more = Widgets.tool(bar, Icon.MORE, "documents.more", Messages.view_more, this::dropMenu);
        empty = new EmptyState(area, Icon.DOCUMENT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        tree = Widgets.named(Css.PANEL.on(new Tree(empty.parent(), SWT.MULTI | SWT.FULL_SELECTION)), "documents.tree", Messages.view_name);
        count = new Label(area, SWT.NONE);
        count.setData("id", "documents.count");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(count);
        filter.addListener(SWT.Modify, event -> typed());
        filter.addListener(SWT.DefaultSelection, event -> first());
        tree.addListener(SWT.Selection, event -> enable());
        tree.addListener(SWT.DefaultSelection, event -> open());
        tree.addListener(SWT.KeyDown, this::key);
        tree.addListener(SWT.Collapse, event -> fold(event.item, true));
        tree.addListener(SWT.Expand, event -> fold(event.item, false));
        Citable.drag(tree, this::citable);
        Menu menu = new Menu(tree);
        tree.setMenu(menu);
        menu.addListener(SWT.Show, event -> fill(menu));
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        if (empty != null) {
            empty.focus();
        }
    }

    private void update(ProjectUpdate update) {
        if (update.touches(EntityKind.DOCUMENT)) {
            list();
            look();
        }
    }

    /** Looks within the plans and records, too: what is found there comes a moment after what is called so. */
    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        OpenProject project = active.current().orElse(null);
        String typed = filter.getText().strip();
        if (project == null || typed.isEmpty()) {
            within = WordsWithin.NONE;
            return;
        }
        looking = Background.of(Messages.view_looking, progress -> WordsWithin.of(project, typed, progress)).then(found -> {
            if (typed.equals(filter.getText().strip())) {
                within = found;
                list();
            }
        }).orElse(failure -> within = WordsWithin.NONE).start(area);
    }

    /** What was found of the words that stand in the filter now; nothing while they are looked for. */
    private WordsWithin found() {
        return within.typed().equals(filter.getText().strip()) ? within : WordsWithin.NONE;
    }

    private void fold(Widget item, boolean away) {
        if (item.getData() instanceof DocumentKind kind) {
            if (away) {
                closed.add(kind.name());
            } else {
                closed.remove(kind.name());
            }
        }
    }

    private void typed() {
        int mine = ++typed;
        tree.getDisplay().timerExec(TYPING, () -> {
            if (mine == typed && !tree.isDisposed()) {
                list();
                look();
            }
        });
    }

    private void first() {
        list();
        if (tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > 0) {
            tree.setSelection(tree.getItem(0).getItem(0));
            tree.setFocus();
            enable();
        }
    }

    private void list() {
        Set<UUID> before = new HashSet<>(selected().stream().map(ModelDocument::id).toList());
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<ModelDocument> all = active.current().map(project -> project.view().documents()).orElse(List.of());
        List<ModelDocument> known = all.stream().filter(each -> DocumentKind.named(each.kind()).isPresent()).toList();
        WordsWithin found = found();
        shown = known.stream().filter(each -> matches(each, wanted) || found.has(each.id())).toList();
        tree.setRedraw(false);
        tree.removeAll();
        List<TreeItem> again = new ArrayList<>();
        for (DocumentKind kind : KindOrder.all()) {
            List<ModelDocument> some = shown.stream().filter(each -> each.kind().equals(kind.name())).toList();
            if (some.isEmpty()) {
                continue;
            }
            TreeItem group = new TreeItem(tree, SWT.NONE);
            group.setText(NLS.bind(Messages.view_group, Words.many(kind.type()), Widgets.number(some.size())));
            group.setImage(Icon.FOLDER.image());
            group.setData(kind);
            for (ModelDocument entry : some) {
                TreeItem item = new TreeItem(group, SWT.NONE);
                item.setText(entry.title());
                item.setImage(Icon.DOCUMENT.image());
                item.setData(entry);
                if (!matches(entry, wanted)) {
                    TreeItem words = new TreeItem(item, SWT.NONE);
                    words.setText(found.excerpt(entry.id()));
                    words.setData(entry);
                }
                if (before.contains(entry.id())) {
                    again.add(item);
                }
            }
            group.setExpanded(!wanted.isEmpty() || !closed.contains(kind.name()));
            Arrays.stream(group.getItems()).filter(item -> item.getItemCount() > 0).forEach(item -> item.setExpanded(true));
        }
        tree.setRedraw(true);
        tree.setSelection(again.toArray(TreeItem[]::new));
        count.setText(shown.size() == 1 ? Messages.view_countOne : NLS.bind(Messages.view_count, Widgets.number(shown.size())));
        if (active.current().isEmpty()) {
            empty.say(Messages.view_noProject);
        } else if (known.isEmpty()) {
            empty.say(Messages.view_empty, Messages.view_newButton, () -> actions.create(area));
        } else if (shown.isEmpty()) {
            empty.say(Messages.view_nothingFound);
        } else {
            empty.show(tree);
        }
        enable();
    }

    private static boolean matches(ModelDocument entry, String wanted) {
        String text = (entry.title() + " " + DocumentKind.named(entry.kind()).map(kind -> Words.label(kind.type())).orElse(""))
                .toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || Arrays.stream(wanted.split("\\s+")).allMatch(text::contains);
    }

    private List<ModelDocument> selected() {
        return Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(ModelDocument.class::isInstance).map(ModelDocument.class::cast)
                .distinct().toList();
    }

    private Citable citable() {
        return selected().isEmpty() ? null : Citable.of(selected().stream().map(entry -> Ref.to(EntityKind.DOCUMENT, entry.id())).toList());
    }

    private Optional<ModelDocument> one() {
        return selected().size() == 1 ? Optional.of(selected().getFirst()) : Optional.empty();
    }

    private void enable() {
        boolean writable = active.current().map(project -> project.session().isWritable()).orElse(false);
        add.setEnabled(writable);
        open.setEnabled(!selected().isEmpty());
        report.setEnabled(one().isPresent() && !DocumentActions.reports(one().get()).isEmpty());
        more.setEnabled(active.current().isPresent());
    }

    private void open() {
        if (selected().isEmpty()) {
            for (TreeItem group : tree.getSelection()) {
                group.setExpanded(!group.getExpanded());
            }
        }
        WordsWithin found = found();
        selected().forEach(entry -> opener.open(entry.id(), found.element(entry.id()), true));
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        if (held == 0 && event.keyCode == SWT.DEL) {
            actions.delete(area, selected());
        } else if (held == 0 && event.keyCode == SWT.F2) {
            one().ifPresent(entry -> actions.rename(area, entry));
        } else if (held == 0 && event.keyCode == SWT.INSERT) {
            actions.create(area);
        } else if (held == SWT.MOD1 && event.keyCode == 'd') {
            one().ifPresent(entry -> actions.duplicate(area, entry));
            event.doit = false;
        }
    }

    private void dropMenu() {
        Menu menu = new Menu(area);
        fill(menu);
        var box = more.getBounds();
        menu.setLocation(more.getParent().toDisplay(box.x, box.y + box.height));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        boolean writable = add.getEnabled();
        Optional<ModelDocument> one = one();
        item(menu, Icon.ADD, Messages.menu_new, writable, () -> actions.create(area));
        item(menu, Icon.OPEN, Messages.menu_open, !selected().isEmpty(), this::open);
        item(menu, Icon.RENAME, Messages.menu_rename, writable && one.isPresent(), () -> actions.rename(area, one.get()));
        item(menu, Icon.DUPLICATE, Messages.menu_duplicate, writable && one.isPresent(), () -> actions.duplicate(area, one.get()));
        item(menu, Icon.DELETE, Messages.menu_delete, writable && !selected().isEmpty(), () -> actions.delete(area, selected()));
        Citable.entry(menu, this::citable);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Icon.REPORT, Messages.menu_report, report.getEnabled(), () -> actions.report(area, one.get()));
        item(menu, Icon.REPORT, Messages.menu_ethics, true, () -> actions.report(area, null));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Icon.EXPORT, Messages.menu_export, one.isPresent(), () -> actions.export(area, one.get()));
        item(menu, Icon.IMPORT, Messages.menu_import, writable, () -> actions.read(area, null));
        item(menu, Icon.IMPORT, Messages.menu_importOver, writable && one.isPresent() && DocumentActions.hasTable(one.get()),
                () -> actions.read(area, one.get()));
        item(menu, Icon.IMPORT, Messages.menu_answers, writable && one.isPresent() && one.get().kind().equals("questionnaire"),
                () -> actions.readAnswers(area, one.get()));
    }

    private static void item(Menu menu, Icon icon, String label, boolean possible, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.setImage(icon.image());
        item.setEnabled(possible);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
