// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.StandingQuery;
import org.cairn.exchange.internal.Spoken;

/** One export: everything in the order of the schema. */
final class ExportRun {

    static final String ORIGIN = "Cairn 1.0";

    private final Outgoing out;
    private final SchemaWriter xml;

    ExportRun(Outgoing out) {
        this.out = out;
        xml = out.xml;
    }

    void codebook() throws IOException {
        xml.begin("CodeBook", "urn:QDA-XML:codebook:1.0", Map.of("origin", ORIGIN));
        codes("Codes");
        for (CodeSet set : out.view.codeSets()) {
            Element element = new Element("Set").set("guid", set.id().toString()).set("name", out.disguise.words(set.name()));
            // the schema of codebooks calls the attribute otherwise than that of projects
            set.codes().stream().sorted().forEach(code -> element.add(new Element("MemberCode").set("guid", code.toString())));
            xml.asItIs(element, "Sets");
        }
        xml.end("CodeBook");
        long memos = out.view.memos().size();
        if (memos > 0) {
            out.counts.tell(Problem.info(Spoken.say("codebook-holds-no-memos-no-definitions"), ""));
        }
    }

    void project() throws IOException, Failure, Cancelled {
        ProjectInfo info = out.view.info();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", out.disguise.words(info.name()));
        attributes.put("origin", ORIGIN);
        for (String name : List.of("creatingUserGUID", "creationDateTime", "modifyingUserGUID", "modifiedDateTime")) {
            String kept = out.kept.attribute(ImportRun.PROJECT, name);
            String value = kept.isEmpty() && name.equals("creationDateTime") ? Outgoing.time(info.created()) : kept;
            if (!value.isEmpty() && Schema.fit(new Element("Project").set(name, value)).has(name)) {
                attributes.put(name, value);
            }
        }
        xml.begin("Project", "urn:QDA-XML:project:1.0", attributes);
        for (Coder coder : out.view.coders()) {
            xml.item(new Element("User").set("guid", coder.id().toString()).set("name", coder.name()).set("id",
                    out.kept.attribute(coder.id(), "id")), "Users");
        }
        codes("CodeBook", "Codes");
        CasesOut cases = new CasesOut(out);
        cases.variables();
        cases.cases();
        SourcesOut sources = new SourcesOut(out, cases);
        sources.write();
        NotesOut notes = new NotesOut(out);
        notes.notes(sources.notes());
        own();
        notes.remarks();
        notes.links();
        notes.sets();
        notes.graphs();
        if (info.description() != null && !info.description().isBlank()) {
            xml.item(new Element("Description").text(out.disguise.words(info.description())));
        }
        Element references = new Element("Project");
        out.references(references, info.id());
        for (Element reference : references.children()) {
            xml.item(reference);
        }
        xml.end("Project");
        told();
    }

    private void codes(String... section) throws IOException {
        Codebook codebook = out.view.codebook();
        Map<String, Integer> names = new HashMap<>();
        codebook.codes().forEach(code -> names.merge(code.name(), 1, Integer::sum));
        for (Code root : codebook.roots()) {
            xml.item(code(codebook, root, null, names, section.length > 1), section);
        }
    }

    private Element code(Codebook codebook, Code code, Code parent, Map<String, Integer> names, boolean project) {
        String name = code.name();
        if (out.options.uniqueNames() && names.get(name) > 1) {
            name = parent == null ? name : name + " (" + parent.name() + ")";
            for (int n = 2; names.merge("\n" + name, 1, Integer::sum) > 1; n++) {
                name = code.name() + " (" + n + ")";
            }
            out.counts.tell("more-codes-that-renamed", Problem.info(Spoken.say("several-codes-are-called-file-one", code.name(), name), ""));
        }
        Element element = new Element("Code").set("guid", code.id().toString()).set("name", out.disguise.words(name))
                .set("isCodable", Boolean.toString(code.codable())).set("color", Outgoing.color(code.color()));
        Code.Definition definition = code.definition();
        String description = out.disguise.words(Definitions.inWords(definition));
        if (!description.isEmpty()) {
            element.add("Description", description);
        }
        if (project) {
            if (!Definitions.isPlain(definition)) {
                Element own = Definitions.element(code);
                own.replaceBut("guid", out.disguise::words);
                out.supplement.put(own);
            }
            out.references(element, code.id());
        }
        codebook.children(code).forEach(child -> element.add(code(codebook, child, code, names, project)));
        return element;
    }

    /** What only Cairn has. */
    private void own() {
        for (PersonRole role : out.view.roles()) {
            if (out.permitted.allows(role.person())) {
                put("Role", role.id()).set("person", role.person().toString()).set("role", role.role()).set("school", text(role.school()))
                        .set("since", text(role.since())).set("until", text(role.until()));
            }
        }
        for (Consent consent : out.view.consents()) {
            if (out.permitted.allows(consent.person())) {
                put("Consent", consent.id()).set("person", consent.person().toString()).set("for", consent.use().name())
                        .set("state", consent.state().name()).set("date", text(consent.date())).set("note", out.disguise.words(consent.note()));
            }
        }
        for (StandingQuery query : out.view.standingQueries()) {
            put("StandingQuery", query.id()).set("name", out.disguise.words(query.name())).set("query", out.disguise.words(query.query()))
                    .set("code", text(query.code())).set("followed", query.followed() ? "1" : "0");
        }
        for (InboxItem item : out.view.inbox()) {
            if (out.permitted.allows(item.source())) {
                var span = out.disguise.isOn() ? out.text(item.source()).span(item.span()) : item.span();
                put("InboxItem", item.id()).set("query", item.query().toString()).set("source", item.source().toString())
                        .set("start", Integer.toString(span.start())).set("end", Integer.toString(span.end()))
                        .set("found", item.found().toString()).set("state", item.state().name());
            }
        }
        for (CodingRound round : out.view.rounds()) {
            Element element = put("Round", round.id()).set("name", round.name()).set("blind", round.blind() ? "1" : "0")
                    .set("consensus", text(round.consensus()));
            round.coders().stream().sorted().forEach(coder -> element.add(new Element("Coder").set("guid", coder.toString()).set("locked",
                    text(round.locked().get(coder)))));
            round.sources().stream().filter(out.permitted::allows).sorted().forEach(source -> element.add(new Element("Source").set("guid",
                    source.toString())));
        }
        for (CodeSet set : out.view.codeSets()) {
            if (set.codes().isEmpty()) {
                put("CodeSet", set.id());
            }
        }
    }

    private Element put(String name, UUID id) {
        Element element = new Element(name).set("guid", id.toString());
        out.supplement.put(element);
        return element;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private void told() {
        out.permitted.told().forEach(out.counts::tell);
        if (out.disguise.isOn()) {
            out.counts.tell(Problem.info(Spoken.say("people-go-out-under-pseudonyms-their"), ""));
        }
    }
}
