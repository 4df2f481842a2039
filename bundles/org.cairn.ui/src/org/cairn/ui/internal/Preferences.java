// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What this person's workbench remembers from one day to the next. */
final class Preferences {

    private static final String RECENT = "recent";
    private static final String CODER = "coder";
    private static final int RECENT_LIMIT = 10;

    private Preferences() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.cairn.ui");
    }

    /** Projects opened last, newest first, as far as they are still there. */
    static List<Path> recent() {
        List<Path> files = new ArrayList<>();
        for (String line : node().get(RECENT, "").split("\n")) {
            try {
                if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                continue; // a path of another system: nothing to offer
            }
        }
        return files;
    }

    /** Puts a project at the top of the recent ones. */
    static void remember(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(file.toAbsolutePath().toString());
        recent().stream().map(Path::toString).filter(line -> !lines.contains(line)).limit(RECENT_LIMIT - 1L).forEach(lines::add);
        node().put(RECENT, String.join("\n", lines));
        save();
    }

    /** The name this person codes under, or empty when they never said. */
    static String coder() {
        return node().get(CODER, "");
    }

    static void coder(String name) {
        node().put(CODER, name);
        save();
    }

    private static void save() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            System.getLogger(Preferences.class.getName()).log(Level.WARNING, "Preferences could not be saved", e);
        }
    }
}
