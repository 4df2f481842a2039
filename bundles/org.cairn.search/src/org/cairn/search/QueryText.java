// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.regex.Pattern;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.query.Node;
import org.cairn.search.internal.query.Parser;

/** Puts queries together from parts, so that a click in a list and what a person wrote are one query that can be read and changed. */
public final class QueryText {

    private QueryText() {
    }

    /** A filter of the query language, quoted where it has to be: {@code author:"A. Smith"}. */
    public static String filter(String field, String value) {
        return name(field) + ":" + quoted(value);
    }

    private static String name(String field) {
        return field.matches("[\\p{L}\\p{N}]+") ? field : quoted(field);
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}]+") ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What narrows a query down to hits of which something was given a code: a filter that stands behind the whole query. */
    public static String coded(String path) {
        return "OVERLAPS code:=" + quoted(path);
    }

    /** Whether a filter stands in a query as a part of its own. */
    public static boolean has(String query, String filter) {
        return standing(filter).matcher(query).find();
    }

    private static Pattern standing(String filter) {
        return Pattern.compile("(?<![^\\s(])" + Pattern.quote(filter) + "(?![^\\s)])");
    }

    /** The query narrowed down by a filter, or, where the filter stands in it already, the query without it. */
    public static String toggle(String query, String filter) {
        if (has(query, filter)) {
            return standing(filter).matcher(query).replaceFirst("").replaceAll("\\s+", " ").strip();
        }
        String whole = query.strip();
        if (whole.isEmpty()) {
            return filter.startsWith("OVERLAPS") ? "* " + filter : filter;
        }
        return (isToBeHeldTogether(whole, filter.startsWith("OVERLAPS")) ? "(" + whole + ")" : whole) + " " + filter;
    }

    /** @param tight whether what follows goes with the last part of a query alone, unless there are parentheses */
    private static boolean isToBeHeldTogether(String query, boolean tight) {
        try {
            Node node = Parser.parse(query);
            boolean several = tight ? !(node instanceof Node.Phrase || node instanceof Node.Regex || node instanceof Node.Field)
                    : node instanceof Node.Or;
            return several && !isOneGroup(query);
        } catch (QueryError e) {
            return false; // left as it is: the error shows where it is
        }
    }

    /** Whether one pair of parentheses holds all of it. */
    private static boolean isOneGroup(String query) {
        if (!query.startsWith("(") || !query.endsWith(")")) {
            return false;
        }
        try {
            Parser.parse(query.substring(1, query.length() - 1));
            return true;
        } catch (QueryError e) {
            return false; // as in (a OR b) OR (c OR d)
        }
    }

    /** The query for passages of which no part was coded by anybody. */
    public static String uncoded(String query) {
        return "(" + query + ") NOT OVERLAPS code:*";
    }
}
