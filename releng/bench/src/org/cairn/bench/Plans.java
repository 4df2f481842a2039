// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Template;
import org.cairn.model.base.Document;
import org.cairn.search.SearchService;

/** Ten thousand plans and records: opening the project that has them, listing them, reading what all of them say, and searching them. */
final class Plans {
    private static final int NUMBER = 10_000;
    private static final int ROUNDS = 20;

    private final Projects projects;
    private final SearchService searching;
    private final Report report;

    Plans(Projects projects, SearchService searching, Report report) {
        this.projects = projects;
        this.searching = searching;
        this.report = report;
    }

    /** Copies of everything that Cairn brings along, in turn, if the file is not there yet. */
    void make(Path file) throws IOException, Failure, Cancelled {
        if (!Files.exists(file)) {
            List<Document> templates = Template.all().stream().map(Template::document).toList();
            try (ProjectSession session = projects.create(file, "Plans and records")) {
                session.edit("Add plans and records", edit -> {
                    for (int i = 0; i < NUMBER; i++) {
                        Document copy = ModelDocuments.copy(templates.get(i % templates.size()));
                        copy.setName(copy.getName() + " " + i);
                        ModelDocuments.put(edit, copy);
                    }
                    return null;
                });
            }
        }
    }

    /** In a process that has done nothing before, as a person meets it. */
    void measure(Path file) throws Failure, Cancelled, InterruptedException {
        long start = System.nanoTime();
        try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
            ProjectView view = session.view();
            List<ModelDocument> listed = view.documents();
            report.line("plans.list", Report.since(start), listed.size() == NUMBER);
            int read = new ModelLibrary(view).all().size();
            report.line("plans.read", Report.since(start), read == NUMBER, "documents", read);
            long again = System.nanoTime();
            boolean right = new ModelLibrary(view).all().size() == NUMBER;
            report.line("plans.read_again", Report.since(again), right);
            search(session);
        }
    }

    /** The index is made anew, opened, asked for a word that many say, and for the beginning of words as the list's filter does. */
    private void search(ProjectSession session) throws Failure, Cancelled, InterruptedException {
        try (ProjectSearch index = searching.open(session)) {
            Bench.settle(index);
            long start = System.nanoTime();
            index.rebuild(Progress.NONE);
            Bench.settle(index);
            report.line("plans.index", Report.since(start), true);
        }
        long start = System.nanoTime();
        try (ProjectSearch index = searching.open(session)) {
            Bench.settle(index);
            report.line("plans.index_open", Report.since(start), true);
            find(index, "plans.find", "enquiry", 100);
            find(index, "plans.filter", "in:records re* ev*", NUMBER);
        }
    }

    private void find(ProjectSearch index, String op, String query, int limit) throws Failure, Cancelled {
        double[] took = new double[ROUNDS];
        FoundRecords found = null;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            found = index.findRecords(query, limit, Progress.NONE);
            took[i] = Report.since(start);
        }
        report.line(op, Report.percentile(took, 0.5), found.hits() > 0, "hits", found.hits(), "records", found.records());
    }
}
