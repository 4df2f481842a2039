// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What authors of plugins are told and given is the sample that the build compiles and tests. */
class ExtendingTest {

    private static final String SAMPLE = "bundles/org.cairn.example.analysis/";
    private static final String PACKAGE = "org/cairn/example/analysis/internal/";

    private final Path root = Repository.here().root();

    private String text(String file) {
        return String.join("\n", Repository.lines(root.resolve(file))) + "\n";
    }

    private String analysis() {
        return withoutLicence(text(SAMPLE + "src/" + PACKAGE + "Counts.java"));
    }

    private String test() {
        return withoutLicence(text(SAMPLE + "test/" + PACKAGE + "CountsTest.java"));
    }

    private static String withoutLicence(String code) {
        return code.replaceFirst("// SPDX[^\n]*\n", "");
    }

    @Test
    void theCodeInTheGuideIsTheSample() {
        String guide = text("releng/docs/EXTENDING.md");
        assertTrue(guide.contains("```java\n" + analysis() + "```\n"), "EXTENDING.md does not show Counts.java as it is");
        assertTrue(guide.contains("```java\n" + test() + "```\n"), "EXTENDING.md does not show CountsTest.java as it is");
    }

    @Test
    void aNewPluginBeginsAsTheSample() {
        String templates = "bundles/org.cairn.cli/src/org/cairn/cli/internal/newplugin/";
        assertEquals(asTemplate(analysis()), text(templates + "analysis.txt"));
        assertEquals(asTemplate(test()), text(templates + "test.txt"));
    }

    /** The sample with places for the names of another plugin. */
    private static String asTemplate(String code) {
        return code.replace("org.cairn.example.analysis.internal", "@id@").replace("org.cairn.example.analysis.counts", "@id@")
                .replace("Counts (sample)", "@Name@").replaceAll("\\bCounts(Test)?\\b", "@Name@$1");
    }
}
