// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;

/** Puts down what somebody wrote so that nothing that somebody else wrote meanwhile is lost. */
public final class MemoWriting {

    private MemoWriting() {
    }

    /** Whether a memo is somebody's own: only then it is changed, by others it is answered. */
    public static boolean isOwn(Memo memo, UUID coder) {
        return memo.coder().equals(coder);
    }

    /** Makes somebody a coder of the project who has done nothing in it yet: a memo has to name who wrote it. */
    public static void introduce(ProjectEdit edit, Coder coder) throws Failure {
        if (edit.before().coder(coder.id()).isEmpty()) {
            edit.put(coder);
        }
    }

    /**
     * Puts a memo into an edit. Where the memo in the project is another coder's, or was changed since {@code base} was read, it stays as
     * it is and what was written becomes a memo of its own beside it.
     *
     * @param base the memo as it was when writing began, or null for a new one
     * @param written the memo as it is to be; its coder is who writes
     * @return the memo as it was put
     */
    public static Memo put(ProjectEdit edit, Memo base, Memo written) throws Failure {
        Memo stored = stored(edit.before(), written.id());
        boolean apart = stored != null && (base == null || !isOwn(stored, written.coder()) || !isSame(stored, base));
        Memo put = !apart ? written : new Memo(UUID.randomUUID(), written.target(), written.kind(), written.title(), written.text(),
                written.coder(), written.modified(), written.modified());
        edit.put(put);
        return put;
    }

    private static Memo stored(ProjectView view, UUID id) {
        return view.memos().stream().filter(memo -> memo.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether two states of a memo say the same; where it stands may have moved with its text. */
    public static boolean isSame(Memo one, Memo other) {
        return one.kind().equals(other.kind()) && one.title().equals(other.title()) && one.text().equals(other.text());
    }
}
