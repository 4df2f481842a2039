// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.exchange.internal.Spoken;

/**
 * Takes variables and cases in: variables become attributes, cases people (or schools and groups, where they are known to be), and what
 * an unnamed case says is said of its document.
 */
final class CasesIn {

    /** A variable that sources and cases share becomes an attribute of each; the first one has its GUID. */
    private record Owned(UUID variable, EntityKind kind) {
    }

    private final Incoming in;
    private final Map<UUID, Element> variables = new HashMap<>();
    private final Map<Owned, Attribute> attributes = new HashMap<>();
    private final Set<UUID> first = new HashSet<>();
    private final Map<String, UUID> schools = new HashMap<>();
    private final Map<UUID, UUID> authors = new HashMap<>();
    private final Map<UUID, List<Element>> documentValues = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    CasesIn(Incoming in) {
        this.in = in;
        in.before.schools().forEach(school -> schools.putIfAbsent(school.name(), school.id()));
        in.before.people().forEach(person -> names.add("PERSON" + person.name()));
        in.before.groups().forEach(group -> names.add("GROUP" + group.name()));
        in.before.attributes().forEach(attribute -> names.add("ATTRIBUTE" + attribute.of() + attribute.name()));
    }

    void variables() throws Failure {
        for (Element variable : in.survey.section("Variables")) {
            UUID id = in.id("Variable", variable);
            variables.put(id, variable);
            if (Fact.of(id) != null) {
                in.counts.became("Variable", Counts.Fate.TAKEN);
                continue;
            }
            if (in.before.attributes().stream().anyMatch(old -> old.id().equals(id))) {
                in.counts.became("Variable", Counts.Fate.KNOWN);
            } else {
                in.counts.became("Variable", Counts.Fate.TAKEN);
            }
            in.kept.attribute(id, "type", variable.get("typeOfVariable").strip());
            if (!variable.textOf("Description").isEmpty()) {
                in.kept.element(id, variable.first("Description"));
            }
            Element own = in.supplement.get("Attribute", id);
            Set<Survey.Owner> owners = in.survey.owners.getOrDefault(id, Set.of());
            EntityKind kind = own != null ? kind(own.get("of"), EntityKind.SOURCE)
                    : owners.contains(Survey.Owner.CASE) && !owners.contains(Survey.Owner.SOURCE) ? EntityKind.PERSON : EntityKind.SOURCE;
            attribute(id, kind);
        }
    }

    private static EntityKind kind(String name, EntityKind otherwise) {
        for (EntityKind kind : List.of(EntityKind.SOURCE, EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP)) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return otherwise;
    }

    private Attribute attribute(UUID variable, EntityKind kind) throws Failure {
        Owned owned = new Owned(variable, kind);
        Attribute there = attributes.get(owned);
        if (there == null) {
            UUID id = first.add(variable) ? variable : Guids.derived("variable of", variable, kind);
            there = in.before.attributes().stream().filter(old -> old.id().equals(id) && old.of() == kind).findFirst().orElse(null);
            if (there == null) {
                there = made(id, kind, variables.get(variable));
                in.edit.put(there);
                in.targets.putIfAbsent(id, Ref.to(EntityKind.ATTRIBUTE, id));
            }
            attributes.put(owned, there);
        }
        return there;
    }

    private Attribute made(UUID id, EntityKind kind, Element variable) {
        String wanted = variable == null || variable.get("name").isBlank() ? Spoken.say("variable-without-name") : variable.get("name");
        String name = unique("ATTRIBUTE" + kind, wanted);
        Element own = in.supplement.get("Attribute", id);
        if (own != null) {
            List<String> values = own.children().stream().map(Element::text).toList();
            return new Attribute(id, kind, name, Attribute.Type.valueOf(own.get("type")), values);
        }
        return new Attribute(id, kind, name, switch (variable == null ? "" : variable.get("typeOfVariable").strip()) {
            case "Boolean" -> Attribute.Type.FLAG;
            case "Integer", "Float" -> Attribute.Type.NUMBER;
            case "Date" -> Attribute.Type.DATE;
            default -> Attribute.Type.TEXT;
        }, List.of());
    }

