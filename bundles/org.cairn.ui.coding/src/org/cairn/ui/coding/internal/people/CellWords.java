// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.text.DecimalFormatSymbols;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CellFault;
import org.eclipse.osgi.util.NLS;

/** What cells, columns and faults are called. */
final class CellWords {

    private static final int LISTED = 12;

    private CellWords() {
    }

    /** A value as people write it in their language: {@code 12,5}, {@code ja}. */
    static String shown(CaseColumn column, String value) {
        return value.isEmpty() ? value : shown(column.type(), value);
    }

    /** A value of an attribute as people write it in their language. */
    static String shown(Attribute.Type type, String value) {
        return switch (type) {
            case FLAG -> "true".equals(value) ? Messages.cell_yes : "false".equals(value) ? Messages.cell_no : value;
            case NUMBER -> value.replace('.', DecimalFormatSymbols.getInstance().getDecimalSeparator());
            case TEXT, DATE -> value;
        };
    }

    /** The heading of a column. */
    static String name(CaseColumn column, EntityKind of) {
        return switch (column.field()) {
            case NAME -> of == EntityKind.SOURCE ? Messages.column_title : Messages.column_name;
            case KIND -> Messages.column_kind;
            case ROLE -> Messages.column_role;
            case AUTHOR -> Messages.column_author;
            case SCHOOL -> Messages.column_school;
            case PEOPLE -> Messages.column_people;
            case SCHOOLS -> Messages.column_schools;
            case PHASE -> Messages.column_phase;
            case LANGUAGE -> Messages.column_language;
            case DATE -> Messages.column_date;
            case FOLDER -> Messages.column_folder;
            case NOTES -> Messages.column_notes;
            case ATTRIBUTE -> column.attribute().name();
        };
    }

    /** What is called that: sources, people, schools, groups. */
    static String kind(EntityKind of) {
        return switch (of) {
            case SOURCE -> Messages.kind_sources;
            case PERSON -> Messages.kind_people;
            case SCHOOL -> Messages.kind_schools;
            default -> Messages.kind_groups;
        };
    }

    /** The name of a type of attribute. */
    static String type(Attribute.Type type) {
        return switch (type) {
            case TEXT -> Messages.type_text;
            case NUMBER -> Messages.type_number;
            case DATE -> Messages.type_date;
            case FLAG -> Messages.type_flag;
        };
    }

    /** What a column takes, in one sentence; empty where it takes anything. */
    static String takes(CaseColumn column) {
        if (!column.allowed().isEmpty()) {
            return NLS.bind(Messages.takes_choice, list(column.allowed()));
        }
        return switch (column.field()) {
            case AUTHOR, SCHOOL -> Messages.takes_name;
            case PEOPLE, SCHOOLS -> Messages.takes_names;
            case LANGUAGE -> Messages.takes_language;
            default -> switch (column.type()) {
                case NUMBER -> Messages.takes_number;
                case DATE -> Messages.takes_date;
                case FLAG -> Messages.takes_flag;
                case TEXT -> "";
            };
        };
    }

    /** Why a cell cannot hold a text, and what it would hold. */
    static String fault(CellFault fault) {
        return switch (fault.reason()) {
            case EMPTY -> Messages.fault_empty;
            case NUMBER -> NLS.bind(Messages.fault_number, fault.text());
            case DATE -> NLS.bind(Messages.fault_date, fault.text());
            case FLAG -> NLS.bind(Messages.fault_flag, fault.text());
            case CHOICE -> NLS.bind(Messages.fault_choice, fault.text(), list(fault.wanted()));
            case UNKNOWN -> NLS.bind(Messages.fault_unknown, fault.text());
            case SEVERAL -> NLS.bind(Messages.fault_several, fault.text());
            case TAKEN -> NLS.bind(Messages.fault_taken, fault.text());
            case LINES -> Messages.fault_lines;
            case LANGUAGE -> NLS.bind(Messages.fault_language, fault.text());
        };
    }

    private static String list(java.util.List<String> values) {
        return String.join(" · ", values.subList(0, Math.min(LISTED, values.size()))) + (values.size() > LISTED ? " …" : "");
    }
}
