// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.ranks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.osgi.service.component.annotations.Component;

/** The order that people have together who ranked the same items, and how far they agree: diamond nines and other rankings. */
@Component(service = Analysis.class)
public final class Rankings implements Analysis<Rankings.Parameters> {

    private static final int TIERS = 5;
    /** Up to so many items the chi-squared distribution is rough (Siegel and Castellan 1988, table T). */
    private static final int FEW = 7;

    /** What can be asked. */
    public record Parameters(
            @Label("Rankings")
            @Help("A table: the items in the first line, then a line for each person with their ranks or tiers, 1 for the best; a name may "
                    + "stand first. Cells are separated by commas, lines by line ends or |.")
            String rankings,
            @Label("Compared with")
            @Help("Rankings of the same items by another group or at another date, in the same form; may be empty.")
            String second,
            @Label("Diamond nine") @Help("Nine items in tiers of 1, 2, 3, 2 and 1; every ranking is checked.") boolean diamond) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.rankings", "Rankings and diamond nines", Parameters.class).in(AnalysisInfo.AGREEMENT)
                .about("The order that several people have together, by mean rank and Borda points, and how far they agree: Kendall's W "
                        + "corrected for ties, with Friedman's test (Siegel and Castellan 1988). Items of the same tier share the mean of "
                        + "the ranks that they take. Two groups or dates are compared by Spearman's correlation of the mean ranks.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(Rankings.class, context.locale());
        Ranking first = read(parameters.rankings(), parameters, phrases);
        List<Result> parts = new ArrayList<>(List.of(agreement(first, phrases, context), order(first, parameters.diamond(), phrases)));
        if (parameters.diamond()) {
            parts.add(tiers(first, phrases));
        }
        if (!parameters.second().isBlank()) {
            Ranking second = read(parameters.second(), parameters, phrases);
            if (!second.items().equals(first.items())) {
                throw new IllegalArgumentException(phrases.say("other-items"));
            }
            Table agreement = agreement(second, phrases, context);
            parts.add(agreement.with(agreement.about().titled(phrases.say("agreement-second"))));
            parts.add(shifts(first, second, phrases));
        }
        context.counted(first.people().size(), phrases.say("rankings"));
        return Composite.of(phrases.say("title"), parts.toArray(Result[]::new));
    }

    private static Ranking read(String written, Parameters parameters, Phrases phrases) {
        Ranking ranking = Ranking.read(written, phrases);
        if (parameters.diamond()) {
            ranking.requireDiamonds(phrases);
        }
        return ranking;
    }

    private static Table agreement(Ranking ranking, Phrases phrases, AnalysisContext context) {
        Concordance found = Concordance.of(ranking.ranks());
        Table.Builder table = Table.of(phrases.say("agreement"), Column.count("rankings", phrases.say("number")),
                Column.count("items", phrases.say("items")), Column.number("s", phrases.say("s")),
                Column.number("w", phrases.say("w")).rounded(3), Column.number("chi_squared", phrases.say("chi-squared")),
                Column.count("df", phrases.say("df")), Column.number("p", phrases.say("p")).rounded(4), Column.text("undefined",
                phrases.say("undefined")));
        String why = !Double.isNaN(found.w()) ? "" : phrases.say(ranking.people().size() < 2 ? "one-ranking" : "all-alike");
        table.row(ranking.people().size(), ranking.items().size(), found.s(), found.w(), found.chiSquared(), found.degrees(), found.p(),
                why);
        if (why.isEmpty() && ranking.items().size() <= FEW) {
            context.warn(phrases.say("rough"));
        }
        return table.build();
    }

    /** Best first. */
    private static Table order(Ranking ranking, boolean diamond, Phrases phrases) {
        int n = ranking.items().size();
        int m = ranking.people().size();
        double[] mean = ranking.meanRanks();
        double[] places = Concordance.ranks(mean);
        List<Column> columns = new ArrayList<>(List.of(Column.number("place", phrases.say("place")).rounded(1),
                Column.text("item", phrases.say("item")), Column.number("mean_rank", phrases.say("mean-rank")),
                Column.number("borda", phrases.say("borda")).rounded(1), Column.number("mean_given", phrases.say(diamond ? "mean-tier"
                        : "mean-given")), Column.number("sd", phrases.say("sd"))));
        if (diamond) {
            columns.add(Column.number("points", phrases.say("points")).rounded(0));
        }
        Table.Builder table = Table.of(phrases.say("order"), columns);
        IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(item -> mean[item])).forEach(item -> {
            double[] given = ranking.of(item);
            double average = Arrays.stream(given).average().orElseThrow();
            double squares = Arrays.stream(given).map(each -> (each - average) * (each - average)).sum();
            List<Object> row = new ArrayList<>(List.of(places[item], ranking.items().get(item), mean[item], m * (n - mean[item]), average));
            row.add(m < 2 ? null : (Object) Math.sqrt(squares / (m - 1)));
            if (diamond) {
                row.add(m * (TIERS + 1 - average));
            }
            table.row(row.toArray());
        });
        return table.build();
    }

    private static Matrix tiers(Ranking ranking, Phrases phrases) {
        double[][] counts = new double[ranking.items().size()][TIERS];
        for (double[] given : ranking.ranks()) {
            for (int item = 0; item < given.length; item++) {
                counts[item][(int) given[item] - 1]++;
            }
        }
        return Matrix.counts(phrases.say("tiers"), ranking.items(), List.of("1", "2", "3", "4", "5"), counts)
                .named(phrases.say("item"), phrases.say("tier"));
    }

    /** Who rose and who fell: the greatest rise first. */
    private static Table shifts(Ranking first, Ranking second, Phrases phrases) {
        double[] before = first.meanRanks();
        double[] after = second.meanRanks();
        Concordance.Spearman spearman = Concordance.Spearman.of(before, after);
        Table.Builder table = Table.of(phrases.say("shifts"), Column.text("item", phrases.say("item")),
                Column.number("first", phrases.say("first-rank")), Column.number("second", phrases.say("second-rank")),
                Column.number("rise", phrases.say("rise")));
        IntStream.range(0, before.length).boxed().sorted(Comparator.comparingDouble(item -> after[item] - before[item]))
                .forEach(item -> table.row(first.items().get(item), before[item], after[item], before[item] - after[item]));
        table.note(Double.isNaN(spearman.rho()) ? phrases.say("no-spearman") : phrases.say("spearman", spearman.rho(), spearman.p()));
        return table.build();
    }
}
