// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import org.eclipse.collections.impl.factory.Lists;

/**
 * Lets the collections that NatTable paints with find their own implementation: they look for it once, through the thread's class
 * loader, which between OSGi bundles does not see it. Without this a grid stays empty.
 */
final class GridLibrary {

    private static final List<String> FACTORIES = List.of("Lists", "Maps", "Sets", "Bags", "primitive.IntLists", "primitive.IntSets",
            "primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.ObjectIntMaps", "primitive.IntBooleanMaps",
            "primitive.IntDoubleMaps");

    private GridLibrary() {
    }

    /** Call it before the first grid is made. */
    static void load() {
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
}
