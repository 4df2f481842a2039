// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/** Puts texts into the index. */
final class TextWriter {

    static final String ID = "id";

    private static final System.Logger LOG = System.getLogger(TextWriter.class.getName());
    /** More than two gain nothing: reading the texts is the other half of the work. */
    private static final int THREADS = 2;
    /** Fewer are not worth a second thread. */
    private static final int FEW = 50;
    /** So many leave enough in memory for the threads to write it to the disk side by side. */
    private static final int MANY = 5_000;

    /** What is done now and then meanwhile. */
    @FunctionalInterface
    interface Portion {

        void done() throws IOException;
    }

    /** Revision of a source whose text could not be read: it is never searched, and tried again the next time. */
    private static final int UNREAD = -1;
    private static final FieldType KEY = type(IndexOptions.DOCS, false);
    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

    private final IndexWriter writer;
    private final ProjectView view;
    private final BooleanSupplier stopped;
    private final AtomicInteger done = new AtomicInteger();

    TextWriter(IndexWriter writer, ProjectView view, BooleanSupplier stopped) {
        this.writer = writer;
        this.view = view;
        this.stopped = stopped;
    }

    /** Number of sources taken in so far. */
    int done() {
        return done.get();
    }

    /**
     * Takes in the texts of sources.
     *
     * @param sources by number
     * @param fresh whether none of them is in the index yet
     * @param version change of the project that brought them, 0 if that is not known
     * @param portion after how many sources {@code each} is called, on the thread of the caller; the other thread goes on meanwhile
     * @return false if it was stopped before the end
     */
    boolean write(List<Source> sources, boolean fresh, long version, int portion, Portion each) throws IOException {
        AtomicInteger left = new AtomicInteger(sources.size());
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller = Thread.currentThread();
        Runnable work = () -> {
            try {
                Row row = new Row(sources, next, version);
                int due = done.get() + portion;
                while (failure.get() == null && !stopped.getAsBoolean() && left.getAndDecrement() > 0) {
                    one(row, fresh);
                    if (Thread.currentThread() == caller && done.get() >= due) {
                        each.done();
                        due = done.get() + portion;
                    }
                }
                if (sources.size() > MANY && failure.get() == null) {
                    writer.flushNextBuffer();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        if (sources.size() < FEW) {
            work.run();
        } else {
            inThreads(work);
        }
        switch (failure.get()) {
            case null -> {
                return next.get() >= sources.size();
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
    }

    private void one(Row row, boolean fresh) throws IOException {
        row.forget();
        if (fresh) {
            writer.addDocument(row);
        } else {
            Source source = row.take();
            writer.updateDocument(term(source.number()), row);
        }
        done.incrementAndGet();
    }

    private static void inThreads(Runnable work) {
        Thread[] helpers = new Thread[THREADS - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().daemon().name("Cairn search index " + (i + 2)).start(work);
        }
        work.run();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static Term term(long number) {
        return new Term(ID, Long.toString(number, Character.MAX_RADIX));
    }

    /**
     * The fields of a document, used again for the next. Which source comes next is settled when Lucene begins to read the fields: it
     * has then chosen the segment, whose documents so come in order of their numbers although two threads write, and need no sorting.
     */
    private final class Row implements Iterable<IndexableField> {

        private final List<Source> sources;
        private final AtomicInteger next;
        private final WordStream words = new WordStream();
        private final Field id = new Field(ID, "", KEY);
        private final NumericDocValuesField number = new NumericDocValuesField(Segment.NUMBER, 0);
        private final NumericDocValuesField revision = new NumericDocValuesField(Segment.REVISION, 0);
        private final NumericDocValuesField seen = new NumericDocValuesField(Segment.SEEN, 0);
        private final List<IndexableField> fields = List.of(id, number, revision, seen, new Field(Leaf.BODY, words, TEXT));
        private Source taken;

        Row(List<Source> sources, AtomicInteger next, long version) {
            this.sources = sources;
            this.next = next;
            seen.setLongValue(version);
        }

        /** Makes it ready for another source. */
        void forget() {
            taken = null;
        }

        @Override
        public Iterator<IndexableField> iterator() {
            take();
            return fields.iterator();
        }

        Source take() {
            if (taken == null) {
                taken = sources.get(next.getAndIncrement());
                fill(taken);
            }
            return taken;
        }

        private void fill(Source source) {
            id.setStringValue(term(source.number()).text());
            number.setLongValue(source.number());
            try {
                words.of(view.text(source).string());
                revision.setLongValue(source.revision());
            } catch (UncheckedIOException e) {
                LOG.log(Level.WARNING, "The text of " + source.title() + " cannot be read; it is left out of the index.", e);
                words.of("");
                revision.setLongValue(UNREAD);
            }
        }
    }

    private static FieldType type(IndexOptions options, boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(tokenized);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
