// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/**
 * Reads the items of a project, and the texts of its sources, on a thread of its own and a little ahead of who takes them in: reading takes
 * as long as all the rest. Used by one thread.
 */
final class ItemsAhead {

    /** Receives the items on the thread that asked for them. */
    interface Sink {

        /**
         * As {@link Items.Sink#item}.
         *
         * @param text of a source of plain text where it was read along, else null
         */
        void item(String section, Element item, PlainText text) throws Failure, Cancelled;
    }

    private record Item(String section, Element element, PlainText text, int weight) {
    }

    /** Ends the reading when nobody wants any more. */
    private static final class Unwanted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwanted() {
            super("nobody wants any more", null, false, false);
        }
    }

    /** Elements that may wait: a megabyte, which the garbage collector need not keep. One item alone may have more. */
    private static final int MOST_WAITING = 4_000;
    /** So many characters of a text take the room of an element. */
    private static final int CHARS = 64;

    private final String file;
    private final Container container;
    private final Progress progress;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private int weight;
    private boolean ended;
    private volatile boolean unwanted;
    private Throwable failed;

    ItemsAhead(String file, Container container, Progress progress) {
        this.file = file;
        this.container = container;
        this.progress = progress;
    }

    /** Reads all. What is wrong with the file is thrown after the items before it were handed over. */
    void read(Limits limits, Sink sink) throws Failure, Cancelled {
        InputStream xml = container.xml();
        Thread thread = Thread.ofPlatform().daemon().name("Cairn reading").start(() -> produce(xml, limits));
        try {
            for (Item item = next(); item != null; item = next()) {
                sink.item(item.section(), item.element(), item.text());
            }
        } finally {
            stop(thread);
        }
        switch (failed) {
            case null -> {
                // it came to its end
            }
            case Failure e -> throw e;
            case Cancelled e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failed);
        }
    }

    private void produce(InputStream xml, Limits limits) {
        Throwable end = null;
        try {
            // how far it is is told by who takes the items
            Items items = new Items(file, limits, Progress.until(() -> unwanted || progress.isCancelled()));
            items.read(xml, new Items.Sink() {
                @Override
                public void root(Element root, String namespace) {
                    // the survey has it
                }

                @Override
                public void item(String section, Element item) {
                    PlainText text = item.name().equals("TextSource") ? text(item) : null;
                    put(new Item(section, item, text, items.size() + (text == null ? 0 : text.text().length() / CHARS)));
                }
            });
        } catch (Failure | Cancelled | RuntimeException | Error e) {
            end = e;
        }
        synchronized (waiting) {
            failed = end;
            ended = true;
            waiting.notifyAll();
        }
    }

    /** Null also where it cannot be read: who takes the source in tries again and says what is wrong. */
    private PlainText text(Element source) {
        try {
            return Texts.of(source, container);
        } catch (Failure e) {
            return null;
        }
    }

    private void put(Item item) {
        synchronized (waiting) {
            while (weight > MOST_WAITING && !unwanted) {
                pause();
            }
            if (unwanted) {
                throw new Unwanted();
            }
            waiting.add(item);
            weight += item.weight();
            waiting.notifyAll();
        }
    }

    /** The next item, or null after the last. */
    private Item next() {
        synchronized (waiting) {
            boolean interrupted = false;
            while (waiting.isEmpty() && !ended) {
                interrupted |= pause();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Item item = waiting.poll();
            if (item != null) {
                weight -= item.weight();
                waiting.notifyAll();
            }
            return item;
        }
    }

    /** Waits for the other thread. Returns whether this one was interrupted, which does not end the work: there is {@link Progress} for that. */
    private boolean pause() {
        try {
            waiting.wait();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void stop(Thread thread) {
        synchronized (waiting) {
            unwanted = true;
            waiting.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
