// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;

/** The pages of an open document. Thread-safe: one picture is drawn at a time. After {@link #close} all but {@link #close} fail. */
public interface Pages extends AutoCloseable {

    /** Pictures are never drawn with more pixels than this; a wider one comes smaller. */
    int MOST_PIXELS = 12_000_000;

    /**
     * Size of a page as it is looked at, turned upright.
     *
     * @param width in points (1/72 inch); of a picture in pixels
     * @param height in points; of a picture in pixels
     */
    record Size(double width, double height) {
    }

    /**
     * A page in pixels.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param rgb the pixels row by row, {@code 0xRRGGBB}; not copied, so do not change them
     */
    record Picture(int width, int height, int[] rgb) {
    }

    /** Number of pages, at least 1. */
    int count();

    /** @param page from 1 */
    Size size(int page);

    /**
     * Draws a page. May take a second or more.
     *
     * @param page from 1
     * @param width wanted, in pixels; where that makes more than {@link #MOST_PIXELS}, the picture is smaller
     * @throws Failure if the page is damaged or takes too long
     * @throws Cancelled when {@code progress} asks to stop
     */
    Picture picture(int page, int width, Progress progress) throws Failure, Cancelled;

    /**
     * The text as {@link DocumentReading} reads it from the same file, with the place of every character; without lines where the
     * document has no text. Reads the whole document, which may take seconds.
     *
     * @throws Failure if it cannot be read
     * @throws Cancelled when {@code progress} asks to stop
     */
    PrintedText text(Progress progress) throws Failure, Cancelled;

    @Override
    void close();
}
