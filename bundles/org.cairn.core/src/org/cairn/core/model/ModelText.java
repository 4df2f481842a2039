// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * A text in a model document.
 *
 * @param element where it stands; of where a document comes from, the document
 * @param feature which of its texts, in words for people
 * @param text never blank
 */
public record ModelText(Element element, String feature, String text) {

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
            if (attribute.getEAttributeType().getInstanceClass() == String.class) {
                Object value = object.eGet(attribute);
                List<?> texts = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
                texts.stream().map(String.class::cast).filter(text -> !text.isBlank())
                        .forEach(text -> into.add(new ModelText(element, ModelWords.named(attribute), text)));
            }
        }
    }
}
