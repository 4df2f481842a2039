// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.sample.SampleProject;
import org.cairn.model.enquiry.CaseStudy;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Section;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.maturity.Assessment;
import org.cairn.report.ReportKind;
import org.cairn.report.Reports;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on the sample, read as a reader would. */
class ReportsTest {

    @TempDir
    private static Path folder;

    private static ProjectSession session;
    private final Reports reports = Reports.standard();

    @BeforeAll
    static void create() throws Exception {
        session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("s.cairn"), "Sample");
        SampleProject.fill(session, Progress.NONE);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static ModelDocument named(String kind, String title) {
        return session.view().documents().stream().filter(each -> each.kind().equals(kind) && each.title().startsWith(title)).findFirst()
                .orElseThrow();
    }

    private String html(ReportKind kind, String title) throws Failure {
        return reports.html(session.view(), kind, kind.documents().isEmpty() ? null : named(kind.documents().getFirst(), title), false);
    }

    private static List<String> headings(String html) {
        return Pattern.compile("<h2>(.*?)</h2>").matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static void contains(String page, String... texts) {
        for (String text : texts) {
            assertTrue(page.contains(text), text);
        }
    }

    @Test
    void theCaseStudyStandsInTheOrderOfTheSource() throws Failure {
        String page = html(ReportKind.CASE_STUDY, "The role of the SLE");
        assertEquals(List.of("Context and alliance", "The overarching question and how it came about", "Intended impact", "Baseline evidence",
                "Innovation phase", "Impact: claims and evidence", "An example: Early Years Learning Set", "Validation", "As we move forwards",
                "Intended and actual impact"), headings(page));
        contains(page, "21 schools", "nine of The Mead and three", "What is the role of the Professional Development Partner",
                "1. In a self-improving school system", "5. Recognising", "reflective journals", "HMI validated", "learning@themead",
                "participating schools", "Nicola Theobald");
        assertFalse(page.contains("the limit is"));
    }

    @Test
    void anEnquiryWithoutATextIsToldFromWhatItHolds() throws Failure {
        String page = html(ReportKind.CASE_STUDY, "A shared understanding");
        assertEquals(List.of("Question", "Impact"), headings(page));
        contains(page, "Do schools of the alliance have a clear", "In six of eight lessons");
    }

    @Test
    void aSectionThatIsTooLongSaysSo() throws Exception {
        session.edit("Long", edit -> {
            Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Long <one>");
            Section section = ModelDocuments.make(Section.class);
            section.setHeading("Context");
            section.setText("one two three");
            section.setWordLimit(2);
            enquiry.setCaseStudy(ModelDocuments.make(CaseStudy.class));
            enquiry.getCaseStudy().getSections().add(section);
            ModelDocuments.put(edit, enquiry);
            return null;
        });
        String page = html(ReportKind.CASE_STUDY, "Long");
        contains(page, "3 words; the limit is 2.", "<h1>Long &lt;one&gt;</h1>");
        session.undo();
    }

    /** What people wrote stays in their language, what the report says itself follows the person's. */
    @Test
    void reportsSpeakGerman() throws Exception {
        ReportsComponent german = new ReportsComponent(Locale.GERMAN);
        String update = german.html(session.view(), ReportKind.CLUSTER_UPDATE, named("meeting", "Wave 1"), false);
        contains(update, "<html lang=\"de\">", "<h2>Tagesordnung</h2>", "90 Minuten.", "vorbereitet von Natalie Parish",
                "<h2>Gemeinsame Schwierigkeiten</h2>", "Telefonkonferenz", "Story Box Theatre");
        contains(german.html(session.view(), ReportKind.ETHICS_REGISTER, null, false), "<h1>Ethikregister</h1>", "genehmigt", "Weitergabe",
                "einzelne Lernende", "sind durch Pseudonyme ersetzt");
        contains(german.html(session.view(), ReportKind.CLAIMS, named("claims", "Claims of"), false), "Was sie stützt", "Stand: vereinbart",
                "Behauptungen nach Arten von Belegen");
        contains(german.html(session.view(), ReportKind.APPRAISAL, named("assessment", "Woodroffe"), false),
                "12 von 12 Strängen stehen auf der untersten Stufe.", "<h2>Nächste Schritte</h2>");
    }

    /** The headings that the German workbench begins with. */
    @Test
    void sectionsWithGermanHeadingsAreToldFromWhatTheEnquiryHolds() throws Exception {
        ModelDocument mead = named("enquiry", "The role of the SLE");
        session.edit("German", edit -> {
            Enquiry enquiry = ModelDocuments.open(edit.before(), mead, Enquiry.class).content();
            enquiry.getCaseStudy().getSections().clear();
            for (String heading : List.of("Kontext und Verbund", "Die übergreifende Frage", "Beabsichtigte Wirkung", "Ausgangslage", "Erprobung",
                    "Wirkung: Behauptungen und Belege", "Bestätigung", "Wie es weitergeht")) {
                Section section = ModelDocuments.make(Section.class);
                section.setHeading(heading);
                enquiry.getCaseStudy().getSections().add(section);
            }
            ModelDocuments.put(edit, enquiry);
            return null;
        });
        String page = html(ReportKind.CASE_STUDY, "The role of the SLE");
        contains(page, "What is the role of the Professional Development Partner", "1. In a self-improving school system", "5. Recognising",
                "<h2>Ausgangslage</h2>", "<h2>Wie es weitergeht</h2>");
        session.undo();
    }

    @Test
    void theClusterUpdateHasAgendaFiveSectionsAndCommonChallenges() throws Failure {
        String page = html(ReportKind.CLUSTER_UPDATE, "Wave 1");
        contains(page, "12:30 – 13:10", "90 minutes.", "prepared by Natalie Parish", "<h2>Common challenges</h2>", "culture",
                "Woodroffe School: progress in spring 2013\nPool Academy: progress in spring 2013", "Story Box Theatre");
        int at = 0;
        for (String heading : List.of("Activity this term", "Key successes", "Challenges", "Impact and emerging findings", "Next steps")) {
            at = page.indexOf("<h3>" + heading + "</h3>", page.indexOf("<h2>Pool"));
            assertTrue(at > 0, heading);
        }
        assertTrue(page.indexOf("Impact and emerging findings", page.indexOf("<h2>Pool")) < at);
    }

    @Test
    void theAppraisalShowsWhatIsNearest() throws Exception {
        String page = html(ReportKind.APPRAISAL, "Woodroffe");
        contains(page, "12 of 12 strands are at the lowest stage.", "High social capital", "Joint practice development, towards Developing: Pairs "
                + "or trios");
        ModelDocument first = named("assessment", "Woodroffe");
        session.edit("Later", edit -> {
            Assessment later = ModelDocuments.copy(ModelDocuments.open(edit.before(), first, Assessment.class).content());
            later.setName("Later");
            later.setDate(LocalDate.of(2013, 7, 1));
            later.getJudgements().getFirst().setBetween(true);
            ModelDocuments.put(edit, later);
            return null;
        });
        contains(html(ReportKind.APPRAISAL, "Later"), "<td>Joint practice development</td><td>Beginning</td><td>Beginning – Developing</td>");
        session.undo();
    }

    @Test
    void claimsQuoteTheirEvidenceUnderPseudonyms() throws Exception {
        ProjectView view = session.view();
        String page = html(ReportKind.CLAIMS, "Claims from a year");
        contains(page, "I go up on my toes, apparently.", "What contradicts it", "Claims by kinds of evidence", "pseudonyms");
        for (Person person : view.people()) {
            assertFalse(page.contains(person.name()), person.name());
        }
        ModelDocument claims = named("claims", "Claims from a year");
        String named = reports.html(view, ReportKind.CLAIMS, claims, true);
        EvidenceLink toes = ModelElements.all(ModelDocuments.open(view, claims, ClaimSet.class).content(), EvidenceLink.class).getFirst();
        UUID author = view.source(toes.getTarget()).orElseThrow().author();
        contains(named, view.person(author).orElseThrow().name());
        session.edit("Refuse", edit -> {
            edit.put(new Consent(UUID.randomUUID(), author, Consent.Use.QUOTATION, Consent.State.REFUSED, null, ""));
            return null;
        });
        String without = html(ReportKind.CLAIMS, "Claims from a year");
        assertFalse(without.contains("I go up on my toes"));
        assertTrue(Pattern.compile("not quoted: (its author has|their authors have) not agreed").matcher(without).find());
        session.undo();
    }

    @Test
    void theEthicsRegisterSaysWhatIsMissing() throws Failure {
        String page = html(ReportKind.ETHICS_REGISTER, "");
        contains(page, "The role of the SLE in effecting change (The Mead)", "Nobody has approved it yet.", "There is no ethics form",
                "Pupil performance data", "Not asked");
    }

    @Test
    void wordFilesHoldTheSameText() throws Exception {
        Path file = folder.resolve("case.docx");
        List<String> notes = reports.write(session.view(), ReportKind.CASE_STUDY, named("enquiry", "The role of the SLE"), false, file);
        assertEquals(2, notes.size());
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
            contains(xml, "Context and alliance", "nine of The Mead and three", "Intended and actual impact", "schools beyond");
        }
        Matcher cells = Pattern.compile("<td>").matcher(html(ReportKind.CASE_STUDY, "The role of the SLE"));
        assertTrue(cells.find());
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() {
        ModelDocument mead = named("enquiry", "The role of the SLE");
        assertThrows(Failure.class, () -> reports.write(session.view(), ReportKind.CASE_STUDY, mead, false, folder.resolve("case.pdf")));
        assertThrows(Failure.class, () -> reports.write(session.view(), ReportKind.CASE_STUDY, mead, false, folder.resolve("no/case.html")));
        assertThrows(Failure.class, () -> reports.write(session.view(), ReportKind.CLAIMS, mead, false, folder.resolve("c.html")));
        assertFalse(Files.exists(folder.resolve("case.pdf")) || Files.exists(folder.resolve("c.html")));
    }
}
