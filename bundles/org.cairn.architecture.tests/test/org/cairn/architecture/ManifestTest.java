// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which bundle may use which, and how it says so. */
class ManifestTest {

    /** What each bundle may use of the others. A bundle that is not here has no place in the house yet. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("org.cairn.api", Set.of()),
            Map.entry("org.cairn.model", Set.of()),
            Map.entry("org.cairn.testkit", Set.of("org.cairn.api")),
            Map.entry("org.cairn.charts", Set.of()),
            Map.entry("org.cairn.lucene", Set.of()),
            Map.entry("org.cairn.parsers", Set.of()),
            Map.entry("org.cairn.core", Set.of("org.cairn.api", "org.cairn.model")),
            Map.entry("org.cairn.store.sql", Set.of("org.cairn.api", "org.cairn.core")),
            Map.entry("org.cairn.text", Set.of("org.cairn.api", "org.cairn.parsers")),
            // Excel and Word files are POI's, which only the bundle of the parsers has
            Map.entry("org.cairn.exchange", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.model", "org.cairn.parsers")),
            // Word files are POI's, which only the bundle of the parsers has
            Map.entry("org.cairn.report", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.model", "org.cairn.parsers")),
            Map.entry("org.cairn.search", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.lucene")),
            Map.entry("org.cairn.analysis", Set.of("org.cairn.api", "org.cairn.charts", "org.cairn.core", "org.cairn.model", "org.cairn.parsers")),
            Map.entry("org.cairn.analysis.standard", Set.of("org.cairn.api")),
            Map.entry("org.cairn.example.analysis", Set.of("org.cairn.api")),
            Map.entry("org.cairn.cli", Set.of("org.cairn.analysis", "org.cairn.api", "org.cairn.core", "org.cairn.exchange", "org.cairn.model",
                    "org.cairn.report", "org.cairn.search")),
            Map.entry("org.cairn.ui", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.search")),
            Map.entry("org.cairn.ui.analysis", Set.of("org.cairn.analysis", "org.cairn.api", "org.cairn.core", "org.cairn.ui")),
            Map.entry("org.cairn.ui.coding", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.exchange", "org.cairn.search",
                    "org.cairn.ui")),
            Map.entry("org.cairn.ui.enquiry", Set.of("org.cairn.analysis", "org.cairn.api", "org.cairn.core", "org.cairn.exchange", "org.cairn.model",
                    "org.cairn.report", "org.cairn.ui")),
            Map.entry("org.cairn.ui.search", Set.of("org.cairn.api", "org.cairn.core", "org.cairn.search", "org.cairn.ui")),
            Map.entry("org.cairn.ui.jface.de", Set.of()),
            Map.entry("org.cairn.ui.renderers.de", Set.of()),
            Map.entry("org.cairn.ui.workbench.de", Set.of()),
            Map.entry("org.cairn.rcp", Set.of("org.cairn.analysis", "org.cairn.api", "org.cairn.core", "org.cairn.search", "org.cairn.ui",
                    "org.cairn.ui.analysis", "org.cairn.ui.coding", "org.cairn.ui.enquiry", "org.cairn.ui.search")));

    /** Bundles that only test others may use whatever they test. */
    private static final Set<String> TESTS = Set.of("org.cairn.itests", "org.cairn.ui.tests");

    /** EMF's packages have no versions of their own: who uses them requires these bundles. */
    private static final Map<String, Set<String>> EMF = Map.of(
            "org.cairn.analysis", Set.of("org.eclipse.emf.common", "org.eclipse.emf.ecore"),
            "org.cairn.core", Set.of("org.eclipse.emf.common", "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.xmi"),
            "org.cairn.model", Set.of("org.eclipse.emf.common", "org.eclipse.emf.ecore"));

