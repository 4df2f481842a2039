// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The entry point of the command line.
 *
 * <p>System properties, set by the scripts: {@code cairn.installation}, the installation; {@code cairn.cache}, the user's cache folder of
 * Cairn, which the bundles use too; {@code cairn.plugins}, the folder of plugins.
 */
public final class Main {

    private static final int FAILED = 3;

    private Main() {
    }

    /** Runs a command and ends the process with its exit code: 3 when Cairn could not even be started. */
    public static void main(String[] args) {
        // the command line speaks English whatever the system does: programs read what it says
        Locale.setDefault(Locale.ENGLISH);
        Path cache = UserFolders.cache();
        System.setProperty(UserFolders.CACHE, cache.toString());
        System.setProperty("java.util.logging.config.class", LogFile.class.getName());
        System.setProperty(UserFolders.PLUGINS, UserFolders.plugins().toString());
        Path installation = Path.of(System.getProperty("cairn.installation", "."));
        var launcher = new Launcher(installation.resolve("bundles"), cache);
        var hook = new Thread(launcher::stop, "cairn stop"); // Ctrl-C: close what is open
        Runtime.getRuntime().addShutdownHook(hook);
        int code = FAILED;
        try {
            code = launcher.run(args);
        } catch (IOException e) {
            fail(e.getMessage(), e);
        } catch (InterruptedException e) {
            fail("Cairn was interrupted.", e);
        } catch (RuntimeException | Error e) {
            fail("Cairn failed unexpectedly: " + e + ". The log has the details: " + LogFile.path(), e);
        }
        System.out.flush();
        System.exit(code);
    }

    private static void fail(String message, Throwable cause) {
        System.err.println("cairn: " + message);
        System.getLogger(Main.class.getName()).log(Level.ERROR, message, cause);
    }
}
