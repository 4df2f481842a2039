// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.Map;
import org.cairn.api.project.EntityKind;

/**
 * Which cases are looked at and how.
 *
 * @param of what the rows are
 * @param words all of them have to be in a row; empty for every row
 * @param filters by {@link org.cairn.core.people.CaseColumn#key()}: what its cells have to fit
 * @param sorted key of the column that orders the rows, or null for the order of the project
 * @param descending whether the last comes first
 */
record CaseLook(EntityKind of, String words, Map<String, String> filters, String sorted, boolean descending) {

    CaseLook {
        filters = Map.copyOf(filters);
    }

    /** All of a kind, in the order of the project. */
    static CaseLook all(EntityKind of) {
        return new CaseLook(of, "", Map.of(), null, false);
    }

    CaseLook withWords(String now) {
        return new CaseLook(of, now, filters, sorted, descending);
    }

    CaseLook withFilters(Map<String, String> now) {
        return new CaseLook(of, words, now, sorted, descending);
    }

    CaseLook sortedBy(String column, boolean downwards) {
        return new CaseLook(of, words, filters, column, downwards);
    }

    /** Whether some rows may be hidden. */
    boolean isFiltered() {
        return !words.isBlank() || !filters.isEmpty();
    }
}
