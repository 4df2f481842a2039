// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

/** What this package says to people, in their language. */
final class Messages {

    public static String background_failed;
    public static String background_internalError;
    public static String background_nothingChanged;
    public static String chooser_codes;
    public static String chooser_keys;
    public static String chooser_new;
    public static String chooser_newCode;
    public static String chooser_noSuchCode;
    public static String chooser_type;
    public static String chooser_typeOrNew;
    public static String coder_add;
    public static String coder_blind;
    public static String coder_blindTitle;
    public static String coder_switchTo;
    public static String cite_menu;
    public static String coder_switching;
    public static String edits_othersRedo;
    public static String edits_othersUndo;
    public static String edits_othersWalk;
    public static String edits_redo;
    public static String edits_undo;
    public static String edits_walk;
    public static String problem_remedy;
    public static String problem_what;
    public static String problem_where;
    public static String problem_whereIs;
    public static String rule_avoid;
    public static String rule_brief;
    public static String rule_example;
    public static String rule_full;
    public static String rule_name;
    public static String rule_none;
    public static String rule_use;
    public static String window_readOnly;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
