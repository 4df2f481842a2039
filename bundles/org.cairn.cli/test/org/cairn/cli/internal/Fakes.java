// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A command line whose services are written by the test. */
final class Fakes {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Terminal terminal(boolean watched) {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), () -> watched);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    int run(Services services, String... arguments) {
        return new CommandLineProgram(services, terminal(false), "1.0.0").run(arguments);
    }

    /** An implementation of {@code type} that calls the methods of {@code answers} with the same name and number of parameters. */
    static <T> T fake(Class<T> type, Object answers) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            for (Method answer : answers.getClass().getDeclaredMethods()) {
                if (answer.getName().equals(method.getName()) && answer.getParameterCount() == given.length) {
                    answer.setAccessible(true);
                    try {
                        return answer.invoke(answers, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            if (method.getName().equals("close")) {
                return null;
            }
            throw new AssertionError("Nobody expected " + method.getName() + Arrays.toString(given));
        };
        return type.cast(Proxy.newProxyInstance(Fakes.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
