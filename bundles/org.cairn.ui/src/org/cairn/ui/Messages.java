// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.osgi.util.NLS;

/** What this package says to people, in their language. */
final class Messages extends NLS {

    public static String background_failed;
    public static String background_internalError;
    public static String background_nothingChanged;
    public static String edits_redo;
    public static String edits_undo;
    public static String problem_remedy;
    public static String problem_what;
    public static String problem_where;
    public static String problem_whereIs;
    public static String window_readOnly;

    static {
        NLS.initializeMessages("org.cairn.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
