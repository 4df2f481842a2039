// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.analysis.Run.Outcome;
import org.cairn.analysis.internal.RunnerComponent;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Whatever an analysis does, its run ends, says how, and harms nobody. */
class AnalysisRunnerTest {

    /** What a plugin may do. */
    private interface Body {
        Result run(AnalysisContext context) throws Cancelled;
    }

    private record Odd(Body body) implements Analysis<NoParameters> {
        @Override
        public AnalysisInfo info() {
            return AnalysisInfo.of("org.example.odd", "Odd one", NoParameters.class);
        }

        @Override
        public Result run(NoParameters parameters, AnalysisContext context) throws Cancelled {
            return body.run(context);
        }
    }

    /** Asks to stop as soon as the work has begun. */
    private static final class Impatient implements Progress {
        private final AtomicBoolean begun = new AtomicBoolean();
        private final List<String> heard = new ArrayList<>();

        @Override
        public synchronized void begin(String task, long total) {
            heard.add(task);
            begun.set(true);
        }

        @Override
        public void worked(long done) {
            // not of interest
        }

        @Override
        public boolean isCancelled() {
            return begun.get();
        }
    }

    private final FakeProject project = FakeProject.of().source("Week 1", "Trust.");
    private AnalysisRunner runner = AnalysisRunner.create();

    private Run run(Body body, Progress progress) {
        Odd odd = new Odd(body);
        return runner.run(new AnalysisRequest(new Available(odd, odd.info(), "org.example.plugin", "1.0.0"), ParameterValues.DEFAULTS,
                project.view(), (query, watching) -> Set.of(), AnalysisRequest.SEED, Locale.ENGLISH), progress);
    }

    private static String message(Run run) {
        return assertInstanceOf(Failed.class, run.result()).problem().message();
    }

    @Test
    void aResultComesWithWhatWasSaidAndWhatIsNeededToRunItAgain() {
        Run run = run(context -> {
            context.note("A note.");
            context.counted(context.sources().size(), "sources");
            return new Text("Odd one", "Well.");
        }, Progress.NONE);
        assertEquals(Outcome.DONE, run.outcome());
        assertEquals(List.of("A note."), run.result().notes());
        assertEquals(1, run.result().about().n());
        assertEquals(project.view().version(), run.projectVersion());
        assertEquals("org.example.plugin", run.plugin());
        assertTrue(run.memory() > 0, "what it asked for of memory is reported");
        assertFalse(run.isStale(project.view().version()));
        assertTrue(run.isStale(project.view().version() + 1));
        assertTrue(run.asksTheSame(run(context -> new Text("x", "y"), Progress.NONE)));
    }

    @Test
    void whateverIsThrownIsAFailedResult() {
        assertEquals("Odd one failed: IllegalStateException: out of ink", message(run(context -> {
            throw new IllegalStateException("out of ink");
        }, Progress.NONE)));
        assertEquals("Odd one failed: NoClassDefFoundError: org/example/Gone", message(run(context -> {
            throw new NoClassDefFoundError("org/example/Gone");
        }, Progress.NONE)));
        assertTrue(message(run(AnalysisRunnerTest::endless, Progress.NONE)).contains("stack overflow error"));
        assertTrue(message(run(context -> null, Progress.NONE)).contains("It gave no result."));
        assertEquals("Odd one cannot be done like this: Choose two coders.", message(run(context -> {
            throw new IllegalArgumentException("Choose two coders.");
        }, Progress.NONE)));
    }

    @Test
    void theFolderOfPluginsHearsOfThoseThatGaveAResultOrBroke() {
        List<String> heard = new ArrayList<>();
        PluginFolder folder = (PluginFolder) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginFolder.class},
                (proxy, method, arguments) -> {
                    heard.add(method.getName() + " " + ((Available) arguments[0]).plugin() + ": " + arguments[1]);
                    return null;
                });
        runner = new RunnerComponent(folder);
        run(context -> {
            throw new IllegalStateException("out of ink");
        }, Progress.NONE);
        run(context -> {
            throw new IllegalArgumentException("Choose two coders.");
        }, Progress.NONE);
        run(context -> {
            throw new Cancelled();
        }, Progress.NONE);
        run(context -> new Text("x", "y"), Progress.NONE);
        assertEquals(List.of("ran org.example.plugin: Odd one failed: IllegalStateException: out of ink", "ran org.example.plugin: "), heard);
    }

    private static Result endless(AnalysisContext context) {
        return endless(context).with(null);
    }

    @Test
    void aWantOfMemoryEndsOnlyTheRun() {
        Run run = run(context -> {
            List<long[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new long[Integer.MAX_VALUE - 8]);
            }
        }, Progress.NONE);
        assertEquals(Outcome.FAILED, run.outcome());
        assertEquals("Odd one needs more memory than there is.", message(run));
    }

    @Test
    void anAnalysisThatLooksStops() {
        Run run = run(context -> {
            context.progress().begin("Looking", 0);
            while (true) {
                context.check();
            }
        }, new Impatient());
        assertEquals(Outcome.CANCELLED, run.outcome());
        assertEquals("Odd one was stopped.", message(run));
        assertEquals(0, runner.leftBehind());
    }

    @Test
    void anAnalysisThatSleepsIsWoken() {
        Run run = run(context -> {
            context.progress().begin("Sleeping", 0);
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new Cancelled();
            }
            return null;
        }, new Impatient());
        assertEquals(Outcome.CANCELLED, run.outcome());
    }

    @Test
    void anAnalysisThatLoopsIsLeftBehindAndNotHeardAnyMore() throws InterruptedException {
        AtomicBoolean end = new AtomicBoolean();
        AtomicReference<Thread> thread = new AtomicReference<>();
        Impatient progress = new Impatient();
        Run run = run(context -> {
            thread.set(Thread.currentThread());
            context.progress().begin("Looping", 0);
            while (!end.get()) {
                Thread.onSpinWait();
            }
            context.progress().begin("Too late", 0);
            return new Text("Too late", "");
        }, progress);
        assertEquals(Outcome.FAILED, run.outcome());
        assertTrue(message(run).startsWith("Odd one was asked to stop and does not."), message(run));
        assertTrue(((Failed) run.result()).problem().remedy().contains("org.example.plugin"));
        assertEquals(1, runner.leftBehind());
        end.set(true);
        thread.get().join();
        assertEquals(0, runner.leftBehind());
        assertEquals(List.of("Looping"), progress.heard);
    }

    @Test
    void aWaitingThreadThatIsInterruptedGoesOnAtOnce() {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread waiting = Thread.currentThread();
        Run run = run(context -> {
            waiting.interrupt();
            try {
                while (true) {
                    context.check();
                }
            } finally {
                stopped.set(true);
            }
        }, Progress.NONE);
        assertTrue(Thread.interrupted(), "it stays interrupted");
        assertEquals(Outcome.CANCELLED, run.outcome());
    }

    @Test
    void theAnalysisRunsOnAThreadOfItsOwnWithItsOwnClasses() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        run(context -> {
            thread.set(Thread.currentThread());
            assertSame(Odd.class.getClassLoader(), Thread.currentThread().getContextClassLoader());
            return new Text("x", "y");
        }, Progress.NONE);
        assertTrue(thread.get() != Thread.currentThread() && thread.get().isDaemon());
    }
}
