// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Structure;
import org.cairn.text.internal.text.Characters;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Encoding;
import org.cairn.text.internal.text.Facts;
import org.jsoup.parser.Parser;

/** Reads subtitles (srt, vtt): every cue a paragraph with its time, voices as turns. */
final class SubtitleReader implements FormatReader {

    private static final Pattern TIMING =
            Pattern.compile("\\s*((?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3})\\s*-->\\s*(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern MARKUP = Pattern.compile("</?(?:[a-zA-Z][^<>]*|\\d[\\d:.]*)>|\\{\\\\[^}]*\\}|\\{[a-zA-Z]:[^}]*\\}");

    /** Consecutive cues of one voice. */
    private record Turn(String name, int start, int end) {
    }

    @Override
    public void read(FileContent file, Receiver out) {
        Encoding decoded = Encoding.decode(file.bytes());
        if (Characters.looksBinary(decoded.text())) {
            throw Unreadable.damaged("a file of subtitles", null);
        }
        List<String> lines = Characters.normalise(decoded.text()).lines().toList();
        Draft draft = new Draft();
        List<Turn> turns = new ArrayList<>();
        int cues = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher timing = TIMING.matcher(lines.get(i));
            if (timing.matches()) {
                file.watch().check();
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).isBlank() && !lines.get(end).contains("-->")) {
                    end++;
                }
                // a missing empty line leaves the number of the next cue among the text
                boolean numbered = end < lines.size() && lines.get(end).contains("-->") && lines.get(end - 1).matches("\\s*\\d+\\s*");
                int textEnd = numbered ? end - 1 : end;
                cues += cue(lines.subList(i + 1, Math.max(i + 1, textEnd)), timing.group(1), draft, turns);
                i = end - 1;
            }
        }
        if (cues == 0) {
            throw new Unreadable("The file holds no subtitles with times.", "Rename it to end in .txt if it is a plain text.");
        }
        turns.forEach(turn -> draft.mark(Structure.Kind.TURN, turn.start, turn.end, turn.name, 0));
        if (decoded.note() != null) {
            out.problem(file.note(decoded.note()));
        }
        out.document(draft.finish(file, Facts.NONE));
    }

    private static int cue(List<String> lines, String time, Draft draft, List<Turn> turns) {
        String joined = join(lines);
        Matcher voices = VOICE.matcher(joined);
        int cues = 0;
        int from = 0;
        String voice = null;
        int start = draft.length();
        boolean any = false;
        // a cue may hold several voices, each in a paragraph of its own
        while (true) {
            boolean more = voices.find();
            String said = plain(joined.substring(from, more ? voices.start() : joined.length()));
            if (!said.isEmpty()) {
                int at = draft.paragraph(said);
                start = any ? start : at;
                any = true;
                speak(turns, voice, at, draft.length());
                cues = 1;
            }
            if (!more) {
                break;
            }
            voice = plain(voices.group(1));
            from = voices.end();
        }
        if (any) {
            draft.mark(Structure.Kind.TIME, start, draft.length(), time, milliseconds(time));
        }
        return cues;
    }

    private static void speak(List<Turn> turns, String voice, int start, int end) {
        if (voice == null || voice.isEmpty()) {
            return;
        }
        Turn last = turns.isEmpty() ? null : turns.getLast();
        if (last != null && last.name.equals(voice) && last.end + 1 == start) {
            turns.set(turns.size() - 1, new Turn(voice, last.start, end));
        } else {
            turns.add(new Turn(voice, start, end));
        }
    }

    /** The lines of a cue are one sentence broken for the screen, but where a dash begins each. */
    private static String join(List<String> lines) {
        boolean dialogue = lines.size() > 1 && lines.stream().allMatch(line -> line.strip().matches("(?:<[^>]*>)*[-–—].*"));
        return String.join(dialogue ? "\n" : " ", lines.stream().map(String::strip).toList());
    }

    private static String plain(String markedUp) {
        String text = MARKUP.matcher(markedUp).replaceAll("");
        return (text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text).replaceAll(" {2,}", " ").strip();
    }

    private static int milliseconds(String time) {
        String[] parts = time.split("[:.,]");
        long ms = Long.parseLong((parts[parts.length - 1] + "00").substring(0, 3));
        long unit = 1000;
        for (int i = parts.length - 2; i >= 0; i--) {
            ms += Long.parseLong(parts[i]) * unit;
            unit *= 60;
        }
        return (int) Math.min(ms, Integer.MAX_VALUE);
    }
}
