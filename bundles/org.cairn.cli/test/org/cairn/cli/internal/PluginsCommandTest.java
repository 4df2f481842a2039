// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.Plugin.State;
import org.cairn.api.progress.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn plugins}. */
class PluginsCommandTest {
    private final Fakes fakes = new Fakes();
    private final FakeProject project = new FakeProject();

    private int run(String... arguments) {
        return fakes.run(project.services(), arguments);
    }

    @Test
    void anEmptyFolderSaysWhereItIs() {
        assertEquals(ExitCode.DONE, run("plugins"));
        assertEquals("There are no plugins. They are put into plugins.\n", fakes.out());
    }

    @Test
    void whatDoesNotWorkIsNamedWithItsReason() {
        project.plugins = List.of(new Plugin("org.example.a", "1.2.0", Path.of("p", "a.jar"), State.RUNNING, ""),
                new Plugin("org.example.b", "1.0.0", Path.of("p", "b.jar"), State.UNRESOLVED, "It needs the package org.x."),
                new Plugin("org.example.c", "1.0.0", Path.of("p", "c.jar"), State.FAILING, "Words failed: null"));
        assertEquals(ExitCode.PROBLEMS, run("plugins"));
        assertEquals("""
                Plugin         Version  State       File
                org.example.a  1.2.0    running     a.jar
                org.example.b  1.0.0    unresolved  b.jar
                org.example.c  1.0.0    failing     c.jar
                """, fakes.out());
        assertEquals("org.example.b: It needs the package org.x.\norg.example.c: Words failed: null\n", fakes.err());
    }

    @Test
    void aPluginWhoseAnalysisCannotBeUsedIsNotSaidToRun() {
        project.plugins = List.of(new Plugin("org.example.a", "1.2.0", Path.of("p", "a.jar"), State.RUNNING, ""));
        project.problems = List.of(Problem.error("An analysis of this plugin cannot be used: no.", "org.example.a", "Disable the plugin."));
        assertEquals(ExitCode.PROBLEMS, run("plugins"));
        assertTrue(fakes.out().contains("org.example.a  1.2.0    unusable  a.jar"), fakes.out());
        assertEquals("org.example.a: An analysis of this plugin cannot be used: no. Disable the plugin.\n", fakes.err());
    }

    @Test
    void pluginsAreSwitchedBeforeTheyAreListed() {
        assertEquals(ExitCode.DONE, run("plugins", "--disable", "org.example.a"));
        assertEquals(List.of("disable org.example.a", "follow"), project.asked);
        assertEquals(ExitCode.USAGE, run("plugins", "--disable", "a", "--enable", "b"));
    }

    @Test
    void aNewPluginIsBegunWhereThereIsNothing(@TempDir Path folder) throws Exception {
        Path sdk = Files.createDirectories(folder.resolve("installation/bundles"));
        Files.writeString(sdk.resolve("org.cairn.api_1.0.0.1.jar"), "api");
        Files.writeString(sdk.resolve("org.cairn.testkit_1.0.0.1.jar"), "testkit");
        System.setProperty("cairn.installation", folder.resolve("installation").toString());
        try {
            Path made = folder.resolve("words");
            assertEquals(ExitCode.DONE, run("plugins", "--new", made.toString(), "--id", "com.example.words"), fakes.err());
            String code = Files.readString(made.resolve("src/main/java/com/example/words/Words.java"));
            assertTrue(code.startsWith("package com.example.words;"), code);
            assertTrue(code.contains("class Words implements Analysis<Words.Parameters>"), code);
            assertTrue(Files.exists(made.resolve("src/test/java/com/example/words/WordsTest.java")));
            assertEquals("api", Files.readString(made.resolve("sdk/org.cairn.api.jar")));
            assertFalse(Files.readString(made.resolve("pom.xml")).contains("@id@"));
            assertEquals(ExitCode.FAILED, run("plugins", "--new", made.toString(), "--id", "com.example.words"));
            assertTrue(fakes.err().contains("There is something in it already."), fakes.err());
            assertEquals(ExitCode.FAILED, run("plugins", "--new", folder.resolve("x").toString(), "--id", "words"));
            assertFalse(Files.exists(folder.resolve("x")));
            assertEquals(ExitCode.FAILED, run("plugins", "--new", folder.resolve("x").toString(), "--id", "com.example.new"));
            assertTrue(fakes.err().contains("Java has a meaning of its own for \"new\""), fakes.err());
            assertFalse(Files.exists(folder.resolve("x")));
            // the class that it begins with imports one of that name
            assertEquals(ExitCode.DONE, run("plugins", "--new", folder.resolve("y").toString(), "--id", "com.example.codings"));
            assertTrue(Files.readString(folder.resolve("y/src/main/java/com/example/codings/CodingsAnalysis.java"))
                    .contains("class CodingsAnalysis implements Analysis<CodingsAnalysis.Parameters>"));
            assertTrue(Files.exists(folder.resolve("y/src/test/java/com/example/codings/CodingsAnalysisTest.java")));
        } finally {
            System.clearProperty("cairn.installation");
        }
    }
}
