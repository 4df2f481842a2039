// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.Counting;
import org.cairn.exchange.internal.refi.Counts;
import org.cairn.exchange.internal.refi.Counts.Fate;
import org.cairn.exchange.internal.refi.Guids;
import org.cairn.exchange.internal.refi.PlainText;
import org.cairn.exchange.internal.refi.Positions;
import org.cairn.exchange.internal.refi.Positions.Selected;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;

/** What all programs' projects are taken in with: known things are left as they are, passages are held against their quotations. */
final class PeerImport {

    static final String CODE = "Code";
    static final String SOURCE = "Source";
    static final String CODING = "Coding";
    static final String MEMO = "Memo";
    static final String CASE = "Case";
    static final String VALUE = "Attribute value";
    static final String REGION = "Picture coding";

    /** A text that is to be coded. */
    record Text(UUID id, String title, PlainText plain, SourceText text) {
    }

    /** A coding as the other program has it; {@code selected} in its own positions. */
    record Coded(UUID id, Text on, Selected selected, UUID code, UUID coder, Instant created, String comment, boolean important) {
    }

    final ProjectEdit edit;
    final ProjectView before;
    final RefiImport options;
    final Progress progress;
    final Path file;
    final Path project;
    final Counts counts = new Counts(Set.of(CODE, SOURCE, CODING, MEMO, CASE, VALUE, REGION));
    private final Coder fallback;
    private final Map<String, UUID> coders = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final List<Coded> coded = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<UUID, String> added = new HashMap<>();
    private final Map<UUID, String> origins = new HashMap<>();
    private String key = "";
    private String said = "";

