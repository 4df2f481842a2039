// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Media;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.documents.FilmConsent;
import org.cairn.core.documents.MediaFile;
import org.cairn.core.documents.Pictures;
import org.cairn.exchange.internal.Spoken;

/** Takes sources in, one at a time. */
final class SourcesIn {

    /** Attributes of sources that Cairn has no place for. */
    private static final List<String> KEPT = List.of("creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime", "currentPath");

    private final Incoming in;
    private final CasesIn cases;
    private final SelectionsIn selections;

    SourcesIn(Incoming in, CasesIn cases) {
        this.in = in;
        this.cases = cases;
        selections = new SelectionsIn(in);
    }

    /** @param text of a source of plain text where it was read already, else null */
    void take(Element source, PlainText text) throws Failure, Cancelled {
        switch (source.name()) {
            case "TextSource" -> text(source, source.get("name"), "document", text);
            case "PDFSource" -> pdf(source);
            case "PictureSource" -> picture(source);
            case "AudioSource", "VideoSource" -> media(source);
            default -> in.counts.tell("more-elements-that-standard-does-not",
                    Problem.warning(Spoken.say("standard-has-no-source-called-left", source.name()), source.get("name"), ""));
        }
    }

    /** A source that is being taken in. */
    record Taken(UUID id, String title, PlainText text, boolean known, boolean usable) {
    }

    /** A text, or a note with codings, which only sources can have. */
    UUID text(Element source, String name, String kind) throws Failure {
        return text(source, name, kind, null);
    }

    private UUID text(Element source, String name, String kind, PlainText read) throws Failure {
        UUID id = in.id("Source", source);
        PlainText text = read == null ? Texts.of(source, in.container) : read;
        if (text == null) {
            in.counts.tell("more-texts-that-are-missing", Problem.warning(Spoken.say("text-source-not-file-came-empty",
                    source.get("plainTextPath").isEmpty() ? "" : " (" + source.get("plainTextPath") + ")"), name,
                    Spoken.say("export-project-again-together-with-its")));
            in.kept.attribute(id, "plainTextPath", source.get("plainTextPath"));
        }
        ReadDocument.Original original = original(source.get("richTextPath"), "");
        if (original == null) {
            in.kept.attribute(id, "richTextPath", source.get("richTextPath"));
        }
        Taken taken = add(source, id, name, kind, text, List.of(), original);
        selections.texts(source.children(), taken, id);
        finish(source, taken);
        return id;
    }

    private void pdf(Element source) throws Failure, Cancelled {
        UUID id = in.id("Source", source);
        ReadDocument.Original original = original(source.get("path"), "pdf");
        Element representation = source.first("Representation");
        PlainText text = representation == null ? null : Texts.of(representation, in.container);
        try (Pages pages = pages(original, source.get("name"))) {
            if (text == null && pages != null) {
                text = new PlainText(pages.text(in.progress).text());
            }
            if (representation != null) {
                in.kept.attribute(id, "representation", kept(representation.get("guid"), Guids.derived("text of", id)));
            }
            keepPath(source, id, original);
            Taken taken = add(source, id, source.get("name"), "document", text, List.of(), original);
            if (representation != null) {
                selections.expect(source.all("PDFSelection"));
                selections.texts(representation.children(), taken, Guids.derived("text of", id));
                finish(representation, taken);
            }
            selections.regions(source, taken, pages, representation);
            finish(source, taken);
        }
    }

    private void picture(Element source) throws Failure, Cancelled {
        UUID id = in.id("Source", source);
        ReadDocument.Original original = original(source.get("path"), "jpg");
        Element description = source.first("TextDescription");
        PlainText text = description == null ? null : Texts.of(description, in.container);
        keepPath(source, id, original);
        try (Pages pages = pages(original, source.get("name"))) {
            Taken taken = add(source, id, source.get("name"), Pictures.KIND, text == null ? new PlainText("") : text, List.of(), original);
            if (description != null) {
                in.kept.attribute(id, "representation", kept(description.get("guid"), Guids.derived("text of", id)));
                selections.texts(description.children(), taken, Guids.derived("text of", id));
                finish(description, taken);
            }
            selections.regions(source, taken, pages, null);
            finish(source, taken);
        }
    }

    private static String kept(String guid, UUID derived) {
        UUID id = Guids.of(guid);
        return id == null || id.equals(derived) ? "" : id.toString();
    }

    private void keepPath(Element source, UUID id, ReadDocument.Original original) {
        if (original == null && !source.get("path").isEmpty()) {
            in.kept.attribute(id, "path", source.get("path"));
            in.counts.tell("more-files-that-are-missing", Problem.warning(Spoken.say("file-not-there-what-coded-on", source.get("path")),
                    source.get("name"), Spoken.say("export-project-again-with-its-files")));
        }
    }

