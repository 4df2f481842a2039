// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.search.internal.PassageCodingComponent;

/** Codes everything a query finds, in one undoable step. An OSGi service; thread-safe. */
public interface PassageCoding {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static PassageCoding create() {
        return new PassageCodingComponent();
    }

    /** How far a hit is widened before it is coded. */
    enum Extent {
        /** The hit itself. */
        MATCH,
        /** The sentences it stands in. */
        SENTENCE,
        /** The paragraphs it stands in. */
        PARAGRAPH
    }

    /**
     * Codes all hits as the session's coder. Hits that widen to the same passage are coded once; a passage that this coder has
     * already given this code is left alone.
     *
     * @return how many codings were made and how many were there already
     * @throws Failure if the query is wrong ({@link org.cairn.api.search.QueryError}) or the code is a folder
     */
    Outcome code(ProjectSession session, ProjectSearch search, String query, UUID code, Extent extent, Progress progress)
            throws Failure, Cancelled;

    /**
     * What was done.
     *
     * @param made codings made
     * @param existing passages that had the code from this coder already
     * @param sources sources in which codings were made
     */
    record Outcome(int made, int existing, int sources) {
    }
}
