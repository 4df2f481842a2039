// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;

/**
 * How often each code is used, by coder and by source: for passages of texts and for parts of pages and pictures alike. Immutable;
 * made in one sweep over the codings.
 */
public final class CodeUse {

    private final Codebook book;
    private final Codings codings;
    /** By ordinal of the code, then of the coder. */
    private final int[][] byCoder;
    /** Sources with the code, by ordinal of the code. */
    private final Map<UUID, BitSet> sources = new HashMap<>();
    /** Coded parts of pages and pictures by code, then by coder. */
    private final Map<UUID, Map<UUID, Integer>> parts = new HashMap<>();
    private final List<Coder> coders;

    private CodeUse(ProjectView view) {
        book = view.codebook();
        codings = view.codings();
        byCoder = new int[codings.codes()][codings.coders()];
        BitSet[] seen = new BitSet[codings.codes()];
        int number = 0;
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                int code = row.code(i);
                byCoder[code][row.coder(i)]++;
                if (seen[code] == null) {
                    seen[code] = new BitSet();
                }
                seen[code].set(number);
            }
            number++;
        }
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != null) {
                sources.put(codings.code(i), seen[i]);
            }
        }
        countParts(view);
        List<Coder> used = new ArrayList<>();
        for (Coder coder : view.coders()) {
            int ordinal = codings.coderOrdinal(coder.id());
            if (ordinal >= 0 && Arrays.stream(byCoder).anyMatch(row -> row[ordinal] > 0)
                    || parts.values().stream().anyMatch(by -> by.containsKey(coder.id()))) {
                used.add(coder);
            }
        }
        coders = List.copyOf(used);
    }

    private void countParts(ProjectView view) {
        if (view.regions().isEmpty()) {
            return;
        }
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Source source : view.sources()) {
            numbers.put(source.id(), numbers.size());
        }
        for (RegionCoding part : view.regions()) {
            parts.computeIfAbsent(part.code(), code -> new HashMap<>()).merge(part.coder(), 1, Integer::sum);
            sources.computeIfAbsent(part.code(), code -> new BitSet()).set(numbers.get(part.source()));
        }
    }

    /** Counts. Looks through all codings: not on the UI thread. */
    public static CodeUse of(ProjectView view) {
        return new CodeUse(view);
    }

    /** Who has coded anything. */
    public List<Coder> coders() {
        return coders;
    }

    /** Number of passages and parts with the code, or with it or any code below it. */
    public int passages(Code code, boolean withSubcodes) {
        return sum(code, withSubcodes,
                id -> codings.count(id) + parts.getOrDefault(id, Map.of()).values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Number of passages and parts that one coder gave the code. */
    public int passages(Code code, boolean withSubcodes, UUID coder) {
        int ordinal = codings.coderOrdinal(coder);
        return sum(code, withSubcodes, id -> {
            int of = codings.codeOrdinal(id);
            return (ordinal < 0 || of < 0 ? 0 : byCoder[of][ordinal]) + parts.getOrDefault(id, Map.of()).getOrDefault(coder, 0);
        });
    }

    /** Number of sources in which the code is; a source counts once, however many of the codes below are in it. */
    public int sources(Code code, boolean withSubcodes) {
        BitSet all = new BitSet();
        for (UUID id : withSubcodes ? book.withSubcodes(code.id()) : List.of(code.id())) {
            BitSet in = sources.get(id);
            if (in != null) {
                all.or(in);
            }
        }
        return all.cardinality();
    }

    /** Number of passages and parts in one source, by code; codes without any are absent. */
    public static Map<UUID, Integer> in(ProjectView view, Source source) {
        Map<UUID, Integer> counts = new HashMap<>();
        Codings.Row row = view.codings().of(source);
        for (int i = 0; i < row.size(); i++) {
            counts.merge(view.codings().code(row.code(i)), 1, Integer::sum);
        }
        view.regions().stream().filter(part -> part.source().equals(source.id())).forEach(part -> counts.merge(part.code(), 1, Integer::sum));
        return counts;
    }

    private int sum(Code code, boolean withSubcodes, ToIntFunction<UUID> count) {
        return withSubcodes ? book.withSubcodes(code.id()).stream().mapToInt(count).sum() : count.applyAsInt(code.id());
    }
}
