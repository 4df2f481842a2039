// SPDX-License-Identifier: EPL-2.0
package org.cairn.example.analysis.internal;

import java.util.List;
import java.util.Set;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How many sources have a code, and how often: as a table and as bars, each number with its passages. */
@Component(service = Analysis.class)
public final class Counts implements Analysis<Counts.Parameters> {

    /** What can be asked: the dialog, the options and the help are made of this. */
    public record Parameters(
            @Label("At least") @Unit("codings") @Min(0) @Default("1") @Help("Codes that were used less are not shown.") int atLeast,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.example.analysis.counts", "Counts (sample)", Parameters.class).in(AnalysisInfo.CODES)
                .about("How often each code was given, and in how many sources. Sub-codes count for themselves.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        List<Source> sources = context.sources(parameters.sources());
        Codings codings = context.view().codings();
        int[] uses = new int[codings.codes()];
        int[] found = new int[codings.codes()];
        context.progress().begin("Counting codes", sources.size());
        for (Source source : sources) {
            context.check();
            count(codings.of(source), uses, found);
            context.progress().worked(1);
        }
        context.counted(sources.size(), "sources");

        Table.Builder table = Table.of("Codes", Column.text("code", "Code"), Column.count("codings", "Codings"),
                Column.count("sources", "Sources"));
        Chart.Builder chart = Chart.of(Chart.Kind.BAR, "Codings by code", Axis.category("Code"), Axis.number("Codings"));
        for (Code code : parameters.codes().codes(context.view().codebook())) {
            int ordinal = codings.codeOrdinal(code.id());
            int times = ordinal < 0 ? 0 : uses[ordinal];
            if (times >= parameters.atLeast()) {
                Evidence evidence = Evidence.ofCodings(context.view(), sources, Set.of(code.id()));
                table.row(code.name(), Cell.of(times, evidence), ordinal < 0 ? 0 : found[ordinal]);
                chart.bar(code.name(), times, evidence);
            }
        }
        return Composite.of("Counts", table.build(), chart.build());
    }

    /** Adds the codings of one source: one use each, and one source for each code that is there. */
    private static void count(Codings.Row row, int[] uses, int[] found) {
        boolean[] seen = new boolean[uses.length];
        for (int i = 0; i < row.size(); i++) {
            int code = row.code(i);
            uses[code]++;
            found[code] += seen[code] ? 0 : 1;
            seen[code] = true;
        }
    }
}
