// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.plugins.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.cairn.analysis.Available;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.Plugin.State;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.progress.Failure;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Leaves the work to Apache Felix File Install, which it starts when somebody asks, and looks at what came of it. */
@Component
public final class PluginFolderComponent implements PluginFolder {

    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    private static final String JAR = ".jar";

    private final BundleContext context;
    private final Path path;
    private final LastFailures failures;
    private boolean following;

    @Activate
    public PluginFolderComponent(BundleContext context) {
        this.context = context;
        String named = System.getProperty(PROPERTY, System.getenv("CAIRN_PLUGINS"));
        path = (named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cairn", "plugins") : Path.of(named))
                .toAbsolutePath().normalize();
        failures = new LastFailures(path.resolve(".failures"));
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public synchronized void follow() throws Failure {
        if (following) {
            return;
        }
        Bundle installer = Stream.of(context.getBundles()).filter(bundle -> FILE_INSTALL.equals(bundle.getSymbolicName())).findFirst()
                .orElseThrow(() -> new Failure("This installation of Cairn cannot take plugins: " + FILE_INSTALL + " is missing.", "",
                        "Install Cairn again."));
        try {
            Files.createDirectories(path);
            Path scratch = Files.createTempDirectory("cairn-plugins-");
            scratch.toFile().deleteOnExit();
            Map.of("dir", path.toString(), "tmpdir", scratch.toString(), "poll", "500", "noInitialDelay", "true", "filter", ".*\\.jar",
                    "bundles.startTransient", "true", "log.level", "1", "enableConfigSave", "false")
                    .forEach((key, value) -> System.setProperty("felix.fileinstall." + key, value));
            installer.start(Bundle.START_TRANSIENT);
            following = true;
        } catch (IOException e) {
            throw new Failure("The folder of plugins cannot be made: " + e.getMessage(), path.toString(),
                    "Make it, or name another by " + PROPERTY + ".", e);
        } catch (BundleException e) {
            throw new Failure("Plugins cannot be used: " + e.getMessage(), path.toString(), "Install Cairn again.", e);
        }
    }

    /**
     * A jar of the folder, whether switched on or off.
     *
     * @param wrong why it cannot be a plugin; empty if it can
     */
    private record Jar(Path file, String name, String version, String wrong, boolean enabled) {
    }

    private List<Jar> jars() throws Failure {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Jar> jars = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(JAR) || name.endsWith(JAR + DISABLED)) {
                    jars.add(read(file, name.endsWith(JAR)));
                }
            }
            jars.sort(Comparator.comparing(Jar::name).thenComparing(jar -> jar.file().toString()));
            return jars;
        } catch (IOException e) {
            throw new Failure("The folder of plugins cannot be read: " + e.getMessage(), path.toString(), "Look at its permissions.", e);
        }
    }

    private static Jar read(Path file, boolean enabled) {
        String fileName = file.getFileName().toString();
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes manifest = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
            String name = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME);
            String version = manifest.getValue(Constants.BUNDLE_VERSION);
            return name == null ? new Jar(file, fileName, "", "it has no manifest with a " + Constants.BUNDLE_SYMBOLICNAME, enabled)
                    : new Jar(file, name.split(";")[0].strip(), version == null ? "0.0.0" : version, "", enabled);
        } catch (IOException noJar) {
            return new Jar(file, fileName, "", "it is no jar, or only a part of one", enabled);
        }
    }

    @Override
    public List<Plugin> plugins() throws Failure {
        List<Plugin> plugins = new ArrayList<>();
        for (Jar jar : jars()) {
            if (!jar.enabled()) {
                plugins.add(new Plugin(jar.name(), jar.version(), jar.file(), State.DISABLED, ""));
            } else if (!jar.wrong().isEmpty()) {
                plugins.add(new Plugin(jar.name(), jar.version(), jar.file(), State.BROKEN,
                        "The file is no plugin: " + jar.wrong() + "."));
            } else {
                plugins.add(look(jar));
            }
        }
        return plugins;
    }

    private Plugin look(Jar jar) {
        Bundle bundle = context.getBundle(jar.file().toFile().toURI().normalize().toString());
        if (bundle == null) {
            Bundle other = Stream.of(context.getBundles()).filter(each -> jar.name().equals(each.getSymbolicName())
                    && each.getVersion().toString().equals(jar.version())).findFirst().orElse(null);
            return other == null ? new Plugin(jar.name(), jar.version(), jar.file(), State.WAITING, "")
                    : new Plugin(jar.name(), jar.version(), jar.file(), State.FAILED,
                            "The same version of it is there already: " + other.getLocation() + ".");
        }
        if (bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING) {
            List<String> missing = MissingParts.of(bundle, context);
            if (!missing.isEmpty()) {
                return new Plugin(jar.name(), jar.version(), jar.file(), State.UNRESOLVED, "It needs " + String.join(", and ", missing)
                        + ", which is not here.");
            }
            try {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException | RuntimeException | LinkageError e) {
                Throwable reason = e.getCause() == null ? e : e.getCause();
                boolean unresolved = bundle.getState() == Bundle.INSTALLED;
                return new Plugin(jar.name(), jar.version(), jar.file(), unresolved ? State.UNRESOLVED : State.FAILED,
                        (unresolved ? "It cannot be put together: " : "It failed when it was started: ") + reason);
            }
        }
        String failure = failures.of(jar.name(), jar.file());
        return failure.isEmpty() ? new Plugin(jar.name(), jar.version(), jar.file(), State.RUNNING, "")
                : new Plugin(jar.name(), jar.version(), jar.file(), State.FAILING, "When it was last run: " + failure);
    }

    @Override
    public void ran(Available analysis, String failure) {
        String folder = path.toFile().toURI().normalize().toString(); // as File Install writes it: path.toUri() has three slashes
        Stream.of(context.getBundles()).filter(bundle -> analysis.plugin().equals(bundle.getSymbolicName())
                && bundle.getLocation().startsWith(folder)).findFirst()
                .ifPresent(bundle -> failures.note(analysis.plugin(), Path.of(URI.create(bundle.getLocation())), failure));
    }

    @Override
    public void disable(String name) throws Failure {
        rename(name, true);
    }

    @Override
    public void enable(String name) throws Failure {
        rename(name, false);
    }

    private void rename(String name, boolean enabledNow) throws Failure {
        List<Jar> found = jars().stream().filter(jar -> jar.enabled() == enabledNow
                && (jar.name().equals(name) || jar.file().getFileName().toString().equals(name))).toList();
        if (found.isEmpty()) {
            throw new Failure("There is no plugin \"" + name + "\" that is switched " + (enabledNow ? "on." : "off."), path.toString(),
                    "These are there: " + String.join(", ", jars().stream().map(Jar::name).distinct().toList()) + ".");
        }
        for (Jar jar : found) {
            String file = jar.file().getFileName().toString();
            try {
                Files.move(jar.file(), jar.file().resolveSibling(enabledNow ? file + DISABLED
                        : file.substring(0, file.length() - DISABLED.length())));
            } catch (IOException e) {
                throw new Failure("The plugin cannot be renamed: " + e.getMessage(), jar.file().toString(),
                        "Look at the permissions of the folder, or remove the file by hand.", e);
            }
        }
    }
}
