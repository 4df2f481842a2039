// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

import java.util.List;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/**
 * Search in one open project. Follows every change of the project within a second. Thread-safe; close it with the project.
 */
public interface ProjectSearch extends AutoCloseable {

    /**
     * Answers a query over the sources of the project as it is now. Waits, at most a second, until the last change is in the index.
     *
     * @throws QueryError if the query cannot be understood
     * @throws Cancelled when {@code progress} asks to stop; asked at least every 100 ms
     */
    Found find(String query, SearchOptions options, Progress progress) throws QueryError, Cancelled;

    /**
     * Answers a query over the plans and records of the project, in the same way. They have no codes, authors, dates and the like: what asks
     * for such a thing is not found in them. What is confidential or still blind is not searched. A query of nothing but filters finds
     * whole sources and no plans and records, unless {@code in:records} stands in it.
     *
     * @param limit how many lines at most; all hits are counted
     */
    FoundRecords findRecords(String query, int limit, Progress progress) throws QueryError, Cancelled;

    /** Hands over every hit of a query in the sources, source by source in the order of the project, spans ascending. */
    void forEach(String query, HitConsumer hits, Progress progress) throws QueryError, Cancelled;

    /**
     * Checks a query without asking it.
     *
     * @throws QueryError if it cannot be understood
     */
    void parse(String query) throws QueryError;

    /** Passages most like this one in other sources, best first, at most {@code limit}; the paragraph is the unit. */
    List<Found.Line> similar(Ref passage, int limit, Progress progress) throws Cancelled;

    /** How the query was meant to go on at {@code position}: fields, values, codes, words of the index, at most {@code limit}. */
    List<String> complete(String query, int position, int limit);

    IndexStatus status();

    /** Calls {@code listener} on every change of the status, on a thread of the index, until the returned handle is closed. */
    AutoCloseable onStatus(Consumer<IndexStatus> listener);

    /** Makes the index anew from the project; search keeps answering from the old one until it is done. */
    void rebuild(Progress progress) throws Cancelled;

    /** Waits until the index holds everything up to the project's present version; false if that took over a minute. */
    boolean settle() throws InterruptedException;

    @Override
    void close();

    /** Receives hits. */
    @FunctionalInterface
    interface HitConsumer {

        /**
         * @param view the view that was searched
         * @param source where the hits are
         * @param spans at least one, ascending
         */
        void hits(ProjectView view, Source source, List<Span> spans) throws Cancelled;
    }
}
