// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.search.PassageCoding.Extent;
import org.cairn.search.PassageCoding.Outcome;

/**
 * Passages that are about to be coded: widened as asked for, each of them once. Says what coding them would do before it is done.
 * Immutable and thread-safe; reads texts, so make it off the UI thread.
 */
public final class CodingPlan {

    private final Map<Source, Set<Span>> passages;

    private CodingPlan(Map<Source, Set<Span>> passages) {
        this.passages = passages;
    }

    /** Everything that a query finds. */
    public static CodingPlan of(ProjectSearch search, String query, Extent extent, Progress progress) throws Failure, Cancelled {
        Map<Source, Set<Span>> found = new LinkedHashMap<>();
        search.forEach(query, (view, source, spans) -> found.put(source, widened(view, source, spans, extent)), progress);
        return new CodingPlan(found);
    }

    /** Chosen passages; what is not a passage of a source that is there is passed over. */
    public static CodingPlan of(ProjectView view, Collection<Ref> chosen, Extent extent) {
        Map<UUID, Set<Span>> bySource = new LinkedHashMap<>();
        for (Ref ref : chosen) {
            if (ref.kind() == EntityKind.SOURCE && ref.span() != null) {
                bySource.computeIfAbsent(ref.id(), id -> new LinkedHashSet<>()).add(ref.span());
            }
        }
        Map<Source, Set<Span>> found = new LinkedHashMap<>();
        bySource.forEach((id, spans) -> view.source(id)
                .ifPresent(source -> found.put(source, widened(view, source, List.copyOf(spans), extent))));
        return new CodingPlan(found);
    }

    private static Set<Span> widened(ProjectView view, Source source, List<Span> spans, Extent extent) {
        Set<Span> widened = new TreeSet<>();
        SourceText text = extent == Extent.MATCH ? null : view.text(source);
        for (Span span : spans) {
            Span passage = widen(text, span, extent, source.language());
            if (passage.length() > 0) {
                widened.add(passage);
            }
        }
        return widened;
    }

    private static Span widen(SourceText text, Span hit, Extent extent, String language) {
        return switch (extent) {
            case MATCH -> hit;
            case PARAGRAPH -> text.paragraphs(hit);
            case SENTENCE -> text.sentences(hit, Locale.forLanguageTag(language));
        };
    }

    /**
     * What {@link #apply} would do now.
     *
     * @param code GUID, or null for a code that is still to be made
     */
    public Outcome outcome(ProjectSession session, UUID code) {
        return outcome(remaining(session, code));
    }

    private Outcome outcome(Map<Source, Set<Span>> remaining) {
        int all = passages.values().stream().mapToInt(Set::size).sum();
        int made = remaining.values().stream().mapToInt(Set::size).sum();
        return new Outcome(made, all - made, (int) remaining.values().stream().filter(spans -> !spans.isEmpty()).count());
    }

    /**
     * Codes the passages as the session's coder, in one step; those that this coder has given the code already are left alone.
     *
     * @param label names the step for the number of passages that are coded
     * @throws Failure if the code is no code of the project or a folder, or a text was changed since the plan was made
     */
    public Outcome apply(ProjectSession session, UUID code, IntFunction<String> label, Progress progress) throws Failure, Cancelled {
        Code wanted = code(session, code);
        Map<Source, Set<Span>> remaining = remaining(session, code);
        Outcome outcome = outcome(remaining);
        if (outcome.made() > 0) {
            progress.begin("Coding " + outcome.made() + " passages", remaining.size());
            session.edit(label.apply(outcome.made()), edit -> put(edit, wanted, remaining, progress));
        }
        return outcome;
    }

    /** The code with that GUID. @throws Failure if there is none or it is a folder */
    static Code code(ProjectSession session, UUID code) throws Failure {
        Code wanted = session.view().codebook().code(code).orElseThrow(
                () -> new Failure("There is no such code.", "code " + code, "Choose one of the codebook."));
        if (!wanted.codable()) {
            throw new Failure("\"" + wanted.name() + "\" is a folder of codes.", "code", "Choose a code below it.");
        }
        return wanted;
    }

    /** The passages that the session's coder has not given the code yet. */
    private Map<Source, Set<Span>> remaining(ProjectSession session, UUID code) {
        Codings codings = session.view().codings();
        int codeOrdinal = code == null ? -1 : codings.codeOrdinal(code);
        int coderOrdinal = codings.coderOrdinal(session.coder().id());
        Map<Source, Set<Span>> remaining = new LinkedHashMap<>();
        passages.forEach((source, spans) -> {
            Set<Span> there = new HashSet<>();
            if (codeOrdinal >= 0 && coderOrdinal >= 0) {
                Codings.Row row = codings.of(source);
                for (int i = 0; i < row.size(); i++) {
                    if (row.code(i) == codeOrdinal && row.coder(i) == coderOrdinal) {
                        there.add(new Span(row.start(i), row.end(i)));
                    }
                }
            }
            Set<Span> left = new TreeSet<>(spans);
            left.removeAll(there);
            remaining.put(source, left);
        });
        return remaining;
    }

    private static Void put(ProjectEdit edit, Code code, Map<Source, Set<Span>> passages, Progress progress) throws Failure, Cancelled {
        for (Map.Entry<Source, Set<Span>> entry : passages.entrySet()) {
            progress.check();
            Source source = entry.getKey();
            if (edit.before().source(source.id()).map(Source::revision).orElse(0) != source.revision()) {
                throw new Failure("The text was changed while it was searched.", source.title(), "Try again.");
            }
            for (Span span : entry.getValue()) {
                edit.code(source.id(), span, code.id());
            }
            progress.worked(1);
        }
        return null;
    }
}
