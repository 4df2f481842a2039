// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;

/**
 * Stops each analysis over the whole corpus at several moments, and measures from there until the runner has said how it ended. One that
 * did not stop by itself and had to be left behind is a wrong answer.
 */
final class Stopping {
    private static final int[] MOMENTS = {10, 40, 100, 200, 400, 700, 1200, 2000, 4000};

    private static final Map<String, ParameterValues> ASKED = Map.of(
            "collocates", ParameterValues.DEFAULTS.with("word", "students"),
            "word-tree", ParameterValues.DEFAULTS.with("word", "students"),
            "words-over-time", ParameterValues.DEFAULTS.with("words", "students"),
            "rankings", ParameterValues.DEFAULTS.with("rankings", "A,B,C\n1,2,3\n2,1,3\n3,2,1"));

    private final ProjectView view;
    private final Report report;
    private final AnalysisRegistry registry;
    private final AnalysisRunner runner;

    Stopping(ProjectView view, Report report, AnalysisRegistry registry, AnalysisRunner runner) {
        this.view = view;
        this.report = report;
        this.registry = registry;
        this.runner = runner;
    }

    /** Wants to stop from a moment on. */
    private record Until(long nanos) implements Progress {
        @Override
        public void begin(String task, long total) {
            // nobody looks
        }

        @Override
        public void worked(long done) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() >= nanos;
        }
    }

    void run() throws InterruptedException {
        // as in a project that has been open for a while
        report.line("stop.codings", 0, true, "sources", view.sources().size(), "codings", view.codings().size());
        for (Available analysis : registry.analyses()) {
            if (analysis.plugin().equals("org.cairn.analysis.standard")) {
                stop(analysis);
            }
        }
    }

    private void stop(Available analysis) throws InterruptedException {
        String name = analysis.info().id().substring(analysis.info().id().lastIndexOf('.') + 1);
        double worst = 0;
        int worstAt = 0;
        int stopped = 0;
        int left = 0;
        for (int moment : MOMENTS) {
            long at = System.nanoTime() + moment * 1_000_000L;
            Run run = runner.run(new AnalysisRequest(analysis, ASKED.getOrDefault(name, ParameterValues.DEFAULTS), view,
                    (query, progress) -> Set.of(), AnalysisRequest.SEED, Locale.ENGLISH), new Until(at));
            if (run.outcome() == Run.Outcome.DONE || System.nanoTime() < at) {
                break;
            }
            double ms = Report.since(at);
            stopped++;
            if (ms > worst) {
                worst = ms;
                worstAt = moment;
            }
            if (run.outcome() == Run.Outcome.FAILED) {
                left++;
                System.err.println(name + ", to be stopped after " + moment + " ms:");
                where(analysis);
                while (runner.leftBehind() > 0) {
                    Thread.sleep(1);
                }
            }
        }
        report.line("stop." + name, worst, left == 0, "stopped", stopped, "worst_at", worstAt, "left_behind", left);
    }

    /** Says what it is doing instead of stopping. */
    private static void where(Available analysis) {
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().endsWith(analysis.info().id())) {
                System.err.println("  " + Stream.of(stack).map(StackTraceElement::toString).filter(frame -> frame.contains("org.cairn."))
                        .limit(6).collect(Collectors.joining("\n  ")));
            }
        });
    }
}
