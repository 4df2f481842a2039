// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cairn.api.project.SourceText;

/** Reads many texts in portions, the next ones in the background while one is used. Used by one thread. */
final class TextReading {

    /** Receives a text and its place in the order asked for. */
    interface Use {

        void text(int index, SourceText text);
    }

    private static final int PORTION = 256;
    /** Threads of their own: the pool for all has only one where there are two processors. */
    private static final int THREADS = 2;
    /** Portions read ahead: enough for the threads, and some megabytes at the most. */
    private static final int AHEAD = THREADS + 1;

    private final Parts parts;
    private final long[] ids;
    private volatile boolean over;

    /** @param ids keys of the texts in the order wanted */
    TextReading(Parts parts, long[] ids) {
        this.parts = parts;
        this.ids = ids;
    }

    void forEach(Use use) {
        if (ids.length <= PORTION) {
            use(0, parts.texts(ids), use);
            return;
        }
        // closing waits for what is still being read: it must not outlive the call, as the project may be closed after it
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("Cairn texts").factory())) {
            inPortions(readers, use);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void inPortions(ExecutorService readers, Use use) {
        Deque<CompletableFuture<SourceText[]>> portions = new ArrayDeque<>();
        int started = 0;
        try {
            for (int from = 0; from < ids.length; from += PORTION) {
                for (; started < ids.length && portions.size() < AHEAD; started += PORTION) {
                    long[] some = Arrays.copyOfRange(ids, started, Math.min(ids.length, started + PORTION));
                    portions.add(CompletableFuture.supplyAsync(() -> over ? null : parts.texts(some), readers));
                }
                use(from, portions.remove().join(), use);
            }
        } finally {
            over = true; // what has not begun need not begin
        }
    }

    private static void use(int from, SourceText[] texts, Use use) {
        for (int i = 0; i < texts.length; i++) {
            use.text(from + i, texts[i]);
        }
    }
}
