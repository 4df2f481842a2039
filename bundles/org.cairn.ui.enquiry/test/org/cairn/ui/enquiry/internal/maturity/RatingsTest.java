// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.Template;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Strand;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private final Framework framework = (Framework) Template.named("hargreaves").orElseThrow().document();
    private final Strand strand = framework.getDimensions().getFirst().getStrands().getFirst();
    private final Assessment assessment = ModelDocuments.make(Assessment.class, "Spring");

    @Test
    void aJudgementMayStandBetweenTwoStagesButNotAboveTheLast() {
        assertEquals(Ratings.NONE, Ratings.place(framework, Ratings.of(assessment, strand)));
        Ratings.judge(assessment, framework, strand, 1, true);
        assertEquals(1.5, Ratings.place(framework, Ratings.of(assessment, strand)));
        assertEquals("Developing – Embedding", Ratings.name(framework, 1.5));
        assertEquals("2½", Ratings.number(1.5));
        Ratings.judge(assessment, framework, strand, 3, true);
        assertEquals(3, Ratings.place(framework, Ratings.of(assessment, strand)));
        assertEquals("Leading", Ratings.name(framework, 3));
        assertEquals(1, assessment.getJudgements().size(), "one judgement of a strand");
    }

    @Test
    void theMedianIsAPlaceThatSomebodyWasGiven() {
        assertEquals(1, Ratings.median(List.of(0.0, 1.0, 3.0)));
        assertEquals(1, Ratings.median(List.of(0.0, 1.0, 2.5, 3.0)));
        assertEquals(2, Ratings.median(List.of(Ratings.NONE, 2.0)));
        assertEquals(Ratings.NONE, Ratings.median(List.of(Ratings.NONE)));
    }

    @Test
    void theRoundBeforeIsTheLastEarlierOneAboutTheSame() {
        UUID school = UUID.randomUUID();
        List<Round> rounds = List.of(round(school, 2011), round(school, 2012), round(UUID.randomUUID(), 2013), round(school, 2014));
        assessment.setSubject(school);
        assessment.setDate(LocalDate.of(2013, 6, 1));
        assertEquals(rounds.get(1), Round.before(rounds, assessment));
        assessment.setDate(LocalDate.of(2011, 1, 1));
        assertNull(Round.before(rounds, assessment));
    }

    private Round round(UUID subject, int year) {
        Assessment other = ModelDocuments.make(Assessment.class, String.valueOf(year));
        other.setSubject(subject);
        other.setDate(LocalDate.of(year, 2, 1));
        return Round.of(other, framework);
    }
}
