// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.standard.internal.golden.Questions.Question;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Every standard analysis asks with each source whether it is to stop, and stops the first time that it is. */
class StoppingTest {

    /** Those that look at no source, or only at the few that were chosen. */
    private static final Set<String> OF_FEW = Set.of("rankings", "document-portrait", "document-comparison");

    private static final int SOURCES = 2_100;
    private static final int FEW = 100;

    private final ProjectView view = AwkwardProject.make().view();

    private static <P extends Record> void run(Analysis<P> analysis, Question question, ProjectView view, BooleanSupplier stop)
            throws Cancelled {
        Declaration declaration = Declaration.of(analysis, Locale.ENGLISH);
        @SuppressWarnings("unchecked")
        P parameters = (P) declaration.bind(question.values(declaration), view).parameters();
        analysis.run(parameters, AnalysisContext.of(view).searching(GoldenTest.containing(view)).watchedBy(Progress.until(stop)));
    }

    /** Runs an analysis that is to stop at a question. @return how often it asked, and more than that if it did not stop */
    private int asked(Analysis<?> analysis, Question question, int stopAt) {
        AtomicInteger asked = new AtomicInteger();
        try {
            run(analysis, question, view, () -> asked.incrementAndGet() >= stopAt);
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

    /** Counts the sources that are taken from a project between two questions whether to stop. */
    private static final class Taken {
        private int since;
        private int most;

        synchronized void one() {
            most = Math.max(most, ++since);
        }

        synchronized boolean ask() {
            since = 0;
            return false;
        }

        /** The same project, whose sources and their codings are counted as they are taken. */
        ProjectView from(ProjectView view) {
            List<Source> sources = counting(view.sources());
            Codings codings = (Codings) forwarding(Codings.class, view.codings(), (method, arguments) -> {
                if (method.getName().equals("of")) {
                    one();
                }
                return null;
            });
            return (ProjectView) forwarding(ProjectView.class, view, (method, arguments) -> switch (method.getName()) {
                case "sources" -> sources;
                case "codings" -> codings;
                default -> null;
            });
        }

        private List<Source> counting(List<Source> all) {
            return new AbstractList<>() {
                @Override
                public Source get(int index) {
                    one();
                    return all.get(index);
                }

                @Override
                public int size() {
                    return all.size();
                }
            };
        }

        /** @param instead gives null where the call is to be passed on */
        private static Object forwarding(Class<?> type, Object to, BiFunction<Method, Object[], Object> instead) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                Object other = instead.apply(method, arguments);
                try {
                    return other != null ? other : method.invoke(to, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }

    private static ProjectView large() {
        FakeProject project = FakeProject.of().school("Oak").school("Elm").group("Trio");
        for (int code = 0; code < 12; code++) {
            project.code("Code " + code);
        }
        project.code("Impact").code("Impact > Trust").attribute(EntityKind.PERSON, "subject", "maths", "music");
        for (int person = 0; person < 100; person++) {
            project.person("Person " + person, person % 2 == 0 ? "teacher" : "pupil", person % 3 == 0 ? "Oak" : "Elm");
        }
        for (int i = 0; i < SOURCES; i++) {
            int number = i;
            project.source("Week " + i, "The lesson went well. We trust the plan of week " + i + ".", facts -> facts.by("Person " + number % 100)
                    .in("phase " + number % 3).on("20" + (10 + number % 4) + "-0" + (1 + number % 9) + "-11"));
            project.coder(i % 2 == 0 ? "Ann" : "Ben").coding("Week " + i, "Code " + i % 12, 0, 10)
                    .coding("Week " + i, i % 5 == 0 ? "Impact" : "Code " + i % 7, 4, 20);
        }
        return project.view();
    }

    /** However long a pass over all sources takes, a person waits for no second one. */
    @Test
    void noneGoesThroughAllSourcesMoreThanOnceWithoutAsking() throws Exception {
        Map<String, Analysis<?>> analyses = GoldenTest.analyses();
        ProjectView large = large();
        List<String> wrong = new ArrayList<>();
        for (Question question : Questions.all()) {
            Taken taken = new Taken();
            ProjectView counted = taken.from(large);
            taken.ask();
            run(analyses.get(question.analysis()), question, counted, taken::ask);
            if (taken.most > SOURCES + FEW) {
                wrong.add(question.name() + " took " + taken.most + " times one of " + SOURCES + " sources without asking");
            }
        }
        assertEquals(List.of(), wrong);
    }
}
