// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.List;

/**
 * A page as it is printed.
 *
 * @param number from 1
 * @param label as the document counts its pages ({@code iv}), else the number
 * @param lines in reading order
 */
record PdfPage(int number, String label, List<Line> lines) {

    /**
     * A line of print. Lengths are points (1/72 inch), {@code y} grows downwards.
     *
     * @param text with single spaces, none at its ends
     * @param left of its first character
     * @param right of its last character
     * @param y of its base line
     * @param size of its font
     * @param bold whether all of it is bold
     * @param firstWord width of its first word
     * @param space width of a space
     * @param share of the width of the page that it takes
     * @param ink where its characters stand, one for each of {@code text}; null where nobody asked
     */
    record Line(String text, float left, float right, float y, float size, boolean bold, float firstWord, float space, float share,
            PdfInk ink) {
    }

    PdfPage with(List<Line> others) {
        return new PdfPage(number, label, others);
    }
}
