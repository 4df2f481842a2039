// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Element;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.form.Fields;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/**
 * A tree of a document or of some of its lists, and beside it a form for what is selected. Insert adds, Delete removes, Alt with an
 * arrow moves, Ctrl+D duplicates, F2 goes to the form. UI thread only.
 */
public final class TreeForm {

    private static final int DEEP = 200;

    private final Editing editing;
    private final Changes changes;
    private final Nodes nodes;
    private final NodeLabels labels;
    private final List<EReference> features;
    private final Composite area;
    private final TreeViewer viewer;
    private final FormPane pane;
    private final ToolItem add;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;
    private final ToolItem duplicate;
    private Object document;

    /**
     * A tree with a form.
     *
     * @param id of the tree, for tests
     * @param features the lists of the document that it shows; empty for the whole document
     * @param name of the tree, for screen readers
     */
    public TreeForm(Composite parent, Editing editing, String id, List<EReference> features, String name) {
        this.editing = editing;
        this.features = features;
        changes = new Changes(editing);
        nodes = features.isEmpty() ? Nodes.whole(editing) : Nodes.of(editing, features);
        labels = new NodeLabels(editing);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        area = sash;
        Composite left = Css.PANEL.on(new Composite(sash, SWT.NONE));
        left.setLayout(Widgets.grid(1));
        ToolBar bar = Widgets.named(Css.PANEL.on(new ToolBar(left, SWT.FLAT | SWT.RIGHT)), id + ".tools",
                () -> NLS.bind(Messages.tree_tools, name));
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(bar);
        add = Widgets.tool(bar, Icon.ADD, id + ".add", Messages.tree_addTip, this::add);
        duplicate = Widgets.tool(bar, Icon.DUPLICATE, id + ".duplicate", Messages.tree_duplicateTip, this::duplicate);
        up = Widgets.tool(bar, Icon.UP, id + ".up", Messages.tree_upTip, () -> move(-1));
        down = Widgets.tool(bar, Icon.DOWN, id + ".down", Messages.tree_downTip, () -> move(1));
        remove = Widgets.tool(bar, Icon.DELETE, id + ".remove", Messages.tree_removeTip, this::remove);
        Tree tree = Widgets.named(Css.PANEL.on(new Tree(left, SWT.MULTI | SWT.FULL_SELECTION)), id, name);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        viewer = new TreeViewer(tree);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(nodes);
        viewer.setLabelProvider(labels);
        pane = new FormPane(sash, editing, id + ".form", this::addIn);
        sash.setWeights(34, 66);
        tree.addListener(SWT.KeyDown, this::key);
        tree.addListener(SWT.Selection, event -> selected());
        tree.addListener(SWT.DefaultSelection, event -> pane.focus());
        menu(tree);
        labels.mark();
        viewer.setInput(editing);
        document = editing.document();
        int elements = ModelElements.objects(editing.document()).size();
        viewer.expandToLevel(elements < DEEP ? 3 : 2);
        Object[] roots = nodes.getElements(editing);
        if (roots.length > 0) {
            // a form says more than the name of a list
            Object first = roots[0] instanceof Group group && !group.elements().isEmpty() ? group.elements().getFirst() : roots[0];
            viewer.setSelection(new StructuredSelection(first));
        }
        enable();
        // the first form in a turn of its own
        Widgets.later(area, here -> {
            if (pane.shown() == null) {
                selected();
            }
        });
        editing.follow(area, this::refresh);
    }

    public Control control() {
        return area;
    }

    /** Takes the keyboard, into the tree. */
    public void focus() {
        viewer.getTree().setFocus();
    }

    /** Shows an element, if it is in this tree. @return whether it is */
    public boolean reveal(Element element) {
        EObject object = ModelElements.find(editing.document(), element.getId(), Element.class).map(EObject.class::cast).orElse(null);
        while (object != null && object.eContainer() != null && Fields.isInForm(object.eContainmentFeature())) {
            object = object.eContainer();
        }
        if (object == null || !isWithin(object)) {
            return false;
        }
        select(object);
        return true;
    }

    private boolean isWithin(EObject object) {
        if (features.isEmpty()) {
            return true;
        }
        for (EObject at = object; at.eContainer() != null; at = at.eContainer()) {
            if (at.eContainer() == editing.document()) {
                return features.contains(at.eContainmentFeature());
            }
        }
        return false;
    }

    private void select(Object node) {
        viewer.setSelection(new StructuredSelection(node), true);
        selected();
    }

    private Object first() {
        return viewer.getStructuredSelection().getFirstElement();
    }

