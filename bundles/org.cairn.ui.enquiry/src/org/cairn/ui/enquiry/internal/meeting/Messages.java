// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String action_add;
    public static String action_done;
    public static String action_due;
    public static String action_late;
    public static String action_list;
    public static String action_none;
    public static String action_note;
    public static String action_owner;
    public static String action_remove;
    public static String action_status;
    public static String action_status_0;
    public static String action_status_1;
    public static String action_status_2;
    public static String action_what;
    public static String agenda_add;
    public static String agenda_backwards;
    public static String agenda_column;
    public static String agenda_down;
    public static String agenda_ends;
    public static String agenda_follow;
    public static String agenda_gap;
    public static String agenda_minutes;
    public static String agenda_new;
    public static String agenda_none;
    public static String agenda_overlap;
    public static String agenda_picture;
    public static String agenda_points;
    public static String agenda_remove;
    public static String agenda_starts;
    public static String agenda_title;
    public static String column_minutes;
    public static String column_points;
    public static String column_time;
    public static String meeting_date;
    public static String meeting_ends;
    public static String meeting_facilitator;
    public static String meeting_mode;
    public static String meeting_mode_0;
    public static String meeting_mode_1;
    public static String meeting_mode_2;
    public static String meeting_next;
    public static String meeting_prepared;
    public static String meeting_replaces;
    public static String meeting_starts;
    public static String meeting_wave;
    public static String roll_about;
    public static String roll_challenge;
    public static String roll_none;
    public static String roll_picture;
    public static String roll_section;
    public static String roll_shared;
    public static String roll_unnamed;
    public static String section_0;
    public static String section_1;
    public static String section_2;
    public static String section_3;
    public static String section_4;
    public static String summary_adds;
    public static String summary_differs;
    public static String summary_empty;
    public static String summary_gaps;
    public static String tab_actions;
    public static String tab_item;
    public static String tab_meeting;
    public static String time_wrong;
    public static String update_add;
    public static String update_date;
    public static String update_done;
    public static String update_kind;
    public static String update_new;
    public static String update_org;
    public static String update_picture;
    public static String update_point;
    public static String update_remove;
    public static String update_requested;
    public static String update_school;
    public static String update_summary;
    public static String update_tags;
    public static String update_term;
    public static String update_text;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
