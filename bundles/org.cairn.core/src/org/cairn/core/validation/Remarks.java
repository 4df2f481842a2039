// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Problem;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.base.Element;
import org.eclipse.emf.ecore.EObject;

/** Collects what is found in one document. Used by one thread. */
final class Remarks {

    private final ModelLibrary library;
    private final List<ModelProblem> found = new ArrayList<>();

    Remarks(ModelLibrary library) {
        this.library = library;
    }

    ModelLibrary library() {
        return library;
    }

    List<ModelProblem> found() {
        return found;
    }

    /** Something that cannot be so. */
    void error(Element element, String message, String remedy) {
        found.add(new ModelProblem(element, Problem.error(message, ModelWords.place((EObject) element), remedy)));
    }

    /** Something that may be meant so, but should be looked at. */
    void warn(Element element, String message, String remedy) {
        found.add(new ModelProblem(element, Problem.warning(message, ModelWords.place((EObject) element), remedy)));
    }

    /** Something worth knowing. */
    void tell(Element element, String message) {
        found.add(new ModelProblem(element, Problem.info(message, ModelWords.place((EObject) element))));
    }

    /** What another part of Cairn has found. */
    void add(Element element, Problem problem) {
        found.add(new ModelProblem(element, problem));
    }
}
