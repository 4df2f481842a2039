// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.merge.Comparing.Sides;
import org.cairn.exchange.internal.merge.Plan.Fate;

/**
 * Makes a plan fit together: what something new points at comes along, what is still pointed at is not removed, names that must be one of
 * a kind are, and no code stands below itself.
 */
final class Fitting {

    private final Sides sides;
    private final Plan plan;
    private final Words here;
    private final Words there;
    /** GUIDs of all codings here, made when first needed. */
    private Set<UUID> codings;

    Fitting(Sides sides, Plan plan) {
        this.sides = sides;
        this.plan = plan;
        here = new Words(sides.real(), sides.theirs());
        there = new Words(sides.theirs(), sides.real());
    }

    void run() {
        bringBack();
        keepWhatIsUsed();
        names();
        folders();
        circles();
    }

    private boolean exists(Kind kind, UUID id) {
        if (plan.puts(kind, id)) {
            return true;
        }
        if (plan.removals(kind).contains(id)) {
            return false;
        }
        return kind == Kind.CODING ? codings().contains(id) : sides.real().of(kind).containsKey(id);
    }

    private Set<UUID> codings() {
        if (codings == null) {
            codings = new HashSet<>();
            for (Source source : sides.real().view.sources()) {
                Codings.Row row = sides.real().view.codings().of(source);
                for (int i = 0; i < row.size(); i++) {
                    codings.add(row.coding(i).id());
                }
            }
        }
        return codings;
    }

    private Record theirs(Kind kind, UUID id) {
        return kind == Kind.CODING ? sides.theirs().coding(id) : sides.theirs().of(kind).get(id);
    }

