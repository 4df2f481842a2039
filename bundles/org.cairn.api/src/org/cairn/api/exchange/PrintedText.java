// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.Span;

/**
 * A text with the places on paper where its characters stand. Offsets are code points, 0-based, ends exclusive; places are fractions
 * of the page's width and height. Immutable.
 */
public final class PrintedText {

    /** Nothing is narrower than this on paper: a character without width can still be seen and clicked. */
    private static final double LEAST = 0.0005;
    /** A point below the last words belongs to their line, not to a longer one above. */
    private static final double ACROSS = 4;

    /**
     * A line of print.
     *
     * @param page from 1
     * @param start offset of its first character in the text
     * @param lefts left edge of each character
     * @param rights right edge of each character
     * @param top of the line
     * @param bottom of the line
     */
    public record Line(int page, int start, float[] lefts, float[] rights, float top, float bottom) {

        /** Offset behind its last character. */
        public int end() {
            return start + lefts.length;
        }

        /** Where the characters from {@code from} to before {@code to} stand; both in the line. */
        Region region(int from, int to) {
            double left = 1;
            double right = 0;
            for (int i = from - start; i < to - start; i++) {
                left = Math.min(left, Math.min(lefts[i], rights[i]));
                right = Math.max(right, Math.max(lefts[i], rights[i]));
            }
            return within(left, top, right, bottom);
        }

        /** How far away from a point the line is, 0 inside. Up and down counts for more than sideways. */
        private double distance(double x, double y) {
            double left = 1;
            double right = 0;
            for (int i = 0; i < lefts.length; i++) {
                left = Math.min(left, Math.min(lefts[i], rights[i]));
                right = Math.max(right, Math.max(lefts[i], rights[i]));
            }
            double dx = Math.max(0, Math.max(left - x, x - right));
            double dy = Math.max(0, Math.max(top - y, y - bottom));
            return Math.hypot(dx, ACROSS * dy);
        }
    }

    /**
     * A part of a passage on one line of one page.
     *
     * @param page from 1
     * @param region where on it
     * @param span which characters
     */
    public record Place(int page, Region region, Span span) {
    }

    private final String text;
    private final List<Line> lines;

    /** @param lines in order of start, not overlapping, pages ascending */
    public PrintedText(String text, List<Line> lines) {
        this.text = text;
        this.lines = List.copyOf(lines);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** All lines in order. */
    public List<Line> lines() {
        return lines;
    }

    /** Where a passage stands, line by line; empty where none of it is on paper. */
    public List<Place> places(Span span) {
        List<Place> places = new ArrayList<>();
        for (int i = first(span.start()); i < lines.size() && lines.get(i).start() < span.end(); i++) {
            Line line = lines.get(i);
            int from = Math.max(span.start(), line.start());
            int to = Math.min(span.end(), line.end());
            if (from < to) {
                places.add(new Place(line.page(), line.region(from, to), new Span(from, to)));
            }
        }
        return places;
    }

    /** Index of the first line that ends behind an offset. */
    private int first(int offset) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Offset between the two characters that are nearest to a point; empty where the page has no text. */
    public OptionalInt at(int page, double x, double y) {
        Line nearest = null;
        double least = Double.MAX_VALUE;
        for (Line line : lines) {
            double distance = line.page() == page ? line.distance(x, y) : Double.MAX_VALUE;
            if (distance < least) {
                least = distance;
                nearest = line;
            }
        }
        if (nearest == null) {
            return OptionalInt.empty();
        }
        int best = 0;
        double off = Double.MAX_VALUE;
        for (int i = 0; i < nearest.lefts().length; i++) {
            double toLeft = Math.abs(x - nearest.lefts()[i]);
            double toRight = Math.abs(x - nearest.rights()[i]);
            if (Math.min(toLeft, toRight) < off) {
                off = Math.min(toLeft, toRight);
                best = toRight < toLeft ? i + 1 : i;
            }
        }
        return OptionalInt.of(nearest.start() + best);
    }

    private static Region within(double left, double top, double right, double bottom) {
        double x = Math.clamp(left, 0, 1 - LEAST);
        double y = Math.clamp(top, 0, 1 - LEAST);
        return new Region(x, y, Math.clamp(right - x, LEAST, 1 - x), Math.clamp(bottom - y, LEAST, 1 - y));
    }
}
