// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Failure;

/** Writes results. The same run written twice gives the same bytes, but for the times in JSON. */
public final class ResultOutput {

    /** Width of drawings in points: that of a page. */
    public static final int WIDTH = 760;

    private static final double PNG_SCALE = 2;

    private ResultOutput() {
    }

    /**
     * Writes a run.
     *
     * @param out not closed
     * @throws Failure if it has nothing to draw and a drawing was asked for, or this system cannot draw
     */
    public static void write(Run run, OutputFormat format, OutputSettings settings, OutputStream out) throws IOException, Failure {
        switch (format) {
            case TEXT -> text(run, settings, print(out));
            case CSV -> csv(run.result(), settings, print(out));
            case JSON -> print(out).print(JsonOutput.of(run, settings) + "\n");
            case HTML -> print(out).print(HtmlOutput.page(run, settings));
            case XLSX -> XlsxOutput.write(run, settings, out);
            case DOCX -> DocxOutput.write(run, settings, out);
            case SVG -> print(out).print(svg(run.result(), settings));
            case PNG -> out.write(png(run.result(), settings));
        }
        out.flush();
    }

    private static PrintStream print(OutputStream out) {
        return out instanceof PrintStream already && already.charset().equals(StandardCharsets.UTF_8) ? already
                : new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static void text(Run run, OutputSettings settings, PrintStream out) {
        text(run.result(), settings, out);
        if (settings.evidence() != null) {
            Table evidence = EvidenceTable.of(run.result(), settings.evidence(), settings.locale());
            out.print("\n" + evidence.title() + "\n\n");
            List<Integer> shown = List.of(1, 2, 3, 4, 6);
            List<List<Object>> rows = new ArrayList<>();
            for (List<Object> row : evidence.rows()) {
                List<Object> some = new ArrayList<>();
                shown.forEach(column -> some.add(row.get(column)));
                rows.add(some);
            }
            TableOutput.text(new Table("", shown.stream().map(evidence.columns()::get).toList(), rows, List.of()), settings.locale(), out);
        }
        out.print("\n");
        AboutLines.provenance(run, settings.locale()).forEach(line -> out.print(TableOutput.onOneLine(line) + "\n"));
        out.flush();
    }

    private static void text(Result result, OutputSettings settings, PrintStream out) {
        out.print(TableOutput.onOneLine(result.title()) + "\n\n");
        switch (result) {
            case Composite composite -> {
                for (Result part : composite.parts()) {
                    text(part, settings, out);
                    out.print("\n");
                }
            }
            case Text text -> out.print(text.text() + "\n");
            case Failed failed -> out.print(CellText.phrases(settings.locale()).say("failed", failed.problem().message()) + " "
                    + failed.problem().remedy() + "\n");
            default -> {
                String separator = "";
                for (Table table : Tables.of(result, settings.locale())) {
                    out.print(separator);
                    if (!table.title().equals(result.title())) {
                        out.print(TableOutput.onOneLine(table.title()) + "\n\n");
                    }
                    TableOutput.text(table, settings.locale(), out);
                    separator = "\n";
                }
            }
        }
        List<String> said = new ArrayList<>(AboutLines.warnings(result.about(), settings.locale()));
        said.addAll(AboutLines.notes(result.about(), settings.locale()));
        if (!said.isEmpty()) {
            out.print("\n");
            said.forEach(line -> out.print(TableOutput.onOneLine(line) + "\n"));
        }
    }

    /** The tables one after the other, an empty line between them; with evidence, its table alone. */
    private static void csv(Result result, OutputSettings settings, PrintStream out) {
        List<Table> tables = settings.evidence() == null ? Tables.of(result, settings.locale())
                : List.of(EvidenceTable.of(result, settings.evidence(), settings.locale()));
        String separator = "";
        for (Table table : tables) {
            out.print(separator);
            TableOutput.csv(table, out);
            separator = "\r\n";
        }
        out.flush();
    }

    /** All parts of a result that can be drawn, in order. */
    static List<Result> drawable(Result result) {
        if (result instanceof Composite composite) {
            return composite.parts().stream().flatMap(part -> drawable(part).stream()).toList();
        }
        return Drawing.isPossible(result) ? List.of(result) : List.of();
    }

    private static String svg(Result result, OutputSettings settings) throws Failure {
        Result first = firstDrawable(result, settings);
        return Drawing.of(first, WIDTH, 0, settings.dark(), settings.locale()).orElseThrow().svg();
    }

    private static byte[] png(Result result, OutputSettings settings) throws Failure {
        return Drawing.png(firstDrawable(result, settings), WIDTH, 0, PNG_SCALE, settings.dark(), settings.locale()).orElseThrow();
    }

    private static Result firstDrawable(Result result, OutputSettings settings) throws Failure {
        Optional<Result> first = drawable(result).stream().findFirst();
        if (first.isEmpty()) {
            throw new Failure(CellText.phrases(settings.locale()).say("no-drawing", result.title()), "", "");
        }
        return first.get();
    }
}
