// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.cairn.api.progress.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Shows {@link Progress} on a progress monitor of the platform. Thread-safe, as {@code Progress} asks. */
public final class MonitorProgress implements Progress {

    /** Monitors count in int; longer work is shown in this many steps. */
    private static final int STEPS = 10_000;

    private final SubMonitor root;
    private SubMonitor task;
    private long total;
    private long done;
    private int shown;

    public MonitorProgress(IProgressMonitor monitor) {
        this.root = SubMonitor.convert(monitor);
        this.task = root;
    }

    @Override
    public synchronized void begin(String name, long steps) {
        root.setWorkRemaining(STEPS);
        root.setTaskName(name);
        task = root.newChild(STEPS);
        task.setWorkRemaining(STEPS);
        total = steps;
        done = 0;
        shown = 0;
    }

    @Override
    public synchronized void worked(long steps) {
        done += steps;
        if (total <= 0) {
            return;
        }
        int now = (int) Math.min(STEPS, done * STEPS / total);
        if (now > shown) {
            task.worked(now - shown);
            shown = now;
        }
    }

    @Override
    public boolean isCancelled() {
        return root.isCanceled();
    }
}
