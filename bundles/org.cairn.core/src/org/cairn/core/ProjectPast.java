// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;

/** How an open project came to be what it is: what copies of it have in common, and how it was before. Thread-safe. */
public interface ProjectPast {

    /**
     * A step of the history as it is known in every copy of the project.
     *
     * @param number in this file, see {@link org.cairn.api.project.ChangeSet#number()}
     * @param id GUID, the same in all copies that were made after it
     * @param at when
     * @param purged whether it deleted the past for good
     */
    record Step(long number, UUID id, Instant at, boolean purged) {
    }

    /** All steps, oldest first. */
    List<Step> steps() throws Failure;

    /**
     * The project as it was after a step, as the session's coder may see it now. Takes as long as taking back all that came later; edits
     * wait meanwhile.
     *
     * @param step number of the step; 0 for the project before all of them
     * @throws Failure if the session is read-only, or the past was deleted for good since
     */
    ProjectView asItWas(long step) throws Failure;

    /**
     * When something was last added, changed or removed; empty if that is not known.
     *
     * @param kind what it is; may be gone
     */
    Optional<Instant> changed(EntityKind kind, UUID id) throws Failure;
}
