// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cairn.analysis.standard.internal.agreement.Agreement.Level;
import org.cairn.analysis.standard.internal.agreement.Agreement.Parameters;
import org.cairn.analysis.standard.internal.agreement.Agreement.TextUnit;
import org.cairn.analysis.standard.internal.agreement.Agreement.Values;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Agreement from codings: against ratings written out unit by unit. */
class AgreementTest {

    private static final List<Measure> MOST = List.of(Measure.values());

    private static Parameters asking(Level level, TextUnit unit, Values values, List<Measure> measures) {
        return new Parameters(level, unit, values, measures, "", false, 50, 1000, CodeSelection.ALL, CoderSelection.ALL,
                SourceSelection.ALL);
    }

    private static Composite run(FakeProject project, Parameters parameters) throws Cancelled {
        return (Composite) project.run(new Agreement(), parameters);
    }

    private static Table part(Composite result, String title) {
        return (Table) result.parts().stream().filter(part -> part.title().equals(title)).findFirst().orElseThrow();
    }

    private static Object overall(Composite result, int measure, int column) {
        return part(result, "Over all").rows().get(measure).get(column);
    }

    private static void agrees(Composite result, int row, String code, long units, double value) {
        List<Object> cells = part(result, "By code").rows().get(row);
        assertEquals(List.of(code, units), cells.subList(0, 2));
        assertEquals(value, (double) cells.get(2), 1e-12);
    }

    /** "Trust grows slowly." (0-19), "We met again and again." (20-43); Ann and Ben code both, Cai one. */
    private static FakeProject small() {
        return FakeProject.of().source("Week 1", "Trust grows slowly.\nWe met again and again.").source("Week 2", "Nothing was said.")
                .source("Week 3", "Read by one.").code("Trust").code("Meeting")
                .coder("Ann").coding("Week 1", "Trust", 0, 11).coding("Week 1", "Meeting", 23, 26).coding("Week 2", "Trust", 0, 7)
                .coding("Week 3", "Trust", 0, 4)
                .coder("Ben").coding("Week 1", "Trust", 0, 18).coding("Week 1", "Meeting", 23, 32).coding("Week 2", "Meeting", 0, 7);
    }

