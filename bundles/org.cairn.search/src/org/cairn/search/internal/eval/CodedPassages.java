// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Codings;

/** Passages that have one of some codes from one of some coders. */
final class CodedPassages extends SourcePassages {

    private final Scene scene;
    private final Codings codings;
    private final boolean[] codes;
    private final boolean[] coders;
    private int lastOrdinal = -1;
    private Codings.Row lastRow;

    /**
     * @param codes GUIDs of codes, or null for all
     * @param coders GUIDs of coders, or null for all
     */
    CodedPassages(Scene scene, Set<UUID> codes, Set<UUID> coders) {
        this.scene = scene;
        this.codings = scene.codings();
        this.codes = codes == null ? null : codings.ordinals(codes);
        this.coders = coders == null ? null : coders(coders);
    }

    private boolean[] coders(Set<UUID> wanted) {
        boolean[] flags = new boolean[codings.coders()];
        for (UUID coder : wanted) {
            int ordinal = codings.coderOrdinal(coder);
            if (ordinal >= 0) {
                flags[ordinal] = true;
            }
        }
        return flags;
    }

    private Codings.Row row(int ordinal) {
        if (ordinal != lastOrdinal) {
            lastRow = codings.of(scene.source(ordinal));
            lastOrdinal = ordinal;
        }
        return lastRow;
    }

    private boolean isWanted(Codings.Row row, int i) {
        return (codes == null || codes[row.code(i)]) && (coders == null || coders[row.coder(i)]);
    }

    @Override
    boolean any(int ordinal) {
        Codings.Row row = row(ordinal);
        for (int i = 0, n = row.size(); i < n; i++) {
            if (isWanted(row, i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void add(int ordinal, Spans out) {
        Codings.Row row = row(ordinal);
        for (int i = 0, n = row.size(); i < n; i++) {
            if (isWanted(row, i)) {
                out.add(row.start(i), row.end(i));
            }
        }
    }
}
