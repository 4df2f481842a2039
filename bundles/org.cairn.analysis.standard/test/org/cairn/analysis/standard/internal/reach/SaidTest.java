// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.analysis.standard.internal.likeness.Clusters;
import org.cairn.analysis.standard.internal.likeness.CodeSimilarity;
import org.cairn.analysis.standard.internal.likeness.Comparison;
import org.cairn.analysis.standard.internal.likeness.DocumentComparison;
import org.cairn.analysis.standard.internal.likeness.DocumentPortrait;
import org.cairn.analysis.standard.internal.likeness.SourceSimilarity;
import org.cairn.analysis.standard.internal.time.CodeChange;
import org.cairn.analysis.standard.internal.time.CodesOverTime;
import org.cairn.analysis.standard.internal.time.PersonTimeline;
import org.cairn.analysis.standard.internal.time.Periods;
import org.cairn.analysis.standard.internal.time.WordsOverTime;
import org.cairn.analysis.standard.internal.words.Collocates;
import org.cairn.analysis.standard.internal.words.Keyness;
import org.cairn.analysis.standard.internal.words.StopWords;
import org.cairn.analysis.standard.internal.words.WordFrequencies;
import org.cairn.analysis.standard.internal.words.WordTree;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.Unit;
import org.cairn.api.progress.Cancelled;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Everything that these analyses say is said in German too, and nothing is translated that nobody says. */
class SaidTest {

    private static final List<Analysis<?>> ALL = List.of(new WordFrequencies(), new Keyness(), new Collocates(), new WordTree(),
            new CodesOverTime(), new WordsOverTime(), new CodeChange(), new PersonTimeline(), new SourceSimilarity(), new CodeSimilarity(),
            new DocumentPortrait(), new DocumentComparison(), new Saturation(), new ParticipantCoverage(), new Triangulation(),
            new NegativeCases());

