// SPDX-License-Identifier: EPL-2.0
package org.cairn.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** Plugins that come and go while the bundles of the distribution run on Apache Felix. The sample plugin is the one that comes. */
class PluginTest {

    private static final String ANALYSIS = "org.cairn.api.analysis.Analysis";
    private static final String FOLDER = "org.cairn.analysis.plugins.PluginFolder";
    private static final String REGISTRY = "org.cairn.analysis.AnalysisRegistry";
    private static final String SAMPLE = "org.cairn.example.analysis";
    private static final long LONGEST_MILLIS = 20_000;

    @TempDir
    Path cache;
    @TempDir
    Path plugins;
    private Framework felix;
    private BundleContext context;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("cairn.plugins", plugins.toString());
        felix = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        felix.init();
        context = felix.getBundleContext();
        try (Stream<Path> jars = Files.list(Distribution.folder().resolve("bundles"))) {
            for (Path jar : jars.filter(j -> !j.getFileName().toString().contains(".gogo.")).toList()) {
                context.installBundle("reference:" + jar.toUri());
            }
        }
        felix.start();
        for (Bundle bundle : context.getBundles()) {
            if (!bundle.getSymbolicName().equals("org.apache.felix.fileinstall")) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        folder("follow");
    }

    @AfterEach
    void stop() throws Exception {
        felix.stop();
        felix.waitForStop(0);
        System.clearProperty("cairn.plugins");
    }

    private Object folder(String method, Object... arguments) throws Exception {
        return call(FOLDER, method, arguments);
    }

    /** Calls a service; its classes are those of the bundles, not of this test. */
    private Object call(String type, String method, Object... arguments) throws Exception {
        await("the service", () -> !references(type).isEmpty());
        ServiceReference<?> reference = references(type).getFirst();
        Object service = context.getService(reference);
        for (Method each : service.getClass().getMethods()) {
            if (each.getName().equals(method)) {
                return each.invoke(service, arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    private static Path sample() throws IOException {
        Path target = Distribution.folder().getParent().getParent().getParent().getParent().resolve("bundles/" + SAMPLE + "/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(SAMPLE + "-[^s]*(SNAPSHOT)?\\.jar")).findFirst().orElseThrow();
        }
    }

    /** The sample with another line in its manifest. */
    private static void copy(Path to, String header, String value) throws IOException {
        Path unfinished = Files.createTempFile("plugin", ".jar");
        try (JarFile jar = new JarFile(sample().toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue(header, value);
            try (OutputStream out = Files.newOutputStream(unfinished); JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                    JarEntry entry = entries.nextElement();
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(copy);
                        }
                        copy.closeEntry();
                    }
                }
            }
        }
        Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Waited in vain: " + what);
            }
            Thread.sleep(50);
        }
    }

