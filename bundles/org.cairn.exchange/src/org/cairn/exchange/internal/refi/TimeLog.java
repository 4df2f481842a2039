// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;

/**
 * The text of a film or recording without a transcript: a line for each passage that was selected, with its times, so that what is coded
 * stands on something.
 */
public final class TimeLog {

    private TimeLog() {
    }

    static PlainText of(Element source) {
        StringBuilder text = new StringBuilder();
        for (Element selection : selections(source)) {
            text.append(line(selection)).append('\n');
        }
        return new PlainText(text.toString());
    }

    /** Selections that have a line, in their order. */
    static List<Element> selections(Element source) {
        return source.children().stream().filter(child -> isTimed(child) && begin(child) >= 0 && end(child) >= begin(child)).toList();
    }

    static boolean isTimed(Element element) {
        return element.name().equals("AudioSelection") || element.name().equals("VideoSelection");
    }

    static List<Structure> structure(Element source) {
        List<Structure> parts = new ArrayList<>();
        int at = 0;
        for (Element selection : selections(source)) {
            String line = line(selection);
            int length = line.codePointCount(0, line.length());
            parts.add(new Structure(Structure.Kind.TIME, new Span(at, at + length), clock(begin(selection)),
                    (int) Math.min(begin(selection), Integer.MAX_VALUE), null));
            at += length + 1;
        }
        return parts;
    }

    private static String line(Element selection) {
        String name = selection.get("name").replaceAll("\\s+", " ").strip();
        return clock(begin(selection)) + " \u2013 " + clock(end(selection)) + (name.isEmpty() ? "" : "  " + name);
    }

    /** Begin in milliseconds, or -1 where it is no number. */
    static long begin(Element selection) {
        return number(selection.get("begin"));
    }

    static long end(Element selection) {
        return number(selection.get("end"));
    }

    static long number(String text) {
        try {
            return Math.max(-1, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Milliseconds as hours, minutes and seconds. */
    public static String clock(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
