// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.concurrent.atomic.AtomicLong;
import org.cairn.api.progress.Progress;
import org.eclipse.core.runtime.jobs.Job;

/** An analysis that is being worked on. */
final class Running {

    private final String label;
    private final AtomicLong done = new AtomicLong();
    private volatile long steps;
    private Job job;

    Running(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    void startedAs(Job started) {
        job = started;
    }

    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** How much is done, 0 to 100, or -1 while that is not known. */
    int percent() {
        return steps <= 0 ? -1 : (int) Math.min(100, done.get() * 100 / steps);
    }

    /** Hands everything on and remembers how far it has come. */
    Progress watching(Progress progress) {
        return new Progress() {
            @Override
            public void begin(String name, long all) {
                done.set(0);
                steps = all;
                progress.begin(name, all);
            }

            @Override
            public void worked(long some) {
                done.addAndGet(some);
                progress.worked(some);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
