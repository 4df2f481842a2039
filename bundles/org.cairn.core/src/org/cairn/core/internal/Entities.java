// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Locale;
import org.cairn.api.project.EntityKind;
import org.cairn.core.store.TableDef;

/** Which table holds which kind of thing. */
final class Entities {

    private Entities() {
    }

    static TableDef table(EntityKind kind) {
        return switch (kind) {
            case PROJECT -> TableDef.PROJECT;
            case SOURCE -> TableDef.SOURCE;
            case PERSON -> TableDef.PERSON;
            case SCHOOL -> TableDef.SCHOOL;
            case GROUP -> TableDef.GROUPING;
            case ATTRIBUTE -> TableDef.ATTRIBUTE;
            case CODER -> TableDef.CODER;
            case CODE -> TableDef.CODE;
            case CODING -> TableDef.CODING;
            case MEMO -> TableDef.MEMO;
            case LINK -> TableDef.LINK;
            case STANDING_QUERY -> TableDef.STANDING_QUERY;
            case INBOX_ITEM -> TableDef.INBOX_ITEM;
            case DOCUMENT -> TableDef.DOCUMENT;
            case CODE_SET -> TableDef.CODE_SET;
            case ROLE -> TableDef.PERSON_ROLE;
            case CONSENT -> TableDef.CONSENT;
            case CODING_ROUND -> TableDef.CODING_ROUND;
            case REGION -> TableDef.REGION;
            case MEDIA -> TableDef.MEDIA;
        };
    }

    /** What a row of the table is part of, as people see it; null for texts and the like that nobody sees by themselves. */
    static EntityKind kind(TableDef table) {
        return switch (table) {
            case PROJECT -> EntityKind.PROJECT;
            case SOURCE -> EntityKind.SOURCE;
            case PERSON -> EntityKind.PERSON;
            case SCHOOL -> EntityKind.SCHOOL;
            case GROUPING, GROUPING_PERSON, GROUPING_SCHOOL -> EntityKind.GROUP;
            case ATTRIBUTE, ATTRIBUTE_VALUE -> EntityKind.ATTRIBUTE;
            case CODER -> EntityKind.CODER;
            case CODE -> EntityKind.CODE;
            case CODING -> EntityKind.CODING;
            case MEMO -> EntityKind.MEMO;
            case LINK -> EntityKind.LINK;
            case STANDING_QUERY -> EntityKind.STANDING_QUERY;
            case INBOX_ITEM -> EntityKind.INBOX_ITEM;
            case DOCUMENT -> EntityKind.DOCUMENT;
            case CODE_SET, CODE_SET_CODE -> EntityKind.CODE_SET;
            case PERSON_ROLE -> EntityKind.ROLE;
            case CONSENT -> EntityKind.CONSENT;
            case CODING_ROUND, CODING_ROUND_SOURCE, CODING_ROUND_CODER -> EntityKind.CODING_ROUND;
            case REGION -> EntityKind.REGION;
            case MEDIA -> EntityKind.MEDIA;
            case SOURCE_TEXT, ORIGINAL, STRUCTURE -> null;
        };
    }

    /** What people call it. */
    static String noun(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
