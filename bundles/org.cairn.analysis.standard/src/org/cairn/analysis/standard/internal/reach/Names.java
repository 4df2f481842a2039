// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.project.Source;

/** Several things in one cell: the first few by name, and the passages of all of them. */
final class Names {

    private static final int MOST = 15;

    private Names() {
    }

    /** Codes by name. */
    static String of(BitSet rows, CodeRows codes, Phrases say) {
        return of(rows.stream().mapToObj(codes::label), rows.cardinality(), say);
    }

    /** @param number how many there are */
    static String of(Stream<String> names, int number, Phrases say) {
        String named = names.limit(MOST).collect(Collectors.joining(", "));
        return number > MOST ? say.say("and-more", named, number - MOST) : named;
    }

    /** Passages of several codes, each once. */
    static Evidence evidence(BitSet rows, List<Source> sources, CodeRows codes) {
        return () -> {
            List<Passage> passages = new ArrayList<>();
            rows.stream().forEach(row -> passages.addAll(codes.evidence(row, sources, source -> true).passages()));
            return passages.stream().distinct().toList();
        };
    }
}
