// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.analysis.render.DisplayWidth;
import org.cairn.analysis.render.Json;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;

/** Prints what a query found. */
final class FoundOutput {
    private static final int TITLE = 28;

    private final Found found;
    private final FoundRecords records;
    private final int context;

    /** @param context characters to show on each side of a hit in a plan or record */
    FoundOutput(Found found, FoundRecords records, int context) {
        this.found = found;
        this.records = records;
        this.context = context;
    }

    /** The numbers. */
    static void printCount(Found found, FoundRecords records, Format format, PrintStream out) {
        switch (format) {
            case TEXT -> out.println(count(found, records));
            case JSON -> out.println(Json.of(numbers(found, records)));
            case CSV -> out.print("sources,hits,records,recordHits\r\n" + found.sources() + "," + found.hits() + "," + records.records() + ","
                    + records.hits() + "\r\n");
        }
    }

    /** Numbers, facets and the concordance. Of CSV there is one table only: the facets where they were asked for, else the lines. */
    void print(Format format, PrintStream out) {
        switch (format) {
            case TEXT -> printText(out);
            case JSON -> printJson(out);
            case CSV -> Format.CSV.print(found.facets().isEmpty() ? lines() : facets(found), out);
        }
    }

    /** A line of the concordance before it is laid out. */
    private record Line(String title, String left, String match, String right) {

        Line {
            left = TableOutput.onOneLine(left);
            match = TableOutput.onOneLine(match);
            right = TableOutput.onOneLine(right);
        }
    }

    private void printText(PrintStream out) {
        out.print(count(found, records) + "\n");
        for (Found.Facet facet : found.facets()) {
            out.print("\n");
            Format.TEXT.print(facet(facet), out);
        }
        print(found.lines().stream().map(line -> new Line(cut(line.title()), line.left(), line.match(), line.right())).toList(), out);
        print(records.lines().stream().map(line -> new Line(cut(line.title()) + (line.place().isEmpty() ? "" : ": " + line.place()),
                line.left(context), line.match(), line.right(context))).toList(), out);
    }

    private static String cut(String title) {
        return DisplayWidth.cut(TableOutput.onOneLine(title), TITLE);
    }

    private static void print(List<Line> lines, PrintStream out) {
        if (lines.isEmpty()) {
            return;
        }
        int title = lines.stream().mapToInt(line -> DisplayWidth.of(line.title())).max().orElse(0);
        int left = lines.stream().mapToInt(line -> DisplayWidth.of(line.left())).max().orElse(0);
        out.print("\n");
        for (Line line : lines) {
            String match = line.match().isEmpty() ? "" : "[" + line.match() + "]";
            String text = DisplayWidth.left(line.title(), title) + "  " + DisplayWidth.right(line.left(), left) + match
                    + line.right();
            out.print(text.stripTrailing() + "\n");
        }
    }

    private static String count(Found found, FoundRecords records) {
        String inSources = ProjectCommand.count(found.hits(), "hit", "hits") + " in " + ProjectCommand.count(found.sources(), "source", "sources");
        return records.hits() == 0 ? inSources : inSources + ", " + ProjectCommand.count(records.hits(), "hit", "hits") + " in "
                + ProjectCommand.count(records.records(), "plan, record or memo", "plans, records and memos");
    }

    private static Map<String, Object> numbers(Found found, FoundRecords records) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("query", found.query());
        numbers.put("sources", found.sources());
        numbers.put("hits", found.hits());
        numbers.put("records", records.records());
        numbers.put("recordHits", records.hits());
        return numbers;
    }

    private void printJson(PrintStream out) {
        String numbers = Json.of(numbers(found, records));
        out.print(numbers.substring(0, numbers.length() - 1));
        if (!found.facets().isEmpty()) {
            out.print(",\"facets\":" + Json.of(found.facets().stream().map(FoundOutput::json).toList()));
        }
        printJson("results", found.lines(), FoundOutput::json, out);
        printJson("recordResults", records.lines(), this::json, out);
        out.print("}\n");
    }

    private static <T> void printJson(String name, List<T> lines, Function<T, Map<String, Object>> json, PrintStream out) {
        out.print(",\"" + name + "\":[");
        String separator = "\n";
        for (T line : lines) {
            out.print(separator + Json.of(json.apply(line)));
            separator = ",\n";
        }
        out.print("\n]");
    }

    private Map<String, Object> json(FoundRecords.Line line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("record", line.record());
        object.put("kind", line.kind());
        object.put("title", line.title());
        object.put("element", line.element());
        object.put("place", line.place());
        object.put("start", line.span().start());
        object.put("end", line.span().end());
        object.put("left", line.left(context));
        object.put("match", line.match());
        object.put("right", line.right(context));
        return object;
    }

    private static Map<String, Object> json(Found.Facet facet) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", facet.field());
        object.put("values", facet.values().stream().map(value -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("value", value.value());
            row.put("sources", value.sources());
            row.put("hits", value.hits());
            return row;
        }).toList());
        return object;
    }

    private static Map<String, Object> json(Found.Line line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("source", line.source());
        object.put("title", line.title());
        object.put("start", line.span().start());
        object.put("end", line.span().end());
        object.put("left", line.left());
        object.put("match", line.match());
        object.put("right", line.right());
        return object;
    }

    /** Lines of sources and of plans and records; the last two columns are empty for sources. */
    private Table lines() {
        List<List<Object>> rows = new ArrayList<>();
        for (Found.Line line : found.lines()) {
            rows.add(List.of(line.source().toString(), line.title(), line.span().start(), line.span().end(), line.left(), line.match(),
                    line.right(), "", ""));
        }
        for (FoundRecords.Line line : records.lines()) {
            rows.add(List.of(line.record().toString(), line.title(), line.span().start(), line.span().end(), line.left(context), line.match(),
                    line.right(context), line.kind(), line.place()));
        }
        return new Table(found.query(), List.of(Column.text("source", "Source"), Column.text("title", "Title"),
                Column.count("start", "Start"), Column.count("end", "End"), Column.text("left", "Left"), Column.text("match", "Match"),
                Column.text("right", "Right"), Column.text("record", "Record"), Column.text("place", "Place")), rows, found.notes());
    }

    private static Table facet(Found.Facet facet) {
        List<List<Object>> rows = new ArrayList<>();
        for (Found.Value value : facet.values()) {
            rows.add(List.of(value.value().isEmpty() ? "(none)" : value.value(), value.sources(), value.hits()));
        }
        return new Table(facet.field(), List.of(Column.text("value", facet.field()), Column.count("sources", "Sources"),
                Column.count("hits", "Hits")), rows, List.of());
    }

    private static Table facets(Found found) {
        List<List<Object>> rows = new ArrayList<>();
        for (Found.Facet facet : found.facets()) {
            for (Found.Value value : facet.values()) {
                rows.add(List.of(facet.field(), value.value(), value.sources(), value.hits()));
            }
        }
        return new Table(found.query(), List.of(Column.text("field", "Field"), Column.text("value", "Value"),
                Column.count("sources", "Sources"), Column.count("hits", "Hits")), rows, List.of());
    }
}
