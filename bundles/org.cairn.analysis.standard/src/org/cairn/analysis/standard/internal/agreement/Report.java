// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.analysis.standard.internal.agreement.Draws.Sure;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;

/** Computes the coefficients that were asked for and puts them into tables. For one thread, for one run. */
final class Report {

    private static final int WORDS_SHOWN = 80;

    private final Agreement.Parameters asked;
    private final AnalysisContext context;
    private final Phrases phrases;
    private final List<Code> codes;
    private final List<Coder> coders;
    private final Ratings ratings;
    private final List<Measure> measures;
    private final Coefficient[] coefficients;
    private final Draws draws;
    private final Set<UUID> coderIds;

    Report(Agreement.Parameters asked, AnalysisContext context, Phrases phrases, List<Code> codes, List<Coder> coders, Ratings ratings) {
        this.asked = asked;
        this.context = context;
        this.phrases = phrases;
        this.codes = codes;
        this.coders = coders;
        this.ratings = ratings;
        boolean counts = asked.level() == Agreement.Level.FREQUENCY;
        measures = asked.measures().isEmpty() ? Measure.usual(coders.size() == 2, counts)
                : List.copyOf(new LinkedHashSet<>(asked.measures()));
        Weights own = asked.weights().isEmpty() ? null : Weights.read(asked.weights());
        coefficients = measures.stream().map(measure -> measure.coefficient(asked.isScale() ? RatingTable.MISSING : 0, own))
                .toArray(Coefficient[]::new);
        draws = Draws.of(ratings.ground().sources(), asked.samples(), context.random());
        coderIds = coders.stream().map(Coder::id).collect(Collectors.toSet());
    }

    /** The values of all measures for one tally, and how sure they are. */
    private record Computed(RatingTable table, Estimate[] estimates, Sure[] sure) {
    }

    Result result() throws Cancelled {
        if (ratings.ground().sources() == 0) {
            context.warn(phrases.say("nothing-shared-note"));
        } else if (ratings.ground().sources() == 1 && asked.level() == Agreement.Level.SEGMENT) {
            context.note(phrases.say("one-source"));
        } else if (draws.isEmpty()) {
            context.note(phrases.say("normal"));
        } else {
            context.note(phrases.say("drawn", draws.size(), Long.toString(context.seed())));
        }
        if (ratings.differing() > ratings.differences().size()) {
            context.note(phrases.say("listed", ratings.differences().size(), ratings.differing()));
        }
        double covered = asked.hasUnits() ? ratings.units().covered() : Double.NaN;
        if (!Double.isNaN(covered) && (measures.contains(Measure.ALPHA_CU) || measures.contains(Measure.ALPHA_KU))) {
            context.note(phrases.say("covered", Math.round(covered * 100)));
        }
        List<Result> parts = new ArrayList<>();
        List<Tally> tallies = ratings.tallies();
        Tally together = tallies.size() == 1 ? tallies.getFirst() : Tally.together(ratings.ground(), tallies);
        Computed all = computed(together, -1);
        parts.add(overall(all));
        if (!asked.isScale()) {
            parts.add(byCode(tallies));
        }
        if (coders.size() > 2) {
            parts.add(byPair(all.table()));
        }
        parts.add(differences());
        return Composite.of(phrases.say("title"), parts.toArray(Result[]::new));
    }

    /** @param code its number, or -1 for all together */
    private Computed computed(Tally tally, int code) throws Cancelled {
        context.check();
        Tally.Frame frame = tally.frame(ratings.values(), asked.level() == Agreement.Level.FREQUENCY, context);
        Estimate[] estimates = new Estimate[coefficients.length];
        for (int i = 0; i < estimates.length; i++) {
            context.check();
            estimates[i] = coefficients[i].of(frame.table());
        }
        Sure[] sure = draws.sure(tally, frame, estimates, coefficients, context);
        int unitising = measures.indexOf(Measure.ALPHA_UNITISING);
        if (unitising >= 0 && asked.hasPassages()) {
            estimates[unitising] = passages(code, null).estimate();
            double[] drawn = new double[draws.size()];
            for (int draw = 0; estimates[unitising].isDefined() && draw < drawn.length; draw++) {
                context.check();
                drawn[draw] = passages(code, draws.times(draw)).estimate().value();
            }
            sure[unitising] = estimates[unitising].isDefined() ? Sure.of(drawn) : Sure.NOT;
        }
        for (int i = 0; asked.hasUnits() && i < estimates.length; i++) {
            if (measures.get(i).isOfUnits()) {
                estimates[i] = ratings.units().of(measures.get(i), code, null);
                sure[i] = ratings.units().sure(measures.get(i), code, estimates[i], draws, context);
            }
        }
        return new Computed(frame.table(), estimates, sure);
    }

