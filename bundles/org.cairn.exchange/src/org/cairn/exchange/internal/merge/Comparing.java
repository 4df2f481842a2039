// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Coding;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.merge.Plan.Fate;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport.Clash;

/**
 * Compares two sides with how it was before both, part by part: what one side left alone is taken from the other. Sets are merged by
 * their members.
 */
final class Comparing {

    /** The sides. */
    record Sides(Things base, Things mine, Things theirs, Things real) {

        /**
         * @param base how it was before both; null where that is not known: then nothing is taken away
         * @param mine this project as it is compared
         * @param theirs the other
         * @param real this project as it is; another than {@code mine} where the other format cannot carry everything
         */
        Sides {
            Objects.requireNonNull(real);
        }
    }

    /** Parts about which nobody is asked where nothing is known of before. */
    /** Parts of a thing that are none of its record; what they are called is said by {@link Spoken}. */
    private static final String STAYS = "whether it stays";
    private static final String ALL_OF_IT = "the whole";
    private static final Set<String> MINOR = Set.of("position", "color", "created", "origin", "folder");
    /** Things that stand on passages. */
    private static final Set<Kind> PLACED = Set.of(Kind.CODING, Kind.INBOX, Kind.MEMO, Kind.LINK);
    /** Things of which every part hangs together with the others. */
    private static final Set<Kind> WHOLE = Set.of(Kind.CONSENT, Kind.INBOX);

    private final Sides sides;
    private final Deciding deciding;
    private final Words here;
    private final Words there;
    final Plan plan = new Plan();
    private final Places places;

    Comparing(Sides sides, Deciding deciding) {
        this.sides = sides;
        this.deciding = deciding;
        here = new Words(sides.real(), sides.theirs());
        there = new Words(sides.theirs(), sides.real());
        places = new Places(sides, plan);
    }

    /** Compares everything, texts before what stands on them. */
    void run(Progress progress) throws Failure, Cancelled {
        for (Kind kind : Kind.values()) {
            progress.begin(Spoken.say("doing.comparing", kind.spokenMany()), 0);
            Set<UUID> ids = new LinkedHashSet<>(sides.theirs().of(kind).keySet());
            ids.addAll(sides.mine().of(kind).keySet());
            for (UUID id : ids) {
                progress.check();
                compare(kind, id, sides.base() == null ? null : sides.base().of(kind).get(id), sides.mine().of(kind).get(id),
                        sides.theirs().of(kind).get(id), sides.real().of(kind).get(id));
            }
            if (kind == Kind.SOURCE) {
                codings(progress);
            }
        }
    }

    private void codings(Progress progress) throws Failure, Cancelled {
        Set<UUID> sources = new LinkedHashSet<>(sides.theirs().sources.keySet());
        sources.addAll(sides.mine().sources.keySet());
        progress.begin(Spoken.say("doing.comparing", Kind.CODING.spokenMany()), sources.size());
        for (UUID source : sources) {
            progress.check();
            Map<UUID, Coding> base = sides.base() == null ? Map.of() : sides.base().codings(source);
            Map<UUID, Coding> mine = sides.mine().codings(source);
            Map<UUID, Coding> theirs = sides.theirs().codings(source);
            Map<UUID, Coding> real = sides.real() == sides.mine() ? mine : sides.real().codings(source);
            Set<UUID> ids = new LinkedHashSet<>(theirs.keySet());
            ids.addAll(mine.keySet());
            for (UUID id : ids) {
                compare(Kind.CODING, id, base.get(id), mine.get(id), theirs.get(id), real.get(id));
                if (!mine.containsKey(id) && plan.puts(Kind.CODING, id) && places.isLost(source, theirs.get(id).span())) {
                    plan.problems.add(Problem.warning(Spoken.say("nothing-left-here-passage-that-coded", there.thing(Kind.CODING,
                            theirs.get(id))), "", Spoken.say("look-at")));
                }
            }
            progress.worked(1);
        }
    }

    /** Compares one thing; each may be null where it is not there. */
    void compare(Kind kind, UUID id, Record base, Record mine, Record theirs, Record real) throws Failure {
        if (mine != null && theirs != null && mine.equals(theirs) && !PLACED.contains(kind)) {
            plan.count(kind, Fate.SAME);
        } else if (PLACED.contains(kind)) {
            Record[] placed = places.aligned(base, mine, theirs, real);
            decide(kind, id, placed[0], placed[1], placed[2], placed[3]);
        } else {
            decide(kind, id, base, mine, theirs, real);
        }
    }

    private void decide(Kind kind, UUID id, Record base, Record mine, Record theirs, Record real) throws Failure {
        if (theirs == null) {
            goneThere(kind, id, base, mine, real);
        } else if ((mine == null) != (real == null)) {
            // what the other format makes of it, or does not let go, is no change
            plan.count(kind, Fate.KEPT);
        } else if (mine == null) {
            goneHere(kind, id, base, theirs);
        } else if (mine.equals(theirs)) {
            plan.count(kind, Fate.SAME);
        } else {
            Record merged = WHOLE.contains(kind) ? whole(kind, id, base, mine, theirs, real) : parts(kind, id, base, mine, theirs, real);
            boolean changed = !merged.equals(real);
            if (changed) {
                plan.puts(kind).put(id, merged);
            }
            plan.count(kind, changed ? Fate.CHANGED : Fate.KEPT);
        }
    }

