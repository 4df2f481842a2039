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
 * between the common beginning and end; where the texts differ too much for that, on lines.
 */
final class TextDiff {

    /** Differences beyond which single characters are no longer compared. */
    private static final int MAX_EDITS = 2000;

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
        return diff.settle(diff.compare(prefix, a.length - suffix, prefix, b.length - suffix));
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

    private List<Hunk> compare(int a0, int a1, int b0, int b1) {
        if (a0 == a1 && b0 == b1) {
            return List.of();
        }
        if (a0 == a1 || b0 == b1) {
            return List.of(new Hunk(a0, a1, b0, b1));
        }
        List<Hunk> hunks = myers(slice(before, a0, a1), slice(after, b0, b1));
        return hunks == null ? byLines(a0, a1, b0, b1) : shift(hunks, a0, b0);
    }

    private static int[] slice(int[] text, int from, int to) {
        return Arrays.copyOfRange(text, from, to);
    }

    private static List<Hunk> shift(List<Hunk> hunks, int a, int b) {
        return hunks.stream().map(h -> new Hunk(h.oldStart() + a, h.oldEnd() + a, h.newStart() + b, h.newEnd() + b)).toList();
    }

    /** Compares whole lines; a stretch of changed lines is one hunk. */
    private List<Hunk> byLines(int a0, int a1, int b0, int b1) {
        int[] oldLines = lineStarts(before, a0, a1);
        int[] newLines = lineStarts(after, b0, b1);
        Map<String, Integer> numbers = new HashMap<>();
        List<Hunk> hunks = myers(lineNumbers(before, oldLines, numbers), lineNumbers(after, newLines, numbers));
        if (hunks == null) {
            return List.of(new Hunk(a0, a1, b0, b1));
        }
        return hunks.stream().map(h -> new Hunk(oldLines[h.oldStart()], oldLines[h.oldEnd()], newLines[h.newStart()],
                newLines[h.newEnd()])).toList();
    }

    /** Starts of the lines between two places, and the end. */
    private static int[] lineStarts(int[] text, int from, int to) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' && i + 1 < to) {
                starts.add(i + 1);
            }
        }
        starts.add(to);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] lineNumbers(int[] text, int[] starts, Map<String, Integer> numbers) {
        int[] result = new int[starts.length - 1];
        for (int i = 0; i < result.length; i++) {
            String line = new String(text, starts[i], starts[i + 1] - starts[i]);
            result[i] = numbers.computeIfAbsent(line, key -> numbers.size());
        }
        return result;
    }

    /** The shortest edit script as hunks, or null if it has more than {@link #MAX_EDITS} steps. */
    private static List<Hunk> myers(int[] a, int[] b) {
        int max = Math.min(a.length + b.length, MAX_EDITS);
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
