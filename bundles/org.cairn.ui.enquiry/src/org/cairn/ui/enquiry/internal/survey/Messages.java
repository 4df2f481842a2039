// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.survey;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String about_answers;
    public static String about_audience;
    public static String about_item;
    public static String about_scale;
    public static String about_smallest;
    public static String change;
    public static String change_rough;
    public static String column_measure;
    public static String import_button;
    public static String import_done;
    public static String import_files;
    public static String import_label;
    public static String import_name;
    public static String import_save;
    public static String item_add;
    public static String item_code;
    public static String item_down;
    public static String item_kind;
    public static String item_kind_0;
    public static String item_kind_1;
    public static String item_kind_2;
    public static String item_kind_3;
    public static String item_new;
    public static String item_options;
    public static String item_picture;
    public static String item_remove;
    public static String item_reverse;
    public static String item_scale;
    public static String item_subscale;
    public static String item_text;
    public static String item_up;
    public static String items_none;
    public static String items_summary;
    public static String open_button;
    public static String open_done;
    public static String open_making;
    public static String result_hidden;
    public static String result_mean;
    public static String result_nobody;
    public static String result_picture;
    public static String result_reading;
    public static String results_none;
    public static String results_summary;
    public static String school_all;
    public static String school_label;
    public static String trend_number;
    public static String trend_picture;
    public static String trend_said;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
