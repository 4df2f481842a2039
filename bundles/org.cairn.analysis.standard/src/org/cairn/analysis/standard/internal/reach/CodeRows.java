// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/** The rows of a result by code: each chosen code with what counts for it, and a quick way from a coding to its rows. Thread-safe. */
public final class CodeRows {

    private static final int[] NONE = {};

    private final ProjectView view;
    private final Codings codings;
    private final List<CodeSelection.Rolled> rows;
    private final List<String> labels = new ArrayList<>();
    private final int[][] rowsOf;

    /** @param selection sub-codes count for the codes above them where the selection says so */
    public CodeRows(CodeSelection selection, ProjectView view) {
        this.view = view;
        codings = view.codings();
        Codebook codebook = view.codebook();
        rows = selection.rolledUp(codebook);
        Map<String, Integer> names = new HashMap<>();
        codebook.codes().forEach(code -> names.merge(code.name(), 1, Integer::sum));
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < codings.codes(); i++) {
            lists.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            Code code = rows.get(row).code();
            labels.add(names.get(code.name()) > 1 ? codebook.path(code) : code.name());
            for (UUID each : rows.get(row).counts()) {
                int ordinal = codings.codeOrdinal(each);
                if (ordinal >= 0) {
                    lists.get(ordinal).add(row);
                }
            }
        }
        rowsOf = lists.stream().map(list -> list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public int size() {
        return rows.size();
    }

    /** The name of a code, or its path where another has the same name. */
    public String label(int row) {
        return labels.get(row);
    }

    /** Names of all rows in order. */
    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** Rows for which a coding counts. @param code ordinal. Not to be changed. */
    public int[] of(int code) {
        return rowsOf[code];
    }

    /** The codings of a source. */
    public Codings.Row codings(Source source) {
        return codings.of(source);
    }

    /** The rows that are there in a source at all. */
    public BitSet in(Source source) {
        BitSet found = new BitSet(rows.size());
        Codings.Row row = codings.of(source);
        for (int i = 0; i < row.size(); i++) {
            for (int each : rowsOf[row.code(i)]) {
                found.set(each);
            }
        }
        return found;
    }

    /** The passages of a row in those of some sources that are wanted, looked up when asked. */
    public Evidence evidence(int row, Collection<Source> sources, Predicate<Source> wanted) {
        return () -> Evidence.ofCodings(view, sources.stream().filter(wanted).toList(), rows.get(row).counts()).passages();
    }
}
