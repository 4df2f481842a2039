// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;

/** Where the paragraphs, headings, pages, speakers and times of a text are. Positions are UTF-16. Immutable. */
final class Outline {

    /** Speakers have this many colours; a ninth shares one. */
    static final int SPEAKERS = 8;
    /** What may stand in front of a speaker's name: a time, brackets, stars. */
    private static final int BEFORE_NAME = 24;

    /**
     * Words that stand out: a heading, or the name of who speaks.
     *
     * @param speaker number of the speaker's colour, or -1 for a heading
     */
    record Emphasis(int start, int end, int speaker) {
    }

    /**
     * What the margin says at a position.
     *
     * @param page whether it is a page's label; else a time
     */
    record Note(int at, String label, boolean page) {
    }

    private final int[] lines;
    private final int[] numbers;
    private final int paragraphs;
    private final List<Emphasis> emphases;
    private final SpanIndex emphasis;
    private final List<Note> notes;
    private final int[] noted;
    private final List<Structure> pages;
    private final List<Structure> times;
    private final SourceText text;

    private Outline(SourceText text, List<Structure> structure) {
        this.text = text;
        lines = lines(text.string());
        numbers = paragraphNumbers(text.string());
        paragraphs = Arrays.stream(numbers).max().orElse(0);
        pages = structure.stream().filter(part -> part.kind() == Structure.Kind.PAGE).toList();
        times = structure.stream().filter(part -> part.kind() == Structure.Kind.TIME).toList();
        notes = new ArrayList<>();
        pages.forEach(page -> notes.add(new Note(position(page), page.label().isEmpty() ? Integer.toString(page.level()) : page.label(), true)));
        times.forEach(time -> notes.add(new Note(position(time), clock(time.level()), false)));
        notes.sort(Comparator.comparingInt(Note::at));
        noted = notes.stream().mapToInt(Note::at).toArray();
        emphases = emphases(structure);
        emphasis = new SpanIndex(emphases.stream().mapToInt(Emphasis::start).toArray(), emphases.stream().mapToInt(Emphasis::end).toArray());
    }

    static Outline of(SourceText text, List<Structure> structure) {
        return new Outline(text, structure);
    }

    private int position(Structure part) {
        return text.toUtf16(Math.min(part.span().start(), text.length()));
    }

    private List<Emphasis> emphases(List<Structure> structure) {
        List<Emphasis> found = new ArrayList<>();
        Map<String, Integer> speakers = new HashMap<>();
        for (Structure part : structure) {
            int start = position(part);
            if (part.kind() == Structure.Kind.HEADING) {
                found.add(new Emphasis(start, text.toUtf16(Math.min(part.span().end(), text.length())), -1));
            } else if (part.kind() == Structure.Kind.TURN && !part.label().isEmpty()) {
                int at = text.string().indexOf(part.label(), start);
                if (at >= start && at <= start + BEFORE_NAME && text.string().lastIndexOf('\n', at) < Math.max(start, 1)) {
                    found.add(new Emphasis(at, at + part.label().length(), speaker(speakers, part)));
                }
            }
        }
        found.removeIf(words -> words.start() >= words.end());
        found.sort(Comparator.comparingInt(Emphasis::start));
        return found;
    }

    /** The same person has the same colour in every text, unless two of one text would share it. */
    private static int speaker(Map<String, Integer> known, Structure turn) {
        String who = turn.person() != null ? turn.person().toString() : turn.label();
        Integer color = known.get(who);
        if (color == null) {
            color = Math.floorMod(who.hashCode(), SPEAKERS);
            for (int i = 0; i < SPEAKERS && known.containsValue(color); i++) {
                color = (color + 1) % SPEAKERS;
            }
            known.put(who, color);
        }
        return color;
    }

    /** Number of paragraphs: lines that hold text. */
    int paragraphs() {
        return paragraphs;
    }

    /** Number, from 1, of the paragraph that begins exactly at a position; 0 where none does. */
    int paragraphFrom(int position) {
        int line = Arrays.binarySearch(lines, position);
        return line < 0 ? 0 : numbers[line];
    }

    /** Where a paragraph begins, or nothing where there is no such number. */
    OptionalInt paragraph(int number) {
        for (int line = 0; line < numbers.length; line++) {
            if (number > 0 && numbers[line] == number) {
                return OptionalInt.of(lines[line]);
            }
        }
        return OptionalInt.empty();
    }

    /** Where a page begins, by its label or, where none has that, its number. */
    OptionalInt page(String wanted) {
        return pages.stream().filter(page -> page.label().equalsIgnoreCase(wanted)).findFirst()
                .or(() -> pages.stream().filter(page -> Integer.toString(page.level()).equals(wanted)).findFirst())
                .map(page -> OptionalInt.of(position(page))).orElse(OptionalInt.empty());
    }

    /** The last cue that has begun at a time, else the first one. */
    OptionalInt time(long milliseconds) {
        Structure found = null;
        for (Structure time : times) {
            if (found == null || time.level() <= milliseconds) {
                found = time;
            }
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(position(found));
    }

    boolean hasPages() {
        return !pages.isEmpty();
    }

    boolean hasTimes() {
        return !times.isEmpty();
    }

    /** Headings and names of speakers that share a character with {@code from} to {@code to}, in order. */
    void emphasis(int from, int to, Consumer<Emphasis> use) {
        emphasis.within(from, to, i -> use.accept(emphases.get(i)));
    }

    /** All headings and names of speakers, in order. */
    List<Emphasis> emphases() {
        return emphases;
    }

    /** Labels of the pages and times that begin at {@code from} or later, but before {@code to}. */
    void notes(int from, int to, Consumer<Note> use) {
        for (int i = SpanIndex.firstFrom(noted, from); i < noted.length && noted[i] < to; i++) {
            use.accept(notes.get(i));
        }
    }

    /** The longest label of a page or time; empty where there is none. */
    String longestNote() {
        return notes.stream().map(Note::label).max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** A time as people read it: {@code 2:05} or {@code 1:02:05}. */
    static String clock(long milliseconds) {
        long seconds = milliseconds / 1000;
        return seconds < 3600 ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static int[] lines(String string) {
        int[] starts = new int[64];
        int count = 1;
        for (int at = string.indexOf('\n'); at >= 0; at = string.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** Number of each line that holds text, counted from 1; 0 for empty lines. */
    static int[] paragraphNumbers(String string) {
        int[] numbers = lines(string);
        int paragraph = 0;
        for (int line = 0; line < numbers.length; line++) {
            int to = line + 1 < numbers.length ? numbers[line + 1] - 1 : string.length();
            numbers[line] = string.substring(numbers[line], to).isBlank() ? 0 : ++paragraph;
        }
        return numbers;
    }
}
