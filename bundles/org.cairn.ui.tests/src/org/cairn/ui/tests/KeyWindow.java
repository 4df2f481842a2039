// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/**
 * The window that {@link Display#post} sends keys to. On GTK it is the first one on its list that counts as focused. The window of a
 * menu that was shown once goes on counting as focused after it is hidden, and is at times before the real one on that list: then the
 * key of a test is lost, which no key of a person is.
 */
final class KeyWindow {

    private static final boolean GTK = "gtk".equals(SWT.getPlatform());

    private KeyWindow() {
    }

    /**
     * Puts the window of an active shell to the front of the list, where it is not.
     *
     * @return whether keys go to it now
     */
    static boolean become(Shell active) {
        if (!GTK) {
            return true;
        }
        try {
            long window = window(active);
            if (first(active.getDisplay()) != window) {
                internal("gtk.GDK").getMethod("gdk_window_raise", long.class).invoke(null, window);
            }
            return first(active.getDisplay()) == window;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This SWT finds the window for keys in another way; change this class.", e);
        }
    }

    private static long first(Display display) throws ReflectiveOperationException {
        Method find = Display.class.getDeclaredMethod("findFocusedWindow");
        find.setAccessible(true);
        long window = (long) find.invoke(display);
        if (window != 0) {
            internal("gtk.OS").getMethod("g_object_unref", long.class).invoke(null, window);
        }
        return window;
    }

    private static long window(Shell shell) throws ReflectiveOperationException {
        Field handle = Shell.class.getDeclaredField("shellHandle");
        handle.setAccessible(true);
        return (long) internal("gtk3.GTK3").getMethod("gtk_widget_get_window", long.class).invoke(null, handle.getLong(shell));
    }

    private static Class<?> internal(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal." + name, true, Widget.class.getClassLoader());
    }
}
