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
 */
public record OpenProject(ProjectSession session, ProjectSearch search) {

    /** The project as it is now. */
    public ProjectView view() {
        return session.view();
    }
}
