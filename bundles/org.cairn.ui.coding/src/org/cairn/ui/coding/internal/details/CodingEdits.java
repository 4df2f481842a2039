// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.details;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.core.CodingChanges;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;

/** What is changed in the view of a coding; each is one step of the history, and none where nothing changed. */
final class CodingEdits {

    private final ActiveProject active;
    private final Widget owner;

    CodingEdits(ActiveProject active, Widget owner) {
        this.active = active;
        this.owner = owner;
    }

    private OpenProject project() {
        return active.current().orElseThrow();
    }

    void weigh(CodingFacts facts, int weight) {
        if (weight != facts.coding().weight()) {
            describe(NLS.bind(Messages.step_weight, weight, facts.code().name()), facts.coding().id(), weight, null, null);
        }
    }

    void mark(CodingFacts facts, boolean important) {
        if (important != facts.coding().important()) {
            describe(NLS.bind(important ? Messages.step_important : Messages.step_notImportant, facts.code().name()), facts.coding().id(), null,
                    important, null);
        }
    }

    void comment(CodingFacts facts, String comment) {
        if (!comment.strip().equals(facts.coding().comment())) {
            describe(NLS.bind(Messages.step_comment, facts.code().name()), facts.coding().id(), null, null, comment.strip());
        }
    }

    /** Null leaves a value as it is at the time of the edit. */
    private void describe(String label, UUID id, Integer weight, Boolean important, String comment) {
        Edits.make(project(), owner, label, edit -> {
            Coding now = edit.before().codings().coding(id).orElse(null);
            if (now != null) {
                CodingChanges.describe(edit, id, weight == null ? now.weight() : weight, important == null ? now.important() : important,
                        comment == null ? now.comment() : comment);
            }
            return null;
        });
    }

    /** Writes the memo on a coding; emptied, it is removed. */
    void memo(CodingFacts facts, String text) {
        Memo memo = facts.memo();
        if (text.strip().equals(memo == null ? "" : memo.text().strip())) {
            return;
        }
        OpenProject project = project();
        Edits.make(project, owner, NLS.bind(text.isBlank() ? Messages.step_memoGone : Messages.step_memo, facts.code().name()), edit -> {
            if (text.isBlank()) {
                edit.remove(EntityKind.MEMO, memo.id());
                return null;
            }
            edit.put(project.session().coder());
            Instant now = Instant.now();
            edit.put(memo == null
                    ? new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODING, facts.coding().id()), "", "", text.strip(),
                            project.session().coder().id(), now, now)
                    : new Memo(memo.id(), memo.target(), memo.kind(), memo.title(), text.strip(), memo.coder(), memo.created(), now));
            return null;
        });
    }

    void remove(CodingFacts facts) {
        Edits.make(project(), owner, NLS.bind(Messages.step_remove, facts.code().name()), edit -> {
            edit.remove(EntityKind.CODING, facts.coding().id());
            return null;
        });
    }

    boolean isPossible() {
        return active.current().map(project -> project.session().isWritable()).orElse(false);
    }

    /** The codings that are still there of a list that was read before. */
    List<UUID> ids(List<CodingFacts> facts) {
        return facts.stream().map(one -> one.coding().id()).toList();
    }
}
