// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.exchange.Pages;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.memo.MemoLine;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.SourcesIn.Taken;

/**
 * Takes selections in. Cairn has no selections of their own: a selection is the passage that its codings and memos have, and one without
 * any becomes a bookmark.
 */
final class SelectionsIn {

    private final Incoming in;
    private final Set<UUID> knownCodings = new HashSet<>();
    private final Set<UUID> knownMemos;
    private final Set<UUID> knownRegions;
    /** Selections on pages of the PDF document that is being taken in: the same may be given as passages, too. */
    private Set<UUID> twins = Set.of();

    SelectionsIn(Incoming in) {
        this.in = in;
        if (in.before.codings().size() > 0) {
            for (Source source : in.before.sources()) {
                Codings.Row row = in.before.codings().of(source);
                for (int i = 0; i < row.size(); i++) {
                    knownCodings.add(row.coding(i).id());
                }
            }
        }
        knownMemos = in.before.memos().stream().map(Memo::id).collect(Collectors.toSet());
        knownRegions = in.before.regions().stream().map(RegionCoding::id).collect(Collectors.toSet());
    }

    /** Selections of a text. */
    void texts(List<Element> children, Taken taken, UUID keptUnder) throws Failure {
        SourceText text = new SourceText(taken.text().text());
        for (Element selection : children) {
            if (selection.name().equals("PlainTextSelection")) {
                Positions.Selected one = Texts.selected(selection);
                if (one == null) {
                    keep(selection, keptUnder, taken, "selection-has-no-positions");
                } else {
                    text(selection, one, taken, text, keptUnder);
                }
            }
        }
    }

