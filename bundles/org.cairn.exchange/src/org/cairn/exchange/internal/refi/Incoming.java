// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.RefiImport;

/** What the parts of an import share: the edit, what was found so far and what points where. Used by one thread. */
final class Incoming {

    /** Selections keep their GUIDs and names up to so many. */
    private static final int KEPT_SELECTIONS = 200_000;

    final ProjectEdit edit;
    final ProjectView before;
    final Survey survey;
    final Container container;
    final RefiImport options;
    final Counts counts;
    final Progress progress;
    final PagePictures pages;
    final Path project;
    final Kept kept = new Kept();
    final Supplement supplement;
    final Counting counting;
    /** What notes, links, cases and sets may point at. */
    final Map<UUID, Ref> targets = new HashMap<>();
    /** What each note is about. */
    final Map<UUID, List<Ref>> noteTargets = new LinkedHashMap<>();
    final Map<UUID, UUID> codes = new HashMap<>();
    /** Files written beside the project, to be taken away again if the import fails. */
    final List<Path> written;
    private final Map<String, GuidSet> seen = new HashMap<>();
    private final Map<UUID, UUID> coders = new HashMap<>();
    private final Map<UUID, Element> notes = new HashMap<>();
    /** The sources of before by title; null until somebody asks. */
    private Map<String, List<Source>> titled;
    private int keptSelections;

    Incoming(ProjectEdit edit, Survey survey, Container container, RefiImport options, PagePictures pages, Path project, Progress progress,
            List<Path> written) throws Failure {
        this.edit = edit;
        this.survey = survey;
        this.container = container;
        this.options = options;
        this.pages = pages;
        this.project = project;
        this.progress = progress;
        this.written = written;
        before = edit.before();
        counts = survey.counts;
        supplement = Supplement.in(survey.section("Notes"), container);
        int damage = survey.positions.damage();
        counting = damage != 0 && options.repair() ? Counting.STANDARD.moved(damage) : survey.positions.best();
        for (Element note : survey.section("Notes")) {
            notes.putIfAbsent(Guids.of(note.get("guid")), note);
        }
    }

    /**
     * The GUID of an element; where it has none, or another element of the kind has the same, one that follows from where it stands.
     *
     * @param kind what may not share GUIDs
     */
    UUID id(String kind, Element element) {
        GuidSet taken = seen.computeIfAbsent(kind, key -> new GuidSet(counts.read(kind)));
        UUID id = Guids.of(element.get("guid"));
        if (id == null) {
            id = Guids.derived("none", kind, element.get("guid"), taken.size());
            counts.tell("more-elements-without-guid", Problem.info(Spoken.say("has-no-guid-right-form-got", element.name(),
                    element.get("guid")), element.get("name")));
        }
        UUID given = id;
        for (int n = 2; !taken.add(id); n++) {
            id = Guids.derived("again", kind, given, n);
            if (n == 2) {
                counts.tell("more-elements-with-guid-that-another", Problem.info(Spoken.say("two-elements-kind-have-guid-second",
                        element.name(), given), element.get("name")));
            }
        }
        return id;
    }

    /** Adds the users of the file. Those whose name the project knows are the same coders. */
    void coders() throws Failure {
        Map<String, UUID> byName = new HashMap<>();
        before.coders().forEach(coder -> byName.putIfAbsent(coder.name().strip(), coder.id()));
        for (Element user : survey.section("Users")) {
            UUID id = id("User", user);
            String name = user.get("name").isBlank() ? Spoken.say("coder-numbered", id.toString().substring(0, 8)) : user.get("name").strip();
            kept.attribute(id, "id", user.get("id"));
            if (before.coder(id).isPresent()) {
                coders.put(id, id);
                counts.became("User", Counts.Fate.KNOWN);
            } else if (byName.containsKey(name)) {
                coders.put(id, byName.get(name));
                counts.tell(Problem.info(Spoken.say("user-file-taken-for-coder-that", name), ""));
                counts.became("User", Counts.Fate.KNOWN);
            } else {
                edit.put(new Coder(id, name));
                byName.put(name, id);
                coders.put(id, id);
                counts.became("User", Counts.Fate.TAKEN);
            }
            targets.putIfAbsent(id, Ref.to(EntityKind.CODER, coders.get(id)));
        }
    }

