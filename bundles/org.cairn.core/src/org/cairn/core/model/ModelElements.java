// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Walks through the elements of model documents. */
public final class ModelElements {

    private ModelElements() {
    }

    /** A document and everything in it, each before what it contains. */
    public static List<EObject> objects(Document document) {
        List<EObject> all = new ArrayList<>();
        EObject root = (EObject) document;
        all.add(root);
        root.eAllContents().forEachRemaining(all::add);
        return all;
    }

    /** The elements of a class in a document. */
    public static <T> List<T> all(Document document, Class<T> type) {
        return objects(document).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The element with that GUID in a document. */
    public static <T> Optional<T> find(Document document, UUID id, Class<T> type) {
        return id == null ? Optional.empty() : objects(document).stream()
                .filter(each -> each instanceof Element element && id.equals(element.getId()) && type.isInstance(each)).findFirst()
                .map(type::cast);
    }

    /** The class of the model that has that interface. */
    static EClass type(Class<?> type) {
        return DocumentKind.PACKAGES.stream().flatMap(each -> each.getEClassifiers().stream())
                .filter(each -> each instanceof EClass && each.getInstanceClass() == type).map(EClass.class::cast).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no class of a model."));
    }

    /** Gives a GUID to every element that has none. */
    static void identify(Document document) {
        for (EObject object : objects(document)) {
            if (object instanceof Element element && element.getId() == null) {
                element.setId(UUID.randomUUID());
            }
        }
    }

    /** Gives an element and everything in it new GUIDs, as a copy needs them; references within the tree follow. */
    public static void renew(EObject root) {
        Map<UUID, UUID> renewed = new HashMap<>();
        for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            renew(all.next(), renewed);
        }
        renew(root, renewed);
        UnaryOperator<UUID> follow = old -> renewed.getOrDefault(old, old);
        for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            follow(all.next(), follow);
        }
        follow(root, follow);
    }

    private static void renew(EObject object, Map<UUID, UUID> renewed) {
        if (object instanceof Element element) {
            UUID fresh = UUID.randomUUID();
            if (element.getId() != null) {
                renewed.put(element.getId(), fresh);
            }
            element.setId(fresh);
        }
    }

    /** Changes the references of a document and of everything in it: each GUID becomes what {@code change} makes of it. */
    public static void follow(Document document, UnaryOperator<UUID> change) {
        objects(document).forEach(object -> follow(object, change));
    }

    /** Changes the references of one object. */
    @SuppressWarnings("unchecked")
    static void follow(EObject object, UnaryOperator<UUID> change) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() == UUID.class && !attribute.isID()) {
                Object value = object.eGet(attribute);
                if (value instanceof EList<?> list) {
                    // two that become one are meant once
                    List<UUID> changed = list.stream().map(id -> change.apply((UUID) id)).distinct().toList();
                    if (!changed.equals(list)) {
                        list.clear();
                        ((EList<UUID>) list).addAll(changed);
                    }
                } else if (value instanceof UUID id && !change.apply(id).equals(id)) {
                    object.eSet(attribute, change.apply(id));
                }
            }
        }
    }
}
