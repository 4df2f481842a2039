// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The highlighted codings as stretches of text with one tint each: where codings lie on each other, their colours are blended. */
final class Tints {

    /**
     * A stretch of text that lies under the same codings.
     *
     * @param start first position
     * @param end position after the last
     * @param rgb the mean of the colours of the codes
     * @param depth how many codings lie on it, at least 1
     */
    record Stretch(int start, int end, int rgb, int depth) {
    }

    private final List<Stretch> stretches;
    private final int[] ends;

    private Tints(List<Stretch> stretches) {
        this.stretches = stretches;
        ends = stretches.stream().mapToInt(Stretch::end).toArray();
    }

    /** @param passages in order of start */
    static Tints of(List<Passage> passages, Highlighting highlighting) {
        List<Passage> shown = passages.stream().filter(p -> p.start() < p.end() && highlighting.shows(p.coding())).toList();
        int[] borders = shown.stream().flatMapToInt(p -> IntStream.of(p.start(), p.end())).distinct().sorted().toArray();
        List<Stretch> stretches = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < borders.length; i++) {
            int at = borders[i];
            open.removeIf(passage -> passage.end() <= at);
            while (next < shown.size() && shown.get(next).start() <= at) {
                open.add(shown.get(next++));
            }
            if (!open.isEmpty()) {
                stretches.add(new Stretch(at, borders[i + 1], mean(open), open.size()));
            }
        }
        return new Tints(List.copyOf(stretches));
    }

    private static int mean(List<Passage> passages) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (Passage passage : passages) {
            int rgb = passage.code().color();
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }
        int count = passages.size();
        return red / count << 16 | green / count << 8 | blue / count;
    }

    /** All stretches in order. */
    List<Stretch> all() {
        return stretches;
    }

    /** Hands over, in order, the stretches that share a character with {@code from} to {@code to}. */
    void within(int from, int to, Consumer<Stretch> use) {
        for (int i = SpanIndex.firstFrom(ends, from + 1); i < stretches.size() && stretches.get(i).start() < to; i++) {
            use.accept(stretches.get(i));
        }
    }
}
