// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.memo.MemoLine;

/**
 * The selections of one source on the way out: a passage with all that is coded, noted or linked there. Those that came in with an import
 * have the GUID they had; others one that follows from the passage, the same each time.
 */
final class Selections {

    private static final int NAME = 100;

    /** A selection with what stands in it. */
    private record Selection(UUID id, Span span, Element element) {
    }

    private final Outgoing out;
    private final Source source;
    private final Disguise.Text text;
    private final Map<UUID, Selection> byId = new LinkedHashMap<>();
    private final Map<Span, List<Selection>> bySpan = new LinkedHashMap<>();
    private final List<Element> whole = new ArrayList<>();

    Selections(Outgoing out, Source source, Disguise.Text text) {
        this.out = out;
        this.source = source;
        this.text = text;
        Codings.Row row = out.view.codings().of(source);
        for (int i = 0; i < row.size(); i++) {
            coding(row.coding(i));
        }
        out.passageMemos.getOrDefault(source.id(), List.of()).forEach(this::memo);
        for (Link link : out.passageLinks.getOrDefault(source.id(), List.of())) {
            at(link.to().span(), null).element().reference("NoteRef", link.from().id());
        }
        out.linkPassages.getOrDefault(source.id(), Set.of()).stream().sorted().forEach(span -> at(span, null));
        bySpan.forEach((span, all) -> out.passages.put(Ref.passage(source.id(), span), all.getFirst().id()));
    }

    private void coding(Coding coding) {
        Element element = new Element("Coding").set("guid", coding.id().toString()).set("creatingUser", coding.coder().toString())
                .set("creationDateTime", Outgoing.time(coding.created())).reference("CodeRef", coding.code());
        out.remark(element, "comment", coding.id(), coding.comment(), coding.coder(), coding.created());
        out.references(element, coding.id());
        if (coding.weight() > 0 || coding.important()) {
            out.supplement.put(new Element("Coding").set("guid", coding.id().toString()).set("weight", Integer.toString(coding.weight()))
                    .set("important", coding.important() ? "1" : "0"));
        }
        if (!out.kept.attribute(coding.id(), "whole").isEmpty() && coding.span().start() == 0 && coding.span().end() == source.length()) {
            whole.add(element);
        } else {
            at(coding.span(), Guids.of(out.kept.attribute(coding.id(), "selection"))).element().add(element);
        }
    }

    private void memo(Memo memo) {
        Span span = memo.target().span();
        boolean plain = memo.kind().isEmpty() && memo.title().isEmpty();
        UUID kept = Guids.of(out.kept.attribute(SelectionsIn.passageId(source.id(), span), "selection"));
        List<UUID> candidates = new ArrayList<>(bySpan.getOrDefault(span, List.of()).stream().map(Selection::id).toList());
        if (kept != null) {
            candidates.add(kept);
        }
        candidates.add(SelectionsIn.passageId(source.id(), span));
        for (UUID id : candidates) {
            if (plain && memo.id().equals(Guids.derived("description", id))) {
                out.inSelections.add(memo.id());
                Selection selection = at(span, id);
                selection.element().add("Description", out.disguise.words(memo.text()));
                dated(selection.element(), memo.coder(), memo.created(), memo.modified());
                return;
            }
            if (memo.kind().equals(MemoLine.BOOKMARK) && memo.text().isEmpty() && memo.id().equals(Guids.derived("bookmark", id))) {
                out.inSelections.add(memo.id());
                Selection selection = at(span, id);
                selection.element().set("name", out.disguise.words(memo.title()));
                dated(selection.element(), memo.coder(), memo.created(), memo.modified());
                return;
            }
        }
        at(span, null).element().reference("NoteRef", memo.id());
    }

    private static void dated(Element element, UUID coder, Instant created, Instant modified) {
        element.set("creatingUser", coder.toString()).set("creationDateTime", Outgoing.time(created))
                .set("modifiedDateTime", modified.equals(created) ? element.get("modifiedDateTime") : Outgoing.time(modified));
    }

    /**
     * The selection of a passage.
     *
     * @param wanted its GUID, or null for the first one there
     */
    private Selection at(Span span, UUID wanted) {
        if (wanted == null && bySpan.containsKey(span)) {
            return bySpan.get(span).getFirst();
        }
        UUID kept = Guids.of(out.kept.attribute(SelectionsIn.passageId(source.id(), span), "selection"));
        UUID id = wanted != null ? wanted : kept != null ? kept : SelectionsIn.passageId(source.id(), span);
        Selection there = byId.get(id);
        if (there != null && !there.span().equals(span)) {
            // one of its codings was moved since
            id = SelectionsIn.passageId(source.id(), span);
            there = byId.get(id);
        }
        return there != null ? there : made(id, span);
    }

