// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.BasePackage;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** What can be done to the tree of a document, each as one step. UI thread only. */
public final class Changes {

    /**
     * Something that can be added.
     *
     * @param owner what it is added to
     * @param feature which of its lists or places
     * @param at where in the list; -1 for its end
     */
    record Place(EObject owner, EReference feature, int at) {

        String label() {
            String type = Words.label(feature.getEReferenceType());
            String name = Words.label(owner.eClass(), feature);
            return type.equals(name) || isOnlyOne() ? type : NLS.bind(Messages.tree_kindIn, type, name);
        }

        /** Whether no other list of the owner has the like. */
        private boolean isOnlyOne() {
            return Nodes.containments(owner).stream().filter(each -> each.getEReferenceType() == feature.getEReferenceType()).count() == 1;
        }
    }

    private final Editing editing;

    public Changes(Editing editing) {
        this.editing = editing;
    }

    /** Where something can be added when a node is selected: in it first, then beside it. */
    List<Place> places(Object node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof Group group) {
            places.add(new Place(group.owner(), group.feature(), -1));
            return places;
        }
        EObject object = (EObject) node;
        for (EReference feature : Nodes.containments(object)) {
            if (feature.isMany() || object.eGet(feature) == null) {
                places.add(new Place(object, feature, -1));
            }
        }
        // where it comes from is asked of what was not written here: last
        places.sort((one, other) -> Boolean.compare(isProvenance(one), isProvenance(other)));
        if (object.eContainer() != null && object.eContainmentFeature().isMany()) {
            places.add(new Place(object.eContainer(), object.eContainmentFeature(), list(object).indexOf(object) + 1));
        }
        return places;
    }

    /** Whether it is where a document comes from, which is seldom what somebody wants to add. */
    static boolean isProvenance(Place place) {
        return place.feature() == BasePackage.eINSTANCE.getDocument_Provenance();
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> list(EObject object) {
        return (EList<EObject>) object.eContainer().eGet(object.eContainmentFeature());
    }

    /** A new object of a class, with a GUID if such objects have one. */
    public static EObject make(EClass type) {
        return BasePackage.eINSTANCE.getElement().isSuperTypeOf(type) ? (EObject) ModelDocuments.created(type) : EcoreUtil.create(type);
    }

    /** Adds something new. @return what was added */
    EObject add(Place place) {
        EObject made = make(place.feature().getEReferenceType());
        put(NLS.bind(Messages.tree_add, Words.label(made.eClass())), place, made);
        return made;
    }

    @SuppressWarnings("unchecked")
    private void put(String label, Place place, EObject made) {
        editing.change(label, () -> {
            if (!place.feature().isMany()) {
                place.owner().eSet(place.feature(), made);
            } else {
                List<EObject> list = (List<EObject>) place.owner().eGet(place.feature());
                list.add(place.at() < 0 ? list.size() : Math.min(place.at(), list.size()), made);
            }
        });
    }

    /** Removes objects with all they contain; the document itself stays. */
    void remove(List<EObject> objects) {
        List<EObject> gone = objects.stream().filter(each -> each.eContainer() != null).toList();
        if (!gone.isEmpty()) {
            String label = gone.size() == 1 ? NLS.bind(Messages.tree_remove, Words.label(gone.getFirst().eClass()))
                    : NLS.bind(Messages.tree_removeMany, gone.size());
            editing.change(label, () -> gone.forEach(EcoreUtil::remove));
        }
    }

    /** Whether an object can go so many places down, or up if negative. */
    boolean mayMove(EObject object, int by) {
        if (object.eContainer() == null || !object.eContainmentFeature().isMany()) {
            return false;
        }
        int to = list(object).indexOf(object) + by;
        return to >= 0 && to < list(object).size();
    }

    void move(EObject object, int by) {
        if (mayMove(object, by)) {
            editing.change(NLS.bind(Messages.tree_move, Words.label(object.eClass())), () -> list(object).move(list(object)
                    .indexOf(object) + by, object));
        }
    }

    /** Puts a copy beside an object. @return the copy, or null where there can be only one */
    EObject duplicate(EObject object) {
        if (object.eContainer() == null || !object.eContainmentFeature().isMany()) {
            return null;
        }
        EObject copy = EcoreUtil.copy(object);
        ModelElements.renew(copy);
        put(NLS.bind(Messages.tree_duplicate, Words.label(object.eClass())),
                new Place(object.eContainer(), object.eContainmentFeature(), list(object).indexOf(object) + 1), copy);
        return copy;
    }
}