    private List<EObject> objects() {
        return Arrays.stream(viewer.getStructuredSelection().toArray()).filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    private void selected() {
        pane.show(node());
        enable();
    }

    /** What is selected; of a single list without elements the list, so that something can be said of it. */
    private Object node() {
        Object first = first();
        return first == null && features.size() == 1 && features.getFirst().isMany() ? new Group((EObject) editing.document(),
                features.getFirst()) : first;
    }

    private void enable() {
        boolean writable = editing.isWritable();
        List<EObject> objects = objects();
        EObject one = objects.size() == 1 ? objects.getFirst() : null;
        add.setEnabled(writable && !places().isEmpty());
        remove.setEnabled(writable && objects.stream().anyMatch(each -> each.eContainer() != null));
        duplicate.setEnabled(writable && one != null && one.eContainer() != null && one.eContainmentFeature().isMany());
        up.setEnabled(writable && one != null && changes.mayMove(one, -1));
        down.setEnabled(writable && one != null && changes.mayMove(one, 1));
    }

    /** Shows the tree as it is now; what was selected and is gone gives way to what it stood in. */
    private void refresh() {
        boolean other = document != editing.document();
        Object node = first();
        UUID id = node instanceof Element element ? element.getId() : null;
        document = editing.document();
        labels.mark();
        viewer.getTree().setRedraw(false);
        viewer.refresh();
        viewer.getTree().setRedraw(true);
        if (other) {
            viewer.expandToLevel(2);
            Object same = id == null ? null : ModelElements.find(editing.document(), id, Element.class).orElse(null);
            Object[] roots = nodes.getElements(editing);
            Object next = same != null ? same : roots.length > 0 ? roots[0] : null;
            if (next != null) {
                viewer.setSelection(new StructuredSelection(next));
            }
        }
        if (!Objects.equals(node(), pane.shown()) || other || isGone(pane.shown())) {
            pane.show(node());
        }
        enable();
    }

    private boolean isGone(Object node) {
        EObject object = node instanceof Group group ? group.owner() : (EObject) node;
        return object != null && EcoreUtil.getRootContainer(object) != editing.document();
    }

    private List<Changes.Place> places() {
        Object node = first();
        if (node != null) {
            return changes.places(node);
        }
        EObject root = (EObject) editing.document();
        return features.stream().filter(each -> each.isMany() || root.eGet(each) == null).map(each -> new Changes.Place(root, each, -1)).toList();
    }

    private void add() {
        List<Changes.Place> places = places();
        List<Changes.Place> usual = places.stream().filter(place -> !Changes.isProvenance(place)).toList();
        if (usual.size() == 1) {
            add(usual.getFirst());
        } else if (!places.isEmpty()) {
            Menu menu = new Menu(area);
            addItems(menu, places);
            var box = add.getBounds();
            menu.setLocation(add.getParent().toDisplay(box.x, box.y + box.height));
            menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        }
    }

    private void addItems(Menu menu, List<Changes.Place> places) {
        for (Changes.Place place : places) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(place.at() < 0 ? place.label().replace("&", "&&") : NLS.bind(Messages.tree_beside, place.label()).replace("&", "&&"));
            item.setImage(Icon.PART.image());
            item.addListener(SWT.Selection, event -> add(place));
        }
    }

    /** Adds to a list that is shown as a whole. */
    private void addIn(Group group) {
        add(new Changes.Place(group.owner(), group.feature(), -1));
    }

    private void add(Changes.Place place) {
        EObject made = changes.add(place);
        if (made.eContainer() != null) {
            select(made);
            pane.focus();
        }
    }

    private void duplicate() {
        List<EObject> objects = objects();
        EObject copy = objects.size() == 1 ? changes.duplicate(objects.getFirst()) : null;
        if (copy != null && copy.eContainer() != null) {
            select(copy);
        }
    }

    private void move(int by) {
        List<EObject> objects = objects();
        if (objects.size() == 1) {
            changes.move(objects.getFirst(), by);
            select(objects.getFirst());
        }
    }

    private void remove() {
        List<EObject> gone = objects();
        Object next = gone.isEmpty() ? null : nodes.getParent(gone.getFirst());
        changes.remove(gone);
        if (next != null && first() == null) {
            select(next);
        } else {
            selected();
        }
        focus();
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        boolean plain = held == 0;
        if (!editing.isWritable()) {
            return;
        }
        if (plain && event.keyCode == SWT.INSERT) {
            add();
        } else if (plain && event.keyCode == SWT.DEL) {
            remove();
        } else if (plain && event.keyCode == SWT.F2) {
            pane.focus();
        } else if (held == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
            event.doit = false;
        } else if (held == SWT.MOD1 && event.keyCode == 'd') {
            duplicate();
            event.doit = false;
        }
    }

    private void menu(Tree tree) {
        Menu menu = new Menu(tree);
        tree.setMenu(menu);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.dispose();
            }
            if (editing.isWritable()) {
                MenuItem adding = new MenuItem(menu, SWT.CASCADE);
                adding.setText(Messages.tree_adding);
                Menu below = new Menu(menu);
                adding.setMenu(below);
                addItems(below, places());
                item(menu, duplicate, Messages.tree_duplicateItem, this::duplicate);
                item(menu, up, Messages.tree_upItem, () -> move(-1));
                item(menu, down, Messages.tree_downItem, () -> move(1));
                item(menu, remove, Messages.tree_removeItem, this::remove);
            }
        });
    }

    private static void item(Menu menu, ToolItem like, String label, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.setImage(like.getImage());
        item.setEnabled(like.getEnabled());
        item.addListener(SWT.Selection, event -> action.run());
    }
}
