// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/** What the codings themselves tell: one sweep over them. */
final class CodingChecks {

    private final AnalysisContext context;
    private final ProjectView view;
    private final Codings codings;
    private final List<Source> sources;
    private final Phrases words;
    /** Uses by code and coder. */
    private final int[][] uses;
    private final boolean[] works;
    private final List<Object[]> twice = new ArrayList<>();

    CodingChecks(AnalysisContext context, List<Source> sources, Phrases words) throws Cancelled {
        this.context = context;
        view = context.view();
        codings = view.codings();
        this.sources = sources;
        this.words = words;
        uses = new int[codings.codes()][codings.coders()];
        works = new boolean[codings.coders()];
        for (Source source : sources) {
            context.check();
            sweep(source, codings.of(source));
        }
    }

    private void sweep(Source source, Codings.Row row) {
        for (int i = 0; i < row.size(); i++) {
            uses[row.code(i)][row.coder(i)]++;
            works[row.coder(i)] = true;
            // of several that are the same the first is in order and each further one is told of, at the first
            int same = 0;
            boolean first = true;
            for (int j = i - 1; j >= 0 && first && samePlace(row, i, j); j--) {
                first = !sameWork(row, i, j);
            }
            for (int j = i + 1; j < row.size() && first && samePlace(row, i, j); j++) {
                same += sameWork(row, i, j) ? 1 : 0;
            }
            if (same > 0) {
                addTwice(source, row, i, same + 1);
            }
        }
    }

    private static boolean samePlace(Codings.Row row, int i, int j) {
        return row.start(i) == row.start(j) && row.end(i) == row.end(j);
    }

    private static boolean sameWork(Codings.Row row, int i, int j) {
        return row.code(i) == row.code(j) && row.coder(i) == row.coder(j);
    }

    private void addTwice(Source source, Codings.Row row, int i, int times) {
        Passage passage = new Passage(source.id(), new Span(row.start(i), row.end(i)), row.coding(i).id());
        twice.add(new Object[] {Cell.of(source.title(), Evidence.of(List.of(passage))), name(row.code(i)),
                view.coder(codings.coder(row.coder(i))).map(coder -> coder.name()).orElse(""), row.start(i), row.end(i), times});
    }

    private String name(int ordinal) {
        return view.codebook().code(codings.code(ordinal)).map(view.codebook()::path).orElse("");
    }

    /** Codes that no coding of these sources has, nor any of the codes below. Folders count with what is in them. */
    Table unused() throws Cancelled {
        Table.Builder table = Table.of(words.say("unused"), Column.text("code", words.say("code")));
        for (Code code : view.codebook().codes()) {
            context.check();
            if (view.codebook().withSubcodes(code.id()).stream().mapToInt(codings::codeOrdinal)
                    .allMatch(ordinal -> ordinal < 0 || Arrays.stream(uses[ordinal]).allMatch(count -> count == 0))) {
                table.row(view.codebook().path(code));
            }
        }
        return table.build();
    }

    /** Codes that one coder alone has used; nothing where only one coder works on these sources. */
    Table oneCoder() throws Cancelled {
        Table.Builder table = Table.of(words.say("one-coder"), Column.text("code", words.say("code")),
                Column.text("coder", words.say("coder")), Column.count("codings", words.say("codings")));
        int coders = 0;
        for (boolean each : works) {
            coders += each ? 1 : 0;
        }
        for (Code code : view.codebook().codes()) {
            context.check();
            int ordinal = codings.codeOrdinal(code.id());
            if (ordinal < 0 || coders < 2) {
                continue;
            }
            int only = -1;
            int users = 0;
            for (int coder = 0; coder < works.length; coder++) {
                if (uses[ordinal][coder] > 0) {
                    only = coder;
                    users++;
                }
            }
            if (users == 1) {
                Evidence evidence = Evidence.ofCodings(view, sources, Set.of(code.id()));
                table.row(Cell.of(view.codebook().path(code), evidence),
                        view.coder(codings.coder(only)).map(coder -> coder.name()).orElse(""), Cell.of(uses[ordinal][only], evidence));
            }
        }
        return table.build();
    }

    /** The same code by the same coder on the same passage, more than once. */
    Table twice() {
        Table.Builder table = Table.of(words.say("twice"), Column.text("source", words.say("source")), Column.text("code", words.say("code")),
                Column.text("coder", words.say("coder")), Column.count("start", words.say("start")), Column.count("end", words.say("end")),
                Column.count("times", words.say("times")));
        twice.forEach(table::row);
        return table.build();
    }
}
