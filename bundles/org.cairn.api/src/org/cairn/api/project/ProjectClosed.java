// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

/**
 * A project was closed while somebody still read it. What was being read is of no use to anybody any more, so whoever reads in the
 * background need not report it.
 */
public final class ProjectClosed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param file the project's, or an empty text */
    public ProjectClosed(String file) {
        super(file.isEmpty() ? "The project is closed." : "The project is closed: " + file);
    }
}
