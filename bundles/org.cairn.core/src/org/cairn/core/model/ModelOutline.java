// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.memo.RefNames;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.base.Provenance;
import org.cairn.model.evidence.EvidenceLink;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A whole document as lines to read: each element, then what it says, then what it contains. Names stand for GUIDs. For one thread. */
public final class ModelOutline {

    /**
     * A line.
     *
     * @param depth how far it is indented; the document itself has 0
     * @param label what it is: a class or a property
     * @param value what it says; empty for an element without a name
     * @param element the element it is about; the nearest one for parts without a GUID
     */
    public record Line(int depth, String label, String value, Element element) {
    }

    private final ModelLibrary library;
    private final RefNames names;
    private final List<Line> lines = new ArrayList<>();

    private ModelOutline(ModelLibrary library) {
        this.library = library;
        names = new RefNames(library.view());
    }

    /** The lines of a document. What is confidential is left out. Not on the UI thread. */
    public static List<Line> of(Document document, ModelLibrary library) {
        ModelOutline outline = new ModelOutline(library);
        outline.add((EObject) document, 0, document, document);
        return List.copyOf(outline.lines);
    }

    private void add(EObject object, int depth, Element nearest, Document document) {
        Element element = object instanceof Element own ? own : nearest;
        if (Confidential.isBlind(object)) {
            lines.add(new Line(depth, ModelWords.named(object.eClass()), "(not shown before all of the lesson are locked)", element));
            return;
        }
        EStructuralFeature titled = title(object);
        String value = titled == null ? "" : String.valueOf(object.eGet(titled));
        if (object instanceof EvidenceLink link) {
            value = ModelWords.of(link.getRelation()) + evidence(link);
        }
        boolean isEvidence = object instanceof EvidenceLink;
        lines.add(new Line(depth, ModelWords.named(object.eClass()), value, element));
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            boolean hidden = object instanceof CoachingSession session && session.isConfidential() && attribute.getName().equals("notes");
            boolean of = isEvidence && attribute.getName().matches("target|targetKind|start|end|element|relation");
            if (!attribute.isID() && attribute != titled && object.eIsSet(attribute) && !hidden && !of) {
                values(object, attribute, document).forEach(text -> lines.add(new Line(depth + 1, ModelWords.named(attribute), text, element)));
            }
        }
        for (EReference reference : object.eClass().getEAllContainments()) {
            Object contained = object.eGet(reference);
            List<?> parts = contained instanceof List<?> many ? many : contained == null ? List.of() : List.of(contained);
            parts.forEach(part -> add((EObject) part, depth + 1, element, document));
        }
    }

    /** What is cited: the source, document or other thing, by name. */
    private String evidence(EvidenceLink link) {
        if (link.getTarget() == null) {
            return "";
        }
        String name = entity(link.getTargetKind()).map(kind -> names.of(new Ref(kind, link.getTarget(),
                kind == EntityKind.SOURCE && link.getStart() >= 0 && link.getEnd() >= link.getStart()
                        ? new Span(link.getStart(), link.getEnd()) : null)).name()).orElse("");
        return ": " + (name.isEmpty() ? "(no longer in the project)" : name);
    }

    private static EStructuralFeature title(EObject object) {
        if (object instanceof Provenance) {
            return object.eClass().getEStructuralFeature("title");
        }
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            boolean text = attribute.getEAttributeType().getInstanceClass() == String.class && attribute.isRequired();
            if (text && object.eIsSet(attribute)) {
                return attribute;
            }
        }
        return null;
    }

    private List<String> values(EObject object, EAttribute attribute, Document document) {
        Object value = object.eGet(attribute);
        List<?> all = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        return all.stream().map(each -> text(attribute, each, document)).toList();
    }

    private String text(EAttribute attribute, Object value, Document document) {
        if (value instanceof UUID id) {
            String kinds = DocumentKind.annotation(attribute, "refersTo");
            return kinds == null ? id.toString() : name(kinds.split(" "), id, document).orElse("(no longer in the project)");
        }
        if (value instanceof Enumerator choice && value instanceof Enum<?> known) {
            return choice.getLiteral().isEmpty() ? "" : ModelWords.of(known);
        }
        return value instanceof Boolean yes ? yes ? "yes" : "no" : String.valueOf(value);
    }

    private Optional<String> name(String[] kinds, UUID id, Document document) {
        for (String kind : kinds) {
            Optional<String> found = entity(kind).map(entity -> names.of(Ref.to(entity, id)).name()).filter(name -> !name.isEmpty());
            if (found.isEmpty() && entity(kind).isEmpty()) {
                found = ModelElements.find(document, id, Element.class).or(() -> library.find(id, kind)).map(ModelWords::of);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<EntityKind> entity(String name) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
