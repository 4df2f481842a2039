// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.nio.file.Path;
import java.util.Locale;

/** Where things that can be made again, and plugins, are kept on this system. */
final class UserFolders {

    /** The system property that names the cache folder to everybody in the process. */
    static final String CACHE = "cairn.cache";

    /** The system property that names the folder of plugins to everybody in the process. */
    static final String PLUGINS = "cairn.plugins";

    private UserFolders() {
    }

    /** The user's cache folder of Cairn, not necessarily there yet. */
    static Path cache() {
        String set = System.getProperty(CACHE, System.getenv("CAIRN_CACHE"));
        if (set != null && !set.isEmpty()) {
            return Path.of(set).toAbsolutePath();
        }
        return base(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)).resolve("cairn");
    }

    /** The folder that people put plugins into, not necessarily there. */
    static Path plugins() {
        String set = System.getProperty(PLUGINS, System.getenv("CAIRN_PLUGINS"));
        return set != null && !set.isEmpty() ? Path.of(set).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cairn", "plugins");
    }

    private static Path base(String system) {
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? home.resolve("AppData").resolve("Local") : Path.of(local);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg == null || xdg.isEmpty() ? home.resolve(".cache") : Path.of(xdg);
    }
}
