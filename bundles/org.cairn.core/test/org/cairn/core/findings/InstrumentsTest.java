// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.SurveyResults.Change;
import org.cairn.core.findings.SurveyResults.Measure;
import org.cairn.core.findings.SurveyResults.Wave;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Template;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    private final Questionnaire trust = (Questionnaire) Template.named("relational-trust").orElseThrow().document();
    private final List<Document> documents = new ArrayList<>(List.of(trust, Template.named("agreement-5").orElseThrow().document(),
            Template.named("nine-claims").orElseThrow().document()));

    private ModelLibrary library() {
        List<ModelDocument> entries = documents.stream()
                .map(each -> new ModelDocument(each.getId(), DocumentKind.of(each).name(), each.getName(), Instant.EPOCH, 1)).toList();
        return new ModelLibrary((ProjectView) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, given) -> method.getName().equals("documents") ? entries
                        : ModelDocuments.write(documents.get(entries.indexOf(given[0])))));
    }

    /** The third item is not reversed, the fourth is; both measure competence. */
    private void wave(String name, String date, int[] third, int[] fourth) {
        ResponseSet set = ModelDocuments.make(ResponseSet.class, name);
        set.setQuestionnaire(trust.getId());
        set.setWave(name);
        set.setDate(LocalDate.parse(date));
        for (int i = 0; i < third.length; i++) {
            Response response = ModelDocuments.make(Response.class);
            response.setRole(i == 0 ? "head" : "teacher");
            for (int item : new int[] {2, 3}) {
                Answer answer = ModelDocuments.make(Answer.class);
                answer.setItem(trust.getItems().get(item).getId());
                answer.setValue(item == 2 ? third[i] : fourth[i]);
                response.getAnswers().add(answer);
            }
            set.getResponses().add(response);
        }
        documents.add(set);
    }

    private static Measure measure(SurveyResults results, String name) {
        return results.measures().stream().filter(each -> each.name().startsWith(name)).findFirst().orElseThrow();
    }

    /** Of 1 to 5 the mean is 3, the deviation √2.5; with four degrees t is 2.776, so that the interval reaches 1.963 to each side. */
    @Test
    void aMeanHasStudentsInterval() {
        SurveyResults.Result result = new SurveyResults.Result(5, List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertEquals(1.037, result.low(), 0.003);
        assertEquals(4.963, result.high(), 0.003);
        assertTrue(Double.isNaN(new SurveyResults.Result(2, List.of(1.0, 2.0)).low()));
    }

    /** Means 3 and 4, both with a deviation of √½: the error is √0.2, eight degrees, t 2.306, so the change is 1 ± 1.031. */
    @Test
    void changeSinceTheFirstWave() {
        wave("Summer", "2013-07-01", new int[] {4, 4, 5, 3, 4}, new int[] {1, 1, 1, 1, -1});
        wave("Autumn", "2012-10-01", new int[] {2, 3, 3, 4, 3}, new int[] {5, 5, 4, 5, 5});
        SurveyResults results = SurveyResults.of(trust, library(), response -> true);
        assertEquals(List.of("Autumn", "Summer"), results.waves().stream().map(Wave::name).toList());
        Measure job = measure(results, "People I work with");
        Wave summer = results.waves().getLast();
        assertEquals(3, results.waves().getFirst().results().get(job).mean());
        assertEquals(Math.sqrt(0.5), summer.results().get(job).deviation(), 1e-12);
        Change change = results.change(job, summer).orElseThrow();
        assertEquals(1, change.difference(), 1e-12);
        assertEquals(-0.031, change.low(), 0.001);
        assertEquals(2.031, change.high(), 0.001);
        assertEquals(Map.of(3.0, 1, 4.0, 3, 5.0, 1), summer.results().get(job).distribution());
    }

    @Test
    void reversedItemsAreTurnedAndSubscalesAreMeans() {
        wave("Autumn", "2012-10-01", new int[] {2, 3, 3, 4, 3}, new int[] {5, 5, 4, 5, 5});
        SurveyResults results = SurveyResults.of(trust, library(), response -> true);
        Wave autumn = results.waves().getFirst();
        assertEquals(1.2, autumn.results().get(measure(results, "I would rather not rely")).mean(), 1e-12);
        assertEquals(2.1, autumn.results().get(measure(results, "Competence")).mean(), 1e-12);
        assertEquals(0, autumn.results().get(measure(results, "Respect")).number());
    }

    @Test
    void fewAnswersAreNotShown() {
        wave("Autumn", "2012-10-01", new int[] {2, 3, 3, 4, 3}, new int[] {5, 5, 4, 5, -1});
        SurveyResults results = SurveyResults.of(trust, library(), response -> true);
        Wave autumn = results.waves().getFirst();
        assertTrue(autumn.results().get(measure(results, "I would rather not rely")).isSuppressed());
        SurveyResults heads = SurveyResults.of(trust, library(), response -> response.getRole().equals("head"));
        assertTrue(heads.waves().getFirst().results().get(measure(heads, "People I work with")).isSuppressed());
        assertEquals(1, heads.waves().getFirst().results().get(measure(heads, "People I work with")).number());
    }

    /** The table of Student's distribution. */
    @Test
    void studentsPointsAreThoseOfTheTable() {
        assertEquals(2.776, Change.student(4), 0.002);
        assertEquals(2.571, Change.student(5), 0.001);
        assertEquals(2.228, Change.student(10), 0.0005);
        assertEquals(2.042, Change.student(30), 0.0005);
        assertEquals(1.960, Change.student(Double.POSITIVE_INFINITY), 0.0005);
    }

    @Test
    void completeDiamondsBecomeRankings() {
        ItemSet cards = (ItemSet) documents.get(2);
        DiamondSession session = ModelDocuments.make(DiamondSession.class, "Inset");
        session.setItems(cards.getId());
        for (int[] tiers : new int[][] {{1, 2, 2, 3, 3, 3, 4, 4, 5}, {2, 1, 2, 3, 3, 4, 3, 4, 5}, {1}}) {
            Diamond diamond = ModelDocuments.make(Diamond.class);
            for (int i = 0; i < tiers.length; i++) {
                Placement placement = ModelDocuments.make(Placement.class);
                placement.setItem(cards.getItems().get(i).getId());
                placement.setTier(tiers[i]);
                diamond.getPlacements().add(placement);
            }
            session.getDiamonds().add(diamond);
        }
        session.getDiamonds().getFirst().setLabel("Quay, year 6");
        assertEquals("Claim 1,Claim 2,Claim 3,Claim 4,Claim 5,Claim 6,Claim 7,Claim 8,Claim 9|Quay year 6,1,2,2,3,3,3,4,4,5|2,2,1,2,3,3,4,3,4,5",
                DiamondRankings.of(session, library()));
    }

    private Diamond laid(ItemSet cards, int... tiers) {
        Diamond diamond = ModelDocuments.make(Diamond.class);
        for (int i = 0; i < tiers.length; i++) {
            Placement placement = ModelDocuments.make(Placement.class);
            placement.setItem(cards.getItems().get(i).getId());
            placement.setTier(tiers[i]);
            diamond.getPlacements().add(placement);
        }
        return diamond;
    }

    /** Five diamonds whose mean tiers, mean ranks, W, chi-squared were worked out by hand and with SciPy's test of Friedman. */
    @Test
    void fiveDiamondsHaveOneOrderAndAgree() {
        ItemSet cards = (ItemSet) documents.get(2);
        DiamondResults found = DiamondResults.of(cards, List.of(laid(cards, 1, 2, 2, 3, 3, 3, 4, 4, 5), laid(cards, 2, 1, 2, 3, 3, 4, 3, 4, 5),
                laid(cards, 1, 2, 3, 2, 3, 3, 4, 5, 4), laid(cards, 2, 1, 3, 2, 4, 3, 3, 4, 5), laid(cards, 1, 2, 2, 3, 3, 3, 4, 4, 5),
                laid(cards, 1, 2, 2)));
        assertEquals(5, found.diamonds().size(), "the sixth is not laid whole");
        double[] tiers = {1.4, 1.6, 2.4, 2.6, 3.2, 3.2, 3.6, 4.2, 4.8};
        for (int card = 0; card < tiers.length; card++) {
            assertEquals(tiers[card], found.meanTier(card), 1e-9);
        }
        assertArrayEquals(new double[] {1.6, 1.9, 3.5, 4, 5.5, 5.5, 6.5, 7.8, 8.7}, found.meanRanks(), 1e-9);
        assertEquals(0.854386, found.w(), 5e-7);
        assertEquals(34.17544, found.chiSquared(), 5e-6);
        assertArrayEquals(new int[] {1, 2, 2, 3, 3, 3, 4, 4, 5}, found.together());
        assertArrayEquals(new int[] {3, 2, 0, 0, 0}, found.counts()[0]);
        assertEquals(0.547723, found.deviation(0), 5e-7, "of 1 2 1 2 1");
    }

    @Test
    void diamondsAgreeWhollyOrNotAtAll() {
        ItemSet cards = (ItemSet) documents.get(2);
        Diamond one = laid(cards, 1, 2, 2, 3, 3, 3, 4, 4, 5);
        DiamondResults same = DiamondResults.of(cards, List.of(one, one, one, one));
        assertEquals(1, same.w(), 1e-12);
        assertEquals(32, same.chiSquared(), 1e-9);
        assertEquals(0, DiamondResults.of(cards, List.of(one, laid(cards, 5, 4, 4, 3, 3, 3, 2, 2, 1))).w(), 1e-12);
        assertTrue(Double.isNaN(DiamondResults.of(cards, List.of(one)).w()), "one diamond agrees with nobody");
    }

    /** Six lessons O–O, one (O, G), one (RI, I): worked out from the published formulas, apart from this program. */
    @Test
    void gradesAgreeBeyondChance() {
        List<int[]> grades = new ArrayList<>(Collections.nCopies(6, new int[] {0, 0}));
        grades.add(new int[] {0, 1});
        grades.add(new int[] {2, 3});
        GradeAgreement found = GradeAgreement.of(grades, 4);
        assertEquals(0.75, found.agreement());
        assertEquals(0.2727, found.kappa(), 5e-5);
        assertEquals(0.6190, found.weighted(), 5e-5);
        assertEquals(0.7193, found.ac1(), 5e-5);
        assertEquals(0.7033, found.alpha(), 5e-5);
        GradeAgreement alike = GradeAgreement.of(grades.subList(0, 6), 4);
        assertTrue(Double.isNaN(alike.kappa()) && Double.isNaN(alike.alpha()), "where all is the same nothing can be said of chance");
        assertEquals(1, alike.ac1());
    }

    /** Krippendorff 2011, example A: two observers, ten units, two values; with two values all metrics are one. */
    @Test
    void alphaIsThatOfThePublishedExample() {
        int[] meg = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
        int[] owen = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
        assertEquals(0.095238, GradeAgreement.of(IntStream.range(0, 10).mapToObj(i -> new int[] {meg[i], owen[i]}).toList(), 2).alpha(), 5e-7);
    }

    @Test
    void whereOneGroupIsHiddenTheNextSmallestIsToo() {
        ResponseSet autumn = ModelDocuments.make(ResponseSet.class, "Autumn");
        autumn.setQuestionnaire(trust.getId());
        autumn.setWave("Autumn");
        trust.setSmallest(3);
        String[] roles = {"a", "a", "b", "b", "b", "c", "c", "c", "c"};
        for (String role : roles) {
            Response response = ModelDocuments.make(Response.class);
            response.setRole(role);
            Answer answer = ModelDocuments.make(Answer.class);
            answer.setItem(trust.getItems().getFirst().getId());
            answer.setValue(3);
            response.getAnswers().add(answer);
            autumn.getResponses().add(response);
        }
        documents.add(autumn);
        Map<String, SurveyResults> groups = SurveyResults.groups(trust, library(), Response::getRole);
        assertEquals(List.of("a", "b", "c"), List.copyOf(groups.keySet()));
        List<Boolean> hidden = groups.values().stream().map(each -> each.waves().getFirst().results().get(each.measures().getFirst()).isSuppressed())
                .toList();
        assertEquals(List.of(true, true, false), hidden, "a is too small; without b it could be worked out from all and c");
    }
}
