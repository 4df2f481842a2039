// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentImporting;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The sources of the project, in groups, to find one among ten thousand. */
public final class NavigatorView {

    private static final int OPENED_AT_ONCE = 20;

    private final ActiveProject active;
    private final PassageOpener opener;
    private final DocumentImporting importing;
    private SourceActions actions;
    private Composite area;
    private Text filter;
    private Combo grouping;
    private EmptyState empty;
    private Tree tree;
    private Label count;
    private ProjectView view;
    private int readings;
    private SourceGroups groups;
    private Job reading;

    @Inject
    public NavigatorView(ActiveProject active, PassageOpener opener, DocumentImporting importing) {
        this.active = active;
        this.opener = opener;
        this.importing = importing;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "navigator.filter",
                Messages.navigator_filter);
        filter.setMessage(Messages.navigator_filterBy);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        grouping = Widgets.named(new Combo(head, SWT.READ_ONLY), "navigator.grouping", Messages.navigator_groupBy);
        for (SourceGroups.By by : SourceGroups.By.values()) {
            grouping.add(by.label());
        }
        grouping.select(0);
        grouping.setToolTipText(Messages.navigator_groupBy);
        empty = new EmptyState(area, Icon.SOURCE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        tree = Css.PANEL.on(new Tree(empty.parent(), SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(tree, "navigator.tree", Messages.navigator_tree);
        TreeColumn name = new TreeColumn(tree, SWT.LEFT);
        TreeColumn codings = new TreeColumn(tree, SWT.RIGHT);
        tree.addListener(SWT.Resize, event -> {
            codings.setWidth(40);
            name.setWidth(Math.max(80, tree.getClientArea().width - 42));
        });
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
        actions = new SourceActions(tree);
        tree.addListener(SWT.KeyDown, this::key);
        Citable.drag(tree, this::citable);
        new SourceMenu(this, tree);
        drop(empty.parent());
        drop(tree);
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(count);
        filter.addListener(SWT.Modify, event -> refresh());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.setFocus();
            }
        });
        grouping.addListener(SWT.Selection, event -> refresh());
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        filter.setFocus();
    }

    private void update(ProjectUpdate update) {
        view = update.view();
        if (update.switched()) {
            filter.setText("");
        }
        if (view == null) {
            groups = null;
            tree.setItemCount(0);
            count.setText("");
            empty.say(Messages.navigator_noProject);
        } else if (update.touches(EntityKind.SOURCE) || update.touches(EntityKind.PERSON) || update.touches(EntityKind.SCHOOL)
                || update.touches(EntityKind.CODING) || update.touches(EntityKind.REGION)) {
            refresh();
        }
    }

    private void refresh() {
        if (view == null) {
            return;
        }
        if (reading != null) {
            reading.cancel();
        }
        ProjectView now = view;
        int asked = ++readings;
        SourceGroups.By by = SourceGroups.By.values()[grouping.getSelectionIndex()];
        String words = filter.getText();
        reading = Background.of(Messages.navigator_reading, progress -> SourceGroups.of(now, by, words)).then(made -> {
            // not by the view: a change that does not concern the list brings another view, but no other reading
            if (asked == readings && view != null) {
                show(made);
            }
        }).start(area);
    }

    private void show(SourceGroups made) {
        if (made.isLaidOutAs(groups) && tree.getItemCount() > 0) {
            groups = made;
            tree.clearAll(true);
            return;
        }
        boolean regrouped = groups == null || groups.by() != made.by();
        Set<String> open = regrouped ? Set.of() : expanded();
        UUID chosen = tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() instanceof Source source ? source.id() : null;
        groups = made;
        count.setText(made.count());
        if (view.sources().isEmpty()) {
            empty.say(Messages.navigator_noSources);
            return;
        }
        if (made.groups().isEmpty()) {
            empty.say(Messages.navigator_nothingFits);
            return;
        }
        tree.setRedraw(false);
        tree.setItemCount(0);
        tree.clearAll(true);
        tree.setItemCount(made.isFlat() ? made.groups().getFirst().entries().size() : made.groups().size());
        boolean all = made.groups().size() == 1 || !filter.getText().isBlank() && made.groups().size() < 40;
        if (!made.isFlat()) {
            for (int i = 0; i < made.groups().size(); i++) {
                if (all || open.contains(made.groups().get(i).name()) || regrouped && i == 0) {
                    TreeItem item = tree.getItem(i);
                    item.getText(); // a virtual item has children only once it was asked for its text
                    item.setExpanded(true);
                }
            }
        }
        tree.setRedraw(true);
        empty.show(tree);
        select(chosen);
    }

    private void select(UUID chosen) {
        List<SourceGroups.Group> list = groups.groups();
        for (int g = 0; chosen != null && g < list.size(); g++) {
            for (int s = 0; s < list.get(g).entries().size(); s++) {
                if (list.get(g).entries().get(s).source().id().equals(chosen)) {
                    if (groups.isFlat()) {
                        tree.setSelection(tree.getItem(s));
                    } else if (tree.getItem(g).getExpanded()) {
                        tree.setSelection(tree.getItem(g).getItem(s));
                    }
                    return;
                }
            }
        }
    }

    private Set<String> expanded() {
        Set<String> open = new HashSet<>();
        if (groups.isFlat()) {
            return open;
        }
        for (int i = 0; i < Math.min(tree.getItemCount(), groups.groups().size()); i++) {
            if (tree.getItem(i).getExpanded()) {
                open.add(groups.groups().get(i).name());
            }
        }
        return open;
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem above = item.getParentItem();
        if (above == null && !groups.isFlat()) {
            if (event.index < groups.groups().size()) {
                SourceGroups.Group group = groups.groups().get(event.index);
                item.setImage(icon());
                item.setText(new String[] {group.name(), Widgets.number(group.entries().size())});
                item.setItemCount(group.entries().size());
            }
            return;
        }
        List<SourceGroups.Entry> entries = groups.groups().get(above == null ? 0 : tree.indexOf(above)).entries();
        if (event.index < entries.size()) {
            SourceGroups.Entry entry = entries.get(event.index);
            item.setImage(Icon.SOURCE.image());
            item.setText(new String[] {entry.source().title(), entry.codings() == 0 ? "" : Widgets.number(entry.codings())});
            item.setData(entry.source());
        }
    }

    private Image icon() {
        return (switch (groups.by()) {
            case PERSON -> Icon.PERSON;
            case SCHOOL -> Icon.SCHOOL;
            case FOLDER, KIND, PHASE, NOTHING -> Icon.FOLDER;
        }).image();
    }

    /** Takes files from outside and asks how to import them. */
    private void drop(Control onto) {
        DropTarget target = new DropTarget(onto, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = view == null ? DND.DROP_NONE : DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                List<Path> files = Stream.of((String[]) event.data).map(Path::of).toList();
                // the window that the files come from waits until this call is over
                Widgets.later(area, owner -> importing.ask(owner.getShell(), files));
            }
        });
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        if (event.keyCode == SWT.F2 && held == 0) {
            rename();
        } else if (event.keyCode == SWT.DEL && held == 0) {
            delete();
        } else if (event.keyCode == SWT.F6 && held == 0) {
            facts();
        }
    }

    /** The chosen sources; a chosen group stands for all that is in it. */
    List<Source> chosen() {
        Map<UUID, Source> sources = new LinkedHashMap<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof Source source) {
                sources.put(source.id(), source);
            } else if (groups != null && !groups.isFlat() && item.getParentItem() == null) {
                groups.groups().get(tree.indexOf(item)).entries().forEach(entry -> sources.put(entry.source().id(), entry.source()));
            }
        }
        return List.copyOf(sources.values());
    }

    /** The chosen sources as evidence, or null. */
    Citable citable() {
        return chosen().isEmpty() ? null : Citable.of(chosen().stream().map(source -> Ref.to(EntityKind.SOURCE, source.id())).toList());
    }

    /** Whether there is anything to change and it may be changed. */
    boolean canChange() {
        return active.current().filter(project -> project.session().isWritable()).isPresent() && !chosen().isEmpty();
    }

    void read() {
        List<Source> sources = chosen();
        for (Source source : sources.subList(0, Math.min(OPENED_AT_ONCE, sources.size()))) {
            opener.open(source.id(), null, true);
        }
    }

    void rename() {
        if (canChange()) {
            actions.rename(active.current().orElseThrow(), chosen().getFirst());
        }
    }

    void facts() {
        if (canChange()) {
            actions.facts(active.current().orElseThrow(), chosen());
        }
    }

    void delete() {
        if (canChange()) {
            actions.delete(active.current().orElseThrow(), chosen());
        }
    }

    private void open(TreeItem item) {
        if (item.getData() instanceof Source source) {
            opener.open(source.id(), null, true);
        } else {
            item.setExpanded(!item.getExpanded());
        }
    }
}
