// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelReference;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.EvidenceLink;

/**
 * What becomes evidence when somebody cites it, and what may not be cited. Passages are kept with their words and their place; a coding
 * is cited as the passage that it stands on. Who has refused to be analysed or has taken that consent back is not cited at all, and who
 * has done so for quotation is not cited word for word; without an answer nothing is known, and that forbids nothing.
 *
 * @param links evidence of its own each time, not yet part of a document; without relation, strength and note of its own
 * @param refused what is no evidence, in the order in which it was asked for
 */
public record NewEvidence(List<EvidenceLink> links, List<Refused> refused) {

    /** Why something is not cited. */
    public enum Reason {
        /** It is nothing that evidence could be: a code, a school. */
        NO_EVIDENCE,
        /** It is not in the project any more. */
        GONE,
        /** Somebody whose words these are said no. */
        REFUSED,
        /** Somebody whose words these are has taken the consent back. */
        WITHDRAWN
    }

    /**
     * Something that is not cited.
     *
     * @param name of the source or thing; empty if it is gone
     * @param person who said no, by name; empty for other reasons
     */
    public record Refused(Ref ref, Reason reason, String name, String person) {
    }

    private static final Set<EntityKind> WHOLE = Set.of(EntityKind.MEMO, EntityKind.DOCUMENT, EntityKind.PERSON);

    public NewEvidence {
        links = List.copyOf(links);
        refused = List.copyOf(refused);
    }

    /**
     * Makes evidence. Reads texts and structures: not on the UI thread for many.
     *
     * @param coder GUID of who says that it bears on something
     */
    public static NewEvidence of(ProjectView view, Collection<Ref> refs, UUID coder) {
        List<EvidenceLink> links = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Ref ref : new LinkedHashSet<>(refs)) {
            Ref cited = ref.kind() == EntityKind.CODING ? passage(view, ref) : ref;
            Optional<Refused> no = refusal(view, ref, cited);
            if (no.isPresent()) {
                refused.add(no.get());
            } else {
                links.add(link(view, cited, coder));
            }
        }
        return new NewEvidence(links, refused);
    }

    /**
     * Makes evidence of what plans and records say: with the part that says it, and its words. Reads those documents: not on the UI thread.
     *
     * @param coder GUID of who says that it bears on something
     */
    public static NewEvidence ofRecords(ProjectView view, Collection<RecordPassage> passages, UUID coder) {
        List<EvidenceLink> links = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (RecordPassage passage : new LinkedHashSet<>(passages)) {
            Ref ref = Ref.to(EntityKind.DOCUMENT, passage.record());
            Optional<Refused> no = refusal(view, passage, ref);
            if (no.isPresent()) {
                refused.add(no.get());
            } else {
                EvidenceLink link = link(view, ref, coder);
                link.setElement(passage.element().equals(passage.record()) ? null : passage.element());
                link.setQuotation(passage.words());
                links.add(link);
            }
        }
        return new NewEvidence(links, refused);
    }

    /** The people whom the part itself names: who answered, who was coached. */
    private static Optional<Refused> refusal(ProjectView view, RecordPassage passage, Ref ref) {
        Document document = ModelDocuments.read(view, passage.record(), Document.class).orElse(null);
        Element element = document == null ? null : ModelElements.find(document, passage.element(), Element.class).orElse(null);
        if (element == null) {
            return refused(ref, Reason.GONE, document == null ? "" : document.getName());
        }
        Set<UUID> people = ModelReference.in(document).stream()
                .filter(each -> each.from() == element && each.entity().filter(kind -> kind == EntityKind.PERSON).isPresent())
                .map(ModelReference::to).collect(Collectors.toSet());
        return consent(view, ref, document.getName(), people,
                passage.words().isEmpty() ? Set.of(Consent.Use.ANALYSIS) : Set.of(Consent.Use.ANALYSIS, Consent.Use.QUOTATION));
    }

    /** The passage that a coding stands on; the coding itself if it is gone. */
    private static Ref passage(ProjectView view, Ref coding) {
        Optional<Coding> found = view.codings().coding(coding.id());
        return found.map(each -> Ref.passage(each.source(), each.span())).orElse(coding);
    }

    private static Optional<Refused> refusal(ProjectView view, Ref asked, Ref cited) {
        if (cited.kind() == EntityKind.SOURCE) {
            Source source = view.source(cited.id()).orElse(null);
            return source == null ? refused(asked, Reason.GONE, "") : consent(view, asked, source, cited.span());
        }
        if (cited.kind() == EntityKind.PERSON) {
            Optional<Person> person = view.person(cited.id());
            return person.isEmpty() ? refused(asked, Reason.GONE, "")
                    : consent(view, asked, person.get().name(), Set.of(cited.id()), Set.of(Consent.Use.ANALYSIS));
        }
        if (!WHOLE.contains(cited.kind())) {
            return refused(asked, cited.kind() == EntityKind.CODING ? Reason.GONE : Reason.NO_EVIDENCE, "");
        }
        boolean there = cited.kind() == EntityKind.DOCUMENT ? ModelDocuments.find(view, cited.id()).isPresent()
                : view.memos().stream().anyMatch(memo -> memo.id().equals(cited.id()));
        return there ? Optional.empty() : refused(asked, Reason.GONE, "");
    }

    private static Optional<Refused> refused(Ref ref, Reason reason, String name) {
        return Optional.of(new Refused(ref, reason, name, ""));
    }

    /** The author of a source, and of a passage those who speak in it as well. */
    private static Optional<Refused> consent(ProjectView view, Ref ref, Source source, Span span) {
        Set<UUID> people = new LinkedHashSet<>();
        if (source.author() != null) {
            people.add(source.author());
        }
        if (span != null) {
            view.structure(source).stream().filter(part -> part.kind() == Structure.Kind.TURN && part.person() != null
                    && part.span().start() < span.end() && span.start() < part.span().end()).map(Structure::person).forEach(people::add);
        }
        return consent(view, ref, source.title(), people,
                span == null ? Set.of(Consent.Use.ANALYSIS) : Set.of(Consent.Use.ANALYSIS, Consent.Use.QUOTATION));
    }

    private static Optional<Refused> consent(ProjectView view, Ref ref, String name, Set<UUID> people, Set<Consent.Use> uses) {
        return view.consents().stream()
                .filter(each -> each.state() != Consent.State.GIVEN && uses.contains(each.use()) && people.contains(each.person()))
                .findFirst().map(each -> new Refused(ref, each.state() == Consent.State.REFUSED ? Reason.REFUSED : Reason.WITHDRAWN, name,
                        view.person(each.person()).map(Person::name).orElse("")));
    }

    private static EvidenceLink link(ProjectView view, Ref ref, UUID coder) {
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind(ref.kind().name());
        link.setTarget(ref.id());
        link.setCoder(coder);
        link.setLinked(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        if (ref.span() != null) {
            link.setStart(ref.span().start());
            link.setEnd(ref.span().end());
            view.source(ref.id()).ifPresent(source -> link.setQuotation(view.text(source).slice(ref.span())));
        }
        return link;
    }
}
