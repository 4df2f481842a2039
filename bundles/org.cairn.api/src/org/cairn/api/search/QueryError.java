// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;

/** A query that cannot be understood; says at which characters. */
public final class QueryError extends Failure {

    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;

    /**
     * @param message what is wrong, one sentence
     * @param remedy what would be right, or empty
     * @param start first character of the query that is wrong, 0-based, UTF-16
     * @param end character after the last; at least {@code start}
     */
    public QueryError(String message, String remedy, int start, int end) {
        super(Problem.error(message, "query, character " + (start + 1), remedy));
        this.start = start;
        this.end = end;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }
}
