// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.List;
import org.cairn.exchange.internal.Spoken;

/**
 * How a program counts the characters of a text.
 *
 * @param longLineEnds whether a line end of two characters counts as 2 and not as 1
 * @param marks how many of the byte order marks before the text count
 * @param utf16 whether characters beyond the first plane count as 2 and not as 1
 * @param inclusive whether the end is the last character and not the one behind it
 * @param shift added to every position, to repair what was moved
 */
public record Counting(boolean longLineEnds, int marks, boolean utf16, boolean inclusive, int shift) {

    /** Moved by more than this many characters is not what byte order marks do. */
    static final int MOST_SHIFT = 4;

    /** As the standard and its examples have it. */
    public static final Counting STANDARD = new Counting(true, 0, false, false, 0);

    /**
     * The ways in which the positions may be counted, the likeliest first.
     *
     * @param shortLineEnds whether line ends are likelier to count as 1
     * @param lineEnds 1 or 2 where it is known, else 0
     */
    public static List<Counting> all(boolean shortLineEnds, int lineEnds) {
        List<Counting> all = new ArrayList<>();
        List<Boolean> ends = lineEnds > 0 ? List.of(lineEnds == 2) : List.of(!shortLineEnds, shortLineEnds);
        for (boolean inclusive : List.of(false, true)) {
            for (boolean utf16 : List.of(false, true)) {
                for (boolean longEnds : ends) {
                    for (int marks = 0; marks <= PlainText.MOST_MARKS; marks++) {
                        all.add(new Counting(longEnds, marks, utf16, inclusive, 0));
                    }
                }
            }
        }
        return all;
    }

    public Counting moved(int by) {
        return new Counting(longLineEnds, marks, utf16, inclusive, by);
    }

    /** In words, only what can make a difference in the file. */
    String inWords(boolean lineEnds, boolean anyMarks, boolean astral) {
        List<String> words = new ArrayList<>();
        words.add(utf16 ? Spoken.say("counting.utf16") : Spoken.say("counting.points"));
        if (!astral) {
            words.set(0, Spoken.say("counting.characters"));
        }
        if (lineEnds) {
            words.add(Spoken.say(longLineEnds ? "counting.long-ends" : "counting.short-ends"));
        }
        if (anyMarks) {
            words.add(Spoken.say("counting.marks", marks));
        }
        words.add(Spoken.say(inclusive ? "counting.inclusive" : "counting.exclusive"));
        if (shift != 0) {
            words.add(Spoken.say("counting.moved", shift));
        }
        return String.join(", ", words);
    }
}
