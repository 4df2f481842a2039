// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;

/**
 * A text with marks, read: the text without them, and what they marked.
 *
 * <table>
 * <caption>Marks</caption>
 * <tr><td>{@code ⟦trust|words⟧}</td><td>a passage coded by the first coder; such passages nest</td></tr>
 * <tr><td>{@code ⟦trust/mi|words⟧}</td><td>by the coders with these letters, one coding each</td></tr>
 * <tr><td>{@code ⟦trust#1|words⟦/1⟧}</td><td>ends at the mark with its number, so passages can overlap</td></tr>
 * <tr><td>{@code ⟦trust=70!: a remark|words⟧}</td><td>with a weight, as important, with a comment: each may be left out</td></tr>
 * <tr><td>{@code ⟦@name|words⟧}</td><td>a passage that memos, links and the inbox point at</td></tr>
 * <tr><td>{@code ## Words}</td><td>a heading of level 2</td></tr>
 * <tr><td>{@code Rosa: words}</td><td>what a speaker says, up to the next one, where {@code Rosa} is one of the speakers</td></tr>
 * </table>
 *
 * @param text without marks, no white space at its ends
 * @param structure headings and turns in order of start; the persons of turns from {@code speakers}
 * @param passages in order of their end
 */
record MarkedText(String text, List<Structure> structure, List<Passage> passages) {

    /** What a mark marked; for a named passage {@code coders} is empty. */
    record Passage(String key, String coders, Span span, int weight, boolean important, String comment) {

        boolean isCoding() {
            return !coders.isEmpty();
        }
    }

    private record Open(String key, String coders, int start, int weight, boolean important, String comment) {

        Passage end(int end) {
            return new Passage(key, coders, new Span(start, end), weight, important, comment);
        }
    }

    private static final Pattern OPEN =
            Pattern.compile("⟦(@?)([a-z][a-z0-9-]*)(?:/([a-z]+))?(?:#(\\w+))?(?:=(\\d+))?(!)?(?:: ([^|⟦⟧]*))?\\|");
    private static final Pattern CLOSE = Pattern.compile("⟦/(\\w+)⟧");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) ");
    private static final String FIRST_CODER = "m";

    /**
     * @param where names the text in errors
     * @param speakers who may begin a turn, with the GUID of the person
     * @throws IllegalArgumentException if a mark has no end, no beginning or cannot be read
     */
    static MarkedText read(String where, String marked, Map<String, UUID> speakers) {
        return new Reading(where, marked).run(speakers);
    }

    private static final class Reading {

        private final String where;
        private final String marked;
        private final StringBuilder text = new StringBuilder();
        private int offset;
        private final Deque<Open> nested = new ArrayDeque<>();
        private final Map<String, Open> numbered = new HashMap<>();
        private final List<Passage> passages = new ArrayList<>();
        private final Map<Integer, Integer> headings = new HashMap<>();

        Reading(String where, String marked) {
            this.where = where;
            this.marked = marked.strip();
        }

        MarkedText run(Map<String, UUID> speakers) {
            Matcher open = OPEN.matcher(marked);
            Matcher close = CLOSE.matcher(marked);
            Matcher heading = HEADING.matcher(marked);
            for (int at = 0; at < marked.length();) {
                boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                if (lineStart && heading.region(at, marked.length()).lookingAt()) {
                    headings.put(offset, heading.group(1).length());
                    at = heading.end();
                } else if (close.region(at, marked.length()).lookingAt()) {
                    end(numbered.remove(close.group(1)), at);
                    at = close.end();
                } else if (marked.charAt(at) == '⟧') {
                    end(nested.poll(), at++);
                } else if (marked.charAt(at) == '⟦') {
                    if (!open.region(at, marked.length()).lookingAt()) {
                        throw broken("A mark cannot be read", at);
                    }
                    begin(open);
                    at = open.end();
                } else {
                    int c = marked.codePointAt(at);
                    text.appendCodePoint(c);
                    offset++;
                    at += Character.charCount(c);
                }
            }
            if (!nested.isEmpty() || !numbered.isEmpty()) {
                throw broken("A mark has no end: " + nested + numbered, marked.length());
            }
            return new MarkedText(text.toString(), structure(speakers), List.copyOf(passages));
        }

        private void begin(Matcher m) {
            String coders = !m.group(1).isEmpty() ? "" : m.group(3) == null ? FIRST_CODER : m.group(3);
            int weight = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
            Open open = new Open(m.group(2), coders, offset, weight, m.group(6) != null, m.group(7) == null ? "" : m.group(7));
            if (m.group(4) == null) {
                nested.push(open);
            } else if (numbered.put(m.group(4), open) != null) {
                throw broken("Two open marks have the number " + m.group(4), m.start());
            }
        }

        private void end(Open open, int at) {
            if (open == null) {
                throw broken("A mark ends that was not begun", at);
            }
            passages.add(open.end(offset));
        }

        private List<Structure> structure(Map<String, UUID> speakers) {
            List<Structure> found = new ArrayList<>();
            int start = 0;
            int turn = -1;
            String speaker = "";
            int end = 0;
            for (String line : text.toString().split("\n", -1)) {
                int length = line.codePointCount(0, line.length());
                int colon = line.indexOf(": ");
                boolean speaks = colon > 0 && speakers.containsKey(line.substring(0, colon));
                if (turn >= 0 && (speaks || headings.containsKey(start))) {
                    found.add(new Structure(Structure.Kind.TURN, new Span(turn, end), speaker, 0, speakers.get(speaker)));
                    turn = -1;
                }
                if (headings.containsKey(start)) {
                    found.add(new Structure(Structure.Kind.HEADING, new Span(start, start + length), line, headings.get(start), null));
                } else if (speaks) {
                    turn = start;
                    speaker = line.substring(0, colon);
                }
                end = length > 0 ? start + length : end;
                start += length + 1;
            }
            if (turn >= 0) {
                found.add(new Structure(Structure.Kind.TURN, new Span(turn, end), speaker, 0, speakers.get(speaker)));
            }
            return List.copyOf(found);
        }

        private IllegalArgumentException broken(String what, int at) {
            long line = marked.substring(0, at).lines().count();
            return new IllegalArgumentException(where + ", line " + line + ": " + what + ".");
        }
    }
}
