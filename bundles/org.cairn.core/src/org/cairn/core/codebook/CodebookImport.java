// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.core.ProjectEdit;

/**
 * Brings a table of codes into the codebook. A row belongs to the code with the same path, upper and lower case alike; other rows become new
 * codes, with the codes above them where they are missing. An empty cell leaves what is there; nothing is ever removed.
 */
public final class CodebookImport {

    /** What becomes of a row. */
    public enum Fate {
        NEW, CHANGED, UNCHANGED
    }

    /**
     * One row and what becomes of it.
     *
     * @param code as it will be
     * @param before as it is, or null for a new one
     * @param path of the code as it will be
     */
    public record Step(Fate fate, Code code, Code before, String path) {
    }

    private final Map<String, Code> byPath = new HashMap<>();
    /** Positions of the next code below each, null for the top. */
    private final Map<UUID, Integer> ends = new HashMap<>();
    private final Codebook book;
    private final List<Code> known;
    private final List<Step> steps = new ArrayList<>();
    private final Codings codings;
    private final ToIntFunction<Codebook> color;

    private CodebookImport(Codebook book, Codings codings, ToIntFunction<Codebook> color) {
        this.book = book;
        this.codings = codings;
        this.color = color;
        known = new ArrayList<>(book.codes());
        for (Code code : book.codes()) {
            byPath.putIfAbsent(key(book.path(code)), code);
        }
    }

    /**
     * What an import would do, in the order of the rows.
     *
     * @param color gives new codes without a colour theirs
     * @throws Failure if a code with codings would become a folder; it names the row
     */
    public static List<Step> plan(Codebook book, Codings codings, List<CodeEntry> rows, ToIntFunction<Codebook> color) throws Failure {
        CodebookImport made = new CodebookImport(book, codings, color);
        for (CodeEntry row : rows) {
            made.add(row);
        }
        return made.steps;
    }

    /** Imports and returns what it did. */
    public static List<Step> run(ProjectEdit edit, List<CodeEntry> rows, ToIntFunction<Codebook> color) throws Failure {
        List<Step> steps = plan(edit.before().codebook(), edit.before().codings(), rows, color);
        for (Step step : steps) {
            if (step.fate() != Fate.UNCHANGED) {
                edit.put(step.code());
            }
        }
        return steps;
    }

    private static String key(String path) {
        return path.strip().toLowerCase(Locale.ROOT);
    }

    private void add(CodeEntry row) throws Failure {
        Code there = byPath.get(key(row.path()));
        if (there == null) {
            UUID parent = row.above().isEmpty() ? null : folder(row.above()).id();
            make(row.path(), parent, row.name(), row.color(), !Boolean.FALSE.equals(row.codable()), merged(Code.Definition.EMPTY, row));
            return;
        }
        boolean codable = row.codable() == null ? there.codable() : row.codable();
        if (!codable && there.codable() && codings.count(there.id()) > 0) {
            throw new Failure("The table makes “" + row.path() + "” a folder, but " + codings.count(there.id())
                    + " passages are coded with it.", row.path(), "Let it be codable in the table.");
        }
        Code now = new Code(there.id(), there.parent(), there.name(), row.color() == null ? there.color() : row.color(), codable,
                there.position(), merged(there.definition(), row));
        steps.add(new Step(now.equals(there) ? Fate.UNCHANGED : Fate.CHANGED, now, there, row.path()));
        byPath.put(key(row.path()), now);
    }

    private static Code.Definition merged(Code.Definition before, CodeEntry row) {
        List<String> texts = new ArrayList<>(CodeEntry.texts(before));
        for (int i = 0; i < CodeEntry.TEXTS; i++) {
            String text = row.definition().get(i);
            if (text != null && !text.isBlank()) {
                texts.set(i, text);
            }
        }
        return CodeEntry.definition(texts);
    }

    /** The code with that path, made as a folder where it is missing. */
    private Code folder(String path) {
        Code there = byPath.get(key(path));
        if (there != null) {
            return there;
        }
        int cut = path.lastIndexOf(Codebook.PATH_SEPARATOR);
        UUID parent = cut < 0 ? null : folder(path.substring(0, cut)).id();
        String name = cut < 0 ? path : path.substring(cut + Codebook.PATH_SEPARATOR.length());
        return make(path, parent, name.strip(), null, false, Code.Definition.EMPTY);
    }

    private Code make(String path, UUID parent, String name, Integer given, boolean codable, Code.Definition definition) {
        int position = ends.getOrDefault(parent, parent == null || book.code(parent).isPresent() ? CodeMoves.end(book, parent) : 0);
        ends.put(parent, position + 1);
        int chosen = given == null ? color.applyAsInt(new Codebook(known)) : given;
        Code code = new Code(UUID.randomUUID(), parent, name, chosen, codable, position, definition);
        known.add(code);
        byPath.put(key(path), code);
        steps.add(new Step(Fate.NEW, code, null, path));
        return code;
    }
}
