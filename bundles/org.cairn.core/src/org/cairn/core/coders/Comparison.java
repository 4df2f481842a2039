// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.coders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/**
 * The codings of two coders on some sources, held against each other. Immutable.
 *
 * @param first GUID of one coder
 * @param second GUID of the other
 * @param consensus GUID of the coder whose codings are the consensus, or null while there is none
 * @param passages where either gave a code, in the order of the sources, then of the text
 */
public record Comparison(UUID first, UUID second, UUID consensus, List<Passage> passages) {

    public Comparison {
        passages = List.copyOf(passages);
    }

    /** How the two stand to each other on a passage, as to one code. */
    public enum Kind {
        /** Both gave the code to the very same characters. */
        AGREED,
        /** Only the first gave it. */
        ONLY_FIRST,
        /** Only the second gave it. */
        ONLY_SECOND,
        /** Both gave it, but from or to another character. */
        BOUNDARIES
    }

    /**
     * Codings of one code that overlap, of either coder.
     *
     * @param source GUID of the source
     * @param code GUID of the code
     * @param kind how the two stand to each other
     * @param span from the first character to the last of all of them
     * @param first the first coder's codings, in the order of the text; empty where there are none
     * @param second the second coder's
     * @param agreed the consensus' codings of that code here
     * @param decision the memo that says what was decided, or null
     */
    public record Passage(UUID source, UUID code, Kind kind, Span span, List<Coding> first, List<Coding> second, List<Coding> agreed,
            Memo decision) {

        public Passage {
            first = List.copyOf(first);
            second = List.copyOf(second);
            agreed = List.copyOf(agreed);
        }

        /** Whether the consensus has an answer: a coding, or a memo that says why there is none. */
        public boolean isResolved() {
            return !agreed.isEmpty() || decision != null;
        }

        /** What is the same from one comparison to the next, so that a view can find its place again. */
        public boolean isSame(Passage other) {
            return other != null && source.equals(other.source) && code.equals(other.code) && span.equals(other.span);
        }
    }

    /** Compares two coders. Not for the UI thread where there are many sources. */
    public static Comparison of(ProjectView view, List<Source> sources, UUID first, UUID second, UUID consensus) {
        Map<UUID, Memo> decisions = new HashMap<>();
        for (Memo memo : view.memos()) {
            if (memo.kind().equals(Consensus.MEMO_KIND) && memo.target().kind() == EntityKind.CODING) {
                decisions.put(memo.target().id(), memo);
            }
        }
        Map<UUID, Integer> order = new HashMap<>();
        view.codebook().codes().forEach(code -> order.put(code.id(), order.size()));
        List<Passage> all = new ArrayList<>();
        for (Source source : sources) {
            List<Passage> here = new ArrayList<>();
            for (Map.Entry<UUID, List<Coding>> each : byCode(view, source, first, second, consensus).entrySet()) {
                passages(source.id(), each.getKey(), each.getValue(), first, second, decisions, here);
            }
            here.sort(Comparator.comparing(Passage::span).thenComparing(passage -> order.getOrDefault(passage.code(), Integer.MAX_VALUE)));
            all.addAll(here);
        }
        return new Comparison(first, second, consensus, all);
    }

    private static Map<UUID, List<Coding>> byCode(ProjectView view, Source source, UUID first, UUID second, UUID consensus) {
        Codings codings = view.codings();
        int a = codings.coderOrdinal(first);
        int b = codings.coderOrdinal(second);
        int c = codings.coderOrdinal(consensus);
        Codings.Row row = codings.of(source);
        Map<UUID, List<Coding>> byCode = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.coder(i) == a || row.coder(i) == b || row.coder(i) == c) {
                byCode.computeIfAbsent(codings.code(row.code(i)), code -> new ArrayList<>()).add(row.coding(i));
            }
        }
        return byCode;
    }

    /** Codings come in order of start: a passage goes on as long as the next one begins before all so far have ended. */
    private static void passages(UUID source, UUID code, List<Coding> codings, UUID first, UUID second, Map<UUID, Memo> decisions,
            List<Passage> into) {
        List<Coding> compared = codings.stream().filter(c -> c.coder().equals(first) || c.coder().equals(second)).toList();
        List<Coding> agreed = codings.stream().filter(c -> !c.coder().equals(first) && !c.coder().equals(second)).toList();
        int from = 0;
        while (from < compared.size()) {
            int end = compared.get(from).span().end();
            int to = from + 1;
            while (to < compared.size() && compared.get(to).span().start() < end) {
                end = Math.max(end, compared.get(to).span().end());
                to++;
            }
            into.add(passage(source, code, new Span(compared.get(from).span().start(), end), compared.subList(from, to), first, agreed,
                    decisions));
            from = to;
        }
    }

    private static Passage passage(UUID source, UUID code, Span span, List<Coding> codings, UUID first, List<Coding> consensus,
            Map<UUID, Memo> decisions) {
        List<Coding> one = codings.stream().filter(c -> c.coder().equals(first)).toList();
        List<Coding> other = codings.stream().filter(c -> !c.coder().equals(first)).toList();
        Memo decision = codings.stream().map(c -> decisions.get(c.id())).filter(memo -> memo != null).findFirst().orElse(null);
        return new Passage(source, code, kind(one, other), span, one, other,
                consensus.stream().filter(c -> c.span().start() < span.end() && span.start() < c.span().end()).toList(), decision);
    }

    private static Kind kind(List<Coding> one, List<Coding> other) {
        if (other.isEmpty()) {
            return Kind.ONLY_FIRST;
        }
        if (one.isEmpty()) {
            return Kind.ONLY_SECOND;
        }
        return spans(one).equals(spans(other)) ? Kind.AGREED : Kind.BOUNDARIES;
    }

    private static Set<Span> spans(List<Coding> codings) {
        Set<Span> spans = new HashSet<>();
        codings.forEach(coding -> spans.add(coding.span()));
        return spans;
    }

    /** The passages on which the two differ. */
    public List<Passage> differences() {
        return passages.stream().filter(passage -> passage.kind() != Kind.AGREED).toList();
    }

    /** The passages on which they agree. */
    public List<Passage> agreements() {
        return passages.stream().filter(passage -> passage.kind() == Kind.AGREED).toList();
    }

    /**
     * A rough figure for the eye: of the characters to which either gave a code, the share to which both gave it, over all codes; 0 to
     * 1, and 1 where nothing was coded. No account is taken of agreement by chance.
     */
    public double overlap() {
        long both = 0;
        long either = 0;
        for (Passage passage : passages) {
            List<Span> one = Consensus.union(passage.first());
            List<Span> other = Consensus.union(passage.second());
            long shared = length(Consensus.intersection(one, other));
            both += shared;
            either += length(one) + length(other) - shared;
        }
        return either == 0 ? 1 : (double) both / either;
    }

    private static long length(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }
}
