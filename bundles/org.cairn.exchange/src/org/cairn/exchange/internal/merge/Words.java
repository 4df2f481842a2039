// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.exchange.internal.Spoken;

/** Says what things are in words. */
final class Words {

    private static final int LONGEST = 70;

    private final Things side;
    private final Things other;

    /** @param other is asked for names that the side does not know */
    Words(Things side, Things other) {
        this.side = side;
        this.other = other;
    }

    /** What it is and how it is called. */
    String thing(Kind kind, Record thing) {
        String name = name(thing);
        return name.isEmpty() ? kind.spoken() : kind.spoken() + " " + name;
    }

    private String name(Record thing) {
        Map<String, Object> parts = Parts.of(thing);
        if (thing instanceof Coding coding) {
            return Spoken.say("coding-on", named(Kind.CODE, coding.code()), quotation(coding.source(), coding.span()));
        }
        if (thing instanceof Things.Value value) {
            return Spoken.say("value-of", named(Kind.ATTRIBUTE, value.attribute()), named(value.of(), value.owner()));
        }
        for (String part : new String[] {"name", "title", "text", "target", "person", "from", "source"}) {
            Object value = parts.get(part);
            String words = value == null ? "" : value(part, value);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    private String named(Kind kind, UUID id) {
        Record found = side.of(kind).getOrDefault(id, other.of(kind).get(id));
        return found == null ? id.toString() : name(found);
    }

    private String quotation(UUID source, Span span) {
        for (Things things : new Things[] {side, other}) {
            Source here = things.sources.get(source);
            if (here != null && span.end() <= here.length()) {
                return Spoken.say("quoted", shortened(things.view.text(here).slice(span)));
            }
        }
        return named(Kind.SOURCE, source);
    }

    /** What a part of a record is called. */
    static String part(String name) {
        return Spoken.orElse("part." + name.replace(' ', '-'), name);
    }

    /** A part of a thing in a few words. */
    String value(String part, Object value) {
        return switch (value) {
            case null -> "";
            case UUID id when Kind.ofPart(part) != null -> named(Kind.ofPart(part), id);
            case Collection<?> all -> shortened(all.stream().map(one -> value(part, one)).sorted().collect(Collectors.joining(", ")));
            case Map<?, ?> all -> shortened(all.keySet().stream().map(one -> value(part, one)).sorted().collect(Collectors.joining(", ")));
            case Span span -> span.start() + "–" + span.end();
            case Ref ref when ref.span() != null -> quotation(ref.id(), ref.span());
            case Ref ref -> Kind.of(ref.kind()).spoken()
                    + (side.of(Kind.of(ref.kind())).containsKey(ref.id()) ? " " + named(Kind.of(ref.kind()), ref.id()) : "");
            case Integer color when part.equals("color") -> String.format("#%06X", color);
            default -> shortened(value.toString());
        };
    }

    /** Two texts from where they begin to differ. */
    static String from(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 20);
        if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        return (from > 0 ? "… " : "") + shortened(text.substring(Math.min(from, text.length())));
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int count = line.codePointCount(0, line.length());
        return count <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
