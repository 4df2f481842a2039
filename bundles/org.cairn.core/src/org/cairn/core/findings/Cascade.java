// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.GroupMember;
import org.cairn.model.alliance.WorkingGroup;

/**
 * How a way of working spreads from group to group, as when each member of a trio leads a trio of their own.
 *
 * @param generations by number, from 1: what belongs to each
 * @param people everybody who is in one of the groups, each once; who is not in the project has a GUID made of their name
 * @param schools every school that is in one of them
 * @param leaders everybody who leads one
 * @param acrossDepartments how many groups have members of several departments, of those whose members' departments are known
 * @param circular groups that grew, by way of others, out of themselves: they are in no generation
 */
public record Cascade(Map<Integer, Generation> generations, Set<UUID> people, Set<UUID> schools, Set<UUID> leaders, Share acrossDepartments,
        List<WorkingGroup> circular) {

    /**
     * Groups that are equally far from the first.
     *
     * @param groups them
     * @param people who is in one of them
     * @param newPeople who was in none of an earlier generation
     * @param schools which schools are in one of them
     */
    public record Generation(List<WorkingGroup> groups, Set<UUID> people, Set<UUID> newPeople, Set<UUID> schools) {
    }

    /** The groups of one kind, such as {@code trio}; empty for all. Members are those that the directory itself names. */
    public static Cascade of(GroupDirectory directory, String kind) {
        List<WorkingGroup> groups = directory.getGroups().stream().filter(group -> kind.isEmpty() || group.getKind().equalsIgnoreCase(kind)).toList();
        Map<UUID, WorkingGroup> byId = new HashMap<>();
        groups.forEach(group -> byId.put(group.getId(), group));
        List<WorkingGroup> circular = new ArrayList<>();
        Map<Integer, List<WorkingGroup>> numbered = new TreeMap<>();
        for (WorkingGroup group : groups) {
            int number = generation(group, byId);
            if (number == 0) {
                circular.add(group);
            } else {
                numbered.computeIfAbsent(number, key -> new ArrayList<>()).add(group);
            }
        }
        Map<Integer, Generation> generations = new LinkedHashMap<>();
        Set<UUID> reached = new LinkedHashSet<>();
        numbered.forEach((number, some) -> {
            Set<UUID> people = new LinkedHashSet<>();
            Set<UUID> schools = new LinkedHashSet<>();
            some.forEach(group -> people.addAll(people(group)));
            some.forEach(group -> schools.addAll(schools(group)));
            Set<UUID> fresh = new LinkedHashSet<>(people);
            fresh.removeAll(reached);
            reached.addAll(people);
            generations.put(number, new Generation(List.copyOf(some), people, fresh, schools));
        });
        Set<UUID> schools = new LinkedHashSet<>();
        Set<UUID> leaders = new LinkedHashSet<>();
        Set<UUID> people = new LinkedHashSet<>();
        for (WorkingGroup group : groups) {
            people.addAll(people(group));
            schools.addAll(schools(group));
            UUID leader = key(group.getLeader(), group.getLeaderName());
            if (leader != null) {
                leaders.add(leader);
            }
        }
        return new Cascade(generations, people, schools, leaders, across(groups), List.copyOf(circular));
    }

    /** From 1; 0 in a circle. */
    private static int generation(WorkingGroup group, Map<UUID, WorkingGroup> byId) {
        Set<UUID> seen = new HashSet<>();
        int number = 1;
        for (WorkingGroup at = group; byId.containsKey(at.getGrewFrom()); at = byId.get(at.getGrewFrom())) {
            if (!seen.add(at.getId())) {
                return 0;
            }
            number++;
        }
        return number;
    }

    private static Set<UUID> people(WorkingGroup group) {
        Set<UUID> people = new LinkedHashSet<>(group.getPeople());
        group.getMembers().stream().map(member -> key(member.getPerson(), member.getName())).filter(id -> id != null).forEach(people::add);
        return people;
    }

    private static Set<UUID> schools(WorkingGroup group) {
        Set<UUID> schools = new LinkedHashSet<>(group.getSchools());
        group.getMembers().stream().map(member -> key(member.getSchool(), member.getOrganisation())).filter(id -> id != null)
                .forEach(schools::add);
        return schools;
    }

    /** What is not in the project is told apart by its name; null if it has none. */
    private static UUID key(UUID id, String name) {
        return id != null || name.isBlank() ? id : UUID.nameUUIDFromBytes(name.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static Share across(List<WorkingGroup> groups) {
        int known = 0;
        int across = 0;
        for (WorkingGroup group : groups) {
            List<String> departments = group.getMembers().stream().map(GroupMember::getDepartment).map(String::strip)
                    .filter(department -> !department.isEmpty()).toList();
            if (departments.size() > 1) {
                known++;
                across += departments.stream().distinct().count() > 1 ? 1 : 0;
            }
        }
        return new Share(across, known);
    }
}
