// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Translation;

/** What the reader says, in the user's language. */
final class Messages {

    static String reader_text;
    static String reader_gone;
    static String reader_reading;
    static String reader_readingCodings;
    static String reader_codeWith;
    static String reader_notASource;
    static String numbers_name;
    static String stripes_name;
    static String stripes_codedBy;
    static String stripes_nothingCoded;
    static String facts_day;
    static String facts_oneCoding;
    static String facts_codings;
    static String action_code;
    static String action_takeOff;
    static String action_takeOffSeveral;
    static String action_quote;
    static String menu_code;
    static String menu_codeWith;
    static String menu_copy;
    static String action_inVivo;
    static String action_recode;
    static String action_recodeWith;
    static String action_split;
    static String action_splitMemoStays;
    static String action_merge;
    static String action_favouriteWhich;
    static String action_paragraph;
    static String menu_inVivo;
    static String menu_recent;
    static String menu_favourites;
    static String menu_favouriteFree;
    static String menu_paragraph;
    static String menu_turn;
    static String menu_passage;
    static String menu_uncode;
    static String menu_recode;
    static String menu_split;
    static String menu_merge;
    static String menu_memo;
    static String menu_quotation;
    static String menu_correct;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
