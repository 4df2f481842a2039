// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cairn.api.analysis.result.Result;

/**
 * What came of running an analysis, with everything that is needed to run it again and compare.
 *
 * @param analysis id
 * @param label of the analysis, in the language of the result
 * @param analysisVersion version of its method
 * @param plugin symbolic name of its bundle
 * @param pluginVersion version of its bundle
 * @param values all parameters, defaults included; as they were given if they could not be taken
 * @param seed of what was drawn by lot
 * @param project GUID of the project
 * @param projectVersion number of the last change in the project
 * @param started when
 * @param took how long
 * @param memory bytes that it asked for altogether, or -1 where that is not known; most of them it gave back while it ran
 * @param outcome how it ended
 * @param result never null: a {@link org.cairn.api.analysis.result.Failed} unless it is {@link Outcome#DONE}
 */
public record Run(String analysis, String label, String analysisVersion, String plugin, String pluginVersion, ParameterValues values,
        long seed, UUID project, long projectVersion, Instant started, Duration took, long memory, Outcome outcome, Result result) {

    /** How a run ended. */
    public enum Outcome {
        /** With a result. */
        DONE,
        /** Somebody stopped it. */
        CANCELLED,
        /** It threw, needed too much memory, did not stop when asked to, or its parameters were wrong. */
        FAILED
    }

    public Run {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(result, "result");
    }

    /** The same run with another result: one of which less is known. */
    public Run with(Result other) {
        return new Run(analysis, label, analysisVersion, plugin, pluginVersion, values, seed, project, projectVersion, started, took, memory,
                outcome, other);
    }

    /** Whether the project has changed since. */
    public boolean isStale(long versionNow) {
        return projectVersion != versionNow;
    }

    /** Whether both asked the same of the same state of the project, by the same version of the same method. */
    public boolean asksTheSame(Run other) {
        return analysis.equals(other.analysis) && analysisVersion.equals(other.analysisVersion) && values.equals(other.values)
                && seed == other.seed && project.equals(other.project) && projectVersion == other.projectVersion;
    }
}
