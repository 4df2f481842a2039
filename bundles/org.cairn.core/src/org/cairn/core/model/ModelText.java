// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.EvidencePackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * A text in a model document.
 *
 * @param element where it stands; of where a document comes from, the document
 * @param holder what has it among its features: the element or a part of it without a GUID
 * @param attribute the feature
 * @param text never blank
 */
public record ModelText(Element element, EObject holder, EAttribute attribute, String text) {

    /** What a document says, in order; what is confidential is left out. */
    public static List<ModelText> in(Document document) {
        List<ModelText> texts = new ArrayList<>();
        for (EObject object : ModelElements.objects(document)) {
            if (!Confidential.hides(object)) {
                collect(object instanceof Element element ? element : (Element) object.eContainer(), object, texts);
            }
        }
        return texts;
    }

    private static void collect(Element element, EObject object, List<ModelText> into) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() == String.class && isSaid(attribute) && object.eIsSet(attribute)) {
                Object value = object.eGet(attribute);
                List<?> texts = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
                texts.stream().map(String.class::cast).filter(text -> !text.isBlank())
                        .forEach(text -> into.add(new ModelText(element, object, attribute, text)));
            }
        }
    }

    /** The names of the people, schools and groups that a document refers to, in order; what is confidential is left out. */
    public static List<ModelText> names(ProjectView view, Document document) {
        List<ModelText> names = new ArrayList<>();
        for (EObject object : ModelElements.objects(document)) {
            if (!Confidential.hides(object)) {
                Element element = object instanceof Element each ? each : (Element) object.eContainer();
                for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                    List<String> kinds = ModelReference.kinds(attribute);
                    Object value = kinds.isEmpty() ? null : object.eGet(attribute);
                    List<?> ids = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
                    ids.forEach(id -> name(view, kinds, (UUID) id).filter(name -> !name.isBlank())
                            .ifPresent(name -> names.add(new ModelText(element, object, attribute, name))));
                }
            }
        }
        return names;
    }

    private static Optional<String> name(ProjectView view, List<String> kinds, UUID id) {
        Optional<String> name = kinds.contains(EntityKind.PERSON.name()) ? view.person(id).map(Person::name) : Optional.empty();
        if (name.isEmpty() && kinds.contains(EntityKind.SCHOOL.name())) {
            name = view.school(id).map(School::name);
        }
        return name.isPresent() || !kinds.contains(EntityKind.GROUP.name()) ? name
                : view.groups().stream().filter(group -> group.id().equals(id)).findFirst().map(Group::name);
    }

    /** What evidence points at is kept as a word, but nobody says it. */
    private static boolean isSaid(EAttribute attribute) {
        return attribute != EvidencePackage.eINSTANCE.getEvidenceLink_TargetKind();
    }

    /** Where it stands in the document, in words for people, in English: {@code Phases 2 > Findings 1 > Text}. */
    public String place() {
        String feature = ModelWords.named(attribute);
        return holder.eContainer() == null ? feature : ModelWords.placeWithin(holder, ModelWords::named) + " > " + feature;
    }

    /**
     * The features that lead from the document to the text, with the place in lists counted from 1: {@code phases.2/findings.1/text}. Words
     * of any language can be put for it.
     */
    public String path() {
        return ModelWords.path(holder) + attribute.getName();
    }
}
