// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Group;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.core.ProjectEdit.NewSource;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.core.findings.Alignment;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.findings.Cascade;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.FloorEffect;
import org.cairn.core.findings.ObservationRules;
import org.cairn.core.findings.Share;
import org.cairn.core.findings.SharingGate;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelText;
import org.cairn.core.model.ModelWords;
import org.cairn.core.validation.ModelCheck;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.Priority;
import org.cairn.model.alliance.Roster;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Finding;
import org.cairn.model.enquiry.IntendedImpact;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.enquiry.PhaseKind;
import org.cairn.model.enquiry.PlannedEvidence;
import org.cairn.model.enquiry.Section;
import org.cairn.model.enquiry.TeamMember;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.CriterionRole;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.RuleEffect;
import org.cairn.model.instrument.Scale;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.MeetingMode;
import org.cairn.model.meeting.ProgressUpdate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The facts of the two documents that the cases retell, as counted in them by hand. */
class SampleModelsTest {

    private static RecordingEdit sample;
    private static ModelLibrary library;

    @BeforeAll
    static void write() throws Exception {
        sample = new RecordingEdit();
        new SampleWriter(sample.edit(), Progress.NONE).write();
        library = new ModelLibrary(view());
    }

    private static ProjectView view() {
        return (ProjectView) Proxy.newProxyInstance(SampleModelsTest.class.getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "documents" -> List.copyOf(sample.contents.keySet());
                    case "content" -> sample.contents.get((ModelDocument) given[0]);
                    case "source" -> Optional.ofNullable(sample.sources.get((UUID) given[0])).map(source -> source((UUID) given[0], source));
                    case "text" -> new SourceText(sample.sources.get(((Source) given[0]).id()).text());
                    case "schoolOf" -> Optional.ofNullable(((Source) given[0]).author()).map(id -> (Person) sample.things.get(id))
                            .map(person -> (School) sample.things.get(person.school()));
                    case "school" -> Optional.ofNullable(sample.things.get((UUID) given[0])).filter(School.class::isInstance);
                    case "groups" -> sample.all(Group.class);
                    case "person" -> Optional.ofNullable(sample.things.get((UUID) given[0])).filter(Person.class::isInstance);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Source source(UUID id, NewSource s) {
        return new Source(id, 1, s.title(), s.kind(), s.language(), s.author(), s.school(), s.phase(), s.date(), s.folder(), "", Instant.EPOCH, 1, 1);
    }

    private static <T extends Document> T named(Class<T> type, String name) {
        return library.all(type).stream().filter(each -> each.getName().startsWith(name)).findFirst().orElseThrow();
    }

    private static Phase phase(Enquiry enquiry, PhaseKind kind) {
        return enquiry.getPhases().stream().filter(each -> each.getKind() == kind).findFirst().orElseThrow();
    }

    /** The gate has something to hold back: the partner school abroad has not signed. */
    @Test
    void sixOfSevenSchoolsHaveSignedTheSharingProtocol() {
        SharingProtocol protocol = named(SharingProtocol.class, "Data and information sharing protocol");
        assertEquals(7, protocol.getParties().size());
        List<Party> unsigned = protocol.getParties().stream().filter(party -> party.getSigned() == null).toList();
        assertEquals(List.of("Základní škola Na Jezu"), unsigned.stream().map(party -> view().school(party.getSchool()).orElseThrow().name())
                .toList());
        UUID quay = protocol.getParties().getFirst().getSchool();
        LocalDate then = LocalDate.of(2013, 3, 1);
        assertTrue(SharingGate.of(protocol, quay, "Pupil performance data", "Reception", DataLevel.PUPIL, then).isOpen());
        assertFalse(SharingGate.of(protocol, quay, "Inspection findings", "support", DataLevel.PUPIL, then).isOpen(), "only in sum");
        assertFalse(SharingGate.of(protocol, unsigned.getFirst().getSchool(), "Inspection findings", "support", DataLevel.AGGREGATE, then).isOpen());
    }

    @Test
    void nothingInTheSampleIsWrong() throws Exception {
        List<Problem> problems = ModelCheck.all(view(), Progress.NONE);
        assertEquals(List.of(), problems.stream().filter(p -> p.severity() == Severity.ERROR).toList());
        assertEquals(List.of(), problems.stream().filter(p -> p.message().contains("no longer in the project")).toList());
        assertTrue(sample.contents.size() > 40);
    }

    /** Everything that is remarked on in English is remarked on in German, in other words. */
    @Test
    void remarksFollowTheLanguage() {
        Set<String> german = new HashSet<>();
        for (Document document : library.all()) {
            List<ModelProblem> said = ModelCheck.of(document, library);
            List<ModelProblem> gesagt = ModelCheck.of(document, library, Locale.GERMAN, ModelWords::named);
            assertEquals(said.stream().map(each -> each.element().getId()).toList(), gesagt.stream().map(each -> each.element().getId()).toList());
            for (int i = 0; i < said.size(); i++) {
                assertFalse(said.get(i).problem().message().equals(gesagt.get(i).problem().message()), said.get(i).problem().message());
                german.add(gesagt.get(i).problem().message());
            }
        }
        assertTrue(german.contains("12 von 12 Strängen sind auf der untersten Stufe: Das sagt wenig."), german.toString());
        assertTrue(german.contains("Weniger als 5 Lernende: Dieser Wert wird nicht gezeigt."), german.toString());
    }

    @Test
    void twelveSlesAreNineAndThree() {
        Roster roster = named(Roster.class, "Specialist Leaders");
        assertEquals(List.of(9, 3), roster.getLeaders().stream().map(Leader::getNumber).toList());
        assertEquals(12, roster.getExpectedLeaders());
        assertEquals(21, named(Alliance.class, "Collaborative Schools").getExpectedSchools());
        Enquiry mead = named(Enquiry.class, "The role of the SLE");
        assertEquals(12, mead.getTeam().stream().filter(member -> member.getRole().equals("participant")).mapToInt(TeamMember::getNumber).sum());
    }

    @Test
    void theMeadHasItsNumbers() {
        Enquiry mead = named(Enquiry.class, "The role of the SLE");
        assertEquals(3, phase(mead, PhaseKind.BASELINE).getFindings().size());
        assertEquals(5, phase(mead, PhaseKind.INNOVATION).getActivities().size());
        assertEquals(Set.of("STAFF", "CHILDREN", "PARTICIPATING_SCHOOLS", "SCHOOLS_BEYOND"), mead.getImpacts().stream()
                .map(IntendedImpact::getAudience).map(Enum::name).collect(Collectors.toSet()));
        assertEquals(3, mead.getSustain().size());
        assertEquals(8, mead.getEvidencePlan().stream().filter(each -> each.getPhase() == PhaseKind.IMPACT).map(PlannedEvidence::getKind)
                .distinct().count());
        assertEquals(Set.of("reflective journals", "field notes of project leaders", "SLE interviews", "SLE focus group discussions",
                "one-to-one coaching sessions", "observations of research group activity", "headteacher feedback through Leading Learning",
                "SLE role specifications"), mead.getEvidencePlan().stream().filter(each -> each.getPhase() == PhaseKind.IMPACT)
                .map(PlannedEvidence::getKind).collect(Collectors.toSet()), "the eight that the document lists");
        Enquiry early = named(Enquiry.class, "Early Years");
        assertEquals(5, phase(early, PhaseKind.IMPACT).getFindings().size());
        assertEquals(5, early.getImpacts().getFirst().getIndicators().stream().map(each -> each.getKind()).distinct().count());
        assertEquals(mead.getId(), early.getPartOf());
        assertEquals("HMI", early.getValidations().getFirst().getBody());
    }

    @Test
    void fiveClaimsRestOnEightKindsOfEvidence() {
        ClaimSet claims = named(ClaimSet.class, "Claims of The Mead");
        assertEquals(5, claims.getClaims().size());
        for (Claim claim : claims.getClaims()) {
            Triangulation sides = Triangulation.of(library.view(), claim);
            assertEquals(8, sides.kinds().size());
            assertFalse(sides.isSingleSource());
        }
    }

    @Test
    void nineClaimsGoWithTheDiamond() {
        DiamondSession session = named(DiamondSession.class, "Nine claims");
        assertEquals(9, library.find(session.getItems(), ItemSet.class).orElseThrow().getItems().size());
    }

    @Test
    void theCaseStudyKeepsItsLimitsAndTheOrderOfTheSource() {
        List<Section> sections = named(Enquiry.class, "The role of the SLE").getCaseStudy().getSections();
        assertEquals(List.of("Context and alliance", "The overarching question and how it came about", "Intended impact", "Baseline evidence",
                "Innovation phase", "Impact: claims and evidence", "An example: Early Years Learning Set", "Validation", "As we move forwards"),
                sections.stream().map(Section::getHeading).toList());
        sections.forEach(section -> assertTrue(section.getText().split("\\s+").length <= section.getWordLimit(), section.getHeading()));
    }

    @Test
    void theAgendaFillsNinetyMinutesOnTheTwentyFifthOfFebruary() {
        Meeting meeting = named(Meeting.class, "Wave 1");
        AgendaTimes times = AgendaTimes.of(meeting);
        assertTrue(times.addsUp());
        assertEquals(List.of(40, 20, 20, 5, 5), times.minutes());
        assertEquals(LocalDate.of(2013, 2, 25), meeting.getDate());
        assertEquals("Wave 1", meeting.getWave());
        assertEquals(MeetingMode.CONFERENCE_CALL, meeting.getMode());
        assertEquals(4, meeting.getAgenda().getFirst().getPoints().size());
        assertEquals(3, meeting.getUpdates().size());
    }

    @Test
    void twoTriosAreSixPeopleInFiveSchoolsLedByTwo() {
        Cascade cascade = Cascade.of(named(GroupDirectory.class, "Trios at Woodroffe"), "trio");
        assertEquals(1, cascade.generations().size());
        assertEquals(2, cascade.generations().get(1).groups().size());
        assertEquals(6, cascade.people().size());
        assertEquals(5, cascade.schools().size());
        assertEquals(2, cascade.leaders().size());
    }

    @Test
    void sixOfEightLessonsAgree() {
        BlindPairs pairs = BlindPairs.of(named(ObservationSchedule.class, "Eight blind"), library);
        assertEquals(new Share(6, 8), pairs.agreement());
        assertTrue(named(ObservationSchedule.class, "Eight blind").getNote().startsWith("Four schools, all judged outstanding"));
        assertTrue(named(ProgressUpdate.class, "Pool").getActivity().stream().anyMatch(point -> point.getText()
                .contains("Eight joint observations of lessons") && point.getText().contains("four schools")));
        assertEquals(0.75, pairs.agreement().value());
        assertEquals(1, pairs.disagreements().size());
        assertEquals(List.of(new BlindPairs.Framed(1, new Share(0, 1))), pairs.byFraming());
        Scale grades = library.find(pairs.disagreements().getFirst().one().getGrade(), Level.class)
                .map(level -> named(Scale.class, "Ofsted grades until")).orElseThrow();
        CriteriaSystem framed = named(CriteriaSystem.class, "Strongly framed");
        assertEquals(20, framed.getRules().getFirst().getLimit());
        assertEquals(RuleEffect.FIXED, framed.getRules().getFirst().getEffect());
        assertEquals("Satisfactory", ObservationRules.apply(framed, grades, pairs.disagreements().getFirst().lesson(),
                pairs.disagreements().getFirst().one()).given().getName());
        assertEquals(2, named(CriteriaSystem.class, "Inductive").getCriteria().stream().filter(each -> each.getRole() == CriterionRole.MAIN)
                .count());
    }

    @Test
    void everythingIsBeginningAndTheNextStepIsNamed() {
        Assessment assessment = named(Assessment.class, "Woodroffe");
        FloorEffect floor = FloorEffect.of(library.find(assessment.getFramework(), Framework.class).orElseThrow(), assessment);
        assertEquals(12, floor.judged());
        assertEquals(12, floor.atFloor());
        assertTrue(floor.isUninformative());
        assertEquals(Set.of("Joint practice development", "Talent development through distributed leadership"),
                floor.steps().stream().filter(step -> step.share() > 0).map(step -> step.strand().getName()).collect(Collectors.toSet()));
    }

    @Test
    void theSecondPhaseBuildsOnTheFirst() {
        Enquiry first = named(Enquiry.class, "A shared understanding");
        Enquiry second = named(Enquiry.class, "Moving outstanding");
        Set<UUID> findings = ModelElements.all(first, Finding.class).stream().map(Finding::getId).collect(Collectors.toSet());
        assertEquals(findings, new HashSet<>(second.getQuestion().getBuildsOn()));
    }

    @Test
    void threeUpdatesHaveTheirSections() {
        ProgressUpdate woodroffe = named(ProgressUpdate.class, "Woodroffe");
        assertEquals(List.of(4, 2, 2, 1), List.of(woodroffe.getActivity().size(), woodroffe.getSuccesses().size(),
                woodroffe.getChallenges().size(), woodroffe.getNextSteps().size()));
        ProgressUpdate pool = named(ProgressUpdate.class, "Pool");
        assertEquals(List.of(3, 1, 3, 4, 3), List.of(pool.getActivity().size(), pool.getSuccesses().size(), pool.getChallenges().size(),
                pool.getFindings().size(), pool.getNextSteps().size()));
        ProgressUpdate saltford = named(ProgressUpdate.class, "Saltford");
        assertEquals("external accountability", saltford.getChallenges().getFirst().getKind());
    }

    @Test
    void prioritiesAndEnquiriesKnowEachOther() {
        Alignment alignment = Alignment.of(library);
        Set<String> mead = named(Alliance.class, "Collaborative Schools").getPriorities().stream().map(Priority::getName)
                .collect(Collectors.toSet());
        assertEquals(2, mead.size());
        assertEquals(List.of("Feedback that pupils use", "Boys who write"), alignment.unserved().stream().map(Priority::getName).toList(),
                "both of The Mead are served; of the invented alliance one of three is");
        assertTrue(alignment.unaligned().stream().anyMatch(enquiry -> enquiry.getName().startsWith("Moving outstanding")));
        assertFalse(alignment.unaligned().stream().anyMatch(enquiry -> enquiry.getName().startsWith("The role of the SLE")));
    }

    /** Words without which a fact of the sources would be missing. */
    @Test
    void noFactIsMissing() {
        String all = library.all().stream().flatMap(each -> ModelText.in(each).stream()).map(ModelText::text).collect(Collectors.joining("\n"))
                .toLowerCase();
        for (String fact : List.of("21 schools", "protocol", "lead teacher", "consultant", "one-off training days", "executive headteacher",
                "critical mass", "take risks", "co-construction", "research mentor", "creativity and professionalism", "stoll", "handscomb",
                "reflective journals", "dependency on national strategies", "exhausted", "masters level", "little or no experience",
                "moral purpose", "spiral learning journey", "inset", "learning setts", "jpd research hubs", "learning communities",
                "pm digital wheel", "pivotal", "outstanding teachers", "emerging to leading", "middle leaders", "child initiated learning",
                "early learning goals", "leuven", "y1 colleagues", "parent", "hmi", "film footage", "accreditation", "learning@themead",
                "www.themeadteachingschool.org.uk", "nicola theobald", "lindsay palmer", "natalie parish", "conference call",
                "online forum and blog", "department", "learning walks", "surveys", "headteachers or senior leaders", "four schools", "blind",
                "own paperwork", "progress", "challenge", "homework", "teaching assistants", "resources", "strongly framed", "inductive", "20 %",
                "satisfactory", "inadequate", "less transferable", "very long time", "sold", "anxiety", "social capital", "moved around", "itp",
                "otp", "hub of schools", "story box theatre", "attention", "attendance at conferences", "blocker", "retrench",
                "interesting questions", "documentation", "wave 1")) {
            assertTrue(all.contains(fact), fact);
        }
    }

    @Test
    void claimsOnTheJournalsQuoteThem() {
        ClaimSet claims = named(ClaimSet.class, "Claims from a year");
        List<EvidenceLink> links = ModelElements.all(claims, EvidenceLink.class);
        assertEquals(7, links.size());
        for (EvidenceLink link : links) {
            EvidencePlace place = EvidencePlace.of(library.view(), link);
            assertEquals(EvidencePlace.State.THERE, place.state());
            assertFalse(link.getQuotation().isBlank());
        }
    }
}
