// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.search.SearchService;

/** The whole project out as REFI-QDA, and in again into a new one: durable on disk and searchable. */
final class Exchanging {

    private final Projects projects;
    private final SearchService search;
    private final RefiFiles refi;
    private final Report report;

    Exchanging(Projects projects, SearchService search, RefiFiles refi, Report report) {
        this.projects = projects;
        this.search = search;
        this.refi = refi;
        this.report = report;
    }

    private static long taken(ExchangeReport report, String element) {
        return report.lines().stream().filter(line -> line.element().equals(element)).mapToLong(ExchangeReport.Line::taken).sum();
    }

    private static long left(ExchangeReport report) {
        return report.lines().stream().mapToLong(ExchangeReport.Line::left).sum();
    }

    void out(Path project, Path file) throws IOException, Failure, Cancelled {
        try (ProjectSession session = projects.open(project, Projects.Mode.READ, Progress.NONE)) {
            int sources = session.view().sources().size();
            int codings = session.view().codings().size();
            long start = System.nanoTime();
            ExchangeReport out = refi.write(session, file, new RefiExport(false, true, RefiExport.Audience.TEAM, false, false, false),
                    Progress.NONE);
            report.line("export", Report.since(start), taken(out, "Coding") == codings && taken(out, "TextSource") == sources, "codings",
                    codings, "qdpx_mb", Files.size(file) / 1e6);
        }
    }

    void in(Path file, Path fresh) throws IOException, Failure, Cancelled, InterruptedException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(fresh + ending));
        }
        long start = System.nanoTime();
        try (ProjectSession session = projects.create(fresh, "Bench"); ProjectSearch index = search.open(session)) {
            ExchangeReport came = refi.read(session, file, RefiImport.DEFAULT, Progress.NONE);
            double durable = Report.since(start);
            Bench.settle(index);
            double ms = Report.since(start);
            // the export was right if the file has all codings of the project, so there is no need to load those once more
            int codings = session.view().codings().size();
            report.line("refi_import", ms, codings > 0 && taken(came, "Coding") == codings && left(came) == 0, "durable_ms", durable);
        }
    }
}
