// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.AssessmentKind;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Strand;

/**
 * What was judged at one time, by one framework.
 *
 * @param id of the assessment
 * @param places by the GUID of the strand; those that were not judged are missing
 */
record Round(UUID id, String name, String round, LocalDate date, AssessmentKind kind, UUID subject, Map<UUID, Double> places) {

    static Round of(Assessment assessment, Framework framework) {
        Map<UUID, Double> places = new HashMap<>();
        for (Strand strand : Ratings.strands(framework)) {
            double place = Ratings.place(framework, Ratings.of(assessment, strand));
            if (place >= 0) {
                places.put(strand.getId(), place);
            }
        }
        return new Round(assessment.getId(), assessment.getName(), assessment.getRound(), assessment.getDate(), assessment.getKind(),
                assessment.getSubject(), Map.copyOf(places));
    }

    /** Every assessment by a framework, the earliest first. Reads them: not on the UI thread. */
    static List<Round> all(ProjectView view, Framework framework) {
        return new ModelLibrary(view).all(Assessment.class).stream().filter(each -> framework.getId().equals(each.getFramework()))
                .map(each -> of(each, framework))
                .sorted(Comparator.comparing(Round::date, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /** Where a strand was; {@link Ratings#NONE} if it was not judged. */
    double place(Strand strand) {
        return places.getOrDefault(strand.getId(), Ratings.NONE);
    }

    /** Name, round and date in one line. */
    String title() {
        return String.join(" · ", Stream.of(name, round, date == null ? "" : date.toString()).filter(words -> !words.isBlank()).toList());
    }

    /** The round where it has one, else the date, else the name. */
    String brief() {
        return !round.isBlank() ? round : date != null ? date.toString() : name;
    }

    /** The last round before a day about the same; null if there is none. */
    static Round before(List<Round> rounds, Assessment assessment) {
        return rounds.stream().filter(each -> !each.id.equals(assessment.getId()) && each.subject != null
                && each.subject.equals(assessment.getSubject()) && each.date != null && assessment.getDate() != null
                && each.date.isBefore(assessment.getDate())).reduce((earlier, later) -> later).orElse(null);
    }
}
