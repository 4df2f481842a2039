// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a bundle declares.
 *
 * @param name     its symbolic name
 * @param folder   where it is
 * @param imports  the packages it imports, each with its parameters as written
 * @param exports  the packages it exports, likewise
 * @param requires the bundles it requires, likewise
 * @param headers  all headers
 */
record BundleManifest(String name, Path folder, Map<String, String> imports, Map<String, String> exports,
        Map<String, String> requires, Attributes headers) {

    static BundleManifest read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Attributes headers = new Manifest(in).getMainAttributes();
            String name = clauses(headers.getValue("Bundle-SymbolicName")).keySet().iterator().next();
            return new BundleManifest(name, folder, clauses(headers.getValue("Import-Package")),
                    clauses(headers.getValue("Export-Package")), clauses(headers.getValue("Require-Bundle")), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** Splits a header at the commas that are not in quotes, and each part into its name and the rest. */
    static Map<String, String> clauses(String header) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (String clause : split(header == null ? "" : header)) {
            int semicolon = clause.indexOf(';');
            clauses.put(semicolon < 0 ? clause : clause.substring(0, semicolon).strip(),
                    semicolon < 0 ? "" : clause.substring(semicolon + 1).strip());
        }
        return clauses;
    }

    private static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= header.length(); i++) {
            if (i == header.length() || header.charAt(i) == ',' && !quoted) {
                if (!header.substring(start, i).isBlank()) {
                    parts.add(header.substring(start, i).strip());
                }
                start = i + 1;
            } else if (header.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return parts;
    }
}
