// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import org.cairn.ui.Translation;

/** What is said beside results, in the user's language. */
final class Messages {

    static String differences_after;
    static String differences_asked;
    static String differences_before;
    static String differences_cells;
    static String differences_column;
    static String differences_difference;
    static String differences_none;
    static String differences_nothing;
    static String differences_numbers;
    static String differences_row;
    static String differences_table;
    static String differences_title;
    static String differences_what;
    static String grid_anyColumn;
    static String grid_copying;
    static String grid_filter;
    static String grid_filterColumn;
    static String grid_filterHint;
    static String grid_filterTip;
    static String grid_oneRow;
    static String grid_rows;
    static String grid_rowsOf;
    static String grid_sorting;
    static String outline_label;
    static String pane_failed;
    static String pane_notes;
    static String pane_picture;
    static String pane_table;
    static String pane_tabs;
    static String pane_usual;
    static String picture_drawing;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
