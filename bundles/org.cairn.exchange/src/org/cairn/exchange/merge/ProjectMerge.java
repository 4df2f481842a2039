// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.merge;

import java.nio.file.Path;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.internal.merge.ProjectMergeComponent;

/**
 * Brings together what two people did to copies of one project. An OSGi service; thread-safe. Takes time: not on the UI thread.
 *
 * <p>GUIDs say what is the same. Both are held against how the project was when they parted, which the histories tell: what only one side
 * changed, added or removed is taken, part by part; what both changed differently is decided by the person or by a rule. Coders stay
 * apart. What is the same under two GUIDs is proposed. Where a coding moved with a corrected text, it counts as unchanged. What was removed
 * on one side but is needed by something new on the other stays. While a blind round hides work from the session's coder, that is left out.
 *
 * <p>The other may also be a REFI-QDA project that was exported from this one and came back: what the other program did not change stays
 * as it is here, whatever the format could not carry.
 */
public interface ProjectMerge {

    /** Kind of the model document that says which copies were merged, so that the next merge begins where the last ended. */
    String MERGED = "merged-copies";

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static ProjectMerge with(Projects projects, PagePictures pages) {
        return new ProjectMergeComponent(projects, pages);
    }

    /**
     * Merges another project into an open one: one undoable step. Only where the locks of a blind round come together, that is a step of its
     * own before. Nothing is changed where nothing is new, or where something has still to be decided.
     *
     * @param mine open to write
     * @param other a {@code .cairn} file, which is only read; or a {@code .qdpx} or {@code .qde} file
     * @throws Failure if the other cannot be read, has nothing to do with the project, or the two do not fit together; nothing is changed
     */
    MergeReport merge(ProjectSession mine, Path other, MergeOptions options, Progress progress) throws Failure, Cancelled;
}
