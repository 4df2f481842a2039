// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Text;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** From the record of parameters to texts and back. */
class DeclarationTest {

    public enum Near { SAME_PASSAGE, @Label("In one paragraph") PARAGRAPH }

    /** One of each kind. */
    public record Everything(@Min(1) @Max(9) @Default("3") int atLeast, long many, @Max(1) double share, boolean flag, String word,
            Near near, LocalDate day, PartialDate since, CodeSelection codes, CoderSelection coders, SourceSelection sources,
            @Default("kind") SourceField by, List<String> words, @Min(1) @Default({"paragraph", "same-passage"}) List<Near> all) {

        public Everything {
            if (word.equals("never")) {
                throw new IllegalArgumentException("The word must not be never.");
            }
        }
    }

    private static <P extends Record> Declaration of(Class<P> type) {
        return Declaration.of(new Analysis<P>() {
            @Override
            public AnalysisInfo info() {
                return AnalysisInfo.of("org.example.everything", "Everything", type).in(AnalysisInfo.AGREEMENT);
            }

            @Override
            public Result run(P parameters, AnalysisContext context) {
                return new Text("Everything", parameters.toString());
            }
        }, Locale.ENGLISH);
    }

    private final FakeProject project = FakeProject.of().source("Week 1", "Trust grows.").code("Learning").code("Learning > Trust")
            .code("Trust").coding("Week 1", "Learning", "Trust").coder("Ben").coding("Week 1", "Learning", "grows");
    private final Declaration declaration = of(Everything.class);

    private Everything bound(ParameterValues values) {
        Declaration.Binding binding = declaration.bind(values, project.view());
        assertEquals(List.of(), binding.problems());
        return (Everything) binding.parameters();
    }

    private String problem(String name, String... values) {
        List<ParameterProblem> problems = declaration.bind(ParameterValues.DEFAULTS.with(name, values), project.view()).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().message();
    }

    @Test
    void withoutAWordEverythingHasItsDefault() {
        assertEquals(new Everything(3, 0, 0, false, "", Near.SAME_PASSAGE, null, null, CodeSelection.ALL, CoderSelection.ALL,
                SourceSelection.ALL, new SourceField("kind"), List.of(), List.of(Near.PARAGRAPH, Near.SAME_PASSAGE)),
                bound(ParameterValues.DEFAULTS));
    }

    @Test
    void textsBecomeValues() {
        Everything all = bound(ParameterValues.DEFAULTS.with("atLeast", "5").with("share", "0.25").with("flag", "yes")
                .with("word", " as it is ").with("near", "PARAGRAPH").with("day", "2013-02-19").with("since", "2013-02")
                .with("codes", "learning", "=Learning > Trust").with("coders", "ben").with("by", "phase")
                .with("sources", "kind=journal", "kind=interview", "since=2013", "until=2013-06-30", "query=trust = good")
                .with("words", "a", "b").with("all", "paragraph"));
        assertEquals(new Everything(5, 0, 0.25, true, " as it is ", Near.PARAGRAPH, LocalDate.of(2013, 2, 19), new PartialDate(2013, 2, 0),
                new CodeSelection(List.of(new CodeSelection.Chosen(project.theCode("Learning").id(), true),
                        new CodeSelection.Chosen(project.theCode("Learning > Trust").id(), false))),
                CoderSelection.of(project.theCoder("Ben")),
                SourceSelection.ALL.where("kind", "journal", "interview").between(PartialDate.of("2013"), PartialDate.of("2013-06-30"))
                        .matching("trust = good"),
                new SourceField("phase"), List.of("a", "b"), List.of(Near.PARAGRAPH)), all);
    }

