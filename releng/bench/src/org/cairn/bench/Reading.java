// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/** What is read from the codings: every passage of a code, that of one role, and which codes occur together. */
final class Reading {
    private static final int ROUNDS = 7;

    private final Corpus corpus;
    private final ProjectView view;
    private final Report report;

    Reading(Corpus corpus, ProjectView view, Report report) {
        this.corpus = corpus;
        this.view = view;
        this.report = report;
    }

    void run() {
        long start = System.nanoTime();
        int size = view.codings().size();
        report.line("open.codings", Report.since(start), true, "codings", size);
        passages("retrieve", null);
        passages("retrieve_attr", corpus.truth("retrieve.role"));
        coOccurrence();
    }

    /** Text, author, coder and place of every passage of a code with its sub-codes, in order of source and start. */
    private void passages(String op, String role) {
        UUID code = Corpus.code(Integer.parseInt(corpus.truth("retrieve.code")));
        double[] ms = new double[ROUNDS];
        long[] sum = new long[2];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(sum, 0);
            long start = System.nanoTime();
            Codings codings = view.codings();
            boolean[] wanted = codings.ordinals(view.codebook().withSubcodes(code));
            List<Source> sources = view.sources().stream().filter(source -> has(codings.of(source), wanted))
                    .filter(source -> role == null || role.equals(author(source).role())).toList();
            view.texts(sources, (source, text) -> {
                Person author = author(source);
                Codings.Row row = codings.of(source);
                for (int i = 0; i < row.size(); i++) {
                    if (wanted[row.code(i)]) {
                        Passage passage = new Passage(source, author, codings.coder(row.coder(i)), row.start(i),
                                text.slice(row.start(i), row.end(i)));
                        sum[0]++;
                        sum[1] += passage.text().length();
                    }
                }
            });
            ms[round] = Report.since(start);
        }
        long found = sum[0];
        long characters = sum[1];
        boolean right = corpus.isRight(op + ".segments", found) && (role != null || corpus.isRight(op + ".total_chars", characters));
        report.line(op, Report.percentile(ms, .5), right, "passages", found, "characters", characters, "first_ms", ms[0]);
    }

    private Person author(Source source) {
        return view.person(source.author()).orElseThrow();
    }

    private static boolean has(Codings.Row row, boolean[] wanted) {
        for (int i = 0; i < row.size(); i++) {
            if (wanted[row.code(i)]) {
                return true;
            }
        }
        return false;
    }

    private record Passage(Source source, Person author, UUID coder, int start, String text) {
    }

    private void coOccurrence() {
        double[] ms = new double[21];
        CoOccurrence result = null;
        for (int round = 0; round < ms.length; round++) {
            long start = System.nanoTime();
            result = CoOccurrence.of(view);
            ms[round] = Report.since(start);
        }
        boolean right = corpus.isRight("cooc.pairs", result.pairs()) && corpus.isRight("cooc.cells", result.cells())
                && corpus.isRight("cooc.checksum", result.checksum());
        report.line("cooc", Report.percentile(ms, .5), right, "pairs", result.pairs(), "cells", result.cells(), "first_ms", ms[0]);
    }
}
