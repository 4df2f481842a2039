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

    /**
     * Some of what was found.
     *
     * @param found documents and problems in order
     * @param done how many files of the batch are complete with it
     * @param last whether that is all of the batch
     */
    record Chunk(List<Object> found, int done, boolean last) {
    }

    private final List<Item> items;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);
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

    /** The files from {@code done} on but for that one, as a batch of their own; null where there are none. */
    Batch without(Item.Found file, int done) {
        List<Item> rest = new ArrayList<>(items.subList(done, items.size()));
        rest.remove(file);
        return rest.isEmpty() ? null : new Batch(rest);
    }

    /** Nobody waits for this batch any more: whoever reads it should stop. */
    void abandon() {
        abandoned = true;
        chunks.clear();
    }

    /** The next chunk, waiting for it a little while; null where there is none yet. */
    Chunk poll(long millis) throws InterruptedException {
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
                out.done++;
            }
            out.flush(true);
        } catch (Stopped e) {
            if (!abandoned) {
                throw e;
            }
        }
    }

    /** Collects what is found into chunks. */
    private final class Chunks implements Receiver {

        private final LongSupplier clock;
        private List<Object> found = new ArrayList<>();
        private long bytes;
        private int done;

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

        private void add(Object one, long size) {
            found.add(one);
            bytes += size;
            if (found.size() >= CHUNK_ITEMS || bytes >= CHUNK_BYTES) {
                flush(false);
            }
        }

        private void flush(boolean last) {
            Chunk chunk = new Chunk(found, done, last);
            try {
                while (!chunks.offer(chunk, 100, TimeUnit.MILLISECONDS)) {
                    if (abandoned) {
                        throw new Stopped();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
            found = new ArrayList<>();
            bytes = 0;
            busySince = clock.getAsLong();
        }
    }
}
