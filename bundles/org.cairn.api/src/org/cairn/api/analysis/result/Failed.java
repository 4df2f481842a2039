// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.Objects;
import org.cairn.api.progress.Problem;

/**
 * What is shown in the place of a result that could not be had. Cairn makes it of whatever an analysis throws; an analysis that can say
 * more itself (a coefficient that needs two coders where there is one) returns it.
 *
 * @param about title and what else is said
 * @param problem what was wrong and what to do
 */
public record Failed(About about, Problem problem) implements Result {

    public Failed {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(problem, "problem");
    }

    /** @param remedy what to do, one sentence; may be empty */
    public static Failed of(String title, String message, String remedy) {
        return new Failed(About.of(title), Problem.error(message, "", remedy));
    }

    @Override
    public Failed with(About newAbout) {
        return new Failed(newAbout, problem);
    }
}
