// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.core.findings.CohortFigures.Figure;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.CohortValue;
import org.cairn.model.alliance.PupilData;
import org.cairn.model.alliance.SeriesBreak;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final UUID SCHOOL = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2013, 2, 25);

    private static void value(PupilData data, String cohort, String group, int pupils, int reached) {
        CohortValue value = ModelDocuments.make(CohortValue.class);
        value.setSchool(SCHOOL);
        value.setCohort(cohort);
        value.setGroup(group);
        value.setPupils(pupils);
        value.setReached(reached);
        data.getValues().add(value);
    }

    @Test
    void smallGroupsAreHiddenAndCannotBeWorkedOut() {
        PupilData data = ModelDocuments.make(PupilData.class, "Goals");
        value(data, "2013", "", 30, 16);
        value(data, "2013", "girls", 14, 9);
        value(data, "2013", "boys", 12, 6);
        value(data, "2013", "newly arrived", 4, 1);
        value(data, "2012", "", 28, 12);
        value(data, "2012", "girls", 28, 12);
        List<Figure> figures = CohortFigures.of(data).figures();
        assertEquals(List.of(false, false, true, true, false, false), figures.stream().map(Figure::hidden).toList());
        assertEquals(new Share(16, 30), figures.getFirst().share());
        assertNull(figures.get(3).share());
    }

    @Test
    void aBreakInTheSeriesForbidsComparing() {
        PupilData data = ModelDocuments.make(PupilData.class, "Goals");
        value(data, "2011/12", "", 30, 16);
        value(data, "2012/13", "", 30, 16);
        value(data, "2013/14", "", 30, 16);
        SeriesBreak since = ModelDocuments.make(SeriesBreak.class);
        since.setFrom("2012/13");
        data.getBreaks().add(since);
        List<Figure> figures = CohortFigures.of(data).figures();
        assertFalse(CohortFigures.comparable(figures.get(0), figures.get(1)));
        assertTrue(CohortFigures.comparable(figures.get(1), figures.get(2)));
    }

    private static String reason(SharingProtocol protocol, String category, String purpose, DataLevel level, LocalDate on) {
        SharingGate gate = SharingGate.of(protocol, SCHOOL, category, purpose, level, on);
        return gate.isOpen() ? "" : gate.reasons().getFirst();
    }

    @Test
    void theProtocolSaysWhatMayBeShared() {
        SharingProtocol protocol = ModelDocuments.make(SharingProtocol.class, "Protocol");
        assertEquals("The school has not signed “Protocol”.", reason(protocol, "journals", "analysis", DataLevel.AGGREGATE, DAY));
        Party party = ModelDocuments.make(Party.class);
        party.setSchool(SCHOOL);
        party.setSigned(DAY.minusDays(10));
        protocol.getParties().add(party);
        assertEquals("The protocol does not share “journals”.", reason(protocol, "journals", "analysis", DataLevel.AGGREGATE, DAY));
        Grant grant = ModelDocuments.make(Grant.class);
        grant.setCategory("Journals");
        grant.setPurpose("Collective analysis");
        grant.setUntil(DAY);
        protocol.getGrants().add(grant);
        assertEquals("", reason(protocol, "journals", "analysis", DataLevel.AGGREGATE, DAY));
        assertEquals("The protocol shares “journals”, but not for “film”.", reason(protocol, "journals", "film", DataLevel.AGGREGATE, DAY));
        assertEquals("The protocol shares “journals” only in sum, not about single pupils.", reason(protocol, "journals", "analysis",
                DataLevel.PUPIL, DAY));
        assertEquals("The protocol does not share “journals” on 2013-02-26.", reason(protocol, "journals", "analysis", DataLevel.AGGREGATE,
                DAY.plusDays(1)));
        party.setWithdrawn(DAY);
        assertEquals("The school withdrew from “Protocol” on 2013-02-25.", reason(protocol, "journals", "analysis", DataLevel.AGGREGATE, DAY));
    }
}
