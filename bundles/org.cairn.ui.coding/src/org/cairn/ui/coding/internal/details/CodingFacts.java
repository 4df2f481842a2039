// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.details;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.CodingChanges;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.cairn.ui.coding.internal.reader.CodingActions;
import org.eclipse.osgi.util.NLS;

/**
 * A coding with what the view shows of it. Made off the UI thread.
 *
 * @param coding the coding
 * @param source what it lies on
 * @param code its code
 * @param quotation its words
 * @param made by whom and when, in one line
 * @param memo the memo on it that was written first, or null
 * @param links from it and to it
 * @param joinable the codings it can be merged with, itself among them
 */
record CodingFacts(Coding coding, Source source, Code code, String quotation, String made, Memo memo, List<Connected> links,
        List<Coding> joinable) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    /**
     * The other end of a link.
     *
     * @param text what it says
     * @param source GUID of the source to be opened, or null where it is no passage
     * @param span the passage there, or null
     */
    record Connected(String text, UUID source, Span span) {
    }

    /** The codings at a place in the reader, shortest first. */
    static List<CodingFacts> at(ProjectView view, ActiveReader.Place place) {
        Source source = view.source(place.source()).orElse(null);
        if (source == null) {
            return List.of();
        }
        SourceText text = view.text(source);
        Codings.Row row = view.codings().of(source);
        List<CodingFacts> found = new ArrayList<>();
        for (int i = 0; i < row.size() && (place.coding() != null || row.start(i) <= place.offset()); i++) {
            boolean wanted = place.coding() != null ? row.coding(i).id().equals(place.coding()) : place.offset() < row.end(i);
            Optional<Code> code = view.codebook().code(view.codings().code(row.code(i)));
            if (wanted && code.isPresent()) {
                found.add(of(view, source, text, code.get(), row.coding(i)));
            }
        }
        found.sort(Comparator.comparingInt(facts -> facts.coding().span().length()));
        return found;
    }

    private static CodingFacts of(ProjectView view, Source source, SourceText text, Code code, Coding coding) {
        String coder = view.coder(coding.coder()).map(Coder::name).orElse("?");
        String made = NLS.bind(Messages.coding_madeBy, coder, WHEN.format(coding.created().atZone(ZoneId.systemDefault())));
        Memo memo = view.memos().stream().filter(m -> isOn(m.target(), coding)).min(Comparator.comparing(Memo::created)).orElse(null);
        List<Connected> links = new ArrayList<>();
        for (Link link : view.links()) {
            if (isOn(link.from(), coding)) {
                links.add(other(view, link, link.to(), Messages.coding_linkTo));
            } else if (isOn(link.to(), coding)) {
                links.add(other(view, link, link.from(), Messages.coding_linkFrom));
            }
        }
        return new CodingFacts(coding, source, code, text.slice(coding.span()), made, memo, links, CodingChanges.joinable(view, coding));
    }

    private static boolean isOn(Ref ref, Coding coding) {
        return ref.kind() == EntityKind.CODING && ref.id().equals(coding.id());
    }

    private static Connected other(ProjectView view, Link link, Ref end, String pattern) {
        UUID source = null;
        Span span = null;
        String what = "";
        switch (end.kind()) {
            case CODING -> {
                Coding coding = view.codings().coding(end.id()).orElse(null);
                source = coding == null ? null : coding.source();
                span = coding == null ? null : coding.span();
            }
            case SOURCE -> {
                source = end.id();
                span = end.span();
            }
            case CODE -> what = view.codebook().code(end.id()).map(view.codebook()::path).orElse("");
            case PERSON -> what = view.person(end.id()).map(person -> person.name()).orElse("");
            case MEMO -> what = view.memos().stream().filter(memo -> memo.id().equals(end.id())).map(Memo::title).findFirst().orElse("");
            default -> what = link.note();
        }
        Source there = source == null ? null : view.source(source).orElse(null);
        if (there != null) {
            what = span == null ? there.title() : CodingActions.quote(view.text(there).slice(span)) + " – " + there.title();
        }
        return new Connected(NLS.bind(pattern, link.relation(), what), there == null ? null : source, span);
    }
}
