// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.lang.System.Logger.Level;
import org.apache.felix.framework.Logger;

/** Sends what the framework logs to the log of the process: its own default is the standard output, which belongs to the command. */
final class FrameworkLog extends Logger {

    FrameworkLog() {
        setLogLevel(LOG_WARNING);
    }

    @Override
    protected void doLog(int level, String message, Throwable cause) {
        System.getLogger("org.apache.felix.framework").log(level == LOG_ERROR ? Level.ERROR : Level.WARNING, message, cause);
    }
}
