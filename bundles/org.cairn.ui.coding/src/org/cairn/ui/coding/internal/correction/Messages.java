// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String correct_command;
    public static String correct_comparing;
    public static String correct_do;
    public static String correct_doubtful;
    public static String correct_doubts;
    public static String correct_hint;
    public static String correct_openFirst;
    public static String correct_readOnly;
    public static String correct_reading;
    public static String correct_step;
    public static String correct_text;
    public static String correct_title;
    public static String correct_unchanged;
    public static String effect_after;
    public static String effect_before;
    public static String effect_bookmark;
    public static String effect_counts;
    public static String effect_fate;
    public static String effect_grew;
    public static String effect_lost;
    public static String effect_memo;
    public static String effect_moved;
    public static String effect_none;
    public static String effect_reworded;
    public static String effect_shrank;
    public static String effect_summary;
    public static String effect_what;
    public static String reimport_browse;
    public static String reimport_choose;
    public static String reimport_do;
    public static String reimport_file;
    public static String reimport_hint;
    public static String reimport_noFile;
    public static String reimport_reading;
    public static String reimport_step;
    public static String reimport_title;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
