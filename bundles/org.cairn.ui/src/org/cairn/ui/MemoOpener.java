// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.cairn.api.project.Ref;

/** Lets a person write about something. An OSGi service. */
public interface MemoOpener {

    /**
     * Opens the memo on {@code target} in the open project, or a new one where there is none yet.
     *
     * @param target anything in the project, or a passage of a source
     */
    void open(Ref target);
}
