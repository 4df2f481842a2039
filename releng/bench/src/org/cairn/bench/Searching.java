// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;

/** The searches: fixed ones with known answers, a workload, a regular expression across words, and a word within a code. */
final class Searching {
    private static final int ROUNDS = 20;
    private static final int LOAD_ROUNDS = 3;

    private final Corpus corpus;
    private final ProjectView view;
    private final ProjectSearch index;
    private final Report report;

    Searching(Corpus corpus, ProjectView view, ProjectSearch index, Report report) {
        this.corpus = corpus;
        this.view = view;
        this.index = index;
        this.report = report;
    }

    void run() throws IOException, QueryError, Cancelled {
        for (String kind : Figures.SEARCHES) {
            fixed("search." + kind, query(kind, corpus.truth("search." + kind + ".query")), ROUNDS);
        }
        load();
        fixed("search.regex_text", "/\\bfelt \\w+ (when|to)\\b/", 7);
        within();
    }

    /** Words stand for themselves here, as they do in what Cairn is measured against; so no stems. */
    private static String query(String kind, String text) {
        return switch (kind) {
            case "phrase", "phrase2" -> '"' + text + '"';
            case "and", "and2" -> '=' + text.replace(" AND ", " ").replace(" ", " AND =");
            case "prefix4" -> text + '*';
            case "regex_term" -> "/\\b" + text + "\\b/";
            case "prefix", "wildcard" -> text;
            default -> '=' + text;
        };
    }

    private void fixed(String op, String query, int rounds) throws QueryError, Cancelled {
        double[] lines = new double[rounds];
        double[] all = new double[rounds];
        Found found = null;
        Found counted = null;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            found = index.find(query, SearchOptions.DEFAULT, Progress.NONE);
            lines[i] = Report.since(start);
            start = System.nanoTime();
            counted = index.find(query, SearchOptions.COUNT, Progress.NONE);
            all[i] = Report.since(start);
        }
        boolean right = corpus.isRight(op + ".docs", found.sources()) && corpus.isRight(op + ".hits", found.hits())
                && counted.hits() == found.hits() && counted.sources() == found.sources()
                && found.lines().size() == Math.min(100, found.hits());
        report.line(op, Report.percentile(lines, .5), right, "query", query, "docs", found.sources(), "hits", found.hits(),
                "first_ms", lines[0], "all_ms", Report.percentile(all, .5));
    }

    private void load() throws IOException, QueryError, Cancelled {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String[] row : corpus.queries()) {
            classes.computeIfAbsent(row[0], key -> new java.util.ArrayList<>()).add(query(row[0], row[1]));
        }
        for (Map.Entry<String, List<String>> entry : classes.entrySet()) {
            List<String> queries = entry.getValue();
            double[] ms = new double[queries.size() * LOAD_ROUNDS];
            String slowest = "";
            double most = 0;
            for (int round = -1; round < LOAD_ROUNDS; round++) {
                for (int i = 0; i < queries.size(); i++) {
                    long start = System.nanoTime();
                    index.find(queries.get(i), SearchOptions.DEFAULT, Progress.NONE);
                    double took = Report.since(start);
                    if (round >= 0) {
                        ms[round * queries.size() + i] = took;
                        if (took > most) {
                            most = took;
                            slowest = queries.get(i);
                        }
                    }
                }
            }
            report.line("load." + entry.getKey(), Report.percentile(ms, .5), true, "p99_ms", Report.percentile(ms, .99), "queries",
                    queries.size(), "slowest", slowest, "slowest_ms", most);
        }
    }

    /** The hits of a word inside the passages of a code and its sub-codes; the right answer is found by reading the texts. */
    private void within() throws QueryError, Cancelled {
        int code = Integer.parseInt(corpus.truth("retrieve.code"));
        String query = "=students WITHIN code:\"" + view.codebook().path(view.codebook().code(Corpus.code(code)).orElseThrow()) + '"';
        double[] ms = new double[7];
        Found found = null;
        for (int i = 0; i < ms.length; i++) {
            long start = System.nanoTime();
            found = index.find(query, SearchOptions.DEFAULT, Progress.NONE);
            ms[i] = Report.since(start);
        }
        Pattern word = Pattern.compile("(?i)\\bstudents\\b", Pattern.UNICODE_CHARACTER_CLASS);
        Codings codings = view.codings();
        boolean[] wanted = codings.ordinals(view.codebook().withSubcodes(Corpus.code(code)));
        long hits = 0;
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            SourceText text = null;
            boolean coded = false;
            for (int i = 0; i < row.size(); i++) {
                coded |= wanted[row.code(i)];
            }
            if (coded) {
                text = view.text(source);
                Matcher matcher = word.matcher(text.string());
                while (matcher.find()) {
                    int start = text.toOffset(matcher.start());
                    int end = text.toOffset(matcher.end());
                    boolean inside = false;
                    for (int i = 0; i < row.size(); i++) {
                        inside |= wanted[row.code(i)] && row.start(i) <= start && end <= row.end(i);
                    }
                    hits += inside ? 1 : 0;
                }
            }
        }
        report.line("search.within", Report.percentile(ms, .5), found.hits() == hits, "query", query, "hits", found.hits(), "right", hits,
                "first_ms", ms[0]);
    }
}
