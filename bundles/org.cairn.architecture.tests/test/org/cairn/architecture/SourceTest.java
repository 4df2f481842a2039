// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in the source files. */
class SourceTest {

    private static final int LONGEST_FILE = 600;
    private static final int LONGEST_LINE = 150;

    /** Below the line between the core and the workbench, no name of the workbench. */
    private static final Pattern WORKBENCH = Pattern.compile(
            "org\\.eclipse\\.(swt|jface|ui|e4|core|osgi|equinox)\\b|IProgressMonitor|\\bSubMonitor\\b|\\bIStatus\\b");

    private static final Pattern REGISTRY = Pattern.compile(
            "(repo1?|search|central|plugins|download|registry|archive|deb|nexus|oss)[a-z0-9.-]*"
            + "\\.(maven|apache|eclipse|sonatype|npmjs|gradle|debian)[a-z0-9-]*\\.(org|com|io)");

    private static final Pattern MACHINE = Pattern.compile("(^|[^\\w.])/(work|home/\\w+|root|Users/\\w+)/");

    private static final Pattern HOST_SETTING = Pattern.compile("<(pluginR|r)epositor(y|ies)>|<repository\\s+location=|<mirror>");

    private final Repository repository = Repository.here();

    @Test
    void headlessBundlesDoNotNameTheWorkbench() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : repository.bundles()) {
            if (isHeadless(bundle.name())) {
                repository.files(bundle.folder().resolve("src"), ".java").forEach(file -> find(WORKBENCH, file, broken));
                find(WORKBENCH, bundle.folder().resolve("META-INF/MANIFEST.MF"), broken);
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void viewsKnowNeitherLuceneNorSql() {
        Pattern storage = Pattern.compile("org\\.apache\\.lucene|org\\.sqlite|\\bjava\\.sql\\b|org\\.apache\\.(tika|poi|pdfbox)");
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : repository.bundles()) {
            if (bundle.name().startsWith("org.cairn.ui") || bundle.name().equals("org.cairn.rcp")) {
                repository.files(bundle.folder().resolve("src"), ".java").forEach(file -> find(storage, file, broken));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPackageSaysWhetherItIsInternal() {
        List<String> broken = new ArrayList<>();
        for (BundleManifest bundle : repository.bundles()) {
            Path sources = bundle.folder().resolve("src");
            Set<Path> packages = new TreeSet<>();
            repository.files(sources, ".java").forEach(file -> packages.add(file.getParent()));
            for (Path folder : packages) {
                String name = sources.relativize(folder).toString().replace('/', '.').replace('\\', '.');
                Path info = folder.resolve("package-info.java");
                if (!Files.exists(info)) {
                    broken.add(name + " has no package-info.java");
                    continue;
                }
                boolean internal = !bundle.exports().containsKey(name);
                if (internal && !bundle.name().endsWith("tests") && !(name + ".").contains(".internal.")) {
                    broken.add(name + " is neither exported nor named internal");
                }
                String text = String.join("\n", Repository.lines(info));
                if (!text.matches(internal ? "(?s).*\\bInternal\\b.*" : "(?s).*\\b(API|SPI)\\b.*")) {
                    broken.add(name + ": its package-info.java does not say " + (internal ? "\"Internal\"" : "\"API\""));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyExportedPackageIsThere() {
        for (BundleManifest bundle : repository.bundles()) {
            if (!Repository.EMBEDDED.contains(bundle.name())) {
                for (String name : bundle.exports().keySet()) {
                    assertTrue(Files.isDirectory(bundle.folder().resolve("src").resolve(name.replace('.', '/'))),
                            bundle.name() + " exports " + name + ", which has no source");
                }
            }
        }
    }

    @Test
    void filesAreShortEnoughToRead() {
        List<String> broken = new ArrayList<>();
        for (Path file : repository.files(repository.root(), ".java")) {
            List<String> lines = Repository.lines(file);
            if (lines.size() > LONGEST_FILE) {
                broken.add(repository.name(file) + " has " + lines.size() + " lines");
            }
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
                    broken.add(repository.name(file) + ":" + (i + 1) + " is longer than " + LONGEST_LINE + " characters");
                }
                if (line.indexOf('\t') >= 0) {
                    broken.add(repository.name(file) + ":" + (i + 1) + " has a tab");
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everySourceFileNamesItsLicence() {
        List<String> broken = new ArrayList<>();
        for (Path file : repository.files(repository.root(), ".java")) {
            if (!Repository.lines(file).getFirst().equals("// SPDX-License-Identifier: EPL-2.0")) {
                broken.add(repository.name(file));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void noFileNamesTheHostOfARegistryOrAPlaceOnOneMachine() {
        List<String> broken = new ArrayList<>();
        for (Path file : repository.files(repository.root(), ".java", ".xml", ".MF", ".target", ".product", ".properties", ".config",
                ".md", ".sh", ".awk", ".cmd", "/run", "/test", "/cairn", "/cairn-workbench")) {
            if (!file.getFileName().toString().equals("SourceTest.java")) {
                find(REGISTRY, file, broken);
                find(MACHINE, file, broken);
                find(HOST_SETTING, file, broken);
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isHeadless(String bundle) {
        return !bundle.startsWith("org.cairn.ui") && !bundle.equals("org.cairn.rcp") && !bundle.endsWith("tests");
    }

    private void find(Pattern unwanted, Path file, List<String> broken) {
        List<String> lines = Repository.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = unwanted.matcher(lines.get(i));
            if (matcher.find()) {
                broken.add(repository.name(file) + ":" + (i + 1) + " has " + matcher.group());
            }
        }
    }
}
