// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;

/** Says what references point at, as a person would. For one view and one thread; reads texts, so use it off the UI thread. */
public final class RefNames {

    /** A quotation is cut behind so many code points. */
    public static final int QUOTATION = 160;

    /**
     * What a reference points at.
     *
     * @param name {@code Week 1 ¶ 3}, {@code Learning > Trust}, {@code Rowan}; empty if it is no longer in the project
     * @param quotation the beginning of the passage meant, on one line; empty where no passage is meant
     * @param source GUID of the source in which it can be shown, or null
     * @param span the passage to show there, or null for the whole source
     */
    public record Named(String name, String quotation, UUID source, Span span) {

        private static final Named NOTHING = new Named("", "", null, null);

        private static Named of(String name) {
            return new Named(name, "", null, null);
        }
    }

    private final ProjectView view;
    private Map<UUID, Coding> codings;

    public RefNames(ProjectView view) {
        this.view = view;
    }

    /** What a reference points at; an empty name if that is gone. */
    public Named of(Ref ref) {
        UUID id = ref.id();
        return switch (ref.kind()) {
            case PROJECT -> Named.of(view.info().name());
            case SOURCE -> view.source(id).map(source -> passage("", source, ref.span())).orElse(Named.NOTHING);
            case CODING -> Optional.ofNullable(codings().get(id)).flatMap(coding -> view.source(coding.source())
                    .map(source -> passage(code(coding.code()) + ": ", source, coding.span()))).orElse(Named.NOTHING);
            case CODE -> Named.of(code(id));
            case PERSON -> named(view.person(id).map(Person::name));
            case SCHOOL -> named(view.school(id).map(School::name));
            case GROUP -> named(view.groups().stream().filter(group -> group.id().equals(id)).findFirst().map(Group::name));
            case ATTRIBUTE -> named(view.attributes().stream().filter(each -> each.id().equals(id)).findFirst().map(Attribute::name));
            case CODER -> named(view.coder(id).map(Coder::name));
            case MEMO -> named(view.memos().stream().filter(memo -> memo.id().equals(id)).findFirst().map(RefNames::title));
            case LINK -> named(view.links().stream().filter(link -> link.id().equals(id)).findFirst().map(Link::relation));
            case STANDING_QUERY -> named(view.standingQueries().stream().filter(query -> query.id().equals(id)).findFirst()
                    .map(StandingQuery::name));
            case DOCUMENT -> named(view.documents().stream().filter(document -> document.id().equals(id)).findFirst()
                    .map(ModelDocument::title));
            default -> Named.NOTHING;
        };
    }

    private static Named named(Optional<String> name) {
        return name.map(Named::of).orElse(Named.NOTHING);
    }

    private String code(UUID id) {
        return view.codebook().code(id).map((Code code) -> view.codebook().path(code)).orElse("");
    }

    private Named passage(String before, Source source, Span span) {
        if (span == null) {
            return new Named(before + source.title(), "", source.id(), null);
        }
        SourceText text = view.text(source);
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        String quotation = text.slice(start, Math.min(end, start + QUOTATION)).replaceAll("\\s+", " ").strip();
        return new Named(before + source.title() + " ¶ " + text.paragraphNumber(start), end - start > QUOTATION ? quotation + "…" : quotation,
                source.id(), new Span(start, end));
    }

    private Map<UUID, Coding> codings() {
        if (codings == null) {
            codings = new HashMap<>();
            for (Source source : view.sources()) {
                Codings.Row row = view.codings().of(source);
                for (int i = 0; i < row.size(); i++) {
                    Coding coding = row.coding(i);
                    codings.put(coding.id(), coding);
                }
            }
        }
        return codings;
    }

    /** What a memo is called: its title, else its first line without the signs of Markdown. */
    public static String title(Memo memo) {
        if (!memo.title().isBlank()) {
            return memo.title().strip();
        }
        return memo.text().lines().map(line -> line.replaceFirst("^[\\s#>*+-]+", "").replaceAll("[*`]+", "").strip())
                .filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** The kind of memo that is usual on something: {@code code} on a code, {@code document} on a whole source, and so on. */
    public static String usualKind(Ref target) {
        return switch (target.kind()) {
            case CODE -> "code";
            case PERSON, SCHOOL, GROUP -> "case";
            case SOURCE -> target.span() == null ? "document" : "theoretical";
            case PROJECT -> "method";
            default -> "theoretical";
        };
    }

    /** Whether something is meant that a memo can be written on and a link can be tied to. */
    public static boolean isKnown(ProjectView view, Ref ref) {
        return ref.kind() == EntityKind.PROJECT || !new RefNames(view).of(ref).name().isEmpty();
    }
}
