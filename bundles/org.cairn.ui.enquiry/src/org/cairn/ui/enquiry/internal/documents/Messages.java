// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String answers_title;
    public static String answers_wave;
    public static String delete_looking;
    public static String delete_many;
    public static String delete_mentioned;
    public static String delete_no;
    public static String delete_one;
    public static String delete_title;
    public static String delete_yes;
    public static String edit_add;
    public static String edit_copyOf;
    public static String edit_delete;
    public static String edit_deleteMany;
    public static String edit_newer;
    public static String edit_rename;
    public static String edit_unread;
    public static String export_title;
    public static String file_csv;
    public static String file_xlsx;
    public static String file_xmi;
    public static String import_copy;
    public static String import_reading;
    public static String import_replace;
    public static String import_there;
    public static String import_title;
    public static String menu_answers;
    public static String menu_delete;
    public static String menu_duplicate;
    public static String menu_ethics;
    public static String menu_export;
    public static String menu_import;
    public static String menu_importOver;
    public static String menu_new;
    public static String menu_open;
    public static String menu_rename;
    public static String menu_report;
    public static String new_doubt;
    public static String new_empty;
    public static String new_from;
    public static String new_kind;
    public static String new_make;
    public static String new_name;
    public static String new_reading;
    public static String new_rights;
    public static String new_template;
    public static String new_title;
    public static String new_verified;
    public static String rename_name;
    public static String rename_needed;
    public static String rename_title;
    public static String report_about;
    public static String report_appraisal;
    public static String report_browse;
    public static String report_caseStudy;
    public static String report_claims;
    public static String report_clusterUpdate;
    public static String report_done;
    public static String report_doneTitle;
    public static String report_ethicsRegister;
    public static String report_names;
    public static String report_page;
    public static String report_where;
    public static String report_word;
    public static String report_write;
    public static String report_writing;
    public static String view_count;
    public static String view_countOne;
    public static String view_empty;
    public static String view_filter;
    public static String view_looking;
    public static String view_group;
    public static String view_more;
    public static String view_name;
    public static String view_new;
    public static String view_newButton;
    public static String view_noProject;
    public static String view_nothingFound;
    public static String view_open;
    public static String view_report;
    public static String view_tools;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
