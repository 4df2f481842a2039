// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String coder_needsName;
    public static String coder_question;
    public static String coder_title;
    public static String facts_author;
    public static String facts_date;
    public static String facts_description;
    public static String facts_folder;
    public static String facts_kind;
    public static String facts_language;
    public static String facts_needsKind;
    public static String facts_needsLanguage;
    public static String facts_phase;
    public static String facts_school;
    public static String facts_speakers;
    public static String facts_title;
    public static String facts_wrongDate;
    public static String files_addFiles;
    public static String files_addFolder;
    public static String files_all;
    public static String files_choose;
    public static String files_description;
    public static String files_documents;
    public static String files_everythingBelow;
    public static String files_list;
    public static String files_remove;
    public static String files_title;
    public static String import_done;
    public static String import_known;
    public static String import_oneKnown;
    public static String import_onePerson;
    public static String import_oneSource;
    public static String import_people;
    public static String import_running;
    public static String import_sources;
    public static String import_title;
    public static String import_undo;
    public static String new_name;
    public static String new_title;
    public static String open_allFiles;
    public static String open_projects;
    public static String open_title;
    public static String opening_cancel;
    public static String opening_making;
    public static String opening_readOnly;
    public static String opening_running;
    public static String opening_sample;
    public static String opening_toRead;
    public static String recent_none;
    public static String redo_nothing;
    public static String redo_step;
    public static String start_code;
    public static String start_codes;
    public static String start_coding;
    public static String start_codings;
    public static String start_find;
    public static String start_findWhy;
    public static String start_howToRead;
    public static String start_import;
    public static String start_importFirst;
    public static String start_importMore;
    public static String start_name;
    public static String start_new;
    public static String start_newWhy;
    public static String start_open;
    public static String start_openWhy;
    public static String start_overview;
    public static String start_people;
    public static String start_person;
    public static String start_recent;
    public static String start_sample;
    public static String start_sampleWhy;
    public static String start_school;
    public static String start_schools;
    public static String start_source;
    public static String start_sources;
    public static String start_tip;
    public static String start_welcome;
    public static String start_what;
    public static String status_broken;
    public static String status_coder;
    public static String status_coderSpoken;
    public static String status_coderTip;
    public static String status_counts;
    public static String status_countsSpoken;
    public static String status_following;
    public static String status_indexSpoken;
    public static String status_noProject;
    public static String status_ready;
    public static String status_rebuilding;
    public static String table_attributes;
    public static String table_attributesSpoken;
    public static String table_author;
    public static String table_columns;
    public static String table_date;
    public static String table_description;
    public static String table_heading;
    public static String table_needsText;
    public static String table_noHeadings;
    public static String table_perRow;
    public static String table_text;
    public static String table_title;
    public static String undo_nothing;
    public static String undo_step;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
