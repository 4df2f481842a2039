// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;

/**
 * When what was said: ties a transcript to its recording. Taken from the times of subtitles, else from time stamps that stand in
 * the text: {@code [00:12:31]}, {@code (12:31)}, {@code #00:12:31-4#}. Immutable.
 */
public final class Timeline {

    /** Hours are optional; a fraction is behind a dot, a comma, or as transcription programs write it, a hyphen. */
    private static final Pattern STAMP = Pattern.compile(
            "[\\[(#{]\\s*(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)(?:[.,\\-](\\d{1,3}))?(?:\\s*[-–]+>?\\s*[\\d:.,]+)?\\s*[\\])#}]");

    /**
     * A stretch of the text with its time.
     *
     * @param millis when it begins
     * @param span the text until the next time
     */
    public record Mark(long millis, Span span) {
    }

    private final List<Mark> marks;

    private Timeline(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /** Reads the times of a transcript. */
    public static Timeline of(SourceText text, List<Structure> structure) {
        List<Mark> starts = new ArrayList<>();
        for (Structure part : structure) {
            if (part.kind() == Structure.Kind.TIME) {
                starts.add(new Mark(part.level(), part.span()));
            }
        }
        if (starts.isEmpty()) {
            Matcher stamps = STAMP.matcher(text.string());
            while (stamps.find()) {
                int at = text.toOffset(stamps.start());
                starts.add(new Mark(millis(stamps), new Span(at, at)));
            }
        }
        starts.sort(Comparator.comparing(mark -> mark.span().start()));
        List<Mark> marks = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            Mark mark = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).span().start() : text.length();
            marks.add(new Mark(mark.millis(), new Span(mark.span().start(), Math.max(mark.span().start(), end))));
        }
        return new Timeline(marks);
    }

    private static long millis(Matcher stamp) {
        long hours = stamp.group(1) == null ? 0 : Long.parseLong(stamp.group(1));
        long seconds = (hours * 60 + Long.parseLong(stamp.group(2))) * 60 + Long.parseLong(stamp.group(3));
        String fraction = stamp.group(4) == null ? "" : stamp.group(4);
        return seconds * 1000 + Long.parseLong((fraction + "000").substring(0, 3));
    }

    /** All times in order of the text. */
    public List<Mark> marks() {
        return marks;
    }

    /** When what stands at an offset is heard; empty where the text has no times, the first time where the offset lies before it. */
    public OptionalLong timeAt(int offset) {
        if (marks.isEmpty()) {
            return OptionalLong.empty();
        }
        long time = marks.getFirst().millis();
        for (Mark mark : marks) {
            if (mark.span().start() > offset) {
                break;
            }
            time = mark.millis();
        }
        return OptionalLong.of(time);
    }

    /** What is heard at a time: the mark that began last, or null before the first. */
    public Mark at(long millis) {
        Mark heard = null;
        for (Mark mark : marks) {
            if (mark.millis() <= millis && (heard == null || mark.millis() >= heard.millis())) {
                heard = mark;
            }
        }
        return heard;
    }
}
