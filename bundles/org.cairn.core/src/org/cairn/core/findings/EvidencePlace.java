// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.evidence.EvidenceLink;

/**
 * What a piece of evidence is and where it stands now. What the link says itself counts before what the project knows.
 *
 * @param state whether it is still there
 * @param kind journal, interview, assessment, …, as it is written; may be empty
 * @param name of the source or document; empty if it is not known
 * @param source GUID of the source in which it can be shown, or null
 * @param span the passage there, or null for the whole
 * @param person whose evidence it is, or null
 * @param school where it comes from, or null
 * @param date when it was given, or null
 * @param coder who judged that it bears on this, or null
 */
public record EvidencePlace(State state, String kind, String name, UUID source, Span span, UUID person, UUID school, LocalDate date,
        UUID coder) {

    /** Whether evidence is still where it was linked. */
    public enum State {
        /** As it was linked. */
        THERE,
        /** The text was changed; the same words stand elsewhere in it. */
        MOVED,
        /** The text was changed, and the words are no longer in it. */
        CHANGED,
        /** What was linked is no longer in the project. */
        GONE,
        /** It lies outside the project: whether it is there is not known. */
        OUTSIDE
    }

    private static final EvidencePlace NOWHERE = new EvidencePlace(State.GONE, "", "", null, null, null, null, null, null);

    /** Finds what a link means. Reads the text of its source: not on the UI thread for many. */
    public static EvidencePlace of(ProjectView view, EvidenceLink link) {
        return known(view, link).with(view, link);
    }

    private static EvidencePlace known(ProjectView view, EvidenceLink link) {
        UUID target = link.getTarget();
        if (target == null) {
            boolean outside = link.getTargetKind().equals("FILE") || link.getTargetKind().isEmpty();
            return outside ? new EvidencePlace(State.OUTSIDE, "", link.getPath(), null, null, null, null, null, null) : NOWHERE;
        }
        if (link.getTargetKind().equals(EntityKind.SOURCE.name())) {
            return view.source(target).map(source -> passage(view, source, link)).orElse(NOWHERE);
        }
        if (link.getTargetKind().equals(EntityKind.CODING.name())) {
            return view.codings().coding(target).map(coding -> coding(view, coding)).orElse(NOWHERE);
        }
        if (link.getTargetKind().equals(EntityKind.MEMO.name())) {
            return view.memos().stream().filter(memo -> memo.id().equals(target)).findFirst().map(EvidencePlace::memo).orElse(NOWHERE);
        }
        if (link.getTargetKind().equals(EntityKind.DOCUMENT.name())) {
            return ModelDocuments.find(view, target).map(EvidencePlace::document).orElse(NOWHERE);
        }
        if (link.getTargetKind().equals(EntityKind.PERSON.name())) {
            return view.person(target).map(person -> new EvidencePlace(State.THERE, "person", person.name(), null, null, target,
                    person.school(), null, null)).orElse(NOWHERE);
        }
        return NOWHERE;
    }

    private static EvidencePlace passage(ProjectView view, Source source, EvidenceLink link) {
        if (link.getStart() < 0) {
            return in(view, source, null, State.THERE, null);
        }
        SourceText text = view.text(source);
        Span linked = link.getEnd() <= text.length() && link.getStart() <= link.getEnd() ? new Span(link.getStart(), link.getEnd()) : null;
        String quotation = link.getQuotation();
        if (linked != null && (quotation.isEmpty() || text.slice(linked).equals(quotation))) {
            return in(view, source, linked, State.THERE, null);
        }
        int found = nearest(text.string(), quotation, text.toUtf16(Math.min(link.getStart(), text.length())));
        if (found < 0) {
            return in(view, source, linked, State.CHANGED, null);
        }
        int start = text.string().codePointCount(0, found);
        return in(view, source, new Span(start, start + quotation.codePointCount(0, quotation.length())), State.MOVED, null);
    }

    /** Where the words stand that are nearest to where they stood; -1 if nowhere. */
    private static int nearest(String text, String words, int at) {
        if (words.isEmpty()) {
            return -1;
        }
        int before = text.lastIndexOf(words, at);
        int after = text.indexOf(words, at);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return at - before <= after - at ? before : after;
    }

    private static EvidencePlace coding(ProjectView view, Coding coding) {
        return view.source(coding.source()).map(source -> in(view, source, coding.span(), State.THERE, coding.coder())).orElse(NOWHERE);
    }

    private static EvidencePlace in(ProjectView view, Source source, Span span, State state, UUID coder) {
        return new EvidencePlace(state, source.kind(), source.title(), source.id(), span, source.author(),
                view.schoolOf(source).map(School::id).orElse(null), source.date(), coder);
    }

    private static EvidencePlace memo(Memo memo) {
        return new EvidencePlace(State.THERE, "memo", memo.title(), null, null, null, null,
                memo.created().atZone(ZoneOffset.UTC).toLocalDate(), memo.coder());
    }

    private static EvidencePlace document(ModelDocument entry) {
        String kind = DocumentKind.named(entry.kind()).map(DocumentKind::label).orElse(entry.kind()).toLowerCase(Locale.ROOT);
        return new EvidencePlace(State.THERE, kind, entry.title(), null, null, null, null, null, null);
    }

    private EvidencePlace with(ProjectView view, EvidenceLink link) {
        UUID whose = link.getPerson() != null ? link.getPerson() : person;
        UUID where = link.getSchool() != null ? link.getSchool() : school;
        if (where == null && whose != null) {
            where = view.person(whose).map(each -> each.school()).orElse(null);
        }
        return new EvidencePlace(state, link.getKind().isBlank() ? kind : link.getKind().strip(), name, source, span,
                whose, where, link.getDate() != null ? link.getDate() : date, link.getCoder() != null ? link.getCoder() : coder);
    }
}
