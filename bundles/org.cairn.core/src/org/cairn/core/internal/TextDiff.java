// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The difference between two texts as hunks: stretches of the old text that were replaced by stretches of the new one, in order,
 * never touching. Found by E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), on code points
 * between the common beginning and end; where the texts differ too much for that, between words that each of them has just once and
 * in the same order (the "patience" of B. Cohen): a word that is spelled another way in a thousand places moves nothing else.
 */
final class TextDiff {

    /** Differences beyond which single characters are no longer compared. */
    private static final int MAX_EDITS = 2000;
    /** The same between two anchors, of which there may be thousands. */
    private static final int FINE_EDITS = 300;
    /** How often anchors are looked for between anchors. */
    private static final int DEPTH = 40;
    /** Anchors are rows of so many words and other characters, whichever gives the most. */
    private static final int[] ANCHORS = {1, 3, 7};

    /**
     * A replaced stretch; offsets in code points, ends exclusive. Either side may be empty, not both.
     */
    record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {
    }

    private final int[] before;
    private final int[] after;

    private TextDiff(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    static List<Hunk> between(String oldText, String newText) {
        int[] a = oldText.codePoints().toArray();
        int[] b = newText.codePoints().toArray();
        int prefix = 0;
        while (prefix < a.length && prefix < b.length && a[prefix] == b[prefix]) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < a.length - prefix && suffix < b.length - prefix && a[a.length - 1 - suffix] == b[b.length - 1 - suffix]) {
            suffix++;
        }
        TextDiff diff = new TextDiff(a, b);
        return diff.settle(diff.compare(new Hunk(prefix, a.length - suffix, prefix, b.length - suffix), MAX_EDITS, DEPTH));
    }

    /**
     * Moves what was only taken out or only put in as far back as it can go: of "them. Gone." without its end it is " Gone." that
     * went, not ". Gone", so that a sentence keeps its own full stop.
     */
    private List<Hunk> settle(List<Hunk> hunks) {
        List<Hunk> reversed = new ArrayList<>();
        for (Hunk hunk : hunks.reversed()) {
            Hunk later = reversed.isEmpty() ? new Hunk(before.length, before.length, after.length, after.length) : reversed.getLast();
            add(reversed, slide(hunk, later));
        }
        Collections.reverse(reversed);
        return reversed;
    }

    private Hunk slide(Hunk hunk, Hunk later) {
        int by = 0;
        if (hunk.newStart() == hunk.newEnd()) {
            while (hunk.oldEnd() + by < later.oldStart() && before[hunk.oldStart() + by] == before[hunk.oldEnd() + by]) {
                by++;
            }
        } else if (hunk.oldStart() == hunk.oldEnd()) {
            while (hunk.newEnd() + by < later.newStart() && after[hunk.newStart() + by] == after[hunk.newEnd() + by]) {
                by++;
            }
        }
        return new Hunk(hunk.oldStart() + by, hunk.oldEnd() + by, hunk.newStart() + by, hunk.newEnd() + by);
    }

    /** What differs within a stretch of both texts. */
    private List<Hunk> compare(Hunk stretch, int most, int depth) {
        int a0 = stretch.oldStart();
        int a1 = stretch.oldEnd();
        int b0 = stretch.newStart();
        int b1 = stretch.newEnd();
        while (a0 < a1 && b0 < b1 && before[a0] == after[b0]) {
            a0++;
            b0++;
        }
        while (a0 < a1 && b0 < b1 && before[a1 - 1] == after[b1 - 1]) {
            a1--;
            b1--;
        }
        if (a0 == a1 || b0 == b1) {
            return a0 == a1 && b0 == b1 ? List.of() : List.of(new Hunk(a0, a1, b0, b1));
        }
        List<Hunk> hunks = myers(slice(before, a0, a1), slice(after, b0, b1), most);
        return hunks == null ? byWords(new Hunk(a0, a1, b0, b1), depth) : shift(hunks, a0, b0);
    }

    private static int[] slice(int[] text, int from, int to) {
        return Arrays.copyOfRange(text, from, to);
    }

    private static List<Hunk> shift(List<Hunk> hunks, int a, int b) {
        return hunks.stream().map(h -> new Hunk(h.oldStart() + a, h.oldEnd() + a, h.newStart() + b, h.newEnd() + b)).toList();
    }

