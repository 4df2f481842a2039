// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.search.internal.index.RecordsView;
import org.cairn.search.internal.index.Snapshot;

/** What a query is asked of: the view, its sources by ordinal, their languages and texts. Used by one thread. */
final class Scene {

    private final Snapshot snapshot;
    private final Progress progress;
    private final List<Source> sources;
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean saysWhere;
    private Codings codings;
    private SourceText text;
    private int textOf = -1;

    Scene(Snapshot snapshot, Progress progress) {
        this.snapshot = snapshot;
        this.progress = progress;
        this.sources = snapshot.sources();
    }

    ProjectView view() {
        return snapshot.view();
    }

    /** Whether plans and records are asked, and not sources. */
    boolean isOfRecords() {
        return view() instanceof RecordsView;
    }

    /** Called where the query itself says what is to be asked. */
    void saysWhere() {
        saysWhere = true;
    }

    boolean isSaidWhere() {
        return saysWhere;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Progress progress() {
        return progress;
    }

    List<Source> sources() {
        return sources;
    }

    Source source(int ordinal) {
        return sources.get(ordinal);
    }

    Codings codings() {
        if (codings == null) {
            codings = view().codings();
        }
        return codings;
    }

    /** Keeps something that the person should know. */
    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The text of a source; the last one is kept. */
    SourceText text(int ordinal) {
        if (textOf != ordinal) {
            text = view().text(source(ordinal));
            textOf = ordinal;
        }
        return text;
    }

    /** The languages that sources have. */
    List<String> languages() {
        return snapshot.languages();
    }

    /** Place of each source's language in {@link #languages}. */
    byte[] languageOf() {
        return snapshot.languageOf();
    }
}
