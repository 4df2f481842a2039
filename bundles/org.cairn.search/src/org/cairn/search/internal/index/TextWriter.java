// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
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

    private final IndexWriter writer;
    private final ProjectView view;
    private final BooleanSupplier stopped;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();

    TextWriter(IndexWriter writer, ProjectView view, BooleanSupplier stopped) {
        this.writer = writer;
        this.view = view;
        this.stopped = stopped;
    }

    /** Number of sources taken in so far. */
    int done() {
        return done.get();
    }

    /** Number of sources whose text could not be read. */
    int unread() {
        return unread.get();
    }

    /**
     * Takes in the texts of sources.
     *
     * @param fresh whether none of them is in the index yet
     * @param version change of the project that brought them, 0 if that is not known
     * @return false if it was stopped before the end
     */
    boolean write(List<Source> sources, boolean fresh, long version) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                Row row = new Row();
                for (int i; (i = next.getAndIncrement()) < sources.size() && failure.get() == null && !stopped.getAsBoolean();) {
                    one(row, sources.get(i), fresh, version);
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
                return next.get() >= sources.size() && !stopped.getAsBoolean();
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
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

    private void one(Row row, Source source, boolean fresh, long version) throws IOException {
        String text;
        try {
            text = view.text(source).string();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "The text of " + source.title() + " cannot be read; it is left out of the index.", e);
            unread.incrementAndGet();
            return;
        }
        Document document = row.fill(source, version, text);
        if (fresh) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(term(source.number()), document);
        }
        done.incrementAndGet();
    }

    static Term term(long number) {
        return new Term(ID, Long.toString(number, Character.MAX_RADIX));
    }

    /** The fields of a document, used again for the next. */
    private static final class Row {

        private static final FieldType KEY = type(IndexOptions.DOCS, false);
        private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

        private final WordStream words = new WordStream();
        private final Field id = new Field(ID, "", KEY);
        private final NumericDocValuesField number = new NumericDocValuesField(Segment.NUMBER, 0);
        private final NumericDocValuesField revision = new NumericDocValuesField(Segment.REVISION, 0);
        private final NumericDocValuesField seen = new NumericDocValuesField(Segment.SEEN, 0);
        private final Field body = new Field(Leaf.BODY, words, TEXT);
        private final Document document = new Document();

        Row() {
            document.add(id);
            document.add(number);
            document.add(revision);
            document.add(seen);
            document.add(body);
        }

        private static FieldType type(IndexOptions options, boolean tokenized) {
            FieldType type = new FieldType();
            type.setIndexOptions(options);
            type.setTokenized(tokenized);
            type.setOmitNorms(true);
            type.freeze();
            return type;
        }

        Document fill(Source source, long version, String text) {
            id.setStringValue(term(source.number()).text());
            number.setLongValue(source.number());
            revision.setLongValue(source.revision());
            seen.setLongValue(version);
            words.of(text);
            return document;
        }
    }
}
