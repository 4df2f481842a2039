// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String day_example;
    public static String day_wrong;
    public static String none;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
