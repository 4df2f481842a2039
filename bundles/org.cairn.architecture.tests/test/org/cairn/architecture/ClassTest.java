// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiled classes of the headless bundles need, their manifests import: on Felix there is nobody else to provide it. */
class ClassTest {

    private static final String EMF = "org.eclipse.emf.";

    @Test
    void everyPackageThatClassesNameIsImported() throws IOException {
        Set<String> missing = new TreeSet<>();
        int classes = 0;
        for (BundleManifest bundle : Repository.here().bundles()) {
            if (isEmf(bundle.requires().keySet()) && !Repository.EMBEDDED.contains(bundle.name())) {
                Path compiled = bundle.folder().resolve("target/classes");
                for (Path file : classFiles(compiled)) {
                    classes++;
                    for (String name : ClassReferences.packages(file)) {
                        if (!name.startsWith("java.") && !bundle.imports().containsKey(name)
                                && !(name.startsWith(EMF) && !bundle.requires().isEmpty())
                                && !Files.isDirectory(compiled.resolve(name.replace('.', '/')))) {
                            missing.add(bundle.name() + " does not import " + name);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(classes > 0, "The bundles have not been built: run the tests by releng/test");
    }

    /** Bundles that require others may be given packages by them; those of EMF are told by their names. */
    private static boolean isEmf(Set<String> required) {
        return required.stream().allMatch(other -> other.startsWith(EMF));
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".class")).toList();
        }
    }
}
