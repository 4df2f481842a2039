// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import org.cairn.analysis.render.DisplayWidth;
import org.cairn.api.progress.Progress;

/** Shows progress on one line of a terminal, and only to somebody who looks on. Thread-safe. */
final class TerminalProgress implements Progress {
    /** Work that takes less than this shows nothing. */
    private static final long QUIET_NANOS = 400_000_000L;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final Terminal terminal;
    private volatile boolean cancelled;
    private String task = "";
    private long total;
    private long done;
    private long next = System.nanoTime() + QUIET_NANOS;
    private int shown;
    private Boolean watched;

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String newTask, long newTotal) {
        task = newTask;
        total = newTotal;
        done = 0;
        show();
    }

    @Override
    public synchronized void worked(long steps) {
        done += steps;
        show();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Asks the work to stop. */
    void cancel() {
        cancelled = true;
    }

    /** Takes the line away, before anything else is written. */
    synchronized void clear() {
        if (shown > 0) {
            terminal.err().print("\r" + " ".repeat(shown) + "\r");
            terminal.err().flush();
            shown = 0;
        }
    }

    private void show() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + PAUSE_NANOS;
        if (watched == null) {
            watched = terminal.watched().getAsBoolean();
        }
        if (watched) {
            String line = total > 0 ? task + " " + Math.min(100, 100 * done / total) + " %" : done > 0 ? task + " " + done : task + " …";
            line = DisplayWidth.cut(line, 78);
            int width = DisplayWidth.of(line);
            terminal.err().print("\r" + line + " ".repeat(Math.max(0, shown - width)));
            terminal.err().flush();
            shown = width;
        }
    }
}