    private UnitisingAlpha.Disagreement passages(int code, int[] times) {
        return code < 0 ? ratings.unitised().all(times) : ratings.unitised().of(code, times);
    }

    private Table overall(Computed all) {
        Table.Builder table = Table.of(phrases.say("overall"), Column.text("coefficient", phrases.say("coefficient")),
                number("value", "value"), number("error", "error"), number("low", "low"), number("high", "high"),
                number("observed", "observed"), number("expected", "expected"), Column.text("undefined", phrases.say("undefined")));
        for (int i = 0; i < coefficients.length; i++) {
            Estimate estimate = all.estimates()[i];
            Sure sure = all.sure()[i];
            Evidence evidence = Evidence.ofCodings(context.view(), ratings.sources(), ids(codes), coderIds);
            table.row(name(measures.get(i)), Cell.of(estimate.value(), evidence), known(sure.error()), known(sure.interval().low()),
                    known(sure.interval().high()), known(estimate.observed()), known(estimate.expected()), why(estimate.undefined()));
        }
        return table.counting((long) all.table().units(2), phrases.say("units")).build();
    }

    private Table byCode(List<Tally> tallies) throws Cancelled {
        List<Column> columns = new ArrayList<>(List.of(Column.text("code", phrases.say("code")),
                Column.count("units", phrases.say("units-rated"))));
        for (Measure measure : measures) {
            String key = measure.name().toLowerCase(Locale.ROOT);
            columns.add(new Column(key, name(measure), Column.Type.NUMBER).rounded(3));
            columns.add(new Column(key + "_error", phrases.say("error"), Column.Type.NUMBER).rounded(3));
            columns.add(new Column(key + "_low", phrases.say("low"), Column.Type.NUMBER).rounded(3));
            columns.add(new Column(key + "_high", phrases.say("high"), Column.Type.NUMBER).rounded(3));
        }
        columns.add(Column.text("undefined", phrases.say("undefined")));
        Table.Builder table = Table.of(phrases.say("by-code"), columns);
        for (int code = 0; code < tallies.size(); code++) {
            Computed computed = computed(tallies.get(code), code);
            List<Object> row = new ArrayList<>();
            row.add(codes.get(code).name());
            row.add((long) computed.table().units(2));
            Evidence evidence = Evidence.ofCodings(context.view(), ratings.sources(), Set.of(codes.get(code).id()), coderIds);
            StringJoiner reasons = new StringJoiner("; ");
            for (int i = 0; i < coefficients.length; i++) {
                Estimate estimate = computed.estimates()[i];
                row.add(Cell.of(estimate.value(), evidence));
                row.add(known(computed.sure()[i].error()));
                row.add(known(computed.sure()[i].interval().low()));
                row.add(known(computed.sure()[i].interval().high()));
                if (!estimate.isDefined()) {
                    reasons.add(name(measures.get(i)) + ": " + why(estimate.undefined()));
                }
            }
            row.add(reasons.toString());
            table.row(row.toArray());
        }
        return table.build();
    }

