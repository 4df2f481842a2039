// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.osgi.framework.Bundle;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Sends what declarative services log to the log of the process. Without a service for it they print stack traces on the terminal
 * of the user.
 */
final class ServiceLog implements LoggerFactory {

    /** What the framework has to export besides its own packages. */
    static final String PACKAGE = "org.osgi.service.log;version=1.5";

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> kind) {
        return getLogger(type.getName(), kind);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> kind) {
        return getLogger(name, kind);
    }

    /** A logger has forty methods for five levels; one handler does for all of them. */
    @Override
    public <L extends Logger> L getLogger(String name, Class<L> kind) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, new Handler(name)));
    }

    private record Handler(String name) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            String called = method.getName();
            if (called.startsWith("is")) {
                Level level = level(called.substring("is".length(), called.length() - "Enabled".length()).toLowerCase(Locale.ROOT));
                return level.compareTo(Level.WARNING) >= 0 && logger().isLoggable(level);
            }
            switch (called) {
                case "getName", "toString" -> {
                    return name;
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "equals" -> {
                    return proxy == arguments[0];
                }
                default -> {
                    log(level(called), arguments);
                    return null;
                }
            }
        }

        private void log(Level level, Object[] arguments) {
            Throwable cause = null;
            var message = new StringBuilder();
            for (Object argument : arguments) {
                Object[] parts = argument instanceof Object[] several ? several : new Object[] {argument};
                for (Object part : parts) {
                    if (part instanceof Throwable thrown) {
                        cause = thrown;
                    } else {
                        message.append(message.isEmpty() ? "" : " ").append(part);
                    }
                }
            }
            logger().log(level, message.toString(), cause);
        }

        private System.Logger logger() {
            return System.getLogger(name);
        }

        private static Level level(String name) {
            return switch (name) {
                case "audit", "info" -> Level.INFO;
                case "warn" -> Level.WARNING;
                case "error" -> Level.ERROR;
                case "trace" -> Level.TRACE;
                default -> Level.DEBUG;
            };
        }
    }
}
