// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;

/**
 * A source's text with its codings, worked out for painting: lanes for the stripes, and stretches of text with one tint each.
 * Immutable; made off the UI thread.
 */
final class CodedText {

    /**
     * A stretch of text that lies under the same codings.
     *
     * @param start first position
     * @param end position after the last
     * @param code the shortest of the codings' code: what a reader means by "here"
     * @param depth how many codings lie on it, at least 1
     */
    record Stretch(int start, int end, Code code, int depth) {
    }

    private final ProjectView view;
    private final Source source;
    private final SourceText text;
    private final List<Structure> structure;
    private final List<Passage> passages;
    private final List<Stretch> stretches;
    private final int lanes;
    private final long coders;

    private CodedText(ProjectView view, Source source, SourceText text, List<Structure> structure, List<Passage> passages) {
        this.view = view;
        this.source = source;
        this.text = text;
        this.structure = structure;
        this.passages = passages;
        this.stretches = stretches(passages);
        this.lanes = passages.stream().mapToInt(Passage::lane).max().orElse(-1) + 1;
        this.coders = passages.stream().map(Passage::coder).distinct().count();
    }

    /** Reads a source as it stands in a view. */
    static CodedText of(ProjectView view, Source source) {
        SourceText text = view.text(source);
        return new CodedText(view, source, text, view.structure(source), passages(view, source, text));
    }

    /** The same text under the codings of a later view. */
    CodedText recoded(ProjectView later) {
        Source same = later.source(source.id()).orElse(source);
        return new CodedText(later, same, text, structure, passages(later, same, text));
    }

    private static List<Passage> passages(ProjectView view, Source source, SourceText text) {
        Codings codings = view.codings();
        Codings.Row row = codings.of(source);
        Map<UUID, String> coders = view.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        Map<UUID, Code> codes = view.codebook().codes().stream().collect(Collectors.toMap(Code::id, Function.identity()));
        List<Passage> passages = new ArrayList<>(row.size());
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Code code = codes.get(codings.code(row.code(i)));
            if (code != null) {
                int start = text.toUtf16(Math.min(row.start(i), text.length()));
                int end = text.toUtf16(Math.min(row.end(i), text.length()));
                passages.add(new Passage(i, start, end, code, coders.getOrDefault(codings.coder(row.coder(i)), "?"), lane(ends, start, end)));
            }
        }
        return List.copyOf(passages);
    }

    /** The first lane that is free at {@code start}; passages come in order of start, so first fit needs the fewest lanes. */
    static int lane(List<Integer> ends, int start, int end) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) <= start) {
                ends.set(lane, end);
                return lane;
            }
        }
        ends.add(end);
        return ends.size() - 1;
    }

    private static List<Stretch> stretches(List<Passage> passages) {
        int[] borders = passages.stream().flatMapToInt(p -> IntStream.of(p.start(), p.end())).distinct().sorted().toArray();
        List<Stretch> stretches = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < borders.length; i++) {
            int at = borders[i];
            open.removeIf(passage -> passage.end() <= at);
            while (next < passages.size() && passages.get(next).start() <= at) {
                open.add(passages.get(next++));
            }
            Passage shortest = null;
            for (Passage passage : open) {
                if (shortest == null || passage.end() - passage.start() < shortest.end() - shortest.start()) {
                    shortest = passage;
                }
            }
            if (shortest != null) {
                stretches.add(new Stretch(at, borders[i + 1], shortest.code(), open.size()));
            }
        }
        return List.copyOf(stretches);
    }

    ProjectView view() {
        return view;
    }

    Source source() {
        return source;
    }

    SourceText text() {
        return text;
    }

    List<Structure> structure() {
        return structure;
    }

    /** All codings in order of start. */
    List<Passage> passages() {
        return passages;
    }

    /** Number of stripes side by side. */
    int lanes() {
        return lanes;
    }

    /** Number of people who coded this text. */
    long coders() {
        return coders;
    }

    /** Codings that lie on a position, shortest first. */
    List<Passage> at(int position) {
        return passages.stream().filter(passage -> passage.contains(position))
                .sorted((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start())).toList();
    }

    /** Stretches that share a character with {@code start} to {@code end}, in order. */
    List<Stretch> stretches(int start, int end) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = low;
        while (to < stretches.size() && stretches.get(to).start() < end) {
            to++;
        }
        return stretches.subList(low, to);
    }

    /** The same coding in this text, or null if it is gone. */
    Passage same(Passage other) {
        return other == null ? null : passages.stream().filter(p -> p.start() == other.start() && p.end() == other.end()
                && p.code().id().equals(other.code().id()) && Objects.equals(p.coder(), other.coder())).findFirst().orElse(null);
    }

    /** Number of each line that holds text, counted from 1; 0 for empty lines. */
    static int[] paragraphNumbers(String string) {
        int[] numbers = new int[64];
        int lines = 0;
        int paragraph = 0;
        for (int from = 0; from <= string.length(); lines++) {
            int to = string.indexOf('\n', from);
            to = to < 0 ? string.length() : to;
            if (lines == numbers.length) {
                numbers = Arrays.copyOf(numbers, lines * 2);
            }
            numbers[lines] = string.substring(from, to).isBlank() ? 0 : ++paragraph;
            from = to + 1;
        }
        return Arrays.copyOf(numbers, lines);
    }
}
