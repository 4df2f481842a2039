// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class MinimapPictureTest {

    @Test
    void rowsAndPositionsGoTogether() {
        assertEquals(0, MinimapPicture.row(0, 300_000, 600));
        assertEquals(300, MinimapPicture.row(150_000, 300_000, 600));
        assertEquals(599, MinimapPicture.row(300_000, 300_000, 600));
        assertEquals(150_000, MinimapPicture.position(300, 300_000, 600));
        assertEquals(0, MinimapPicture.row(0, 0, 600));
    }

    @Test
    void aCodingIsWhereItIsInTheTextHoweverShort() {
        MinimapPicture picture = new MinimapPicture(60, 100, 10_000, 0xFFFFFF);
        picture.coding(Some.passage(5_000, 5_003, 0), code -> code);
        int marked = 0;
        for (int y = 0; y < 100; y++) {
            boolean any = false;
            for (int x = 0; x < 60; x++) {
                any |= picture.pixel(x, y) == 0x1F77B4;
            }
            marked += any ? 1 : 0;
            assertEquals(y == 50 || y == 51, any, "row " + y);
        }
        assertEquals(2, marked);
    }

    @Test
    void paragraphsOfTextAreGrey() {
        MinimapPicture picture = new MinimapPicture(60, 10, 1_000, 0xFFFFFF);
        picture.paragraphs("x".repeat(500) + "\n".repeat(500), 0xCCCCCC);
        assertEquals(0xCCCCCC, picture.pixel(10, 1));
        assertNotEquals(0xCCCCCC, picture.pixel(10, 8));
    }
}
