// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import org.cairn.api.progress.Progress;

/** What an analysis sees of the progress of its run: once it is left behind, nothing it says is heard any more. */
final class FencedProgress implements Progress {

    private final Progress outside;
    private volatile boolean stopped;

    FencedProgress(Progress outside) {
        this.outside = outside;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void begin(String task, long total) {
        if (!stopped) {
            outside.begin(task, total);
        }
    }

    @Override
    public void worked(long done) {
        if (!stopped) {
            outside.worked(done);
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped || outside.isCancelled();
    }
}
