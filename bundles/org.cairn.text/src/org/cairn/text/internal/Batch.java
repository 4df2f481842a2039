// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Problem;
import org.cairn.text.internal.format.Receiver;
import org.cairn.text.internal.format.Stopped;

/** Some files that one thread reads in a row, and the queue through which what they hold is handed over. */
final class Batch {

    private static final int MAX_FILES = 64;
    private static final long MAX_BYTES = 512 << 10;
    private static final long SMALL_FILE = 64 << 10;
    private static final long LARGE_FILE = 16 << 20;
    private static final int CHUNKS = 4;
    private static final int CHUNK_ITEMS = 256;
    private static final long CHUNK_BYTES = 1 << 20;
    /** Ends the last chunk. */
    private static final Object END = new Object();

    private final List<Item> items;
    private final BlockingQueue<List<Object>> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private final boolean isLarge;
    private volatile boolean started;
    private volatile boolean abandoned;
    private volatile long busySince;
    private volatile Item.Found current;

    private Batch(List<Item> items) {
        this.items = List.copyOf(items);
        this.isLarge = items.stream().anyMatch(item -> item instanceof Item.Found f && f.size() > LARGE_FILE);
    }

    /** Puts small text files together, and every other file by itself. */
    static List<Batch> of(List<Item> items) {
        List<Batch> batches = new ArrayList<>();
        List<Item> together = new ArrayList<>();
        long bytes = 0;
        for (Item item : items) {
            long size = item instanceof Item.Found f ? f.size() : 0;
            boolean small = !(item instanceof Item.Found f) || f.kind() != null && f.kind().isText() && size <= SMALL_FILE;
            if (!together.isEmpty() && (!small || together.size() >= MAX_FILES || bytes + size > MAX_BYTES)) {
                batches.add(new Batch(together));
                together.clear();
                bytes = 0;
            }
            together.add(item);
            bytes += size;
            if (!small) {
                batches.add(new Batch(together));
                together.clear();
                bytes = 0;
            }
        }
        if (!together.isEmpty()) {
            batches.add(new Batch(together));
        }
        return batches;
    }

    boolean isLarge() {
        return isLarge;
    }

    /** Number of files, for the progress. */
    int steps() {
        return (int) items.stream().filter(Item.Found.class::isInstance).count();
    }

    boolean started() {
        return started;
    }

    boolean abandoned() {
        return abandoned;
    }

    /** When the present file was begun or the last chunk was taken, by the clock. */
    long busySince() {
        return busySince;
    }

    /** The file that is being read. */
    Item.Found current() {
        return current;
    }

    /** The files behind that one as a batch of their own; null where there are none. */
    Batch after(Item.Found file) {
        int at = items.indexOf(file);
        return at < 0 || at + 1 >= items.size() ? null : new Batch(items.subList(at + 1, items.size()));
    }

    /** Nobody waits for this batch any more: whoever reads it should stop. */
    void abandon() {
        abandoned = true;
        chunks.clear();
    }

    /** The next chunk, waiting for it a little while; null where there is none yet. */
    List<Object> poll(long millis) throws InterruptedException {
        return chunks.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Reads all files of the batch; blocks while the queue is full. */
    void read(FileParsing parsing, LongSupplier clock) throws InterruptedException {
        busySince = clock.getAsLong();
        started = true;
        Chunks out = new Chunks(clock);
        try {
            for (Item item : items) {
                if (abandoned) {
                    return;
                }
                if (item instanceof Item.Note note) {
                    out.problem(note.problem());
                } else if (item instanceof Item.Found file) {
                    current = file;
                    busySince = clock.getAsLong();
                    parsing.read(file, out, () -> {
                        if (abandoned) {
                            throw new Stopped();
                        }
                    });
                }
            }
            out.add(END, 0);
            out.flush();
        } catch (Stopped e) {
            if (!abandoned) {
                throw e;
            }
        }
    }

    /** Collects what is found into chunks. */
    private final class Chunks implements Receiver {

        private final LongSupplier clock;
        private List<Object> chunk = new ArrayList<>();
        private long bytes;

        Chunks(LongSupplier clock) {
            this.clock = clock;
        }

        @Override
        public void document(ReadDocument document) {
            add(document, document.text().length() + (document.original() == null ? 0 : document.original().bytes().length));
        }

        @Override
        public void problem(Problem problem) {
            add(problem, 0);
        }

        private void add(Object found, long size) {
            chunk.add(found);
            bytes += size;
            if (chunk.size() >= CHUNK_ITEMS || bytes >= CHUNK_BYTES) {
                flush();
            }
        }

        private void flush() {
            try {
                while (!chunk.isEmpty() && !chunks.offer(chunk, 100, TimeUnit.MILLISECONDS)) {
                    if (abandoned) {
                        throw new Stopped();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
            chunk = new ArrayList<>();
            bytes = 0;
            busySince = clock.getAsLong();
        }
    }
}
