// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;

/** Writes the sample from its files into one edit: first what is referred to, then what refers to it. */
final class SampleWriter {

    /** The files with sources, in the order in which they come in. */
    static final List<String> SOURCE_FILES = List.of("sources/journals-1.md", "sources/journals-2.md", "sources/journals-3.md",
            "sources/partner.md", "sources/interviews.md", "sources/notes.md");

    private static final Map<String, Coder> CODERS = Map.of("m", new Coder(id("coder", "maren"), "Maren"), "i",
            new Coder(id("coder", "idris"), "Idris"));

    private final ProjectEdit edit;
    private final Progress progress;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Ref> passages = new HashMap<>();
    private final Map<String, String> quotations = new HashMap<>();
    private final Map<UUID, Set<UUID>> codersOf = new HashMap<>();
    private final Map<String, UUID> sources = new HashMap<>();

    SampleWriter(ProjectEdit edit, Progress progress) {
        this.edit = edit;
        this.progress = progress;
    }

    void write() throws Failure, Cancelled {
        Entry project = Entry.read("project.md").getFirst();
        edit.describe(project.get("name"), project.body());
        for (Coder coder : List.of(CODERS.get("m"), CODERS.get("i"))) {
            edit.put(coder);
        }
        writeAttributes();
        writeSchools();
        writePeople();
        writeGroups();
        writeCodes();
        writeSources();
        writeRound();
        writeMemos();
        writeLinks();
        writeQueries();
        new SampleModels(edit, passages, quotations, sources.entrySet().stream()
                .collect(Collectors.toMap(source -> id("source", source.getKey()), Map.Entry::getValue))).write();
    }

    /** The GUID of a thing with a key in the files. */
    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("cairn-sample/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID idOrNull(String kind, String key) {
        return key.isEmpty() ? null : id(kind, key);
    }

    private void writeAttributes() throws Failure {
        for (Entry e : Entry.read("attributes.tsv")) {
            List<String> values = e.get("values").isEmpty() ? List.of() : List.of(e.get("values").split(" < "));
            Attribute attribute = new Attribute(id("attribute", e.key()), EntityKind.valueOf(e.get("of")), e.get("name"),
                    Attribute.Type.valueOf(e.get("type")), values);
            attributes.put(e.key(), attribute);
            edit.put(attribute);
        }
    }

    /** The values of {@code @key} columns and lines. */
    private void writeValues(Entry e, UUID owner) throws Failure {
        for (Map.Entry<String, String> value : e.head().entrySet()) {
            if (value.getKey().startsWith("@") && !value.getValue().isEmpty()) {
                edit.setValue(attributes.get(value.getKey().substring(1)).id(), owner, value.getValue());
            }
        }
    }

    private void writeSchools() throws Failure {
        for (Entry e : Entry.read("schools.tsv")) {
            edit.put(new School(id("school", e.key()), e.get("name"), e.get("phase"), e.get("notes")));
            writeValues(e, id("school", e.key()));
        }
    }

    private void writePeople() throws Failure {
        for (Entry e : Entry.read("people.tsv")) {
            edit.put(new Person(id("person", e.key()), e.get("name"), e.get("role"), idOrNull("school", e.get("school")), e.get("notes")));
            writeValues(e, id("person", e.key()));
        }
    }

    private void writeGroups() throws Failure {
        for (Entry e : Entry.read("groups.tsv")) {
            edit.put(new Group(id("group", e.key()), e.get("name"), e.get("kind"), ids("person", e.list("people")),
                    ids("school", e.list("schools")), e.get("notes")));
            writeValues(e, id("group", e.key()));
        }
    }

    private static Set<UUID> ids(String kind, List<String> keys) {
        return keys.stream().map(key -> id(kind, key)).collect(Collectors.toUnmodifiableSet());
    }

    private void writeCodes() throws Failure {
        int position = 0;
        for (Entry e : Entry.read("codes.md")) {
            edit.put(new Code(id("code", e.key()), idOrNull("code", e.get("parent")), e.get("name"),
                    Integer.parseInt(e.get("color"), 16), e.get("folder").isEmpty(), position++,
                    new Code.Definition(e.get("brief"), e.get("full"), e.get("use"), e.get("avoid"), e.get("example"))));
        }
    }

    private void writeSources() throws Failure, Cancelled {
        progress.begin("Writing the sample's sources", SOURCE_FILES.size());
        for (String file : SOURCE_FILES) {
            for (Entry e : Entry.read(file)) {
                progress.check();
                writeSource(e);
            }
            progress.worked(1);
        }
    }

