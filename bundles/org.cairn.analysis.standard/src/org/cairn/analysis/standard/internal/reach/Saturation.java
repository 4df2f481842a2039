// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Person;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** Whether further sources still bring new codes. */
@Component(service = Analysis.class)
public final class Saturation implements Analysis<Saturation.Parameters> {

    private static final double PERCENT = 100;

    /** In which order the sources are gone through. */
    public enum Order {
        @Label("Date of the source")
        DATE,
        @Label("Import")
        IMPORT
    }

    /** What is one step. */
    public enum Step {
        @Label("Each source")
        SOURCE,
        @Label("Each author") @Help("All sources of an author are one step, at the place of the first of them.")
        PERSON
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Order") Order order,
            @Label("Step") Step step,
            @Label("Base") @Unit("steps") @Min(1) @Max(1000) @Default("4") @Help("How many first steps what is new later is compared with; "
                    + "4 to 6 are usual.") int base,
            @Label("Run") @Unit("steps") @Min(1) @Max(1000) @Default("2") @Help("In how many steps in a row what is new is counted; 2 or 3 "
                    + "are usual.") int run,
            @Label("Threshold") @Unit("%") @Min(0) @Max(100) @Default("5") @Help("Saturated is where a run brings no more than that "
                    + "share of "
                    + "the codes of the base; 5 or 0 are usual.") double threshold,
            @Label("Also sources without codings") @Help("Only if these have been read and nothing was found; what is not coded yet would "
                    + "look like saturation.") boolean uncoded,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.saturation", "Saturation", Parameters.class).in(AnalysisInfo.QUALITY).about(
                "How many new codes each further source or author brings, after Guest, Namey and Chen (2020): the codes that are new in a "
                + "run of steps, by the codes found in the base. Runs overlap: each begins one step later. The point of saturation is "
                + "written 6+2: after 6 steps, seen by a run of 2. Codes count by themselves, without those above them.");
    }

    /** A source, or an author with all their sources. */
    private static final class Event {
        private final String label;
        private final LocalDate date;
        private final List<Source> sources = new ArrayList<>();
        private final BitSet codes = new BitSet();

        Event(String label, LocalDate date) {
            this.label = label;
            this.date = date;
        }
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(Saturation.class, context.locale());
        CodeRows codes = new CodeRows(CodeSelection.exactly(parameters.codes().codes(context.view().codebook()).toArray(Code[]::new)),
                context.view());
        List<Event> events = events(parameters, codes, context, say);
        context.counted(events.size(), say.say(parameters.step() == Step.PERSON ? "people.unit" : "sources.unit"));

        Table.Builder table = Table.of(say.say("saturation.steps"), Column.count("step", say.say("step")), Column.text("label",
                say.say(parameters.step() == Step.PERSON ? "person" : "source")), Column.date("date", say.say("date")),
                Column.count("codes", say.say("codes")), Column.count("fresh", say.say("fresh")), Column.count("so_far", say.say("so-far")),
                Column.percent("run_share", say.say("run-share")), Column.text("fresh_codes", say.say("fresh-codes")));
        Chart.Builder curve = Chart.of(Chart.Kind.LINE, say.say("saturation.curve"), Axis.number(say.say("step")),
                Axis.number(say.say("so-far"))).series(say.say("so-far"));
        BitSet seen = new BitSet();
        int[] fresh = new int[events.size()];
        int base = 0;
        int reached = -1;
        for (int i = 0; i < events.size(); i++) {
            context.check();
            Event event = events.get(i);
            BitSet found = (BitSet) event.codes.clone();
            found.andNot(seen);
            fresh[i] = found.cardinality();
            int before = seen.cardinality();
            seen.or(event.codes);
            base = i < parameters.base() ? seen.cardinality() : base;
            double share = share(fresh, i, parameters, base);
            if (reached < 0 && share <= parameters.threshold()) {
                reached = i + 1 - parameters.run();
            }
            Evidence passages = evidence(found, event, codes);
            table.row(i + 1, event.label, event.date, Cell.of(event.codes.cardinality(), evidence(event.codes, event, codes)),
                    Cell.of(fresh[i], passages), seen.cardinality(), i + 1 < parameters.base() + parameters.run() ? null : share,
                    Names.of(found, codes, say));
            if (fresh[i] > 0 || i == events.size() - 1) {
                // a line from change to change would slope where nothing happens: the step before belongs to it
                if (i > 0) {
                    curve.point(i, before, "", Evidence.NONE);
                }
                curve.point(i + 1.0, seen.cardinality(), "", passages);
            }
        }
        String verdict = verdict(events.size(), base, reached, parameters, say);
        return Composite.of(say.say("saturation.title"), new Text(say.say("saturation.verdict"), verdict), curve.build(), table.build());
    }

    /** Codes that are new in the run that ends with a step, in percent of those of the base; NaN before there is such a run. */
    private static double share(int[] fresh, int last, Parameters parameters, int base) {
        if (last + 1 < parameters.base() + parameters.run() || base == 0) {
            return Double.NaN;
        }
        int found = 0;
        for (int i = last + 1 - parameters.run(); i <= last; i++) {
            found += fresh[i];
        }
        return PERCENT * found / base;
    }

    private static String verdict(int steps, int base, int reached, Parameters parameters, Phrases say) {
        if (steps < parameters.base() + parameters.run()) {
            return say.say("saturation.too-few", steps, parameters.base() + parameters.run());
        }
        if (base == 0) {
            return say.say("saturation.empty-base", parameters.base());
        }
        return reached < 0 ? say.say("saturation.no", parameters.run(), parameters.threshold(), base)
                : say.say("saturation.yes", reached, parameters.run(), parameters.threshold(), base);
    }

    private static List<Event> events(Parameters parameters, CodeRows codes, AnalysisContext context, Phrases say) throws Cancelled {
        List<Source> sources = context.sources(parameters.sources());
        if (parameters.order() == Order.DATE) {
            List<Source> dated = sources.stream().filter(source -> source.date() != null).toList();
            context.leaveOut(LeftOut.Reason.MISSING, sources.size() - (long) dated.size(), say.say("sources.unit"), say.say("no-date"));
            sources = context.sorted(dated, Comparator.comparing(Source::date).thenComparing(Source::number));
        } else {
            sources = context.sorted(sources, Comparator.comparing(Source::imported).thenComparing(Source::number));
        }
        Map<UUID, Event> events = new LinkedHashMap<>();
        long uncoded = 0;
        long anonymous = 0;
        for (Source source : sources) {
            context.check();
            BitSet found = codes.in(source);
            if (found.isEmpty() && !parameters.uncoded()) {
                uncoded++;
            } else if (parameters.step() == Step.PERSON && source.author() == null) {
                anonymous++;
            } else {
                boolean person = parameters.step() == Step.PERSON;
                Event event = events.computeIfAbsent(person ? source.author() : source.id(), fresh -> new Event(person
                        ? context.view().person(source.author()).map(Person::name).orElse("") : source.title(), source.date()));
                event.sources.add(source);
                event.codes.or(found);
            }
        }
        context.leaveOut(LeftOut.Reason.OTHER, uncoded, say.say("sources.unit"), say.say("uncoded"));
        context.leaveOut(LeftOut.Reason.MISSING, anonymous, say.say("sources.unit"), say.say("no-author"));
        return List.copyOf(events.values());
    }

    private static Evidence evidence(BitSet rows, Event event, CodeRows codes) {
        return Names.evidence(rows, event.sources, codes);
    }
}
