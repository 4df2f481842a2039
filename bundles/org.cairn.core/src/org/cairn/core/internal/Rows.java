// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.store.Row;

/** What rows become that are no records of the API, and the small conversions between columns and values. */
final class Rows {

    /** Separates the values of an attribute in one column; no value has more than one line. */
    private static final String VALUE_SEPARATOR = "\n";
    private static final double MILLION = 1_000_000;

    private Rows() {
    }

    /** A source with what only the file needs to know of it. */
    record SourceRow(Source source, long textId, long originalId, String textSha256) {
    }

    /** A code and the key of the one above; 0 at the top. The record itself has no parent yet: that may be read later. */
    record CodeRow(long parent, Code code) {
    }

    /** A group without its members. */
    record GroupRow(UUID id, String name, String kind, String notes) {
    }

    /** What belongs to something: a person or school to a group, a code to a set, a source or coder to a coding round. */
    record MemberRow(long group, long member, long at) {

        MemberRow(long group, long member) {
            this(group, member, 0);
        }
    }

    /** A set of codes without its codes. */
    record CodeSetRow(UUID id, String name) {
    }

    /** A coding round without its sources and coders. */
    record RoundRow(UUID id, String name, boolean blind, UUID consensus) {
    }

    /** A model document; its content is read when it is first asked for. */
    record DocumentRow(ModelDocument document, Lazy<byte[]> content) {
    }

    /** A value of an attribute; {@code owner} is a key of the table the attribute is about. */
    record ValueRow(long attribute, long owner, String value) {
    }

    static Long idOrNull(long id) {
        return id == 0 ? null : id;
    }

    static String dateText(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** The day of a text such as 2013-02-25; quicker than the parser of the JRE, for a hundred thousand of them. */
    static LocalDate date(String text) {
        if (text == null || text.length() != "2013-02-25".length()) {
            return text == null ? null : LocalDate.parse(text);
        }
        return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    /** A fraction as the whole number of millionths that the file holds. */
    static long millionths(double fraction) {
        return Math.round(fraction * MILLION);
    }

    static double fraction(long millionths) {
        return millionths / MILLION;
    }

    static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    static String joinValues(List<String> values) {
        return values.isEmpty() ? null : String.join(VALUE_SEPARATOR, values);
    }

    static List<String> splitValues(String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(VALUE_SEPARATOR));
    }

    /** The span of two columns, or null where there is none. */
    static Span span(Row row, int startColumn) {
        return row.isNull(startColumn) ? null : new Span((int) row.number(startColumn), (int) row.number(startColumn + 1));
    }
}