    private void writeSource(Entry e) throws Failure {
        MarkedText marked = MarkedText.read(e.key(), e.body(), speakers(e));
        String language = e.get("language").isEmpty() ? "en" : e.get("language");
        UUID source = edit.add(new ProjectEdit.NewSource(e.get("title"), e.get("kind"), language, idOrNull("person", e.get("author")),
                idOrNull("school", e.get("school")), e.get("phase"), LocalDate.parse(e.get("date")), e.get("folder"), "",
                marked.text(), marked.structure(), null));
        sources.put(e.key(), source);
        writeValues(e, source);
        for (MarkedText.Passage passage : marked.passages()) {
            if (passage.isCoding()) {
                writeCodings(source, passage);
            } else {
                passages.put(passage.key(), Ref.passage(source, passage.span()));
                quotations.put(passage.key(), new SourceText(marked.text()).slice(passage.span()));
            }
        }
    }

    /** {@code speakers: rosa maren} are the people whose first names begin a turn. */
    static Map<String, UUID> speakers(Entry e) {
        return e.list("speakers").stream().collect(Collectors.toMap(
                key -> Character.toUpperCase(key.charAt(0)) + key.substring(1), key -> id("person", key)));
    }

    private void writeCodings(UUID source, MarkedText.Passage passage) throws Failure {
        UUID code = id("code", passage.key());
        for (String letter : passage.coders().split("")) {
            UUID coder = CODERS.get(letter).id();
            codersOf.computeIfAbsent(source, key -> new HashSet<>()).add(coder);
            UUID coding = edit.code(source, passage.span(), code, coder);
            if (passage.weight() > 0 || passage.important() || !passage.comment().isEmpty()) {
                edit.put(new Coding(coding, source, code, coder, passage.span(), Instant.now(), passage.comment(), passage.weight(),
                        passage.important()));
            }
        }
    }

    /** The sources that two people coded: they did so without seeing each other's work, and both are done. */
    private void writeRound() throws Failure {
        Set<UUID> both = codersOf.keySet().stream().filter(source -> codersOf.get(source).size() == CODERS.size())
                .collect(Collectors.toUnmodifiableSet());
        Map<UUID, Instant> locked = Map.of(CODERS.get("m").id(), time("2013-06-21"), CODERS.get("i").id(), time("2013-06-24"));
        edit.put(new CodingRound(id("round", "double"), "Double coding", true, both, locked.keySet(), locked, null));
    }

    private void writeMemos() throws Failure {
        for (Entry e : Entry.read("memos.md")) {
            Instant written = time(e.get("date"));
            edit.put(new Memo(id("memo", e.key()), ref(e.get("on")), e.get("kind"), e.get("title"), e.body(),
                    id("coder", e.get("by")), written, written));
        }
    }

    private static Instant time(String date) {
        return LocalDate.parse(date).atTime(16, 0).toInstant(ZoneOffset.UTC);
    }

    /** {@code code:trust}, {@code person:dilys}, {@code source:key}, {@code @passage} or {@code project}. */
    private Ref ref(String text) {
        if (text.equals("project")) {
            return Ref.to(EntityKind.PROJECT, edit.before().info().id());
        }
        if (text.startsWith("@")) {
            return passages.get(text.substring(1));
        }
        String kind = text.substring(0, text.indexOf(':'));
        String key = text.substring(kind.length() + 1);
        return switch (kind) {
            case "source" -> Ref.to(EntityKind.SOURCE, sources.get(key));
            case "code", "person", "school", "group" -> Ref.to(EntityKind.valueOf(kind.toUpperCase(Locale.ROOT)), id(kind, key));
            default -> throw new IllegalArgumentException("Nothing can be said about " + text + ".");
        };
    }

    private void writeLinks() throws Failure {
        for (Entry e : Entry.read("links.tsv")) {
            edit.put(new Link(id("link", e.key()), ref(e.get("from")), ref(e.get("to")), e.get("relation"), e.get("note")));
        }
    }

    private void writeQueries() throws Failure {
        // everything in the sample counts as looked at: what waits in the inbox is written here
        long evaluated = edit.before().version() + 1;
        for (Entry e : Entry.read("queries.tsv")) {
            UUID query = id("query", e.key());
            edit.put(new StandingQuery(query, e.get("name"), e.get("query"), idOrNull("code", e.get("code")), evaluated, true));
            for (String passage : e.list("found")) {
                Ref found = passages.get(passage);
                Span span = found.span();
                edit.put(new InboxItem(id("inbox", e.key() + "/" + passage), query, found.id(), span, time(e.get("date")),
                        InboxItem.State.WAITING));
            }
        }
    }
}
