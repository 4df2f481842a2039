// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;

/**
 * Begins a plugin: a Maven project with one analysis, its test, and the two jars it is compiled against, so that it builds outside of
 * Cairn's own sources.
 */
final class NewPlugin {
    private static final List<String> SDK = List.of("org.cairn.api", "org.cairn.testkit");
    /** What cannot be a part of the name of a package. */
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if",
            "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private", "protected",
            "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true",
            "try", "void", "volatile", "while");

    private final Path folder;
    private final String id;

    NewPlugin(Path folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    /** @throws Failure if the id is none, or the folder has something in it; nothing is written then */
    void write() throws Failure, IOException {
        if (!id.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+")) {
            throw new Failure("\"" + id + "\" cannot be the id of a plugin.", "",
                    "Write lower case letters, digits and at least one point: org.example.counts.");
        }
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty())) {
            throw new Failure("There is something in it already.", folder.toString(), "Choose a new folder.");
        }
        for (String part : id.split("\\.")) {
            if (KEYWORDS.contains(part)) {
                throw new Failure("\"" + id + "\" cannot be the id of a plugin: Java has a meaning of its own for \"" + part + "\".", "",
                        "Choose another word for it.");
            }
        }
        String last = id.substring(id.lastIndexOf('.') + 1);
        String name = className(last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1));
        Map<String, String> names = Map.of("@id@", id, "@last@", last, "@Name@", name);
        String path = id.replace('.', '/');
        write("pom.xml", "pom.txt", names);
        write("README.md", "readme.txt", names);
        write("src/main/java/" + path + "/" + name + ".java", "analysis.txt", names);
        write("src/test/java/" + path + "/" + name + "Test.java", "test.txt", names);
        for (String bundle : SDK) {
            copy(bundle);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** A name that the templates do not import from elsewhere: a plugin may well be called codings, or table. */
    private static String className(String name) throws IOException {
        boolean taken = (text("analysis.txt") + text("test.txt")).contains("." + name + ";");
        return taken ? name + "Analysis" : name;
    }

    private static String text(String template) throws IOException {
        try (InputStream in = NewPlugin.class.getResourceAsStream("newplugin/" + template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String file, String template, Map<String, String> names) throws IOException {
        String text = text(template);
        for (Map.Entry<String, String> each : names.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    /** Copies a jar of this installation without its version, so that the project need not know it. */
    private void copy(String bundle) throws Failure, IOException {
        Path bundles = Path.of(System.getProperty("cairn.installation", ".")).resolve("bundles");
        Path sdk = Files.createDirectories(folder.resolve("sdk"));
        if (Files.isDirectory(bundles)) {
            try (Stream<Path> files = Files.list(bundles)) {
                Path jar = files.filter(file -> file.getFileName().toString().startsWith(bundle + "_")).findFirst().orElse(null);
                if (jar != null) {
                    Files.copy(jar, sdk.resolve(bundle + ".jar"));
                    return;
                }
            }
        }
        throw new Failure("This installation of Cairn has no " + bundle + ".", bundles.toString(),
                "Put that jar into " + sdk + " by hand; the rest of the project is there.");
    }
}
