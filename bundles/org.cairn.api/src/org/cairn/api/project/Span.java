// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

/**
 * A stretch of a source's text.
 *
 * @param start first code point, 0-based
 * @param end code point after the last; at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end + " is not possible.");
        }
    }

    /** Number of code points. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one code point. Touching is not overlapping. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies wholly inside this span (the same span does). */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
