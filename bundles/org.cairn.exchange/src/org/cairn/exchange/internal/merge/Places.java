// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.documents.Passages;
import org.cairn.exchange.internal.merge.Comparing.Sides;

/**
 * Puts passages of all sides on the text as it will be, so that they can be compared. A passage that only moved with its text counts as
 * left alone. Not thread-safe.
 */
final class Places {

    /** A passage that a part of a thing is about. */
    private record Place(UUID source, Span span) {
    }

    private record Way(Things from, Things.Body to, UUID source) {
    }

    private static final List<String> PARTS = List.of("span", "target", "from", "to");

    private final Sides sides;
    private final Plan plan;
    private final Map<Way, Passages> ways = new HashMap<>();

    Places(Sides sides, Plan plan) {
        this.sides = sides;
        this.plan = plan;
    }

    /** The text of a source as it will be; null where there will be none. */
    private Things.Body text(UUID source) {
        Record document = plan.puts(Kind.SOURCE).getOrDefault(source, sides.real().of(Kind.SOURCE).get(source));
        return document == null ? null : ((Things.Document) document).text();
    }

    private static Things.Body text(Things side, UUID source) {
        Record document = side == null ? null : side.of(Kind.SOURCE).get(source);
        return document == null ? null : ((Things.Document) document).text();
    }

    /** The way from a side's text to another; null where there is nothing to move. */
    private Passages way(Things from, Things.Body to, UUID source) {
        Things.Body text = text(from, source);
        if (text == null || to == null || text == to) {
            return null;
        }
        Way way = new Way(from, to, source);
        if (!ways.containsKey(way)) {
            ways.put(way, text.equals(to) ? null : Passages.between(text.string(), to.string()));
        }
        return ways.get(way);
    }

    private Span moved(Things from, Things.Body to, Place place) {
        if (place == null || place.span() == null) {
            return null;
        }
        Passages way = way(from, to, place.source());
        return way == null || place.span().length() == 0 ? place.span() : way.of(place.span());
    }

    /** Whether nothing of a passage of the other side is in the text as it will be. */
    boolean isLost(UUID source, Span span) {
        Passages way = way(sides.theirs(), text(source), source);
        return way != null && way.isLost(span);
    }

    /**
     * The same thing on all sides with its passages on the text as it will be; each may be null.
     *
     * @return how it was before, here, there, and here as it really is
     */
    Record[] aligned(Record base, Record mine, Record theirs, Record real) {
        Record[] all = {base, mine, theirs, real};
        for (String part : PARTS) {
            Place before = place(base, part);
            Place own = place(mine, part);
            Place other = place(theirs, part);
            all[0] = with(all[0], part, moved(sides.base(), before == null ? null : text(before.source()), before));
            all[1] = with(all[1], part, moved(sides.mine(), own == null ? null : text(own.source()), own));
            all[2] = with(all[2], part, moved(sides.theirs(), other == null ? null : text(other.source()), other));
            Place actual = place(real, part);
            all[3] = real == mine ? all[1] : with(all[3], part, moved(sides.real(), actual == null ? null : text(actual.source()), actual));
            if (before != null && own != null && other != null && before.span() != null && own.span() != null && other.span() != null
                    && before.source().equals(own.source()) && before.source().equals(other.source())) {
                boolean here = !own.span().equals(moved(sides.base(), text(sides.mine(), own.source()), before));
                boolean there = !other.span().equals(moved(sides.base(), text(sides.theirs(), other.source()), before));
                if (!there) {
                    all[2] = with(all[2], part, place(all[1], part).span());
                }
                if (!here || !there) {
                    all[0] = with(all[0], part, place(here ? all[2] : all[1], part).span());
                }
            }
        }
        return all;
    }

    private static Place place(Record thing, String part) {
        Map<String, Object> parts = thing == null ? Map.of() : Parts.of(thing);
        return switch (parts.get(part)) {
            case Span span -> new Place((UUID) parts.get("source"), span);
            case Ref ref when ref.span() != null -> new Place(ref.id(), ref.span());
            case null, default -> null;
        };
    }

    private static Record with(Record thing, String part, Span span) {
        if (thing == null || span == null) {
            return thing;
        }
        Map<String, Object> parts = Parts.of(thing);
        Object value = parts.get(part);
        parts.put(part, value instanceof Ref ref ? Ref.passage(ref.id(), span) : span);
        return Parts.made(thing.getClass(), parts);
    }
}
