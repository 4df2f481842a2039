// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Wording;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.instrument.DiamondSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the manual, on the project that the manual itself describes. */
class ManualTest {

    private static final Pattern EXAMPLE = Pattern.compile("^\\| `(.+?)` \\|.*`→ (\\d+) in (\\d+)` \\|$");
    private static final Pattern IN_RECORDS = Pattern.compile("^\\| `(.+?)` \\|.*`→ records: (\\d+) in (\\d+)` \\|$");
    private static final Pattern WRONG = Pattern.compile("^\\| `(.+?)` \\| (\\d+) \\| (.+) \\|$");
    private static final Pattern CODED = Pattern.compile("\\[([^\\]]+)\\]\\{([^}]+?)( Ben)?\\}");

    @TempDir
    private Path folder;
    private List<String> manual;
    private MemoryProject project;
    private ProjectSearch search;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Ref> passages = new HashMap<>();

    private static Path manual() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("releng").resolve("docs").resolve("QUERY.md");
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new IllegalStateException("releng/docs/QUERY.md is not above the working directory");
    }

    @BeforeEach
    void open() throws Exception {
        System.setProperty("cairn.cache", folder.toString());
        manual = Files.readAllLines(manual());
        project = new MemoryProject(folder.resolve("manual.cairn"));
        project.edit("Write the little project", this::write);
        search = new SearchComponent().open(project);
        assertTrue(search.settle());
    }

    @AfterEach
    void close() {
        search.close();
        project.close();
        System.clearProperty("cairn.cache");
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, each -> UUID.randomUUID());
    }

    private Void write(ProjectEdit edit) throws Failure {
        edit.put(new School(id("Oak Lane"), "Oak Lane", "", ""));
        edit.put(new School(id("Elm Grove"), "Elm Grove", "", ""));
        edit.put(new Person(id("Rowan"), "Rowan", "teacher", id("Oak Lane"), "Leads the trio."));
        edit.put(new Person(id("Ines"), "Ines", "SLE", id("Oak Lane"), ""));
        edit.put(new Person(id("Milan"), "Milan", "student", id("Elm Grove"), ""));
        edit.put(new Group(id("Trio A"), "Trio A", "trio", Set.of(id("Rowan"), id("Milan")), Set.of(), ""));
        edit.put(new Attribute(id("subject"), EntityKind.SOURCE, "subject", Attribute.Type.TEXT, List.of()));
        edit.put(new Attribute(id("years"), EntityKind.PERSON, "years of experience", Attribute.Type.NUMBER, List.of()));
        edit.setValue(id("years"), id("Rowan"), "7");
        edit.setValue(id("years"), id("Ines"), "12");
        edit.put(new Coder(id("Ben"), "Ben"));
        for (String code : List.of("Learning", "Trust", "Joint practice")) {
            edit.put(new Code(id(code), code.equals("Learning") ? null : id("Learning"), code, 0, true, 0,
                    code.equals("Joint practice") ? new Code.Definition("Planning and teaching together", "", "", "", "") : Code.Definition.EMPTY));
        }
        List<String> lines = manual.subList(manual.indexOf("```sources") + 1, manual.size() - 1);
        for (int i = 0; i < lines.size();) {
            String[] head = lines.get(i++).split("\\|", -1);
            List<String> text = new ArrayList<>();
            while (i < lines.size() && !lines.get(i).matches("\\d+ \\|.*")) {
                text.add(lines.get(i++));
            }
            source(edit, head, String.join("\n", text));
        }
        edit.put(new Link(UUID.randomUUID(), passages.get("Trust grows slowly"), passages.get("distrust"), "contradicts", ""));
        writeModels(edit);
        return null;
    }

    /** A claim that two passages speak for and against, and a diamond whose discussion is a source. */
    private void writeModels(ProjectEdit edit) throws Failure {
        Claim claim = ModelDocuments.make(Claim.class);
        Wording wording = ModelDocuments.make(Wording.class);
        wording.setText("Trusting each other takes time.");
        claim.getWordings().add(wording);
        for (String passage : List.of("Trust grows slowly", "distrust")) {
            EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
            link.setTargetKind("SOURCE");
            link.setTarget(passages.get(passage).id());
            link.setStart(passages.get(passage).span().start());
            link.setEnd(passages.get(passage).span().end());
            claim.getEvidence().add(link);
        }
        ClaimSet claims = ModelDocuments.make(ClaimSet.class, "Claims");
        claims.getClaims().add(claim);
        ModelDocuments.put(edit, claims);
        DiamondSession session = ModelDocuments.make(DiamondSession.class, "Nine cards");
        session.setSetting("In the staff room");
        session.setSource(passages.get("Trust grows slowly").id());
        ModelDocuments.put(edit, session);
    }

    private void source(ProjectEdit edit, String[] head, String marked) throws Failure {
        for (int i = 0; i < head.length; i++) {
            head[i] = head[i].strip();
        }
        String plain = CODED.matcher(marked).replaceAll("$1");
        UUID source = edit.add(new ProjectEdit.NewSource(head[1], head[2], head[3], head[4].isEmpty() ? null : id(head[4]), null, head[5],
                head[6].isEmpty() ? null : LocalDate.parse(head[6]), head[7], "", plain, List.of(), null));
        if (!head[8].isEmpty()) {
            edit.setValue(id("subject"), source, head[8]);
        }
        Matcher coded = CODED.matcher(marked);
        while (coded.find()) {
            Span span = spanOf(plain, coded.group(1));
            if (coded.group(3) == null && head[0].equals("1")) {
                continue; // with a comment, below
            }
            if (coded.group(3) == null) {
                edit.code(source, span, id(coded.group(2)));
            } else {
                edit.code(source, span, id(coded.group(2)), id("Ben"));
            }
        }
        for (String linked : List.of("Trust grows slowly", "distrust")) {
            if (plain.contains(linked)) {
                passages.put(linked, Ref.passage(source, spanOf(plain, linked)));
            }
        }
        if (head[0].equals("1")) {
            Span span = spanOf(plain, "We trust the group");
            Coding coding = new Coding(UUID.randomUUID(), source, id("Trust"), edit.before().coders().getFirst().id(), span, Instant.now(),
                    "Her strongest sentence", 0, false);
            edit.put(coding);
            edit.put(new Memo(UUID.randomUUID(), Ref.passage(source, spanOf(plain, "Group work")), "", "", "A surprising turn",
                    edit.before().coders().getFirst().id(), Instant.now(), Instant.now()));
        }
    }

    private static Span spanOf(String text, String part) {
        int at = text.indexOf(part);
        return new Span(text.codePointCount(0, at), text.codePointCount(0, at + part.length()));
    }

    @Test
    void examplesFindWhatTheManualSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (String line : manual) {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                examples++;
                String query = example.group(1).replace("\\|", "|");
                try {
                    Found found = search.find(query, SearchOptions.DEFAULT, Progress.NONE);
                    String said = example.group(2) + " in " + example.group(3);
                    if (!said.equals(found.hits() + " in " + found.sources())) {
                        wrong.add(query + " finds " + found.hits() + " in " + found.sources() + ", not " + said + ": " + found.lines().stream()
                                .map(hit -> hit.title() + ":" + hit.match()).toList());
                    }
                } catch (QueryError e) {
                    wrong.add(query + " " + e.problem());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(examples > 60, "only " + examples + " examples");
    }

    @Test
    void plansAndRecordsSayWhatTheManualSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (String line : manual) {
            Matcher example = IN_RECORDS.matcher(line);
            if (example.matches()) {
                examples++;
                FoundRecords found = search.findRecords(example.group(1), 100, Progress.NONE);
                String said = example.group(2) + " in " + example.group(3);
                if (!said.equals(found.hits() + " in " + found.records())) {
                    wrong.add(example.group(1) + " finds " + found.hits() + " in " + found.records() + ", not " + said + ": " + found.lines());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(examples > 5, "only " + examples + " examples");
    }

    @Test
    void errorsSayWhatTheManualSays() {
        int examples = 0;
        for (String line : manual) {
            Matcher wrong = WRONG.matcher(line);
            if (wrong.matches()) {
                examples++;
                QueryError error = assertThrows(QueryError.class, () -> search.parse(wrong.group(1)), wrong.group(1));
                assertEquals(Integer.parseInt(wrong.group(2)), error.start() + 1, wrong.group(1));
                String said = error.problem().message() + " " + error.problem().remedy();
                assertTrue(said.startsWith(wrong.group(3)), wrong.group(1) + ": " + said);
                assertTrue(error.end() <= wrong.group(1).length() && error.end() > error.start(), wrong.group(1));
                assertTrue(!error.problem().remedy().isEmpty(), wrong.group(1));
            }
        }
        assertTrue(examples > 5, "only " + examples + " examples");
    }

    @Test
    void operatorsBindAsTheManualSays() throws Exception {
        assertEquals(Projects.spans(search, "(kind:journal AND (trust WITHIN code:Learning)) OR felt"),
                Projects.spans(search, "kind:journal trust WITHIN code:Learning OR felt"));
    }

    @Test
    void notesSayHowAQueryWasRead() throws Exception {
        assertTrue(notes("trust").contains("Other forms of \"trust\" were looked for as well: trusted, trusts. Write =trust"), notes("trust"));
        assertTrue(notes("trust and group").contains("operators are written in capitals: AND"), notes("trust and group"));
        assertTrue(notes("school:Okay trust").contains("No school is called \"Okay\"."), notes("school:Okay trust"));
        Found found = search.find("grwos", SearchOptions.DEFAULT, Progress.NONE);
        assertEquals(List.of("grows"), found.suggestions());
        assertEquals("\"we trust\" AND grows", search.find("\"we trsut\" AND grows", SearchOptions.DEFAULT, Progress.NONE).suggestions()
                .getFirst());
    }

    private String notes(String query) throws Exception {
        return String.join(" ", search.find(query, SearchOptions.DEFAULT, Progress.NONE).notes());
    }

    @Test
    void facetsCountSourcesAndHits() throws Exception {
        Found found = search.find("trust", new SearchOptions(0, 0, 0, List.of("kind", "school", "code", "subject", "year")), Progress.NONE);
        assertEquals("[Facet[field=kind, values=[Value[value=journal, sources=4, hits=6]]], "
                + "Facet[field=school, values=[Value[value=Oak Lane, sources=2, hits=4], Value[value=, sources=2, hits=2]]], "
                + "Facet[field=code, values=[Value[value=, sources=2, hits=3], Value[value=Learning > Trust, sources=2, hits=2], "
                + "Value[value=Learning > Joint practice, sources=1, hits=1]]], "
                + "Facet[field=subject, values=[Value[value=maths, sources=2, hits=4], Value[value=, sources=2, hits=2]]], "
                + "Facet[field=year, values=[Value[value=2013, sources=2, hits=4], Value[value=, sources=2, hits=2]]]]",
                found.facets().toString());
    }

    @Test
    void completionOffersFieldsValuesCodesAndWords() throws Exception {
        search.settle();
        assertEquals(List.of("school:"), search.complete("sch", 3, 5));
        assertEquals(List.of("school:\"Elm Grove\"", "school:\"Oak Lane\""), search.complete("trust school:", 13, 5));
        assertEquals(List.of("code:\"Learning > Joint practice\""), search.complete("code:jo", 7, 5));
        assertEquals(List.of("code:\"Learning > Joint practice\""), search.complete("code:\"Learning > j", 18, 5));
        assertEquals(List.of("code:\"Learning > Joint practice\""), search.complete("code:prac", 9, 5), "by any word of the name");
        assertEquals(List.of("code:Learning", "code:\"Learning > Trust\"", "code:\"Learning > Joint practice\""),
                search.complete("code:", 5, 5).stream().sorted(java.util.Comparator.comparingInt(String::length)).toList());
        assertEquals(List.of("code:\"Learning > Trust\"", "trust", "trusted", "trusts", "trusting"), search.complete("tru", 3, 5),
                "the last is a word of a claim alone");
        assertEquals(List.of("author:Rowan"), search.complete("Row", 3, 5));
        assertEquals(List.of("NEAR/5"), search.complete("trust NE", 8, 5));
        assertTrue(search.complete("trust ", 6, 50).containsAll(List.of("kind:", "WITHIN", "AND:paragraph")));
    }

    @Test
    void similarPassagesComeFromOtherSources() throws Exception {
        Source first = project.view().sources().getFirst();
        Span passage = spanOf(project.view().text(first).string(), "We trust the group. Group work on trust is work.");
        List<Found.Line> similar = search.similar(Ref.passage(first.id(), passage), 3, Progress.NONE);
        assertEquals("Week 2", similar.getFirst().title());
        assertTrue(similar.stream().noneMatch(line -> line.source().equals(first.id())));
    }
}
