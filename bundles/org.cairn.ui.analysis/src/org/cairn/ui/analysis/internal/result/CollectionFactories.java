// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;

/**
 * Lets the collections that NatTable counts with find their own other half. They look for it once, by the thread's class loader, which
 * among bundles leads nowhere; and NatTable, which then has nothing to count with, paints nothing.
 */
final class CollectionFactories {

    private static final List<String> NAMES = List.of("IntBooleanMaps", "IntDoubleMaps", "IntIntMaps", "IntLists", "IntObjectMaps", "IntSets",
            "ObjectIntMaps");
    private static final List<String> PLAIN = List.of("Maps", "Sets");

    static {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader nat = NatTable.class.getClassLoader();
        try {
            thread.setContextClassLoader(nat.loadClass("org.eclipse.collections.impl.factory.primitive.IntLists").getClassLoader());
            for (String name : NAMES) {
                Class.forName("org.eclipse.collections.impl.factory.primitive." + name, true, nat);
            }
            for (String name : PLAIN) {
                Class.forName("org.eclipse.collections.api.factory." + name, true, nat);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private CollectionFactories() {
    }

    /** Call it before anything else of NatTable. */
    static void find() {
        // done when this class is loaded
    }
}
