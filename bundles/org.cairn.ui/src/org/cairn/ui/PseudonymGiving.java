// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.UUID;
import org.eclipse.swt.widgets.Shell;

/** Asks which pseudonyms people get and replaces their names. An OSGi service. */
public interface PseudonymGiving {

    /**
     * Opens the dialog on the open project; does nothing when there is none, nobody is in it, or it cannot be written.
     *
     * @param people GUIDs of those whose names are to be replaced; empty for all
     */
    void give(Shell shell, List<UUID> people);
}