    PeerImport(ProjectEdit edit, ProjectSession session, Path file, RefiImport options, Progress progress) {
        this.edit = edit;
        this.options = options;
        this.progress = progress;
        this.file = file;
        project = session.file();
        before = edit.before();
        fallback = session.coder();
        before.coders().forEach(coder -> coders.put(coder.name(), coder.id()));
        before.codebook().codes().forEach(code -> known.add(code.id()));
        before.memos().forEach(memo -> known.add(memo.id()));
        before.people().forEach(person -> known.add(person.id()));
        before.attributes().forEach(attribute -> known.add(attribute.id()));
        before.regions().forEach(region -> known.add(region.id()));
        before.links().forEach(link -> known.add(link.id()));
        before.media().forEach(media -> known.add(media.id()));
        for (Source source : before.sources()) {
            known.add(source.id());
            Codings.Row row = before.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                known.add(row.coding(i).id());
            }
        }
    }

    /** Says which project this is, in words that stay the same when it is taken in again. */
    void project(String program, String created, String name) {
        key = program + ":" + created + ":" + name;
    }

    /** The GUID of a thing. */
    UUID id(String table, Object number) {
        return Guids.derived(key, table, number);
    }

    boolean isKnown(UUID id) {
        return known.contains(id);
    }

    /** The coder of that name, who is added if there is none; without a name who is at work. */
    UUID coder(String name) throws Failure {
        String wanted = name.isBlank() ? fallback.name() : name.strip();
        UUID id = coders.get(wanted);
        if (id == null) {
            id = wanted.equals(fallback.name()) ? fallback.id() : Guids.derived("coder", wanted);
            edit.put(new Coder(id, wanted));
            coders.put(wanted, id);
        }
        return id;
    }

    /** A time as Python writes it, in UTC; the beginning of time where it is none. */
    static Instant time(String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    static int color(String text, int otherwise) {
        return text.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(text.substring(1), 16) : otherwise;
    }

    void code(Code code) throws Failure {
        counts.in(CODE);
        boolean there = isKnown(code.id());
        counts.became(CODE, there ? Fate.KNOWN : Fate.TAKEN);
        if (!there) {
            edit.put(code);
        }
    }

    /** Adds a text, or finds the one that came in before. */
    Text source(UUID id, String title, String kind, String origin, PlainText plain, List<Structure> structure,
            ReadDocument.Original original) throws Failure {
        counts.in(SOURCE);
        Source there = before.source(id).orElse(null);
        counts.became(SOURCE, there == null ? Fate.TAKEN : Fate.KNOWN);
        if (there == null) {
            String name = title.isBlank() ? Spoken.say("source-without-name") : title.strip();
            String unique = name;
            for (int n = 2; !titles.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            added.put(id, unique);
            origins.put(id, origin);
            edit.add(id, new ProjectEdit.NewSource(unique, kind, options.language(), null, null, "", null, "", origin, plain.text(),
                    structure, original));
        } else if (!before.text(there).string().equals(plain.text())) {
            counts.tell("more-texts-that-changed", Problem.warning(Spoken.say("text-changed-since-taken-new-codings"), there.title(),
                    Spoken.say("take-project-into-new-one-merge")));
            return null;
        }
        return new Text(id, title, plain, new SourceText(plain.text()));
    }

    void memo(UUID id, Ref target, String kind, String title, String text, UUID coder, Instant created) throws Failure {
        if (text.isBlank()) {
            return;
        }
        counts.in(MEMO);
        counts.became(MEMO, isKnown(id) ? Fate.KNOWN : Fate.TAKEN);
        if (!isKnown(id)) {
            edit.put(new Memo(id, target, kind, title, text, coder, created, created));
        }
    }

    /** Takes note of a coding; it is made when all are known. */
    void coding(Coded one) {
        counts.in(CODING);
        if (isKnown(one.id())) {
            counts.became(CODING, Fate.KNOWN);
        } else {
            coded.add(one);
        }
    }

    /** Makes the codings, in the way of counting that fits their quotations best. */
    Positions codings(List<Counting> ways) throws Failure {
        Positions positions = new Positions(ways);
        // text by text: each is looked at once
        Map<UUID, List<Coded>> byText = new LinkedHashMap<>();
        coded.forEach(one -> byText.computeIfAbsent(one.on().id(), text -> new ArrayList<>()).add(one));
        byText.values().forEach(some -> positions.add(some.getFirst().on().plain(), some.stream().map(Coded::selected).toList()));
        int damage = positions.damage();
        Counting counting = damage != 0 && options.repair() ? Counting.STANDARD.moved(damage) : positions.best();
        if (damage != 0) {
            counts.tell(options.repair() ? Problem.info(Spoken.say("codings-stood-characters-beside-what-they", Math.abs(damage)),
                    file.toString()) : Problem.warning(Spoken.say("codings-stand-characters-beside-what-they", Math.abs(damage)),
                    file.toString(), Spoken.say("import-again-with-repair-positions")));
        }
        for (Coded one : byText.values().stream().flatMap(List::stream).toList()) {
            Span span = Positions.span(one.on().plain(), one.on().text(), one.selected(), counting);
            if (span == null || span.length() == 0) {
                counts.tell("more-codings-without-passage", Problem.warning(Spoken.say("coding-from-has-no-passage-left",
                        one.selected().start(), one.selected().end()), one.on().title(), ""));
                continue;
            }
            String comment = one.comment();
            boolean doubtful = positions.isDoubtful(one.on().text(), span, one.selected().quoted())
                    && !Positions.fits(one.on().text(), span, one.selected().quoted());
            if (doubtful) {
                String doubt = Spoken.say("doubtful-quotation", one.selected().quoted());
                comment = comment.isEmpty() ? doubt : doubt + "\n" + comment;
                counts.tell("more-doubtful-codings-which-are-marked", Problem.warning(doubt, one.on().title() + ", " + span.start(),
                        Spoken.say("look-at-passage")));
            }
            edit.put(new Coding(one.id(), one.on().id(), one.code(), one.coder(), span, one.created(), comment, 0,
                    one.important() || doubtful));
            counts.became(CODING, Fate.TAKEN);
        }
        said = positions.inWords();
        return positions;
    }

    /** Whether the project has a source or it came in now. */
    boolean hasSource(UUID id) {
        return added.containsKey(id) || before.source(id).isPresent();
    }

    /** Says who wrote a source that came in now. */
    void author(UUID source, UUID person) throws Failure {
        String title = added.get(source);
        if (title != null) {
            edit.put(new Source(source, 1, title, "document", options.language(), person, null, "", null, "", origins.get(source),
                    Instant.EPOCH, 0, 1));
        }
    }

    ExchangeReport report() {
        return counts.report(said);
    }
}