    @Test
    void whatIsWrongIsNamedWithTheValueAndWhatIsAllowed() {
        assertEquals("At least: 0 is not allowed. Allowed is 1 to 9.", problem("atLeast", "0"));
        assertEquals("At least: \"x\" is no whole number. Allowed is 1 to 9.", problem("atLeast", "x"));
        assertEquals("Share: 1.5 is not allowed. Allowed is 1 or less.", problem("share", "1.5"));
        assertEquals("Share: \"NaN\" is no number. Allowed is 1 or less.", problem("share", "NaN"));
        assertEquals("Near: there is no choice \"far\". There are same-passage, paragraph.", problem("near", "far"));
        assertEquals("Day: \"2013-02\" is no day. Write it as year-month-day: 2013-02-19.", problem("day", "2013-02"));
        assertEquals("Codes: there is no code \"Truth\".", problem("codes", "Truth"));
        assertEquals("Coders: there is no coder \"Zoe\". There are Ann, Ben.", problem("coders", "Zoe"));
        assertTrue(problem("by", "shcool").startsWith("By: this project has no field \"shcool\". There are source, author, school"));
        assertTrue(problem("sources", "journal").contains("Write field=value"));
        assertEquals("All: 0 given. Allowed is 1 or more.", problem("all"));
        assertEquals("At least: one value is wanted, not several (1, 2).", problem("atLeast", "1", "2"));
        assertTrue(problem("atMost", "1").startsWith("There is no parameter atMost. There are atLeast, many"));
        assertEquals("The word must not be never.", problem("word", "never"));
        assertEquals(2, declaration.bind(ParameterValues.DEFAULTS.with("atLeast", "0").with("near", "far"), project.view()).problems()
                .size(), "everything that is wrong is said at once");
    }

    @Test
    void anyValuesSurviveBeingKept() {
        Random random = new Random(7);
        List<String> words = List.of("", " ", "a=b", "line\nbreak", "back\\slash\\n", "ünï", "\r", "x");
        for (int round = 0; round < 200; round++) {
            List<String> some = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                some.add(words.get(random.nextInt(words.size())));
            }
            Everything before = new Everything(1 + random.nextInt(9), random.nextLong(), random.nextDouble(), random.nextBoolean(),
                    words.get(random.nextInt(words.size())), Near.values()[random.nextInt(2)],
                    random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000)),
                    random.nextBoolean() ? null : new PartialDate(2013, random.nextInt(13), 0),
                    random.nextBoolean() ? CodeSelection.ALL : CodeSelection.exactly(project.theCode("Learning > Trust")),
                    random.nextBoolean() ? CoderSelection.ALL : CoderSelection.of(project.theCoder("Ann"), project.theCoder("Ben")),
                    SourceSelection.ALL.where("phase", "baseline").matching(random.nextBoolean() ? "" : "a=b"), SourceField.NONE, some,
                    List.of(Near.SAME_PASSAGE));
            ParameterValues texts = declaration.values(before, project.view());
            assertEquals(texts, ParameterValues.parse(texts.toText()));
            assertEquals(before, bound(texts));
        }
    }

    @Test
    void aNameThatSeveralCodesHaveIsNotGuessed() {
        FakeProject twice = FakeProject.of().source("a", "b").code("A").code("A > Trust").code("B").code("B > Trust");
        assertEquals("Codes: several codes are called \"Trust\". Say which: A > Trust, B > Trust.",
                declaration.bind(ParameterValues.DEFAULTS.with("codes", "Trust"), twice.view()).problems().getFirst().message());
    }

    @Test
    void groupsAreTranslated() {
        Declaration german = Declaration.of(new Analysis<Everything>() {
            @Override
            public AnalysisInfo info() {
                return AnalysisInfo.of("org.example.e", "E", Everything.class).in(AnalysisInfo.AGREEMENT);
            }

            @Override
            public Result run(Everything parameters, AnalysisContext context) {
                return new Text("E", "");
            }
        }, Locale.GERMANY);
        assertEquals("Übereinstimmung", german.info().group());
        assertEquals("At least: 0 ist nicht erlaubt. Erlaubt ist 1 bis 9.",
                german.bind(ParameterValues.DEFAULTS.with("atLeast", "0"), project.view()).problems().getFirst().message());
    }

    record Odd(Thread thread) {
    }

    record WrongDefault(@Min(1) @Default("0") int n) {
    }

    @Test
    void aDeclarationThatCannotBeIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> of(Odd.class)).getMessage().contains("java.lang.Thread"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> of(WrongDefault.class)).getMessage()
                .startsWith("The default of n is wrong"));
    }

    @Test
    void optionsAreNamedAfterTheirComponents() {
        assertEquals(List.of("--at-least", "--many", "--share"), declaration.parameters().stream().limit(3).map(Parameter::option).toList());
        assertEquals("In one paragraph", declaration.parameter("near").orElseThrow().choices().get(1).label());
    }
}
