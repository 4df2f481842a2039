// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Media;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;
import org.cairn.core.documents.FilmConsent;
import org.cairn.core.documents.MediaFile;
import org.cairn.exchange.internal.Spoken;

/** Writes sources, each with its text, file and selections. */
final class SourcesOut {

    private static final List<String> KEPT = List.of("creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime");

    private final Outgoing out;
    private final CasesOut cases;
    private final Map<UUID, Media> media = new HashMap<>();
    private final Map<UUID, List<RegionCoding>> regions = new HashMap<>();
    /** Notes with codings, which are sources in Cairn; they are written with the notes. */
    private final List<Element> notes = new ArrayList<>();
    private int otherFiles;
    private int hiddenFiles;
    private int bareFiles;

    SourcesOut(Outgoing out, CasesOut cases) {
        this.out = out;
        this.cases = cases;
        out.view.media().forEach(one -> media.put(one.source(), one));
        out.view.regions().forEach(region -> regions.computeIfAbsent(region.source(), key -> new ArrayList<>()).add(region));
    }

    List<Element> notes() {
        return notes;
    }

    void write() throws IOException, Failure, Cancelled {
        List<Source> sources = out.view.sources().stream().filter(source -> out.permitted.allows(source.id())).toList();
        out.progress.begin(Spoken.say("doing.sources", sources.size()), sources.size());
        // texts come in bulk, where the next are read while one is written
        int batch = 100;
        for (int i = 0; i < sources.size(); i += batch) {
            List<Source> some = sources.subList(i, Math.min(sources.size(), i + batch));
            Map<Source, SourceText> texts = new HashMap<>();
            Map<Source, List<Structure>> structures = new HashMap<>();
            out.view.texts(some, texts::put);
            out.view.structures(some, structures::put);
            for (Source source : some) {
                out.progress.check();
                write(source, texts.get(source), structures.get(source));
                out.progress.worked(1);
            }
        }
        if (otherFiles > 0) {
            out.counts.tell(Problem.info(Spoken.say("original-files-are-neither-pdf-nor", otherFiles), ""));
        }
        if (bareFiles > 0) {
            out.counts.tell(Problem.info(Spoken.say("bare-projects-hold-no-files", bareFiles), ""));
        }
        if (hiddenFiles > 0) {
            out.counts.tell(Problem.info(Spoken.say("original-files-films-recordings-which-names", hiddenFiles), ""));
        }
    }

    private void write(Source source, SourceText original, List<Structure> parts) throws IOException, Failure, Cancelled {
        Disguise.Text text = out.disguise.text(original);
        Selections selections = new Selections(out, source, text);
        structure(source, parts, text);
        ReadDocument.Original file = file(source, original, text);
        if (file != null && out.zip == null) {
            bareFiles++;
        }
        List<RegionCoding> coded = regions.getOrDefault(source.id(), List.of());
        String kind = file == null ? "" : file.mediaType();
        boolean note = !out.kept.attribute(source.id(), "note").isEmpty();
        String was = out.kept.attribute(source.id(), "element");
        Element element = new Element(note ? "Note" : media.containsKey(source.id()) ? media.get(source.id()).isFilm() ? "VideoSource"
                : "AudioSource" : kind.equals("application/pdf") ? "PDFSource" : kind.startsWith("image/") ? "PictureSource"
                : was.isEmpty() || file != null ? "TextSource" : was);
        element.set("guid", source.id().toString()).set("name", out.disguise.words(source.title()));
        for (String attribute : KEPT) {
            element.set(attribute, out.kept.attribute(source.id(), attribute));
        }
        if (element.get("creationDateTime").isEmpty()) {
            element.set("creationDateTime", Outgoing.time(source.imported()));
        }
        Element inner = element;
        switch (element.name()) {
            case "PDFSource", "PictureSource" -> {
                element.set("path", file == null ? null : path(source, file));
                if (!original.string().isEmpty() || element.name().equals("PDFSource")) {
                    String kept = out.kept.attribute(source.id(), "representation");
                    inner = new Element(element.name().equals("PDFSource") ? "Representation" : "TextDescription")
                            .set("guid", kept.isEmpty() ? Guids.derived("text of", source.id()).toString() : kept);
                    element.add(inner);
                    out.text(inner, source.id(), text.text().string());
                    selections.description(inner, "inner description");
                }
                selections.texts(inner);
                coded = file == null || out.zip == null ? coded : regions(element, file, coded);
            }
            case "AudioSource", "VideoSource" -> recording(source, element, parts, text, selections);
            default -> {
                text(source, element, text, file);
                selections.texts(element);
            }
        }
        exactly(coded);
        kept(source, element, inner);
        selections.whole(element);
        if (!note) {
            cases.values(source, element);
            out.xml.item(element, "Sources");
        } else {
            notes.add(element);
        }
    }

