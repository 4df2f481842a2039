// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String agree_about;
    public static String agree_by;
    public static String agree_cause;
    public static String agree_date;
    public static String agree_few;
    public static String agree_grade;
    public static String agree_none;
    public static String agree_share;
    public static String agree_wait;
    public static String cell_done;
    public static String cell_hidden;
    public static String cell_locked;
    public static String cell_mine;
    public static String cell_open;
    public static String column_lesson;
    public static String column_observer;
    public static String column_outcome;
    public static String criteria_add;
    public static String criteria_cap;
    public static String criteria_comparison;
    public static String criteria_comparison_0;
    public static String criteria_comparison_1;
    public static String criteria_comparison_2;
    public static String criteria_comparison_3;
    public static String criteria_criterion;
    public static String criteria_effect;
    public static String criteria_empty;
    public static String criteria_fixed;
    public static String criteria_floor;
    public static String criteria_framing;
    public static String criteria_framing_0;
    public static String criteria_framing_1;
    public static String criteria_grade;
    public static String criteria_limit;
    public static String criteria_list;
    public static String criteria_name;
    public static String criteria_new;
    public static String criteria_quantity;
    public static String criteria_remove;
    public static String criteria_role;
    public static String criteria_rule;
    public static String criteria_ruleAdd;
    public static String criteria_scale;
    public static String criteria_shown;
    public static String criteria_unit;
    public static String criteria_what;
    public static String lesson_add;
    public static String lesson_date;
    public static String lesson_label;
    public static String lesson_list;
    public static String lesson_minutes;
    public static String lesson_new;
    public static String lesson_none;
    public static String lesson_note;
    public static String lesson_remove;
    public static String lesson_reported;
    public static String lesson_requested;
    public static String lesson_school;
    public static String lesson_subject;
    public static String lesson_teacher;
    public static String lesson_year;
    public static String outcome_agreed;
    public static String outcome_different;
    public static String outcome_reported;
    public static String outcome_same;
    public static String outcome_wait;
    public static String reported_0;
    public static String reported_1;
    public static String reported_2;
    public static String role_0;
    public static String role_1;
    public static String sheet_also;
    public static String sheet_grade;
    public static String sheet_lock;
    public static String sheet_locked;
    public static String sheet_mainly;
    public static String sheet_make;
    public static String sheet_measured;
    public static String sheet_minutes;
    public static String sheet_needs;
    public static String sheet_none;
    public static String sheet_note;
    public static String sheet_rule;
    public static String sheet_ruleKept;
    public static String sheet_ruleOpen;
    public static String sheet_stays;
    public static String sheet_system;
    public static String sheet_whatIf;
    public static String summary;
    public static String tab_agree;
    public static String tab_lesson;
    public static String tab_sheet;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
