// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** Of the plugins whose last run failed what went wrong: in a file, since each command is a process of its own. Thread-safe. */
final class LastFailures {

    private static final System.Logger LOG = System.getLogger(LastFailures.class.getName());

    private final Path file;

    LastFailures(Path file) {
        this.file = file;
    }

    /** What went wrong when the plugin was last run; empty if nothing did, or this jar was not run. */
    synchronized String of(String plugin, Path jar) {
        return read().getProperty(key(plugin, jar), "");
    }

    /** @param failure empty if nothing went wrong: what was noted before is forgotten */
    synchronized void note(String plugin, Path jar, String failure) {
        Properties all = read();
        if (all.getProperty(key(plugin, jar), "").equals(failure)) {
            return;
        }
        // a plugin that was replaced has nothing to answer for any more
        all.stringPropertyNames().stream().filter(key -> key.startsWith(plugin + ";")).forEach(all::remove);
        if (!failure.isEmpty()) {
            all.setProperty(key(plugin, jar), failure);
        }
        try {
            if (all.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                all.store(writer, "What went wrong when these plugins were last run");
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "It cannot be kept that " + plugin + " failed", e);
        }
    }

    /** Another one as soon as the jar was replaced, be it by one of the same version. */
    private static String key(String plugin, Path jar) {
        return plugin + ";" + jar.toFile().lastModified();
    }

    private Properties read() {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (NoSuchFileException nothingFailed) {
            return all;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.DEBUG, "Cannot read " + file, damaged);
        }
        return all;
    }
}
