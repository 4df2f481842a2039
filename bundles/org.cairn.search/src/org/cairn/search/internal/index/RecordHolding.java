// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.Confidential;

/**
 * What the plans and records of one project say. What becomes confidential, and what is redacted when somebody withdraws, leaves the files
 * at once.
 */
public final class RecordHolding implements Holding {

    private volatile RecordsView last;

    @Override
    public RecordsView view(ProjectView project) {
        return last = RecordsView.of(project, last);
    }

    @Override
    public Set<UUID> rewritten(ProjectChange change) {
        return change.touched(EntityKind.DOCUMENT);
    }

    @Override
    public Set<UUID> touched(ProjectChange change) {
        return change.touched(EntityKind.DOCUMENT);
    }

    @Override
    public Path folder(Path ofProject) {
        return ofProject.resolve("records");
    }

    @Override
    public boolean forgets(ProjectChange change) {
        Set<UUID> touched = touched(change);
        return !touched.isEmpty() && (change.touches(EntityKind.CONSENT) || change.after().documents().stream()
                .anyMatch(document -> touched.contains(document.id()) && Confidential.mayHold(document)));
    }

    @Override
    public boolean forgetsWhatChangedUnseen() {
        return true;
    }
}
