// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.model.alliance.Deployment;
import org.cairn.model.alliance.ExpertiseStatus;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Roster;

/**
 * How many people a roster has, and how much of what they can give is taken up. Those whose time has ended do not count.
 *
 * @param people how many there are
 * @param expected how many there were to be; 0 if not said
 * @param bySchool how many come from each school or organisation, by its name, the largest first
 * @param designated how many of them are designated
 * @param capacity days a year that they can give
 * @param deployed days that they have given or are to give
 */
public record RosterFigures(int people, int expected, Map<String, Integer> bySchool, int designated, double capacity, double deployed) {

    /** @param school the name of a school of the project */
    public static RosterFigures of(Roster roster, Function<UUID, String> school) {
        List<Leader> leaders = roster.getLeaders().stream().filter(each -> each.getStatus() != ExpertiseStatus.ENDED).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Leader leader : leaders) {
            String name = leader.getSchool() == null ? leader.getOrganisation().strip() : school.apply(leader.getSchool());
            if (!name.isEmpty()) {
                counts.merge(name, leader.getNumber(), Integer::sum);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return new RosterFigures(count(leaders), roster.getExpectedLeaders(), sorted,
                count(leaders.stream().filter(each -> each.getStatus() == ExpertiseStatus.DESIGNATED).toList()),
                leaders.stream().mapToDouble(Leader::getCapacityDays).sum(), leaders.stream().mapToDouble(RosterFigures::days).sum());
    }

    private static int count(List<Leader> leaders) {
        return leaders.stream().mapToInt(Leader::getNumber).sum();
    }

    /** How many days somebody is deployed for. */
    public static double days(Leader leader) {
        return leader.getDeployments().stream().mapToDouble(Deployment::getDays).sum();
    }
}
