// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.search.PassageCoding;
import org.osgi.service.component.annotations.Component;

/** Codes what a query finds. */
@Component
public final class PassageCodingComponent implements PassageCoding {

    @Override
    public Outcome code(ProjectSession session, ProjectSearch search, String query, UUID code, Extent extent, Progress progress)
            throws Failure, Cancelled {
        Code wanted = session.view().codebook().code(code).orElseThrow(
                () -> new Failure("There is no such code.", "code " + code, "Choose one of the codebook."));
        if (!wanted.codable()) {
            throw new Failure("\"" + wanted.name() + "\" is a folder of codes.", "code", "Choose a code below it.");
        }
        progress.begin("Looking for passages", 0);
        Map<Source, Set<Span>> passages = new LinkedHashMap<>();
        search.forEach(query, (view, source, spans) -> {
            Set<Span> widened = new TreeSet<>();
            SourceText text = extent == Extent.MATCH ? null : view.text(source);
            for (Span span : spans) {
                Span passage = widen(text, span, extent, source.language());
                if (passage.length() > 0) {
                    widened.add(passage);
                }
            }
            passages.put(source, widened);
        }, progress);
        return passages.isEmpty() ? new Outcome(0, 0, 0) : make(session, wanted, passages, progress);
    }

    private static Span widen(SourceText text, Span hit, Extent extent, String language) {
        int last = Math.max(hit.start(), hit.end() - 1);
        return switch (extent) {
            case MATCH -> hit;
            case PARAGRAPH -> new Span(text.paragraph(hit.start()).start(), Math.max(hit.end(), text.paragraph(last).end()));
            case SENTENCE -> {
                Locale locale = Locale.forLanguageTag(language);
                yield new Span(Math.min(hit.start(), text.sentence(hit.start(), locale).start()),
                        Math.max(hit.end(), text.sentence(last, locale).end()));
            }
        };
    }

    private static Outcome make(ProjectSession session, Code code, Map<Source, Set<Span>> passages, Progress progress)
            throws Failure, Cancelled {
        int existing = takeAwayExisting(session, code, passages);
        int made = passages.values().stream().mapToInt(Set::size).sum();
        if (made > 0) {
            progress.begin("Coding " + made + " passages", passages.size());
            session.edit("Code " + made + (made == 1 ? " passage" : " passages") + " with " + code.name(),
                    edit -> put(edit, code, passages, progress));
        }
        return new Outcome(made, existing, (int) passages.values().stream().filter(spans -> !spans.isEmpty()).count());
    }

    private static int takeAwayExisting(ProjectSession session, Code code, Map<Source, Set<Span>> passages) {
        ProjectView view = session.view();
        Codings codings = view.codings();
        int codeOrdinal = codings.codeOrdinal(code.id());
        int coderOrdinal = codings.coderOrdinal(session.coder().id());
        int existing = 0;
        for (Map.Entry<Source, Set<Span>> entry : passages.entrySet()) {
            Codings.Row row = codings.of(entry.getKey());
            Set<Span> there = new HashSet<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.code(i) == codeOrdinal && row.coder(i) == coderOrdinal) {
                    there.add(new Span(row.start(i), row.end(i)));
                }
            }
            int before = entry.getValue().size();
            entry.getValue().removeAll(there);
            existing += before - entry.getValue().size();
        }
        return existing;
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
