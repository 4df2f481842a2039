// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String choose_cancel;
    public static String choose_filter;
    public static String choose_keys;
    public static String choose_nothing;
    public static String choose_one;
    public static String choose_severalKeys;
    public static String choose_some;
    public static String choose_take;
    public static String evidence_choose;
    public static String evidence_document;
    public static String evidence_drop;
    public static String evidence_file;
    public static String evidence_finding;
    public static String evidence_from;
    public static String evidence_link;
    public static String evidence_memo;
    public static String evidence_nothingSelected;
    public static String evidence_other;
    public static String evidence_passage;
    public static String evidence_passageTip;
    public static String evidence_person;
    public static String evidence_relation;
    public static String evidence_remove;
    public static String evidence_show;
    public static String evidence_source;
    public static String evidence_strength;
    public static String evidence_words;
    public static String field_add;
    public static String field_calendar;
    public static String field_change;
    public static String field_choose;
    public static String field_chooseDay;
    public static String field_clear;
    public static String field_gone;
    public static String field_missing;
    public static String field_noDay;
    public static String field_noNumber;
    public static String field_noTime;
    public static String field_noWholeNumber;
    public static String field_none;
    public static String field_remove;
    public static String field_tools;
    public static String form_remark;
    public static String gate_back;
    public static String gate_closed;
    public static String gate_form;
    public static String gate_formOf;
    public static String gate_making;
    public static String gate_title;
    public static String strength_middling;
    public static String strength_named;
    public static String strength_strong;
    public static String strength_weak;
    public static String wording_agreed;
    public static String wording_another;
    public static String wording_before;
    public static String wording_first;
    public static String wording_reason;
    public static String wording_since;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