    /** What is gone here, but is needed by something that comes in, comes back. */
    private void bringBack() {
        List<Map.Entry<Kind, UUID>> open = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            plan.puts(kind).keySet().forEach(id -> open.add(Map.entry(kind, id)));
        }
        for (int i = 0; i < open.size(); i++) {
            Kind kind = open.get(i).getKey();
            UUID id = open.get(i).getValue();
            Record thing = plan.puts(kind).get(id);
            List<Map.Entry<Kind, UUID>> missing = new ArrayList<>();
            Parts.pointsAt(thing, (part, to, target) -> {
                if (!exists(to, target)) {
                    missing.add(Map.entry(to, target));
                }
            });
            for (Map.Entry<Kind, UUID> one : missing) {
                Kind to = one.getKey();
                Record back = theirs(to, one.getValue());
                if (back == null) {
                    boolean goes = to != Kind.CODING && plan.removals(to).contains(one.getValue());
                    back = goes ? sides.real().of(to).get(one.getValue()) : null;
                }
                if (back == null) {
                    leave(kind, id, thing);
                    break;
                }
                plan.removals(to).remove(one.getValue());
                plan.puts(to).put(one.getValue(), back);
                if (sides.theirs().of(to).containsKey(one.getValue()) || to == Kind.CODING) {
                    plan.count(to, Fate.KEPT, Fate.ADDED);
                }
                plan.problems.add(Problem.info(Spoken.say("removed-here-but-needed-by-comes", there.thing(to, back), there.thing(kind, thing)), ""));
                open.add(one);
            }
        }
    }

    private void leave(Kind kind, UUID id, Record thing) {
        plan.puts(kind).remove(id);
        if (sides.real().of(kind).containsKey(id)) {
            plan.count(kind, Fate.CHANGED, Fate.LEFT);
        } else {
            plan.count(kind, Fate.ADDED, Fate.LEFT);
        }
        plan.problems.add(Problem.warning(Spoken.say("points-at-something-that-neither-project", there.thing(kind, thing)), "", ""));
    }

    /** What was removed there, but is still needed here, stays. */
    private void keepWhatIsUsed() {
        boolean more = true;
        while (more) {
            Map<Kind, Set<UUID>> used = used();
            more = false;
            for (Kind kind : Kind.values()) {
                for (UUID id : List.copyOf(plan.removals(kind))) {
                    if (used.getOrDefault(kind, Set.of()).contains(id)) {
                        plan.removals(kind).remove(id);
                        more = true;
                        plan.problems.add(Problem.info(Spoken.say("removed-there-but-still-used-here", here.thing(kind, real(kind, id))), ""));
                    }
                }
            }
        }
    }

    private Record real(Kind kind, UUID id) {
        return kind == Kind.CODING ? sides.real().coding(id) : sides.real().of(kind).get(id);
    }

    /** What of that which is to go is pointed at by what stays. */
    private Map<Kind, Set<UUID>> used() {
        Map<Kind, Set<UUID>> used = new EnumMap<>(Kind.class);
        boolean any = false;
        for (Kind kind : Kind.values()) {
            any |= !plan.removals(kind).isEmpty();
        }
        if (!any) {
            return used;
        }
        Parts.Pointing mark = (part, to, target) -> {
            if (plan.removals(to).contains(target)) {
                used.computeIfAbsent(to, key -> new HashSet<>()).add(target);
            }
        };
        for (Kind kind : Kind.values()) {
            plan.puts(kind).values().forEach(thing -> Parts.pointsAt(thing, mark));
            sides.real().of(kind).forEach((id, thing) -> {
                if (!plan.puts(kind, id) && !plan.removals(kind).contains(id)) {
                    Parts.pointsAt(thing, mark);
                }
            });
        }
        if (!plan.removals(Kind.CODE).isEmpty() || !plan.removals(Kind.SOURCE).isEmpty() || !plan.removals(Kind.CODER).isEmpty()) {
            for (UUID source : sides.real().sources.keySet()) {
                sides.real().codings(source).forEach((id, coding) -> {
                    if (!plan.puts(Kind.CODING, id) && !plan.removals(Kind.CODING).contains(id)) {
                        Parts.pointsAt(coding, mark);
                    }
                });
            }
        }
        return used;
    }

    /** Two people of the same name are two people: the one that comes in gets a number. */
    private void names() {
        for (Kind kind : Kind.values()) {
            if (!kind.hasUniqueNames()) {
                continue;
            }
            Set<String> names = new HashSet<>();
            sides.real().of(kind).forEach((id, thing) -> {
                if (!plan.puts(kind, id) && !plan.removals(kind).contains(id)) {
                    names.add(name(thing, null));
                }
            });
            plan.puts(kind).replaceAll((id, thing) -> {
                String wanted = (String) Parts.of(thing).get("name");
                String name = wanted;
                for (int n = 2; !names.add(name(thing, name)); n++) {
                    name = wanted + " (" + n + ")";
                }
                if (name.equals(wanted)) {
                    return thing;
                }
                plan.problems.add(Problem.info(Spoken.say("there-are-two-different-called-one", kind.spokenMany(), wanted, name), ""));
                Map<String, Object> parts = Parts.of(thing);
                parts.put("name", name);
                return Parts.made(thing.getClass(), parts);
            });
        }
    }

    private static String name(Record thing, String name) {
        Object called = name == null ? Parts.of(thing).get("name") : name;
        return thing instanceof Attribute attribute ? attribute.of() + " " + called : String.valueOf(called);
    }

    /** A code that was made a folder on one side and used on the other stays a code. */
    private void folders() {
        Set<UUID> coded = new HashSet<>();
        plan.puts(Kind.CODING).values().forEach(coding -> coded.add(((Coding) coding).code()));
        plan.puts(Kind.REGION).values().forEach(region -> coded.add(((RegionCoding) region).code()));
        plan.puts(Kind.CODE).forEach((id, code) -> {
            Record was = sides.real().of(Kind.CODE).get(id);
            if (!((Code) code).codable() && was != null && ((Code) was).codable() && sides.real().view.codings().count(id) > 0) {
                coded.add(id);
            }
        });
        for (UUID id : coded) {
            Code code = (Code) plan.puts(Kind.CODE).getOrDefault(id, sides.real().of(Kind.CODE).get(id));
            if (code != null && !code.codable() && !allGo(id)) {
                plan.puts(Kind.CODE).put(id, new Code(id, code.parent(), code.name(), code.color(), true, code.position(),
                        code.definition()));
                plan.problems.add(Problem.info(Spoken.say("code-made-folder-on-one-side", code.name()), ""));
            }
        }
    }

    /** Whether a code that becomes a folder loses all its codings, as on the side that made it one. */
    private boolean allGo(UUID code) {
        if (plan.puts(Kind.CODING).values().stream().anyMatch(coding -> ((Coding) coding).code().equals(code))
                || plan.puts(Kind.REGION).values().stream().anyMatch(region -> ((RegionCoding) region).code().equals(code))) {
            return false;
        }
        for (UUID source : sides.real().sources.keySet()) {
            for (Coding coding : sides.real().codings(source).values()) {
                boolean touched = plan.removals(Kind.CODING).contains(coding.id()) || plan.puts(Kind.CODING, coding.id());
                if (coding.code().equals(code) && !touched) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Two moves, each fine by itself, may put two codes below each other: then the place here counts. */
    private void circles() {
        Map<UUID, UUID> parents = new HashMap<>();
        sides.real().of(Kind.CODE).forEach((id, code) -> parents.put(id, ((Code) code).parent()));
        plan.puts(Kind.CODE).forEach((id, code) -> parents.put(id, ((Code) code).parent()));
        plan.puts(Kind.CODE).replaceAll((id, put) -> {
            Code code = (Code) put;
            UUID above = code.parent();
            for (int depth = 0; above != null && depth <= parents.size(); depth++) {
                if (above.equals(id)) {
                    Code was = (Code) sides.real().of(Kind.CODE).get(id);
                    UUID parent = was == null ? null : was.parent();
                    parents.put(id, parent);
                    plan.problems.add(Problem.info(Spoken.say("code-would-stand-below-itself-as", code.name()), ""));
                    return new Code(id, parent, code.name(), code.color(), code.codable(), code.position(), code.definition());
                }
                above = parents.get(above);
            }
            return code;
        });
    }
}
