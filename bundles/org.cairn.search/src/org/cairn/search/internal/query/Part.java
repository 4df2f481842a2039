// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

/** What one word of a text must be like. Everything is in lower case. */
public sealed interface Part {

    /** This very word. */
    record Exact(String word) implements Part {
    }

    /** This word or another form of it, in the language of the source. */
    record Stem(String word) implements Part {
    }

    /** {@code *} stands for any number of characters, {@code ?} for one. */
    record Glob(String pattern) implements Part {
    }

    /** A word that becomes this one by at most {@code edits} letters left out, put in, replaced, or swapped with the next. */
    record Fuzzy(String word, int edits) implements Part {
    }

    /** Any one word; only between others. */
    record Any() implements Part {
    }
}
