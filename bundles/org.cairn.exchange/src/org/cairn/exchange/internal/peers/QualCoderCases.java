// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.store.ForeignDatabases.Tables;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.peers.PeerImport.Text;
import org.cairn.exchange.internal.refi.Counting;
import org.cairn.exchange.internal.refi.Counts.Fate;

/** Cases of QualCoder become people, what files and cases have become attributes. */
final class QualCoderCases {

    /** Relation of the link from a person to a passage of a case. */
    static final String CASE_OF = "has the passage";

    private final PeerImport run;
    private final Tables tables;
    private final Map<Long, Text> texts;
    private final Map<Long, UUID> cases = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    QualCoderCases(PeerImport run, Tables tables, Map<Long, Text> texts) {
        this.run = run;
        this.tables = tables;
        this.texts = texts;
        run.before.people().forEach(person -> names.add(person.name()));
    }

    void take() throws Failure, Cancelled {
        tables.read("cases", row -> {
            UUID id = run.id("cases", row.number("caseid", -1));
            cases.put(row.number("caseid", -1), id);
            run.counts.in(PeerImport.CASE);
            run.counts.became(PeerImport.CASE, run.isKnown(id) ? Fate.KNOWN : Fate.TAKEN);
            if (!run.isKnown(id)) {
                String wanted = row.text("name").isBlank() ? "Case without a name" : row.text("name").strip();
                String name = wanted;
                for (int n = 2; !names.add(name); n++) {
                    name = wanted + " (" + n + ")";
                }
                run.edit.put(new Person(id, name, "", null, row.text("memo")));
            }
        });
        passages();
        attributes();
    }

    /** Who has a whole text is its author; of a part a link tells. */
    private void passages() throws Failure, Cancelled {
        Map<UUID, UUID> authors = new HashMap<>();
        tables.read("case_text", row -> {
            Text on = texts.get(row.number("fid", -1));
            UUID person = cases.get(row.number("caseid", -1));
            if (on == null || person == null || run.before.source(on.id()).isPresent()) {
                return;
            }
            int length = on.text().length();
            int from = Math.clamp(on.plain().offset(row.number("pos0", 0), Counting.STANDARD), 0, length);
            int to = Math.clamp(on.plain().offset(row.number("pos1", length), Counting.STANDARD), from, length);
            boolean whole = from == 0 && to >= length - 1;
            if (whole && authors.putIfAbsent(on.id(), person) == null) {
                return;
            }
            UUID id = run.id("case_text", row.number("id", -1));
            if (!run.isKnown(id)) {
                run.edit.put(new Link(id, Ref.to(EntityKind.PERSON, person), from < to ? Ref.passage(on.id(), new Span(from, to))
                        : Ref.to(EntityKind.SOURCE, on.id()), CASE_OF, row.text("memo")));
            }
        });
        for (Map.Entry<UUID, UUID> author : authors.entrySet()) {
            run.author(author.getKey(), author.getValue());
        }
    }

    private void attributes() throws Failure, Cancelled {
        Map<String, Attribute> attributes = new HashMap<>();
        tables.read("attribute_type", row -> {
            String of = row.text("caseOrFile");
            EntityKind kind = of.equals("case") ? EntityKind.PERSON : of.equals("file") ? EntityKind.SOURCE : null;
            if (kind == null) {
                run.counts.tell("more-attributes-journals", Problem.info(Spoken.say("attribute-one-journals-which-have-none", row.text("name")), ""));
                return;
            }
            String name = row.text("name").strip();
            Attribute.Type type = row.text("valuetype").equals("numeric") ? Attribute.Type.NUMBER : Attribute.Type.TEXT;
            Attribute attribute = run.before.attributes().stream().filter(old -> old.of() == kind && old.name().equals(name)).findFirst()
                    .orElse(null);
            if (attribute == null) {
                attribute = new Attribute(run.id("attribute_type", of + name), kind, name, type, java.util.List.of());
                run.edit.put(attribute);
            }
            attributes.put(of + name, attribute);
        });
        tables.read("attribute", row -> {
            String of = row.text("attr_type");
            Attribute attribute = attributes.get(of + row.text("name").strip());
            String value = row.text("value").replaceAll("\\s*\\R\\s*", " ").strip();
            if (value.isEmpty()) {
                return;
            }
            run.counts.in(PeerImport.VALUE);
            UUID owner = of.equals("case") ? cases.get(row.number("id", -1)) : run.id("source", row.number("id", -1));
            boolean there = owner != null && (of.equals("case") || run.hasSource(owner));
            if (attribute == null || !there) {
                return;
            }
            if (run.before.values(owner).containsKey(attribute.id())) {
                run.counts.became(PeerImport.VALUE, Fate.KNOWN);
                return;
            }
            try {
                run.edit.setValue(attribute.id(), owner, value);
                run.counts.became(PeerImport.VALUE, Fate.TAKEN);
            } catch (Failure e) {
                run.counts.tell("more-values-that-are-none-their", Problem.warning(e.problem().message(), attribute.name(),
                        e.problem().remedy()));
            }
        });
    }
}
