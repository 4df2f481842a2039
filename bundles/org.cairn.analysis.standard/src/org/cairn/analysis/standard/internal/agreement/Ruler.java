// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;

/**
 * The units of one text in order: its characters, or its words, sentences, paragraphs or marked parts. A coding covers each unit of which
 * it holds a character. Immutable.
 */
final class Ruler {

    private final int length;
    /** First code points and those after the last, ascending; null where every character is a unit. */
    private final int[] starts;
    private final int[] ends;

    private Ruler(int length, int[] starts, int[] ends) {
        this.length = length;
        this.starts = starts;
        this.ends = ends;
    }

    static Ruler characters(int length) {
        return new Ruler(length, null, null);
    }

    private static Ruler of(List<Span> units) {
        return new Ruler(units.size(), units.stream().mapToInt(Span::start).toArray(), units.stream().mapToInt(Span::end).toArray());
    }

    /** Words: what has a letter or a digit. */
    static Ruler words(SourceText text, Locale locale) {
        String string = text.string();
        return broken(text, string, 0, BreakIterator.getWordInstance(locale), new ArrayList<>());
    }

    /** Sentences; none crosses a paragraph. */
    static Ruler sentences(SourceText text, Locale locale) {
        List<Span> units = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        int at = 0;
        for (String line : text.string().split("\n", -1)) {
            broken(text, line, at, sentences, units);
            at += line.length() + 1;
        }
        return of(units);
    }

    /** Paragraphs: lines with a letter or a digit. */
    static Ruler paragraphs(SourceText text) {
        List<Span> units = new ArrayList<>();
        int at = 0;
        for (String line : text.string().split("\n", -1)) {
            if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
                units.add(new Span(text.toOffset(at), text.toOffset(at + line.length())));
            }
            at += line.length() + 1;
        }
        return of(units);
    }

    /** Parts that the document marked: what speakers said, else times, else pages; empty where there are none. */
    static Ruler given(List<Structure> structure) {
        for (Structure.Kind kind : List.of(Structure.Kind.TURN, Structure.Kind.TIME, Structure.Kind.PAGE)) {
            List<Span> units = new ArrayList<>();
            for (Structure part : structure) {
                boolean after = units.isEmpty() || units.getLast().end() <= part.span().start();
                if (part.kind() == kind && part.span().length() > 0 && after) {
                    units.add(part.span());
                }
            }
            if (!units.isEmpty()) {
                return of(units);
            }
        }
        return of(List.of());
    }

    private static Ruler broken(SourceText text, String string, int base, BreakIterator parts, List<Span> units) {
        parts.setText(string);
        int from = parts.first();
        for (int to = parts.next(); to != BreakIterator.DONE; from = to, to = parts.next()) {
            if (string.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                units.add(new Span(text.toOffset(base + from), text.toOffset(base + to)));
            }
        }
        return of(units);
    }

    /** Number of units. */
    int length() {
        return length;
    }

    /** The first unit that a passage from that code point can touch. */
    int from(int start) {
        if (starts == null) {
            return Math.min(start, length);
        }
        int found = Arrays.binarySearch(ends, start);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The unit after the last that a passage to before that code point can touch. */
    int to(int end) {
        if (starts == null) {
            return Math.min(end, length);
        }
        int found = Arrays.binarySearch(starts, end);
        return found >= 0 ? found : -found - 1;
    }

    /** Where units stand in the text, from one to before another. */
    Span span(int from, int to) {
        return starts == null ? new Span(from, to) : new Span(starts[from], ends[to - 1]);
    }
}
