// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;

/** Analyses that nobody wants, and that somebody will write. */
final class TroubleAnalyses {

    private TroubleAnalyses() {
    }

    /** Throws, whatever it is asked. */
    static final class Broken implements Analysis<NoParameters> {
        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.cairn.ui.tests.broken", "Broken", NoParameters.class);
        }

        @Override
        public Result run(NoParameters parameters, AnalysisContext context) {
            throw new IllegalStateException("the left wheel is missing");
        }
    }

    /** Goes on until it is told to stop. */
    static final class Endless implements Analysis<NoParameters> {
        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.cairn.ui.tests.endless", "Endless", NoParameters.class);
        }

        @Override
        public Result run(NoParameters parameters, AnalysisContext context) throws Cancelled {
            context.progress().begin("Counting sheep", 1000);
            while (true) {
                context.check();
                Thread.onSpinWait();
            }
        }
    }
}
