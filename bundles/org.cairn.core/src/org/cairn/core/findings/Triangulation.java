// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.ProjectView;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;

/**
 * From how many sides a claim is supported: kinds of evidence (methods), people, schools, times and those who judged (Denzin 1978: data,
 * investigator and methodological triangulation). Counted over the evidence that supports the claim and is still in the project.
 *
 * @param supporting how many pieces of evidence support the claim
 * @param qualifying how many qualify it
 * @param contradicting how many contradict it
 * @param lost how many of all are no longer in the project
 * @param kinds kinds of supporting evidence; upper and lower case are one
 * @param people whose it is
 * @param schools where it comes from
 * @param months when it was given
 * @param coders who judged that it supports the claim
 */
public record Triangulation(int supporting, int qualifying, int contradicting, int lost, Set<String> kinds, Set<UUID> people,
        Set<UUID> schools, Set<YearMonth> months, Set<UUID> coders) {

    /** What rests on one side only. */
    public enum Weakness {
        /** Nothing supports the claim. */
        NO_EVIDENCE,
        /** One kind of evidence. */
        ONE_KIND,
        /** One person. */
        ONE_PERSON,
        /** One school. */
        ONE_SCHOOL,
        /** One month. */
        ONE_TIME
    }

    /** How a claim is supported. Reads the texts of its evidence: not on the UI thread. */
    public static Triangulation of(ProjectView view, Claim claim) {
        int[] counts = new int[Relation.values().length];
        int lost = 0;
        List<EvidencePlace> supporting = new ArrayList<>();
        for (EvidenceLink link : claim.getEvidence()) {
            counts[link.getRelation().ordinal()]++;
            EvidencePlace place = EvidencePlace.of(view, link);
            if (place.state() == EvidencePlace.State.GONE) {
                lost++;
            } else if (link.getRelation() == Relation.SUPPORTS) {
                supporting.add(place);
            }
        }
        Set<String> kinds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kinds.addAll(distinct(supporting, place -> place.kind().isEmpty() ? null : place.kind()));
        return new Triangulation(counts[Relation.SUPPORTS.ordinal()], counts[Relation.QUALIFIES.ordinal()],
                counts[Relation.CONTRADICTS.ordinal()], lost, kinds, distinct(supporting, EvidencePlace::person),
                distinct(supporting, EvidencePlace::school),
                distinct(supporting, place -> place.date() == null ? null : YearMonth.from(place.date())),
                distinct(supporting, EvidencePlace::coder));
    }

    private static <T> Set<T> distinct(List<EvidencePlace> places, Function<EvidencePlace, T> what) {
        Set<T> distinct = new LinkedHashSet<>();
        places.stream().map(what).filter(each -> each != null).forEach(distinct::add);
        return distinct;
    }

    /** Where the claim rests on one side only; of people, schools and times only where any is known. */
    public List<Weakness> weaknesses() {
        if (supporting == 0) {
            return List.of(Weakness.NO_EVIDENCE);
        }
        List<Weakness> weak = new ArrayList<>();
        if (kinds.size() < 2) {
            weak.add(Weakness.ONE_KIND);
        }
        if (people.size() == 1) {
            weak.add(Weakness.ONE_PERSON);
        }
        if (schools.size() == 1) {
            weak.add(Weakness.ONE_SCHOOL);
        }
        if (months.size() == 1) {
            weak.add(Weakness.ONE_TIME);
        }
        return List.copyOf(weak);
    }

    /** Whether all support comes by one kind of evidence or from one person. */
    public boolean isSingleSource() {
        List<Weakness> weak = weaknesses();
        return supporting > 0 && (weak.contains(Weakness.ONE_KIND) || weak.contains(Weakness.ONE_PERSON));
    }
}
