// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String action_add;
    public static String action_codeAs;
    public static String action_compare;
    public static String action_lock;
    public static String action_merge;
    public static String action_newRound;
    public static String action_removeRound;
    public static String action_rename;
    public static String add_question;
    public static String add_step;
    public static String add_title;
    public static String agree_step;
    public static String compare_blind;
    public static String compare_chooseTwo;
    public static String compare_gone;
    public static String compare_nothing;
    public static String compare_tab;
    public static String compare_title;
    public static String decide_comment;
    public static String decide_first;
    public static String decide_intersection;
    public static String decide_neither;
    public static String decide_second;
    public static String decide_step;
    public static String decide_union;
    public static String decided_neither;
    public static String decided_notYet;
    public static String decided_nothingHere;
    public static String decided_spoken;
    public static String decided_taken;
    public static String head_agreements;
    public static String head_agreementsTaken;
    public static String head_oneAgreement;
    public static String head_oneAgreementTaken;
    public static String head_allCodes;
    public static String head_allSources;
    public static String head_code;
    public static String head_next;
    public static String head_overlapTip;
    public static String head_previous;
    public static String head_progress;
    public static String head_progressSpoken;
    public static String head_source;
    public static String head_sourceWith;
    public static String head_tools;
    public static String kind_agreed;
    public static String kind_boundaries;
    public static String kind_only;
    public static String lock_already;
    public static String lock_do;
    public static String lock_notIn;
    public static String lock_question;
    public static String lock_questionLast;
    public static String lock_step;
    public static String lock_title;
    public static String merge_chooseTwo;
    public static String merge_into;
    public static String merge_question;
    public static String merge_step;
    public static String merge_title;
    public static String name_missing;
    public static String name_taken;
    public static String new_addCoders;
    public static String new_all;
    public static String new_begin;
    public static String new_blind;
    public static String new_coders;
    public static String new_explainBlind;
    public static String new_explainOpen;
    public static String new_filter;
    public static String new_name;
    public static String new_nameTaken;
    public static String new_needsCoders;
    public static String new_needsName;
    public static String new_needsSources;
    public static String new_some;
    public static String new_sources;
    public static String new_suggested;
    public static String new_title;
    public static String remove_do;
    public static String remove_question;
    public static String remove_questionBlind;
    public static String remove_step;
    public static String remove_title;
    public static String rename_question;
    public static String rename_step;
    public static String rename_title;
    public static String round_choose;
    public static String round_done;
    public static String round_locked;
    public static String round_open;
    public static String round_step;
    public static String stripes_here;
    public static String stripes_none;
    public static String table_code;
    public static String table_how;
    public static String table_spoken;
    public static String table_where;
    public static String text_spoken;
    public static String view_blindNow;
    public static String view_blindRound;
    public static String view_coderTools;
    public static String view_coders;
    public static String view_codesNow;
    public static String view_codings;
    public static String view_lastActive;
    public static String view_name;
    public static String view_noProject;
    public static String view_reading;
    public static String view_round;
    public static String view_roundTools;
    public static String view_rounds;
    public static String view_sources;
    public static String view_state;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
