// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.NewEvidence;
import org.cairn.core.findings.NewEvidence.Refused;
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
        if (refs.isEmpty()) {
            return new Cited(List.of(), "", Messages.cite_empty);
        }
        if (refs.size() > MOST) {
            return new Cited(List.of(), "", NLS.bind(Messages.cite_tooMany, Widgets.number(refs.size()), MOST));
        }
        NewEvidence made = NewEvidence.of(view, refs, coder);
        List<Ref> no = made.refused().stream().map(Refused::ref).toList();
        return new Cited(made.links(), words(new RefNames(view), refs.stream().distinct().filter(ref -> !no.contains(ref)).toList()),
                refusal(made.refused()));
    }

    private static String words(RefNames names, List<Ref> cited) {
        List<String> lines = new ArrayList<>();
        for (Ref ref : cited.subList(0, Math.min(NAMED, cited.size()))) {
            RefNames.Named named = names.of(ref);
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
