// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that was measured, by size, program, operation and name of the value; and the table made from it. */
final class Figures {
    /** The searches with known answers. */
    static final List<String> SEARCHES = List.of("common", "rare", "phrase", "and", "prefix", "wildcard", "regex_term");

    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    void add(Map<String, String> line) {
        String at = line.get("size") + " " + line.get("peer") + " " + line.get("op") + " ";
        line.forEach((name, value) -> {
            try {
                add(at + name, Double.parseDouble(value));
            } catch (NumberFormatException text) {
                if (name.equals("ok") && value.equals("false")) {
                    wrong.add(at.strip());
                }
            }
        });
    }

    void add(String key, double value) {
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** The median of what was measured under a key, or NaN. */
    double median(String key) {
        List<Double> all = values.get(key);
        return all == null ? Double.NaN : Report.percentile(all.stream().mapToDouble(Double::doubleValue).toArray(), .5);
    }

    private double most(String key) {
        return values.getOrDefault(key, List.of()).stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** Wrong answers, each named; empty is good. */
    List<String> wrong() {
        return wrong;
    }

    /**
     * Prints the table of one size.
     *
     * @param smaller the size a tenth of it, for the growth; null for none
     */
    void print(String size, String smaller, PrintStream out) {
        out.printf("%n%-34s %12s %12s %8s %8s  %s%n", size, "Cairn ms", "floor ms", "ratio", "growth", "target");
        row(out, size, smaller, "import, durable and searchable", "import ms", "lucene import ms",
                "ratio at most 1.67 (0.6 of the throughput)");
        row(out, size, smaller, "import, SQLite FTS5 as floor", "import ms", "sqlite-fts5 import ms", "");
        for (String kind : SEARCHES) {
            row(out, size, smaller, kind + ": 100 lines", "search." + kind + " ms", "lucene search." + kind + " ms", "ratio at most 3");
            row(out, size, smaller, kind + ": all occurrences", "search." + kind + " all_ms",
                    "lucene search." + kind + " all_occurrences_ms", "ratio at most 1.5");
        }
        for (String kind : Arrays.asList("term_common", "term_mid", "term_rare", "phrase2", "and2", "prefix4", "wildcard")) {
            row(out, size, smaller, "load " + kind + ": p50", "load." + kind + " ms", "lucene load." + kind + " count_kwic_p50_ms",
                    "ratio at most 3");
            row(out, size, smaller, "load " + kind + ": p99", "load." + kind + " p99_ms", "lucene load." + kind + " count_kwic_p99_ms",
                    "20 ms");
        }
        row(out, size, smaller, "regex across words", "search.regex_text ms", "sqlite-fts5 search.regex_text ms", "300 ms");
        row(out, size, smaller, "word within a code", "search.within ms", null, "100 ms");
        row(out, size, null, "10,000 plans: open and list", "plans.list ms", null, "");
        row(out, size, null, "... and read all of them", "plans.read ms", null, "2000 ms");
        row(out, size, null, "... and make their index", "plans.index ms", null, "");
        row(out, size, null, "... a word: 100 lines", "plans.find ms", null, "100 ms");
        row(out, size, smaller, "all passages of a code", "retrieve ms", "sqlite-fts5 retrieve ms", "200 ms");
        row(out, size, smaller, "... of one role", "retrieve_attr ms", "sqlite-fts5 retrieve_attr ms", "60 ms");
        row(out, size, smaller, "co-occurrence", "cooc ms", "java-ref cooc sweep_presorted_ms", "ratio at most 3");
        row(out, size, smaller, "analysis: co-occurrence", "analyse.cooc ms", "java-ref cooc sweep_presorted_ms", "ratio at most 3");
        row(out, size, smaller, "analysis: agreement of two", "analyse.agree ms", "java-ref cooc agree_ms", "ratio at most 5");
        row(out, size, smaller, "analysis: alpha of all, interval", "analyse.alpha ms", "java-ref cooc agree_ms", "3000 ms");
        row(out, size, smaller, "analysis: codes by school", "analyse.frequencies ms", null, "100 ms");
        row(out, size, smaller, "REFI-QDA out", "export ms", "java-ref export ms", "ratio at most 1.3");
        row(out, size, smaller, "REFI-QDA in, durable and searchable", "refi_import ms", "java-ref parse and index ms", "ratio at most 1.5");
        row(out, size, smaller, "one coding: p50", "one_coding ms", null, "5 ms");
        row(out, size, smaller, "one coding: p99", "one_coding p99_ms", null, "");
        row(out, size, smaller, "undo of one coding", "one_coding undo_ms", null, "");
        row(out, size, smaller, "cairn search, files not in memory", "cold ms", null, "1500 ms");
        row(out, size, smaller, "cairn search, files in memory", "warm ms", null, "");
        row(out, size, smaller, "cairn codes, files in memory", "codes ms", null, "");
        row(out, size, smaller, "open and settle the index", "open.search ms", null, "");
        row(out, size, smaller, "open and list the sources", "open ms", null, "");
        row(out, size, smaller, "read the codings", "open.codings ms", null, "");
        for (String op : List.of("import", "load", "search", "read", "analyse", "edit", "export", "refi", "cli")) {
            double peak = most(size + " cairn peak." + op + " mb");
            if (!Double.isNaN(peak)) {
                out.printf(Locale.ROOT, "%-34s %9.0f MB %38s%n", "peak memory, " + op, peak, "1024 MB");
            }
        }
    }

    private void row(PrintStream out, String size, String smaller, String what, String ours, String floor, String target) {
        double ms = median(size + " cairn " + ours);
        if (Double.isNaN(ms)) {
            return;
        }
        double beside = floor == null ? Double.NaN : median(size + " " + floor);
        double before = smaller == null ? Double.NaN : median(smaller + " cairn " + ours);
        out.printf(Locale.ROOT, "%-34s %12.2f %12s %8s %8s  %s%n", what, ms, number(beside), number(ms / beside), number(ms / before),
                target);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
