// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.findings.Cascade;
import org.cairn.core.findings.DiamondRankings;
import org.cairn.core.findings.EthicsGate;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.findings.JourneyState;
import org.cairn.core.findings.Share;
import org.cairn.core.findings.SurveyResults;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.model.ethics.EthicsForm;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Framework;
import org.cairn.model.meeting.Meeting;

/** What follows from a document, in sentences. */
final class ModelFacts {

    private final ModelLibrary library;
    private final List<String> facts = new ArrayList<>();

    private ModelFacts(ModelLibrary library) {
        this.library = library;
    }

    static List<String> of(Document document, ModelLibrary library) {
        ModelFacts facts = new ModelFacts(library);
        switch (document) {
            case ClaimSet claims -> facts.claims(claims);
            case Assessment assessment -> library.find(assessment.getFramework(), Framework.class)
                    .ifPresent(framework -> facts.floor(FloorEffect.of(framework, assessment)));
            case Meeting meeting -> facts.agenda(AgendaTimes.of(meeting));
            case GroupDirectory groups -> facts.cascade(Cascade.of(groups, "trio"));
            case ObservationSchedule schedule -> facts.pairs(BlindPairs.of(schedule, library));
            case Questionnaire questionnaire -> facts.survey(SurveyResults.of(questionnaire, library, response -> true));
            case DiamondSession session -> facts.rankings(DiamondRankings.of(session, library));
            case EthicsForm form -> facts.gate(EthicsGate.of(form, library));
            case Enquiry enquiry -> facts.journey(enquiry);
            default -> {
                // nothing follows from the others by themselves
            }
        }
        return facts.facts;
    }

    private void claims(ClaimSet claims) {
        claims.getClaims().forEach(claim -> {
            Triangulation sides = Triangulation.of(library.view(), claim);
            String weak = sides.weaknesses().stream().map(ModelWords::of).collect(Collectors.joining(", "));
            facts.add(ModelWords.of(claim) + " = " + sides.supporting() + " for, " + sides.qualifying() + " qualifying, "
                    + sides.contradicting() + " against; kinds: " + (sides.kinds().isEmpty() ? "none" : String.join(", ", sides.kinds())) + "; "
                    + sides.people().size() + " people, " + sides.schools().size() + " schools, " + sides.months().size() + " months"
                    + (weak.isEmpty() ? "" : "; " + weak));
        });
    }

    private void floor(FloorEffect floor) {
        facts.add(floor.atFloor() + " of " + floor.judged() + " strands at the lowest stage"
                + (floor.isUninformative() ? ": this says little." : "."));
        floor.steps().stream().filter(step -> step.share() > 0).forEach(step -> facts.add("Next for " + step.strand().getName() + " ("
                + step.next().getName() + ", " + Math.round(100 * step.share()) + " % has evidence): "
                + step.proposed().stream().map(Descriptor::getText).collect(Collectors.joining(" "))));
    }

    private void agenda(AgendaTimes times) {
        facts.add("Minutes: " + times.minutes().stream().map(String::valueOf).collect(Collectors.joining(" + ")) + " = " + times.planned()
                + " of " + times.available() + ".");
        times.problems().forEach(problem -> facts.add(problem.toString()));
    }

    private void cascade(Cascade cascade) {
        cascade.generations().forEach((number, generation) -> facts.add("Generation " + number + ": " + generation.groups().size() + " trios, "
                + generation.people().size() + " people (" + generation.newPeople().size() + " new), " + generation.schools().size()
                + " schools."));
        facts.add("Led by " + cascade.leaders().size() + "; across departments: " + share(cascade.acrossDepartments()) + ".");
    }

    private void pairs(BlindPairs pairs) {
        facts.add("Same grade: " + share(pairs.agreement()) + ".");
        pairs.byFraming().forEach(framed -> facts.add(framed.stronglyFramed() + " of 2 strongly framed: " + share(framed.agreement()) + "."));
        if (!pairs.waiting().isEmpty()) {
            facts.add(pairs.waiting().size() + " lessons wait until every sheet is locked.");
        }
    }

    private static String share(Share share) {
        return share.of() == 0 ? "not known" : share.some() + " of " + share.of() + String.format(Locale.ROOT,
                " (%.0f %%, 95 %% interval %.1f to %.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    private void survey(SurveyResults survey) {
        for (SurveyResults.Wave wave : survey.waves()) {
            for (SurveyResults.Measure measure : survey.measures()) {
                SurveyResults.Result result = wave.results().get(measure);
                if (result.number() > 0) {
                    facts.add(wave.name() + ", " + measure.name() + ": " + (result.isSuppressed() ? "too few answers to be shown"
                            : String.format(Locale.ROOT, "n %d, mean %.2f, SD %.2f", result.number(), result.mean(), result.deviation())
                                    + (wave == survey.waves().getFirst() ? "" : survey.change(measure, wave).map(ModelFacts::change).orElse(""))));
                }
            }
        }
    }

    private static String change(SurveyResults.Change change) {
        return String.format(Locale.ROOT, ", change %+.2f", change.difference()) + (Double.isNaN(change.low()) ? ""
                : String.format(Locale.ROOT, " (95 %% interval %+.2f to %+.2f)", change.low(), change.high()));
    }

    private void rankings(String table) {
        if (!table.isEmpty()) {
            facts.add("For the analysis of rankings: " + table);
        }
    }

    private void gate(EthicsGate gate) {
        facts.add(gate.isOpen() ? "The ethics gate is open." : "The ethics gate is closed: " + String.join(" ", gate.reasons()));
    }

    private void journey(Enquiry enquiry) {
        gate(EthicsGate.of(enquiry, library));
        if (enquiry.getJourney() != null) {
            library.find(enquiry.getJourney().getTemplate(), ProcessTemplate.class).flatMap(template -> JourneyState.of(enquiry, template))
                    .ifPresent(state -> facts.add(state.phase() == null ? "It is in no phase now."
                            : "It is in " + state.phase().getName() + (state.since() == null ? "." : " since " + state.since() + ".")));
        }
    }
}
