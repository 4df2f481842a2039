// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** The whole text in little: paragraphs as grey rows, codings as coloured marks beside them. Needs no display. */
final class MinimapPicture {

    /** A lane of codings is this part of the width, but can always be seen. */
    private static final int LANES = 20;
    private static final int THINNEST = 4;

    private final int width;
    private final int height;
    private final int length;
    private final int lane;
    private final int[] pixels;

    /** @param paper 0xRRGGBB */
    MinimapPicture(int width, int height, int length, int paper) {
        this.width = width;
        this.height = height;
        this.length = Math.max(1, length);
        lane = Math.max(THINNEST, width / LANES);
        pixels = new int[width * height];
        Arrays.fill(pixels, paper);
    }

    /** The row of a position in the text. */
    static int row(int position, int length, int height) {
        return (int) Math.min(height - 1L, (long) position * height / Math.max(1, length));
    }

    /** The position that a row shows. */
    static int position(int row, int length, int height) {
        return (int) Math.clamp((long) row * length / Math.max(1, height), 0, length);
    }

    private int row(int position) {
        return row(position, length, height);
    }

    private void fill(int x, int y, int w, int h, int rgb) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
                pixels[row * width + column] = rgb;
            }
        }
    }

    /** Draws the paragraphs: the last row of each is as long as its text reaches. */
    void paragraphs(String text, int rgb) {
        int wide = width * 4 / 10;
        int perRow = Math.max(1, length / height);
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int top = row(start);
            int bottom = row(Math.max(start, end - 1));
            if (end > start) {
                fill(2, top, wide, bottom - top, rgb);
                int rest = Math.min(wide, 1 + wide * Math.min(end - start, perRow) / perRow);
                fill(2, bottom, bottom > top ? 1 + wide * ((end - start) % perRow) / perRow : rest, 1, rgb);
            }
            start = end + 1;
        }
    }

    /** Draws a coding in its lane; lanes are used again where there are many. */
    void coding(Passage passage, IntUnaryOperator color) {
        int left = width * 4 / 10 + 4;
        int lanes = Math.max(1, (width - left - 1) / lane);
        int top = row(passage.start());
        int bottom = row(Math.max(passage.start(), passage.end() - 1));
        fill(left + passage.lane() % lanes * lane, top, lane - 1, Math.max(2, bottom - top + 1), color.applyAsInt(passage.code().color()));
    }

    /** Colour of a pixel. */
    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    ImageData data() {
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, pixels, y * width);
        }
        return data;
    }
}
