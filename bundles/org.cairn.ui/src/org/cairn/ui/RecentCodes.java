// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Code;

/** The codes of the open project that were used last. An OSGi service; belongs to the UI thread. */
public interface RecentCodes {

    /** Codes used last, newest first, as far as they are still in the project and passages can be coded with them. */
    List<Code> latest();

    /** Notes that passages were coded with a code. */
    void used(UUID code);
}
