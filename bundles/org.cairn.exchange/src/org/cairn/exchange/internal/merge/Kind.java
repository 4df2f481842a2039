// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.Map;
import org.cairn.api.project.EntityKind;

/** The kinds of thing that are merged, what is referred to before what refers to it. */
enum Kind {

    SCHOOL(EntityKind.SCHOOL, "school", "schools"),
    PERSON(EntityKind.PERSON, "person", "people"),
    GROUP(EntityKind.GROUP, "group", "groups"),
    CODER(EntityKind.CODER, "coder", "coders"),
    SOURCE(EntityKind.SOURCE, "source", "sources"),
    ATTRIBUTE(EntityKind.ATTRIBUTE, "attribute", "attributes"),
    VALUE(EntityKind.ATTRIBUTE, "value", "values"),
    CODE(EntityKind.CODE, "code", "codes"),
    CODE_SET(EntityKind.CODE_SET, "code set", "code sets"),
    CODING(EntityKind.CODING, "coding", "codings"),
    REGION(EntityKind.REGION, "coded region", "coded regions"),
    MEDIA(EntityKind.MEDIA, "film or recording", "films and recordings"),
    QUERY(EntityKind.STANDING_QUERY, "standing query", "standing queries"),
    INBOX(EntityKind.INBOX_ITEM, "found passage", "found passages"),
    ROLE(EntityKind.ROLE, "role", "roles"),
    CONSENT(EntityKind.CONSENT, "consent", "consents"),
    ROUND(EntityKind.CODING_ROUND, "coding round", "coding rounds"),
    DOCUMENT(EntityKind.DOCUMENT, "model document", "model documents"),
    MEMO(EntityKind.MEMO, "memo", "memos"),
    LINK(EntityKind.LINK, "link", "links"),
    PROJECT(EntityKind.PROJECT, "project", "the project itself");

    /** What the parts of things that hold GUIDs point at. */
    private static final Map<String, Kind> PARTS = Map.ofEntries(Map.entry("school", SCHOOL), Map.entry("schools", SCHOOL),
            Map.entry("person", PERSON), Map.entry("people", PERSON), Map.entry("author", PERSON), Map.entry("coder", CODER),
            Map.entry("coders", CODER), Map.entry("locked", CODER), Map.entry("consensus", CODER), Map.entry("source", SOURCE),
            Map.entry("sources", SOURCE), Map.entry("attribute", ATTRIBUTE), Map.entry("code", CODE), Map.entry("codes", CODE),
            Map.entry("parent", CODE), Map.entry("query", QUERY));

    final EntityKind entity;
    final String one;
    final String many;

    Kind(EntityKind entity, String one, String many) {
        this.entity = entity;
        this.one = one;
        this.many = many;
    }

    static Kind of(EntityKind entity) {
        for (Kind kind : values()) {
            if (kind.entity == entity && kind != VALUE) {
                return kind;
            }
        }
        throw new IllegalArgumentException(entity.name());
    }

    /** What the part of that name points at. */
    static Kind ofPart(String name) {
        return PARTS.get(name);
    }

    /** Whether nobody may see two things of this kind with the same name. */
    boolean hasUniqueNames() {
        return switch (this) {
            case SCHOOL, PERSON, GROUP, CODER, ATTRIBUTE, CODE_SET, ROUND -> true;
            default -> false;
        };
    }
}
