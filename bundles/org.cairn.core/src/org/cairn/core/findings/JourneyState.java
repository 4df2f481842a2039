// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Journey;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.enquiry.ProcessTemplate;

/**
 * Where an enquiry stands in the process that it follows.
 *
 * @param phase the phase it is in, or null before the first and behind the last
 * @param since when it entered that phase, or null
 * @param visits how often it has been in each phase, in the order of the template
 */
public record JourneyState(ProcessPhase phase, LocalDate since, List<Integer> visits) {

    public JourneyState {
        visits = List.copyOf(visits);
    }

    /** Where an enquiry stands; empty if it follows no process, or another one. */
    public static Optional<JourneyState> of(Enquiry enquiry, ProcessTemplate template) {
        Journey journey = enquiry.getJourney();
        if (journey == null || !template.getId().equals(journey.getTemplate())) {
            return Optional.empty();
        }
        List<Integer> visits = template.getPhases().stream()
                .map(phase -> (int) journey.getSteps().stream().filter(step -> phase.getId().equals(step.getPhase())).count()).toList();
        JourneyStep last = journey.getSteps().isEmpty() ? null : journey.getSteps().getLast();
        if (last == null || last.getLeft() != null) {
            return Optional.of(new JourneyState(null, null, visits));
        }
        ProcessPhase phase = template.getPhases().stream().filter(each -> each.getId().equals(last.getPhase())).findFirst().orElse(null);
        return Optional.of(new JourneyState(phase, last.getEntered(), visits));
    }

    /** Whether nothing has happened for so many days. */
    public boolean isStalled(LocalDate today, int days) {
        return since != null && since.plusDays(days).isBefore(today);
    }
}
