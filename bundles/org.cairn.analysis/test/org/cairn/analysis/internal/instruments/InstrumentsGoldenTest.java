// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.analysis.internal.kept.RunFormat;
import org.cairn.analysis.render.EvidenceTable;
import org.cairn.analysis.render.TableOutput;
import org.cairn.analysis.render.Tables;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.sample.SampleProject;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every analysis of plans and records says of the sample what it always said. {@code -Dcairn.golden=write} writes the files anew; then every
 * line that changed has to be looked at.
 */
class InstrumentsGoldenTest {

    private static final Path GOLDEN = Path.of("test", "golden");
    /** Digits that every processor computes alike. */
    private static final MathContext DIGITS = new MathContext(10);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

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

    private static ParameterValues with(String... namesAndValues) {
        ParameterValues values = ParameterValues.DEFAULTS;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values = values.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    /** File name, analysis, what is asked. */
    private static Map<String, String> results(Locale locale) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        run(texts, locale, "attendance", new ProgrammeAttendance(), with());
        run(texts, locale, "cascade-reach", new CascadeReach(), with("kind", "trio"));
        run(texts, locale, "claim-support", new ClaimSupport(), with());
        run(texts, locale, "coaching", new CoachingFrequency(), with());
        run(texts, locale, "competence-change", new CompetenceChange(), with());
        run(texts, locale, "diamond-nine", new DiamondNine(), with());
        run(texts, locale, "diamond-nine-by-school", new DiamondNine(), with("document", "Nine claims again", "by", "SCHOOL"));
        run(texts, locale, "enquiry-board", new EnquiryBoard(), with("day", "2013-07-31"));
        run(texts, locale, "learning-walks", new LearningWalks(), with());
        run(texts, locale, "maturity-profile", new MaturityProfile(), with("framework", "Maturity model"));
        run(texts, locale, "paired-observations", new PairedObservations(), with());
        run(texts, locale, "priority-alignment", new PriorityAlignment(), with());
        run(texts, locale, "progress-by-term", new ProgressByTerm(), with());
        run(texts, locale, "pupil-figures", new PupilFigures(), with());
        run(texts, locale, "questionnaire-results", new QuestionnaireResults(), with("document", "Trust"));
        run(texts, locale, "questionnaire-results-by-school", new QuestionnaireResults(), with("document", "Trust", "by", "SCHOOL"));
        run(texts, locale, "school-cover", new SchoolCover(), with());
        run(texts, locale, "sharing", new SharingAgreements(), with("day", "2013-07-31"));
        return texts;
    }

    private static void run(Map<String, String> into, Locale locale, String name, Analysis<?> analysis, ParameterValues values)
            throws IOException {
        Run run = AnalysisRunner.create().run(new AnalysisRequest(new Available(analysis, analysis.info(), "", ""), values, session.view(),
                (query, progress) -> Set.of(), AnalysisRequest.SEED, locale), Progress.NONE);
        assertEquals(Run.Outcome.DONE, run.outcome(), () -> name + ": " + run.result());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Run read = RunFormat.read(new ByteArrayInputStream(RunFormat.write(run, RunFormat.Extent.ALL, 1 << 26, Duration.ofMinutes(2))), "");
        assertEquals(run, read, "kept and read again");
        assertEquals(EvidenceTable.of(run.result(), session.view(), locale), EvidenceTable.of(read.result(), session.view(), locale));
        for (Table table : Tables.of(run.result(), locale)) {
            print.println("== " + table.about().title());
            TableOutput.csv(table, print);
            table.about().notes().forEach(print::println);
        }
        run.result().about().notes().forEach(print::println);
        print.println("evidence: " + EvidenceTable.of(run.result(), session.view(), locale).rows().size());
        into.put(name + ".txt", NUMBER.matcher(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .replaceAll(found -> new BigDecimal(found.group()).round(DIGITS).stripTrailingZeros().toPlainString()));
    }

    @Test
    void everythingIsSaidAsItWas() throws Exception {
        Map<String, String> results = results(Locale.ENGLISH);
        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> each : results.entrySet()) {
                Files.writeString(GOLDEN.resolve(each.getKey()), each.getValue());
            }
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(new TreeSet<>(results.keySet()), files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (Map.Entry<String, String> each : results.entrySet()) {
            assertEquals(Files.readString(GOLDEN.resolve(each.getKey())).replace("\r\n", "\n"), each.getValue(), each.getKey());
        }
    }

    @Test
    void everythingIsSaidInGerman() throws IOException {
        Map<String, String> english = results(Locale.ENGLISH);
        results(Locale.GERMAN).forEach((name, text) -> {
            assertEquals(english.get(name).lines().count(), text.lines().count(), name);
            assertTrue(!text.equals(english.get(name)), name);
        });
    }
}
