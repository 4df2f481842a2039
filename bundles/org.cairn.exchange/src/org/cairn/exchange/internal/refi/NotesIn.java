// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.exchange.internal.Spoken;

/** Takes notes and links in. Either may be about the other, so each waits until what it is about is there. */
final class NotesIn {

    /** Links that lead nowhere are kept under this GUID. */
    static final UUID LINKS = Guids.derived("section", "Links");
    /** Relation of the links from a memo to what it is about beside its first place. */
    static final String ABOUT = "memo on";

    private final Incoming in;
    private final SourcesIn sources;
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, Element> notes = new HashMap<>();
    /** What is not put yet. */
    private final List<Memo> memos = new LinkedList<>();
    private final List<Link> links = new LinkedList<>();
    private final Set<UUID> waiting = new HashSet<>();

    NotesIn(Incoming in, SourcesIn sources) {
        this.in = in;
        this.sources = sources;
        in.before.memos().forEach(memo -> known.add(memo.id()));
        in.before.links().forEach(link -> known.add(link.id()));
        in.before.documents().forEach(document -> known.add(document.id()));
    }

    void take() throws Failure, Cancelled {
        Set<UUID> derivedLinks = new HashSet<>();
        List<Element> plain = new ArrayList<>();
        for (Element note : in.survey.section("Notes")) {
            in.progress.check();
            if (note.all("Coding").isEmpty() && note.all("PlainTextSelection").stream().allMatch(one -> one.all("Coding").isEmpty())) {
                UUID id = in.id("Note", note);
                notes.put(id, note);
                in.targets.putIfAbsent(id, Ref.to(in.supplement.get("Document", id) == null ? EntityKind.MEMO : EntityKind.DOCUMENT, id));
                plain.add(note.set("guid", id.toString()));
            } else {
                UUID id = sources.text(note, note.get("name").isBlank() ? Spoken.say("note-without-name") : note.get("name"), "memo");
                in.kept.attribute(id, "note", "1");
                in.counts.tell("more-notes-with-codings", Problem.info(Spoken.say("note-coded-became-source", note.get("name")), ""));
            }
        }
        for (Element link : in.survey.section("Links")) {
            UUID id = Guids.of(link.get("guid"));
            if (id != null) {
                in.targets.putIfAbsent(id, Ref.to(EntityKind.LINK, id));
                in.notes(link, in.targets.get(id));
            }
        }
        plain.forEach(note -> in.notes(note, in.targets.get(Guids.of(note.get("guid")))));
        for (Element link : in.survey.section("Links")) {
            annotation(link, derivedLinks);
        }
        for (Element note : plain) {
            note(note, Guids.of(note.get("guid")));
        }
        for (Element link : in.survey.section("Links")) {
            link(link, derivedLinks);
        }
        codedNotes();
        settle();
    }

    /** NVivo ties an annotation to its passage by a link; Cairn itself does so where REFI-QDA allows no reference to a note. */
    private void annotation(Element link, Set<UUID> derivedLinks) {
        UUID note = Guids.of(link.get("originGUID"));
        UUID target = Guids.of(link.get("targetGUID"));
        if (note == null || target == null || !notes.containsKey(note) || !in.targets.containsKey(target)) {
            return;
        }
        UUID id = Guids.of(link.get("guid"));
        boolean own = Guids.derived(ABOUT, note, target).equals(id);
        if (own || !in.noteTargets.containsKey(note)) {
            in.noteTargets.computeIfAbsent(note, key -> new ArrayList<>(1)).add(in.targets.get(target));
        }
        if (own) {
            derivedLinks.add(id);
        }
    }

    private void note(Element note, UUID id) throws Failure {
        List<Ref> about = in.noteTargets.getOrDefault(id, List.of());
        boolean consumed = in.supplement.isNote(id) || about.stream().anyMatch(ref -> id.equals(Guids.derived("comment", ref.id()))
                || id.equals(Guids.derived("note of", ref.id())));
        if (consumed) {
            in.counts.became("Note", Counts.Fate.TAKEN);
            return;
        }
        if (known.contains(id)) {
            in.counts.became("Note", Counts.Fate.KNOWN);
            return;
        }
        PlainText text = Texts.of(note, in.container);
        if (text == null && !note.get("plainTextPath").isEmpty()) {
            in.counts.tell("more-notes-whose-text-missing", Problem.warning(Spoken.say("text-note-not-file-came-empty",
                    note.get("plainTextPath")), note.get("name"), Spoken.say("export-project-again")));
        }
        String content = text == null ? "" : text.text();
        Element document = in.supplement.get("Document", id);
        if (document != null) {
            in.edit.put(new ModelDocument(id, document.get("kind"), note.get("name"), Instant.EPOCH, 1),
                    content.getBytes(StandardCharsets.UTF_8));
            in.counts.became("Note", Counts.Fate.TAKEN);
            return;
        }
        for (Element child : note.children()) {
            if (Set.of("PlainTextSelection", "VariableValue", "Description").contains(child.name())) {
                in.kept.element(id, child);
                in.counts.all(child, Counts.Fate.KEPT);
            }
        }
        Element own = in.supplement.get("Memo", id);
        Ref first = first(about, own);
        Instant created = Incoming.time(note.get("creationDateTime"), Incoming.time(note.get("modifiedDateTime"), Instant.EPOCH));
        memos.add(new Memo(id, first, own == null ? "" : own.get("kind"), note.get("name"), content, in.coder(note.get("creatingUser")),
                created, Incoming.time(note.get("modifiedDateTime"), created)));
        waiting.add(id);
        about.stream().distinct().filter(ref -> !ref.equals(first)).forEach(ref -> about(Ref.to(EntityKind.MEMO, id), ref));
        in.counts.became("Note", Counts.Fate.TAKEN);
    }

