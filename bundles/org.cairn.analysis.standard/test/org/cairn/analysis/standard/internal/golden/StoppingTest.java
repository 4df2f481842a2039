// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.standard.internal.golden.Questions.Question;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.junit.jupiter.api.Test;

/** Every standard analysis asks with each source whether it is to stop, and stops the first time that it is. */
class StoppingTest {

    /** Those that look at no source, or only at the few that were chosen. */
    private static final Set<String> OF_FEW = Set.of("rankings", "document-portrait", "document-comparison");

    private final ProjectView view = AwkwardProject.make().view();

    /** Runs an analysis that is to stop at a question. @return how often it asked, and more than that if it did not stop */
    private <P extends Record> int asked(Analysis<P> analysis, Question question, int stopAt) {
        Declaration declaration = Declaration.of(analysis, Locale.ENGLISH);
        AtomicInteger asked = new AtomicInteger();
        AnalysisContext context = AnalysisContext.of(view).searching(GoldenTest.containing(view))
                .watchedBy(Progress.until(() -> asked.incrementAndGet() >= stopAt));
        @SuppressWarnings("unchecked")
        P parameters = (P) declaration.bind(question.values(declaration), view).parameters();
        try {
            analysis.run(parameters, context);
            return stopAt == Integer.MAX_VALUE ? asked.get() : Integer.MAX_VALUE;
        } catch (Cancelled stopped) {
            return asked.get();
        }
    }

    @Test
    void itIsAskedWithEachSourceAndHeard() throws Exception {
        Map<String, Analysis<?>> analyses = GoldenTest.analyses();
        List<String> wrong = new ArrayList<>();
        for (Question question : Questions.all()) {
            Analysis<?> analysis = analyses.get(question.analysis());
            int all = asked(analysis, question, Integer.MAX_VALUE);
            if (all < view.sources().size() && !OF_FEW.contains(question.analysis())) {
                wrong.add(question.name() + " asks only " + all + " times over " + view.sources().size() + " sources");
            }
            for (int at : new TreeSet<>(List.of(1, Math.max(1, all / 2), all))) {
                int asked = all == 0 ? 0 : asked(analysis, question, at);
                if (all > 0 && asked != at) {
                    wrong.add(question.name() + " was to stop at question " + at + " and asked " + asked);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
