// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.cairn.api.project.ProjectView;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;

/**
 * The project that the workbench shows.
 *
 * @param session to read and change it
 * @param search its index
 * @param standing asks its standing queries of what comes in, until it is closed: before the other two
 */
public record OpenProject(ProjectSession session, ProjectSearch search, AutoCloseable standing) {

    /** The project as it is now. */
    public ProjectView view() {
        return session.view();
    }
}
