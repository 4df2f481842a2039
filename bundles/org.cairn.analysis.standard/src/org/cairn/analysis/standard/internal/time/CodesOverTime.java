// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cairn.analysis.standard.internal.reach.CodeRows;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How often codes are given from month to month, term to term, phase to phase. */
@Component(service = Analysis.class)
public final class CodesOverTime implements Analysis<CodesOverTime.Parameters> {

    private static final double PERCENT = 100;

    /** What is counted. */
    public enum Measure {
        @Label("Share of the sources") @Help("So that a month with many sources does not look like a change.")
        SHARE,
        @Label("Sources with the code")
        SOURCES,
        @Label("Codings")
        CODINGS
    }

    /** What can be asked. */
    public record Parameters(
            @Label("By") @Default("month") Periods.By by,
            @Label("Measure") Measure measure,
            @Label("Lines at most") @Min(1) @Max(30) @Default("8") @Help("The drawing has the commonest codes; the table has "
                    + "all.") int lines,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.codes-over-time", "Codes over time", Parameters.class).in(AnalysisInfo.TIME).about(
                "How often each code was given in each month, term, year or phase. Codes count with those below them. Time is the date of "
                + "the source, not of the coding.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(CodesOverTime.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Periods periods = Periods.of(parameters.by(), sources, context, say);
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        double[][] cells = new double[codes.size()][periods.size()];
        long[] sizes = new long[periods.size()];
        long[] totals = new long[codes.size()];
        context.progress().begin(say.say("counting-codes"), sources.size());
        for (Source source : sources) {
            context.check();
            context.progress().worked(1);
            int period = periods.of(source);
            if (period >= 0) {
                sizes[period]++;
                add(source, period, codes, parameters.measure() == Measure.CODINGS, cells, totals);
            }
        }
        if (parameters.measure() == Measure.SHARE) {
            for (double[] row : cells) {
                for (int period = 0; period < row.length; period++) {
                    row[period] = sizes[period] == 0 ? Double.NaN : PERCENT * row[period] / sizes[period];
                }
            }
        }
        context.counted(Arrays.stream(sizes).sum(), say.say("sources.unit"));

        String measure = say.say("measure." + parameters.measure());
        Column column = parameters.measure() == Measure.SHARE ? Column.percent("share", measure) : Column.count("count", measure);
        Matrix matrix = new Matrix(About.of(say.say("codes-over-time.title")), say.say("code"), say.say("time"), codes.labels(),
                periods.labels(), cells, column, false,
                (row, period) -> codes.evidence(row, sources, source -> periods.of(source) == period));
        return Composite.of(say.say("codes-over-time.title"), matrix,
                lines(matrix, commonest(totals, parameters.lines()), say.say("codes-over-time.chart"), say.say("time"), column));
    }

    private static void add(Source source, int period, CodeRows codes, boolean each, double[][] cells, long[] totals) {
        if (each) {
            Codings.Row row = codes.codings(source);
            for (int i = 0; i < row.size(); i++) {
                for (int code : codes.of(row.code(i))) {
                    cells[code][period]++;
                    totals[code]++;
                }
            }
        } else {
            BitSet found = codes.in(source);
            for (int code = found.nextSetBit(0); code >= 0; code = found.nextSetBit(code + 1)) {
                cells[code][period]++;
                totals[code]++;
            }
        }
    }

    /** Indices of the greatest, greatest first, without zeros. */
    static List<Integer> commonest(long[] totals, int most) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] > 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingLong((Integer i) -> totals[i]).reversed());
        return order.subList(0, Math.min(most, order.size()));
    }

    /** Some rows of a matrix over time as lines. */
    static Chart lines(Matrix matrix, List<Integer> rows, String title, String time, Column measure) {
        Chart.Builder chart = Chart.of(Chart.Kind.LINE, title, Axis.category(time, matrix.columns()),
                Axis.number(measure.name(), measure.unit()));
        for (int row : rows) {
            chart.series(matrix.rows().get(row));
            for (int period = 0; period < matrix.columns().size(); period++) {
                Evidence evidence = matrix.evidence().at(row, period);
                chart.bar(matrix.columns().get(period), matrix.value(row, period), evidence);
            }
        }
        return chart.build();
    }
}