    private static Set<String> keys(Class<?> type, String file) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(type.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void everyLabelAndSentenceIsThereInBothLanguages() {
        for (String place : List.of("words", "time", "likeness", "reach")) {
            List<Analysis<?>> here = ALL.stream().filter(each -> each.getClass().getPackageName().endsWith("." + place)).toList();
            Set<String> wanted = keys(here.getFirst().getClass(), "messages.properties");
            for (Analysis<?> each : here) {
                wanted.addAll(declared(each));
            }
            assertEquals(wanted, keys(here.getFirst().getClass(), "messages_de.properties"), place);
        }
    }

    private static Set<String> declared(Analysis<?> analysis) {
        String name = analysis.getClass().getSimpleName();
        Set<String> keys = new TreeSet<>(Set.of(name + ".label", name + ".description"));
        for (RecordComponent component : analysis.info().parameters().getRecordComponents()) {
            assertTrue(component.isAnnotationPresent(Label.class), name + "." + component.getName());
            keys.add(name + "." + component.getName() + ".label");
            if (component.isAnnotationPresent(Help.class)) {
                keys.add(name + "." + component.getName() + ".help");
            }
            Unit unit = component.getAnnotation(Unit.class);
            if (unit != null && Character.isLetter(unit.value().charAt(0))) {
                keys.add(name + "." + component.getName() + ".unit");
            }
            boolean own = component.getType().isEnum()
                    && component.getType().getPackageName().equals(analysis.getClass().getPackageName());
            for (var constant : own ? component.getType().getFields() : new Field[0]) {
                keys.add(component.getType().getSimpleName() + "." + constant.getName() + ".label");
                if (constant.isAnnotationPresent(Help.class)) {
                    keys.add(component.getType().getSimpleName() + "." + constant.getName() + ".help");
                }
            }
        }
        return keys;
    }

    @Test
    void idsAreDifferentAndSoAreTheirLastParts() {
        Set<String> seen = new HashSet<>();
        ALL.forEach(each -> assertTrue(seen.add(each.info().shortId()), each.info().id()));
        ALL.forEach(each -> assertFalse(each.info().description().isBlank()));
    }

    private static <P extends Record> Result german(FakeProject project, Analysis<P> analysis, P parameters) throws Cancelled {
        var context = project.context().in(Locale.GERMAN);
        return context.complete(analysis.run(parameters, context));
    }

    @Test
    void resultsAreInGermanWhereTheyAreAskedFor() throws Cancelled {
        FakeProject project = FakeProject.of().person("Ana", "", null).person("Ben", "", null).code("Vertrauen").code("Zeit")
                .source("1", "Vertrauen braucht Zeit. Vertrauen braucht Zeit.", s -> s.by("Ana").in("baseline").on("2012-10-01")
                        .language("de"))
                .source("2", "Zeit und Vertrauen brauchen Ruhe.", s -> s.by("Ben").in("impact").on("2013-03-01").language("de"))
                .source("3", "Zeit.", s -> s.by("Ana").in("impact").on("2013-05-01").language("de"))
                .coding("1", "Vertrauen", "Vertrauen").coding("1", "Zeit", "Zeit").coding("2", "Zeit", "Zeit").coding("3", "Zeit", "Zeit");
        StopWords.Lists none = StopWords.Lists.NONE;
        CodeSelection codes = CodeSelection.ALL;
        SourceSelection sources = SourceSelection.ALL;
        SourceField author = new SourceField("author");
        List<String> titles = new ArrayList<>();
        for (Result result : List.of(
                german(project, new WordFrequencies(), new WordFrequencies.Parameters(2, 1, 5, none, List.of(), sources)),
                german(project, new Keyness(), new Keyness.Parameters(new SourceField("phase"), 1, 0, 5, true, none, List.of(), sources)),
                german(project, new Collocates(), new Collocates.Parameters("zeit", 2, 1, Collocates.Order.MI, 5, none, List.of(),
                        sources)),
                german(project, new WordTree(), new WordTree.Parameters("zeit", WordTree.Side.BEFORE, 2, 1, 5, sources)),
                german(project, new CodesOverTime(), new CodesOverTime.Parameters(Periods.By.TERM, CodesOverTime.Measure.SHARE, 8, codes,
                        sources)),
                german(project, new WordsOverTime(), new WordsOverTime.Parameters(List.of("Zeit"), Periods.By.MONTH, sources)),
                german(project, new CodeChange(), new CodeChange.Parameters(Periods.By.PHASE, "", "", codes, sources)),
                german(project, new PersonTimeline(), new PersonTimeline.Parameters(List.of(), Periods.By.YEAR, codes, sources)),
                german(project, new SourceSimilarity(), new SourceSimilarity.Parameters(new SourceField("source"),
                        SourceSimilarity.By.WORDS,
                        Comparison.Measure.COSINE, Clusters.Linkage.COMPLETE, 2, 60, codes, sources)),
                german(project, new CodeSimilarity(), new CodeSimilarity.Parameters(author, Comparison.Measure.COSINE,
                        Clusters.Linkage.SINGLE, 2, 60, codes, sources)),
                german(project, new DocumentPortrait(), new DocumentPortrait.Parameters(40, 6, codes, sources)),
                german(project, new DocumentComparison(), new DocumentComparison.Parameters(2, codes, sources)),
                german(project, new Saturation(), new Saturation.Parameters(Saturation.Order.IMPORT, Saturation.Step.SOURCE, 1, 1, 5, false,
                        codes, sources)),
                german(project, new ParticipantCoverage(), new ParticipantCoverage.Parameters(author, codes, sources)),
                german(project, new Triangulation(), new Triangulation.Parameters(List.of(), codes, sources)),
                german(project, new NegativeCases(), new NegativeCases.Parameters(author, 1, List.of(), codes, sources)))) {
            titles.add(result.title());
        }
        assertEquals(List.of("Worthäufigkeiten", "Schlüsselwörter von Gruppen", "Wörter bei „zeit“", "Was vor „zeit“ steht",
                "Codes im Lauf der Zeit", "Wörter im Lauf der Zeit", "Veränderung von baseline zu impact", "Zeitverlauf von Personen",
                "Ähnliche Quellen", "Ähnliche Codes", "Dokumentporträt", "Dokumente im Vergleich", "Sättigung", "Abdeckung der Beteiligten",
                "Triangulation", "Negative Fälle"), titles);
    }
}
