// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cairn.api.project.SourceText;

/** Reads many texts in portions, the next ones in the background while one is used. Used by one thread. */
final class TextReading {

    /** Receives a text and its place in the order asked for. */
    interface Use {

        void text(int index, SourceText text);
    }

    private static final int PORTION = 256;
    /** Portions read ahead: enough for two threads, and some megabytes at the most. */
    private static final int AHEAD = 3;

    private final Parts parts;
    private final long[] ids;

    /** @param ids keys of the texts in the order wanted */
    TextReading(Parts parts, long[] ids) {
        this.parts = parts;
        this.ids = ids;
    }

    void forEach(Use use) {
        Deque<CompletableFuture<SourceText[]>> portions = new ArrayDeque<>();
        int started = 0;
        try {
            for (int from = 0; from < ids.length; from += PORTION) {
                for (; started < ids.length && portions.size() < AHEAD; started += PORTION) {
                    long[] some = Arrays.copyOfRange(ids, started, Math.min(ids.length, started + PORTION));
                    portions.add(CompletableFuture.supplyAsync(() -> parts.texts(some)));
                }
                SourceText[] texts = portions.remove().join();
                for (int i = 0; i < texts.length; i++) {
                    use.text(from + i, texts[i]);
                }
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            // what is still being read must not outlive the call: the project may be closed after it
            portions.forEach(portion -> portion.exceptionally(e -> null).join());
        }
    }
}
