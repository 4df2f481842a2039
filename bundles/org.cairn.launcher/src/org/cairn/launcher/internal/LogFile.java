// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends the log of the process to a file in the cache folder instead of the terminal. The log manager makes one, by name, when
 * something is logged for the first time: a command that logs nothing pays nothing. The file is opened at the first record.
 */
public final class LogFile {

    private static final long ENOUGH_BYTES = 1 << 20;

    /** Called by the log manager. */
    public LogFile() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
        root.addHandler(new Appender());
    }

    static Path path() {
        return UserFolders.cache().resolve("cairn.log");
    }

    private static final class Appender extends Handler {

        private PrintWriter out;

        Appender() {
            setFormatter(new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if (!isLoggable(record)) {
                return;
            }
            try {
                if (out == null) {
                    out = open(path());
                }
                out.print(getFormatter().format(record));
                out.flush();
            } catch (IOException e) {
                reportError("The log cannot be written: " + path(), e, ErrorManager.OPEN_FAILURE);
            }
        }

        private static PrintWriter open(Path file) throws IOException {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > ENOUGH_BYTES) {
                Files.move(file, file.resolveSibling("cairn.log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }

        @Override
        public void flush() {
            // every record is flushed when it is written
        }

        @Override
        public synchronized void close() {
            if (out != null) {
                out.close();
                out = null;
            }
        }
    }
}
