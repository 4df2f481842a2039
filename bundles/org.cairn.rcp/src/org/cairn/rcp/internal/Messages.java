// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.osgi.util.NLS;

/** What the product says to people, in their language. */
final class Messages extends NLS {

    public static String about_build;
    public static String about_close;
    public static String about_licence;
    public static String about_title;
    public static String about_what;
    public static String splash_version;
    public static String splash_what;

    static {
        NLS.initializeMessages("org.cairn.rcp.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
