// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.api.progress.Failure;

/**
 * One thing in the sample's files.
 *
 * @param key its name in the files, unique among its kind
 * @param head values by name
 * @param body the text, or empty
 */
record Entry(String key, Map<String, String> head, String body) {

    private static final String MARK = "=== ";

    /** The value of that name, or empty. */
    String get(String name) {
        return head.getOrDefault(name, "");
    }

    /** The parts of a value that lists keys, separated by blanks. */
    List<String> list(String name) {
        return get(name).isEmpty() ? List.of() : List.of(get(name).split(" +"));
    }

    /** The entries of a table or of a file of entries beside this class, by its ending. */
    static List<Entry> read(String file) throws Failure {
        String text = text(file);
        return file.endsWith(".tsv") ? table(text) : entries(text);
    }

    private static List<Entry> table(String text) {
        List<String> lines = text.lines().toList();
        String[] names = lines.getFirst().split("\t");
        List<Entry> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> head = new LinkedHashMap<>();
            for (int i = 1; i < cells.length; i++) {
                head.put(names[i], cells[i]);
            }
            rows.add(new Entry(cells[0], head, ""));
        }
        return rows;
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String part : ("\n" + text).split("\n" + MARK)) {
            if (part.isBlank()) {
                continue;
            }
            int gap = part.indexOf("\n\n");
            List<String> lines = (gap < 0 ? part : part.substring(0, gap)).lines().toList();
            Map<String, String> head = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                head.put(line.substring(0, colon), line.substring(colon + 2));
            }
            entries.add(new Entry(lines.getFirst(), head, gap < 0 ? "" : part.substring(gap + 2).strip()));
        }
        return entries;
    }

    static String text(String file) throws Failure {
        try (InputStream in = Entry.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no such resource");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new Failure("A part of the sample project cannot be read.", file, "Install Cairn again.", e);
        }
    }
}