    private void about(Ref note, Ref target) {
        UUID id = aboutId(note.id(), target);
        if (!known.contains(id)) {
            links.add(new Link(id, note, target, ABOUT, ""));
            waiting.add(id);
        }
    }

    /** GUID of the link from a note to another thing that it is about. */
    static UUID aboutId(UUID note, Ref target) {
        return Guids.derived("also", note, target.kind(), target.id(), target.span());
    }

    /** What a note is about first: what the supplement says, else what came first, else the project. */
    private Ref first(List<Ref> about, Element own) {
        if (own != null && !own.get("about").isEmpty()) {
            String[] said = own.get("about").split(" ");
            Span span = said.length < 4 ? null : new Span(Integer.parseInt(said[2]), Integer.parseInt(said[3]));
            Ref wanted = new Ref(EntityKind.valueOf(said[0]), UUID.fromString(said[1]), span);
            if (about.contains(wanted)) {
                return wanted;
            }
        }
        return about.isEmpty() ? Ref.to(EntityKind.PROJECT, in.before.info().id()) : about.getFirst();
    }

    /** Which of several places a memo is about first, for the supplement. */
    static String about(Ref ref) {
        return ref.kind() + " " + ref.id() + (ref.span() == null ? "" : " " + ref.span().start() + " " + ref.span().end());
    }

    private void codedNotes() {
        in.noteTargets.forEach((note, about) -> {
            Ref source = in.targets.get(note);
            if (source != null && source.kind() == EntityKind.SOURCE) {
                about.stream().distinct().filter(ref -> !ref.equals(source)).forEach(ref -> about(source, ref));
            }
        });
    }

    private void link(Element link, Set<UUID> derivedLinks) {
        UUID id = in.id("Link", link);
        if (derivedLinks.contains(id)) {
            in.counts.became("Link", Counts.Fate.TAKEN);
            return;
        }
        if (known.contains(id)) {
            in.counts.became("Link", Counts.Fate.KNOWN);
            return;
        }
        Ref from = in.targets.get(Guids.of(link.get("originGUID")));
        Ref to = in.targets.get(Guids.of(link.get("targetGUID")));
        if (from == null || to == null) {
            in.kept.element(LINKS, link);
            in.counts.became("Link", Counts.Fate.KEPT);
            in.counts.tell("more-links-that-lead-nowhere-cairn", Problem.info(Spoken.say("link-has-end-that-cairn-does", link.get("name")), ""));
            return;
        }
        String name = link.get("name");
        links.add(new Link(id, from, to, name.isBlank() ? "linked with" : name, in.noteText(Guids.derived("note of", id))));
        waiting.add(id);
        in.kept.attribute(id, "unnamed", name.isBlank() ? "1" : "");
        in.kept.attribute(id, "direction", link.get("direction").equals("OneWay") ? "" : link.get("direction").isEmpty() ? "none"
                : link.get("direction"));
        in.kept.attribute(id, "color", link.get("color"));
        in.counts.became("Link", Counts.Fate.TAKEN);
    }

    /** Puts everything, first what waits for nothing. */
    private void settle() throws Failure {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Iterator<Memo> all = memos.iterator(); all.hasNext();) {
                Memo memo = all.next();
                if (!waiting.contains(memo.target().id())) {
                    in.edit.put(memo);
                    all.remove();
                    waiting.remove(memo.id());
                    progress = true;
                }
            }
            for (Iterator<Link> all = links.iterator(); all.hasNext();) {
                Link link = all.next();
                if (!waiting.contains(link.from().id()) && !waiting.contains(link.to().id())) {
                    in.edit.put(link);
                    all.remove();
                    waiting.remove(link.id());
                    progress = true;
                }
            }
        }
        for (Memo memo : memos) {
            in.edit.put(new Memo(memo.id(), Ref.to(EntityKind.PROJECT, in.before.info().id()), memo.kind(), memo.title(), memo.text(),
                    memo.coder(), memo.created(), memo.modified()));
        }
        if (!memos.isEmpty()) {
            in.counts.tell(Problem.info(Spoken.say("notes-are-about-each-other-circle", memos.size()), ""));
        }
        Set<UUID> put = memos.stream().map(Memo::id).collect(Collectors.toSet());
        for (Link link : links) {
            if ((!waiting.contains(link.from().id()) || put.contains(link.from().id()))
                    && (!waiting.contains(link.to().id()) || put.contains(link.to().id()))) {
                in.edit.put(link);
            }
        }
    }
}
