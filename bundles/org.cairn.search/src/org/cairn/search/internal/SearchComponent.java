// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.search.SearchService;
import org.cairn.search.internal.find.OpenProject;
import org.osgi.service.component.annotations.Component;

/** Opens search on projects. */
@Component
public final class SearchComponent implements SearchService {

    /** Held, because a logger nobody holds forgets its level: Lucene warns at every start that a JVM flag would make it faster. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    @Override
    public ProjectSearch open(ProjectSession session) {
        return new OpenProject(session);
    }
}
