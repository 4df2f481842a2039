// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.Locale;
import java.util.Map;
import org.cairn.api.project.EntityKind;
import org.cairn.exchange.internal.Spoken;

/** The kinds of thing that are merged, what is referred to before what refers to it. */
enum Kind {

    SCHOOL(EntityKind.SCHOOL, "schools"),
    PERSON(EntityKind.PERSON, "people"),
    GROUP(EntityKind.GROUP, "groups"),
    CODER(EntityKind.CODER, "coders"),
    SOURCE(EntityKind.SOURCE, "sources"),
    ATTRIBUTE(EntityKind.ATTRIBUTE, "attributes"),
    VALUE(EntityKind.ATTRIBUTE, "values"),
    CODE(EntityKind.CODE, "codes"),
    CODE_SET(EntityKind.CODE_SET, "code sets"),
    CODING(EntityKind.CODING, "codings"),
    REGION(EntityKind.REGION, "coded regions"),
    MEDIA(EntityKind.MEDIA, "films and recordings"),
    QUERY(EntityKind.STANDING_QUERY, "standing queries"),
    INBOX(EntityKind.INBOX_ITEM, "found passages"),
    ROLE(EntityKind.ROLE, "roles"),
    CONSENT(EntityKind.CONSENT, "consents"),
    ROUND(EntityKind.CODING_ROUND, "coding rounds"),
    DOCUMENT(EntityKind.DOCUMENT, "model documents"),
    MEMO(EntityKind.MEMO, "memos"),
    LINK(EntityKind.LINK, "links"),
    PROJECT(EntityKind.PROJECT, "the project itself");

    /** What the parts of things that hold GUIDs point at. */
    private static final Map<String, Kind> PARTS = Map.ofEntries(Map.entry("school", SCHOOL), Map.entry("schools", SCHOOL),
            Map.entry("person", PERSON), Map.entry("people", PERSON), Map.entry("author", PERSON), Map.entry("coder", CODER),
            Map.entry("coders", CODER), Map.entry("locked", CODER), Map.entry("consensus", CODER), Map.entry("source", SOURCE),
            Map.entry("sources", SOURCE), Map.entry("attribute", ATTRIBUTE), Map.entry("code", CODE), Map.entry("codes", CODE),
            Map.entry("parent", CODE), Map.entry("query", QUERY));

    final EntityKind entity;
    /** In reports of counts: no words for people, who get {@link #spokenMany}. */
    final String many;

    Kind(EntityKind entity, String many) {
        this.entity = entity;
        this.many = many;
    }

    /** What one of them is called. */
    String spoken() {
        return Spoken.say("one." + key());
    }

    /** What several of them are called. */
    String spokenMany() {
        return Spoken.say("many." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
