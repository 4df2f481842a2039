// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.DiamondResults;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.model.instrument.RankItem;
import org.osgi.service.component.annotations.Component;

/** What diamonds of nine cards say together, and by school, role, session, or who laid them. */
@Component(service = Analysis.class)
public final class DiamondNine implements Analysis<DiamondNine.Parameters> {

    private static final int DEGREES = 8;

    /** Whose diamonds are set beside each other. */
    public enum DiamondsBy {
        @Label("Session") @Help("Each session for itself, such as before and after.")
        SESSION,
        @Label("School") SCHOOL,
        @Label("Role") ROLE,
        @Label("Alone or together") @Help("Diamonds of one person, and diamonds of several.")
        PEOPLE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Diamond nines") @Help("The beginning of the title of a session; all sessions with the same cards if it is empty.")
            String document,
            @Label("Beside each other") DiamondsBy by) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.diamond-nine", "Diamond nines", Parameters.class).in(AnalysisInfo.AGREEMENT)
                .about("The diamond that all lay together, how many put each card into each tier, and how far they agree: Kendall's W "
                        + "corrected for ties with Friedman's test (Siegel and Castellan 1988). Groups of them beside each other, and what people "
                        + "said of a card.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(DiamondNine.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        People people = new People(context.view());
        List<DiamondSession> sessions = Chosen.all(context.view(), DiamondSession.class, parameters.document(), phrases).stream()
                .filter(session -> !session.getDiamonds().isEmpty()).toList();
        ItemSet set = sessions.stream().flatMap(session -> library.find(session.getItems(), ItemSet.class).stream()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(phrases.say("no-diamonds")));
        Map<Diamond, DiamondSession> laid = new LinkedHashMap<>();
        sessions.stream().filter(session -> set.getId().equals(session.getItems())).forEach(session -> session.getDiamonds().stream()
                .filter(diamond -> people.may(diamond.getPerson())).forEach(diamond -> laid.put(diamond, session)));
        people.say(context, phrases);
        context.check();
        DiamondResults all = DiamondResults.of(set, List.copyOf(laid.keySet()));
        if (all.diamonds().isEmpty()) {
            throw new IllegalArgumentException(phrases.say("no-diamonds"));
        }
        context.counted(all.diamonds().size(), phrases.say("diamonds.n"));
        context.leaveOut(LeftOut.Reason.MISSING, laid.size() - all.diamonds().size(), phrases.say("diamonds.n"), phrases.say("half-laid"));
        Map<String, List<Diamond>> groups = new LinkedHashMap<>();
        all.diamonds().forEach(diamond -> groups.computeIfAbsent(group(diamond, laid.get(diamond), parameters.by(), people, phrases),
                key -> new ArrayList<>()).add(diamond));
        List<Result> parts = new ArrayList<>(List.of(order(set, all, phrases), tiers(set, all, laid, people, phrases),
                agreement(set, all, groups, phrases)));
        if (groups.size() > 1) {
            parts.add(beside(set, groups, laid, people, phrases));
        }
        parts.add(reasons(set, all, laid, people, phrases));
        return new Composite(About.of(phrases.say("diamonds.title")), parts);
    }

    private static String group(Diamond diamond, DiamondSession session, DiamondsBy by, People people, Phrases phrases) {
        String name = switch (by) {
            case SESSION -> session.getName();
            case SCHOOL -> people.school(diamond.getSchool() != null ? diamond.getSchool() : people.schoolOf(diamond.getPerson()), "");
            case ROLE -> diamond.getRole();
            case PEOPLE -> phrases.say(diamond.getPeople() > 1 ? "together" : "alone");
        };
        return name.isBlank() ? phrases.say("unknown") : name;
    }

    private static String card(RankItem item) {
        return item.getText().isBlank() ? item.getName() : item.getName() + ": " + item.getText();
    }

