// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.UUID;

/** Shows model documents to be edited. An OSGi service; for the UI thread. */
public interface DocumentOpener {

    /**
     * Opens the editor on a document, or brings it to the front; reads in the background what it needs for that. Nothing happens with a
     * document that is not in the open project.
     *
     * @param document GUID
     * @param element GUID of the part to be shown, or null for where the editor stands
     * @param activate whether the editor takes the keyboard focus
     */
    void open(UUID document, UUID element, boolean activate);
}