    private Selection made(UUID id, Span span) {
        Element element = new Element("PlainTextSelection").set("guid", id.toString());
        String name = out.kept.attribute(id, "name");
        element.set("name", name.isEmpty() ? quotation(text.text().slice(text.span(span))) : out.disguise.words(name));
        for (String attribute : List.of("creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime")) {
            element.set(attribute, out.kept.attribute(id, attribute));
        }
        Selection selection = new Selection(id, span, element);
        byId.put(id, selection);
        bySpan.computeIfAbsent(span, key -> new ArrayList<>(1)).add(selection);
        return selection;
    }

    /** The words of a passage; a long one is cut. */
    static String quotation(String passage) {
        String line = isOneLine(passage) ? passage : onOneLine(passage);
        return line.codePointCount(0, line.length()) <= NAME ? line : line.substring(0, line.offsetByCodePoints(0, NAME)).stripTrailing()
                + "\u2026";
    }

    private static String onOneLine(String passage) {
        StringBuilder line = new StringBuilder(passage.length());
        for (int i = 0; i < passage.length(); i++) {
            char c = passage.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** Whether the words stand apart by single spaces already, as in most passages. */
    private static boolean isOneLine(String passage) {
        boolean space = true;
        for (int i = 0; i < passage.length(); i++) {
            char c = passage.charAt(i);
            if (c > ' ' && c < 0x80) {
                space = false;
            } else if (c != ' ' && (Character.isWhitespace(c) || c < ' ') || c == ' ' && space) {
                return false;
            } else {
                space = c == ' ';
            }
        }
        return !space;
    }

    /** Selections of a text, as the standard has them. */
    void texts(Element into) {
        for (Selection selection : byId.values()) {
            Span span = text.span(selection.span());
            into.add(selection.element().set("startPosition", Integer.toString(span.start())).set("endPosition",
                    Integer.toString(span.end())));
        }
    }

    /** Selections of a transcript, which go from one sync point to another; those with times of their own go to the recording. */
    void transcript(Element transcript, Element recording, Map<Integer, Long> times) {
        Map<Integer, String> points = new LinkedHashMap<>();
        for (Element point : out.kept.elements(Guids.derived("text of", source.id()))) {
            if (point.name().equals("SyncPoint")) {
                long position = TimeLog.number(point.get("position"));
                if (position < 0 || position > source.length() || points.putIfAbsent((int) position, point.get("guid")) == null) {
                    transcript.add(position < 0 ? point : new Element("SyncPoint").set("guid", point.get("guid")).set("timeStamp",
                            point.get("timeStamp")).set("position", Integer.toString(text.span(new Span((int) position, (int) position)).start())));
                }
            }
        }
        times.keySet().forEach(offset -> point(transcript, points, times, offset));
        for (Selection selection : byId.values()) {
            String begin = out.kept.attribute(selection.id(), "begin");
            if (!begin.isEmpty()) {
                recording.add(renamed(selection.element(), recording.name().replace("Source", "Selection"))
                        .set("name", out.disguise.words(out.kept.attribute(selection.id(), "name"))).set("begin", begin).set("end",
                        out.kept.attribute(selection.id(), "end")));
            } else {
                transcript.add(renamed(selection.element(), "TranscriptSelection")
                        .set("fromSyncPoint", point(transcript, points, times, selection.span().start()))
                        .set("toSyncPoint", point(transcript, points, times, selection.span().end())));
            }
        }
    }

    private String point(Element transcript, Map<Integer, String> points, Map<Integer, Long> times, int offset) {
        return points.computeIfAbsent(offset, at -> {
            String id = Guids.derived("sync", source.id(), at).toString();
            Element point = new Element("SyncPoint").set("guid", id).set("position", Integer.toString(text.span(new Span(at, at)).start()));
            transcript.add(point.set("timeStamp", times.containsKey(at) ? times.get(at).toString() : null));
            return id;
        });
    }

    private static Element renamed(Element element, String name) {
        Element made = new Element(name);
        element.eachAttribute(made::set);
        element.children().forEach(made::add);
        return made;
    }

    /** Codings of the source as a whole, and what is noted on it. */
    void whole(Element into) {
        whole.forEach(into::add);
        out.references(into, source.id());
        description(into, "description");
    }

    /** What another program described the source with, which came in as a memo. */
    void description(Element into, String what) {
        Memo description = out.descriptions.get(Guids.derived(what, source.id()));
        if (description != null) {
            into.add("Description", out.disguise.words(description.text())).set("creatingUser", description.coder().toString());
            // no date is better than one that nobody said
            into.set("creationDateTime", description.created().equals(Instant.EPOCH) ? what.equals("description")
                    ? out.kept.attribute(source.id(), "creationDateTime") : null : Outgoing.time(description.created()));
            if (!description.modified().equals(description.created())) {
                into.set("modifiedDateTime", Outgoing.time(description.modified()));
            }
        }
    }
}
