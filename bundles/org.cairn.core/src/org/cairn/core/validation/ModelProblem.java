// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import org.cairn.api.progress.Problem;
import org.cairn.model.base.Element;

/**
 * Something that should be looked at in a model document.
 *
 * @param element where; an editor marks it
 * @param problem what, where in words, and what to do
 */
public record ModelProblem(Element element, Problem problem) {
}
