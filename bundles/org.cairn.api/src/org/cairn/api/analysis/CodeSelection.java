// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;

/**
 * Codes that somebody chose. On the command line: {@code --codes Trust --codes "=Learning"}, where {@code =} means the code alone.
 *
 * @param chosen in the order of choice; empty for all codes
 */
public record CodeSelection(List<Chosen> chosen) {

    /** All codes. */
    public static final CodeSelection ALL = new CodeSelection(List.of());

    /**
     * One code.
     *
     * @param code GUID
     * @param withSubcodes whether everything below it is meant too
     */
    public record Chosen(UUID code, boolean withSubcodes) {
        public Chosen {
            Objects.requireNonNull(code, "code");
        }
    }

    public CodeSelection {
        chosen = List.copyOf(chosen);
    }

    /** These codes and everything below them. */
    public static CodeSelection of(Code... codes) {
        return new CodeSelection(Stream.of(codes).map(code -> new Chosen(code.id(), true)).toList());
    }

    /** These codes alone. */
    public static CodeSelection exactly(Code... codes) {
        return new CodeSelection(Stream.of(codes).map(code -> new Chosen(code.id(), false)).toList());
    }

    /** Whether all codes are meant. */
    public boolean isAll() {
        return chosen.isEmpty();
    }

    /** GUIDs of all codes that are meant, sub-codes included where they are. */
    public Set<UUID> ids(Codebook codebook) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (isAll()) {
            codebook.codes().forEach(code -> ids.add(code.id()));
        }
        for (Chosen each : chosen) {
            if (each.withSubcodes()) {
                ids.addAll(codebook.withSubcodes(each.code()));
            } else {
                codebook.code(each.code()).ifPresent(code -> ids.add(code.id()));
            }
        }
        return ids;
    }

    /** All codes that are meant and can be given to passages (no folders), in the order of the codebook. */
    public List<Code> codes(Codebook codebook) {
        Set<UUID> ids = ids(codebook);
        return codebook.codes().stream().filter(code -> code.codable() && ids.contains(code.id())).toList();
    }

    /**
     * The rows of a result that counts sub-codes with the code above them: each chosen code with all that counts for it. Where all are
     * meant, every code of the codebook with what is below it.
     */
    public List<Rolled> rolledUp(Codebook codebook) {
        List<Rolled> rows = new ArrayList<>();
        if (isAll()) {
            codebook.codes().forEach(code -> rows.add(new Rolled(code, codebook.withSubcodes(code.id()))));
        }
        for (Chosen each : chosen) {
            codebook.code(each.code()).ifPresent(code -> rows.add(new Rolled(code,
                    each.withSubcodes() ? codebook.withSubcodes(code.id()) : Set.of(code.id()))));
        }
        return rows;
    }

    /**
     * A code with everything that counts for it.
     *
     * @param code the one that is named
     * @param counts GUIDs, its own among them
     */
    public record Rolled(Code code, Set<UUID> counts) {
        public Rolled {
            Objects.requireNonNull(code, "code");
            counts = Set.copyOf(counts);
        }
    }
}
