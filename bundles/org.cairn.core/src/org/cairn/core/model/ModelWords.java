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
import org.eclipse.emf.ecore.util.EcoreUtil;

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
        if (object.eContainer() == null) {
            return object instanceof Document document && !document.getName().isBlank() ? document.getName() : names.apply(object.eClass());
        }
        EObject root = EcoreUtil.getRootContainer(object);
        return place(root, names) + " > " + placeWithin(object, names);
    }

    /** The same without the document: {@code Phases 2 > Findings 1}. @param object not the document itself */
    static String placeWithin(EObject object, Function<ENamedElement, String> names) {
        int number = number(object);
        String last = names.apply(object.eContainingFeature()) + (number > 0 ? " " + number : "");
        EObject container = object.eContainer();
        return container.eContainer() == null ? last : placeWithin(container, names) + " > " + last;
    }

    /** The features that lead from the document to an object, each with a slash behind it; empty for the document. */
    static String path(EObject object) {
        if (object.eContainer() == null) {
            return "";
        }
        int number = number(object);
        return path(object.eContainer()) + object.eContainingFeature().getName() + (number > 0 ? "." + number : "") + "/";
    }

    /** Place in the list that an object is contained in, counted from 1; 0 if its container has only one of that. */
    private static int number(EObject object) {
        EStructuralFeature feature = object.eContainingFeature();
        return feature.isMany() ? ((List<?>) object.eContainer().eGet(feature)).indexOf(object) + 1 : 0;
    }
}
