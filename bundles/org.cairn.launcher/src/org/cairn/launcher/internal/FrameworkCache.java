// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Where the framework remembers its bundles between two commands, so that only the first one installs and unpacks them.
 *
 * <p>A cache is filled under another name and then renamed: commands that run at the same time see a whole one or none. From then
 * on it is only read, which is why it needs no lock. Commands that install plugins have caches of their own.
 */
final class FrameworkCache {

    /** The bundles of a command start at this level, those of the interactive shell at the next. */
    static final int COMMAND_LEVEL = 4;
    static final int SHELL_LEVEL = 5;

    /** What installs plugins; whoever wants it starts it, for it would otherwise look into the folder that Cairn is run in. */
    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String PREFIX = "framework-";

    private final Path folder;
    /** Held until the process ends. */
    private FileChannel slot;

    FrameworkCache(Path folder) {
        this.folder = folder;
    }

    /** A framework, not yet started, in which all bundles of a folder are installed and marked to be started. */
    Framework open(BundleFolder bundles, int startLevel) throws IOException, BundleException {
        Path storage = folder.resolve(PREFIX + bundles.key());
        if (!Files.isDirectory(storage)) {
            fill(storage, bundles);
        }
        return framework(storage, startLevel);
    }

    /**
     * As {@link #open}, for a command that installs plugins and therefore writes into the cache: it has one to itself. One more is made
     * when all are in use by other commands.
     */
    Framework openAlone(BundleFolder bundles, int startLevel) throws IOException, BundleException {
        Files.createDirectories(folder);
        for (int number = 0;; number++) {
            String name = PREFIX + bundles.key() + "-plugins-" + number;
            if (take(folder.resolve(name + ".lock"))) {
                Path storage = folder.resolve(name);
                if (!Files.isDirectory(storage)) {
                    fill(storage, bundles);
                }
                return framework(storage, startLevel);
            }
        }
    }

    private boolean take(Path lock) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                slot = channel;
                return true;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as good as held by another one
        }
        channel.close();
        return false;
    }

    /** Lets another command have what {@link #openAlone} took; after the framework has stopped. */
    void release() throws IOException {
        if (slot != null) {
            slot.close();
            slot = null;
        }
    }

    private static Framework framework(Path storage, int startLevel) {
        return new FrameworkFactory().newFramework(Map.<String, Object>of(
                Constants.FRAMEWORK_STORAGE, storage.toString(),
                Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(startLevel),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, ServiceLog.PACKAGE,
                "felix.cache.locking", "false",
                "felix.log.logger", new FrameworkLog()));
    }

    private void fill(Path storage, BundleFolder bundles) throws IOException, BundleException {
        Files.createDirectories(folder);
        removeOld();
        Path unfinished = Files.createTempDirectory(folder, PREFIX);
        try {
            Framework framework = framework(unfinished, 1);
            framework.init();
            try {
                install(framework, bundles);
            } finally {
                framework.stop();
                framework.waitForStop(0);
            }
            Files.move(unfinished, storage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the bundles were being installed.", e);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(storage)) { // else another command was faster, and its cache is as good
                throw e;
            }
        } finally {
            delete(unfinished);
        }
    }

    private static void install(Framework framework, BundleFolder bundles) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : bundles.jars()) {
            Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
            boolean shell = bundle.getSymbolicName().startsWith("org.apache.felix.gogo.");
            bundle.adapt(BundleStartLevel.class).setStartLevel(shell ? SHELL_LEVEL : COMMAND_LEVEL);
            installed.add(bundle);
        }
        framework.adapt(FrameworkWiring.class).resolveBundles(installed);
        for (Bundle bundle : installed) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null && !FILE_INSTALL.equals(bundle.getSymbolicName())) {
                unpack(bundle);
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    /**
     * Looks for a class in a bundle, which makes the framework unpack the jars in it: better here than later, while other commands
     * read the cache. In a bundle that something is missing for, it tells what.
     */
    private static void unpack(Bundle bundle) throws BundleException {
        try {
            bundle.loadClass("org.cairn.NoSuchClass");
        } catch (ClassNotFoundException e) {
            if (bundle.getState() == Bundle.INSTALLED) {
                Throwable reason = e.getCause() == null ? e : e.getCause();
                throw new BundleException(reason.getMessage(), BundleException.RESOLVE_ERROR, e);
            }
        }
    }

    /** Removes what nobody has used for a month: caches of versions that are gone, and what a killed command left. */
    private void removeOld() throws IOException {
        List<Path> caches;
        try (Stream<Path> files = Files.list(folder)) {
            caches = files.filter(f -> f.getFileName().toString().startsWith(PREFIX)).toList();
        }
        FileTime limit = FileTime.from(Instant.now().minus(KEPT));
        for (Path cache : caches) {
            if (Files.getLastModifiedTime(cache).compareTo(limit) < 0) {
                delete(cache);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(tree)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
