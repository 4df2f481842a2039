// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.IndexStatus.State;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.DocumentImport;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.search.SearchService;

/**
 * The entry point in place of the command line:
 * {@code [exchange] SIZE import|load|search|read|analyse|stop|edit|export|refi|make-plans|plans PROJECT}. Everything is measured through the
 * interfaces that the commands use, in the framework they run on. Where a command comes first, Java has the options it has for that.
 */
public final class Bench implements ToIntFunction<String[]> {
    private final Projects projects;
    private final DocumentImport imports;
    private final SearchService search;
    private final AnalysisRegistry analyses;
    private final AnalysisRunner runner;
    private final RefiFiles refi;

    public Bench(Projects projects, DocumentImport imports, SearchService search, AnalysisRegistry analyses, AnalysisRunner runner,
            RefiFiles refi) {
        this.projects = projects;
        this.imports = imports;
        this.search = search;
        this.analyses = analyses;
        this.runner = runner;
        this.refi = refi;
    }

    @Override
    public int applyAsInt(String[] arguments) {
        try {
            int first = arguments[0].equals("exchange") ? 1 : 0;
            run(new Corpus(arguments[first]), arguments[first + 1], Path.of(arguments[first + 2]));
            return 0;
        } catch (IOException | Failure | Cancelled | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            return 3;
        }
    }

    private void run(Corpus corpus, String op, Path file) throws IOException, Failure, Cancelled, InterruptedException {
        Report report = new Report(corpus.size);
        long start = System.nanoTime();
        switch (op) {
            case "import" -> {
                try (ProjectSession session = projects.create(file, "Bench"); ProjectSearch index = search.open(session)) {
                    new Loading(corpus, session, report).documents(imports, index);
                }
            }
            case "load" -> {
                try (ProjectSession session = projects.open(file, Projects.Mode.WRITE, Progress.NONE);
                        ProjectSearch index = search.open(session)) {
                    new Loading(corpus, session, report).codings();
                    settle(index);
                }
            }
            case "search", "read" -> {
                try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
                    if (op.equals("read")) {
                        report.line("open", Report.since(start), true, "sources", session.view().sources().size());
                        new Reading(corpus, session.view(), report).run();
                    } else {
                        try (ProjectSearch index = search.open(session)) {
                            settle(index);
                            report.line("open.search", Report.since(start), true);
                            new Searching(corpus, session.view(), index, report).run();
                        }
                    }
                }
            }
            case "analyse" -> {
                try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
                    new Analysing(corpus, session.view(), report, analyses, runner).run();
                }
            }
            case "stop" -> {
                try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
                    new Stopping(session.view(), report, analyses, runner).run();
                }
            }
            case "edit" -> {
                try (ProjectSession session = projects.open(file, Projects.Mode.WRITE, Progress.NONE);
                        ProjectSearch index = search.open(session)) {
                    settle(index);
                    new Editing(session, report).run();
                }
            }
            case "export" -> new Exchanging(projects, search, refi, report).out(file, Path.of(file + ".qdpx"));
            case "make-plans" -> new Plans(projects, search, report).make(file);
            case "plans" -> new Plans(projects, search, report).measure(file);
            case "refi" -> new Exchanging(projects, search, refi, report).in(Path.of(file + ".qdpx"), Path.of(file + ".back.cairn"));
            default -> throw new IllegalArgumentException("import, load, search, read, analyse, stop, edit, export, refi, make-plans or plans; "
                    + "not " + op);
        }
        report.memory();
    }

    /** Waits, however long it takes, until the index holds the whole project. */
    static void settle(ProjectSearch index) throws InterruptedException {
        while (!index.settle() || index.status().state() != State.READY) {
            if (index.status().state() == State.BROKEN) {
                throw new IllegalStateException(index.status().message());
            }
        }
    }
}
