// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.Confidential;

/**
 * What the plans, records and memos of one project say. What becomes confidential, what is redacted when somebody withdraws, and the
 * names that people had before, leave the files at once.
 */
public final class RecordHolding implements Holding {

    private final UnaryOperator<ProjectView> seenByAll;
    private volatile RecordsView last;
    private volatile Naming naming;

    private record Naming(ProjectChange change, Set<UUID> documents) {
    }

    /** @param seenByAll gives of a view what every coder may see: memos that a blind round hides are not in the index */
    public RecordHolding(UnaryOperator<ProjectView> seenByAll) {
        this.seenByAll = seenByAll;
    }

    @Override
    public RecordsView view(ProjectView project) {
        return last = RecordsView.of(project, seenByAll.apply(project).memos(), last);
    }

    @Override
    public Set<UUID> rewritten(ProjectChange change) {
        Set<UUID> rewritten = new HashSet<>(change.touched(EntityKind.DOCUMENT));
        rewritten.addAll(naming(change));
        return rewritten;
    }

    /** Plans and records that name somebody who is called something else now. */
    private Set<UUID> naming(ProjectChange change) {
        Naming known = naming;
        if (known == null || known.change() != change) {
            known = new Naming(change, Names.naming(change));
            naming = known;
        }
        return known.documents();
    }

    @Override
    public String names(ProjectView project) {
        return Names.stamp(project);
    }

    @Override
    public Set<UUID> touched(ProjectChange change) {
        Set<UUID> touched = new HashSet<>(change.touched(EntityKind.DOCUMENT));
        touched.addAll(change.touched(EntityKind.MEMO));
        if (change.touches(EntityKind.CODING_ROUND)) { // what it hid is open now, or the other way round
            change.before().memos().forEach(memo -> touched.add(memo.id()));
            change.after().memos().forEach(memo -> touched.add(memo.id()));
        }
        return touched;
    }

    @Override
    public Path folder(Path ofProject) {
        return ofProject.resolve("records");
    }

    @Override
    public boolean forgets(ProjectChange change) {
        Set<UUID> touched = touched(change);
        return !naming(change).isEmpty() || !touched.isEmpty() && (change.touches(EntityKind.CONSENT) || change.after().documents().stream()
                .anyMatch(document -> touched.contains(document.id()) && Confidential.mayHold(document)));
    }

    @Override
    public boolean forgetsWhatChangedUnseen() {
        return true;
    }
}