    @Test
    void charactersAreCountedWithoutBeingWrittenOut() throws Cancelled {
        Composite result = run(small(), asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.PERCENT, Measure.HOLSTI)));
        // 43 + 17 characters; Trust differs in 7 of Week 1 and 7 of Week 2, Meeting in 6 and 7
        agrees(result, 0, "Trust", 60, 46 / 60.0);
        assertEquals(47 / 60.0, part(result, "By code").rows().get(1).get(2));
        assertEquals((46 + 47) / 120.0, (double) overall(result, 0, 1), 1e-12);
        // Holsti: 11 + 3 characters given by both, of 18 + 3 by Ann and 18 + 16 by Ben
        assertEquals(2 * 14 / (21.0 + 34), (double) overall(result, 1, 1), 1e-12);
    }

    @Test
    void disagreementsLeadToTheirPassages() throws Cancelled {
        FakeProject project = small();
        Table table = part(run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of())), "Disagreements");
        List<Object> first = table.rows().getFirst();
        assertEquals(List.of("Week 1", 11, 18, 7, "Trust", "no", "yes", " slowly"), first);
        assertEquals(4, table.rows().size());
        assertEquals(List.of("Week 1:  slowly"), project.quotations(table.evidence().at(0, 0)));
        assertEquals(4, table.about().n());
        Table codes = part(run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of())), "By code");
        assertEquals(List.of("Week 1: Trust grows", "Week 1: Trust grows slowly", "Week 2: Nothing"),
                project.quotations(codes.evidence().at(0, 2)));
    }

    @Test
    void whoDidNotReadASourceDoesNotSayNo() throws Cancelled {
        Composite result = run(small(), asking(Level.DOCUMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.PERCENT)));
        agrees(result, 0, "Trust", 2, .5);
        assertEquals(LeftOut.Reason.MISSING, result.about().leftOut().getFirst().reason());
        assertEquals(1, result.about().leftOut().getFirst().count());
        Parameters silence = new Parameters(Level.DOCUMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.PERCENT), "", true, 0, 10,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL);
        agrees(run(small(), silence), 0, "Trust", 3, 1 / 3.0);
    }

    @Test
    void wordsSentencesAndParagraphsAreUnits() throws Cancelled {
        // Week 1 has 8 words in 2 sentences and paragraphs, Week 2 has 3 in one
        Composite words = run(small(), asking(Level.SEGMENT, TextUnit.WORD, Values.EACH, List.of(Measure.PERCENT)));
        agrees(words, 0, "Trust", 11, 9 / 11.0);
        agrees(words, 1, "Meeting", 11, 9 / 11.0);
        Composite sentences = run(small(), asking(Level.SEGMENT, TextUnit.SENTENCE, Values.EACH, List.of(Measure.PERCENT)));
        agrees(sentences, 0, "Trust", 3, 2 / 3.0);
        Composite paragraphs = run(small(), asking(Level.SEGMENT, TextUnit.PARAGRAPH, Values.EACH, List.of(Measure.PERCENT)));
        agrees(paragraphs, 0, "Trust", 3, 2 / 3.0);
        Composite given = run(small(), asking(Level.SEGMENT, TextUnit.GIVEN, Values.EACH, List.of(Measure.PERCENT)));
        assertEquals("no unit was rated by two coders", overall(given, 0, 7));
        assertEquals(1, given.warnings().size());
    }

    @Test
    void frequenciesAreCompared() throws Cancelled {
        FakeProject project = FakeProject.of().source("A", "one two three four").source("B", "one two three four").code("Trust")
                .coder("Ann").coding("A", "Trust", "one").coding("A", "Trust", "two").coding("B", "Trust", "one")
                .coder("Ben").coding("A", "Trust", "one").coding("A", "Trust", "three").coding("B", "Trust", "two")
                .coding("B", "Trust", "four").coding("B", "Trust", "one");
        Composite result = run(project, asking(Level.FREQUENCY, TextUnit.CHARACTER, Values.EACH, List.of(Measure.PERCENT,
                Measure.ALPHA_INTERVAL)));
        RatingTable written = RatingTable.of(new double[][] {{2, 2}, {1, 3}});
        assertEquals(.5, overall(result, 0, 1));
        assertEquals(new Alpha(Alpha.Metric.INTERVAL).of(written).value(), (double) overall(result, 1, 1), 1e-12);
        assertEquals(List.of("1", "3"), part(result, "Disagreements").rows().getFirst().subList(5, 7));
    }

    @Test
    void codesCanBeStepsOfAScale() throws Cancelled {
        FakeProject project = FakeProject.of().source("A", "one").source("B", "two").source("C", "three").source("D", "four")
                .code("Low").code("Middle").code("High")
                .coder("Ann").coding("A", "Low", "one").coding("B", "Middle", "two").coding("C", "High", "three").coding("D", "Low", "four")
                .coder("Ben").coding("A", "Low", "one").coding("B", "High", "two").coding("C", "High", "three").coding("D", "Low", "four")
                .coding("D", "High", "four");
        List<Measure> measures = List.of(Measure.PERCENT, Measure.COHEN_LINEAR, Measure.ALPHA_ORDINAL);
        RatingTable written = RatingTable.of(new double[][] {{1, 1}, {2, 3}, {3, 3}}, 1, 2, 3);
        for (Level level : List.of(Level.DOCUMENT, Level.SEGMENT)) {
            Composite result = run(project, asking(level, TextUnit.WORD, Values.SCALE, measures));
            assertEquals(2 / 3.0, (double) overall(result, 0, 1), 1e-12);
            assertEquals(new Cohen(Weights.LINEAR).of(written).value(), (double) overall(result, 1, 1), 1e-12);
            assertEquals(1, result.about().leftOut().stream().filter(left -> left.reason() == LeftOut.Reason.OTHER).count());
            assertEquals(List.of("Middle", "High"), part(result, "Disagreements").rows().getFirst().subList(4, 6));
        }
        assertThrows(IllegalArgumentException.class, () -> asking(Level.FREQUENCY, TextUnit.WORD, Values.SCALE, measures));
    }

    private static FakeProject random(long seed, String[] coders, boolean backwards) {
        FakeProject project = FakeProject.of().code("A").code("B").code("C");
        List<int[]> drawn = new ArrayList<>();
        Random random = new Random(seed);
        for (int source = 0; source < 6; source++) {
            for (int coder = 0; coder < coders.length; coder++) {
                for (int i = 0; i < 5; i++) {
                    int start = random.nextInt(40);
                    drawn.add(new int[] {source, coder, random.nextInt(3), start, start + 1 + random.nextInt(12)});
                }
            }
        }
        for (int i = 0; i < 6; i++) {
            project.source("S" + (backwards ? 5 - i : i), "word ".repeat(11));
        }
        for (int coder = 0; coder < coders.length; coder++) {
            project.coder(coders[backwards ? coders.length - 1 - coder : coder]);
        }
        for (int[] each : drawn) {
            project.coder(coders[each[1]]).coding("S" + each[0], "ABC".substring(each[2], each[2] + 1), each[3], each[4]);
        }
        return project;
    }

    /** The sweep over runs gives what ratings of every single character give. */
    @Test
    void theSweepIsAsGoodAsEveryCharacter() throws Cancelled {
        String[] coders = {"Ann", "Ben", "Cai"};
        List<Measure> measures = MOST.stream().filter(each -> !each.isOfPassages()).toList();
        for (long seed = 0; seed < 30; seed++) {
            FakeProject project = random(seed, coders, false);
            double[][] units = new double[6 * 55 * 3][3];
            var codings = project.view().codings();
            for (int source = 0; source < 6; source++) {
                var row = codings.of(project.theSource("S" + source));
                for (int i = 0; i < row.size(); i++) {
                    int code = row.coding(i).code().equals(project.theCode("A").id()) ? 0
                            : row.coding(i).code().equals(project.theCode("B").id()) ? 1 : 2;
                    int coder = List.of(coders).indexOf(project.view().coder(row.coding(i).coder()).orElseThrow().name());
                    for (int at = row.start(i); at < row.end(i); at++) {
                        units[(source * 55 + at) * 3 + code][coder] = 1;
                    }
                }
            }
            RatingTable written = RatingTable.of(units, 0, 1);
            Composite result = run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, measures));
            for (int i = 0; i < measures.size(); i++) {
                assertEquals(measures.get(i).coefficient(0, null).of(written).value(), (double) overall(result, i, 1), 1e-9,
                        measures.get(i).name());
            }
        }
    }

    @Test
    void theOrderOfCodersAndSourcesDoesNotMatter() throws Cancelled {
        for (long seed = 0; seed < 20; seed++) {
            for (String[] coders : new String[][] {{"Ann", "Ben"}, {"Ann", "Ben", "Cai", "Dee"}}) {
                Parameters parameters = asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, MOST);
                Composite one = run(random(seed, coders, false), parameters);
                Composite other = run(random(seed, coders, true), parameters);
                for (int i = 0; i < MOST.size(); i++) {
                    assertEquals((double) overall(one, i, 1), (double) overall(other, i, 1), 1e-9, MOST.get(i).name());
                }
            }
        }
    }

    @Test
    void whoAgreesWithThemselvesAgreesWholly() throws Cancelled {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            FakeProject project = FakeProject.of().code("A").code("B");
            for (int i = 0; i < 4; i++) {
                project.source("S" + i, "word ".repeat(8));
                int start = random.nextInt(20);
                for (String coder : List.of("Ann", "Ben")) {
                    project.coder(coder).coding("S" + i, "A", start, start + 7).coding("S" + i, "B", start + 2, start + 3 + i);
                }
            }
            Composite result = run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, MOST));
            for (int i = 0; i < MOST.size(); i++) {
                boolean own = MOST.get(i) == Measure.COHEN_OWN || MOST.get(i) == Measure.AC2_OWN;
                // A and B stand on the same words
                boolean shared = MOST.get(i).isOfUnits() && MOST.get(i) != Measure.ALPHA_U_RELEVANT;
                assertEquals(own || shared ? Double.NaN : 1, (double) overall(result, i, 1), 1e-12, MOST.get(i).name());
            }
            assertTrue(part(result, "Disagreements").rows().isEmpty());
        }
    }

    /** The example of Krippendorff 2019, figure 12.11, as codings of a text of 60 characters. */
    @Test
    void unitsAreComparedByWhatTheyHaveInCommon() throws Cancelled {
        FakeProject project = FakeProject.of().source("Text", "abcde ".repeat(10));
        for (int code = 1; code <= 7; code++) {
            project.code("V" + code);
        }
        int[][][] all = {{{1, 7, 1}, {8, 13, 2}, {31, 32, 5}, {33, 37, 6}, {38, 44, 6}, {45, 60, 7}},
            {{1, 7, 1}, {8, 13, 3}, {14, 21, 5}, {33, 44, 6}}, {{1, 7, 1}, {8, 13, 4}, {14, 21, 5}, {33, 37, 6}, {38, 41, 6}, {42, 44, 6}}};
        for (int coder = 0; coder < all.length; coder++) {
            for (int[] unit : all[coder]) {
                project.coder(List.of("Alex", "Paul", "Suzan").get(coder)).coding("Text", "V" + unit[2], unit[0] - 1, unit[1]);
            }
        }
        Composite result = run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.ALPHA_U,
                Measure.ALPHA_U_RELEVANT, Measure.ALPHA_CU, Measure.ALPHA_KU)));
        assertEquals(.510, (double) overall(result, 0, 1), 5e-4);
        assertEquals(.413, (double) overall(result, 1, 1), 1e-3);
        assertEquals(.724, (double) overall(result, 2, 1), 5e-4);
        assertEquals("it is about one code at a time, see the table by code", overall(result, 3, 7));
        List<List<Object>> rows = part(result, "By code").rows();
        double[] single = {1, 0, 0, 0, 1, 1, Double.NaN};
        for (int code = 0; code < single.length; code++) {
            assertEquals(single[code], (double) rows.get(code).get(14), 1e-12);
        }
        assertTrue(result.about().notes().stream().anyMatch(note -> note.contains("76 %")));
        Composite words = run(project, asking(Level.SEGMENT, TextUnit.WORD, Values.EACH, List.of(Measure.ALPHA_CU)));
        assertEquals("it compares passages character by character, code by code", overall(words, 0, 7));
    }

    @Test
    void undefinedIsSaidAsUndefined() throws Cancelled {
        FakeProject project = FakeProject.of().source("A", "one").code("Trust").coder("Ann").coding("A", "Trust", 0, 3)
                .coder("Ben").coding("A", "Trust", 0, 3);
        Composite result = run(project, asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.PERCENT, Measure.COHEN,
                Measure.ALPHA_NOMINAL, Measure.COHEN_OWN)));
        assertEquals(1.0, overall(result, 0, 1));
        assertNull(overall(result, 0, 2), "one source says nothing of how sure it is");
        assertEquals(Double.NaN, overall(result, 1, 1));
        assertEquals("all ratings are the same, so agreement cannot be told from chance", overall(result, 1, 7));
        assertEquals("all ratings are the same, so agreement cannot be told from chance", overall(result, 2, 7));
        assertEquals("no own weights were given", overall(result, 3, 7));
        Composite three = run(random(1, new String[] {"Ann", "Ben", "Cai"}, false), asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH,
                List.of(Measure.COHEN)));
        assertEquals("it is about exactly two coders", overall(three, 0, 7));
        assertEquals(3, part(three, "By pair of coders").rows().size());
        assertThrows(IllegalArgumentException.class, () -> run(FakeProject.of().code("A"), asking(Level.DOCUMENT, TextUnit.WORD,
                Values.EACH, List.of())));
    }

    @Test
    void intervalsAreTheSameInEveryRunAndHoldTheValue() throws Cancelled {
        FakeProject project = random(3, new String[] {"Ann", "Ben", "Cai"}, false);
        Parameters parameters = asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.ALPHA_NOMINAL,
                Measure.ALPHA_UNITISING, Measure.FLEISS));
        Composite result = run(project, parameters);
        assertEquals(result, run(project, parameters));
        for (int i = 0; i < 3; i++) {
            double value = (double) overall(result, i, 1);
            assertTrue((double) overall(result, i, 3) <= value && value <= (double) overall(result, i, 4));
            assertTrue((double) overall(result, i, 2) > 0);
        }
    }

    /** Both ways of knowing how sure a number is, the bootstrap and the jackknife, are about the same where there are many sources. */
    @Test
    void bootstrapAndJackknifeAgree() throws Cancelled {
        FakeProject project = FakeProject.of().code("A");
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            project.source("S" + i, "word ".repeat(10));
            for (String coder : List.of("Ann", "Ben")) {
                int start = random.nextInt(20);
                project.coder(coder).coding("S" + i, "A", start, start + 10);
            }
        }
        List<Measure> measures = List.of(Measure.PERCENT, Measure.COHEN, Measure.AC1, Measure.ALPHA_NOMINAL, Measure.ALPHA_U);
        Composite drawn = run(project, new Parameters(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, measures, "", false, 2000, 0,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
        Composite slopes = run(project, new Parameters(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, measures, "", false, 0, 0,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL));
        for (int i = 0; i < measures.size(); i++) {
            double error = (double) overall(drawn, i, 2);
            assertEquals(error, (double) overall(slopes, i, 2), error * .1, measures.get(i).name());
        }
    }

    @Test
    void itSpeaksGerman() throws Cancelled {
        AnalysisContext german = small().context().in(Locale.GERMAN);
        Parameters parameters = asking(Level.SEGMENT, TextUnit.CHARACTER, Values.EACH, List.of(Measure.COHEN));
        Composite result = (Composite) german.complete(new Agreement().run(parameters, german));
        assertEquals("Cohens Kappa", part(result, "Über alles").rows().getFirst().getFirst());
    }
}