    private Pages pages(ReadDocument.Original original, String name) {
        if (original == null) {
            return null;
        }
        try {
            return in.pages.open(original.bytes());
        } catch (Failure e) {
            in.counts.tell("more-files-that-cannot-be-shown", Problem.warning(e.problem().message(), name, e.problem().remedy()));
            return null;
        }
    }

    private ReadDocument.Original original(String path, String ending) throws Failure {
        byte[] bytes = path.isBlank() ? null : in.container.bytes(path, Integer.MAX_VALUE);
        String name = Container.name(path);
        return bytes == null || name == null ? null
                : new ReadDocument.Original(name.substring(name.lastIndexOf('/') + 1), type(name, ending), bytes);
    }

    private static String type(String name, String otherwise) {
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : otherwise;
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "jpg", "jpeg" -> "image/jpeg";
            case "tif", "tiff" -> "image/tiff";
            case "png", "gif", "bmp" -> "image/" + ending;
            case "rtf" -> "application/rtf";
            case "odt" -> "application/vnd.oasis.opendocument.text";
            default -> "application/octet-stream";
        };
    }

    private void media(Element source) throws Failure, Cancelled {
        List<Element> transcripts = source.all("Transcript");
        UUID id = in.id("Source", source);
        String kind = source.name().startsWith("Video") ? FilmConsent.KIND : "recording";
        if (transcripts.isEmpty()) {
            PlainText log = TimeLog.of(source);
            Taken taken = add(source, id, source.get("name"), kind, log, TimeLog.structure(source), null);
            in.kept.attribute(id, "log", log.text().isEmpty() ? "" : "1");
            link(source, id);
            selections.log(source, taken);
            finish(source, taken);
            return;
        }
        for (int i = 0; i < transcripts.size(); i++) {
            Element transcript = transcripts.get(i);
            UUID own = i == 0 ? id : in.id("Source", transcript);
            String name = i == 0 ? source.get("name") : Spoken.say("transcript-numbered", source.get("name"), i + 1);
            PlainText text = Texts.of(transcript, in.container);
            SyncPoints points = new SyncPoints(transcript, text, in.counting);
            Taken taken = add(source, own, name, kind, text, points.structure(), null);
            in.counts.became("Transcript", taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
            if (i == 0) {
                in.kept.attribute(own, "transcript", kept(transcript.get("guid"), Guids.derived("text of", id)));
                in.kept.attribute(own, "transcriptName", transcript.get("name"));
            } else {
                in.counts.tell(Problem.info(Spoken.say("recording-has-several-transcripts-each-became"), source.get("name")));
            }
            link(source, own);
            selections.transcript(transcript, taken, points);
            finish(transcript, taken);
            if (i == 0) {
                selections.times(source, taken, points);
                finish(source, taken);
            }
        }
    }

    private void link(Element source, UUID id) throws Failure {
        String path = source.get("path").isBlank() ? source.get("currentPath") : source.get("path");
        if (path.isBlank() || in.before.media().stream().anyMatch(media -> media.source().equals(id))) {
            return;
        }
        Element own = in.supplement.get("Media", id);
        String way = path.replaceFirst("^(relative|absolute):///?", "");
        if (path.startsWith("absolute:///") && !way.matches("[A-Za-z]:.*")) {
            way = "/" + way;
        }
        Path file = null;
        try {
            if (path.startsWith("internal://")) {
                file = extract(path);
                way = file == null ? path : in.project.toAbsolutePath().getParent().relativize(file).toString().replace('\\', '/');
            } else if (path.startsWith("relative:") && in.options.media() != null) {
                file = in.options.media().resolve(way).toAbsolutePath().normalize();
                way = file.toString().replace('\\', '/');
            }
            if (file == null) {
                file = in.project.toAbsolutePath().getParent().resolve(way);
            }
        } catch (InvalidPathException e) {
            file = null;
        }
        long size = 0;
        try {
            size = file != null && Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // as if it were not there
        }
        if (size == 0) {
            in.counts.tell("more-films-recordings-that-are-not", Problem.warning(Spoken.say("film-or-recording-not-where-file", path),
                    source.get("name"), Spoken.say("link-again-or-import-with-folder")));
        }
        String type = file == null ? null : MediaFile.type(file);
        UUID record = own == null ? Guids.derived("media", id) : Guids.of(own.get("id"));
        // where it came along, it is where it was put
        boolean along = size > 0 && path.startsWith("internal://");
        in.edit.put(new Media(record, id, own == null || along ? way : own.get("path"),
                own == null ? type == null ? source.name().startsWith("Video") ? "video/mp4" : "audio/mpeg" : type : own.get("type"),
                own == null ? size : Long.parseLong(own.get("size")), own == null ? "" : own.get("sha256")));
    }

    /** Films stay outside the project file: one that is in the archive goes into a folder beside it. */
    private Path extract(String path) throws Failure {
        String name = Container.name(path);
        if (name == null || in.options.dryRun()) {
            return null;
        }
        String folder = in.project.getFileName().toString().replaceFirst("\\.cairn$", "") + " media";
        Path target = in.project.toAbsolutePath().resolveSibling(folder).resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream stream = in.container.source(path)) {
            if (stream == null) {
                return null;
            }
            Files.createDirectories(target.getParent());
            if (!Files.exists(target)) {
                in.written.add(target);
                Files.copy(stream, target);
            }
            return target;
        } catch (Unpacking e) {
            throw e.failure();
        } catch (IOException e) {
            throw new Failure(Spoken.say("film-or-recording-archive-cannot-be"), target.toString(),
                    Spoken.say("see-whether-there-room-folder-may"), e);
        }
    }

    private Taken add(Element source, UUID id, String name, String kind, PlainText text, List<Structure> structure,
            ReadDocument.Original original) throws Failure {
        String content = text == null ? "" : text.text();
        PlainText plain = text == null ? new PlainText("") : text;
        if (text != null && !text.isReadable()) {
            in.counts.tell("more-texts-that-are-not-utf", Problem.warning(Spoken.say("text-not-utf-read-as-windows"), name,
                    Spoken.say("look-at-letters-beyond-z")));
        }
        for (String attribute : KEPT) {
            in.kept.attribute(id, attribute, source.get(attribute));
        }
        if (original == null && !Set.of("TextSource", "Note", "Transcript").contains(source.name())) {
            // without its file nothing else tells what it is
            in.kept.attribute(id, "element", source.name());
        }
        Source old = in.before.source(id).orElse(null);
        in.targets.putIfAbsent(id, Ref.to(EntityKind.SOURCE, id));
        if (old != null) {
            boolean same = in.before.text(old).string().equals(content);
            if (!same) {
                in.counts.tell("more-sources-whose-text-differs", Problem.warning(Spoken.say("project-has-this-source-with-another"),
                        old.title(), Spoken.say("compare-two-texts")));
            }
            return new Taken(id, old.title(), plain, true, same);
        }
        Map<Fact, String> facts = cases.facts(source);
        String title = name.isBlank() ? facts.getOrDefault(Fact.ORIGIN, Spoken.say("source-without-name")) : name;
        String origin = facts.containsKey(Fact.ORIGIN) || in.supplement.get("Structure", id) != null ? facts.getOrDefault(Fact.ORIGIN, "")
                : original == null ? name : ending(name).equals(ending(original.name())) ? name : original.name();
        Element own = in.supplement.get("Original", id);
        ReadDocument.Original file = own == null || original == null ? original
                : new ReadDocument.Original(own.get("name"), own.get("type"), original.bytes());
        if (!content.isEmpty() && in.hasText(title, content)) {
            in.counts.tell("more-texts-that-are-here-already", Problem.warning(Spoken.say("project-has-source-this-name-with"), title,
                    Spoken.say("undo-merge-file-instead-say-which")));
        }
        in.edit.add(id, new ProjectEdit.NewSource(title, facts.getOrDefault(Fact.KIND, kind),
                facts.getOrDefault(Fact.LANGUAGE, in.options.language()), cases.author(id), cases.school(facts.get(Fact.SCHOOL)),
                facts.getOrDefault(Fact.PHASE, ""), date(facts.get(Fact.DATE)), facts.getOrDefault(Fact.FOLDER, ""), origin, content,
                structure(id, structure, content), file));
        return new Taken(id, title, plain, false, true);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What the supplement knows of the parts of a text, as long as they still fit it. */
    private List<Structure> structure(UUID id, List<Structure> otherwise, String text) {
        Element own = in.supplement.get("Structure", id);
        if (own == null) {
            return otherwise;
        }
        int length = text.codePointCount(0, text.length());
        List<Structure> parts = new ArrayList<>();
        for (Element part : own.children()) {
            UUID person = Guids.of(part.get("person"));
            int start = Integer.parseInt(part.get("start"));
            int end = Integer.parseInt(part.get("end"));
            if (start <= end && end <= length) {
                boolean there = person != null && in.targets.containsKey(person);
                parts.add(new Structure(Structure.Kind.valueOf(part.get("kind")), new org.cairn.api.project.Span(start, end),
                        part.get("label"), Integer.parseInt("0" + part.get("level")), there ? person : null));
            }
        }
        return parts;
    }

    /** What every kind of source has besides. */
    private void finish(Element source, Taken taken) throws Failure {
        Ref whole = Ref.to(EntityKind.SOURCE, taken.id());
        if (!source.textOf("Description").isBlank()) {
            boolean inner = !source.name().endsWith("Source") && !source.name().equals("Note");
            selections.description(Guids.derived(inner ? "inner description" : "description", taken.id()), whole, source);
        }
        in.notes(source, whole);
        if (!source.name().equals("Transcript")) {
            selections.whole(source, taken);
            cases.sourceValues(source, taken.id(), taken.known());
        }
        if (source.name().endsWith("Source") || source.name().equals("Note")) {
            in.counts.became(source.name(), taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        }
    }
}
