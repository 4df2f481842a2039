// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Translation;

/** What the reader says, in the user's language. */
final class Messages {

    static String reader_text;
    static String reader_gone;
    static String reader_preparing;
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
    static String stripes_folded;
    static String stripes_important;
    static String stripes_weight;
    static String stripes_keys;
    static String stripes_spoken;
    static String handle_start;
    static String handle_end;
    static String border_name;
    static String numbers_page;
    static String minimap_name;
    static String tools_name;
    static String highlight_now;
    static String highlight_tip;
    static String highlight_all;
    static String highlight_none;
    static String highlight_codes;
    static String highlight_coders;
    static String find_open;
    static String find_field;
    static String find_case;
    static String find_word;
    static String find_regex;
    static String find_previous;
    static String find_next;
    static String find_close;
    static String find_count;
    static String find_wrong;
    static String find_wrongAt;
    static String find_tooLong;
    static String find_nOfM;
    static String find_none;
    static String goto_open;
    static String goto_title;
    static String goto_paragraph;
    static String goto_page;
    static String goto_time;
    static String goto_nowhere;
    static String action_resize;
    static String print_open;
    static String print_title;
    static String print_how;
    static String print_noPrinter;
    static String print_print;
    static String print_save;
    static String print_job;
    static String print_refused;
    static String print_refusedRemedy;
    static String print_notSaved;
    static String print_notSavedRemedy;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
