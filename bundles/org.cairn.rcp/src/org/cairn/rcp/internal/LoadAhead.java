// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.cairn.ui.GridLibrary;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads, in the background, what takes a tenth of a second and more the first time: else the first reader, table or date in words would
 * keep the person waiting. Nothing is started by it, and nothing depends on it.
 */
final class LoadAhead implements Runnable {

    private static final List<String> BUNDLES = List.of("org.cairn.ui.coding", "org.cairn.ui.search", "org.cairn.ui.analysis",
            "org.cairn.model", "org.cairn.ui.enquiry");
    private static final String ENDING = ".class";

    private LoadAhead() {
    }

    /** Begins; does not wait. */
    static void begin() {
        Thread thread = new Thread(new LoadAhead(), "Loading ahead");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void run() {
        for (FormatStyle style : List.of(FormatStyle.SHORT, FormatStyle.MEDIUM)) {
            DateTimeFormatter.ofLocalizedDateTime(style).format(LocalDateTime.now());
        }
        for (String name : BUNDLES) {
            Bundle bundle = Platform.getBundle(name);
            // one that nobody has used yet would be started by this, on a thread that is not its own
            if (bundle != null && bundle.getState() == Bundle.ACTIVE) {
                load(bundle);
            }
        }
        GridLibrary.load();
    }

    private static void load(Bundle bundle) {
        for (String path : bundle.adapt(BundleWiring.class).listResources("/", "*" + ENDING,
                BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE)) {
            try {
                // asking for the methods also links the class, which is the other half of the work
                bundle.loadClass(path.substring(0, path.length() - ENDING.length()).replace('/', '.')).getDeclaredMethods();
            } catch (ClassNotFoundException | LinkageError e) {
                continue; // who needs it will say so
            }
        }
    }
}
