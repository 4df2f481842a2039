// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Span;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectEdit.NewSource;

/** Short ways to fill projects and to ask. */
final class Projects {

    private Projects() {
    }

    static NewSource source(String title, String language, String text) {
        return new NewSource(title, "journal", language, null, null, "", null, "", "", text, List.of(), null);
    }

    static NewSource source(String title, String kind, UUID author, UUID school, String phase, String date, String folder, String text) {
        return new NewSource(title, kind, "en", author, school, phase, date.isEmpty() ? null : LocalDate.parse(date), folder, "", text,
                List.of(), null);
    }

    static UUID add(MemoryProject project, String text) throws Exception {
        return project.edit("Add", edit -> edit.add(source("t" + (edit.before().sources().size() + 1), "en", text)));
    }

    /** Hits as {@code number of the source:start-end}. */
    static List<String> spans(ProjectSearch search, String query) throws Exception {
        List<String> found = new java.util.ArrayList<>();
        search.settle();
        search.forEach(query, (view, source, spans) -> {
            for (Span span : spans) {
                found.add(source.number() + ":" + span.start() + "-" + span.end());
            }
        }, Progress.NONE);
        return found;
    }
}
