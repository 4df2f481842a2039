// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.search.internal.standing.StandingQueriesComponent;

/**
 * Asks the standing queries of a project of new and changed sources; what is found waits in the evidence inbox. An OSGi service;
 * thread-safe.
 */
public interface StandingQueries {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static StandingQueries create() {
        return new StandingQueriesComponent();
    }

    /**
     * Asks all standing queries of the sources that came in or changed since they were last asked, and puts what is found into the
     * inbox in one edit that belongs to the step before it. A passage that is or was in the inbox for the same query is not put there
     * again. A query that cannot be understood any more, because a code in it was removed, is passed over.
     *
     * @return how many passages were put into the inbox
     */
    int evaluate(ProjectSession session, ProjectSearch search, Progress progress) throws Failure, Cancelled;

    /**
     * Does {@link #evaluate} now and after every change that brings new text, in the background, until the returned handle is closed.
     * Does nothing where the session is not writable. Close it before {@code search} and {@code session}.
     */
    AutoCloseable follow(ProjectSession session, ProjectSearch search);

    /**
     * Codes a passage of the inbox with the code its standing query proposes, as the session's coder, and takes it off the list of
     * those that wait, in one edit. A passage that the coder has given the code already is not coded twice.
     *
     * @throws Failure if there is no such passage, or the query proposes no code
     */
    void accept(ProjectSession session, UUID item) throws Failure, Cancelled;

    /** Puts a passage of the inbox aside. @throws Failure if there is no such passage */
    void dismiss(ProjectSession session, UUID item) throws Failure, Cancelled;
}
