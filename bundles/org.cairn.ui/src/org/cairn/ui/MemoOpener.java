// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Ref;

/** Lets a person write about something. An OSGi service. */
public interface MemoOpener {

    /**
     * Opens the memo on {@code target} in the open project, or a new one where there is none yet.
     *
     * @param target anything in the project, or a passage of a source
     */
    void open(Ref target);

    /** Shows a memo, whoever wrote it. @param memo GUID; nothing happens if it is not in the open project */
    void show(UUID memo);

    /**
     * Opens what the coder wrote about a case under a code, a cell of the framework matrix, or a new one where there is none yet.
     *
     * @param theCase a person, school, group or source
     */
    void openSummary(Ref theCase, Code code);
}
