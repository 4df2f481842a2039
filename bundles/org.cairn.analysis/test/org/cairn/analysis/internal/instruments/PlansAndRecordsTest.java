// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.sample.SampleProject;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analyses of plans and records say of the cases in the sample, whose figures are in the documents they come from. */
class PlansAndRecordsTest {

    @TempDir
    private static Path folder;

    private static ProjectSession session;

    @BeforeAll
    static void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("s.cairn"), "Sample");
        SampleProject.fill(session, Progress.NONE);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static AnalysisContext context() {
        return AnalysisContext.of(session.view());
    }

    private static <R extends Result> R part(Result all, Class<R> type, int index) {
        return ((Composite) all).parts().stream().filter(type::isInstance).map(type::cast).toList().get(index);
    }

    private static List<Object> row(Table table, String first) {
        return table.rows().stream().filter(row -> row.getFirst().equals(first)).findFirst().orElseThrow();
    }

    /** Six of eight, as the document has it; the interval of Wilson for 6 of 8 is 40.93 to 92.85. */
    @Test
    void sixOfEightObservationsAgree() throws Exception {
        Table agreement = part(new PairedObservations().run(new PairedObservations.Parameters("Eight"), context()), Table.class, 0);
        List<Object> all = agreement.rows().getFirst();
        assertEquals(List.of(8, 6), List.of(((Number) all.get(2)).intValue(), ((Number) all.get(3)).intValue()));
        assertEquals(75.0, (Double) all.get(4), 1e-9);
        assertEquals(40.93, (Double) all.get(5), 0.01);
        assertEquals(92.85, (Double) all.get(6), 0.01);
    }

    @Test
    void claimsOnOneKindOfEvidenceAreSaidTo() throws Exception {
        Result result = new ClaimSupport().run(new ClaimSupport.Parameters(""), context());
        Table sides = part(result, Table.class, 0);
        assertEquals("one kind of evidence; one person; one school; one month", row(sides, "Difference helps").getLast());
        assertEquals("", row(sides, "Culture matters most").getLast(), "eight kinds");
        Matrix kinds = part(result, Matrix.class, 0);
        for (int claim = 0; claim < kinds.rows().size(); claim++) {
            double sum = 0;
            for (int kind = 0; kind < kinds.columns().size(); kind++) {
                sum += kinds.value(claim, kind);
            }
            List<Object> row = row(sides, kinds.rows().get(claim));
            assertEquals(((Number) row.get(1)).doubleValue() + ((Number) row.get(2)).doubleValue() + ((Number) row.get(3)).doubleValue(), sum,
                    kinds.rows().get(claim));
        }
        int seen = kinds.rows().indexOf("Being seen shows");
        int journal = kinds.columns().indexOf("journal");
        assertEquals((int) kinds.value(seen, journal), kinds.evidence().at(seen, journal).passages().size(), "each opens its passage");
    }

    /** The floor problem of the seed: everything is "beginning", which tells nothing; the next steps do. */
    @Test
    void whereEverythingIsAtTheLowestStageTheNextStepsAreSaid() throws Exception {
        AnalysisContext context = context();
        Result result = new MaturityProfile().run(new MaturityProfile.Parameters("Maturity model", ""), context);
        Matrix profile = part(result, Matrix.class, 0);
        assertEquals(12, profile.rows().size());
        for (int strand = 0; strand < 12; strand++) {
            assertEquals(1, profile.value(strand, 0));
        }
        assertFalse(part(result, Table.class, 0).rows().isEmpty());
    }

    @Test
    void answersChangeSinceTheFirstWaveAndFewAreHidden() throws Exception {
        ProjectSession own = Projects.on(new SqliteStoreProvider()).create(folder.resolve("q.cairn"), "Survey");
        try (own) {
            own.edit("Survey", edit -> {
                Questionnaire audit = ModelDocuments.make(Questionnaire.class, "Audit");
                audit.setSmallest(3);
                Item item = ModelDocuments.make(Item.class);
                item.setText("I learn from colleagues");
                item.setKind(ItemKind.SCALE);
                audit.getItems().add(item);
                ModelDocuments.put(edit, audit);
                ModelDocuments.put(edit, wave(audit, item, "2012", 1, 2, 3, 2));
                ModelDocuments.put(edit, wave(audit, item, "2013", 4, 4, 5, 3));
                ModelDocuments.put(edit, wave(audit, item, "2014", 5, 5));
                return null;
            });
            Result result = new QuestionnaireResults().run(new QuestionnaireResults.Parameters("audit", QuestionnaireResults.AnswersBy.EVERYBODY),
                    AnalysisContext.of(own.view()));
            Table means = part(result, Table.class, 0);
            assertEquals(List.of(2.0, 4.0), means.rows().stream().limit(2).map(row -> row.get(3)).toList());
            assertEquals(2.0, means.rows().get(1).get(5), "from 2 to 4");
            assertEquals("fewer than 3 answers", means.rows().get(2).getLast());
            assertEquals(null, means.rows().get(2).get(3), "two answers are not shown");
            Matrix spread = part(result, Matrix.class, 0);
            assertEquals(List.of("1", "2", "3", "4", "5"), spread.columns());
            assertEquals(2, spread.value(0, 1), "two answered 2 in 2012");
            assertEquals(2, spread.rows().size(), "the wave of two people is left out");
        }
    }

    private static ResponseSet wave(Questionnaire audit, Item item, String name, int... values) {
        ResponseSet set = ModelDocuments.make(ResponseSet.class, "Audit " + name);
        set.setQuestionnaire(audit.getId());
        set.setWave(name);
        set.setDate(LocalDate.of(Integer.parseInt(name), 9, 1));
        for (int value : values) {
            Response response = ModelDocuments.make(Response.class);
            Answer answer = ModelDocuments.make(Answer.class);
            answer.setItem(item.getId());
            answer.setValue(value);
            response.getAnswers().add(answer);
            set.getResponses().add(response);
        }
        return set;
    }

    /** Four trios of three: Kwame and Bethan are in two each, so ten people; Quay, Gull, Pightle, Ropewalk, Marram and Lantern. */
    @Test
    void aSecondGenerationReachesFourNewPeople() throws Exception {
        Result result = new CascadeReach().run(new CascadeReach.Parameters("Trios, learning sets", "trio"), context());
        Table reach = part(result, Table.class, 0);
        assertEquals(List.of("1", "2", "all"), reach.rows().stream().map(row -> row.get(1)).toList());
        assertEquals(List.of(6, 4, 10), reach.rows().stream().map(row -> ((Number) row.get(4)).intValue()).toList());
        assertEquals(List.of(5, 5, 6), reach.rows().stream().map(row -> ((Number) row.get(5)).intValue()).toList());
        List<Object> across = part(result, Table.class, 1).rows().getFirst();
        assertEquals(List.of(4, 3), List.of(((Number) across.get(1)).intValue(), ((Number) across.get(2)).intValue()),
                "in Trio One all three teach mathematics");
    }

    /** 27 of 58 are 46.55 %, 31 of 60 are 51.67 %: 5.11 points more. Four pupils are too few, and the other 22 would tell them. */
    @Test
    void pupilsAreComparedWithinASeriesAndFewAreHidden() throws Exception {
        Table figures = part(new PupilFigures().run(new PupilFigures.Parameters("Good level"), context()), Table.class, 0);
        List<Object> second = figures.rows().get(1);
        assertEquals(51.67, (Double) second.get(6), 0.005);
        assertEquals(5.115, (Double) second.get(10), 0.0005);
        List<Object> afterTheBreak = figures.rows().get(4);
        assertEquals(List.of("2012/13", 2), List.of(afterTheBreak.get(3), ((Number) afterTheBreak.get(4)).intValue()));
        assertEquals(null, afterTheBreak.get(10), "another profile: nothing to compare with");
        assertEquals(2, figures.rows().stream().filter(row -> row.get(5) == null).count());
        Chart lines = part(new PupilFigures().run(new PupilFigures.Parameters("Good level"), context()), Chart.class, 0);
        assertTrue(lines.series().stream().noneMatch(line -> line.name().contains("free school meals")));
        assertTrue(lines.series().stream().allMatch(line -> line.points().size() <= 2), "the line breaks with the series");
    }

    /** Four sessions of a programme: Graham was excused once. The events count by school: 22 of Quay came to the launch. */
    @Test
    void whoCameIsCountedByPersonAndSchool() throws Exception {
        Result result = new ProgrammeAttendance().run(new ProgrammeAttendance.Parameters(""), context());
        Matrix schools = part(result, Matrix.class, 0);
        assertEquals(22, schools.value(schools.rows().indexOf("Brackwater Quay Primary School"),
                schools.columns().indexOf("Launch day 2012-09-17")));
        List<Object> graham = row(part(result, Table.class, 0), "Graham Osei");
        assertEquals(List.of(3, 0, 1), graham.subList(2, 5).stream().map(each -> ((Number) each).intValue()).toList());
        assertEquals(75.0, (Double) graham.get(5), 1e-9);
    }

    @Test
    void whatWasSaidInConfidenceIsCountedOnly() throws Exception {
        Result result = new CoachingFrequency().run(new CoachingFrequency.Parameters("Coaching at Brackwater"), context());
        List<Object> bethan = row(part(result, Table.class, 0), "Bethan Roke");
        assertEquals(List.of(3, 1), List.of(((Number) bethan.get(2)).intValue(), ((Number) bethan.get(3)).intValue()));
        assertEquals("Asking instead of telling; Leading Trio Four", bethan.get(6), "not the second conversation");
    }

    @Test
    void aDiamondsCellLeadsToTheDiscussion() throws Exception {
        Result result = new DiamondNine().run(new DiamondNine.Parameters("Nine claims at the launch", DiamondNine.DiamondsBy.SESSION), context());
        Matrix tiers = part(result, Matrix.class, 0);
        assertEquals(3, tiers.value(6, 0), "three laid claim 7 on top");
        assertEquals(List.of("Field notes: launch day at Brackwater Quay"), tiers.evidence().at(6, 0).passages().stream()
                .map(passage -> session.view().source(passage.source()).orElseThrow().title()).toList());
    }

    /** Rosa asks of herself 2 then 3, aims at 4, and reaches the 3 she had aimed at. Who refuses analysis is not in it. */
    @Test
    void competencesAreBeforeNowAndTargetAndOfThoseOnlyWhoAgree() throws Exception {
        Table changes = part(new CompetenceChange().run(new CompetenceChange.Parameters("Research", "Rosa"), context()), Table.class, 0);
        assertEquals(List.of(2.0, 3.0, 4.0, 1.0, 1.0), changes.rows().getFirst().subList(3, 8));
        Path copy = folder.resolve("consent.cairn");
        try (ProjectSession own = Projects.on(new SqliteStoreProvider()).create(copy, "Sample")) {
            SampleProject.fill(own, Progress.NONE);
            Person rosa = own.view().people().stream().filter(each -> each.name().startsWith("Rosa")).findFirst().orElseThrow();
            own.edit("Refuse", edit -> {
                edit.put(new Consent(UUID.randomUUID(), rosa.id(), Consent.Use.ANALYSIS, Consent.State.REFUSED, LocalDate.of(2013, 9, 1), ""));
                return null;
            });
            AnalysisContext context = AnalysisContext.of(own.view());
            Result result = context.complete(new CompetenceChange().run(new CompetenceChange.Parameters("Research", ""), context));
            assertTrue(part(result, Table.class, 0).rows().stream().noneMatch(row -> row.getFirst().equals("Rosa Tennant")));
            assertEquals(1, result.about().leftOut().getFirst().count());
        }
    }

    /** Agenda of the published meeting: 40 + 20 + 20 + 5 + 5 minutes, five items; three schools report, two of them a challenge of culture. */
    @Test
    void progressIsSeenFromTermToTerm() throws Exception {
        Result result = new ProgressByTerm().run(new NoParameters(), context());
        Table updates = part(result, Table.class, 0);
        assertEquals(3, updates.rows().stream().map(row -> row.get(1)).distinct().count());
        assertTrue(updates.rows().stream()
                .anyMatch(row -> row.get(2).equals("Key successes") && row.get(3).toString().contains("six of the eight")));
        assertEquals(List.of("culture", 2), row(part(result, Table.class, 1), "culture").subList(0, 2));
        List<Object> meeting = part(result, Table.class, 2).rows().getFirst();
        assertEquals(List.of(90, 90, true), meeting.subList(4, 7));
        assertEquals(List.of(40, 20, 20, 5, 5), part(result, Table.class, 3).rows().stream().map(row -> row.get(4)).toList());
    }

    /** What an enquiry wanted stands beside what came of it, for the four audiences of the published case. */
    @Test
    void intendedAndActualImpactStandSideBySide() throws Exception {
        Result result = new EnquiryBoard().run(new EnquiryBoard.Parameters("2013-07-31", 60), context());
        Table impacts = ((Composite) result).parts().stream().map(Table.class::cast)
                .filter(table -> table.about().title().equals("Intended and actual impact")).findFirst().orElseThrow();
        assertEquals(List.of("staff", "children", "participating schools", "schools beyond"), impacts.rows().stream()
                .filter(row -> row.getFirst().equals("The role of the SLE in effecting change (The Mead)")).map(row -> row.get(1))
                .distinct().toList());
    }

    @Test
    void whoValidatedAClaimIsSaid() throws Exception {
        Result result = new ClaimSupport().run(new ClaimSupport.Parameters("Claims of The Mead"), context());
        Table validated = part(result, Table.class, 2);
        assertEquals("HMI", row(validated, "SLEs are pivotal").get(1));
        assertTrue(validated.rows().getFirst().toString().contains("ootage"), validated.rows().toString());
    }

    @Test
    void whatHeadteachersAnsweredIsListedBySchool() throws Exception {
        Result result = new ProgrammeAttendance().run(new ProgrammeAttendance.Parameters("Events of the Brackwater"), context());
        Table answered = ((Composite) result).parts().stream().filter(Table.class::isInstance).map(Table.class::cast)
                .filter(table -> table.about().title().equals("What was answered")).findFirst().orElseThrow();
        assertTrue(answered.rows().stream().allMatch(row -> !row.get(5).toString().isBlank()), answered.rows().toString());
    }

    /** Of three schools one shares single pupils, one only sums, since the grant for pupils is another's, and one has not signed. */
    @Test
    void whatEachSchoolSharesFollowsFromGrantsAndSignatures() throws Exception {
        List<School> schools = session.view().schools().subList(0, 3);
        try {
            SharingProtocol protocol = ModelDocuments.make(SharingProtocol.class, "Zebra protocol");
            for (int i = 0; i < 3; i++) {
                Party party = ModelDocuments.make(Party.class);
                party.setSchool(schools.get(i).id());
                party.setSigned(i < 2 ? LocalDate.of(2012, 9, 1) : null);
                protocol.getParties().add(party);
            }
            for (DataLevel level : DataLevel.values()) {
                Grant grant = ModelDocuments.make(Grant.class);
                grant.setCategory("Results");
                grant.setPurpose("Analysis");
                grant.setLevel(level);
                grant.setParty(level == DataLevel.PUPIL ? protocol.getParties().getFirst().getId() : null);
                grant.setUntil(LocalDate.of(2013, level == DataLevel.PUPIL ? 8 : 12, 31));
                protocol.getGrants().add(grant);
            }
            ModelDocuments.add(session, protocol);
            Result result = new SharingAgreements().run(new SharingAgreements.Parameters("Zebra", "2013-07-31"), context());
            Table shared = part(result, Table.class, 0);
            assertEquals(List.of("single pupils", "in sum", "not shared"), shared.rows().stream().map(row -> row.get(1)).toList());
            assertEquals(List.of("signed: its data may be used", "signed: its data may be used",
                    "not signed: nothing of it is imported or passed on"), part(result, Table.class, 1).rows().stream().map(List::getLast).toList());
            assertEquals(List.of("in force", "ends within 90 days"), part(result, Table.class, 2).rows().stream().map(List::getLast).toList());
            result = new SharingAgreements().run(new SharingAgreements.Parameters("Zebra", "2014-07-31"), context());
            assertEquals(List.of("over", "over"), part(result, Table.class, 2).rows().stream().map(List::getLast).toList());
            assertEquals(List.of("not shared", "not shared", "not shared"),
                    part(result, Table.class, 0).rows().stream().map(row -> row.get(1)).toList());
        } finally {
            session.undo();
        }
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class,
                () -> new PairedObservations().run(new PairedObservations.Parameters("Nine"), context()));
        assertTrue(wrong.getMessage().contains("Eight blind joint observations"), wrong.getMessage());
    }

    @Test
    void everythingIsSaidInGermanToo() throws IOException {
        Properties english = words("messages.properties");
        Properties german = words("messages_de.properties");
        assertTrue(german.keySet().containsAll(english.keySet()), () -> {
            TreeSet<Object> missing = new TreeSet<>(english.keySet());
            missing.removeAll(german.keySet());
            return missing.toString();
        });
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (var in = PlansAndRecordsTest.class.getResourceAsStream(name)) {
            words.load(in);
        }
        return words;
    }
}
