// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.log.LoggerFactory;

/** Runs one command in a framework, or the interactive shell. Used once, by one thread; {@link #stop} may come from another. */
final class Launcher {

    private static final String SHELL = "shell";
    /** Commands that use plugins. */
    private static final Set<String> FOLLOWING = Set.of("analyse", "plugins");
    /** The system property that tells the commands whether they may install plugins. */
    private static final String FOLLOW = "cairn.plugins.follow";
    private static final String ENTRY = "(cairn.command=main)";
    private static final int SECONDS_TO_APPEAR = 5;
    private static final int SECONDS_TO_STOP = 10;

    private final Path bundles;
    private final Path cache;
    private volatile Framework framework;

    /**
     * @param bundles the folder with the bundles
     * @param cache   the user's cache folder of Cairn, made when it is missing
     */
    Launcher(Path bundles, Path cache) {
        this.bundles = bundles.toAbsolutePath().normalize();
        this.cache = cache;
    }

    /**
     * Starts the framework, runs a command and stops the framework.
     *
     * @return the exit code of the command
     * @throws IOException what is missing or broken in the installation or the cache folder, for the user to read
     */
    int run(String... args) throws IOException, InterruptedException {
        FrameworkCache caches = new FrameworkCache(cache);
        boolean shell = args.length == 1 && args[0].equals(SHELL);
        try {
            boolean follows = shell || args.length > 0 && FOLLOWING.contains(args[0]) && hasPlugins(UserFolders.plugins());
            System.setProperty(FOLLOW, Boolean.toString(follows));
            int level = shell ? FrameworkCache.SHELL_LEVEL : FrameworkCache.COMMAND_LEVEL;
            BundleFolder folder = BundleFolder.read(bundles);
            framework = follows ? caches.openAlone(folder, level) : caches.open(folder, level);
            try {
                framework.init();
                framework.getBundleContext().registerService(LoggerFactory.class, new ServiceLog(), null);
                framework.start();
                if (shell) {
                    framework.waitForStop(0);
                    return 0;
                }
                return entry().applyAsInt(args);
            } finally {
                stop();
                caches.release();
            }
        } catch (BundleException e) {
            throw new IOException("The bundles in " + bundles + " could not be started: " + e.getMessage(), e);
        }
    }

    private static boolean hasPlugins(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".jar"));
        }
    }

    /** Stops the framework, and with it everything that its bundles have open. Does nothing when it has stopped or never started. */
    void stop() {
        Framework running = framework;
        if (running == null) {
            return;
        }
        try {
            running.stop();
            running.waitForStop(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
        } catch (BundleException e) {
            System.getLogger(Launcher.class.getName()).log(System.Logger.Level.WARNING, "The framework did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ToIntFunction<String[]> entry() throws IOException, InterruptedException {
        BundleContext context = framework.getBundleContext();
        try {
            var appeared = new CountDownLatch(1);
            context.addServiceListener(event -> appeared.countDown(),
                    "(&(" + Constants.OBJECTCLASS + "=" + ToIntFunction.class.getName() + ")" + ENTRY + ")");
            ToIntFunction<String[]> entry = find(context);
            if (entry == null && appeared.await(SECONDS_TO_APPEAR, TimeUnit.SECONDS)) {
                entry = find(context);
            }
            if (entry != null) {
                return entry;
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new IOException("The commands of Cairn did not start; the log may say why: " + LogFile.path());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ToIntFunction<String[]> find(BundleContext context) throws InvalidSyntaxException {
        Collection<ServiceReference<ToIntFunction>> found = context.getServiceReferences(ToIntFunction.class, ENTRY);
        return found.isEmpty() ? null : (ToIntFunction<String[]>) context.getService(found.iterator().next());
    }
}
