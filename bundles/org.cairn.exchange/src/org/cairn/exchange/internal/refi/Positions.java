// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.Arrays;
import java.util.List;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.exchange.internal.Spoken;

/**
 * Finds out how a file counts its positions: each way of counting is scored by how many selections then cover the very words that the
 * file quotes, and where nothing is quoted or that decides nothing, by how many begin and end where words do. Not thread-safe.
 */
public final class Positions {

    /** Below this share of good ends nothing is certain where nothing is quoted. */
    private static final double FAIR = 0.6;

    /** A selection as the file has it. */
    public record Selected(long start, long end, String quoted) {
    }

    /** How well a way of counting fits. */
    static final class Score {
        long quotes;
        long ends;

        boolean isBetterThan(Score other) {
            return quotes != other.quotes ? quotes > other.quotes : ends > other.ends;
        }
    }

    private final List<Counting> candidates;
    private final Score[] scores;
    private final long[] moved = new long[2 * Counting.MOST_SHIFT + 1];
    private long selections;
    private long quoted;
    private boolean lineEnds;
    private boolean marks;
    private boolean astral;
    private Counting chosen;

    public Positions(List<Counting> candidates) {
        this.candidates = candidates;
        scores = new Score[candidates.size()];
        Arrays.setAll(scores, i -> new Score());
    }

    /** Takes a text with its selections into account. */
    public void add(PlainText plain, List<Selected> found) {
        if (found.isEmpty()) {
            return;
        }
        lineEnds |= plain.hasLongLineEnds();
        marks |= plain.marks() > 0;
        astral |= plain.hasAstral();
        selections += found.size();
        SourceText text = new SourceText(plain.text());
        for (Selected one : found) {
            boolean any = false;
            // most ways of counting come to the same place
            Span last = null;
            boolean fits = false;
            int ends = 0;
            for (int i = 0; i < scores.length; i++) {
                Span span = span(plain, text, one, candidates.get(i));
                if (span != null) {
                    if (!span.equals(last)) {
                        fits = fits(text, span, one.quoted());
                        ends = ends(text, span);
                        last = span;
                    }
                    scores[i].quotes += fits ? 1 : 0;
                    scores[i].ends += ends;
                    any |= fits;
                }
            }
            for (int by = -Counting.MOST_SHIFT; by <= Counting.MOST_SHIFT; by++) {
                Span span = span(plain, text, one, Counting.STANDARD.moved(by));
                if (span != null && fits(text, span, one.quoted())) {
                    moved[by + Counting.MOST_SHIFT]++;
                    any = true;
                }
            }
            quoted += any ? 1 : 0;
        }
        chosen = null;
    }

    /** The passage that a selection means, or null where it lies outside the text. */
    public static Span span(PlainText plain, SourceText text, Selected one, Counting counting) {
        int start = plain.offset(Math.min(one.start(), one.end()), counting);
        int end = plain.offset(Math.max(one.start(), one.end()), counting) + (counting.inclusive() ? 1 : 0);
        return start < 0 || end > text.length() || end < start ? null : new Span(start, end);
    }