    /** All services of a type, whether or not this test could see its class. */
    private List<ServiceReference<?>> references(String type) {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(type, null);
            return references == null ? List.of() : List.of(references);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Versions of the plugins that serve an analysis now. */
    private List<String> serving() {
        return references(ANALYSIS).stream().map(ServiceReference::getBundle)
                .filter(bundle -> bundle != null && bundle.getSymbolicName().equals(SAMPLE))
                .map(bundle -> bundle.getVersion().toString()).toList();
    }

    @Test
    void aPluginComesIsReplacedAndGoes() throws Exception {
        assertEquals(List.of(), serving());
        Path jar = plugins.resolve("sample.jar");
        copy(jar, Constants.BUNDLE_VERSION, "1.0.1");
        await("the plugin", () -> serving().equals(List.of("1.0.1")));
        copy(jar, Constants.BUNDLE_VERSION, "1.0.2");
        await("the newer one in its place", () -> serving().equals(List.of("1.0.2")));
        Files.delete(jar);
        await("that it is gone", () -> serving().isEmpty()
                && Stream.of(context.getBundles()).noneMatch(bundle -> SAMPLE.equals(bundle.getSymbolicName())));
    }

    @Test
    void aPluginIsSwitchedOffAndOn() throws Exception {
        copy(plugins.resolve("sample.jar"), Constants.BUNDLE_VERSION, "1.0.1");
        await("the plugin", () -> serving().equals(List.of("1.0.1")));
        folder("disable", SAMPLE);
        await("that it is off", () -> serving().isEmpty());
        assertTrue(folder("plugins").toString().contains("DISABLED"));
        folder("enable", SAMPLE);
        await("that it is on", () -> serving().equals(List.of("1.0.1")));
    }

    @Test
    void aPluginWhoseLastRunFailedIsSaidToFailUntilItWorks() throws Exception {
        copy(plugins.resolve("sample.jar"), Constants.BUNDLE_VERSION, "1.0.1");
        await("the plugin", () -> serving().equals(List.of("1.0.1")));
        Object analysis = ((List<?>) call(REGISTRY, "analyses")).stream().filter(each -> each.toString().contains(SAMPLE)).findFirst()
                .orElseThrow();
        folder("ran", analysis, "Counts failed: the sky fell.");
        String failing = folder("plugins").toString();
        assertTrue(failing.contains("FAILING") && failing.contains("When it was last run: Counts failed: the sky fell."), failing);
        folder("ran", analysis, "");
        assertTrue(folder("plugins").toString().contains("RUNNING"));
    }

    @Test
    void aPluginWhoseComponentCannotBeMadeSaysWhatWasThrown() throws Exception {
        Path broken = plugins.resolve("broken.jar");
        Path source = Files.writeString(cache.resolve("Broken.java"), """
                public class Broken implements org.cairn.api.analysis.Analysis<Broken.None> {
                    public record None() { }
                    static final int NUMBER = Integer.parseInt("seven");
                    public org.cairn.api.analysis.AnalysisInfo info() { return null; }
                    public org.cairn.api.analysis.result.Result run(None none, org.cairn.api.analysis.AnalysisContext context) {
                        return null;
                    }
                }
                """);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", api().toString(), "-d",
                cache.toString(), source.toString()));
        Manifest manifest = new Manifest(new ByteArrayInputStream("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: broken
                Import-Package: org.cairn.api.analysis,org.cairn.api.analysis.result
                Service-Component: broken.xml
                """.getBytes(StandardCharsets.UTF_8)));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(broken), manifest)) {
            for (String name : List.of("Broken.class", "Broken$None.class")) {
                jar.putNextEntry(new JarEntry(name));
                Files.copy(cache.resolve(name), jar);
            }
            jar.putNextEntry(new JarEntry("broken.xml"));
            jar.write("""
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="broken">
                      <implementation class="Broken"/>
                      <service><provide interface="org.cairn.api.analysis.Analysis"/></service>
                    </scr:component>
                    """.getBytes(StandardCharsets.UTF_8));
        }
        await("that it is named", () -> {
            try {
                return call(REGISTRY, "problems").toString().contains("broken");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        String problems = call(REGISTRY, "problems").toString();
        assertTrue(problems.contains("Its component could not be made: NumberFormatException: For input string: \"seven\""), problems);
    }

    private static Path api() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.folder().resolve("bundles"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("org.cairn.api")).findFirst().orElseThrow();
        }
    }

    @Test
    void aPluginThatDoesNotWorkIsNamedAndHarmsNobody() throws Exception {
        copy(plugins.resolve("needy.jar"), Constants.IMPORT_PACKAGE,
                "org.cairn.api.analysis;version=\"[7.0,8)\",org.nobody.has.it,org.cairn.api.project");
        Files.writeString(plugins.resolve("letter.jar"), "Dear Cairn");
        await("both", () -> {
            try {
                String all = folder("plugins").toString();
                return all.contains("UNRESOLVED") && all.contains("BROKEN");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        String all = folder("plugins").toString();
        assertTrue(all.contains("It needs the package org.cairn.api.analysis, version 7.0.0 or later but before 8.0.0, and the package "
                + "org.nobody.has.it, which is not here."), all);
        assertTrue(all.contains("The file is no plugin: it is no jar, or only a part of one."), all);
        copy(plugins.resolve("sample.jar"), Constants.BUNDLE_VERSION, "1.0.3");
        await("the one that works", () -> serving().equals(List.of("1.0.3")));
    }
}