    private String unique(String kind, String wanted) {
        String name = wanted;
        for (int n = 2; !names.add(kind + name); n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }

    void cases() throws Failure {
        List<Element> named = new ArrayList<>();
        for (Element one : in.survey.section("Cases")) {
            if (one.get("name").isBlank()) {
                documentVariables(one);
            } else {
                named.add(one);
            }
        }
        // people name their schools, so schools come first
        for (EntityKind kind : List.of(EntityKind.SCHOOL, EntityKind.PERSON, EntityKind.GROUP)) {
            for (Element one : named) {
                if (kind(facts(one).getOrDefault(Fact.TYPE, "").toUpperCase(java.util.Locale.ROOT), EntityKind.PERSON) == kind) {
                    take(one, kind);
                }
            }
        }
    }

    /** MAXQDA and Quirkos write the variables of a document as a case without a name. */
    private void documentVariables(Element one) {
        for (Element source : one.all("SourceRef")) {
            UUID id = Guids.of(source.get("targetGUID"));
            if (id != null) {
                documentValues.computeIfAbsent(id, key -> new ArrayList<>()).addAll(one.all("VariableValue"));
            }
        }
        if (one.all("SourceRef").isEmpty()) {
            in.counts.tell("more-cases-without-name-document", Problem.warning(Spoken.say("case-has-neither-name-nor-document"),
                    one.get("guid"), ""));
        } else {
            in.counts.became("Case", Counts.Fate.TAKEN);
        }
    }

    private void take(Element one, EntityKind kind) throws Failure {
        UUID id = in.id("Case", one);
        Map<Fact, String> facts = facts(one);
        boolean known = switch (kind) {
            case SCHOOL -> in.before.school(id).isPresent();
            case GROUP -> in.before.groups().stream().anyMatch(group -> group.id().equals(id));
            default -> in.before.person(id).isPresent();
        };
        String notes = one.textOf("Description");
        String wanted = one.get("name").strip();
        if (!known) {
            switch (kind) {
                case SCHOOL -> {
                    in.edit.put(new School(id, wanted, facts.getOrDefault(Fact.PHASE, ""), notes));
                    schools.put(wanted, id);
                }
                case GROUP -> {
                    Element own = in.supplement.get("Group", id);
                    in.edit.put(new Group(id, unique("GROUP", wanted), facts.getOrDefault(Fact.KIND, ""), members(own, "people"),
                            members(own, "schools"), notes));
                }
                default -> {
                    String name = unique("PERSON", wanted);
                    if (!name.equals(wanted)) {
                        in.counts.tell("more-people-same-name", new Problem(Problem.Severity.INFO,
                                Spoken.say("there-are-two-people-called-one", wanted, name), "", Spoken.say("join-people-if-same")));
                    }
                    in.edit.put(new Person(id, name, facts.getOrDefault(Fact.ROLE, ""), school(facts.get(Fact.SCHOOL)), notes));
                }
            }
        }
        in.counts.became("Case", known ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
        in.targets.putIfAbsent(id, Ref.to(kind, id));
        values(one.all("VariableValue"), id, kind, known);
        references(one, id, kind);
    }

    private Set<UUID> members(Element own, String attribute) {
        Set<UUID> members = new HashSet<>();
        if (own != null) {
            for (String guid : own.get(attribute).split(" ")) {
                UUID id = Guids.of(guid);
                Ref target = id == null ? null : in.targets.get(id);
                if (target != null) {
                    members.add(id);
                }
            }
        }
        return members;
    }

    /** What a case points at beside values: an author is what Cairn has a place for, the rest is kept. */
    private void references(Element one, UUID id, EntityKind kind) {
        one.all("CodeRef").forEach(reference -> in.kept.element(id, reference));
        one.all("SelectionRef").forEach(reference -> in.kept.element(id, reference));
        for (Element reference : one.all("SourceRef")) {
            UUID source = Guids.of(reference.get("targetGUID"));
            if (source != null && (kind != EntityKind.PERSON || authors.putIfAbsent(source, id) != null)) {
                in.kept.element(id, reference);
            }
        }
        if (!one.all("CodeRef").isEmpty() || !one.all("SelectionRef").isEmpty()) {
            in.counts.tell("more-cases-with-passages-or-codes", Problem.info(Spoken.say("passages-codes-case-are-kept-go", one.get("name")), ""));
        }
    }

    /** The person whose case a source is, or null. */
    UUID author(UUID source) {
        return authors.get(source);
    }

    /** What the values of an element say that Cairn knows as facts. */
    Map<Fact, String> facts(Element owner) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Element value : owner.all("VariableValue")) {
            UUID variable = variable(value);
            Fact fact = variable == null ? null : Fact.of(variable);
            if (fact != null) {
                facts.put(fact, text(value));
            }
        }
        return facts;
    }