    private void goneThere(Kind kind, UUID id, Record base, Record mine, Record real) throws Failure {
        if (base == null || mine == null || real == null || kind == Kind.PROJECT) {
            return;
        }
        if (mine.equals(base) || clash(kind, id, real, STAYS, "", here.thing(kind, real), Spoken.say("removed")) == Prefer.THEIRS) {
            plan.removals(kind).add(id);
        }
    }

    private void goneHere(Kind kind, UUID id, Record base, Record theirs) throws Failure {
        boolean in = base == null || !theirs.equals(base)
                && clash(kind, id, theirs, STAYS, "", Spoken.say("removed"), there.thing(kind, theirs)) == Prefer.THEIRS;
        if (in) {
            plan.puts(kind).put(id, theirs);
        }
        plan.count(kind, in ? Fate.ADDED : Fate.KEPT);
    }

    private Record whole(Kind kind, UUID id, Record base, Record mine, Record theirs, Record real) throws Failure {
        if (base != null && (theirs.equals(base) || mine.equals(base))) {
            return theirs.equals(base) ? real : theirs;
        }
        Prefer side = clash(kind, id, real, ALL_OF_IT, base == null ? "" : said(base), said(mine), said(theirs));
        return side == Prefer.THEIRS ? theirs : real;
    }

    private String said(Record thing) {
        return Words.shortened(Parts.of(thing).entrySet().stream().filter(part -> part.getValue() != null && !part.getKey().equals("id"))
                .map(part -> Words.part(part.getKey()) + " " + here.value(part.getKey(), part.getValue())).reduce((a, b) -> a + ", " + b).orElse(""));
    }

    private Record parts(Kind kind, UUID id, Record base, Record mine, Record theirs, Record real) throws Failure {
        Map<String, Object> b = base == null ? Map.of() : Parts.of(base);
        Map<String, Object> m = Parts.of(mine);
        Map<String, Object> t = Parts.of(theirs);
        Map<String, Object> result = Parts.of(real);
        for (String part : m.keySet()) {
            Object before = b.get(part);
            Object own = m.get(part);
            Object other = t.get(part);
            if (part.equals("id") || Objects.equals(own, other)) {
                continue;
            }
            if (own instanceof Set<?> || own instanceof Map<?, ?>) {
                result.put(part, members(before, result.get(part), other));
            } else if (part.equals("modified")) {
                result.put(part, ((Instant) other).isAfter((Instant) own) ? other : own);
            } else if (takes(kind, id, part, base != null, before, own, other, real)) {
                result.put(part, other);
            }
        }
        try {
            return Parts.made(real.getClass(), result);
        } catch (IllegalArgumentException e) {
            // each part is fine by itself, but not together
            return clash(kind, id, real, ALL_OF_IT, "", said(mine), said(theirs)) == Prefer.THEIRS ? theirs : real;
        }
    }

    /** Whether a part is taken from the other side. */
    private boolean takes(Kind kind, UUID id, String part, boolean known, Object before, Object own, Object other, Record real)
            throws Failure {
        if (known && Objects.equals(own, before)) {
            return true;
        }
        if (known && Objects.equals(other, before)) {
            return false;
        }
        if (!known && (isBlank(other) || MINOR.contains(part))) {
            return false;
        }
        if (!known && isBlank(own)) {
            return true;
        }
        boolean text = own instanceof Things.Body;
        return clash(kind, id, real, part, known ? here.value(part, before) : "",
                text ? Words.from(own.toString(), other.toString()) : here.value(part, own),
                text ? Words.from(other.toString(), own.toString()) : there.value(part, other)) == Prefer.THEIRS;
    }

    private static boolean isBlank(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** What is here, with what the other added and without what it took away. */
    private static Object members(Object before, Object own, Object other) {
        if (own instanceof Map<?, ?> map) {
            Map<Object, Object> all = new HashMap<>((Map<?, ?>) other);
            all.putAll(map);
            return all;
        }
        Set<Object> was = before == null ? Set.of() : new HashSet<>((Set<?>) before);
        Set<Object> all = new HashSet<>((Set<?>) own);
        was.stream().filter(one -> !((Set<?>) other).contains(one)).forEach(all::remove);
        ((Set<?>) other).stream().filter(one -> !was.contains(one)).forEach(all::add);
        return all;
    }

    /** Takes note of a clash and returns the side that counts: mine, theirs, or null. */
    Prefer clash(Kind kind, UUID id, Record thing, String part, String before, String own, String other) throws Failure {
        String name = Deciding.id(kind, id, part);
        Prefer side = deciding.side(name, kind, id);
        Words words = sides.real().of(kind).containsKey(id) || kind == Kind.CODING ? here : there;
        plan.clashes.add(new Clash(name, words.thing(kind, thing), Words.part(part), before, own, other, side));
        return side;
    }
}
