// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.CitedExtent;
import org.cairn.core.findings.NewEvidence;
import org.cairn.core.findings.NewEvidence.Refused;
import org.cairn.core.findings.RecordPassage;
import org.cairn.core.memo.RefNames;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/**
 * What is about to be cited.
 *
 * @param links the evidence that it becomes; none if nothing may be cited
 * @param words the evidence as a person knows it, on a few lines
 * @param refusal what is not cited and why, as sentences; empty if everything is
 */
public record Cited(List<EvidenceLink> links, String words, String refusal) {

    /** Evidence is chosen, not poured out: so many pieces at a time. */
    static final int MOST = 100;
    private static final int NAMED = 3;

    /** Reads texts: not on the UI thread. */
    public static Cited of(ProjectView view, List<Ref> refs, UUID coder) {
        return of(view, refs, List.of(), CitedExtent.PASSAGE, coder);
    }

    /** Reads texts, plans and records: not on the UI thread. @param extent how much around passages is cited with them */
    static Cited of(ProjectView view, List<Ref> passages, List<RecordPassage> records, CitedExtent extent, UUID coder) {
        int asked = passages.size() + records.size();
        if (asked == 0) {
            return new Cited(List.of(), "", Messages.cite_empty);
        }
        if (asked > MOST) {
            return new Cited(List.of(), "", NLS.bind(Messages.cite_tooMany, Widgets.number(asked), MOST));
        }
        List<Ref> refs = passages.stream().map(each -> extent.of(view, each)).distinct().toList();
        NewEvidence made = NewEvidence.of(view, refs, coder);
        NewEvidence said = NewEvidence.ofRecords(view, records, coder);
        List<Ref> no = made.refused().stream().map(Refused::ref).toList();
        RefNames names = new RefNames(view);
        Stream<RefNames.Named> ofRefs = refs.stream().filter(ref -> !no.contains(ref)).map(names::of);
        Stream<RefNames.Named> ofRecords = said.links().stream().map(link -> named(names, link));
        return new Cited(Stream.concat(made.links().stream(), said.links().stream()).toList(), words(Stream.concat(ofRefs, ofRecords).toList()),
                refusal(Stream.concat(made.refused().stream(), said.refused().stream()).toList()));
    }

    private static RefNames.Named named(RefNames names, EvidenceLink link) {
        String words = link.getQuotation().replaceAll("\\s+", " ").strip();
        boolean cut = words.codePointCount(0, words.length()) > RefNames.QUOTATION;
        return new RefNames.Named(names.of(Ref.to(EntityKind.DOCUMENT, link.getTarget())).name(),
                cut ? words.substring(0, words.offsetByCodePoints(0, RefNames.QUOTATION)) + "…" : words, null, null);
    }

    private static String words(List<RefNames.Named> cited) {
        List<String> lines = new ArrayList<>();
        for (RefNames.Named named : cited.subList(0, Math.min(NAMED, cited.size()))) {
            lines.add(named.quotation().isEmpty() ? named.name() : NLS.bind(Messages.cite_quoted, named.quotation(), named.name()));
        }
        if (cited.size() > NAMED) {
            lines.add(NLS.bind(Messages.cite_more, Widgets.number(cited.size() - NAMED)));
        }
        return String.join("\n", lines);
    }

    private static String refusal(List<Refused> refused) {
        List<String> sentences = refused.stream().map(Cited::sentence).distinct().toList();
        int more = sentences.size() - NAMED;
        return String.join("\n", Stream.concat(sentences.stream().limit(NAMED),
                Stream.of(NLS.bind(Messages.cite_refusedMore, Widgets.number(Math.max(0, more)))).filter(each -> more > 0)).toList());
    }

    private static String sentence(Refused refused) {
        return switch (refused.reason()) {
            case NO_EVIDENCE -> Messages.cite_refusedKind;
            case GONE -> Messages.cite_refusedGone;
            case REFUSED -> NLS.bind(Messages.cite_refusedConsent, refused.name(), refused.person());
            case WITHDRAWN -> NLS.bind(Messages.cite_refusedWithdrawn, refused.name(), refused.person());
        };
    }
}
