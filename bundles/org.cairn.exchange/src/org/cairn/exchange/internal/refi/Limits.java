// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

/**
 * How much an untrusted file may ask for.
 *
 * @param entries files in an archive
 * @param fileBytes one file unpacked; the standard allows 2^31 - 1 for a source
 * @param totalBytes all unpacked
 * @param ratio unpacked to packed, where more than {@code freeBytes} are unpacked
 * @param freeBytes unpacked without looking at the ratio
 * @param textBytes one text
 * @param depth of elements in each other
 * @param itemElements elements in one source, note or top code
 * @param itemChars characters of text and attributes in one of them
 */
record Limits(int entries, long fileBytes, long totalBytes, long ratio, long freeBytes, int textBytes, int depth, int itemElements,
        int itemChars) {

    static final Limits STANDARD = new Limits(1_000_000, Integer.MAX_VALUE, 200L << 30, 200, 16L << 20, 128 << 20, 250, 3_000_000,
            256 << 20);
}
