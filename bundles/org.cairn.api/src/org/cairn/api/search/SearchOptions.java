// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

import java.util.List;

/**
 * What a search should return.
 *
 * @param limit how many concordance lines at most; 0 for none. Hits and sources are always counted over everything
 * @param offset how many hits to pass over first, for paging
 * @param context characters (code points) shown on each side of a hit
 * @param facets fields to count sources and hits by: {@code kind}, {@code author}, {@code school}, {@code role}, {@code phase},
 *        {@code group}, {@code year}, {@code month}, {@code language}, {@code folder}, {@code code}, or the name of an attribute
 */
public record SearchOptions(int limit, int offset, int context, List<String> facets) {

    /** A hundred lines with 40 characters on each side, no facets. */
    public static final SearchOptions DEFAULT = new SearchOptions(100, 0, 40, List.of());

    /** Only the two numbers. */
    public static final SearchOptions COUNT = new SearchOptions(0, 0, 0, List.of());

    public SearchOptions {
        if (limit < 0 || offset < 0 || context < 0) {
            throw new IllegalArgumentException("Limit, offset and context cannot be negative.");
        }
        facets = List.copyOf(facets);
    }
}
