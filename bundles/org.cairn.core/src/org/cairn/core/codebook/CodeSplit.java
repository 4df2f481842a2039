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
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;

/**
 * One code becomes several: passages go over to other codes, which are made beside it where they are new. Comments, weights, marks and memos
 * of the passages stay with them; what is not named here keeps its code.
 *
 * @param code the code that is split
 * @param parts name of a code beside it or new, by GUID of the coding
 */
public record CodeSplit(UUID code, Map<UUID, String> parts) {

    public CodeSplit {
        parts = Map.copyOf(parts);
    }

    /**
     * Splits.
     *
     * @param color gives each new code its colour, {@code 0xRRGGBB}
     * @return number of passages that have another code now
     */
    public int run(ProjectEdit edit, ToIntFunction<Codebook> color) throws Failure {
        Codebook book = edit.before().codebook();
        Code old = book.code(code).orElseThrow(() -> new Failure("The code to split is no longer there.", "", ""));
        Map<String, UUID> targets = new HashMap<>();
        UUID parent = CodeMoves.parent(book, old);
        int position = CodeMoves.end(book, parent);
        List<Code> known = new ArrayList<>(book.codes());
        for (String name : parts.values().stream().map(String::strip).distinct().sorted().toList()) {
            if (targets.containsKey(key(name))) {
                continue;
            }
            Code there = CodeMoves.siblings(book, parent).stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst().orElse(null);
            if (there == null) {
                there = new Code(UUID.randomUUID(), parent, name, color.applyAsInt(new Codebook(known)), true, position++,
                        Code.Definition.EMPTY);
                edit.put(there);
                known.add(there);
            }
            targets.put(key(name), there.id());
        }
        int moved = 0;
        for (Coding coding : passages(edit.before(), code)) {
            UUID to = parts.containsKey(coding.id()) ? targets.get(key(parts.get(coding.id()))) : code;
            if (!to.equals(code)) {
                edit.put(new Coding(coding.id(), coding.source(), to, coding.coder(), coding.span(), coding.created(), coding.comment(),
                        coding.weight(), coding.important()));
                moved++;
            }
        }
        return moved;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** All passages with exactly that code, source by source. Looks through all codings: not on the UI thread. */
    public static List<Coding> passages(ProjectView view, UUID code) {
        int ordinal = view.codings().codeOrdinal(code);
        List<Coding> found = new ArrayList<>();
        for (Source source : ordinal < 0 ? List.<Source>of() : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                if (row.code(i) == ordinal) {
                    found.add(row.coding(i));
                }
            }
        }
        return found;
    }
}
