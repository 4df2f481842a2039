// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;

/**
 * A project to try Cairn on. Everybody in it is invented, but for two published cases of 2013 that are retold as model documents. The
 * GUIDs of all but sources and codings are the same in every copy.
 */
public final class SampleProject {

    private SampleProject() {
    }

    /**
     * Puts the sample into a project, in one step of its history.
     *
     * @param session an empty project, open to write
     * @throws Failure if it could not be stored; the project is as it was
     * @throws Cancelled when {@code progress} asked to stop; the project is as it was
     */
    public static void fill(ProjectSession session, Progress progress) throws Failure, Cancelled {
        // no step of the person's: the first Ctrl+Z must not take the whole sample away
        session.editByItself("Make the sample project", edit -> {
            new SampleWriter(edit, progress).write();
            return null;
        });
    }
}
