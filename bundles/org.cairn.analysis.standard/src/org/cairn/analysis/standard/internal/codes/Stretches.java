// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;

/**
 * Goes through many sources in stretches, each on a thread of its own. What is found must not depend on where one stretch ends: how many
 * there are depends on the machine.
 */
final class Stretches {

    /** With fewer sources for each, the threads cost more than they save. */
    private static final int LEAST = 10_000;
    /** Each thread has tables of its own, and they are added up in the end. */
    private static final int MOST = 4;

    private Stretches() {
    }

    /** Works on some of the sources. Asks {@code AnalysisContext.check} often: that ends it when it is not wanted any more. */
    @FunctionalInterface
    interface Work<T> {
        void on(List<Source> stretch, T found) throws Cancelled;
    }

    /**
     * Works on all sources and waits until it is done; the first stretch is worked on by the thread that asks.
     *
     * @param empty makes what the finds of a stretch are put into; asked on this thread, so that this run is charged for its memory
     * @return the finds of each stretch, in the order of the sources; at least one
     */
    static <T> List<T> each(List<Source> sources, Supplier<T> empty, Work<T> work) throws Cancelled {
        return each(sources, Math.clamp(sources.size() / LEAST, 1, Math.min(MOST, Runtime.getRuntime().availableProcessors())), empty, work);
    }

    static <T> List<T> each(List<Source> sources, int count, Supplier<T> empty, Work<T> work) throws Cancelled {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Source> stretch = sources.subList(place(sources, i, count), place(sources, i + 1, count));
            T found = empty.get();
            tasks.add(new FutureTask<>(() -> {
                work.on(stretch, found);
                return found;
            }));
        }
        try {
            for (FutureTask<T> task : tasks.subList(1, count)) {
                Thread.ofPlatform().daemon().name(Thread.currentThread().getName() + ", beside it").start(task);
            }
            tasks.getFirst().run();
            List<T> finds = new ArrayList<>();
            for (FutureTask<T> task : tasks) {
                finds.add(task.get());
            }
            return finds;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Cancelled cancelled -> throw cancelled;
                case RuntimeException wrong -> throw wrong;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private static int place(List<Source> sources, int stretch, int count) {
        return (int) ((long) sources.size() * stretch / count);
    }
}
