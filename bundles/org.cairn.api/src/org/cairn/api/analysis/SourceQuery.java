// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;

/** Finds sources by the query language; whoever runs analyses hands it to the context. */
@FunctionalInterface
public interface SourceQuery {

    /**
     * GUIDs of the sources with a hit.
     *
     * @throws IllegalArgumentException with words for the person, if the query cannot be understood or nothing can be searched here
     */
    Set<UUID> find(String query, Progress progress) throws Cancelled;
}
