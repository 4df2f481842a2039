// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cairn.api.exchange.DocumentReading.Sink;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;

/**
 * Reads batches of files on two threads ahead of a sink, and hands over what they hold on the calling thread in order.
 *
 * <p>Memory is bounded: only so many batches are read and not yet handed over, and only one of them holds a large file. A file on
 * which a parser hangs is given up: its thread is left behind and another one takes over.
 */
final class ReadAhead {

    private static final int THREADS = 2;
    private static final int BATCHES_AHEAD = 8;
    private static final long STACK_BYTES = 16L << 20;
    private static final long POLL_MILLIS = 50;

    private final List<Batch> batches;
    private final FileParsing parsing;
    private final long limitNanos;
    private final LongSupplier clock;
    private final Semaphore ahead = new Semaphore(BATCHES_AHEAD);
    private final Semaphore large = new Semaphore(1);
    private final Object order = new Object();
    private int next;
    private volatile boolean stopped;

    /**
     * @param limitMillis how long one file may take
     * @param clock gives nanoseconds
     */
    ReadAhead(List<Batch> batches, FileParsing parsing, long limitMillis, LongSupplier clock) {
        this.batches = batches;
        this.parsing = parsing;
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        this.clock = clock;
    }

    /** Reads everything; returns when all is handed over. */
    void run(Sink sink, Progress progress) throws Cancelled {
        try {
            for (int i = 0; i < Math.min(THREADS, batches.size()); i++) {
                startWorker(null);
            }
            for (Batch batch : batches) {
                handOver(batch, sink, progress);
                ahead.release();
                if (batch.isLarge()) {
                    large.release();
                }
                progress.worked(batch.steps());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } finally {
            stopped = true;
            batches.forEach(Batch::abandon);
        }
    }

    private void handOver(Batch batch, Sink sink, Progress progress) throws Cancelled, InterruptedException {
        long heard = clock.getAsLong();
        int done = 0;
        while (true) {
            progress.check();
            Batch.Chunk chunk = batch.poll(POLL_MILLIS);
            if (chunk != null) {
                for (Object found : chunk.found()) {
                    if (found instanceof ReadDocument document) {
                        sink.document(document);
                        progress.check();
                    } else if (found instanceof Problem problem) {
                        sink.problem(problem);
                    }
                }
                if (chunk.last()) {
                    return;
                }
                done = chunk.done();
                heard = clock.getAsLong();
            } else if (batch.started() && clock.getAsLong() - Math.max(heard, batch.busySince()) > limitNanos) {
                giveUp(batch, done, sink, progress);
                return;
            }
        }
    }

    /** Leaves a thread that hangs on a file to itself, and reads on another one what that batch has not yet given. */
    private void giveUp(Batch batch, int done, Sink sink, Progress progress) throws Cancelled, InterruptedException {
        Item.Found hanging = batch.current();
        batch.abandon();
        Batch rest = batch.without(hanging, done);
        startWorker(rest);
        if (rest != null) {
            handOver(rest, sink, progress);
        }
        if (hanging != null) {
            sink.problem(Problem.error(
                    "Reading took more than " + TimeUnit.NANOSECONDS.toSeconds(limitNanos) + " seconds and was given up.",
                    hanging.origin(), "Open it in the program that made it, save it again and import that."));
        }
    }

    private void startWorker(Batch first) {
        Thread thread = new Thread(null, () -> work(first), "cairn-reading", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private void work(Batch first) {
        try {
            if (first != null) {
                first.read(parsing, clock);
            }
            for (Batch batch = take(); batch != null; batch = take()) {
                batch.read(parsing, clock);
                if (batch.abandoned()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // nobody waits any more
            Thread.currentThread().interrupt();
        }
    }

    /** The next batch, as soon as there is room for it; null when there is none. */
    private Batch take() throws InterruptedException {
        synchronized (order) {
            if (stopped || next >= batches.size()) {
                return null;
            }
            // permits are taken in the order of the batches: whoever holds one is handed over before whoever waits for it
            while (!ahead.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    return null;
                }
            }
            Batch batch = batches.get(next);
            while (batch.isLarge() && !large.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    return null;
                }
            }
            next++;
            return batch;
        }
    }
}
