// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.EvidencePlace.State;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Template;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.Member;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.model.base.Document;
import org.cairn.model.base.Wording;
import org.cairn.model.enquiry.CaseStudy;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Journey;
import org.cairn.model.enquiry.JourneyStep;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.model.enquiry.Section;
import org.cairn.model.ethics.Approval;
import org.cairn.model.ethics.Decision;
import org.cairn.model.ethics.EthicsForm;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Strand;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID JOURNAL = new UUID(2, 1);
    private static final UUID INTERVIEW = new UUID(2, 2);

    private final List<Document> documents = new ArrayList<>();
    private String text = "At first I feared it. Now I ask her in.";

    private ProjectView view() {
        List<ModelDocument> entries = documents.stream()
                .map(each -> new ModelDocument(each.getId(), DocumentKind.of(each).name(), each.getName(), Instant.EPOCH, 1)).toList();
        return (ProjectView) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "documents" -> entries;
                    case "content" -> ModelDocuments.write(documents.get(entries.indexOf(given[0])));
                    case "person" -> List.of(ANA, BEN).contains(given[0]) ? Optional.of(new Person((UUID) given[0], "P", "", null, ""))
                            : Optional.empty();
                    case "source" -> given[0].equals(JOURNAL) ? Optional.of(source(JOURNAL, "journal", ANA, "2013-02-01"))
                            : given[0].equals(INTERVIEW) ? Optional.of(source(INTERVIEW, "interview", BEN, "2013-05-01")) : Optional.empty();
                    case "text" -> new SourceText(text);
                    case "school", "schoolOf" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Source source(UUID id, String kind, UUID author, String date) {
        return new Source(id, 1, kind + " of 2013", kind, "en", author, null, "", LocalDate.parse(date), "", "", Instant.EPOCH, text.length(), 1);
    }

    private List<String> messages(Document document) {
        return ModelCheck.of(document, new ModelLibrary(view())).stream().map(found -> found.problem().message()).toList();
    }

    private static EvidenceLink link(UUID source, int start, int end, String quotation) {
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind("SOURCE");
        link.setTarget(source);
        link.setStart(start);
        link.setEnd(end);
        link.setQuotation(quotation);
        return link;
    }

    private static Claim claim(ClaimSet set, EvidenceLink... links) {
        Claim claim = ModelDocuments.make(Claim.class);
        Wording wording = ModelDocuments.make(Wording.class);
        wording.setText("Trust grows.");
        claim.getWordings().add(wording);
        claim.getEvidence().addAll(List.of(links));
        set.getClaims().add(claim);
        return claim;
    }

    @Test
    void evidenceIsFoundAgainWhereItsWordsAre() {
        EvidenceLink link = link(JOURNAL, 22, 39, "Now I ask her in.");
        assertEquals(State.THERE, EvidencePlace.of(view(), link).state());
        text = "Well. At first I feared it. Now I ask her in.";
        EvidencePlace moved = EvidencePlace.of(view(), link);
        assertEquals(State.MOVED, moved.state());
        assertEquals(28, moved.span().start());
        assertEquals(45, moved.span().end());
        text = "At first I feared it.";
        assertEquals(State.CHANGED, EvidencePlace.of(view(), link).state());
        link.setTarget(new UUID(9, 9));
        assertEquals(State.GONE, EvidencePlace.of(view(), link).state());
        EvidenceLink file = ModelDocuments.make(EvidenceLink.class);
        file.setTargetKind("FILE");
        file.setKind("Role specification");
        assertEquals(State.OUTSIDE, EvidencePlace.of(view(), file).state());
        assertEquals("Role specification", EvidencePlace.of(view(), file).kind());
    }

    @Test
    void triangulationCountsSides() {
        ClaimSet set = ModelDocuments.make(ClaimSet.class, "Claims");
        Claim claim = claim(set, link(JOURNAL, 0, 8, ""), link(JOURNAL, 9, 20, ""));
        Triangulation one = Triangulation.of(view(), claim);
        assertEquals(2, one.supporting());
        assertTrue(one.isSingleSource());
        assertEquals(List.of(Triangulation.Weakness.ONE_KIND, Triangulation.Weakness.ONE_PERSON, Triangulation.Weakness.ONE_TIME),
                one.weaknesses());
        claim.getEvidence().add(link(INTERVIEW, 0, 8, ""));
        EvidenceLink against = link(INTERVIEW, 9, 12, "");
        against.setRelation(Relation.CONTRADICTS);
        claim.getEvidence().add(against);
        Triangulation two = Triangulation.of(view(), claim);
        assertEquals(3, two.supporting());
        assertEquals(1, two.contradicting());
        assertEquals(List.of("interview", "journal"), List.copyOf(two.kinds()));
        assertEquals(2, two.months().size());
        assertFalse(two.isSingleSource());
        assertEquals(List.of(), two.weaknesses());
    }

    @Test
    void claimsAreAskedForTheirEvidence() {
        ClaimSet set = ModelDocuments.make(ClaimSet.class, "Claims");
        Claim claim = claim(set);
        assertEquals(List.of("Nothing supports this claim."), messages(set));
        claim.getEvidence().add(link(JOURNAL, 0, 8, "gone words"));
        assertEquals(List.of("The text was changed, and the quoted words are no longer in it.", "All support for this claim is of one kind."),
                messages(set));
        claim.getEvidence().getFirst().setTargetKind("WITHDRAWN");
        claim.getEvidence().getFirst().setTarget(null);
        assertEquals("This evidence was withdrawn.", messages(set).getFirst());
        claim.setAuthor(new UUID(7, 7));
        assertEquals("Author: this person is no longer in the project.", messages(set).getFirst());
        claim.getWordings().clear();
        assertTrue(messages(set).contains("A claim without words."));
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Mead");
        Section section = ModelDocuments.make(Section.class);
        section.setWordLimit(3);
        section.setText("One two  three\nfour five");
        enquiry.setCaseStudy(ModelDocuments.make(CaseStudy.class));
        enquiry.getCaseStudy().getSections().add(section);
        List<Problem> problems = ModelCheck.of(enquiry, new ModelLibrary(view())).stream().map(ModelProblem::problem).toList();
        assertEquals("Section without heading.", problems.getFirst().message());
        assertEquals("Mead > Case study > Sections 1", problems.getFirst().where());
        section.setHeading("Context");
        assertEquals(List.of("“Context” has 5 words; the limit is 3."), messages(enquiry));
    }

    @Test
    void theEthicsGateGates() {
        ProcessTemplate spiral = (ProcessTemplate) Template.named("spiral-of-inquiry").orElseThrow().document();
        EthicsForm form = ModelDocuments.make(EthicsForm.class, "Form");
        documents.addAll(List.of(spiral, form));
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Mead");
        enquiry.setJourney(ModelDocuments.make(Journey.class));
        enquiry.getJourney().setTemplate(spiral.getId());
        enquiry.setEthics(form.getId());
        for (int i : new int[] {0, 4}) {
            JourneyStep step = ModelDocuments.make(JourneyStep.class);
            step.setPhase(spiral.getPhases().get(i).getId());
            enquiry.getJourney().getSteps().add(step);
        }
        assertEquals(List.of("This phase is behind the ethics gate. Who takes part is not said."), messages(enquiry));
        form.setParticipants("12");
        form.setConsent("asked");
        form.setWithdrawal("any time");
        form.setPrivacy("in school");
        assertEquals(List.of("This phase is behind the ethics gate. Nobody has approved it yet."), messages(enquiry));
        Approval approval = ModelDocuments.make(Approval.class);
        approval.setBy("Head");
        approval.setDate(LocalDate.of(2012, 10, 1));
        approval.setDecision(Decision.REFUSED);
        form.getApprovals().add(approval);
        assertEquals(List.of("This phase is behind the ethics gate. Head refused it on 2012-10-01."), messages(enquiry));
        approval.setDecision(Decision.APPROVED);
        assertEquals(List.of(), messages(enquiry));
    }

    @Test
    void diamondsHaveTheirShape() {
        ItemSet items = (ItemSet) Template.named("nine-claims").orElseThrow().document();
        documents.add(items);
        DiamondSession session = ModelDocuments.make(DiamondSession.class, "Inset");
        session.setItems(items.getId());
        Diamond diamond = ModelDocuments.make(Diamond.class);
        session.getDiamonds().add(diamond);
        int[] tiers = {1, 2, 2, 3, 3, 3, 4, 4, 5};
        for (int i = 0; i < tiers.length; i++) {
            Placement placement = ModelDocuments.make(Placement.class);
            placement.setItem(items.getItems().get(i).getId());
            placement.setTier(tiers[i]);
            diamond.getPlacements().add(placement);
        }
        assertEquals(List.of(), messages(session));
        diamond.getPlacements().get(8).setTier(4);
        assertEquals(List.of("The tiers hold 1-2-3-3-0 cards."), messages(session));
        diamond.getPlacements().get(8).setTier(5);
        diamond.getPlacements().get(1).setItem(items.getItems().getFirst().getId());
        assertEquals(List.of("This card lies twice in the diamond."), messages(session));
    }

    @Test
    void assessmentsAreHeldToTheirFramework() {
        Framework framework = (Framework) Template.named("hargreaves").orElseThrow().document();
        documents.add(framework);
        Assessment assessment = ModelDocuments.make(Assessment.class, "Woodroffe");
        assessment.setFramework(framework.getId());
        assessment.setSubject(ANA);
        assessment.setDate(LocalDate.of(2012, 10, 1));
        for (Strand strand : framework.getDimensions().getFirst().getStrands()) {
            Judgement judgement = ModelDocuments.make(Judgement.class);
            judgement.setStrand(strand.getId());
            judgement.setStage(framework.getStages().getFirst().getId());
            judgement.setReason("We are just beginning.");
            assessment.getJudgements().add(judgement);
        }
        assertEquals(List.of("This framework is not meant for this kind of subject.",
                "4 of 4 strands are at the lowest stage: this says little."), messages(assessment));
        assessment.getJudgements().getFirst().setStage(framework.getStages().getLast().getId());
        assessment.getJudgements().getFirst().setBetween(true);
        assessment.getJudgements().getFirst().setReason("");
        assertTrue(messages(assessment).containsAll(List.of("There is no stage after the last to be between.", "A judgement without a reason.")));
    }

    @Test
    void numbersThatDoNotAddUpAreTold() throws Exception {
        Alliance alliance = ModelDocuments.make(Alliance.class, "Brackwater");
        alliance.setExpectedSchools(21);
        alliance.getMembers().add(ModelDocuments.make(Member.class));
        alliance.getMembers().getFirst().setSchool(ANA);
        assertTrue(messages(alliance).contains("The register has 1 schools; the alliance says it has 21."));
        GroupDirectory groups = ModelDocuments.make(GroupDirectory.class, "Trios");
        WorkingGroup trio = ModelDocuments.make(WorkingGroup.class);
        trio.setName("First");
        trio.setKind("trio");
        trio.getPeople().addAll(List.of(ANA, BEN));
        groups.getGroups().add(trio);
        assertEquals(List.of("A trio of 2."), messages(groups));
        documents.add(groups);
        assertEquals(1, ModelCheck.all(view(), Progress.NONE).size());
    }
}
