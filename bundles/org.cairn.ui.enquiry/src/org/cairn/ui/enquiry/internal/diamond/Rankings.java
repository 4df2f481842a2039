// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;

/**
 * What the analysis of rankings makes of diamonds.
 *
 * @param agreements a line for the first, and one for the second group if there is one; the names of the columns are those of the analysis
 * @param items by name, what is said of each card
 * @param rises how far each card rose from the first group to the second; empty without a second
 */
record Rankings(List<Map<String, Object>> agreements, Map<String, Map<String, Object>> items, Map<String, Double> rises) {

    private static final String ANALYSIS = "org.cairn.analysis.rankings";

    /**
     * Asks the analysis. Not on the UI thread.
     *
     * @param second may be empty
     * @throws Failure if it fails; it says why
     */
    static Rankings of(AnalysisRegistry analyses, AnalysisRunner runner, ProjectView view, String first, String second, Progress progress)
            throws Failure {
        ParameterValues values = ParameterValues.DEFAULTS.with("rankings", first).with("second", second).with("diamond", "true");
        Run run = runner.run(new AnalysisRequest(analyses.find(ANALYSIS), values, view, (query, mine) -> Set.of(), AnalysisRequest.SEED,
                Locale.getDefault()), progress);
        if (run.outcome() != Run.Outcome.DONE || !(run.result() instanceof Composite all)) {
            throw new Failure(run.result().about().title(), run.label(), "");
        }
        List<Map<String, Object>> agreements = new ArrayList<>();
        Map<String, Map<String, Object>> items = new HashMap<>();
        Map<String, Double> rises = new HashMap<>();
        for (Result part : all.parts()) {
            if (part instanceof Table table) {
                List<String> names = table.columns().stream().map(column -> column.key()).toList();
                if (names.contains("w")) {
                    agreements.add(row(names, table.rows().getFirst()));
                } else if (names.contains("mean_rank")) {
                    table.rows().forEach(row -> items.put((String) row(names, row).get("item"), row(names, row)));
                } else if (names.contains("rise")) {
                    table.rows().forEach(row -> rises.put((String) row(names, row).get("item"), number(row(names, row).get("rise"))));
                }
            }
        }
        return new Rankings(agreements, items, rises);
    }

    private static Map<String, Object> row(List<String> names, List<Object> values) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), values.get(i));
        }
        return row;
    }

    /** A cell as a number; NaN if it is none. */
    static double number(Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
