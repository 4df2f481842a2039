// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.exchange.refi.RefiExport;

/** What the parts of an export share. Used by one thread. */
final class Outgoing {

    /** Notes have these hosts; what else they are about is told by a link. */
    private static final Set<EntityKind> HOSTS = Set.of(EntityKind.PROJECT, EntityKind.CODE, EntityKind.SOURCE, EntityKind.CODING,
            EntityKind.REGION, EntityKind.LINK, EntityKind.MEMO);

    final ProjectView view;
    final Path project;
    final RefiExport options;
    final PagePictures pages;
    final Progress progress;
    final Disguise disguise;
    final Permitted permitted;
    final Kept kept;
    final Counts counts;
    final Supplement supplement = new Supplement();
    final SchemaWriter xml;
    /** Null where a bare project is written, with the texts in it. */
    final Archive zip;
    /** Notes by the GUID of what they are about; passages have theirs by {@link #passages}. */
    final Map<UUID, List<UUID>> notesOn = new HashMap<>();
    /** What other programs described sources with, by the GUID of the memo that it became. */
    final Map<UUID, Memo> descriptions = new HashMap<>();
    /** Memos on passages, by source. */
    final Map<UUID, List<Memo>> passageMemos = new HashMap<>();
    /** Links that say of a note that it is about a passage besides, by source. */
    final Map<UUID, List<Link>> passageLinks = new HashMap<>();
    /** Passages that links point at, by source. */
    final Map<UUID, Set<Span>> linkPassages = new HashMap<>();
    /** The selection that stands for a passage which notes or links point at. */
    final Map<Ref, UUID> passages = new HashMap<>();
    /** Memos that go out as part of a selection and not as notes. */
    final Set<UUID> inSelections = new HashSet<>();
    /** Notes that are about several things. */
    final Set<UUID> about = new HashSet<>();
    /** Links as they are to be written. */
    final List<Element> links = new ArrayList<>();
    /** Notes that tell comments of codings and remarks of links. */
    final List<Element> remarks = new ArrayList<>();
    private final Set<String> files = new HashSet<>();

    Outgoing(ProjectView view, Path project, RefiExport options, PagePictures pages, SchemaWriter xml, Archive zip, Counts counts,
            Progress progress) throws Failure, Cancelled {
        this.view = view;
        this.project = project;
        this.options = options;
        this.pages = pages;
        this.xml = xml;
        this.zip = zip;
        this.progress = progress;
        this.counts = counts;
        disguise = new Disguise(view, !options.names());
        permitted = new Permitted(view, options);
        kept = Kept.of(view);
        for (Memo memo : view.memos()) {
            if (permitted.allows(memo.id())) {
                if (memo.target().span() != null) {
                    passageMemos.computeIfAbsent(memo.target().id(), key -> new ArrayList<>()).add(memo);
                } else if (isDescription(memo)) {
                    descriptions.put(memo.id(), memo);
                } else if (HOSTS.contains(memo.target().kind())) {
                    noted(memo.target(), memo.id());
                }
            }
        }
        for (Link link : view.links()) {
            if (permitted.allows(link.id())) {
                if (isAbout(link)) {
                    about.add(link.from().id());
                    noted(link.to(), link.from().id());
                    if (link.to().span() != null) {
                        passageLinks.computeIfAbsent(link.to().id(), key -> new ArrayList<>()).add(link);
                    }
                }
                for (Ref end : List.of(link.from(), link.to())) {
                    if (end.span() != null) {
                        linkPassages.computeIfAbsent(end.id(), key -> new HashSet<>()).add(end.span());
                    }
                }
            }
        }
    }

    private void noted(Ref target, UUID note) {
        if (target.span() == null) {
            notesOn.computeIfAbsent(target.id(), key -> new ArrayList<>(1)).add(note);
        }
    }

    /** Whether a link only says that a note is about something else besides: it goes out as a reference to the note. */
    boolean isAbout(Link link) {
        return link.relation().equals(NotesIn.ABOUT) && HOSTS.contains(link.to().kind()) && link.id().equals(NotesIn.aboutId(link.from().id(),
                link.to()));
    }

    /** Whether the target of a note can refer to it. */
    static boolean isHost(Ref target) {
        return HOSTS.contains(target.kind());
    }

    /** Whether a memo is what another program calls the description of a source; it goes out as such. */
    static boolean isDescription(Memo memo) {
        UUID of = memo.target().id();
        return memo.target().kind() == EntityKind.SOURCE && memo.target().span() == null && memo.kind().isEmpty() && memo.title().isEmpty()
                && (memo.id().equals(Guids.derived("description", of)) || memo.id().equals(Guids.derived("inner description", of)));
    }

    /** Adds references to the notes on a thing. */
    void references(Element host, UUID id) {
        notesOn.getOrDefault(id, List.of()).forEach(note -> host.reference("NoteRef", note));
    }

    /** The GUID by which others point at something. */
    UUID guid(Ref ref) {
        if (ref.kind() == EntityKind.PROJECT) {
            return ImportRun.PROJECT;
        }
        return ref.span() == null ? ref.id() : passages.getOrDefault(ref, SelectionsIn.passageId(ref.id(), ref.span()));
    }

    /** A remark in words goes out as a note on what it is about. */
    void remark(Element host, String what, UUID on, String text, UUID coder, Instant created) {
        if (!text.isEmpty()) {
            UUID id = Guids.derived(what, on);
            remarks.add(new Element("Note").set("guid", id.toString()).set("name", "Comment").set("creatingUser", coder == null ? null
                    : coder.toString()).set("creationDateTime", time(created)).add("PlainTextContent", disguise.words(text)));
            host.reference("NoteRef", id);
        }
    }

    /** The text of a source as it goes out. */
    Disguise.Text text(UUID source) {
        return disguise.text(view.text(view.source(source).orElseThrow()));
    }

    /** Puts a file into the archive and returns the path to it. */
    String file(String name, byte[] bytes) throws IOException {
        if (files.add(name)) {
            zip.file("sources/" + name, bytes);
        }
        return "internal://" + name;
    }

    /** Gives an element its text, as a file of the archive or in itself. */
    void text(Element element, UUID name, String text) throws IOException {
        if (zip == null) {
            element.add("PlainTextContent", text);
        } else {
            element.set("plainTextPath", file(name + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static String time(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static String color(int rgb) {
        return String.format(java.util.Locale.ROOT, "#%06X", rgb);
    }
}
