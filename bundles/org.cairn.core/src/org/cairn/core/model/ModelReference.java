// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.EvidenceLink;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * A reference of a model document to something in the project or in a document: always by GUID, so that it survives merging and
 * erasing, and tells by itself when what it meant is gone.
 *
 * @param from the element that refers
 * @param feature which of its references, in words for people
 * @param to the GUID of what is meant
 * @param kinds what it may be: names of {@link EntityKind} and of classes of the models, such as {@code PERSON} or {@code Stage}
 */
public record ModelReference(Element from, String feature, UUID to, List<String> kinds) {

    private static final String REFERS_TO = "refersTo";

    public ModelReference {
        kinds = List.copyOf(kinds);
    }

    /** What an attribute may refer to, as in {@link #kinds()}; empty if it is no reference. */
    public static List<String> kinds(EAttribute attribute) {
        String kinds = DocumentKind.annotation(attribute, REFERS_TO);
        return kinds == null ? List.of() : List.of(kinds.split(" "));
    }

    /** Every reference in a document, in order. */
    public static List<ModelReference> in(Document document) {
        List<ModelReference> references = new ArrayList<>();
        for (EObject object : ModelElements.objects(document)) {
            if (object instanceof Element element) {
                collect(element, object, references);
            }
        }
        return references;
    }

    private static void collect(Element element, EObject object, List<ModelReference> into) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            List<String> kinds = kinds(attribute);
            if (!kinds.isEmpty()) {
                Object value = object.eGet(attribute);
                List<?> ids = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
                ids.forEach(id -> into.add(new ModelReference(element, ModelWords.named(attribute), (UUID) id, kinds)));
            }
        }
        if (element instanceof EvidenceLink link && link.getTarget() != null) {
            into.add(new ModelReference(element, "Target", link.getTarget(), List.of(link.getTargetKind())));
        }
    }

    /** The kind of thing in the project that is meant; empty if it is a document or a part of one. */
    public Optional<EntityKind> entity() {
        for (EntityKind kind : EntityKind.values()) {
            if (kinds.contains(kind.name()) && kind != EntityKind.DOCUMENT) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
