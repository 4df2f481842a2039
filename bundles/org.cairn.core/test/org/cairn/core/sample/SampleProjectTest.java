// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit.NewSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleProjectTest {

    private static RecordingEdit sample;

    @BeforeAll
    static void write() throws Exception {
        sample = new RecordingEdit();
        new SampleWriter(sample.edit(), Progress.NONE).write();
    }

    @Test
    void itIsAsRichAsTheFeaturesNeed() {
        assertEquals(65, sample.sources.size());
        assertEquals(41, sources("journal", "en").size());
        assertEquals(2, sources("journal", "cs").size());
        assertEquals(1, sources("journal", "de").size());
        assertEquals(3, sources("interview", "en").size());
        assertEquals(2, sources("focus group", "en").size());
        assertEquals(8, sample.all(School.class).size());
        assertEquals(27, sample.all(Person.class).size());
        assertEquals(8, sample.all(Group.class).size());
        assertEquals(2, sample.all(Coder.class).size());
        assertEquals(42, sample.all(Code.class).size());
        assertEquals(12, sample.all(Memo.class).size());
        assertEquals(7, sample.all(Link.class).size());
        assertEquals(3, sample.all(StandingQuery.class).size());
        assertEquals(6, sample.all(InboxItem.class).size());
    }

    @Test
    void everyJournalWriterHasAtLeastTwoEntriesOfUsefulLength() {
        Map<UUID, List<NewSource>> byAuthor = sources("journal", "en").stream().collect(Collectors.groupingBy(NewSource::author));
        assertEquals(14, byAuthor.size());
        byAuthor.values().forEach(entries -> assertTrue(entries.stream().map(NewSource::phase).distinct().count() >= 2));
        for (NewSource entry : sources("journal", "en")) {
            int words = entry.text().split("\\s+").length;
            assertTrue(words >= 150 && words <= 450, () -> entry.title() + ": " + words);
        }
    }

    @Test
    void datesLieWithinTheirPhase() {
        Map<String, List<LocalDate>> phases = Map.of("baseline", days("2012-09-01", "2012-12-31"), "innovation",
                days("2013-01-01", "2013-04-30"), "impact", days("2013-05-01", "2013-07-31"));
        for (NewSource source : sample.sources.values()) {
            List<LocalDate> phase = phases.get(source.phase());
            assertFalse(source.date().isBefore(phase.get(0)) || source.date().isAfter(phase.get(1)), source::title);
        }
    }

    private static List<LocalDate> days(String from, String to) {
        return List.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void titlesAreUniqueAndNoMarkIsLeft() {
        assertEquals(65, sample.sources.values().stream().map(NewSource::title).distinct().count());
        for (NewSource source : sample.sources.values()) {
            assertFalse(Pattern.compile("[⟦⟧#|\\t]|  ").matcher(source.text()).find(), source::title);
        }
    }

    /** The passages are found a second time here, by looking for the end of each mark in the raw text. */
    @Test
    void everyCodingIsWhatItsMarkEnclosed() throws Exception {
        Map<String, List<String>> expected = new HashMap<>();
        Pattern begin = Pattern.compile("⟦([a-z][a-z-]*)(?:/([mi]+))?(?:#(\\w+))?[^|⟦⟧]*\\|");
        for (String file : SampleWriter.SOURCE_FILES) {
            for (Entry entry : Entry.read(file)) {
                Matcher mark = begin.matcher(entry.body());
                while (mark.find()) {
                    String id = mark.group(3);
                    int end = id == null ? closing(entry.body(), mark.end()) : entry.body().indexOf("⟦/" + id + "⟧", mark.end());
                    String words = entry.body().substring(mark.end(), end).replaceAll("⟦/\\w+⟧|⟦[^|⟦⟧]*\\||⟧", "");
                    for (String coder : (mark.group(2) == null ? "m" : mark.group(2)).split("")) {
                        expected.computeIfAbsent(entry.get("title"), key -> new ArrayList<>()).add(mark.group(1) + coder + words);
                    }
                }
            }
        }
        Map<UUID, String> keys = Entry.read("codes.md").stream()
                .collect(Collectors.toMap(e -> SampleWriter.id("code", e.key()), Entry::key));
        Map<String, List<String>> actual = new HashMap<>();
        for (Coding coding : sample.codings.values()) {
            NewSource source = sample.sources.get(coding.source());
            String coder = coding.coder().equals(SampleWriter.id("coder", "maren")) ? "m" : "i";
            String words = new SourceText(source.text()).slice(coding.span());
            actual.computeIfAbsent(source.title(), key -> new ArrayList<>()).add(keys.get(coding.code()) + coder + words);
        }
        expected.values().forEach(list -> list.sort(null));
        actual.values().forEach(list -> list.sort(null));
        assertEquals(expected, actual);
    }

    private static int closing(String body, int from) {
        int depth = 1;
        for (int at = from;; at++) {
            if (body.startsWith("⟦/", at)) {
                at = body.indexOf('⟧', at);
            } else if (body.charAt(at) == '⟦') {
                depth += body.substring(at, body.indexOf('|', at)).matches("[^:]*#.*") ? 0 : 1;
            } else if (body.charAt(at) == '⟧' && --depth == 0) {
                return at;
            }
        }
    }

    @Test
    void everyCodeIsUsedAndNoFolderIs() {
        Set<UUID> used = sample.codings.values().stream().map(Coding::code).collect(Collectors.toSet());
        for (Code code : sample.all(Code.class)) {
            assertEquals(code.codable(), used.contains(code.id()), code::name);
        }
        Codebook codebook = new Codebook(sample.all(Code.class));
        assertEquals(2, codebook.codes().stream().mapToInt(codebook::depth).max().orElseThrow());
        assertTrue(sample.all(Code.class).stream().map(Code::definition)
                .filter(d -> !d.brief().isEmpty() && !d.full().isEmpty() && !d.use().isEmpty() && !d.avoid().isEmpty()
                        && !d.example().isEmpty()).count() >= 25);
    }

    @Test
    void twelveSourcesWereCodedByBothAndNotAlike() {
        Map<UUID, Set<UUID>> coders = new HashMap<>();
        sample.codings.values().forEach(c -> coders.computeIfAbsent(c.source(), key -> new HashSet<>()).add(c.coder()));
        UUID flag = SampleWriter.id("attribute", "double");
        int both = 0;
        for (UUID source : sample.sources.keySet()) {
            boolean flagged = "true".equals(sample.values.getOrDefault(source, Map.of()).get(flag));
            assertEquals(flagged, coders.get(source).size() == 2, sample.sources.get(source).title());
            both += flagged ? 1 : 0;
            if (flagged) {
                assertTrue(pairs(source, (a, b) -> a.coder() != b.coder() && a.code().equals(b.code()) && a.span().equals(b.span())) > 0,
                        "agreed: " + sample.sources.get(source).title());
                assertTrue(sample.codings.values().stream().filter(c -> c.source().equals(source)).anyMatch(this::isAlone),
                        "disagreed: " + sample.sources.get(source).title());
                assertEquals(flagged, sample.all(CodingRound.class).getFirst().sources().contains(source), "the round is about what both coded");
        }
        }
        assertEquals(12, both);
        assertTrue(sample.sources.keySet().stream().mapToInt(s -> pairs(s, (a, b) -> a.span().end() == b.span().start())).sum() > 0,
                "touching");
        assertTrue(sample.sources.keySet().stream().mapToInt(s -> pairs(s, (a, b) -> a.span().start() < b.span().start()
                && a.span().end() > b.span().end())).sum() > 0, "nested");
        assertEquals(1, sample.sources.keySet().stream().mapToInt(s -> pairs(s, (a, b) -> a.code().equals(b.code())
                && a.coder().equals(b.coder()) && a.span().overlaps(b.span()))).sum(), "the same code twice on overlapping passages");
    }

    private boolean isAlone(Coding coding) {
        return sample.codings.values().stream().noneMatch(o -> o.source().equals(coding.source()) && o.code().equals(coding.code())
                && !o.coder().equals(coding.coder()) && o.span().overlaps(coding.span()));
    }

    private static int pairs(UUID source, BiPredicate<Coding, Coding> wanted) {
        List<Coding> list = sample.codings.values().stream().filter(c -> c.source().equals(source))
                .sorted((a, b) -> a.span().compareTo(b.span())).toList();
        int n = 0;
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                n += wanted.test(list.get(i), list.get(j)) ? 1 : 0;
            }
        }
        return n;
    }

    @Test
    void everySpeakerIsAPersonAndSpeaks() {
        for (NewSource source : sample.sources.values()) {
            if (Set.of("interview", "focus group", "headteacher feedback").contains(source.kind())) {
                List<Structure> turns = source.structure().stream().filter(s -> s.kind() == Structure.Kind.TURN).toList();
                assertTrue(turns.size() >= 10, source::title);
                turns.forEach(turn -> assertNotNull(turn.person(), source::title));
                long speaking = turns.stream().map(Structure::person).distinct().count();
                assertTrue(speaking >= 2, source::title);
                Pattern stranger = Pattern.compile("(?m)^(\\p{Lu}\\p{L}+): ");
                Set<String> labels = turns.stream().map(Structure::label).collect(Collectors.toSet());
                stranger.matcher(source.text()).results().forEach(m -> assertTrue(labels.contains(m.group(1)), m.group(1)));
            }
        }
    }

    @Test
    void valuesAreOfTheirType() {
        Map<UUID, Attribute> attributes = sample.all(Attribute.class).stream().collect(Collectors.toMap(Attribute::id, a -> a));
        sample.values.forEach((owner, values) -> values.forEach((id, value) -> {
            Attribute attribute = attributes.get(id);
            EntityKind kind = sample.sources.containsKey(owner) ? EntityKind.SOURCE : switch (sample.things.get(owner)) {
                case Person p -> EntityKind.PERSON;
                case School s -> EntityKind.SCHOOL;
                default -> EntityKind.GROUP;
            };
            assertEquals(attribute.of(), kind, attribute::name);
            assertTrue(attribute.values().isEmpty() || attribute.values().contains(value), () -> attribute.name() + " = " + value);
            switch (attribute.type()) {
                case NUMBER -> Double.parseDouble(value);
                case DATE -> LocalDate.parse(value);
                case FLAG -> assertTrue(Set.of("true", "false").contains(value));
                case TEXT -> assertFalse(value.isBlank());
            }
        }));
    }

    @Test
    void theInboxHoldsWhatItsQueriesFind() {
        Map<String, String> words = Map.of("Fear of the observer", "being watched", "No time", "no time|find the time", "Children who ask",
                "(pupils|children) .*question.*");
        Map<UUID, String> names = sample.all(StandingQuery.class).stream()
                .collect(Collectors.toMap(StandingQuery::id, StandingQuery::name));
        for (InboxItem item : sample.all(InboxItem.class)) {
            String found = new SourceText(sample.sources.get(item.source()).text()).slice(item.span()).toLowerCase();
            assertTrue(found.matches(words.get(names.get(item.query()))), found);
        }
    }

    @Test
    void theSecondCopyHasTheSameGuids() throws Exception {
        RecordingEdit again = new RecordingEdit();
        new SampleWriter(again.edit(), Progress.NONE).write();
        assertEquals(List.copyOf(sample.things.keySet()), List.copyOf(again.things.keySet()));
    }

    private static List<NewSource> sources(String kind, String language) {
        return sample.sources.values().stream().filter(s -> s.kind().equals(kind) && s.language().equals(language)).toList();
    }
}
