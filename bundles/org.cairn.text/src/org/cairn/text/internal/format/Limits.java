// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

/** How much of anything is read before a file counts as hostile or hopeless. All limits are here. */
public final class Limits {

    private static final int MEGA = 1 << 20;

    /** Bytes of one file. */
    public static final int FILE_BYTES = 200 * MEGA;
    /** Bytes of one file of markup that has to be held as a tree. */
    public static final int MARKUP_BYTES = 32 * MEGA;
    /** Entries of an archive. */
    public static final int ARCHIVE_ENTRIES = 100_000;
    /** Unpacked bytes of a whole archive. */
    public static final long ARCHIVE_BYTES = 2048L * MEGA;
    /** How many times larger than packed an entry may be once it is over {@link #RATIO_FREE_BYTES}. */
    public static final int ARCHIVE_RATIO = 100;
    /** Unpacked bytes below which the ratio does not matter. */
    public static final int RATIO_FREE_BYTES = 10 * MEGA;
    /** Archives within archives. */
    public static final int ARCHIVE_DEPTH = 3;
    /** Folders within folders. */
    public static final int FOLDER_DEPTH = 100;
    /** UTF-16 characters of the text of one document. */
    public static final int TEXT_CHARS = 50_000_000;
    /** Elements of markup within each other. */
    public static final int MARKUP_DEPTH = 5_000;
    /** Elements of the XML of an office document within each other. */
    public static final int XML_DEPTH = 500;
    /** Rows of a table. */
    public static final int TABLE_ROWS = 2_000_000;
    /** Characters of one cell of a table. */
    public static final int CELL_CHARS = 10_000_000;
    /** Pixels of one picture. */
    public static final int PICTURE_PIXELS = 120_000_000;
    /** Pages of one scan. */
    public static final int PICTURE_PAGES = 5_000;
    /** Milliseconds that one file may take to parse. */
    public static final long PARSE_MILLIS = 120_000;

    private Limits() {
    }
}
