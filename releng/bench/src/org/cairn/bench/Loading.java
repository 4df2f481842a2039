// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;

/** Brings the corpus into a project: the documents as a person would, the rest in one edit. */
final class Loading {
    private final Corpus corpus;
    private final ProjectSession session;
    private final Report report;

    Loading(Corpus corpus, ProjectSession session, Report report) {
        this.corpus = corpus;
        this.session = session;
        this.report = report;
    }

    /** Import of the folder until every document can be found. */
    void documents(DocumentImport imports, ProjectSearch index) throws IOException, Failure, Cancelled, InterruptedException {
        long start = System.nanoTime();
        ImportSettings.Report result = imports.run(session, List.of(corpus.folder.resolve("docs")), ImportSettings.DEFAULT, Progress.NONE);
        double stored = Report.since(start);
        Bench.settle(index);
        double ms = Report.since(start);
        int[] documents = {0};
        long[] bytes = {0};
        corpus.rows("docs.tsv", row -> {
            documents[0]++;
            bytes[0] += Long.parseLong(row[10]);
        });
        report.line("import", ms, result.sources() == documents[0], "stored_ms", stored, "documents", result.sources(),
                "known", result.known(), "people", result.people(), "problems", result.problems().size(),
                "mb_s", bytes[0] / 1e3 / ms, "project_mb", Files.size(session.file()) / 1_000_000);
        result.problems().stream().limit(5).forEach(problem -> System.err.println(problem));
    }

    /** People, schools, codebook and all codings, in one edit. */
    void codings() throws IOException, Failure, Cancelled {
        List<Source> sources = inOrderOfNumber();
        long start = System.nanoTime();
        session.edit("Load the corpus", edit -> {
            try {
                Map<String, UUID> authors = people(edit);
                List<String[]> rows = new ArrayList<>();
                corpus.rows("docs.tsv", rows::add);
                for (String[] row : rows) {
                    Source source = sources.get(Integer.parseInt(row[0]) - 1);
                    edit.put(source.by(authors.get(row[2]), null, "", LocalDate.parse(row[6])));
                }
                codebook(edit);
                return null;
            } catch (IOException e) {
                throw new Failure(e.toString(), "", "", e);
            }
        });
        report.line("load.people", Report.since(start), true);
        start = System.nanoTime();
        int made = session.edit("Code the corpus", edit -> {
            try {
                return codings(edit, sources);
            } catch (IOException e) {
                throw new Failure(e.toString(), "", "", e);
            }
        });
        report.line("load.codings", Report.since(start), session.view().codings().size() == made, "codings", made);
    }

    private List<Source> inOrderOfNumber() {
        Map<Integer, Source> byNumber = new HashMap<>();
        for (Source source : session.view().sources()) {
            String name = Path.of(source.origin()).getFileName().toString();
            byNumber.put(Integer.parseInt(name.replaceAll("\\D", "")), source);
        }
        List<Source> sources = new ArrayList<>();
        for (int number = 1; number <= byNumber.size(); number++) {
            sources.add(byNumber.get(number));
        }
        return sources;
    }

    private Map<String, UUID> people(ProjectEdit edit) throws IOException, Failure {
        Map<String, UUID> schools = new HashMap<>();
        Map<String, UUID> authors = new HashMap<>();
        session.view().people().forEach(person -> authors.put(person.name(), person.id()));
        List<String[]> rows = new ArrayList<>();
        corpus.rows("authors.tsv", rows::add);
        for (String[] row : rows) {
            UUID school = schools.get(row[2]);
            if (school == null) {
                school = UUID.randomUUID();
                schools.put(row[2], school);
                edit.put(new School(school, row[2], "", ""));
            }
            UUID author = authors.computeIfAbsent(row[1], name -> UUID.randomUUID());
            edit.put(new Person(author, row[1], row[3], school, ""));
        }
        return authors;
    }

    private void codebook(ProjectEdit edit) throws IOException, Failure {
        List<String[]> rows = new ArrayList<>();
        corpus.rows("codes.tsv", rows::add);
        for (String[] row : rows) {
            int number = Integer.parseInt(row[0]);
            UUID parent = row[1].equals("0") ? null : Corpus.code(Integer.parseInt(row[1]));
            int color = Integer.parseInt(row[4].substring(1), 16);
            edit.put(new Code(Corpus.code(number), parent, row[2], color, true, number, Code.Definition.EMPTY));
        }
    }

    private int codings(ProjectEdit edit, List<Source> sources) throws IOException, Failure {
        Map<String, UUID> coders = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        corpus.rows("coders.tsv", rows::add);
        for (String[] row : rows) {
            coders.put(row[1], UUID.randomUUID());
            edit.put(new Coder(coders.get(row[1]), row[1]));
        }
        int[] made = {0};
        Failure[] failed = {null};
        corpus.rows("codings.tsv", row -> {
            try {
                if (failed[0] == null) {
                    Span span = new Span(Integer.parseInt(row[4]), Integer.parseInt(row[5]));
                    Source source = sources.get(Integer.parseInt(row[1]) - 1);
                    edit.code(source.id(), span, Corpus.code(Integer.parseInt(row[2])), coders.get(row[3]));
                    made[0]++;
                }
            } catch (Failure e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return made[0];
    }
}
