// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.search;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Span;

/**
 * What a query found in the plans and records of a project: enquiries, claims, meetings and all other model documents, and memos.
 *
 * @param query as it was asked
 * @param version version of the project that was searched
 * @param records number of plans and records with at least one hit, over everything
 * @param hits number of hits, over everything
 * @param lines the hits asked for: plan after plan in the order of the project, and in the order in which each says it; then memos
 * @param notes anything the person should know, such as that the index is not complete yet
 */
public record FoundRecords(String query, long version, long records, long hits, List<Line> lines, List<String> notes) {

    /** {@link Line#kind} of a memo. */
    public static final String MEMO = "memo";

    /** Nothing was found. */
    public static FoundRecords none(String query, long version) {
        return new FoundRecords(query, version, 0, 0, List.of(), List.of());
    }

    /**
     * One hit. A plan or record that was found as a whole has one with an empty text.
     *
     * @param record GUID of the plan or record, or of the memo
     * @param kind what it is, as in {@link org.cairn.api.project.ModelDocument#kind()}; {@link #MEMO} for a memo
     * @param title its title; of a memo with what it is about in parentheses
     * @param element GUID of the part of it that says this; its own where it is no part
     * @param path the features that lead to the text, with the place in lists counted from 1: {@code phases.2/findings.1/text}; empty for the
     *        whole and in a memo
     * @param place the same in words for people, in English: {@code Phases 2 > Findings 1 > Text}
     * @param text all of the text that the hit stands in
     * @param span where in that text, in code points
     */
    public record Line(UUID record, String kind, String title, UUID element, String path, String place, String text, Span span) {

        /** Whether it is the name that was found, or all of it: there is no part to be shown. */
        public boolean isOfWhole() {
            return path.isEmpty() || path.equals("name");
        }

        /** At most so many characters (code points) before the hit, line ends shown as spaces. */
        public String left(int context) {
            int end = text.offsetByCodePoints(0, span.start());
            int start = text.offsetByCodePoints(end, -Math.min(context, span.start()));
            return text.substring(start, end).replace('\n', ' ');
        }

        /** The hit itself. */
        public String match() {
            return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
        }

        /** At most so many characters (code points) behind the hit, line ends shown as spaces. */
        public String right(int context) {
            int start = text.offsetByCodePoints(0, span.end());
            int left = text.codePointCount(start, text.length());
            return text.substring(start, text.offsetByCodePoints(start, Math.min(context, left))).replace('\n', ' ');
        }
    }
}
