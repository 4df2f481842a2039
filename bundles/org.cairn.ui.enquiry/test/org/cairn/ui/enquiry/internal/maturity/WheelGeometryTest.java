// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;

class WheelGeometryTest {

    @Test
    void theMiddleOfEverySegmentIsFoundInIt() {
        for (int spokes = 1; spokes <= 13; spokes++) {
            WheelGeometry wheel = WheelGeometry.in(800, 700, spokes, 4);
            for (int spoke = 0; spoke < spokes; spoke++) {
                for (int ring = 0; ring < 4; ring++) {
                    Point middle = wheel.point(wheel.angle(spoke) + 180.0 / spokes, wheel.radius(ring + 0.5));
                    assertEquals(spoke, wheel.spokeAt(middle.x, middle.y), spokes + " spokes");
                    assertEquals(ring, wheel.ringAt(middle.x, middle.y));
                    assertTrue(spokes == 1 || wheel.bounds(spoke, ring).contains(middle));
                }
            }
        }
    }

    @Test
    void theFirstSpokeIsAtTheTopAndTheyFollowClockwise() {
        WheelGeometry wheel = WheelGeometry.in(800, 700, 4, 3);
        assertEquals(0, wheel.spokeAt(wheel.x(), wheel.y() - wheel.rim() + 5));
        assertEquals(1, wheel.spokeAt(wheel.x() + wheel.rim() - 5, wheel.y()));
        assertEquals(2, wheel.spokeAt(wheel.x(), wheel.y() + wheel.rim() - 5));
        assertEquals(3, wheel.spokeAt(wheel.x() - wheel.rim() + 5, wheel.y()));
    }

    @Test
    void inTheHubAndOutsideThereIsNothing() {
        WheelGeometry wheel = WheelGeometry.in(800, 700, 6, 4);
        assertEquals(-1, wheel.spokeAt(wheel.x(), wheel.y()));
        assertEquals(-1, wheel.ringAt(wheel.x() + wheel.rim() + 1, wheel.y()));
    }
}