    /** The school of that name, which is added if there is none; null without a name. */
    UUID school(String name) throws Failure {
        if (name == null || name.isBlank()) {
            return null;
        }
        UUID id = schools.get(name);
        if (id == null) {
            id = Guids.derived("school", name);
            in.edit.put(new School(id, name, "", ""));
            schools.put(name, id);
        }
        return id;
    }

    private static UUID variable(Element value) {
        Element reference = value.first("VariableRef");
        return reference == null ? null : Guids.of(reference.get("targetGUID"));
    }

    private static String text(Element value) {
        return value.children().stream().filter(child -> child.name().endsWith("Value")).map(Element::text).findFirst().orElse("");
    }

    /** Gives a source the values that it has itself or by a case without a name. */
    void sourceValues(Element source, UUID id, boolean known) throws Failure {
        values(source.all("VariableValue"), id, EntityKind.SOURCE, known);
        values(documentValues.getOrDefault(id, List.of()), id, EntityKind.SOURCE, known);
    }

    private void values(List<Element> values, UUID owner, EntityKind kind, boolean known) throws Failure {
        for (Element value : values) {
            UUID variable = variable(value);
            String text = text(value);
            if (variable == null || !variables.containsKey(variable)) {
                in.counts.tell("more-values-missing-variables", Problem.warning(Spoken.say("value-belongs-variable-that-file-does", text),
                        owner.toString(), ""));
                continue;
            }
            if (Fact.of(variable) != null || text.isEmpty()) {
                in.counts.became("VariableValue", known ? Counts.Fate.KNOWN : Counts.Fate.TAKEN);
                continue;
            }
            Attribute attribute = attribute(variable, kind);
            if (known && in.before.values(owner).containsKey(attribute.id())) {
                in.counts.became("VariableValue", Counts.Fate.KNOWN);
                continue;
            }
            try {
                in.edit.setValue(attribute.id(), owner, converted(text, attribute.type()));
                in.counts.became("VariableValue", Counts.Fate.TAKEN);
            } catch (Failure e) {
                in.counts.tell("more-values-that-are-none-their-2", Problem.warning(e.problem().message(), attribute.name(),
                        e.problem().remedy()));
            }
        }
    }

    private static String converted(String text, Attribute.Type type) {
        String value = text.strip();
        return switch (type) {
            case FLAG -> value.equals("1") ? "true" : value.equals("0") ? "false" : value.toLowerCase(java.util.Locale.ROOT);
            case DATE -> value.length() > 10 ? value.substring(0, 10) : value;
            case NUMBER -> number(value);
            case TEXT -> text.replaceAll("\\s*\\R\\s*", " ");
        };
    }

    private static String number(String value) {
        try {
            return value.startsWith("+") ? new BigDecimal(value).toPlainString() : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
