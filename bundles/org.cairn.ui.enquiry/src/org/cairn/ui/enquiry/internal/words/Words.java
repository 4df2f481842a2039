// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.cairn.core.model.ModelWords;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the classes, features and choices of the models are called in the language of the person, from {@code words.properties} and
 * {@code words_de.properties}: {@code Class}, {@code Class.many}, {@code Class.hint}, {@code Class.feature}, {@code Class.feature.hint},
 * {@code Enumeration.LITERAL}. A feature is looked up at the class itself and then at those it inherits from.
 */
public final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(Words.class.getPackageName() + ".words", Locale.getDefault(),
            Words.class.getClassLoader());

    private Words() {
    }

    /** What one of a class is called: "Progress update". */
    public static String label(EClassifier type) {
        return find(type.getName()).orElseGet(() -> ModelWords.named(type));
    }

    /** What a class or a feature is called. */
    public static String name(ENamedElement named) {
        return named instanceof EStructuralFeature feature ? label(feature) : label((EClassifier) named);
    }

    /** What documents of a class are called together: "Progress updates". */
    public static String many(EClass type) {
        return find(type.getName() + ".many").orElseGet(() -> label(type));
    }

    /** What a class is for, or an empty text. */
    public static String hint(EClass type) {
        return find(type.getName() + ".hint").orElse("");
    }

    /** What a feature is called in objects of a class. */
    public static String label(EClass type, EStructuralFeature feature) {
        return find(type, feature, "").orElseGet(() -> ModelWords.named(feature));
    }

    /** What a feature is called at the class that has it. */
    public static String label(EStructuralFeature feature) {
        return label(feature.getEContainingClass(), feature);
    }

    /** What to write into a feature, or an empty text. */
    public static String hint(EClass type, EStructuralFeature feature) {
        return find(type, feature, ".hint").orElse("");
    }

    /** What a choice is called. */
    public static String of(Enum<?> literal) {
        return find(literal.getDeclaringClass().getSimpleName() + "." + literal.name()).orElseGet(() -> ModelWords.of(literal));
    }

    private static Optional<String> find(EClass type, EStructuralFeature feature, String ending) {
        Optional<String> own = find(type.getName() + "." + feature.getName() + ending);
        if (own.isPresent()) {
            return own;
        }
        List<EClass> above = type.getEAllSuperTypes();
        return above.reversed().stream().flatMap(each -> find(each.getName() + "." + feature.getName() + ending).stream()).findFirst();
    }

    private static Optional<String> find(String key) {
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }
}
