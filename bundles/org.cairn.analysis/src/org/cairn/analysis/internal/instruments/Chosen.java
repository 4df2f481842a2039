// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.model.evidence.EvidenceLink;

/** Which document an analysis is about, and the passages that it cites. */
final class Chosen {

    private Chosen() {
    }

    /**
     * The documents of a kind whose title begins with what was typed, in upper or lower case.
     *
     * @param title empty for all
     * @throws IllegalArgumentException with what there is, if there is none
     */
    static <T extends Document> List<T> all(ProjectView view, Class<T> type, String title, Phrases phrases) {
        return chosen(ModelDocuments.list(view, type), title, phrases).stream().map(entry -> open(view, entry, type)).toList();
    }

    /**
     * The documents of several kinds, as {@link #all} finds those of one.
     *
     * @throws IllegalArgumentException with what there is, if there is none
     */
    static List<Document> any(ProjectView view, List<Class<? extends Document>> types, String title, Phrases phrases) {
        List<ModelDocument> entries = types.stream().flatMap(type -> ModelDocuments.list(view, type).stream()).toList();
        List<ModelDocument> chosen = chosen(entries, title, phrases);
        return chosen.stream().map(entry -> open(view, entry, Document.class)).toList();
    }

    private static List<ModelDocument> chosen(List<ModelDocument> entries, String title, Phrases phrases) {
        List<ModelDocument> chosen = entries.stream().filter(entry -> begins(entry.title(), title)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(entries.isEmpty() ? phrases.say("nothing") : phrases.say("no-document", title,
                    entries.stream().map(ModelDocument::title).collect(Collectors.joining("; "))));
        }
        return chosen;
    }

    /** Whether a title begins with what was typed. */
    static boolean begins(String title, String typed) {
        return title.toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** All documents of a kind; none if there are none. */
    static <T extends Document> List<T> there(ProjectView view, Class<T> type) {
        return ModelDocuments.list(view, type).stream().map(entry -> open(view, entry, type)).toList();
    }

    /**
     * The day to look from.
     *
     * @param typed as in 2013-03-31; today if it is empty
     * @throws IllegalArgumentException if it is no day
     */
    static LocalDate day(String typed, Phrases phrases) {
        try {
            return typed.isBlank() ? LocalDate.now() : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(phrases.say("no-day", typed), e);
        }
    }

    private static <T extends Document> T open(ProjectView view, ModelDocument entry, Class<T> type) {
        try {
            return ModelDocuments.open(view, entry, type).content();
        } catch (Failure damaged) {
            throw new IllegalArgumentException(damaged.problem().toString(), damaged);
        }
    }

    /** The passages that links lead to, as far as they are in the project. */
    static Evidence evidence(ProjectView view, List<EvidenceLink> links) {
        return () -> links.stream().map(link -> EvidencePlace.of(view, link)).filter(place -> place.source() != null)
                .map(place -> new Passage(place.source(), place.span(), null)).toList();
    }
}
