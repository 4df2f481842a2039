// SPDX-License-Identifier: EPL-2.0
package org.cairn.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;
    private Path bundles;
    private Path cache;

    @BeforeEach
    void prepareFolders() throws IOException {
        bundles = Files.createDirectory(folder.resolve("bundles"));
        cache = folder.resolve("cache");
        System.clearProperty("cairn.test.stopped");
    }

    @Test
    void answersWithTheExitCodeOfTheCommandAndStopsTheBundles() throws Exception {
        bundle("echo", "org.osgi.framework");
        assertEquals(3, new Launcher(bundles, cache).run("a", "b", "c"));
        assertNotNull(System.getProperty("cairn.test.stopped"));
    }

    @Test
    void installsTheBundlesOnceAndAgainWhenOneHasChanged() throws Exception {
        Path jar = bundle("echo", "org.osgi.framework");
        new Launcher(bundles, cache).run();
        List<Path> first = caches();
        assertEquals(1, first.size());
        FileTime installed = Files.getLastModifiedTime(first.getFirst());

        assertEquals(1, new Launcher(bundles, cache).run("again"));
        assertEquals(first, caches());
        assertEquals(installed, Files.getLastModifiedTime(first.getFirst()));

        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertEquals(2, new Launcher(bundles, cache).run("and", "again"));
        assertEquals(2, caches().size());
    }

    @Test
    void namesTheBundleThatSomethingIsMissingFor() throws Exception {
        bundle("lonely", "org.osgi.framework,org.example.nowhere");
        var failure = assertThrows(IOException.class, () -> new Launcher(bundles, cache).run());
        assertTrue(failure.getMessage().contains("org.example.nowhere"), failure.getMessage());
        assertEquals(List.of(), caches());
    }

    @Test
    void saysThatAnInstallationWithoutBundlesIsNotComplete() {
        var failure = assertThrows(IOException.class, () -> new Launcher(folder.resolve("nowhere"), cache).run());
        assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
    }

    @Test
    void keyOfAFolderFollowsItsBundles() throws IOException {
        Path one = bundle("one", "org.osgi.framework");
        String key = BundleFolder.read(bundles).key();
        assertEquals(key, BundleFolder.read(bundles).key());
        Path two = bundle("two", "org.osgi.framework");
        assertNotEquals(key, BundleFolder.read(bundles).key());
        Files.delete(two);
        assertEquals(key, BundleFolder.read(bundles).key());
        Files.delete(one);
        assertNotEquals(key, BundleFolder.read(bundles).key());
    }

    private List<Path> caches() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    private Path bundle(String name, String imports) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", EchoCommand.class.getName());
        main.putValue("Import-Package", imports);
        String file = EchoCommand.class.getName().replace('.', '/') + ".class";
        Path jar = bundles.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = EchoCommand.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            code.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