    private Table byPair(RatingTable all) throws Cancelled {
        List<Column> columns = new ArrayList<>(List.of(Column.text("first", phrases.say("first")), Column.text("second",
                phrases.say("second")), Column.count("units", phrases.say("units-rated"))));
        List<Integer> shown = IntStream.range(0, coefficients.length).filter(i -> !measures.get(i).isOfPassages()
                && measures.get(i) != Measure.LIGHT).boxed().toList();
        Coefficient kappa = Measure.COHEN.coefficient(0, null);
        boolean more = !measures.contains(Measure.COHEN);
        for (int i : shown) {
            columns.add(new Column(measures.get(i).name().toLowerCase(Locale.ROOT), name(measures.get(i)), Column.Type.NUMBER).rounded(3));
        }
        if (more) {
            columns.add(new Column("cohen", name(Measure.COHEN), Column.Type.NUMBER).rounded(3));
        }
        Table.Builder table = Table.of(phrases.say("by-pair"), columns);
        for (int a = 0; a < coders.size(); a++) {
            for (int b = a + 1; b < coders.size(); b++) {
                context.check();
                RatingTable pair = all.pair(a, b);
                Evidence evidence = Evidence.ofCodings(context.view(), ratings.sources(), ids(codes),
                        Set.of(coders.get(a).id(), coders.get(b).id()));
                List<Object> row = new ArrayList<>(List.of(coders.get(a).name(), coders.get(b).name(), (long) pair.units(2)));
                for (int i : shown) {
                    row.add(Cell.of(coefficients[i].of(pair).value(), evidence));
                }
                if (more) {
                    row.add(Cell.of(kappa.of(pair).value(), evidence));
                }
                table.row(row.toArray());
            }
        }
        return table.build();
    }

    private Table differences() throws Cancelled {
        List<Column> columns = new ArrayList<>(List.of(Column.text("source", phrases.say("source")),
                Column.count("from", phrases.say("from")), Column.count("to", phrases.say("to")), Column.count("units",
                phrases.say("units-held"))));
        if (!asked.isScale()) {
            columns.add(Column.text("code", phrases.say("code")));
        }
        for (int i = 0; i < coders.size(); i++) {
            columns.add(Column.text("coder_" + (i + 1), coders.get(i).name()));
        }
        columns.add(Column.text("words", phrases.say("words")));
        Table.Builder table = Table.of(phrases.say("differences"), columns);
        Source last = null;
        SourceText text = null;
        for (Ratings.Difference each : ratings.differences()) {
            context.check();
            if (each.span() != null && each.source() != last) {
                last = each.source();
                text = context.view().text(last);
            }
            List<Object> row = new ArrayList<>();
            row.add(Cell.of(each.source().title(), evidence(each)));
            row.add(each.span() == null ? null : each.span().start());
            row.add(each.span() == null ? null : each.span().end());
            row.add(each.units());
            if (!asked.isScale()) {
                row.add(each.code().name());
            }
            for (int rating : each.ratings()) {
                row.add(rating(rating));
            }
            row.add(each.span() == null ? null : words(text, each));
            table.row(row.toArray());
        }
        return table.counting(ratings.differing(), phrases.say("disagreements")).build();
    }

    private static String words(SourceText text, Ratings.Difference each) {
        int end = Math.min(each.span().end(), each.span().start() + WORDS_SHOWN);
        return text.slice(each.span().start(), end).replaceAll("\\s+", " ") + (end < each.span().end() ? "…" : "");
    }

    private Evidence evidence(Ratings.Difference each) {
        if (each.span() != null) {
            return Evidence.of(List.of(Passage.at(each.source().id(), each.span().start(), each.span().end())));
        }
        return Evidence.ofCodings(context.view(), List.of(each.source()), each.code() == null ? ids(codes) : Set.of(each.code().id()),
                coderIds);
    }

    private String rating(int rating) {
        if (rating == RatingTable.MISSING) {
            return null;
        }
        if (asked.isScale()) {
            return codes.get(rating).name();
        }
        return asked.level() == Agreement.Level.FREQUENCY ? Integer.toString(rating) : phrases.say(rating == 0 ? "no" : "yes");
    }

    private static Set<UUID> ids(List<Code> codes) {
        return codes.stream().map(Code::id).collect(Collectors.toSet());
    }

    private Column number(String key, String phrase) {
        return Column.number(key, phrases.say(phrase)).rounded(3);
    }

    /** Nothing instead of a NaN: an error that is not known is something else than a value that is not defined. */
    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private String why(Undefined reason) {
        return reason == null ? "" : phrases.say("undefined-" + reason.name());
    }

    private String name(Measure measure) {
        try {
            String english = Measure.class.getField(measure.name()).getAnnotation(Label.class).value();
            return phrases.find("Measure." + measure.name() + ".label").orElse(english);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