    /** Compares what is between words, or rows of words, that both texts have just once; without any, word by word. */
    private List<Hunk> byWords(Hunk stretch, int depth) {
        int[] oldWords = wordStarts(before, stretch.oldStart(), stretch.oldEnd());
        int[] newWords = wordStarts(after, stretch.newStart(), stretch.newEnd());
        List<int[]> anchors = List.of();
        for (int i = 0; depth > 0 && i < ANCHORS.length; i++) {
            Map<String, Integer> numbers = new HashMap<>();
            List<int[]> found = anchors(numbers(before, oldWords, ANCHORS[i], numbers), numbers(after, newWords, ANCHORS[i], numbers),
                    numbers.size());
            anchors = found.size() > anchors.size() ? found : anchors;
        }
        if (anchors.isEmpty()) {
            Map<String, Integer> numbers = new HashMap<>();
            List<Hunk> hunks = myers(numbers(before, oldWords, 1, numbers), numbers(after, newWords, 1, numbers), FINE_EDITS);
            return hunks == null ? List.of(stretch) : hunks.stream().map(h -> new Hunk(oldWords[h.oldStart()], oldWords[h.oldEnd()],
                    newWords[h.newStart()], newWords[h.newEnd()])).toList();
        }
        List<Hunk> hunks = new ArrayList<>();
        int fromOld = stretch.oldStart();
        int fromNew = stretch.newStart();
        for (int[] anchor : anchors) {
            hunks.addAll(compare(new Hunk(fromOld, oldWords[anchor[0]], fromNew, newWords[anchor[1]]), FINE_EDITS, depth - 1));
            fromOld = oldWords[anchor[0] + 1];
            fromNew = newWords[anchor[1] + 1];
        }
        hunks.addAll(compare(new Hunk(fromOld, stretch.oldEnd(), fromNew, stretch.newEnd()), FINE_EDITS, depth - 1));
        return hunks;
    }

    /** Pairs of places of the numbers that both lists have just once: the longest row of them that rises on both sides. */
    private static List<int[]> anchors(int[] a, int[] b, int different) {
        int[] countA = new int[different];
        int[] countB = new int[different];
        int[] placeB = new int[different];
        for (int number : a) {
            countA[number]++;
        }
        for (int i = 0; i < b.length; i++) {
            countB[b[i]]++;
            placeB[b[i]] = i;
        }
        int[] tails = new int[a.length];
        int[] previous = new int[a.length];
        int length = 0;
        for (int i = 0; i < a.length; i++) {
            if (countA[a[i]] == 1 && countB[a[i]] == 1) {
                int low = 0;
                int high = length;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (placeB[a[tails[middle]]] < placeB[a[i]]) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                previous[i] = low == 0 ? -1 : tails[low - 1];
                tails[low] = i;
                length = Math.max(length, low + 1);
            }
        }
        List<int[]> reversed = new ArrayList<>(length);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            reversed.add(new int[] {i, placeB[a[i]]});
        }
        return reversed.reversed();
    }

    /** Starts of the words between two places, each other character for itself, and the end. */
    private static int[] wordStarts(int[] text, int from, int to) {
        int[] starts = new int[to - from + 1];
        int size = 0;
        for (int i = from; i < to; i++) {
            if (i == from || !Character.isLetterOrDigit(text[i - 1]) || !Character.isLetterOrDigit(text[i])) {
                starts[size++] = i;
            }
        }
        starts[size++] = to;
        return Arrays.copyOf(starts, size);
    }

    /** A number for each word with those behind it, {@code row} in all: the same for the same words. */
    private static int[] numbers(int[] text, int[] starts, int row, Map<String, Integer> numbers) {
        int[] result = new int[starts.length - 1];
        for (int i = 0; i < result.length; i++) {
            String word = new String(text, starts[i], starts[Math.min(i + row, result.length)] - starts[i]);
            result[i] = numbers.computeIfAbsent(word, key -> numbers.size());
        }
        return result;
    }

    /** The shortest edit script as hunks, or null if it has more than {@code most} steps. */
    private static List<Hunk> myers(int[] a, int[] b, int most) {
        int max = Math.min(a.length + b.length, most);
        int[] furthest = new int[2 * max + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= max; d++) {
            trace.add(Arrays.copyOfRange(furthest, max + 1 - d - 1, max + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int at = max + 1 + k;
                int x = k == -d || k != d && furthest[at - 1] < furthest[at + 1] ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - k;
                while (x < a.length && y < b.length && a[x] == b[y]) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= a.length && y >= b.length) {
                    return hunks(a.length, b.length, trace);
                }
            }
        }
        return null;
    }

    /** Walks back through the trace of furthest points and joins neighbouring steps. */
    private static List<Hunk> hunks(int aLength, int bLength, List<int[]> trace) {
        List<Hunk> reversed = new ArrayList<>();
        int x = aLength;
        int y = bLength;
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] furthest = trace.get(d);
            int middle = d + 1;
            int k = x - y;
            boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
            int previousK = down ? k + 1 : k - 1;
            int previousX = furthest[middle + previousK];
            int previousY = previousX - previousK;
            int startX = down ? previousX : previousX + 1;
            int startY = down ? previousY + 1 : previousY;
            add(reversed, new Hunk(previousX, startX, previousY, startY));
            x = previousX;
            y = previousY;
        }
        Collections.reverse(reversed);
        return reversed;
    }

    private static void add(List<Hunk> reversed, Hunk step) {
        Hunk later = reversed.isEmpty() ? null : reversed.getLast();
        if (later != null && later.oldStart() == step.oldEnd() && later.newStart() == step.newEnd()) {
            reversed.set(reversed.size() - 1, new Hunk(step.oldStart(), later.oldEnd(), step.newStart(), later.newEnd()));
        } else {
            reversed.add(step);
        }
    }
}
