// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Ref;
import org.cairn.exchange.refi.RefiFiles;

/** Writes notes, links, sets and graphs. */
final class NotesOut {

    private final Outgoing out;

    NotesOut(Outgoing out) {
        this.out = out;
    }

    void notes(Iterable<Element> coded) throws IOException {
        for (Memo memo : out.view.memos()) {
            if (out.permitted.allows(memo.id()) && !out.inSelections.contains(memo.id()) && !Outgoing.isDescription(memo)) {
                memo(memo);
            }
        }
        for (Element note : coded) {
            out.xml.item(note, "Notes");
        }
        for (ModelDocument document : out.view.documents()) {
            if (!document.kind().equals(RefiFiles.KEPT) && out.permitted.allows(document.id())) {
                Element note = new Element("Note").set("guid", document.id().toString()).set("name", out.disguise.words(document.title()));
                out.text(note, document.id(), out.disguise.words(new String(out.view.content(document), StandardCharsets.UTF_8)));
                out.references(note, document.id());
                out.xml.item(note, "Notes");
                out.supplement.put(new Element("Document").set("guid", document.id().toString()).set("kind", document.kind()));
            }
        }
        gatherLinks();
    }

    private void memo(Memo memo) throws IOException {
        Element note = new Element("Note").set("guid", memo.id().toString()).set("name", out.disguise.words(memo.title()))
                .set("creatingUser", memo.coder().toString()).set("creationDateTime", Outgoing.time(memo.created()))
                .set("modifiedDateTime", Outgoing.time(memo.modified())).add("PlainTextContent", out.disguise.words(memo.text()));
        out.references(note, memo.id());
        out.kept.elements(memo.id()).forEach(kept -> note.add(out.disguise.element(kept)));
        out.xml.item(note, "Notes");
        boolean several = out.about.contains(memo.id());
        if (!memo.kind().isEmpty() || several) {
            out.supplement.put(new Element("Memo").set("guid", memo.id().toString()).set("kind", memo.kind())
                    .set("about", several ? about(memo.target()) : null));
        }
        if (!Outgoing.isHost(memo.target())) {
            UUID target = memo.target().id();
            out.links.add(new Element("Link").set("guid", Guids.derived(NotesIn.ABOUT, memo.id(), target).toString())
                    .set("name", NotesIn.ABOUT).set("direction", "OneWay").set("originGUID", memo.id().toString())
                    .set("targetGUID", target.toString()));
        }
    }

    /** Where a memo is about in the file: passages are where they went. */
    private String about(Ref target) {
        Disguise.Text text = target.span() == null ? null : out.text(target.id());
        return NotesIn.about(text == null ? target : Ref.passage(target.id(), text.span(target.span())));
    }

    private void gatherLinks() {
        for (Link link : out.view.links()) {
            if (!out.permitted.allows(link.id()) || out.isAbout(link)) {
                continue;
            }
            String direction = out.kept.attribute(link.id(), "direction");
            Element element = new Element("Link").set("guid", link.id().toString())
                    .set("name", out.kept.attribute(link.id(), "unnamed").isEmpty() ? out.disguise.words(link.relation()) : null)
                    .set("direction", direction.isEmpty() ? "OneWay" : direction.equals("none") ? null : direction)
                    .set("color", out.kept.attribute(link.id(), "color")).set("originGUID", out.guid(link.from()).toString())
                    .set("targetGUID", out.guid(link.to()).toString());
            out.remark(element, "note of", link.id(), link.note(), null, null);
            out.references(element, link.id());
            out.links.add(element);
        }
    }

    /** Comments and remarks, which are notes in REFI-QDA, and what only Cairn knows. */
    void remarks() throws IOException {
        for (Element remark : out.remarks) {
            out.xml.item(remark, "Notes");
        }
        if (!out.supplement.isEmpty()) {
            UUID id = Guids.derived("supplement", out.view.info().id());
            Element note = new Element("Note").set("guid", id.toString()).set("name", Supplement.TITLE);
            out.text(note, id, out.supplement.text());
            out.xml.item(note, "Notes");
        }
    }

    void links() throws IOException {
        for (Element link : out.links) {
            out.xml.item(link, "Links");
        }
        for (Element link : out.kept.elements(NotesIn.LINKS)) {
            out.xml.item(out.disguise.element(link), "Links");
        }
    }

    void sets() throws IOException {
        for (CodeSet set : out.view.codeSets()) {
            Element element = new Element("Set").set("guid", set.id().toString()).set("name", out.disguise.words(set.name()));
            set.codes().stream().sorted().forEach(code -> element.reference("MemberCode", code));
            out.kept.elements(set.id()).forEach(kept -> element.add(out.disguise.element(kept)));
            out.xml.item(element, "Sets");
        }
        for (Element set : out.kept.elements(CodesIn.SETS)) {
            out.xml.item(out.disguise.element(set), "Sets");
        }
    }

    void graphs() throws IOException {
        for (Element graph : out.kept.elements(ImportRun.GRAPHS)) {
            out.xml.item(out.disguise.element(graph), "Graphs");
        }
    }
}