    /** The coder that a GUID of the file means; one that the file does not name is added, so that nothing they coded is lost. */
    UUID coder(String guid) throws Failure {
        UUID id = Guids.of(guid);
        if (id == null) {
            id = coders.size() == 1 ? coders.values().iterator().next() : Guids.derived("coder", "unknown");
        }
        UUID known = coders.get(id);
        if (known == null) {
            known = id;
            if (before.coder(id).isEmpty()) {
                boolean nobody = id.equals(Guids.derived("coder", "unknown"));
                String name = nobody ? Spoken.say("unknown-coder") : Spoken.say("unknown-coder-numbered", id.toString().substring(0, 8));
                edit.put(new Coder(id, name));
                counts.tell(Problem.info(Spoken.say("file-does-not-say-who-made", name), ""));
            }
            coders.put(id, id);
        }
        return known;
    }

    /** The code that a reference means; one that is missing in the file is added by its GUID, so that no coding is lost. */
    UUID code(Element reference) throws Failure {
        UUID id = reference == null ? null : Guids.of(reference.get("targetGUID"));
        if (id == null) {
            return null;
        }
        if (!codes.containsKey(id)) {
            Code old = before.codebook().code(id).orElse(null);
            if (old == null) {
                edit.put(new Code(id, null, Spoken.say("code-missing-in-file", id.toString().substring(0, 8)), 0x5F6B76, true,
                        codes.size() + before.codebook().size(), Code.Definition.EMPTY));
                counts.tell("more-codes-that-are-missing-file", Problem.warning(Spoken.say("passages-are-coded-with-code-that"),
                        id.toString(), Spoken.say("give-its-name")));
            } else if (!old.codable()) {
                edit.put(new Code(id, old.parent(), old.name(), old.color(), true, old.position(), old.definition()));
            }
            codes.put(id, id);
        }
        return id;
    }

    /** Notes that a thing has a note. */
    void notes(Element on, Ref target) {
        for (Element reference : on.all("NoteRef")) {
            UUID note = Guids.of(reference.get("targetGUID"));
            if (note != null) {
                noteTargets.computeIfAbsent(note, key -> new ArrayList<>(1)).add(target);
            }
        }
    }

    /** Text of the note with that GUID, or empty. */
    String noteText(UUID note) {
        Element found = notes.get(note);
        return found == null ? "" : found.textOf("PlainTextContent");
    }

    /** Whether a source that was there before the import has this name and this text. */
    boolean hasText(String title, String text) {
        if (titled == null) {
            titled = new HashMap<>();
            before.sources().forEach(source -> titled.computeIfAbsent(source.title(), key -> new ArrayList<>(1)).add(source));
        }
        return titled.getOrDefault(title, List.of()).stream().anyMatch(source -> before.text(source).string().equals(text));
    }

    /** Whether the selections' own GUIDs and names may still be kept. */
    boolean keepsSelection() {
        if (++keptSelections == KEPT_SELECTIONS + 1) {
            counts.tell(Problem.info(Spoken.say("there-are-more-than-selections-guids", KEPT_SELECTIONS), ""));
        }
        return keptSelections <= KEPT_SELECTIONS;
    }

    /** A time in the form that most have: a file has a million of them. */
    private static Instant plain(String time) {
        long day = LocalDate.of(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10)).toEpochDay();
        long second = number(time, 11, 13) * 3600L + number(time, 14, 16) * 60L + number(time, 17, 19);
        int millis = time.length() > 20 ? number(time, 20, 23) : 0;
        return Instant.ofEpochSecond(day * 86_400 + second, millis * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** A time of the file; without a zone it is taken for UTC. */
    static Instant time(String text, Instant otherwise) {
        try {
            String time = text.strip();
            if (time.endsWith("Z")) {
                return Schema.isPlainTime(time) ? plain(time) : Instant.parse(time);
            }
            return time.isEmpty() ? otherwise : time.matches(".*[+-]\\d\\d:\\d\\d") ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
