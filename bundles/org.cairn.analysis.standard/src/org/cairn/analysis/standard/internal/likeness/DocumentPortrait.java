// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.analysis.standard.internal.reach.CodeRows;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.osgi.service.component.annotations.Component;

/** Where in a document its codes stand, from its first to its last character. */
@Component(service = Analysis.class)
public final class DocumentPortrait implements Analysis<DocumentPortrait.Parameters> {

    private static final double PERCENT = 100;

    /** What can be asked. */
    public record Parameters(
            @Label("Parts") @Min(2) @Max(200) @Default("40") int parts,
            @Label("At most") @Unit("documents") @Min(1) @Max(50) @Default("6") int most,
            @Label("Codes") CodeSelection codes,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.document-portrait", "Document portrait", Parameters.class).in(AnalysisInfo.SIMILARITY)
                .about(
                "Where in a document its codes stand: the text is parted into stretches of equal length, and each cell says how much of a "
                + "stretch a code covers. Characters that are coded twice with a code count once.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(DocumentPortrait.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        CodeRows codes = new CodeRows(parameters.codes(), context.view());
        List<Source> shown = new ArrayList<>();
        long uncoded = 0;
        for (Source source : sources) {
            context.check();
            if (codes.in(source).isEmpty()) {
                uncoded++;
            } else if (shown.size() < parameters.most()) {
                shown.add(source);
            }
        }
        context.leaveOut(LeftOut.Reason.OTHER, uncoded, say.say("documents.unit"), say.say("no-codes"));
        context.leaveOut(LeftOut.Reason.OTHER, sources.size() - uncoded - shown.size(), say.say("documents.unit"),
                say.say("first-documents", parameters.most()));
        context.counted(shown.size(), say.say("documents.unit"));
        List<Result> portraits = new ArrayList<>();
        for (Source source : shown) {
            context.check();
            portraits.add(portrait(source, codes, Math.min(parameters.parts(), source.length()), say));
        }
        return new Composite(About.of(say.say("portrait.title")), portraits);
    }

    private static Matrix portrait(Source source, CodeRows codes, int parts, Phrases say) {
        BitSet there = codes.in(source);
        int[] rows = there.stream().toArray();
        int[] places = new int[codes.size()];
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
        double[][] covered = new double[rows.length][parts];
        int[] until = new int[rows.length];
        Codings.Row row = codes.codings(source);
        for (int i = 0; i < row.size(); i++) {
            for (int code : codes.of(row.code(i))) {
                int place = places[code];
                cover(covered[place], Math.max(row.start(i), until[place]), row.end(i), source.length());
                until[place] = Math.max(until[place], row.end(i));
            }
        }
        for (double[] cells : covered) {
            for (int part = 0; part < parts; part++) {
                cells[part] = PERCENT * cells[part] / (border(part + 1, parts, source.length()) - border(part, parts, source.length()));
            }
        }
        return new Matrix(About.of(source.title()), say.say("code"), say.say("part"), IntStream.of(rows).mapToObj(codes::label).toList(),
                IntStream.rangeClosed(1, parts).mapToObj(String::valueOf).toList(), covered, Column.percent("covered", say.say("covered")),
                false, (r, part) -> evidence(source, codes, rows[r], border(part, parts, source.length()),
                        border(part + 1, parts, source.length())));
    }

    /** First code point of a part. */
    private static int border(int part, int parts, int length) {
        return (int) ((long) part * length / parts);
    }

    private static void cover(double[] cells, int start, int end, int length) {
        if (start >= end) {
            return;
        }
        for (int part = (int) ((long) start * cells.length / length); part < cells.length; part++) {
            int from = Math.max(start, border(part, cells.length, length));
            int to = Math.min(end, border(part + 1, cells.length, length));
            if (from >= end) {
                break;
            }
            cells[part] += Math.max(0, to - from);
        }
    }

    private static Evidence evidence(Source source, CodeRows codes, int code, int start, int end) {
        return () -> {
            List<Passage> passages = new ArrayList<>();
            for (Passage passage : codes.evidence(code, List.of(source), each -> true).passages()) {
                if (passage.span().overlaps(new Span(start, end))) {
                    passages.add(passage);
                }
            }
            return passages;
        };
    }
}
