// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String outline_name;
    public static String tree_add;
    public static String tree_addOne;
    public static String tree_addTip;
    public static String tree_adding;
    public static String tree_beside;
    public static String tree_downItem;
    public static String tree_downTip;
    public static String tree_duplicate;
    public static String tree_duplicateItem;
    public static String tree_duplicateTip;
    public static String tree_group;
    public static String tree_kindIn;
    public static String tree_move;
    public static String tree_remove;
    public static String tree_removeItem;
    public static String tree_removeMany;
    public static String tree_removeTip;
    public static String tree_single;
    public static String tree_tools;
    public static String tree_upItem;
    public static String tree_upTip;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
