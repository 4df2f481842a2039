// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String count_all;
    public static String count_one;
    public static String count_some;
    public static String facts_author;
    public static String facts_date;
    public static String facts_folder;
    public static String facts_kind;
    public static String facts_language;
    public static String facts_manyHint;
    public static String facts_ok;
    public static String facts_phase;
    public static String facts_school;
    public static String facts_title;
    public static String facts_titleMany;
    public static String facts_wrongDate;
    public static String groups_folder;
    public static String groups_kind;
    public static String groups_list;
    public static String groups_noFolder;
    public static String groups_noPerson;
    public static String groups_noPhase;
    public static String groups_noSchool;
    public static String groups_person;
    public static String groups_phase;
    public static String groups_school;
    public static String history_empty;
    public static String history_filter;
    public static String history_filterBy;
    public static String history_goBack;
    public static String history_goForward;
    public static String history_hidden;
    public static String history_left;
    public static String history_nothingFits;
    public static String history_reading;
    public static String history_redoNothing;
    public static String history_redoStep;
    public static String history_table;
    public static String history_tools;
    public static String history_undoNothing;
    public static String history_undoStep;
    public static String history_undone;
    public static String navigator_filter;
    public static String navigator_filterBy;
    public static String navigator_groupBy;
    public static String navigator_noProject;
    public static String navigator_noSources;
    public static String navigator_nothingFits;
    public static String navigator_reading;
    public static String navigator_tree;
    public static String sources_cancel;
    public static String sources_delete;
    public static String sources_deleteMany;
    public static String sources_deleteOne;
    public static String sources_deleteStep;
    public static String sources_deleteStepMany;
    public static String sources_deleteYes;
    public static String sources_factsStep;
    public static String sources_factsStepMany;
    public static String sources_goesWith;
    public static String sources_menuDelete;
    public static String sources_menuFacts;
    public static String sources_menuRead;
    public static String sources_menuRename;
    public static String sources_needsTitle;
    public static String sources_newTitle;
    public static String sources_rename;
    public static String sources_renameStep;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