    private void text(Source source, Element element, Disguise.Text text, ReadDocument.Original file) throws IOException {
        String missing = out.kept.attribute(source.id(), "plainTextPath");
        if (!missing.isEmpty() && source.length() == 0 && !out.disguise.isOn()) {
            element.set("plainTextPath", missing);
        } else {
            out.text(element, source.id(), text.text().string());
        }
        if (file != null && file.name().toLowerCase(Locale.ROOT).endsWith(".docx") && out.zip != null) {
            element.set("richTextPath", sent(source, file, "docx"));
        } else if (file != null && out.zip != null) {
            otherFiles++;
        }
    }

    /** The file of a source where it may go out, or null. */
    private ReadDocument.Original file(Source source, SourceText original, Disguise.Text text) {
        byte[] bytes = out.view.isOriginalText(source) ? original.string().getBytes(StandardCharsets.UTF_8)
                : out.view.original(source).orElse(null);
        if (bytes == null) {
            return null;
        }
        if (out.disguise.isOn() && (!text.replaced().isEmpty() || source.author() != null && out.disguise.hides(source.author())
                || FileKind.isPicture(bytes))) {
            hiddenFiles++;
            return null;
        }
        String name = source.origin().isEmpty() ? source.title() : source.origin().substring(source.origin().lastIndexOf('/') + 1);
        return new ReadDocument.Original(name, FileKind.of(bytes, name), bytes);
    }

    private String path(Source source, ReadDocument.Original file) throws IOException {
        return out.zip == null ? null : sent(source, file, FileKind.ending(file.mediaType()));
    }

    /** Sends the file along under a name of its own, and what it was called. */
    private String sent(Source source, ReadDocument.Original file, String ending) throws IOException {
        out.supplement.put(new Element("Original").set("guid", source.id().toString()).set("name", out.disguise.words(file.name()))
                .set("type", file.mediaType()));
        return out.file(source.id() + "." + ending, file.bytes());
    }

    /** Writes coded parts of pages and returns those that could not be. */
    private List<RegionCoding> regions(Element element, ReadDocument.Original file, List<RegionCoding> coded) {
        List<RegionCoding> left = new ArrayList<>();
        if (coded.isEmpty()) {
            return left;
        }
        try (Pages pages = out.pages.open(file.bytes())) {
            Map<UUID, Element> selections = new LinkedHashMap<>();
            for (RegionCoding one : coded) {
                if (one.page() > pages.count()) {
                    left.add(one);
                    continue;
                }
                UUID kept = Guids.of(out.kept.attribute(one.id(), "selection"));
                UUID id = kept == null ? Guids.derived("region", one.id()) : kept;
                Element selection = new Element(element.name().replace("Source", "Selection")).set("guid", id.toString());
                new PageRegion(one.page(), one.region()).corners(selection, pages.size(one.page()));
                Element there = selections.get(id);
                if (there != null && isElsewhere(there, selection)) {
                    // one of its codings was moved since
                    id = Guids.derived("region", one.id());
                    there = null;
                    selection.set("guid", id.toString());
                }
                if (there == null) {
                    there = selection.set("name", out.disguise.words(out.kept.attribute(id, "name")));
                    out.kept.elements(id).forEach(there::add);
                    selections.put(id, there);
                    element.add(there);
                }
                Element coding = new Element("Coding").set("guid", one.id().toString()).set("creatingUser", one.coder().toString())
                        .set("creationDateTime", Outgoing.time(one.created())).reference("CodeRef", one.code());
                out.remark(coding, "comment", one.id(), one.comment(), one.coder(), one.created());
                out.references(coding, one.id());
                there.add(coding);
                out.supplement.put(PageRegion.exact(new Element("Region").set("guid", one.id().toString()).set("weight",
                        Integer.toString(one.weight())).set("important", one.important() ? "1" : "0"), one.region()));
            }
        } catch (Failure e) {
            out.counts.tell("more-files-that-cannot-be-shown", Problem.warning(e.problem().message(), file.name(), e.problem().remedy()));
            return coded;
        }
        return left;
    }

    private static boolean isElsewhere(Element there, Element selection) {
        return IntStream.range(0, there.attributes()).anyMatch(i -> !there.attribute(i).equals("name")
                && !there.value(i).equals(selection.get(there.attribute(i))));
    }

