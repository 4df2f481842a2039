// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String count_all;
    public static String count_one;
    public static String count_some;
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
    public static String history_next;
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

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
