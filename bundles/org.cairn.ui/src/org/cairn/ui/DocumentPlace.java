// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.UUID;

/** An editor that shows a model document. The workbench opens it again when it is started the next time. */
public interface DocumentPlace {

    /** GUID of the document. */
    UUID document();
}
