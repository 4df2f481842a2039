// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/** What all kinds of pages have in common: one picture at a time, an end to patience, failures that a person understands. */
abstract class OpenPages implements Pages {

    private static final System.Logger LOG = System.getLogger(OpenPages.class.getName());
    /** Nanoseconds that a page may take to be drawn. */
    private static final long PATIENCE = 20_000_000_000L;

    private final String what;
    private boolean closed;

    /** @param what a page is, at the start of a sentence */
    OpenPages(String what) {
        this.what = what;
    }

    /** Draws a page {@code width} pixels wide or a little less. */
    protected abstract Picture draw(int page, int width, Watch watch) throws IOException;

    protected abstract PrintedText read(Watch watch) throws IOException;

    protected abstract void end() throws IOException;

    @Override
    public final synchronized Picture picture(int page, int width, Progress progress) throws Failure, Cancelled {
        if (closed) {
            throw new IllegalStateException("The pages are closed.");
        }
        Size size = size(page);
        double most = Math.sqrt(MOST_PIXELS * size.width() / size.height());
        int drawn = (int) Math.clamp(width, 1, Math.max(1, Math.min(most, MOST_PIXELS / 4.0)));
        return work(watch -> draw(page, drawn, watch), what + " " + page, progress, PATIENCE);
    }

    @Override
    public final PrintedText text(Progress progress) throws Failure, Cancelled {
        return work(this::read, "The document", progress, Limits.PARSE_MILLIS * 1_000_000);
    }

    /** Something that reads the file. */
    private interface Work<T> {

        T with(Watch watch) throws IOException;
    }

    private static <T> T work(Work<T> work, String what, Progress progress, long patience) throws Failure, Cancelled {
        long end = System.nanoTime() + patience;
        boolean[] late = {false};
        try {
            return work.with(() -> {
                late[0] = System.nanoTime() - end > 0;
                if (late[0] || progress.isCancelled()) {
                    throw new Stopped();
                }
            });
        } catch (Stopped e) {
            if (!late[0]) {
                throw new Cancelled();
            }
            throw new Failure(what + " takes too long to be drawn.", "", "Open the file in another program.", e);
        } catch (Unreadable e) {
            throw new Failure(e.getMessage(), "", e.remedy(), e);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new Failure(what + " is damaged.", "", "Open the file in the program that made it, save it again and import that.", e);
        } catch (OutOfMemoryError e) {
            throw new Failure(what + " needs more memory than Cairn may use.", "", "Open the file in another program.", e);
        }
    }

    @Override
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                end();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Closing pages", e);
            }
        }
    }
}
