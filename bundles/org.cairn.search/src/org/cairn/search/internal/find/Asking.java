// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.index.ProjectIndex;
import org.cairn.search.internal.index.Snapshot;

/** Asks an index that follows a project while it may be incomplete or damaged. Thread-safe. */
final class Asking {

    /** How long an answer waits for the last change, ms. */
    static final long PATIENCE = 1_000;

    private static final System.Logger LOG = System.getLogger(Asking.class.getName());
    /** How long it waits for an index that is made anew because it was damaged, ms. */
    private static final long REPAIR = 60_000;

    private final ProjectIndex index;
    private final UnaryOperator<ProjectView> sight;

    /** @param sight gives of a view of the index what may be seen now */
    Asking(ProjectIndex index, UnaryOperator<ProjectView> sight) {
        this.index = index;
        this.sight = sight;
    }

    /** Answers from a snapshot. */
    interface Question<T> {

        T answer(Snapshot snapshot) throws IOException, QueryError, Cancelled;
    }

    /** A snapshot as it may be seen. */
    Snapshot seen(Snapshot snapshot) {
        return snapshot.seenAs(sight.apply(snapshot.view()));
    }

    /** Asks; if the index turns out to be damaged, it is made anew and asked again. */
    <T> T ask(Progress progress, Question<T> question) throws QueryError, Cancelled {
        try (Snapshot snapshot = index.await(PATIENCE, progress)) {
            return question.answer(seen(snapshot));
        } catch (StackOverflowError e) {
            throw new QueryError("A regular expression in this query goes too deep for one of the texts.",
                    "Write it without a repeated choice such as (a|b)*; [ab]* does the same.", 0, 0);
        } catch (IOException | IndexOutOfBoundsException e) {
            LOG.log(Level.DEBUG, "The index is damaged.", e);
            index.rebuild("the index was damaged", progress);
        }
        try (Snapshot snapshot = index.await(REPAIR, progress)) {
            return question.answer(seen(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read: " + e.getMessage(), e);
        }
    }
}
