// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.List;
import org.cairn.api.project.ModelDocument;
import org.cairn.model.base.Document;

/**
 * A model document that was read to be looked at or changed. Each reading gives objects of its own; they may be used by one thread at
 * a time.
 *
 * @param entry what the project said of it when it was read; its revision tells whether somebody else has saved it since
 * @param content its root
 * @param unread what this Cairn could neither read nor keep; unless it is empty, the document cannot be saved
 * @param <T> the class of its root
 */
public record Opened<T extends Document>(ModelDocument entry, T content, List<String> unread) {

    /** Whether it can be saved without losing anything. */
    public boolean isWhole() {
        return unread.isEmpty();
    }
}
