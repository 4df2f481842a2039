// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.Objects;
import java.util.UUID;

/**
 * A query that is kept. A followed one is asked of every source that comes in or changes, and what it finds waits in the evidence
 * inbox; one that is not followed is a saved search.
 *
 * @param id GUID
 * @param name what the inbox shows; never empty
 * @param query in Cairn's query language
 * @param code the code to propose for what is found, or null
 * @param evaluated number of the project's change up to which sources have been looked at
 * @param followed whether it is asked of new and changed sources
 */
public record StandingQuery(UUID id, String name, String query, UUID code, long evaluated, boolean followed) {

    public StandingQuery {
        Objects.requireNonNull(id, "id");
        if (name.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("A standing query needs a name and a query: " + id);
        }
    }
}