    /** The best way of counting; the likeliest of several that fit alike. */
    public Counting best() {
        if (chosen == null) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i].isBetterThan(scores[best]) ? i : best;
            }
            chosen = candidates.get(best);
        }
        return chosen;
    }

    Score score() {
        return scores[candidates.indexOf(best())];
    }

    /** By how much all that is quoted stands beside its words: what repeated byte order marks leave behind; 0 where that is not so. */
    public int damage() {
        long most = score().quotes;
        int by = 0;
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] > most) {
                most = moved[i];
                by = i - Counting.MOST_SHIFT;
            }
        }
        return most * 2 > quoted ? by : 0;
    }

    /** Whether enough is quoted to go by it. */
    boolean isQuoted() {
        return quoted * 2 > selections;
    }

    boolean isFair() {
        return selections == 0 || (isQuoted() ? score().quotes * 2 > quoted : score().ends >= FAIR * 2 * selections);
    }

    /** Whether a single selection does not fit although it should. */
    public boolean isDoubtful(SourceText text, Span span, String quotation) {
        return isDoubtful(text, span, quotation, isQuoted() && fits(text, span, quotation));
    }

    /** The same where it is known whether the passage {@link #fits} its quotation. */
    boolean isDoubtful(SourceText text, Span span, String quotation, boolean fits) {
        return isQuoted() ? !quotation.isBlank() && !fits : !isFair() && ends(text, span) < 2;
    }

    /** What was chosen and how well it fits, in words; empty where there is nothing to count. */
    public String inWords() {
        if (selections == 0) {
            return "";
        }
        Score score = score();
        return best().inWords(lineEnds, marks, astral) + ": " + Spoken.say("positions-fit", quoted, score.quotes,
                Math.round(score.ends * 50.0 / selections), selections);
    }

    /** Whether the passage is what is quoted; a quotation that was cut ends in dots. White space does not count. */
    public static boolean fits(SourceText text, Span span, String quotation) {
        int from = text.toUtf16(span.start());
        if (!quotation.isBlank() && text.toUtf16(span.end()) - from == quotation.length()
                && text.string().startsWith(quotation, from)) {
            return true;
        }
        if (isCutAt(text, span, from, quotation)) {
            return true;
        }
        if (!beginAlike(text.string(), from, quotation)) {
            return false;
        }
        String wanted = squeeze(quotation);
        if (wanted.isEmpty() || span.length() == 0) {
            return false;
        }
        // a quotation is never much longer than its passage, nor worth comparing beyond its own length
        String found = squeeze(text.slice(span.start(), Math.min(span.end(), span.start() + 2 * quotation.length() + 16)));
        if (wanted.endsWith("\u2026") || wanted.endsWith("...")) {
            String cut = wanted.substring(0, wanted.length() - (wanted.endsWith("...") ? 3 : 1)).stripTrailing();
            return !cut.isEmpty() && found.startsWith(cut) && (span.length() <= 2 * quotation.length() + 16 || found.length() >= cut.length());
        }
        return found.equals(wanted);
    }

    /** Whether the passage begins with the very words of a quotation that was cut, as our own exports cut them. */
    private static boolean isCutAt(SourceText text, Span span, int from, String quotation) {
        int length = quotation.length() - 1;
        return length > 0 && quotation.charAt(length) == '\u2026' && !isSpace(quotation.charAt(0)) && !isSpace(quotation.charAt(length - 1))
                && from + length <= text.toUtf16(span.end()) && text.string().regionMatches(from, quotation, 0, length);
    }

    /** Whether the first letters are the same: of many places that are tried only one fits, and the others are told apart by that. */
    private static boolean beginAlike(String text, int from, String quotation) {
        int here = from;
        int there = 0;
        while (here < text.length() && isSpace(text.charAt(here))) {
            here++;
        }
        while (there < quotation.length() && isSpace(quotation.charAt(there))) {
            there++;
        }
        return here < text.length() && there < quotation.length() && text.charAt(here) == quotation.charAt(there);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = out.length() > 0;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** 0 to 2: how many of its ends stand where a word begins or ends, with nothing but words and marks inside. */
    static int ends(SourceText text, Span span) {
        if (span.length() == 0) {
            return 0;
        }
        String s = text.string();
        int from = text.toUtf16(span.start());
        int to = text.toUtf16(span.end());
        boolean begins = !Character.isWhitespace(s.codePointAt(from))
                && (from == 0 || !isWord(s.codePointBefore(from)) || !isWord(s.codePointAt(from)));
        boolean finishes = !Character.isWhitespace(s.codePointBefore(to))
                && (to == s.length() || !isWord(s.codePointBefore(to)) || !isWord(s.codePointAt(to)));
        return (begins ? 1 : 0) + (finishes ? 1 : 0);
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }
}
