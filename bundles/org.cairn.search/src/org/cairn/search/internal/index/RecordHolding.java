// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;

/** What the plans and records of one project say. They are small and few: what becomes confidential or is redacted leaves the files at once. */
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
    public boolean forgetsChanged() {
        return true;
    }
}
