// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** On how many different legs each code, or each query, stands. */
@Component(service = Analysis.class)
public final class Triangulation implements Analysis<Triangulation.Parameters> {

    /** What is counted beside sources and coders. */
    private static final List<String> FIELDS = List.of("kind", "author", "role", "school", "phase", "month");

    /** What can be asked. */
    public record Parameters(
            @Label("Queries") @Help("In the query language, beside the codes; each is a row.") List<String> queries,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            queries = List.copyOf(queries);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.triangulation", "Triangulation", Parameters.class).in(AnalysisInfo.QUALITY).about(
                "For each code or query, in how many sources, kinds of sources (methods), people, roles, schools (space), phases and "
                + "months "
                + "(time) it is found, and by how many coders (investigators): the triangulation of Denzin (1978), counted. What rests on "
                + "one only is named. People are the authors of sources.");
    }

    /** The different values of one field, by topic. */
    private static final class Dimension {
        private final Function<Source, List<String>> reader;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final BitSet[] found;

        Dimension(Function<Source, List<String>> reader, int topics) {
            this.reader = reader;
            found = new BitSet[topics];
            Arrays.setAll(found, i -> new BitSet());
        }

        void add(Source source, BitSet topics) {
            for (String value : reader.apply(source)) {
                int number = numbers.computeIfAbsent(value, fresh -> numbers.size());
                topics.stream().forEach(topic -> found[topic].set(number));
            }
        }
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(Triangulation.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        Topics topics = Topics.of(parameters.codes(), parameters.queries(), sources, context);
        List<Dimension> dimensions = FIELDS.stream().map(field -> new Dimension(new SourceField(field).reader(context.view()),
                topics.size()))
                .toList();
        long[] found = new long[topics.size()];
        long[] uses = new long[topics.codes().size()];
        BitSet[] coders = new BitSet[topics.codes().size()];
        Arrays.setAll(coders, i -> new BitSet());
        context.progress().begin(say.say("counting"), sources.size());
        for (int i = 0; i < sources.size(); i++) {
            context.check();
            context.progress().worked(1);
            BitSet there = topics.in(i);
            there.stream().forEach(topic -> found[topic]++);
            Source source = sources.get(i);
            dimensions.forEach(dimension -> dimension.add(source, there));
            Codings.Row row = topics.codes().codings(source);
            for (int k = 0; k < row.size(); k++) {
                for (int code : topics.codes().of(row.code(k))) {
                    uses[code]++;
                    coders[code].set(row.coder(k));
                }
            }
        }
        context.counted(sources.size(), say.say("sources.unit"));
        return table(topics, dimensions, found, uses, coders, say, context);
    }

    private static Table table(Topics topics, List<Dimension> dimensions, long[] found, long[] uses, BitSet[] coders, Phrases say,
            AnalysisContext context) throws Cancelled {
        List<Column> columns = new ArrayList<>(List.of(Column.text("topic", say.say("topic")), Column.count("codings", say.say("codings")),
                Column.count("sources", say.say("sources"))));
        FIELDS.forEach(field -> columns.add(Column.count(field + "s", say.say("many." + field))));
        columns.add(Column.count("coders", say.say("coders")));
        columns.add(Column.text("only_one", say.say("only-one")));
        Table.Builder table = Table.of(say.say("triangulation.title"), columns);
        for (int topic = 0; topic < topics.size(); topic++) {
            context.check();
            boolean query = topics.isQuery(topic);
            Evidence evidence = topics.evidence(topic, source -> true);
            List<Object> row = new ArrayList<>();
            List<String> single = new ArrayList<>();
            row.add(topics.label(topic));
            row.add(query ? null : Cell.of(uses[topic], evidence));
            row.add(Cell.of(found[topic], evidence));
            if (found[topic] == 1) {
                single.add(say.say("one.source"));
            }
            for (int d = 0; d < dimensions.size(); d++) {
                int values = dimensions.get(d).found[topic].cardinality();
                row.add(Cell.of(values, evidence));
                if (values == 1) {
                    single.add(say.say("one." + FIELDS.get(d)));
                }
            }
            row.add(query ? null : Cell.of(coders[topic].cardinality(), evidence));
            if (!query && coders[topic].cardinality() == 1) {
                single.add(say.say("one.coder"));
            }
            row.add(String.join(", ", single));
            table.row(row.toArray());
        }
        return table.build();
    }
}
