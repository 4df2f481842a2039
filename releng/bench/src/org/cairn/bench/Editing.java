// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.util.Random;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectSession;

/** One coding at a time, as a person makes them, each on disk and in the view when it is acknowledged; then all are undone. */
final class Editing {
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;

    private final ProjectSession session;
    private final Report report;

    Editing(ProjectSession session, Report report) {
        this.session = session;
        this.report = report;
    }

    void run() throws Failure, Cancelled {
        Random random = new Random(1);
        UUID code = Corpus.code(1);
        int before = session.view().codings().size();
        double[] ms = new double[ROUNDS];
        double[] undo = new double[ROUNDS];
        boolean right = true;
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Source source = session.view().sources().get(random.nextInt(session.view().sources().size()));
            int start = random.nextInt(Math.max(1, source.length() - 40));
            long began = System.nanoTime();
            session.edit("Code a passage", edit -> edit.code(source.id(), new Span(start, start + 30), code));
            right &= session.view().codings().of(source).size() > 0;
            if (i >= 0) {
                ms[i] = Report.since(began);
            }
        }
        right &= session.view().codings().size() == before + WARM_UP + ROUNDS;
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long began = System.nanoTime();
            session.undo();
            if (i >= 0) {
                undo[i] = Report.since(began);
            }
        }
        right &= session.view().codings().size() == before;
        report.line("one_coding", Report.percentile(ms, .5), right, "p99_ms", Report.percentile(ms, .99), "undo_ms",
                Report.percentile(undo, .5));
    }
}
