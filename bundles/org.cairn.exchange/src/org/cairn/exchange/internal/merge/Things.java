// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.exchange.merge.ProjectMerge;

/** Everything that one side holds, by kind and GUID, in its order; codings source by source when asked for. Not thread-safe. */
final class Things {

    /** A source as it is merged; its number and times are each file's own. */
    record Document(UUID id, String title, String kind, String language, UUID author, UUID school, String phase, LocalDate date,
            String folder, String origin, Body text) {
    }

    /** A standing query as it is merged; how far it was evaluated is each file's own. */
    record Query(UUID id, String name, String query, UUID code, boolean followed) {
    }

    /** A value of an attribute. */
    record Value(UUID id, Kind of, UUID attribute, UUID owner, String value) {
    }

    /** A model document as it is merged. */
    record Model(UUID id, String documentKind, String title, Content content) {
    }

    /** What the project says of itself. */
    record About(UUID id, String name, String description) {
    }

    /** Bytes that are equal if they say the same. */
    static final class Content {

        final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A text with its structure, read when it is looked at. */
    final class Body {

        final Source source;

        Body(Source source) {
            this.source = source;
        }

        String string() {
            return view.text(source).string();
        }

        List<Structure> structure() {
            return view.structure(source).stream().map(part -> part.person() == null ? part
                    : new Structure(part.kind(), part.span(), part.label(), part.level(), ids.apply(Kind.PERSON, part.person()))).toList();
        }

        ProjectView view() {
            return view;
        }

        /** Texts that nobody touched since a common import are the same without being read. */
        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Body body) || source.length() != body.source.length()) {
                return false;
            }
            return related && source.revision() == 1 && body.source.revision() == 1
                    || string().equals(body.string()) && structure().equals(body.structure());
        }

        @Override
        public int hashCode() {
            return source.length();
        }

        @Override
        public String toString() {
            return string();
        }
    }

    final ProjectView view;
    private final BiFunction<Kind, UUID, UUID> ids;
    private final boolean related;
    private final Map<Kind, Map<UUID, Record>> all = new EnumMap<>(Kind.class);
    /** The sources of this side by the GUID they have in the merge. */
    final Map<UUID, Source> sources = new HashMap<>();

    /**
     * @param ids gives everything the GUID that it has in the merge
     * @param related whether the two sides come from one file, so that a source has the same text everywhere until it is corrected
     */
    Things(ProjectView view, BiFunction<Kind, UUID, UUID> ids, boolean related) {
        this.view = view;
        this.ids = ids;
        this.related = related;
        put(Kind.SCHOOL, view.schools());
        put(Kind.PERSON, view.people());
        put(Kind.GROUP, view.groups());
        put(Kind.CODER, view.coders());
        put(Kind.SOURCE, view.sources(), source -> new Document(source.id(), source.title(), source.kind(), source.language(),
                source.author(), source.school(), source.phase(), source.date(), source.folder(), source.origin(), new Body(source)));
        view.sources().forEach(source -> sources.put(ids.apply(Kind.SOURCE, source.id()), source));
        put(Kind.ATTRIBUTE, view.attributes());
        values();
        put(Kind.CODE, view.codebook().codes());
        put(Kind.CODE_SET, view.codeSets());
        put(Kind.REGION, view.regions());
        put(Kind.MEDIA, view.media());
        put(Kind.QUERY, view.standingQueries(), Things::query);
        put(Kind.INBOX, view.inbox());
        put(Kind.ROLE, view.roles());
        put(Kind.CONSENT, view.consents());
        put(Kind.ROUND, view.rounds());
        put(Kind.DOCUMENT, view.documents().stream().filter(document -> !document.kind().equals(ProjectMerge.MERGED)).toList(),
                this::model);
        put(Kind.MEMO, view.memos());
        put(Kind.LINK, view.links());
        put(Kind.PROJECT, List.of(new About(view.info().id(), view.info().name(),
                view.info().description() == null ? "" : view.info().description())));
    }

    private <R extends Record> void put(Kind kind, Collection<R> things) {
        put(kind, things, Function.identity());
    }

    private <T> void put(Kind kind, Collection<T> things, Function<T, ? extends Record> form) {
        Map<UUID, Record> here = new LinkedHashMap<>();
        for (T thing : things) {
            Record made = Parts.with(form.apply(thing), kind, ids);
            here.put((UUID) Parts.of(made).get("id"), made);
        }
        all.put(kind, here);
    }

    private static Query query(StandingQuery query) {
        return new Query(query.id(), query.name(), query.query(), query.code(), query.followed());
    }

    private Model model(ModelDocument document) {
        return new Model(document.id(), document.kind(), document.title(), new Content(view.content(document)));
    }

    private void values() {
        Map<UUID, Record> here = new LinkedHashMap<>();
        for (Kind owner : List.of(Kind.SOURCE, Kind.PERSON, Kind.SCHOOL, Kind.GROUP)) {
            List<Attribute> attributes = view.attributes().stream().filter(attribute -> attribute.of() == owner.entity).toList();
            List<UUID> owners = owners(owner.entity);
            for (UUID id : attributes.isEmpty() ? List.<UUID>of() : owners) {
                view.values(id).forEach((attribute, value) -> {
                    UUID to = ids.apply(owner, id);
                    UUID of = ids.apply(Kind.ATTRIBUTE, attribute);
                    UUID cell = UUID.nameUUIDFromBytes((of + " " + to).getBytes(StandardCharsets.US_ASCII));
                    here.put(cell, new Value(cell, owner, of, to, value));
                });
            }
        }
        all.put(Kind.VALUE, here);
    }

    private List<UUID> owners(EntityKind kind) {
        return switch (kind) {
            case SOURCE -> view.sources().stream().map(Source::id).toList();
            case PERSON -> view.people().stream().map(org.cairn.api.project.Person::id).toList();
            case SCHOOL -> view.schools().stream().map(org.cairn.api.project.School::id).toList();
            default -> view.groups().stream().map(org.cairn.api.project.Group::id).toList();
        };
    }

    /** All of a kind but codings, by GUID. */
    Map<UUID, Record> of(Kind kind) {
        return all.getOrDefault(kind, Map.of());
    }

    /** The codings of a source by GUID; empty where the side does not have it. */
    Map<UUID, Coding> codings(UUID source) {
        Source here = sources.get(source);
        Codings.Row row = here == null ? null : view.codings().of(here);
        Map<UUID, Coding> codings = new LinkedHashMap<>();
        for (int i = 0; row != null && i < row.size(); i++) {
            Coding coding = Parts.with(row.coding(i), Kind.CODING, ids);
            codings.put(coding.id(), coding);
        }
        return codings;
    }

    /** A coding, or null. Looks through all of them. */
    Coding coding(UUID id) {
        return view.codings().coding(id).map(coding -> Parts.with(coding, Kind.CODING, ids)).orElse(null);
    }
}
