// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** What every grid made with NatTable needs to work here. Only on the UI thread, but for {@link #load}. */
public final class GridLibrary {

    private static final List<String> FACTORIES = List.of("Lists", "Maps", "Sets", "Bags", "primitive.IntLists", "primitive.IntSets",
            "primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.ObjectIntMaps", "primitive.IntBooleanMaps",
            "primitive.IntDoubleMaps");

    private GridLibrary() {
    }

    /**
     * Lets the collections that NatTable paints with find their own implementation: they look for it once, through the thread's class
     * loader, which between OSGi bundles does not see it. Call it before the first grid is made, which would else stay empty.
     */
    public static void load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader implementation = Lists.class.getClassLoader();
        thread.setContextClassLoader(implementation);
        try {
            for (String factory : FACTORIES) {
                Class.forName("org.eclipse.collections.api.factory." + factory, true, implementation);
            }
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Lets keys reach a grid. It takes a key for another one while a button of the mouse is held, or seems to be; so it is not told. */
    public static void forgetButtons(Control grid) {
        Listener forget = event -> {
            if (event.widget == grid) {
                event.stateMask &= SWT.MODIFIER_MASK;
            }
        };
        Display display = grid.getDisplay();
        for (int type : new int[] {SWT.KeyDown, SWT.MouseDown, SWT.MouseDoubleClick}) {
            display.addFilter(type, forget);
            grid.addDisposeListener(event -> display.removeFilter(type, forget));
        }
    }
}
