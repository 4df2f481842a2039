// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import org.cairn.analysis.internal.RunnerComponent;
import org.cairn.api.progress.Progress;

/** Runs analyses, each on a thread of its own, and contains whatever they do. Thread-safe. */
public interface AnalysisRunner {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static AnalysisRunner create() {
        return new RunnerComponent();
    }

    /**
     * Runs an analysis and waits for its end. Call it on a thread of a job, never on that of the screen.
     *
     * <p>When {@code progress} asks to stop, or the waiting thread is interrupted, it returns within 100 ms: an analysis that does not stop
     * in that time is left behind, and the failed result says so. Never throws for what an analysis does: an exception, an error of any
     * kind, a want of memory, a missing result become a {@link Run.Outcome#FAILED} run.
     */
    Run run(AnalysisRequest request, Progress progress);

    /** How many analyses were left behind because they did not stop, and are still running. */
    int leftBehind();
}
