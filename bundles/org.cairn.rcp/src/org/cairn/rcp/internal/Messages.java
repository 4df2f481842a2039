// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.cairn.ui.Translation;

/** What the product says to people, in their language. */
final class Messages {

    public static String about_build;
    public static String about_close;
    public static String about_licence;
    public static String about_title;
    public static String about_what;
    public static String guide_noBrowser;
    public static String guide_openYourself;
    public static String guide_install;
    public static String guide_title;
    public static String guide_unreadable;
    public static String splash_version;
    public static String splash_what;
    public static String plugins_follow;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
