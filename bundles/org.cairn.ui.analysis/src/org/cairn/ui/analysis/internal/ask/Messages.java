// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import org.cairn.ui.Translation;

/** What the dialogs for parameters say, in the user's language. */
final class Messages {

    static String ask_broken;
    static String ask_cancel;
    static String ask_checking;
    static String ask_label;
    static String ask_run;
    static String codes_below;
    static String codes_filter;
    static String codes_noneIsAll;
    static String codes_ticked;
    static String date_calendar;
    static String date_day;
    static String date_partial;
    static String date_partialHint;
    static String field_author;
    static String field_date;
    static String field_folder;
    static String field_group;
    static String field_kind;
    static String field_language;
    static String field_month;
    static String field_none;
    static String field_phase;
    static String field_role;
    static String field_school;
    static String field_source;
    static String field_year;
    static String fields_allCoders;
    static String fields_allCodes;
    static String fields_allSources;
    static String fields_alone;
    static String fields_choose;
    static String fields_chooseWhat;
    static String fields_onePerLine;
    static String preset_forget;
    static String preset_forgetSure;
    static String preset_keep;
    static String preset_keepName;
    static String preset_keepTitle;
    static String preset_label;
    static String preset_last;
    static String preset_name;
    static String preset_standard;
    static String preset_tools;
    static String sources_all;
    static String sources_containing;
    static String sources_fields;
    static String sources_filter;
    static String sources_fromDay;
    static String sources_query;
    static String sources_queryHint;
    static String sources_reading;
    static String sources_since;
    static String sources_toDay;
    static String sources_until;
    static String sources_values;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
