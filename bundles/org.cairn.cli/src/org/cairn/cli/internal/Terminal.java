// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Where a command writes to.
 *
 * @param out data, UTF-8
 * @param err messages, UTF-8
 * @param watched whether a person looks on, so that progress is worth showing; costs some time to find out
 */
record Terminal(PrintStream out, PrintStream err, BooleanSupplier watched) {

    /** The process's own streams. UTF-8 whatever the locale says: what is written must be what the project holds. */
    static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal::hasConsole);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console even where there is no terminal, and a method that tells
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }
}
