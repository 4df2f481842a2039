// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.Collection;
import java.util.List;
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
     * again. A query that cannot be understood any more, because a code in it was removed, is passed over. The inbox is one for all:
     * in the sources of a blind round a query finds nothing that rests on anybody's codings, memos or links.
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
     * Codes passages of the inbox as the session's coder and takes them off the list of those that wait, in one edit. A passage that
     * the coder has given the code already is not coded twice.
     *
     * @param items GUIDs of passages in the inbox
     * @param code GUID of the code for those whose standing query proposes none; null if there are none such
     * @throws Failure if one of them is not there, or there is no code for it; then nothing is changed
     */
    void accept(ProjectSession session, Collection<UUID> items, UUID code) throws Failure, Cancelled;

    /** Accepts one passage with the code that its standing query proposes. */
    default void accept(ProjectSession session, UUID item) throws Failure, Cancelled {
        accept(session, List.of(item), null);
    }

    /** Puts passages of the inbox aside, in one edit. @throws Failure if one of them is not there; then nothing is changed */
    void dismiss(ProjectSession session, Collection<UUID> items) throws Failure, Cancelled;

    /** Puts one passage aside. */
    default void dismiss(ProjectSession session, UUID item) throws Failure, Cancelled {
        dismiss(session, List.of(item));
    }
}
