// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import org.cairn.ui.Translation;

/** What the gallery, the lists and the editors of analyses say, in the user's language. */
final class Messages {

    static String catalogue_reading;
    static String comparison_analysis;
    static String comparison_both;
    static String comparison_changes;
    static String comparison_comparing;
    static String comparison_name;
    static String comparison_plugin;
    static String comparison_state;
    static String comparison_tab;
    static String desk_bringBack;
    static String desk_gone;
    static String desk_noProject;
    static String desk_openOne;
    static String desk_running;
    static String evidence_code;
    static String evidence_coder;
    static String evidence_copy;
    static String evidence_date;
    static String evidence_empty;
    static String evidence_failed;
    static String evidence_gone;
    static String evidence_looking;
    static String evidence_name;
    static String evidence_none;
    static String evidence_notToBeQuoted;
    static String evidence_onePassage;
    static String evidence_passage;
    static String evidence_passages;
    static String evidence_reading;
    static String evidence_source;
    static String evidence_tools;
    static String export_csv;
    static String export_docx;
    static String export_elsewhere;
    static String export_failed;
    static String export_html;
    static String export_json;
    static String export_png;
    static String export_svg;
    static String export_title;
    static String export_writing;
    static String export_xlsx;
    static String gallery_about;
    static String gallery_broken;
    static String gallery_disable;
    static String gallery_empty;
    static String gallery_enable;
    static String gallery_file;
    static String gallery_filter;
    static String gallery_folder;
    static String gallery_folderIs;
    static String gallery_from;
    static String gallery_name;
    static String gallery_noFolder;
    static String gallery_nothingFound;
    static String gallery_openFolder;
    static String gallery_plugins;
    static String gallery_reading;
    static String gallery_run;
    static String gallery_tools;
    static String gallery_unusable;
    static String plugin_broken;
    static String plugin_disabled;
    static String plugin_failed;
    static String plugin_failing;
    static String plugin_running;
    static String plugin_unresolved;
    static String plugin_waiting;
    static String result_adjust;
    static String result_again;
    static String result_compare;
    static String result_compareWith;
    static String result_export;
    static String result_noOther;
    static String result_noRun;
    static String result_runAgain;
    static String result_stale;
    static String result_staleName;
    static String result_tools;
    static String results_again;
    static String results_analysis;
    static String results_compare;
    static String results_counted;
    static String results_empty;
    static String results_name;
    static String results_open;
    static String results_remove;
    static String results_state;
    static String results_stop;
    static String results_tools;
    static String results_values;
    static String results_when;
    static String results_working;
    static String results_works;
    static String results_worksAt;
    static String runs_keeping;
    static String runs_noEvidence;
    static String runs_noResult;
    static String runs_reading;
    static String run_all;
    static String run_current;
    static String run_failed;
    static String run_leftOut;
    static String run_memory;
    static String run_milliseconds;
    static String run_n;
    static String run_no;
    static String run_none;
    static String run_origin;
    static String run_seconds;
    static String run_stale;
    static String run_yes;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
