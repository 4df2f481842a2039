// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How many of the participants speak of each code, and how much of the codebook each participant speaks of. */
@Component(service = Analysis.class)
public final class ParticipantCoverage implements Analysis<ParticipantCoverage.Parameters> {

    private static final double PERCENT = 100;

    /** What can be asked. */
    public record Parameters(
            @Label("Participants") @Default("author") @Help("Author, school, group, an attribute …") SourceField field,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.participant-coverage", "Coverage of participants", Parameters.class)
                .in(AnalysisInfo.QUALITY).about("How many of the participants have each code, with those below it, and how many sources, "
                + "codings and codes each participant has. Participants are the authors of the sources, or what else is chosen.");
    }

    /** What one participant has. */
    private static final class Part {
        private final BitSet codes = new BitSet();
        private long sources;
        private long coded;
        private long codings;
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(ParticipantCoverage.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Function<Source, List<String>> reader = parameters.field().reader(context.view());
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        Map<String, Part> parts = new HashMap<>();
        long[] found = new long[codes.size()];
        long missing = 0;
        for (Source source : sources) {
            context.check();
            List<String> values = reader.apply(source);
            missing += values.isEmpty() ? 1 : 0;
            BitSet there = codes.in(source);
            if (!values.isEmpty()) {
                there.stream().forEach(code -> found[code]++);
            }
            Codings.Row row = codes.codings(source);
            long counted = 0;
            for (int i = 0; i < row.size(); i++) {
                counted += codes.of(row.code(i)).length > 0 ? 1 : 0;
            }
            for (String value : values) {
                Part part = parts.computeIfAbsent(value, fresh -> new Part());
                part.sources++;
                part.coded += counted > 0 ? 1 : 0;
                part.codings += counted;
                part.codes.or(there);
            }
        }
        context.leaveOut(LeftOut.Reason.MISSING, missing, say.say("sources.unit"), say.say("no-value", parameters.field().name()));
        if (parameters.field().name().equalsIgnoreCase("author")) {
            Set<String> silent = new LinkedHashSet<>();
            context.view().people().forEach(person -> silent.add(person.name()));
            silent.removeAll(parts.keySet());
            if (!silent.isEmpty()) {
                context.note(say.say("without-sources", silent.size(), Names.of(silent.stream(), silent.size(), say)));
            }
        }
        List<String> names = parameters.field().ordered(context.view(), parts.keySet());
        context.counted(names.size(), say.say("participants.unit"));
        return Composite.of(say.say("coverage.title"), byCode(codes, parts, found, sources, reader, say, context),
                byParticipant(names, codes, parts, sources, reader, say, context));
    }

    private static Table byCode(CodeRows codes, Map<String, Part> parts, long[] found, List<Source> sources,
            Function<Source, List<String>> reader, Phrases say, AnalysisContext context) throws Cancelled {
        int[] having = new int[codes.size()];
        for (Part part : parts.values()) {
            context.check();
            part.codes.stream().forEach(code -> having[code]++);
        }
        Table.Builder table = Table.of(say.say("coverage.codes"), Column.text("code", say.say("code")),
                Column.count("participants", say.say("participants")), Column.percent("share", say.say("share")),
                Column.count("sources", say.say("sources")));
        for (int code = 0; code < codes.size(); code++) {
            context.check();
            Evidence evidence = codes.evidence(code, sources, source -> !reader.apply(source).isEmpty());
            table.row(codes.label(code), Cell.of(having[code], evidence),
                    parts.isEmpty() ? Double.NaN : PERCENT * having[code] / parts.size(), Cell.of(found[code], evidence));
        }
        return table.build();
    }

    private static Table byParticipant(List<String> names, CodeRows codes, Map<String, Part> parts, List<Source> sources,
            Function<Source, List<String>> reader, Phrases say, AnalysisContext context) throws Cancelled {
        Table.Builder table = Table.of(say.say("coverage.participants"), Column.text("participant", say.say("participant")),
                Column.count("sources", say.say("sources")), Column.count("coded", say.say("coded")),
                Column.count("codings", say.say("codings")), Column.count("codes", say.say("codes")),
                Column.percent("share", say.say("share-of-codes")));
        for (String name : names) {
            context.check();
            Part part = parts.get(name);
            Evidence whole = () -> Evidence.ofSources(of(name, sources, reader)).passages();
            Evidence coded = () -> Names.evidence(part.codes, of(name, sources, reader), codes).passages();
            table.row(name, Cell.of(part.sources, whole), Cell.of(part.coded, coded), Cell.of(part.codings, coded),
                    Cell.of(part.codes.cardinality(), coded),
                    codes.size() == 0 ? Double.NaN : PERCENT * part.codes.cardinality() / codes.size());
        }
        return table.build();
    }

    private static List<Source> of(String name, List<Source> sources, Function<Source, List<String>> reader) {
        return sources.stream().filter(source -> reader.apply(source).contains(name)).toList();
    }
}
