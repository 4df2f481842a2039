// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.util.Hashtable;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The activator of a bundle that the launcher's tests put together: its command answers with the number of its arguments. */
public final class EchoCommand implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        var properties = new Hashtable<String, Object>();
        properties.put("cairn.command", "main");
        ToIntFunction<String[]> command = args -> args.length;
        context.registerService(ToIntFunction.class, command, properties);
    }

    @Override
    public void stop(BundleContext context) {
        System.setProperty("cairn.test.stopped", context.getProperty("org.osgi.framework.storage"));
    }
}
