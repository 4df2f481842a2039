// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the characters of a line of print stand: fractions of the width and the height of the page as it is looked at.
 *
 * @param lefts of each character (UTF-16)
 * @param rights of each character
 * @param top of the line
 * @param bottom of the line
 */
record PdfInk(float[] lefts, float[] rights, float top, float bottom) {

    /** How far letters reach above and below the line they stand on, in parts of their size. */
    private static final float ASCENT = 0.80f;
    private static final float DESCENT = 0.23f;

    /** Collects the places of one line after the other. */
    static final class Collector {

        private float[] lefts = new float[256];
        private float[] rights = new float[256];
        private int count;
        private float top = 1;
        private float bottom;

        void clear() {
            count = 0;
            top = 1;
            bottom = 0;
        }

        /** Takes a word, whose characters may be more or fewer than the glyphs: ligatures, accents, letters written from the right. */
        void word(String string, List<TextPosition> at) {
            int begin = count;
            for (TextPosition glyph : at) {
                glyph(glyph);
            }
            int glyphs = count - begin;
            if (glyphs == string.length()) {
                if (isFromRight(string)) {
                    turn(begin, count);
                }
            } else {
                spread(begin, glyphs, string);
            }
        }

        private void glyph(TextPosition glyph) {
            String letters = glyph.getUnicode() == null ? "" : glyph.getUnicode();
            int n = letters.chars().anyMatch(c -> c >= 0xFB00) ? Normalizer.normalize(letters, Normalizer.Form.NFKC).length() : letters.length();
            float[] box = box(glyph);
            for (int i = 0; i < n; i++) {
                add(box[0] + (box[2] - box[0]) * i / n, box[0] + (box[2] - box[0]) * (i + 1) / n);
            }
            top = Math.min(top, box[1]);
            bottom = Math.max(bottom, box[3]);
        }

        /** Left, top, right and bottom of a glyph. */
        private static float[] box(TextPosition glyph) {
            boolean sideways = glyph.getRotation() % 180 != 0;
            float width = Math.max(1, sideways ? glyph.getPageHeight() : glyph.getPageWidth());
            float height = Math.max(1, sideways ? glyph.getPageWidth() : glyph.getPageHeight());
            float x = glyph.getX();
            float y = glyph.getY();
            float advance = glyph.getWidthDirAdj();
            float size = Math.max(1, glyph.getFontSizeInPt());
            float[] box = switch (Math.floorMod(Math.round(glyph.getDir()) - glyph.getRotation(), 360)) {
                case 90 -> new float[] {x - ASCENT * size, y - advance, x + DESCENT * size, y};
                case 180 -> new float[] {x - advance, y - DESCENT * size, x, y + ASCENT * size};
                case 270 -> new float[] {x - DESCENT * size, y, x + ASCENT * size, y + advance};
                default -> new float[] {x, y - ASCENT * size, x + advance, y + DESCENT * size};
            };
            return new float[] {box[0] / width, box[1] / height, box[2] / width, box[3] / height};
        }

        private void add(float left, float right) {
            if (count == lefts.length) {
                lefts = Arrays.copyOf(lefts, 2 * count);
                rights = Arrays.copyOf(rights, 2 * count);
            }
            lefts[count] = left;
            rights[count++] = right;
        }

        /** Gives every character its share of the word, where characters and glyphs do not match. */
        private void spread(int begin, int glyphs, String string) {
            if (glyphs == 0) {
                float at = begin == 0 ? 0 : rights[begin - 1];
                string.chars().forEach(c -> add(at, at));
                return;
            }
            float[] oldLefts = Arrays.copyOfRange(lefts, begin, count);
            float[] oldRights = Arrays.copyOfRange(rights, begin, count);
            count = begin;
            int n = string.length();
            for (int i = 0; i < n; i++) {
                int glyph = (int) ((long) i * glyphs / n);
                add(oldLefts[glyph], oldRights[glyph]);
            }
            if (isFromRight(string)) {
                turn(begin, count);
            }
        }

        private void turn(int from, int to) {
            for (int i = from, j = to - 1; i < j; i++, j--) {
                float left = lefts[i];
                float right = rights[i];
                lefts[i] = lefts[j];
                rights[i] = rights[j];
                lefts[j] = left;
                rights[j] = right;
            }
        }

        private static boolean isFromRight(String string) {
            byte direction = string.isEmpty() ? Character.DIRECTIONALITY_UNDEFINED : Character.getDirectionality(string.codePointAt(0));
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }

        /** A space that is not printed, between two words. */
        void space() {
            float at = count == 0 ? 0 : rights[count - 1];
            add(at, at);
        }

        /** Moves a character forward to where it stands in the tidy line. */
        void keep(int from, int to) {
            lefts[to] = lefts[from];
            rights[to] = rights[from];
        }

        /** The places of the first characters. */
        PdfInk line(int characters) {
            return new PdfInk(Arrays.copyOf(lefts, characters), Arrays.copyOf(rights, characters), Math.max(0, top), Math.min(1, bottom));
        }
    }
}
