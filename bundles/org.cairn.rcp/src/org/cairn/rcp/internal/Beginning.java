// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command line asks the workbench to open.
 *
 * @param sample whether the sample project is wanted
 * @param file project file, or null
 */
record Beginning(boolean sample, Path file) {

    /** Reads the arguments; what is not for us is left to the platform. */
    static Beginning of(List<String> arguments) {
        Path file = null;
        for (String argument : arguments) {
            if (argument.endsWith(".cairn")) {
                file = Path.of(argument);
            }
        }
        return new Beginning(arguments.contains("--sample"), file);
    }
}
