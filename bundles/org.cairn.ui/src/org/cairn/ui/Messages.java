// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

/** What this package says to people, in their language. */
final class Messages {

    public static String background_failed;
    public static String background_internalError;
    public static String background_nothingChanged;
    public static String edits_redo;
    public static String edits_undo;
    public static String edits_walk;
    public static String problem_remedy;
    public static String problem_what;
    public static String problem_where;
    public static String problem_whereIs;
    public static String window_readOnly;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
