// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.UUID;
import org.cairn.api.project.Span;

/** Shows sources to be read. An OSGi service. */
public interface PassageOpener {

    /**
     * Opens the reader on a source, or brings it to the front.
     *
     * @param source GUID
     * @param passage what to scroll to, mark and select, or null for the place where the reader stands
     * @param activate whether the reader takes the keyboard focus
     */
    void open(UUID source, Span passage, boolean activate);
}