    /** What the headless bundles may import from outside, by the beginning of the package. The JRE's own need no entry. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.cairn.analysis.standard", List.of("org.apache.commons.statistics", "org.apache.commons.numbers")),
            Map.entry("org.cairn.example.analysis", List.of()),
            Map.entry("org.cairn.api", List.of()),
            Map.entry("org.cairn.model", List.of()),
            Map.entry("org.cairn.testkit", List.of()),
            Map.entry("org.cairn.core", List.of("org.osgi.", "org.bouncycastle.crypto")),
            Map.entry("org.cairn.store.sql", List.of("org.osgi.", "org.sqlite")),
            Map.entry("org.cairn.text", List.of("org.osgi.", "org.apache.commons.compress", "org.apache.commons.csv", "org.apache.commons.io",
                    "org.apache.tika", "org.apache.poi", "org.apache.pdfbox", "org.apache.james.mime4j", "org.jsoup",
                    "org.mozilla.universalchardet")),
            Map.entry("org.cairn.exchange", List.of("org.osgi.", "org.apache.commons.compress", "org.apache.commons.csv", "org.apache.poi",
                    "org.jsoup")),
            Map.entry("org.cairn.analysis", List.of("org.osgi.", "com.sun.management", "org.apache.batik.svggen",
                    "org.apache.commons.statistics", "org.apache.poi", "org.jfree")),
            Map.entry("org.cairn.report", List.of("org.osgi.", "org.apache.poi")),
            Map.entry("org.cairn.search", List.of("org.osgi.", "org.apache.lucene", "org.tartarus.snowball")),
            Map.entry("org.cairn.cli", List.of("org.osgi.", "picocli", "org.apache.commons.csv")));

    private static final List<String> JRE = List.of("javax.", "org.w3c.dom", "org.xml.sax");

    private final List<BundleManifest> bundles = Repository.here().bundles();
    private final Map<String, String> exporters = exporters();

    @Test
    void everyBundleHasItsPlace() {
        for (BundleManifest bundle : bundles) {
            assertTrue(MAY_USE.containsKey(bundle.name()) || TESTS.contains(bundle.name()),
                    bundle.name() + " is not in the table of the design: put it there, then here");
            assertEquals(bundle.folder().getFileName().toString(), bundle.name(), "a bundle is in the folder of its name");
        }
    }

    @Test
    void bundlesUseOnlyWhatTheyMay() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            if (!TESTS.contains(bundle.name())) {
                Set<String> used = uses(bundle);
                used.removeAll(MAY_USE.get(bundle.name()));
                used.forEach(other -> broken.add(bundle.name() + " may not use " + other));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void noBundleUsesItselfByWayOfOthers() {
        Map<String, Set<String>> graph = new TreeMap<>();
        bundles.forEach(bundle -> graph.put(bundle.name(), uses(bundle)));
        for (String start : graph.keySet()) {
            Set<String> seen = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(graph.get(start));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (seen.add(next)) {
                    open.addAll(graph.getOrDefault(next, Set.of()));
                }
            }
            assertTrue(!seen.contains(start), start + " is in a circle with " + seen);
        }
    }

    @Test
    void headlessBundlesImportOnlyTheirLibraries() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            List<String> allowed = LIBRARIES.get(bundle.name());
            if (allowed != null) {
                bundle.imports().keySet().stream()
                        .filter(p -> !p.startsWith("org.cairn.") && JRE.stream().noneMatch(p::startsWith)
                                && allowed.stream().noneMatch(p::startsWith))
                        .forEach(p -> broken.add(bundle.name() + " imports " + p));
                bundle.requires().keySet().stream().filter(other -> !EMF.getOrDefault(bundle.name(), Set.of()).contains(other))
                        .forEach(other -> broken.add(bundle.name() + " requires the bundle " + other));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void importsOfOurOwnPackagesHaveARange() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            bundle.imports().forEach((name, parameters) -> {
                if (name.startsWith("org.cairn.") && !parameters.matches(".*version=\"\\[\\d.*,\\d.*\\)\".*")) {
                    broken.add(bundle.name() + " imports " + name + " without a range of versions");
                }
            });
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void exportsHaveAVersionAndAreNotInternal() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            bundle.exports().forEach((name, parameters) -> {
                if (!parameters.contains("version=")) {
                    broken.add(bundle.name() + " exports " + name + " without a version");
                }
                if (!Repository.EMBEDDED.contains(bundle.name()) && (name + ".").contains(".internal.")) {
                    broken.add(bundle.name() + " exports " + name + ", which is internal");
                }
            });
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyImportOfOurOwnIsExportedBySomeone() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            bundle.imports().keySet().stream().filter(p -> p.startsWith("org.cairn.") && !exporters.containsKey(p))
                    .forEach(p -> broken.add(bundle.name() + " imports " + p + ", which nobody exports"));
        }
        assertEquals(List.of(), broken);
    }

    /** A picture that is declared but not built in is a red square on the screen. */
    @Test
    void everyFileThatIsDeclaredIsBuiltIn() {
        Pattern declared = Pattern.compile("\"((?:icons|css|guide)/[^\"]+)\"");
        Path root = Repository.here().root().resolve("bundles");
        List<String> missing = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            Path folder = root.resolve(bundle.name());
            if (Files.exists(folder.resolve("plugin.xml"))) {
                String built = String.join("", Repository.lines(folder.resolve("build.properties")));
                String xml = String.join("\n", Repository.lines(folder.resolve("plugin.xml")));
                declared.matcher(xml).results().flatMap(found -> Stream.of(found.group(1).split(",")))
                        .filter(file -> !Files.exists(folder.resolve(file)) || !built.contains(file.substring(0, file.indexOf('/') + 1)))
                        .forEach(file -> missing.add(bundle.name() + ": " + file));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyBundleNeedsJava21AndStartsLazily() {
        for (BundleManifest bundle : bundles) {
            assertEquals("JavaSE-21", bundle.headers().getValue("Bundle-RequiredExecutionEnvironment"), bundle.name());
            if (!Repository.EMBEDDED.contains(bundle.name())) {
                // components of a bundle that is not started are not there
                assertEquals("lazy", bundle.headers().getValue("Bundle-ActivationPolicy"), bundle.name());
            }
        }
    }

    private Set<String> uses(BundleManifest bundle) {
        Set<String> used = new TreeSet<>();
        bundle.imports().keySet().stream().map(exporters::get).filter(other -> other != null).forEach(used::add);
        bundle.requires().keySet().stream().filter(other -> other.startsWith("org.cairn.")).forEach(used::add);
        used.remove(bundle.name());
        return used;
    }

    private Map<String, String> exporters() {
        Map<String, String> exporting = new HashMap<>();
        bundles.forEach(bundle -> bundle.exports().keySet().forEach(name -> exporting.put(name, bundle.name())));
        return exporting;
    }
}
