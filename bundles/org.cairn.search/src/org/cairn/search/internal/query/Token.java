// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text what it says, without quotes, slashes, or the colon
 * @param exact whether {@code =} stands before it
 * @param number the number behind the slash of an operator, or -1
 * @param start first character in the query
 * @param end character after the last
 */
record Token(Kind kind, String text, boolean exact, int number, int start, int end) {

    enum Kind {
        WORD, QUOTED, REGEX, FIELD, OPEN, CLOSE, AND, OR, NOT, NEAR, WITHIN, OVERLAPS, BEFORE, AFTER, END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it puts the passage on its left into relation with the one on its right. */
    boolean isPosition() {
        return kind == Kind.WITHIN || kind == Kind.OVERLAPS || kind == Kind.BEFORE || kind == Kind.AFTER;
    }
}
