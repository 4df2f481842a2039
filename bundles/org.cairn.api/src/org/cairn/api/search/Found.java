// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Span;

/**
 * The answer to a query.
 *
 * @param query as it was asked
 * @param version version of the project that was searched
 * @param sources number of sources with at least one hit, over everything
 * @param hits number of hits, over everything
 * @param lines the concordance: the hits asked for, in order of source and position
 * @param facets counts by the fields asked for, in that order
 * @param suggestions other spellings that would find more ("did you mean"), best first; empty when there was enough
 * @param notes anything the person should know, such as a part of the query that was read otherwise than they may think
 */
public record Found(String query, long version, long sources, long hits, List<Line> lines, List<Facet> facets,
        List<String> suggestions, List<String> notes) {

    /**
     * One line of a concordance (keyword in context).
     *
     * @param source GUID of the source
     * @param title its title
     * @param span where the hit is
     * @param left text before it, line ends shown as spaces
     * @param match the hit itself
     * @param right text behind it
     */
    public record Line(UUID source, String title, Span span, String left, String match, String right) {
    }

    /**
     * Counts by one field.
     *
     * @param field as it was asked for
     * @param values most hits first
     */
    public record Facet(String field, List<Value> values) {
    }

    /**
     * One value of a facet.
     *
     * @param value as the project writes it; empty for sources without one
     * @param sources number of sources with a hit
     * @param hits number of hits
     */
    public record Value(String value, long sources, long hits) {
    }
}
