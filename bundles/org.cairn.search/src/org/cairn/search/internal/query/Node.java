// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

import java.util.List;

/** A query as a tree. Positions are UTF-16 characters of the query, for errors. */
public sealed interface Node {

    int start();

    int end();

    /** Where two things must meet. */
    enum Scope {
        SOURCE, PARAGRAPH, SENTENCE, PASSAGE
    }

    /** How a passage lies to another. */
    enum Position {
        WITHIN, OVERLAPS, BEFORE, AFTER
    }

    /** Words that follow each other. */
    record Phrase(List<Part> parts, int start, int end) implements Node {
    }

    record Regex(String pattern, int start, int end) implements Node {
    }

    /**
     * {@code name:value}.
     *
     * @param exact whether the value began with {@code =}
     * @param valueStart first character of the value
     */
    record Field(String name, String value, boolean exact, int valueStart, int start, int end) implements Node {
    }

    /** Every source. */
    record All(int start, int end) implements Node {
    }

    /** All of them in one source. */
    record And(List<Node> parts, int start, int end) implements Node {
    }

    /** Both in one paragraph, sentence or passage. */
    record Together(Node left, Node right, Scope scope, int start, int end) implements Node {
    }

    record Or(List<Node> parts, int start, int end) implements Node {
    }

    /** Sources without it. */
    record Not(Node of, int start, int end) implements Node {
    }

    /** The left where the right is not in the same source, paragraph, sentence or passage. */
    record Without(Node left, Node right, Scope scope, int start, int end) implements Node {
    }

    /** The shortest stretches that hold both with at most {@code words} words between. */
    record Near(Node left, Node right, int words, int start, int end) implements Node {
    }

    /**
     * The left that lies so to any of the right.
     *
     * @param words for BEFORE and AFTER: at most so many words between, -1 for any number
     * @param negated the left that does not lie so
     */
    record Lying(Node left, Node right, Position position, int words, boolean negated, int start, int end) implements Node {
    }
}
