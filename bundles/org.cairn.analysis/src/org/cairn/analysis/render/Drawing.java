// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.analysis.render.internal.Pictures;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Failure;

/**
 * A picture of a result: the same in a report, in a file and on the screen. Knows which number is where. Immutable and thread-safe.
 *
 * @param width in points
 * @param height in points
 * @param svg the picture as SVG 1.1, with its title and {@code alternative} as its description
 * @param alternative what it shows, in words
 * @param spots the parts that stand for numbers, those in front last
 */
public record Drawing(int width, int height, String svg, String alternative, List<Spot> spots) {

    /**
     * A part of a picture that stands for a number: a bar, a point, a cell, a node, an edge.
     *
     * @param x left edge of the box around it, in points
     * @param y upper edge
     * @param width of the box
     * @param height of the box
     * @param label what it is and its number, for a tooltip: {@code Trust: 12}
     * @param evidence what is behind it
     */
    public record Spot(double x, double y, double width, double height, String label, Evidence evidence) {

        /** Whether a point lies on it. Thin things are given two points to all sides, so that they can be met. */
        public boolean contains(double px, double py) {
            return px >= x - 2 && px <= x + width + 2 && py >= y - 2 && py <= y + height + 2;
        }
    }

    public Drawing {
        spots = List.copyOf(spots);
    }

    /** Whether a result of that kind can be drawn. */
    public static boolean isPossible(Result result) {
        return Pictures.isPossible(result);
    }

    /**
     * Draws a result.
     *
     * @param width in points; at least 200
     * @param height in points, at least 150; 0 for whatever suits the result
     * @param dark for a dark background
     * @return empty for a result that is not drawn, as a table or a text
     * @throws Failure if this system has no fonts to draw with
     */
    public static Optional<Drawing> of(Result result, int width, int height, boolean dark, Locale locale) throws Failure {
        return Pictures.draw(result, width, height, dark, locale);
    }

    /**
     * A result in pixels, as a PNG file.
     *
     * @param scale pixels for a point; 2 is sharp on most screens and on paper
     * @return empty for a result that is not drawn
     * @throws Failure if this system has no fonts to draw with
     */
    public static Optional<byte[]> png(Result result, int width, int height, double scale, boolean dark, Locale locale) throws Failure {
        return Pictures.png(result, width, height, scale, dark, locale);
    }

    /** What lies at a point, the frontmost of several. */
    public Optional<Spot> at(double x, double y) {
        for (int i = spots.size() - 1; i >= 0; i--) {
            if (spots.get(i).contains(x, y)) {
                return Optional.of(spots.get(i));
            }
        }
        return Optional.empty();
    }
}
