// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.details;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String coding_comment;
    public static String coding_important;
    public static String coding_linkFrom;
    public static String coding_linkTo;
    public static String coding_links;
    public static String coding_list;
    public static String coding_madeBy;
    public static String coding_memo;
    public static String coding_merge;
    public static String coding_noText;
    public static String coding_noneHere;
    public static String coding_openMemo;
    public static String coding_quotation;
    public static String coding_reading;
    public static String coding_recode;
    public static String coding_recodeWith;
    public static String coding_remove;
    public static String coding_row;
    public static String coding_tools;
    public static String coding_weight;
    public static String step_comment;
    public static String step_important;
    public static String step_memo;
    public static String step_memoGone;
    public static String step_notImportant;
    public static String step_remove;
    public static String step_weight;
    public static String coding_rule;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
