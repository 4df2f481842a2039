// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.core.findings.FloorEffect.NextStep;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Quantity;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.RuleEffect;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Sign;
import org.cairn.model.maturity.Strand;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final double EXACT = 0.0005;

    /** Six of eight, as Wilson's interval gives it: 0.409 to 0.929. */
    @Test
    void shareHasWilsonsInterval() {
        Share six = new Share(6, 8);
        assertEquals(0.75, six.value());
        assertEquals(0.409, six.low(), EXACT);
        assertEquals(0.929, six.high(), EXACT);
        assertEquals(0, new Share(0, 10).low(), 1e-12);
        assertEquals(0.278, new Share(0, 10).high(), EXACT);
        assertEquals(1, new Share(10, 10).high(), 1e-12);
        assertTrue(Double.isNaN(new Share(0, 0).low()));
    }

    private static Judgement judge(Framework framework, int strand, int stage, boolean between) {
        Judgement judgement = ModelDocuments.make(Judgement.class);
        judgement.setStrand(strand(framework, strand).getId());
        judgement.setStage(framework.getStages().get(stage).getId());
        judgement.setBetween(between);
        return judgement;
    }

    private static Strand strand(Framework framework, int number) {
        return framework.getDimensions().getFirst().getStrands().get(number);
    }

    /** Descriptors stand in pairs: of the first stage, of the second, of the third. */
    private static Sign sign(Framework framework, int strand, int descriptor, boolean seen) {
        Sign sign = ModelDocuments.make(Sign.class);
        sign.setDescriptor(strand(framework, strand).getDescriptors().get(descriptor).getId());
        sign.setSeen(seen);
        if (!seen) {
            sign.getEvidence().add(ModelDocuments.make(EvidenceLink.class));
        }
        return sign;
    }

    @Test
    void everythingBeginningShowsWhatOfTheNextStageIsThere() {
        Framework framework = Made.framework("Trust", "Enquiry", "Coaching");
        Assessment assessment = ModelDocuments.make(Assessment.class, "Woodroffe");
        for (int i = 0; i < 3; i++) {
            assessment.getJudgements().add(judge(framework, i, 0, false));
        }
        assessment.getJudgements().get(1).getSigns().add(sign(framework, 1, 2, true));
        assessment.getJudgements().get(1).getSigns().add(sign(framework, 1, 3, false));
        assessment.getJudgements().get(2).getSigns().add(sign(framework, 2, 3, true));
        assessment.getJudgements().get(0).getSigns().add(sign(framework, 0, 0, true));
        FloorEffect floor = FloorEffect.of(framework, assessment);
        assertTrue(floor.isUninformative());
        assertEquals(3, floor.atFloor());
        assertEquals(List.of("Enquiry", "Coaching", "Trust"), floor.steps().stream().map(step -> step.strand().getName()).toList());
        NextStep nearest = floor.steps().getFirst();
        assertEquals(1.0, nearest.share());
        assertFalse(nearest.isReached());
        assertEquals(List.of("Enquiry Developing 2"), nearest.proposed().stream().map(Descriptor::getText).toList());
        assertEquals(List.of("Coaching Developing 1"), floor.steps().get(1).proposed().stream().map(Descriptor::getText).toList());
        assertEquals(2, floor.steps().get(2).missing().size());
    }

    @Test
    void betweenTwoStagesIsNotTheFloorAndTheHighestHasNoNext() {
        Framework framework = Made.framework("Trust", "Enquiry", "Coaching");
        Assessment assessment = ModelDocuments.make(Assessment.class, "Woodroffe");
        assessment.getJudgements().add(judge(framework, 0, 0, true));
        assessment.getJudgements().add(judge(framework, 1, 2, false));
        FloorEffect floor = FloorEffect.of(framework, assessment);
        assertEquals(2, floor.judged());
        assertEquals(0, floor.atFloor());
        assertFalse(floor.isUninformative());
        assertEquals(List.of("Developing"), floor.steps().stream().map(step -> step.next().getName()).toList());
        assessment.getJudgements().getFirst().getSigns().addAll(List.of(sign(framework, 0, 2, true), sign(framework, 0, 3, true)));
        assertTrue(FloorEffect.of(framework, assessment).steps().getFirst().isReached());
    }

    private static Meeting meeting(String... times) {
        Meeting meeting = ModelDocuments.make(Meeting.class, "Cluster");
        meeting.setStarts(LocalTime.parse(times[0]));
        meeting.setEnds(LocalTime.parse(times[1]));
        for (int i = 2; i < times.length; i += 2) {
            AgendaItem item = ModelDocuments.make(AgendaItem.class);
            item.setTitle("Item " + i / 2);
            item.setStarts(LocalTime.parse(times[i]));
            item.setEnds(LocalTime.parse(times[i + 1]));
            meeting.getAgenda().add(item);
        }
        return meeting;
    }

    /** The agenda of 25 February 2013. */
    @Test
    void fiveItemsFillNinetyMinutes() {
        AgendaTimes times = AgendaTimes.of(meeting("12:30", "14:00", "12:30", "13:10", "13:10", "13:30", "13:30", "13:50", "13:50", "13:55",
                "13:55", "14:00"));
        assertEquals(List.of(40, 20, 20, 5, 5), times.minutes());
        assertEquals(90, times.planned());
        assertTrue(times.addsUp());
    }

    @Test
    void gapsAndOverlapsAreTold() {
        AgendaTimes times = AgendaTimes.of(meeting("12:30", "14:00", "12:30", "13:10", "13:15", "13:30", "13:20", "13:50"));
        assertEquals(List.of("There is a gap of 5 minutes before this item.", "This item begins 10 minutes too early.",
                "10 minutes are left over."), times.problems().stream().map(Problem::message).toList());
        assertFalse(times.addsUp());
        assertEquals("The agenda runs 5 minutes over.", AgendaTimes.of(meeting("12:30", "14:00", "12:30", "14:05")).problems().getFirst()
                .message());
        assertEquals("This item ends before it begins.", AgendaTimes.of(meeting("12:30", "13:00", "12:30", "12:20")).problems().getFirst()
                .message());
    }

    private static final Scale GRADES = Made.grades();

    private static CriteriaSystem rule(RuleEffect effect) {
        CriteriaSystem system = ModelDocuments.make(CriteriaSystem.class, "Strongly framed");
        Rule rule = ModelDocuments.make(Rule.class);
        rule.setName("Twenty per cent");
        rule.setQuantity("From the front");
        rule.setLimit(20);
        rule.setEffect(effect);
        rule.setGrade(GRADES.getLevels().get(2).getId());
        system.getRules().add(rule);
        return system;
    }

    private static Sheet sheet(int grade, double minutes) {
        Sheet sheet = ModelDocuments.make(Sheet.class);
        sheet.setGrade(GRADES.getLevels().get(grade - 1).getId());
        Quantity front = ModelDocuments.make(Quantity.class);
        front.setName("from the front");
        front.setValue(minutes);
        front.setUnit("min");
        sheet.getQuantities().add(front);
        return sheet;
    }

    private static Lesson hour() {
        Lesson lesson = ModelDocuments.make(Lesson.class);
        lesson.setMinutes(60);
        return lesson;
    }

    private static String outcome(RuleEffect effect, int grade, double minutes) {
        return ObservationRules.apply(rule(effect), GRADES, hour(), sheet(grade, minutes)).grade().getName();
    }

    /** 12 of 60 minutes are 20 %: the rule speaks of more than that. */
    @Test
    void theTwentyPerCentRule() {
        assertEquals("Outstanding", outcome(RuleEffect.CAP, 1, 12));
        assertEquals("Satisfactory", outcome(RuleEffect.CAP, 1, 13));
        assertEquals("Inadequate", outcome(RuleEffect.CAP, 4, 13), "a cap makes nothing better");
        assertEquals("Satisfactory", outcome(RuleEffect.FLOOR, 4, 13));
        assertEquals("Outstanding", outcome(RuleEffect.FLOOR, 1, 13), "a floor makes nothing worse");
        assertEquals("Satisfactory", outcome(RuleEffect.FIXED, 4, 13));
        assertEquals("Satisfactory", outcome(RuleEffect.FIXED, 1, 13));
        assertEquals("Satisfactory", outcome(RuleEffect.CAP, 3, 13), "the same grade stays");
    }

    @Test
    void whatIfTheRuleWereAnother() {
        CriteriaSystem system = rule(RuleEffect.CAP);
        List<ObservationRules.WhatIf> what = ObservationRules.whatIf(system, system.getRules().getFirst(), List.of(15.0, 20.0, 25.0), GRADES,
                hour(), sheet(1, 14));
        assertEquals(List.of("Satisfactory", "Satisfactory", "Outstanding"), what.stream().map(each -> each.grade().getName()).toList());
    }

    @Test
    void whatWasNotMeasuredFollowsNoRule() {
        Sheet sheet = sheet(1, 13);
        sheet.getQuantities().clear();
        ObservationRules.Outcome outcome = ObservationRules.apply(rule(RuleEffect.CAP), GRADES, hour(), sheet);
        assertEquals("Outstanding", outcome.grade().getName());
        assertEquals(1, outcome.open().size());
        sheet.setGrade(null);
        assertNull(ObservationRules.apply(rule(RuleEffect.CAP), GRADES, hour(), sheet).grade());
    }

    /** Two trios in five schools, led by two; then one member of the first leads a trio of their own. */
    @Test
    void triosCascade() {
        GroupDirectory directory = ModelDocuments.make(GroupDirectory.class, "Trios");
        WorkingGroup first = Made.trio("First", new UUID(1, 1), null);
        WorkingGroup second = Made.trio("Second", new UUID(1, 4), null);
        Made.member(first, 1, 1, "English");
        Made.member(first, 2, 2, "Science");
        Made.member(first, 3, 3, "English");
        Made.member(second, 4, 1, "Maths");
        Made.member(second, 5, 4, "Maths");
        Made.member(second, 6, 5, "Maths");
        WorkingGroup third = Made.trio("Third", new UUID(1, 2), first);
        Made.member(third, 2, 2, "");
        Made.member(third, 7, 2, "");
        Made.member(third, 8, 6, "");
        directory.getGroups().addAll(List.of(third, first, second));
        Cascade cascade = Cascade.of(directory, "Trio");
        Cascade.Generation one = cascade.generations().get(1);
        assertEquals(6, one.people().size());
        assertEquals(5, one.schools().size());
        assertEquals(2, cascade.generations().get(2).newPeople().size());
        assertEquals(8, cascade.people().size());
        assertEquals(6, cascade.schools().size());
        assertEquals(3, cascade.leaders().size());
        assertEquals(new Share(1, 2), cascade.acrossDepartments());
        first.setGrewFrom(third.getId());
        assertEquals(2, Cascade.of(directory, "").circular().size());
        assertEquals(0, Cascade.of(directory, "hub").people().size());
    }
}
