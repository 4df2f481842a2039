// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.progress.Problem;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.base.Element;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;

/**
 * Collects what is found in one document. What is said has a key: the sentence in {@code messages.properties}, and what to do about it under
 * the same key with {@code .do}. Used by one thread.
 */
final class Remarks {

    private final ModelLibrary library;
    private final Locale locale;
    private final Phrases phrases;
    private final Function<ENamedElement, String> names;
    private final List<ModelProblem> found = new ArrayList<>();

    /** @param phrases those beside this class, in the language of {@code locale} */
    Remarks(ModelLibrary library, Locale locale, Phrases phrases, Function<ENamedElement, String> names) {
        this.library = library;
        this.locale = locale;
        this.names = names;
        this.phrases = phrases;
    }

    ModelLibrary library() {
        return library;
    }

    /** The language that people are told in. */
    Locale locale() {
        return locale;
    }

    Phrases phrases() {
        return phrases;
    }

    /** What a class or a feature of the models is called. */
    String name(ENamedElement named) {
        return names.apply(named);
    }

    List<ModelProblem> found() {
        return found;
    }

    /** Something that cannot be so. */
    void error(Element element, String key, Object... values) {
        add(element, Problem.error(phrases.say(key, values), place(element), remedy(key, values)));
    }

    /** Something that may be meant so, but should be looked at. */
    void warn(Element element, String key, Object... values) {
        add(element, Problem.warning(phrases.say(key, values), place(element), remedy(key, values)));
    }

    /** Something worth knowing. */
    void tell(Element element, String key, Object... values) {
        add(element, Problem.info(phrases.say(key, values), place(element)));
    }

    private String remedy(String key, Object... values) {
        return phrases.say(key + ".do", values);
    }

    private String place(Element element) {
        return ModelWords.place((EObject) element, names);
    }

    /** What another part of Cairn has found. */
    void add(Element element, Problem problem) {
        found.add(new ModelProblem(element, problem));
    }
}