    private void text(Element selection, Positions.Selected one, Taken taken, SourceText text, UUID keptUnder) throws Failure {
        if (one.start() > one.end()) {
            in.counts.tell("more-selections-that-end-before-they", Problem.info(Spoken.say("selection-ends-before-begins-turned-round"),
                    taken.title() + ", " + one.end()));
        }
        Span span = Positions.span(taken.text(), text, one, in.counting);
        String doubt = "";
        if (span == null) {
            int start = taken.text().offset(Math.min(one.start(), one.end()), in.counting);
            if (start < 0 || start >= text.length()) {
                keep(selection, keptUnder, taken, "selection-lies-outside");
                return;
            }
            span = new Span(start, text.length());
            doubt = Spoken.say("selection-was-cut", one.end());
        }
        if (span.length() == 0 && selection.first("Coding") != null) {
            keep(selection, keptUnder, taken, "selection-is-empty");
            return;
        }
        boolean fits = Positions.fits(text, span, selection.get("name"));
        boolean doubtful = in.survey.positions.isDoubtful(text, span, selection.get("name"), fits);
        if (doubtful) {
            doubt = in.survey.positions.isQuoted() ? Spoken.say("doubtful-quotation", shortened(selection.get("name")))
                    : Spoken.say("doubtful-place");
        }
        if (!doubt.isEmpty()) {
            in.counts.tell("more-doubtful-selections-which-are-marked", Problem.warning(doubt, taken.title() + ", " + span.start(),
                    Spoken.say("look-at-its-codings-are-marked")));
        }
        in.counts.became(selection.name(), taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        boolean plainName = selection.get("name").isBlank() || fits;
        passage(selection, taken, span, doubt, plainName);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))))
                + "\u2026";
    }

    /** Codings, memos and the like of a passage. */
    private void passage(Element selection, Taken taken, Span span, String doubt, boolean plainName) throws Failure {
        Ref passage = Ref.passage(taken.id(), span);
        UUID id = in.id("Selection", selection);
        boolean derived = Guids.isDerived(id) && id.equals(passageId(taken.id(), span));
        if (in.survey.referenced.contains(id) || twins.contains(id)) {
            in.targets.putIfAbsent(id, passage);
        }
        for (Element coding : selection.all("Coding")) {
            UUID made = coding(coding, taken, span, doubt);
            if (made != null && !derived && in.keepsSelection()) {
                in.kept.attribute(made, "selection", id.toString());
            }
        }
        in.notes(selection, passage);
        if (!selection.textOf("Description").isBlank()) {
            description(Guids.derived("description", id), passage, selection);
        } else if (selection.first("Coding") == null && selection.first("NoteRef") == null && !in.survey.referenced.contains(id)) {
            memo(Guids.derived("bookmark", id), passage, MemoLine.BOOKMARK, selection.get("name"), "", selection);
        }
        if (!derived && in.keepsSelection()) {
            if (selection.first("Coding") == null) {
                in.kept.attribute(Guids.derived("passage", taken.id(), span.start(), span.end()), "selection", id.toString());
            }
            if (!plainName) {
                in.kept.attribute(id, "name", selection.get("name"));
            }
            for (String attribute : List.of("creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime")) {
                in.kept.attribute(id, attribute, selection.get(attribute));
            }
        }
    }

    /** The GUID of a passage that has no other: the same at each export. */
    static UUID passageId(UUID source, Span span) {
        return Guids.derived("passage", source, span.start(), span.end());
    }

    /** Makes a coding and returns its GUID, or null where the element names no code. */
    private UUID coding(Element coding, Taken taken, Span span, String doubt) throws Failure {
        UUID code = in.code(coding.first("CodeRef"));
        if (code == null) {
            in.counts.tell("more-codings-without-code", Problem.warning(Spoken.say("coding-names-no-code-left-out"), taken.title() + ", "
                    + span.start(), ""));
            return null;
        }
        UUID id = in.id("Coding", coding);
        if (in.survey.referenced.contains(id)) {
            in.targets.putIfAbsent(id, Ref.to(EntityKind.CODING, id));
        }
        if (knownCodings.contains(id)) {
            in.counts.became("Coding", Counts.Fate.KNOWN);
        } else if (taken.usable()) {
            Element own = in.supplement.get("Coding", id);
            String comment = coding.first("NoteRef") == null ? "" : comment(coding, id);
            comment = doubt.isEmpty() || comment.contains(doubt) ? comment : comment.isEmpty() ? doubt : doubt + "\n" + comment;
            in.edit.put(new Coding(id, taken.id(), code, in.coder(coding.get("creatingUser")), span,
                    Incoming.time(coding.get("creationDateTime"), Instant.EPOCH), comment, number(own, "weight"),
                    !doubt.isEmpty() || number(own, "important") == 1));
            in.counts.became("Coding", Counts.Fate.TAKEN);
        } else {
            return null;
        }
        in.notes(coding, Ref.to(EntityKind.CODING, id));
        return id;
    }

    /** What is noted on the coding as its comment; empty where nothing is. */
    private String comment(Element coding, UUID id) {
        UUID note = Guids.derived("comment", id);
        return coding.all("NoteRef").stream().anyMatch(one -> note.equals(Guids.of(one.get("targetGUID")))) ? in.noteText(note) : "";
    }

    private static int number(Element own, String attribute) {
        return own == null ? 0 : (int) Math.clamp(TimeLog.number(own.get(attribute)), 0, 100);
    }

    /** A description of a selection, as ATLAS.ti and MAXQDA write their comments, becomes a memo on the passage. */
    void description(UUID id, Ref target, Element of) throws Failure {
        memo(id, target, "", "", of.textOf("Description"), of);
    }

    private void memo(UUID id, Ref target, String kind, String title, String text, Element of) throws Failure {
        if (!knownMemos.contains(id)) {
            Instant created = Incoming.time(of.get("creationDateTime"), Instant.EPOCH);
            in.edit.put(new Memo(id, target, kind, title, text, in.coder(of.get("creatingUser")), created,
                    Incoming.time(of.get("modifiedDateTime"), created)));
        }
    }

    private void keep(Element selection, UUID under, Taken taken, String why) {
        in.kept.element(under, selection);
        in.counts.all(selection, Counts.Fate.KEPT);
        int codings = selection.all("Coding").size();
        in.counts.tell("more-selections-that-are-kept", Problem.warning(Spoken.say("selection-kept", Spoken.say(why), codings),
                taken.title(), ""));
        for (Element on : selection.all("Coding")) {
            in.notes(on, Ref.to(EntityKind.SOURCE, taken.id()));
        }
        in.notes(selection, Ref.to(EntityKind.SOURCE, taken.id()));
    }

    /** Codings of a source as a whole. */
    void whole(Element source, Taken taken) throws Failure {
        int length = taken.text().text().codePointCount(0, taken.text().text().length());
        for (Element coding : source.all("Coding")) {
            if (length == 0) {
                in.kept.element(taken.id(), coding);
                in.counts.became("Coding", Counts.Fate.KEPT);
                in.counts.tell("more-codings-sources-without-text", Problem.warning(Spoken.say("source-without-text-coded-as-whole"),
                        taken.title(), ""));
            } else {
                UUID id = coding(coding, taken, new Span(0, length), "");
                if (id != null) {
                    in.kept.attribute(id, "whole", "1");
                }
            }
        }
    }

    /** Selections of a transcript, which go from one sync point to another. */
    void transcript(Element transcript, Taken taken, SyncPoints points) throws Failure {
        UUID under = Guids.derived("text of", taken.id());
        for (Element point : transcript.all("SyncPoint")) {
            SyncPoints.Point found = points.point(point.get("guid"));
            UUID id = Guids.of(point.get("guid"));
            if (found != null && found.offset() >= 0 && !id.equals(Guids.derived("sync", taken.id(), found.offset()))) {
                in.kept.element(under, new Element("SyncPoint").set("guid", point.get("guid")).set("timeStamp", point.get("timeStamp"))
                        .set("position", Integer.toString(found.offset())));
            } else if (found != null && found.offset() < 0) {
                in.kept.element(under, point);
            }
            in.counts.became("SyncPoint", taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        }
        for (Element selection : transcript.all("TranscriptSelection")) {
            Span span = points.between(selection.get("fromSyncPoint"), selection.get("toSyncPoint"));
            if (span == null || span.length() == 0 && selection.first("Coding") != null) {
                keep(selection, under, taken, span == null ? "selection-names-no-places" : "selection-is-empty");
            } else {
                in.counts.became(selection.name(), taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
                passage(selection, taken, span, "", selection.get("name").isBlank()
                        || Positions.fits(new SourceText(taken.text().text()), span, selection.get("name")));
            }
        }
    }

    /** Selections of a film that has a transcript: they are coded where it is said. */
    void times(Element source, Taken taken, SyncPoints points) throws Failure {
        for (Element selection : source.children()) {
            if (TimeLog.isTimed(selection)) {
                Span span = points.said(TimeLog.begin(selection), TimeLog.end(selection));
                if (span == null) {
                    keep(selection, taken.id(), taken, "selection-has-times-unsaid");
                } else {
                    timed(selection, taken, span);
                }
            }
        }
    }

    /** Selections of a film without a transcript: each has its line. */
    void log(Element source, Taken taken) throws Failure {
        List<Element> lines = TimeLog.selections(source);
        SourceText text = new SourceText(taken.text().text());
        int at = 0;
        for (Element selection : source.children()) {
            if (lines.contains(selection)) {
                Span line = text.paragraph(at);
                timed(selection, taken, line);
                at = line.end() + 1;
            } else if (TimeLog.isTimed(selection)) {
                keep(selection, taken.id(), taken, "selection-has-no-times");
            }
        }
    }

    /** The place in the film cannot be told from the text again, so it is kept with each coding. */
    private void timed(Element selection, Taken taken, Span span) throws Failure {
        in.counts.became(selection.name(), taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        if (selection.all("Coding").isEmpty()) {
            in.kept.element(taken.id(), selection);
            in.targets.putIfAbsent(in.id("Selection", selection), Ref.passage(taken.id(), span));
            in.notes(selection, Ref.passage(taken.id(), span));
            return;
        }
        passage(selection, taken, span, "", false);
        UUID id = Guids.of(selection.get("guid"));
        if (id != null) {
            in.kept.attribute(id, "begin", selection.get("begin"));
            in.kept.attribute(id, "end", selection.get("end"));
            selection.all("Coding").stream().map(coding -> Guids.of(coding.get("guid"))).filter(coding -> coding != null)
                    .forEach(coding -> in.kept.attribute(coding, "selection", id.toString()));
        }
    }

    /** Says which selections on pages are still to come. */
    void expect(List<Element> onPages) {
        twins = onPages.stream().map(selection -> Guids.of(selection.get("guid"))).filter(id -> id != null).collect(Collectors.toSet());
    }

    /** Selections on pages and pictures. */
    void regions(Element source, Taken taken, Pages pages, Element representation) throws Failure {
        Set<UUID> inText = new HashSet<>();
        Set<UUID> twinCodings = new HashSet<>();
        if (representation != null) {
            for (Element text : representation.all("PlainTextSelection")) {
                inText.add(Guids.of(text.get("guid")));
                text.all("Coding").forEach(coding -> twinCodings.add(Guids.of(coding.get("guid"))));
            }
        }
        for (Element selection : source.children()) {
            if (selection.name().equals("PDFSelection") || selection.name().equals("PictureSelection")) {
                UUID id = Guids.of(selection.get("guid"));
                if (id != null && inText.contains(id)) {
                    twin(selection, taken, twinCodings);
                } else {
                    region(selection, taken, pages);
                }
            }
        }
    }

    /** The same selection is given as a passage, too, where it is coded: here only its place on the page is kept. */
    private void twin(Element selection, Taken taken, Set<UUID> inText) throws Failure {
        Ref passage = in.targets.get(Guids.of(selection.get("guid")));
        in.counts.became(selection.name(), Counts.Fate.KEPT);
        for (Element coding : selection.all("Coding")) {
            if (inText.contains(Guids.of(coding.get("guid"))) || passage == null || passage.span() == null) {
                in.counts.became("Coding", Counts.Fate.KNOWN);
            } else {
                coding(coding, taken, passage.span(), "");
            }
        }
        in.notes(selection, passage == null ? Ref.to(EntityKind.SOURCE, taken.id()) : passage);
        in.kept.element(taken.id(), selection);
    }

    private void region(Element selection, Taken taken, Pages pages) throws Failure {
        PageRegion place = PageRegion.in(selection, pages, in.options.pdfFromTop() == null ? in.survey.isFrom("qualcoder")
                : in.options.pdfFromTop());
        if (place == null || selection.first("Coding") == null) {
            keep(selection, taken.id(), taken, place == null ? "selection-has-no-page" : "selection-has-no-code");
            return;
        }
        Ref first = null;
        UUID selectionId = in.id("Selection", selection);
        for (Element coding : selection.all("Coding")) {
            UUID code = in.code(coding.first("CodeRef"));
            if (code != null) {
                UUID id = in.id("Coding", coding);
                Element own = in.supplement.get("Region", id);
                if (!knownRegions.contains(id)) {
                    in.edit.put(new RegionCoding(id, taken.id(), place.page(), own == null ? place.region() : PageRegion.of(own), code,
                            in.coder(coding.get("creatingUser")), Incoming.time(coding.get("creationDateTime"), Instant.EPOCH),
                            coding.first("NoteRef") == null ? "" : comment(coding, id), number(own, "weight"), number(own, "important") == 1));
                    in.counts.became("Coding", Counts.Fate.TAKEN);
                } else {
                    in.counts.became("Coding", Counts.Fate.KNOWN);
                }
                in.targets.putIfAbsent(id, Ref.to(EntityKind.REGION, id));
                in.notes(coding, Ref.to(EntityKind.REGION, id));
                first = first == null ? Ref.to(EntityKind.REGION, id) : first;
                in.kept.attribute(id, "selection", selectionId.equals(Guids.derived("region", id)) ? "" : selectionId.toString());
            }
        }
        if (!selectionId.equals(first == null ? null : Guids.derived("region", first.id()))) {
            in.kept.attribute(selectionId, "name", selection.get("name"));
        }
        in.targets.putIfAbsent(selectionId, first == null ? Ref.to(EntityKind.SOURCE, taken.id()) : first);
        in.counts.became(selection.name(), taken.known() ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        in.notes(selection, first == null ? Ref.to(EntityKind.SOURCE, taken.id()) : first);
        if (!selection.textOf("Description").isBlank()) {
            description(Guids.derived("description", selectionId), first == null ? Ref.to(EntityKind.SOURCE, taken.id()) : first, selection);
        }
        if (selection.first("Representation") != null) {
            in.kept.element(selectionId, selection.first("Representation"));
        }
    }
}
