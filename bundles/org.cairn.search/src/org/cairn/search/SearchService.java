// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.search.internal.SearchComponent;

/** Opens search on projects. An OSGi service; thread-safe. */
public interface SearchService {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static SearchService create() {
        return new SearchComponent();
    }

    /**
     * Opens the index of a project, which lives in the user's cache folder and follows the session from now on. An index that is
     * missing, stale, foreign or broken is made anew in the background; {@link ProjectSearch#status} tells of it.
     */
    ProjectSearch open(ProjectSession session);
}