    /** Coded parts of pages that do not go out travel in the supplement. */
    private void exactly(List<RegionCoding> coded) {
        for (RegionCoding one : coded) {
            out.supplement.put(PageRegion.exact(new Element("Region").set("guid", one.id().toString()), one.region())
                    .set("source", one.source().toString()).set("page", Integer.toString(one.page())).set("code", one.code().toString())
                    .set("coder", one.coder().toString()).set("created", Outgoing.time(one.created()))
                    .set("comment", out.disguise.words(one.comment())).set("weight", Integer.toString(one.weight()))
                    .set("important", one.important() ? "1" : "0"));
            out.counts.in("Coding");
            out.counts.became("Coding", Counts.Fate.KEPT);
            out.counts.tell("more-coded-parts-pages-that-do", Problem.info(Spoken.say("coded-part-page-has-no-page"), ""));
        }
    }

    private void recording(Source source, Element element, List<Structure> parts, Disguise.Text text, Selections selections)
            throws IOException {
        Media one = media.get(source.id());
        if (one != null && out.disguise.isOn()) {
            hiddenFiles++;
        } else if (one != null) {
            element.set("path", path(source, one));
            out.supplement.put(new Element("Media").set("guid", source.id().toString()).set("id", one.id().toString()).set("path", one.path())
                    .set("type", one.type()).set("size", Long.toString(one.size())).set("sha256", one.sha256()));
        }
        String kept = out.kept.attribute(source.id(), "transcript");
        Element transcript = new Element("Transcript").set("guid", kept.isEmpty() ? Guids.derived("text of", source.id()).toString() : kept)
                .set("name", out.disguise.words(out.kept.attribute(source.id(), "transcriptName")));
        Map<Integer, Long> times = new TreeMap<>();
        if (out.kept.attribute(source.id(), "log").isEmpty()) {
            out.text(transcript, source.id(), text.text().string());
            selections.description(transcript, "inner description");
            for (Structure part : parts) {
                if (part.kind() == Structure.Kind.TIME) {
                    times.putIfAbsent(part.span().start(), (long) part.level());
                }
            }
            element.add(transcript);
        }
        selections.transcript(transcript, element, times);
        out.kept.elements(Guids.derived("text of", source.id())).stream().filter(one2 -> !one2.name().equals("SyncPoint"))
                .forEach(other -> transcript.add(out.disguise.element(other)));
    }

    private String path(Source source, Media one) throws IOException {
        Path file = MediaFile.find(out.project, one);
        boolean absolute = one.path().startsWith("/") || one.path().matches("[A-Za-z]:.*");
        if (out.options.media() && out.zip != null && Files.isRegularFile(file) && FilmConsent.of(out.view, source).mayShow()) {
            String name = file.getFileName().toString();
            return out.file(source.id() + name.substring(Math.max(0, name.lastIndexOf('.'))), Files.readAllBytes(file));
        }
        return one.path().startsWith("internal://") ? one.path() : (absolute ? "absolute:///" : "relative:///") + one.path().replaceFirst("^/+", "");
    }

    private void kept(Source source, Element element, Element inner) {
        if (!out.disguise.isOn()) {
            for (String attribute : List.of("path", "richTextPath", "currentPath")) {
                if (element.get(attribute).isEmpty()) {
                    element.set(attribute, out.kept.attribute(source.id(), attribute));
                }
            }
        }
        for (Element one : out.kept.elements(source.id())) {
            element.add(out.disguise.element(one));
        }
        if (inner != element) {
            for (Element one : out.kept.elements(Guids.derived("text of", source.id()))) {
                inner.add(out.disguise.element(one));
            }
        }
    }

    /** What REFI-QDA does not know of a text: headings, pages, speakers. */
    private void structure(Source source, List<Structure> structure, Disguise.Text text) {
        Element parts = new Element("Structure").set("guid", source.id().toString());
        for (Structure part : structure) {
            var span = text.span(part.span());
            boolean hidden = part.person() != null && out.disguise.hides(part.person());
            String label = out.disguise.words(part.label());
            parts.add(new Element("Part").set("kind", part.kind().name()).set("start", Integer.toString(span.start())).set("end",
                    Integer.toString(span.end())).set("level", Integer.toString(part.level())).set("person", part.person() == null ? null
                    : part.person().toString()).set("label", hidden && label.equals(part.label()) && label.length() > 2
                    ? out.disguise.name(out.view.person(part.person()).orElseThrow()) : label));
        }
        // where it came from is told as a value; only where that is not can nothing but this say that there is nothing to tell
        if (!structure.isEmpty() || source.origin().isEmpty() || out.disguise.isOn() || media.containsKey(source.id())) {
            out.supplement.put(parts);
        }
    }
}
