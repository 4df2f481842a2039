// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String about_label;
    public static String about_people;
    public static String about_person;
    public static String about_photo;
    public static String about_role;
    public static String about_school;
    public static String board_empty;
    public static String board_keys;
    public static String board_none;
    public static String board_picture;
    public static String board_row;
    public static String board_tray;
    public static String cards_none;
    public static String cards_number;
    public static String change_lay;
    public static String change_take;
    public static String column_deviation;
    public static String column_item;
    public static String column_rank;
    public static String column_shift;
    public static String column_tier;
    public static String compare_all;
    public static String compare_label;
    public static String compare_role;
    public static String compare_school;
    public static String compare_session;
    public static String diamond_add;
    public static String diamond_done;
    public static String diamond_left;
    public static String diamond_list;
    public static String diamond_new;
    public static String diamond_none;
    public static String diamond_remove;
    public static String full_close;
    public static String full_open;
    public static String notes_has;
    public static String notes_keep;
    public static String notes_keeping;
    public static String notes_label;
    public static String notes_open;
    public static String notes_title;
    public static String reason;
    public static String session_date;
    public static String session_items;
    public static String session_phase;
    public static String session_setting;
    public static String shift_down;
    public static String shift_none;
    public static String shift_up;
    public static String summary_lay;
    public static String tab_card;
    public static String tab_group;
    public static String tab_session;
    public static String together_failed;
    public static String together_list;
    public static String together_none;
    public static String together_one;
    public static String together_picture;
    public static String together_running;
    public static String together_second;
    public static String together_w;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
