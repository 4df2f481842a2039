// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A wheel: spokes around a hub, rings from the inside outwards. The first spoke is at the top; they follow clockwise. Angles are in
 * degrees, 0 at the top, clockwise.
 *
 * @param x centre
 * @param y centre
 * @param hub radius of the hub
 * @param rim radius of the outermost ring
 */
record WheelGeometry(int x, int y, int hub, int rim, int spokes, int rings) {

    private static final int STEPS = 12;

    /** A wheel that fills a square, with room for words around it. */
    static WheelGeometry in(int width, int height, int spokes, int rings) {
        int rim = Math.max(60, Math.min(width / 2 - 124, height / 2 - 44));
        return new WheelGeometry(width / 2, height / 2, Math.max(18, rim / 6), rim, spokes, rings);
    }

    /** Where a spoke begins. */
    double angle(int spoke) {
        return 360.0 * spoke / spokes - 180.0 / spokes;
    }

    /** Inner radius of a ring; that of the ring after the last is the rim. */
    double radius(double ring) {
        return hub + (rim - hub) * ring / rings;
    }

    /** Which spoke is at a point; -1 in the hub and outside. */
    int spokeAt(int px, int py) {
        double far = Math.hypot(px - x, py - y);
        if (far < hub || far >= rim) {
            return -1;
        }
        double angle = Math.toDegrees(Math.atan2(px - x, y - py)) + 180.0 / spokes;
        return (int) ((angle + 360) % 360 / (360.0 / spokes));
    }

    /** Which ring is at a point; -1 in the hub and outside. */
    int ringAt(int px, int py) {
        double far = Math.hypot(px - x, py - y);
        return far < hub || far >= rim ? -1 : (int) ((far - hub) * rings / (rim - hub));
    }

    /** A point at an angle and a distance from the centre. */
    Point point(double angle, double far) {
        return new Point((int) Math.round(x + far * Math.sin(Math.toRadians(angle))), (int) Math.round(y - far * Math.cos(Math.toRadians(angle))));
    }

    /** The outline of part of a spoke, as x and y in turn; rings may be broken. @param gap degrees that are left free on both sides */
    int[] outline(int spoke, double fromRing, double toRing, double gap) {
        int[] points = new int[4 * (STEPS + 1)];
        double begin = angle(spoke) + gap;
        double wide = 360.0 / spokes - 2 * gap;
        for (int i = 0; i <= STEPS; i++) {
            Point outer = point(begin + wide * i / STEPS, radius(toRing));
            Point inner = point(begin + wide * (STEPS - i) / STEPS, radius(fromRing));
            points[2 * i] = outer.x;
            points[2 * i + 1] = outer.y;
            points[2 * (STEPS + 1 + i)] = inner.x;
            points[2 * (STEPS + 1 + i) + 1] = inner.y;
        }
        return points;
    }

    /** What surrounds a segment. */
    Rectangle bounds(int spoke, int ring) {
        int[] outline = outline(spoke, ring, ring + 1, 0);
        Rectangle all = new Rectangle(outline[0], outline[1], 1, 1);
        for (int i = 2; i < outline.length; i += 2) {
            all.add(new Rectangle(outline[i], outline[i + 1], 1, 1));
        }
        return all;
    }
}
