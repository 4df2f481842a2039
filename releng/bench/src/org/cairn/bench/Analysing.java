// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.SourceQuery;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;

/** The standard analyses over the whole corpus, by the registry and the runner that the commands use. */
final class Analysing {
    /** As many as the reference takes: the compiler has had the same time. */
    private static final int ROUNDS = 21;
    private static final SourceQuery NO_SEARCH = (query, progress) -> {
        throw new IllegalArgumentException(query);
    };

    private final Corpus corpus;
    private final ProjectView view;
    private final Report report;
    private final AnalysisRegistry registry;
    private final AnalysisRunner runner;

    Analysing(Corpus corpus, ProjectView view, Report report, AnalysisRegistry registry, AnalysisRunner runner) {
        this.corpus = corpus;
        this.view = view;
        this.report = report;
        this.registry = registry;
        this.runner = runner;
    }

    void run() throws Failure, IOException {
        List<String> coders = new ArrayList<>();
        corpus.rows("coders.tsv", row -> coders.add(row[1]));
        report.line("analyse.codings", 0, true, "codings", view.codings().size(), "coders", coders.size());
        ParameterValues agreement = ParameterValues.DEFAULTS.with("silence", "true").with("listed", "0");
        analyse("analyse.cooc", "code-co-occurrence", ParameterValues.DEFAULTS, this::hasThePairs);
        analyse("analyse.agree", "agreement", agreement.with("coders", coders.subList(0, 2)).with("measures", "percent", "cohen")
                .with("samples", "0"), this::agrees);
        analyse("analyse.alpha", "agreement", agreement.with("coders", coders).with("measures", "alpha-nominal"),
                result -> Double.isFinite(number(result, 1)) && Double.isFinite(number(result, 3)));
        analyse("analyse.frequencies", "code-frequencies", ParameterValues.DEFAULTS.with("by", "school"), this::countsAll);
    }

    private void analyse(String op, String id, ParameterValues values, Predicate<Result> right) throws Failure {
        Available analysis = registry.find(id);
        double[] ms = new double[ROUNDS];
        Run run = null;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            run = runner.run(new AnalysisRequest(analysis, values, view, NO_SEARCH, AnalysisRequest.SEED, Locale.ENGLISH), Progress.NONE);
            ms[round] = Report.since(start);
        }
        boolean done = run.outcome() == Run.Outcome.DONE;
        if (!done) {
            System.err.println(op + ": " + run.result());
        }
        report.line(op, Report.percentile(ms, .5), done && right.test(run.result()), "first_ms", ms[0],
                "allocated_mb", run.memory() / 1_000_000);
    }

    private static <R extends Result> R part(Result result, Class<R> type) {
        return result instanceof Composite all ? all.parts().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow()
                : type.cast(result);
    }

    private boolean hasThePairs(Result result) {
        Matrix matrix = part(result, Matrix.class);
        double[][] cells = matrix.cells();
        long pairs = 0;
        long together = 0;
        for (int row = 0; row < cells.length; row++) {
            for (int column = row + 1; column < cells.length; column++) {
                pairs += Math.round(cells[row][column]);
                together += cells[row][column] > 0 ? 1 : 0;
            }
        }
        return corpus.isRight("cooc.pairs", pairs) && corpus.isRight("cooc.cells", together);
    }

    /** The share of characters and codes over which both agree, as the reference has it. */
    private boolean agrees(Result result) {
        String right = corpus.truth("agree.po");
        return right == null || Math.abs(number(result, 1) - Double.parseDouble(right)) < 1e-9;
    }

    private boolean countsAll(Result result) {
        Matrix matrix = part(result, Matrix.class);
        double all = 0;
        for (double[] row : matrix.cells()) {
            for (double cell : row) {
                all += cell;
            }
        }
        return Math.round(all) == view.codings().size();
    }

    /** A number of the first row of the first table. */
    private static double number(Result result, int column) {
        return part(result, Table.class).rows().getFirst().get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
