// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.model.instrument.Sheet;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.form.Fields;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** What is in the tree: objects, and groups where an object has several lists. */
final class Nodes implements ITreeContentProvider {

    private final Supplier<List<Object>> roots;

    /** @param roots what stands at the top, as it is now */
    Nodes(Supplier<List<Object>> roots) {
        this.roots = roots;
    }

    /** The document as the only root. */
    static Nodes whole(Editing editing) {
        return new Nodes(() -> List.of(editing.document()));
    }

    /** Some lists of the document as roots; of one list alone its elements. */
    static Nodes of(Editing editing, List<EReference> features) {
        return new Nodes(() -> {
            EObject document = (EObject) editing.document();
            List<Object> all = new ArrayList<>();
            for (EReference feature : features) {
                if (feature.isMany() && features.size() == 1) {
                    all.addAll(new Group(document, feature).elements());
                } else if (feature.isMany()) {
                    all.add(new Group(document, feature));
                } else if (document.eGet(feature) != null) {
                    all.add(document.eGet(feature));
                }
            }
            return all;
        });
    }

    /** What an object may contain that stands in the tree. Sheets of blind observations do not: their page shows who may see what. */
    static List<EReference> containments(EObject object) {
        return object.eClass().getEAllContainments().stream().filter(feature -> !Fields.isInForm(feature))
                .filter(feature -> feature.getEReferenceType().getInstanceClass() != Sheet.class).toList();
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.get().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof Group group) {
            return group.elements().toArray();
        }
        EObject object = (EObject) parent;
        List<EReference> features = containments(object);
        boolean grouped = isGrouped(features);
        List<Object> children = new ArrayList<>();
        for (EReference feature : features) {
            if (!feature.isMany()) {
                if (object.eGet(feature) != null) {
                    children.add(object.eGet(feature));
                }
            } else if (grouped) {
                children.add(new Group(object, feature));
            } else {
                children.addAll(new Group(object, feature).elements());
            }
        }
        return children.toArray();
    }

    private static boolean isGrouped(List<EReference> features) {
        return features.stream().filter(EReference::isMany).count() > 1;
    }

    @Override
    public Object getParent(Object node) {
        if (node instanceof Group group) {
            return roots.get().contains(group) ? null : group.owner();
        }
        EObject object = (EObject) node;
        EObject owner = object.eContainer();
        if (owner == null || roots.get().contains(object)) {
            return null;
        }
        EReference feature = object.eContainmentFeature();
        Group group = new Group(owner, feature);
        boolean inGroup = feature.isMany() && (isGrouped(containments(owner)) || roots.get().contains(group));
        return inGroup ? group : owner;
    }

    @Override
    public boolean hasChildren(Object node) {
        return getChildren(node).length > 0;
    }
}
