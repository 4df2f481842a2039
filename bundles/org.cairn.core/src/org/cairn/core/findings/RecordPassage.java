// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.Objects;
import java.util.UUID;

/**
 * Something that a plan or record says.
 *
 * @param record GUID of the plan or record
 * @param element GUID of the part that says it; its own where it is no part
 * @param words what it says; empty for the part as a whole
 */
public record RecordPassage(UUID record, UUID element, String words) {

    public RecordPassage {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(words, "words");
    }
}
