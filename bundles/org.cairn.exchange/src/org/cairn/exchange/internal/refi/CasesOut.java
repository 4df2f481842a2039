// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.exchange.internal.Spoken;

/** Writes attributes as variables, and people, schools and groups as cases. */
final class CasesOut {

    private final Outgoing out;
    private final Map<UUID, Attribute> attributes = new HashMap<>();
    private final Map<UUID, String> types = new HashMap<>();
    private final Map<UUID, List<UUID>> sources = new HashMap<>();

    CasesOut(Outgoing out) {
        this.out = out;
        for (Attribute attribute : out.view.attributes()) {
            attributes.put(attribute.id(), attribute);
            types.put(attribute.id(), type(attribute));
        }
        out.view.sources().stream().filter(source -> source.author() != null && out.permitted.allows(source.id()))
                .forEach(source -> sources.computeIfAbsent(source.author(), key -> new ArrayList<>()).add(source.id()));
    }

    void variables() throws IOException {
        for (Attribute attribute : out.view.attributes()) {
            Element variable = new Element("Variable").set("guid", attribute.id().toString()).set("name", out.disguise.words(attribute.name()))
                    .set("typeOfVariable", types.get(attribute.id()));
            out.kept.elements(attribute.id()).forEach(variable::add);
            out.xml.item(variable, "Variables");
            Element own = new Element("Attribute").set("guid", attribute.id().toString()).set("of", attribute.of().name()).set("type",
                    attribute.type().name());
            attribute.values().forEach(value -> own.add("Value", value));
            out.supplement.put(own);
        }
        Set<Fact> used = EnumSet.noneOf(Fact.class);
        for (Source source : out.view.sources()) {
            if (out.permitted.allows(source.id())) {
                Element facts = new Element("Facts");
                facts(source, facts);
                use(facts, used);
            }
        }
        Element facts = new Element("Facts");
        out.view.schools().forEach(school -> facts(school, facts));
        out.view.people().forEach(person -> facts(person, facts));
        out.view.groups().forEach(group -> facts(group, facts));
        use(facts, used);
        for (Fact fact : used) {
            out.xml.item(new Element("Variable").set("guid", fact.id().toString()).set("name", fact.label()).set("typeOfVariable",
                    fact.type()), "Variables");
        }
    }

    private static void use(Element facts, Set<Fact> used) {
        facts.children().forEach(value -> used.add(Fact.of(Guids.of(value.first("VariableRef").get("targetGUID")))));
    }

    /** REFI-QDA's type: what the variable had when it came in, as long as that fits. */
    private String type(Attribute attribute) {
        String kept = out.kept.attribute(attribute.id(), "type");
        return switch (attribute.type()) {
            case FLAG -> "Boolean";
            case DATE -> "Date";
            case NUMBER -> kept.equals("Integer") && values(attribute).allMatch(value -> value.matches("[+-]?\\d+")) ? kept : "Float";
            case TEXT -> "Text";
        };
    }

    private java.util.stream.Stream<String> values(Attribute attribute) {
        List<UUID> owners = switch (attribute.of()) {
            case SOURCE -> out.view.sources().stream().map(Source::id).toList();
            case PERSON -> out.view.people().stream().map(Person::id).toList();
            case SCHOOL -> out.view.schools().stream().map(School::id).toList();
            default -> out.view.groups().stream().map(Group::id).toList();
        };
        return owners.stream().map(owner -> out.view.values(owner).get(attribute.id())).filter(value -> value != null);
    }

    void cases() throws IOException {
        for (School school : out.view.schools()) {
            Element one = named(school.id(), school.name(), school.notes());
            facts(school, one);
            write(one, school.id());
        }
        for (Person person : out.view.people()) {
            if (out.permitted.allows(person.id())) {
                Element one = named(person.id(), out.disguise.name(person), person.notes());
                facts(person, one);
                sources.getOrDefault(person.id(), List.of()).forEach(source -> one.reference("SourceRef", source));
                write(one, person.id());
            }
        }
        for (Group group : out.view.groups()) {
            Element one = named(group.id(), out.disguise.words(group.name()), group.notes());
            facts(group, one);
            write(one, group.id());
            out.supplement.put(new Element("Group").set("guid", group.id().toString()).set("people", joined(group.people()))
                    .set("schools", joined(group.schools())));
        }
    }

    private String joined(Set<UUID> ids) {
        return ids.stream().filter(out.permitted::allows).sorted().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private Element named(UUID id, String name, String notes) {
        Element one = new Element("Case").set("guid", id.toString()).set("name", name);
        return notes.isEmpty() ? one : one.add("Description", out.disguise.words(notes));
    }

    private void write(Element one, UUID id) throws IOException {
        values(id, one);
        for (Element kept : out.kept.elements(id)) {
            boolean goes = !kept.name().endsWith("Ref") || Guids.of(kept.get("targetGUID")) == null
                    || out.permitted.allows(Guids.of(kept.get("targetGUID")));
            if (goes && Set.of("CodeRef", "SourceRef", "SelectionRef").contains(kept.name())) {
                one.add(kept);
            }
        }
        out.xml.item(one, "Cases");
    }

    private void facts(Source source, Element into) {
        fact(into, Fact.KIND, source.kind());
        fact(into, Fact.LANGUAGE, source.language());
        fact(into, Fact.PHASE, source.phase());
        fact(into, Fact.DATE, source.date() == null ? "" : source.date().toString());
        fact(into, Fact.FOLDER, out.disguise.words(source.folder()));
        // files are named after people in every spelling
        fact(into, Fact.ORIGIN, out.disguise.isOn() ? "" : source.origin());
        fact(into, Fact.SCHOOL, source.school() == null ? "" : out.view.school(source.school()).map(School::name).orElse(""));
    }

    private void facts(School school, Element into) {
        fact(into, Fact.TYPE, "school");
        fact(into, Fact.PHASE, school.phase());
    }

    private void facts(Person person, Element into) {
        fact(into, Fact.TYPE, "person");
        fact(into, Fact.ROLE, person.role());
        fact(into, Fact.SCHOOL, person.school() == null ? "" : out.view.school(person.school()).map(School::name).orElse(""));
    }

    private void facts(Group group, Element into) {
        fact(into, Fact.TYPE, "group");
        fact(into, Fact.KIND, group.kind());
    }

    private static void fact(Element into, Fact fact, String value) {
        if (!value.isEmpty()) {
            into.add(new Element("VariableValue").reference("VariableRef", fact.id()).add(Schema.valueElement(fact.type()), value));
        }
    }

    /** The facts and values of a source. */
    void values(Source source, Element into) {
        facts(source, into);
        values(source.id(), into);
    }

    private void values(UUID owner, Element into) {
        out.view.values(owner).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Attribute attribute = attributes.get(entry.getKey());
            String type = types.get(attribute.id());
            String value = entry.getValue();
            if (attribute.type() == Attribute.Type.NUMBER && !value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
                value = plain(value, attribute);
            }
            into.add(new Element("VariableValue").reference("VariableRef", attribute.id()).add(Schema.valueElement(type),
                    attribute.type() == Attribute.Type.TEXT ? out.disguise.words(value) : value));
        });
    }

    private String plain(String value, Attribute attribute) {
        try {
            return new BigDecimal(value.strip()).toPlainString();
        } catch (NumberFormatException e) {
            out.counts.tell("more-numbers-that-refi-qda-cannot", Problem.warning(Spoken.say("value-no-decimal-number-stays-here", value),
                    attribute.name(), ""));
            return value;
        }
    }
}
