// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.Run;
import org.cairn.analysis.internal.kept.RunFormat;
import org.cairn.analysis.render.Tables;
import org.cairn.analysis.standard.internal.golden.Questions.Question;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.SourceQuery;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.internal.ProjectsComponent;
import org.cairn.core.sample.SampleProject;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every standard analysis gives the result it always gave: on the sample as it is stored in a file, and on a project of awkward cases.
 * {@code -Dcairn.golden=write} writes the golden files anew; then every line that changed has to be looked at.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("test", "golden");
    private static final boolean WRITE = "write".equals(System.getProperty("cairn.golden"));

    @TempDir
    static Path folder;
    private static Map<String, Analysis<?>> analyses;
    /** What is wrong with results that were written and read again. */
    private static final List<String> LOST = new ArrayList<>();

    private static Map<String, String> sample;
    private static Map<String, String> awkward;

    @BeforeAll
    static void run() throws Exception {
        analyses = analyses();
        Path file = folder.resolve("sample.cairn");
        Projects projects = new ProjectsComponent(new SqliteStoreProvider());
        try (ProjectSession session = projects.create(file, "Empty")) {
            SampleProject.fill(session, Progress.NONE);
        }
        try (ProjectSession session = projects.open(file, Projects.Mode.READ, Progress.NONE)) {
            sample = results(session.view());
        }
        awkward = results(AwkwardProject.make().view());
        if (WRITE) {
            write("sample", sample);
            write("awkward", awkward);
        }
    }

    /** What the bundle registers: read from its component descriptions, as the framework does. */
    static Map<String, Analysis<?>> analyses() throws Exception {
        Map<String, Analysis<?>> analyses = new TreeMap<>();
        Pattern name = Pattern.compile("<implementation class=\"([^\"]+)\"");
        File[] components = new File("target/classes/OSGI-INF").listFiles();
        for (File component : components) {
            String xml = Files.readString(component.toPath());
            if (xml.contains("interface=\"" + Analysis.class.getName() + "\"")) {
                Matcher found = name.matcher(xml);
                assertTrue(found.find(), component.getName());
                Analysis<?> analysis = (Analysis<?>) Class.forName(found.group(1)).getConstructor().newInstance();
                String id = analysis.info().id();
                assertEquals(null, analyses.put(id.substring(id.lastIndexOf('.') + 1), analysis), id);
            }
        }
        return analyses;
    }

    private static String run(Question question, ProjectView view) {
        Analysis<?> analysis = analyses.get(question.analysis());
        Declaration declaration = Declaration.of(analysis, Locale.ENGLISH);
        Run run = AnalysisRunner.create().run(new AnalysisRequest(new Available(analysis, analysis.info(), "", ""),
                question.values(declaration), view, containing(view), AnalysisRequest.SEED, Locale.ENGLISH), Progress.NONE);
        keep(question, run);
        return GoldenText.of(run, view);
    }

    /** Writes a run as it is kept when the program ends, and reads it again. */
    private static void keep(Question question, Run run) {
        try {
            byte[] bytes = RunFormat.write(run, RunFormat.Extent.ALL, 1 << 26, Duration.ofMinutes(2));
            Run read = RunFormat.read(new ByteArrayInputStream(bytes), "");
            if (!run.equals(read)) {
                LOST.add(question.name() + ": " + run + " became " + read);
            } else if (!passages(run).equals(passages(read))) {
                LOST.add(question.name() + ": its evidence is not the same");
            }
        } catch (IOException e) {
            LOST.add(question.name() + ": " + e);
        }
    }

    private static List<List<Passage>> passages(Run run) {
        List<List<Passage>> passages = new ArrayList<>();
        for (Table table : Tables.of(run.result(), Locale.ENGLISH)) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    passages.add(table.evidence().at(row, column).passages());
                }
            }
        }
        return passages;
    }

    /** Stands in for the index: finds the sources with that word in them. */
    static SourceQuery containing(ProjectView view) {
        return (query, progress) -> view.sources().stream()
                .filter(source -> view.text(source).string().toLowerCase(Locale.ROOT).contains(query)).map(Source::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> results(ProjectView view) {
        Map<String, String> results = new LinkedHashMap<>();
        Questions.all().forEach(question -> results.put(question.name() + ".json", run(question, view)));
        return results;
    }

    /** What is not as it was: names of files that are missing, unknown or different, with the first line that differs. */
    private static Map<String, String> differences(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (!expected.containsKey(name) || !actual.containsKey(name)) {
                differences.put(name, expected.containsKey(name) ? "no such question is asked any more" : "there is no golden file");
            } else if (!expected.get(name).equals(actual.get(name))) {
                List<String> was = expected.get(name).lines().toList();
                List<String> is = actual.get(name).lines().toList();
                int at = 0;
                while (at < was.size() && at < is.size() && was.get(at).equals(is.get(at))) {
                    at++;
                }
                differences.put(name, "line " + (at + 1) + " was " + (at < was.size() ? was.get(at) : "not there") + "\n  and is "
                        + (at < is.size() ? is.get(at) : "not there"));
            }
        }
        return differences;
    }

    private static Map<String, String> golden(String project) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(GOLDEN.resolve(project))) {
            for (Path file : files.toList()) {
                golden.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return golden;
    }

    private static void check(String project, Map<String, String> results) throws IOException {
        Map<String, String> differences = differences(golden(project), results);
        assertTrue(differences.isEmpty(), () -> "Results on the project \"" + project + "\" have changed. If that is right, write them "
                + "with -Dcairn.golden=write and look at each difference.\n" + differences.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining("\n")));
    }

    private static void write(String project, Map<String, String> results) throws IOException {
        Path into = Files.createDirectories(GOLDEN.resolve(project));
        for (String old : golden(project).keySet()) {
            Files.delete(into.resolve(old));
        }
        for (Map.Entry<String, String> result : results.entrySet()) {
            Files.writeString(into.resolve(result.getKey()), result.getValue());
        }
    }

    @Test
    void everyAnalysisIsAsked() {
        assertFalse(analyses.isEmpty());
        assertEquals(analyses.keySet(), Questions.all().stream().map(Question::analysis).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyResultIsKeptAsItIs() {
        assertEquals(List.of(), LOST);
    }

    @Test
    void resultsOnTheSampleAreTheSame() throws Exception {
        check("sample", sample);
    }

    @Test
    void resultsOnTheAwkwardProjectAreTheSame() throws Exception {
        check("awkward", awkward);
    }

    /** One more coding, of a code that nobody had used, is seen by everything that looks at codings, and by nothing else. */
    @Test
    void aCodingMoreIsNoticed() throws Exception {
        Map<String, String> changed = differences(golden("awkward"),
                results(AwkwardProject.make().coder("Ben").coding("Week 2, again", "Unused", "We planned the next lesson").view()));
        Set<String> unchanged = new TreeSet<>(analyses.keySet());
        Map<String, String> byFile = Questions.all().stream().collect(Collectors.toMap(q -> q.name() + ".json", Question::analysis));
        changed.keySet().forEach(file -> unchanged.remove(byFile.get(file)));
        assertEquals(Set.of("collocates", "keyness", "rankings", "word-frequencies", "word-tree", "words-over-time"), unchanged);
    }

    @Test
    void aMissingAnExtraAndAChangedFileAreNoticed() throws Exception {
        for (String project : List.of("sample", "awkward")) {
            Map<String, String> golden = golden(project);
            assertEquals(Map.of(), differences(golden, golden));
            for (String name : golden.keySet()) {
                Map<String, String> missing = new TreeMap<>(golden);
                missing.remove(name);
                assertEquals(Set.of(name), differences(missing, golden).keySet());
                assertEquals(Set.of(name), differences(golden, missing).keySet());
                Map<String, String> changed = new TreeMap<>(golden);
                changed.computeIfPresent(name, (same, text) -> {
                    int digit = lastDigit(text);
                    return text.substring(0, digit) + (text.charAt(digit) == '7' ? '8' : '7') + text.substring(digit + 1);
                });
                assertEquals(Set.of(name), differences(golden, changed).keySet());
            }
        }
    }

    private static int lastDigit(String text) {
        int at = text.length() - 1;
        while (!Character.isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Nothing that changes from copy to copy stands in a golden file. */
    @Test
    void noGuidIsLeft() throws Exception {
        for (String project : List.of("sample", "awkward")) {
            golden(project).forEach((name, text) -> assertFalse(
                    Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(text).find(), project + "/" + name));
        }
    }
}
