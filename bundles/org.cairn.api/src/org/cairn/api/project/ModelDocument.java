// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A model of the enquiry (an enquiry plan, a maturity framework, an assessment): one document, edited and saved as a whole.
 * Its content is read with {@link ProjectView#content(ModelDocument)}.
 *
 * @param id GUID
 * @param kind what the content is; never empty
 * @param title what lists show; never empty
 * @param modified when it was last saved
 * @param revision 1 when made, one more with each save
 */
public record ModelDocument(UUID id, String kind, String title, Instant modified, int revision) {

    public ModelDocument {
        Objects.requireNonNull(id, "id");
        if (kind.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A model document needs a kind and a title: " + id);
        }
    }
}
