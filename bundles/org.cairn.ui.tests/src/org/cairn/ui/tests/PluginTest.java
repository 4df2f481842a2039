// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.progress.Failure;
import org.junit.jupiter.api.Test;

/** A jar that is put into the folder of plugins is in the running workbench, and gone with it. */
class PluginTest {

    private static final String SAMPLE = "org.cairn.example.analysis";

    private final Screen screen = new Screen();

    /** The jar of the sample plugin, as the build made it. */
    static Path sample() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path target = folder.resolve("bundles").resolve(SAMPLE).resolve("target");
            if (Files.isDirectory(target)) {
                try (Stream<Path> files = Files.list(target)) {
                    return files.filter(file -> file.getFileName().toString().endsWith("SNAPSHOT.jar")).findFirst().orElseThrow();
                }
            }
        }
        throw new IllegalStateException("The sample plugin has not been built: run the tests by releng/test");
    }

    private static boolean isThere() {
        return Workbench.service(AnalysisRegistry.class).analyses().stream().anyMatch(each -> each.plugin().equals(SAMPLE));
    }

    @Test
    void aPluginComesAndGoes() throws IOException, Failure {
        screen.window();
        PluginFolder folder = Workbench.service(PluginFolder.class);
        screen.waitFor("the folder of plugins", () -> Files.isDirectory(folder.path()));
        Path jar = folder.path().resolve("sample.jar");
        Path unfinished = folder.path().resolve("sample.part");
        Files.copy(sample(), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
        screen.waitFor("the plugin", PluginTest::isThere);
        assertEquals(Plugin.State.RUNNING, folder.plugins().getFirst().state());
        Files.delete(jar);
        screen.waitFor("that it is gone", () -> !isThere());
        assertEquals(0, folder.plugins().size());
    }

    /** The sample plugin under another name, as somebody else's. */
    static void pack(Path into) throws IOException {
        Manifest manifest;
        List<String> names;
        try (JarFile jar = new JarFile(sample().toFile())) {
            manifest = new Manifest(jar.getManifest());
            names = jar.stream().filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/")).map(ZipEntry::getName).toList();
            Attributes main = manifest.getMainAttributes();
            main.putValue("Bundle-SymbolicName", "org.example.counting");
            main.putValue("Bundle-Version", "9.0.0");
            try (OutputStream out = Files.newOutputStream(into); JarOutputStream to = new JarOutputStream(out, manifest)) {
                for (String name : names) {
                    to.putNextEntry(new ZipEntry(name));
                    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
                        in.transferTo(to);
                    }
                }
            }
        }
    }
}
