// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairn.search.internal.query.Node.Position;
import org.cairn.search.internal.query.Node.Scope;

/** How spans of two parts of a query make new ones. */
final class Rules {

    private Rules() {
    }

    /** Both sides where they meet in one paragraph, sentence or passage. */
    static PairExpression.Rule together(Scope scope) {
        return (left, right, place, out) -> {
            if (scope == Scope.PASSAGE) {
                keep(left, overlaps(left, right), out);
                keep(right, overlaps(right, left), out);
                return;
            }
            divide(scope, place);
            boolean[] both = units(left, place);
            boolean[] others = units(right, place);
            for (int i = 0; i < both.length; i++) {
                both[i] &= others[i];
            }
            keep(left, touching(left, both, place), out);
            keep(right, touching(right, both, place), out);
        };
    }

    /** The left where the right is not. */
    static PairExpression.Rule without(Scope scope) {
        return (left, right, place, out) -> {
            if (scope == Scope.PASSAGE) {
                keep(left, not(overlaps(left, right)), out);
                return;
            }
            divide(scope, place);
            keep(left, not(touching(left, units(right, place), place)), out);
        };
    }

    /** The left that lies so to the right, or that does not. */
    static PairExpression.Rule lying(Position position, int words, boolean negated) {
        return (left, right, place, out) -> {
            if (words >= 0) {
                place.locate(left);
                place.locate(right);
            }
            boolean[] lies = switch (position) {
                case WITHIN -> within(left, right);
                case OVERLAPS -> overlaps(left, right);
                case BEFORE -> before(left, right, words);
                case AFTER -> after(left, right, words);
            };
            keep(left, negated ? not(lies) : lies, out);
        };
    }

    /** The shortest stretches from one to the other with at most so many words between. */
    static PairExpression.Rule near(int words) {
        return (left, right, place, out) -> {
            place.locate(left);
            place.locate(right);
            Spans all = new Spans();
            stretches(left, right, words, all);
            stretches(right, left, words, all);
            all.sort();
            // from the last to the first: one that holds another is not the shortest
            boolean[] shortest = new boolean[all.size()];
            int leastEnd = Integer.MAX_VALUE;
            for (int i = all.size() - 1; i >= 0; i--) {
                int from = i;
                while (from > 0 && all.start(from - 1) == all.start(i)) {
                    from--;
                }
                shortest[from] = all.end(from) < leastEnd;
                leastEnd = Math.min(leastEnd, all.end(from));
                i = from;
            }
            keep(all, shortest, out);
        };
    }

    private static void stretches(Spans from, Spans to, int words, Spans out) {
        int first = 0;
        for (int i = 0; i < from.size(); i++) {
            int best = -1;
            first = lower(to, from.end(i));
            for (int j = first; j < to.size() && to.first(j) - from.last(i) - 1 <= words; j++) {
                if (best < 0 || to.end(j) < to.end(best)) {
                    best = j;
                }
            }
            if (best >= 0) {
                out.add(from.start(i), to.end(best), from.first(i), to.last(best));
            }
        }
    }

    private static boolean[] within(Spans left, Spans right) {
        int[] reach = reach(right);
        boolean[] lies = new boolean[left.size()];
        for (int i = 0; i < lies.length; i++) {
            int behind = lower(right, left.start(i) + 1);
            lies[i] = behind > 0 && reach[behind - 1] >= left.end(i);
        }
        return lies;
    }

    private static boolean[] overlaps(Spans left, Spans right) {
        int[] reach = reach(right);
        boolean[] lies = new boolean[left.size()];
        for (int i = 0; i < lies.length; i++) {
            int behind = lower(right, left.end(i));
            lies[i] = behind > 0 && reach[behind - 1] > left.start(i);
        }
        return lies;
    }

    private static boolean[] before(Spans left, Spans right, int words) {
        boolean[] lies = new boolean[left.size()];
        for (int i = 0; i < lies.length; i++) {
            int next = lower(right, left.end(i));
            lies[i] = next < right.size() && (words < 0 || right.first(next) - left.last(i) - 1 <= words);
        }
        return lies;
    }

    private static boolean[] after(Spans left, Spans right, int words) {
        int[] byEnd = IntStream.range(0, right.size()).boxed()
                .sorted((a, b) -> Integer.compare(right.end(a), right.end(b))).mapToInt(i -> i).toArray();
        int[] ends = IntStream.of(byEnd).map(right::end).toArray();
        int[] lasts = IntStream.of(byEnd).map(right::last).toArray();
        Arrays.parallelPrefix(lasts, Math::max);
        boolean[] lies = new boolean[left.size()];
        for (int i = 0; i < lies.length; i++) {
            int behind = lower(ends, left.start(i) + 1);
            lies[i] = behind > 0 && (words < 0 || left.first(i) - lasts[behind - 1] - 1 <= words);
        }
        return lies;
    }

    /** How far the first 1, 2, 3 … spans reach. */
    private static int[] reach(Spans spans) {
        int[] reach = new int[spans.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, spans.end(i));
            reach[i] = farthest;
        }
        return reach;
    }

    /** Index of the first span that starts at {@code offset} or later. */
    private static int lower(Spans spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lower(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void divide(Scope scope, Place place) throws IOException {
        if (scope == Scope.SENTENCE) {
            place.sentences();
        } else {
            place.paragraphs();
        }
    }

    private static boolean[] units(Spans spans, Place place) {
        boolean[] units = new boolean[place.units()];
        for (int i = 0; i < spans.size(); i++) {
            Arrays.fill(units, place.unit(spans.start(i)), place.unit(lastOf(spans, i)) + 1, true);
        }
        return units;
    }

    private static boolean[] touching(Spans spans, boolean[] units, Place place) {
        boolean[] touch = new boolean[spans.size()];
        for (int i = 0; i < touch.length; i++) {
            int last = place.unit(lastOf(spans, i));
            for (int unit = place.unit(spans.start(i)); unit <= last && !touch[i]; unit++) {
                touch[i] = units[unit];
            }
        }
        return touch;
    }

    private static int lastOf(Spans spans, int i) {
        return Math.max(spans.start(i), spans.end(i) - 1);
    }

    private static boolean[] not(boolean[] flags) {
        for (int i = 0; i < flags.length; i++) {
            flags[i] = !flags[i];
        }
        return flags;
    }

    private static void keep(Spans spans, boolean[] wanted, Spans out) {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                out.addFrom(spans, i);
            }
        }
    }
}
