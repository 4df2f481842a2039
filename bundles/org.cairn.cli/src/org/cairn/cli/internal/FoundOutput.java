// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.analysis.render.DisplayWidth;
import org.cairn.analysis.render.Json;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.search.Found;

/** Prints what a query found. */
final class FoundOutput {
    private static final int TITLE = 28;

    private FoundOutput() {
    }

    /** The two numbers. */
    static void printCount(Found found, Format format, PrintStream out) {
        switch (format) {
            case TEXT -> out.println(count(found));
            case JSON -> out.println(Json.of(numbers(found)));
            case CSV -> out.print("sources,hits\r\n" + found.sources() + "," + found.hits() + "\r\n");
        }
    }

    /** Numbers, facets and the concordance. Of CSV there is one table only: the facets where they were asked for, else the lines. */
    static void print(Found found, Format format, PrintStream out) {
        switch (format) {
            case TEXT -> printText(found, out);
            case JSON -> printJson(found, out);
            case CSV -> Format.CSV.print(found.facets().isEmpty() ? lines(found) : facets(found), out);
        }
    }

    private static void printText(Found found, PrintStream out) {
        out.print(count(found) + "\n");
        for (Found.Facet facet : found.facets()) {
            out.print("\n");
            Format.TEXT.print(facet(facet), out);
        }
        if (found.lines().isEmpty()) {
            return;
        }
        int title = found.lines().stream().mapToInt(line -> Math.min(TITLE, DisplayWidth.of(line.title()))).max().orElse(0);
        int left = found.lines().stream().mapToInt(line -> DisplayWidth.of(TableOutput.onOneLine(line.left()))).max().orElse(0);
        out.print("\n");
        for (Found.Line line : found.lines()) {
            String text = DisplayWidth.left(DisplayWidth.cut(TableOutput.onOneLine(line.title()), title), title) + "  "
                    + DisplayWidth.right(TableOutput.onOneLine(line.left()), left) + "[" + TableOutput.onOneLine(line.match()) + "]"
                    + TableOutput.onOneLine(line.right());
            out.print(text.stripTrailing() + "\n");
        }
    }

    private static String count(Found found) {
        return ProjectCommand.count(found.hits(), "hit", "hits") + " in " + ProjectCommand.count(found.sources(), "source", "sources");
    }

    private static Map<String, Object> numbers(Found found) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("query", found.query());
        numbers.put("sources", found.sources());
        numbers.put("hits", found.hits());
        return numbers;
    }

    private static void printJson(Found found, PrintStream out) {
        String numbers = Json.of(numbers(found));
        out.print(numbers.substring(0, numbers.length() - 1));
        if (!found.facets().isEmpty()) {
            out.print(",\"facets\":" + Json.of(found.facets().stream().map(FoundOutput::json).toList()));
        }
        out.print(",\"results\":[");
        String separator = "\n";
        for (Found.Line line : found.lines()) {
            out.print(separator + Json.of(json(line)));
            separator = ",\n";
        }
        out.print("\n]}\n");
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

    private static Table lines(Found found) {
        List<List<Object>> rows = new ArrayList<>();
        for (Found.Line line : found.lines()) {
            rows.add(List.of(line.source().toString(), line.title(), line.span().start(), line.span().end(), line.left(), line.match(),
                    line.right()));
        }
        return new Table(found.query(), List.of(Column.text("source", "Source"), Column.text("title", "Title"),
                Column.count("start", "Start"), Column.count("end", "End"), Column.text("left", "Left"), Column.text("match", "Match"),
                Column.text("right", "Right")), rows, found.notes());
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