    private static Table order(ItemSet set, DiamondResults all, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("order"), Column.count("tier", phrases.say("tier")), Column.text("card", phrases.say("card")),
                Column.number("mean_tier", phrases.say("mean-tier")), Column.number("mean_rank", phrases.say("mean-rank")),
                Column.number("sd", phrases.say("sd")));
        int[] together = all.together();
        for (int card : all.order()) {
            double deviation = all.deviation(card);
            table.row(together[card], card(set.getItems().get(card)), all.meanTier(card), all.meanRanks()[card],
                    Double.isNaN(deviation) ? null : (Object) deviation);
        }
        int[] sizes = new int[DiamondResults.TIERS.size()];
        Arrays.stream(together).forEach(tier -> sizes[tier - 1]++);
        return (Arrays.stream(sizes).boxed().toList().equals(DiamondResults.TIERS) ? table : table.note(phrases.say("tied"))).build();
    }

    private static Matrix tiers(ItemSet set, DiamondResults all, Map<Diamond, DiamondSession> laid, People people, Phrases phrases) {
        double[][] cells = Arrays.stream(all.counts()).map(row -> Arrays.stream(row).asDoubleStream().toArray()).toArray(double[][]::new);
        return Matrix.counts(phrases.say("tiers"), set.getItems().stream().map(DiamondNine::card).toList(), List.of("1", "2", "3", "4", "5"), cells)
                .named(phrases.say("card"), phrases.say("tier")).withEvidence((card, tier) -> people.sources(all.diamonds().stream()
                        .filter(diamond -> placement(diamond, set.getItems().get(card)).getTier() == tier + 1)
                        .map(diamond -> laid.get(diamond).getSource()).toList()));
    }

    private static Placement placement(Diamond diamond, RankItem card) {
        return diamond.getPlacements().stream().filter(each -> card.getId().equals(each.getItem())).findFirst().orElseThrow();
    }

    private static Table agreement(ItemSet set, DiamondResults all, Map<String, List<Diamond>> groups, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("agreement"), Column.text("who", phrases.say("who")), Column.count("diamonds",
                phrases.say("diamonds")), Column.count("people", phrases.say("people")), Column.number("w", phrases.say("w")).rounded(3),
                Column.number("chi_squared", phrases.say("chi-squared")), Column.number("p", phrases.say("p")).rounded(4));
        agreementRow(table, phrases.say("everybody"), all);
        if (groups.size() > 1) {
            groups.forEach((name, diamonds) -> agreementRow(table, name, DiamondResults.of(set, diamonds)));
        }
        return table.build();
    }

    private static void agreementRow(Table.Builder table, String name, DiamondResults found) {
        int people = found.diamonds().stream().mapToInt(Diamond::getPeople).sum();
        if (Double.isNaN(found.w())) {
            table.row(name, found.diamonds().size(), people, null, null, null);
        } else {
            table.row(name, found.diamonds().size(), people, found.w(), found.chiSquared(),
                    ChiSquaredDistribution.of(DEGREES).survivalProbability(found.chiSquared()));
        }
    }

    private static Matrix beside(ItemSet set, Map<String, List<Diamond>> groups, Map<Diamond, DiamondSession> laid, People people,
            Phrases phrases) {
        List<List<Diamond>> columns = List.copyOf(groups.values());
        List<DiamondResults> results = columns.stream().map(diamonds -> DiamondResults.of(set, diamonds)).toList();
        double[][] cells = new double[set.getItems().size()][results.size()];
        for (int card = 0; card < cells.length; card++) {
            for (int column = 0; column < results.size(); column++) {
                cells[card][column] = results.get(column).meanTier(card);
            }
        }
        return Matrix.numbers(phrases.say("beside"), Column.number("mean_tier", phrases.say("mean-tier")),
                set.getItems().stream().map(DiamondNine::card).toList(), List.copyOf(groups.keySet()), cells)
                .named(phrases.say("card"), phrases.say("who"))
                .withEvidence((card, column) -> people.sources(columns.get(column).stream().map(each -> laid.get(each).getSource()).toList()));
    }

    private static Table reasons(ItemSet set, DiamondResults all, Map<Diamond, DiamondSession> laid, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("reasons"), Column.text("card", phrases.say("card")), Column.count("tier", phrases.say("tier")),
                Column.text("who", phrases.say("who")), Column.text("session", phrases.say("session")), Column.text("reason", phrases.say("reason")));
        for (RankItem card : set.getItems()) {
            for (Diamond diamond : all.diamonds()) {
                Placement placement = placement(diamond, card);
                if (!placement.getReason().isBlank()) {
                    DiamondSession session = laid.get(diamond);
                    table.row(card.getName(), placement.getTier(), diamond.getLabel(), session.getName(),
                            Cell.of(placement.getReason(), people.sources(Arrays.asList(session.getSource()))));
                }
            }
        }
        return table.build();
    }
}
