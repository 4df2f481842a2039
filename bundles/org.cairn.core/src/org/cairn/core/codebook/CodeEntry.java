// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;

/**
 * A code as a row of a table: what is exchanged with spreadsheets. Parts that a table does not have are null and are left as they are
 * when the table is read in.
 *
 * @param path names from the top down, joined by {@link Codebook#PATH_SEPARATOR}; never empty
 * @param name the last of them; never empty
 * @param color {@code 0xRRGGBB}, or null
 * @param codable false for a folder, or null
 * @param definition the five texts of {@link Code.Definition} in its order, each may be null; always five
 */
public record CodeEntry(String path, String name, Integer color, Boolean codable, List<String> definition) {

    /** Number of texts in a definition. */
    public static final int TEXTS = 5;

    public CodeEntry {
        if (path.isBlank() || name.isBlank() || definition.size() != TEXTS) {
            throw new IllegalArgumentException("A code needs a path, a name and " + TEXTS + " texts: " + path);
        }
        definition = Collections.unmodifiableList(new ArrayList<>(definition));
    }

    /** A code with everything that a table can hold. */
    public static CodeEntry of(Codebook book, Code code) {
        return new CodeEntry(book.path(code), code.name(), code.color(), code.codable(), texts(code.definition()));
    }

    /** The whole codebook, each code before its sub-codes. */
    public static List<CodeEntry> all(Codebook book) {
        return book.codes().stream().map(code -> of(book, code)).toList();
    }

    static List<String> texts(Code.Definition definition) {
        return List.of(definition.brief(), definition.full(), definition.use(), definition.avoid(), definition.example());
    }

    static Code.Definition definition(List<String> texts) {
        return new Code.Definition(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4));
    }

    /** The path of the code above, or empty at the top. */
    public String above() {
        String end = Codebook.PATH_SEPARATOR + name;
        if (path.endsWith(end)) {
            return path.substring(0, path.length() - end.length());
        }
        int cut = path.lastIndexOf(Codebook.PATH_SEPARATOR);
        return path.equals(name) || cut < 0 ? "" : path.substring(0, cut);
    }
}
