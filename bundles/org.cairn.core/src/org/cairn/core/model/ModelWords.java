// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.base.Named;
import org.cairn.model.base.Wording;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What people call the parts of model documents, in English. */
public final class ModelWords {

    private static final int LONG = 60;

    private ModelWords() {
    }

    /** {@code ProgressUpdate} is a "Progress update", {@code wordLimit} a "Word limit". */
    public static String named(ENamedElement named) {
        String words = named.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A value of an enumeration as people write it: {@code PARTICIPATING_SCHOOLS} is "participating schools". */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What an element is called: its name, else the beginning of what it says, else its class. */
    public static String of(Element element) {
        if (element instanceof Named named && !named.getName().isBlank()) {
            return cut(named.getName());
        }
        EObject object = (EObject) element;
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isRequired() && !feature.isMany() && object.eGet(feature) instanceof String text && !text.isBlank()) {
                return cut(text);
            }
        }
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (object.eGet(attribute) instanceof String text && !text.isBlank() && !text.equals(attribute.getDefaultValueLiteral())) {
                return cut(text);
            }
        }
        return object.eContents().stream().filter(Wording.class::isInstance).map(each -> ((Wording) each).getText())
                .reduce((first, last) -> last).map(ModelWords::cut).orElseGet(() -> named(object.eClass()));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONG ? line : line.substring(0, line.offsetByCodePoints(0, LONG)) + "…";
    }

    /** Where an element is, for messages: {@code Mead > Phases 2 > Findings 1}. */
    public static String place(EObject object) {
        return place(object, ModelWords::named);
    }

    /** The same with other names of classes and features, such as those of another language. */
    public static String place(EObject object, Function<ENamedElement, String> names) {
        EObject container = object.eContainer();
        if (container == null) {
            return object instanceof Document document && !document.getName().isBlank() ? document.getName() : names.apply(object.eClass());
        }
        EStructuralFeature feature = object.eContainingFeature();
        String number = "";
        if (feature.isMany()) {
            number = " " + (((List<?>) container.eGet(feature)).indexOf(object) + 1);
        }
        return place(container, names) + " > " + names.apply(feature) + number;
    }
}
