// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.Locale;
import java.util.Objects;
import org.cairn.api.analysis.SourceQuery;
import org.cairn.api.project.ProjectView;

/**
 * What is to be run.
 *
 * @param analysis which
 * @param values its parameters
 * @param view the project, as whoever asks may see it
 * @param search for sources chosen by a query
 * @param seed of everything that is drawn by lot
 * @param locale language of the result
 */
public record AnalysisRequest(Available analysis, ParameterValues values, ProjectView view, SourceQuery search, long seed, Locale locale) {

    /** The seed if nobody asks for another. */
    public static final long SEED = 1;

    public AnalysisRequest {
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(locale, "locale");
    }
}
