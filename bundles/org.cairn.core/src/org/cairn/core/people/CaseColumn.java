// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;

/**
 * A column of a {@link CaseTable}: something every row has, or an attribute.
 *
 * @param field what it is
 * @param attribute the attribute, with {@link Field#ATTRIBUTE}; else null
 */
public record CaseColumn(Field field, Attribute attribute) {

    /** What a column can be. */
    public enum Field {
        /** Name of a person, school or group; title of a source. */
        NAME,
        /** Kind of a source or group. */
        KIND,
        /** What a person is in the enquiry. */
        ROLE,
        /** Who wrote a source. */
        AUTHOR,
        /** The school of a person or source. */
        SCHOOL,
        /** The members of a group, separated by semicolons. */
        PEOPLE,
        /** The schools of a group, separated by semicolons. */
        SCHOOLS,
        /** Phase of a school or of the enquiry. */
        PHASE,
        /** Language of a source. */
        LANGUAGE,
        /** Date of a source. */
        DATE,
        /** Where a source is filed. */
        FOLDER,
        /** Anything else. */
        NOTES,
        /** An attribute of the project's own. */
        ATTRIBUTE
    }

    public CaseColumn {
        Objects.requireNonNull(field, "field");
        if (field == Field.ATTRIBUTE) {
            Objects.requireNonNull(attribute, "attribute");
        }
    }

    static CaseColumn of(Field field) {
        return new CaseColumn(field, null);
    }

    /** A name for the column that does not change: for what is remembered about it. */
    public String key() {
        return attribute == null ? field.name().toLowerCase(Locale.ROOT) : attribute.id().toString();
    }

    /** What its values are. */
    public Attribute.Type type() {
        return attribute != null ? attribute.type() : field == Field.DATE ? Attribute.Type.DATE : Attribute.Type.TEXT;
    }

    /** The values it may take, in their order; empty for any. */
    public List<String> allowed() {
        return attribute == null ? List.of() : attribute.values();
    }

    /** Whether it must not be empty. */
    public boolean required(EntityKind of) {
        return field == Field.NAME || of == EntityKind.SOURCE && (field == Field.KIND || field == Field.LANGUAGE);
    }
}
