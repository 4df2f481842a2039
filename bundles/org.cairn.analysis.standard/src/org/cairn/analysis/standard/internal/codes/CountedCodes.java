// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;

/** The codes that a result has rows for, and in which of these rows a coding counts. */
final class CountedCodes {

    private static final int[] NONE = {};

    private final List<CodeSelection.Rolled> rows;
    private final List<String> labels;
    /** Rows by the ordinal of a code. */
    private final int[][] rowsOf;
    private final boolean rolledUp;

    private CountedCodes(List<CodeSelection.Rolled> rows, List<String> labels, int[][] rowsOf, boolean rolledUp) {
        this.rows = rows;
        this.labels = labels;
        this.rowsOf = rowsOf;
        this.rolledUp = rolledUp;
    }

    /** @param subcodes whether a coding counts for the codes above its own too */
    static CountedCodes of(CodeSelection selection, boolean subcodes, ProjectView view) {
        Codebook codebook = view.codebook();
        List<CodeSelection.Rolled> rows = subcodes ? selection.rolledUp(codebook)
                : selection.codes(codebook).stream().map(code -> new CodeSelection.Rolled(code, Set.of(code.id()))).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is no code to count: the codebook is empty, or only folders were chosen.");
        }
        Codings codings = view.codings();
        List<List<Integer>> places = new ArrayList<>();
        for (int ordinal = 0; ordinal < codings.codes(); ordinal++) {
            places.add(new ArrayList<>(1));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (UUID code : rows.get(row).counts()) {
                int ordinal = codings.codeOrdinal(code);
                if (ordinal >= 0) {
                    places.get(ordinal).add(row);
                }
            }
        }
        int[][] rowsOf = new int[places.size()][];
        for (int ordinal = 0; ordinal < rowsOf.length; ordinal++) {
            List<Integer> of = places.get(ordinal);
            rowsOf[ordinal] = of.isEmpty() ? NONE : of.stream().mapToInt(Integer::intValue).toArray();
        }
        return new CountedCodes(rows, labels(rows, codebook), rowsOf, subcodes);
    }

    /** Names where they tell the codes apart, paths where they do not. */
    private static List<String> labels(List<CodeSelection.Rolled> rows, Codebook codebook) {
        Map<String, Integer> uses = new HashMap<>();
        rows.forEach(row -> uses.merge(row.code().name(), 1, Integer::sum));
        return rows.stream().map(row -> uses.get(row.code().name()) > 1 ? codebook.path(row.code()) : row.code().name()).toList();
    }

    int size() {
        return rows.size();
    }

    Code code(int row) {
        return rows.get(row).code();
    }

    String label(int row) {
        return labels.get(row);
    }

    List<String> labels() {
        return labels;
    }

    /** GUIDs of the codes that count in a row. */
    Set<UUID> counts(int row) {
        return rows.get(row).counts();
    }

    /** The rows in which a coding with the code of that ordinal counts; not to be changed. */
    int[] rowsOf(int ordinal) {
        return rowsOf[ordinal];
    }

    /** Whether a coding may count in several rows. */
    boolean isRolledUp() {
        return rolledUp;
    }

    /** Whether no coding counts in both rows: neither is the other or lies below it. */
    boolean apart(int one, int other) {
        return one != other && (!rolledUp || Collections.disjoint(counts(one), counts(other)));
    }
}
