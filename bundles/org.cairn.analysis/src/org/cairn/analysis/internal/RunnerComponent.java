// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.ParameterProblem;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.analysis.Run.Outcome;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs analyses on threads of their own and waits beside them. */
@Component
public final class RunnerComponent implements AnalysisRunner {

    private static final Logger LOG = System.getLogger(RunnerComponent.class.getName());

    /** How often the waiting thread looks whether it is to stop, and how long it then waits: together well under 100 ms. */
    private static final int LOOK_MILLIS = 20;
    private static final int GRACE_MILLIS = 50;
    /** It waits so long in short turns: while Java stands still to clear up memory no analysis can stop, and only one turn goes by. */
    private static final int TURNS = 5;

    private final MemoryWatch memory = new MemoryWatch();
    private final Set<Thread> behind = ConcurrentHashMap.newKeySet();
    /** Told of each analysis that gave a result, or broke, and how. */
    private final BiConsumer<Available, String> ended;

    /** Without a folder of plugins: whose analyses fail is not noted. */
    public RunnerComponent() {
        ended = (analysis, failure) -> { };
    }

    @Activate
    public RunnerComponent(@Reference PluginFolder folder) {
        ended = folder::ran;
    }

    /** What a run's thread leaves for the one that waits. */
    private record Ending(Result result, Throwable thrown, long allocated) {
    }

    @Override
    public int leftBehind() {
        behind.removeIf(thread -> !thread.isAlive());
        return behind.size();
    }

    @Override
    public Run run(AnalysisRequest request, Progress progress) {
        Instant started = Instant.now();
        Phrases words = Phrases.beside(Declaration.class, request.locale());
        Declaration declaration;
        Declaration.Binding binding;
        ParameterValues values;
        try {
            declaration = Declaration.of(request.analysis().analysis(), request.locale());
            binding = declaration.bind(request.values(), request.view());
            values = binding.parameters() == null ? request.values() : declaration.values(binding.parameters(), request.view());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            Telling telling = new Telling(request, request.analysis().info().label(), request.values(), started, words, ended);
            return telling.failed(broken, -1);
        }
        Telling telling = new Telling(request, declaration.info().label(), values, started, words, ended);
        if (binding.parameters() == null) {
            String all = binding.problems().stream().map(ParameterProblem::message).collect(Collectors.joining(" "));
            return telling.run(Outcome.FAILED, -1, telling.failure("run.parameters", all, ""));
        }
        return watched(request, binding.parameters(), progress, telling);
    }

    private Run watched(AnalysisRequest request, Record parameters, Progress progress, Telling telling) {
        FencedProgress fenced = new FencedProgress(progress);
        AnalysisContext context = AnalysisContext.of(request.view()).in(request.locale()).searching(request.search())
                .seeded(request.seed()).watchedBy(fenced);
        AtomicReference<Ending> ending = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().name("cairn analysis " + request.analysis().info().id()).unstarted(() -> {
            ending.set(attempt(request.analysis().analysis(), parameters, context));
            ended.countDown();
        });
        thread.setContextClassLoader(request.analysis().analysis().getClass().getClassLoader());
        thread.start();
        boolean interrupted = false;
        try {
            while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean full = memory.isFull();
                if (full || progress.isCancelled()) {
                    fenced.stop();
                    thread.interrupt();
                    if (!endsSoon(ended)) {
                        return abandoned(thread, full, telling);
                    }
                    return full ? telling.outOfMemory(allocated(ending)) : telling.cancelled(allocated(ending));
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
            fenced.stop();
            thread.interrupt();
            return telling.cancelled(-1);
        } finally {
            if (interrupted) {
                behind.add(thread);
                Thread.currentThread().interrupt();
            }
        }
        Ending end = ending.get();
        return switch (end.thrown()) {
            case null -> telling.done(end);
            case Cancelled cancelled -> telling.cancelled(end.allocated());
            case OutOfMemoryError none -> telling.outOfMemory(end.allocated());
            case Throwable thrown -> telling.failed(thrown, end.allocated());
        };
    }

    private static boolean endsSoon(CountDownLatch ended) throws InterruptedException {
        for (int turn = 0; turn < TURNS; turn++) {
            if (ended.await(GRACE_MILLIS / TURNS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private static long allocated(AtomicReference<Ending> ending) {
        return ending.get() == null ? -1 : ending.get().allocated();
    }

    /** What was stopped because memory ran out, and is still busy with that, is told as such. */
    private Run abandoned(Thread thread, boolean full, Telling telling) {
        behind.add(thread);
        thread.setPriority(Thread.MIN_PRIORITY);
        LOG.log(Level.WARNING, thread.getName() + " did not stop when it was asked to and was left behind");
        return full ? telling.outOfMemory(-1) : telling.broke("run.abandoned", "", telling.plugin(), -1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Ending attempt(Analysis analysis, Record parameters, AnalysisContext context) {
        long before = memory.allocated();
        try {
            Result result = analysis.run(parameters, context);
            if (result == null) {
                throw new IllegalStateException("It gave no result.");
            }
            return new Ending(context.complete(result), null, used(before));
        } catch (Throwable thrown) { // whatever a plugin throws, errors of linking and of memory included, ends its own run only
            return new Ending(null, thrown, used(before));
        }
    }

    private long used(long before) {
        return before < 0 ? -1 : memory.allocated() - before;
    }

    /** Makes the record of a run, and says what went wrong. */
    private record Telling(AnalysisRequest request, String label, ParameterValues values, Instant started, Phrases words,
            BiConsumer<Available, String> ended) {

        String plugin() {
            return request.analysis().plugin();
        }

        Run run(Outcome outcome, long allocated, Result result) {
            Available analysis = request.analysis();
            return new Run(analysis.info().id(), label, analysis.info().version(), analysis.plugin(), analysis.pluginVersion(), values,
                    request.seed(), request.view().info().id(), request.view().version(), started,
                    Duration.between(started, Instant.now()), allocated, outcome, result);
        }

        Failed failure(String key, String what, String remedy) {
            String message = words.say(key, label, what);
            String toDo = words.find(key + ".remedy").isPresent() ? words.say(key + ".remedy", remedy) : "";
            return new Failed(About.of(label), Problem.error(message, "", toDo));
        }

        Run done(Ending ending) {
            ended.accept(request.analysis(), "");
            return run(Outcome.DONE, ending.allocated(), ending.result());
        }

        /** It is not the person's fault that it has no result. */
        Run broke(String key, String what, String remedy, long allocated) {
            Failed failed = failure(key, what, remedy);
            ended.accept(request.analysis(), failed.problem().message());
            return run(Outcome.FAILED, allocated, failed);
        }

        Run cancelled(long allocated) {
            return run(Outcome.CANCELLED, allocated, failure("run.cancelled", "", ""));
        }

        Run outOfMemory(long allocated) {
            return broke("run.memory", "", "", allocated);
        }

        Run failed(Throwable thrown, long allocated) {
            if (thrown instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
                LOG.log(Level.DEBUG, "The analysis " + request.analysis().info().id() + " refused", thrown);
                return run(Outcome.FAILED, allocated, failure("run.parameters", wrong.getMessage(), ""));
            }
            LOG.log(Level.WARNING, "The analysis " + request.analysis().info().id() + " failed", thrown);
            String what = thrown.getMessage() == null ? thrown.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT) : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
            return broke("run.failed", what, plugin(), allocated);
        }
    }
}
