// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.Locale;

/** What the fields of sources are called by people. Attributes have the names that the project gave them. */
public final class FieldNames {

    private FieldNames() {
    }

    /** @param field as it is typed: {@code school} */
    public static String of(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "" -> Messages.field_none;
            case "source" -> Messages.field_source;
            case "author" -> Messages.field_author;
            case "school" -> Messages.field_school;
            case "role" -> Messages.field_role;
            case "kind" -> Messages.field_kind;
            case "phase" -> Messages.field_phase;
            case "group" -> Messages.field_group;
            case "language" -> Messages.field_language;
            case "folder" -> Messages.field_folder;
            case "year" -> Messages.field_year;
            case "month" -> Messages.field_month;
            case "date" -> Messages.field_date;
            default -> field;
        };
    }
}
