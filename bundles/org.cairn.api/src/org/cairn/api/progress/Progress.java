// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.progress;

import java.util.function.BooleanSupplier;

/**
 * Receives how far a piece of work is and tells whether the person wants it stopped.
 *
 * <p>Implementations are thread-safe: work that is spread over threads reports to one {@code Progress}.
 */
public interface Progress {

    /** Reports nothing and is never cancelled. */
    Progress NONE = until(() -> false);

    /**
     * Reports nothing and is cancelled as soon as something is so.
     *
     * @param cancelled asked from any thread, and as often as {@link #isCancelled}
     */
    static Progress until(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void begin(String task, long total) {
                // nobody is watching
            }

            @Override
            public void worked(long done) {
                // nobody is watching
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /**
     * Names the work that starts now. A later call replaces the task and starts again from 0.
     *
     * @param task what is being done, as a person would say it ("Reading 950 journals"), never null
     * @param total how many steps it has, or 0 or less when that is not known
     */
    void begin(String task, long total);

    /** Adds {@code done} finished steps (0 or more) to the current task. */
    void worked(long done);

    /** Whether the person asked to stop. Cheap enough for an inner loop. */
    boolean isCancelled();

    /** Ends the work if the person asked to stop: call it at least every 100 ms. */
    default void check() throws Cancelled {
        if (isCancelled()) {
            throw new Cancelled();
        }
    }
}
