// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.core.people.CaseColumn.Field;

/** Makes {@link CellChanges} in one edit. */
public final class CellWriting {

    private final ProjectEdit edit;
    private final CaseTable table;
    private final Map<String, UUID> freshPeople = new HashMap<>();
    private final Map<String, UUID> freshSchools = new HashMap<>();

    private CellWriting(ProjectEdit edit, CaseTable table) {
        this.edit = edit;
        this.table = table;
    }

    /**
     * Writes everything that fits; what does not is left as it is. Rows that were removed since the table was made are passed over.
     *
     * @return GUIDs of the rows that were added, in order
     */
    public static List<UUID> write(ProjectEdit edit, CellChanges changes) throws Failure {
        CellWriting writing = new CellWriting(edit, changes.table());
        for (String name : changes.newSchools()) {
            School school = new School(UUID.randomUUID(), name, "", "");
            edit.put(school);
            writing.freshSchools.put(CaseTable.Names.fold(name), school.id());
        }
        for (String name : changes.newPeople()) {
            Person person = new Person(UUID.randomUUID(), name, "", null, "");
            edit.put(person);
            writing.freshPeople.put(CaseTable.Names.fold(name), person.id());
        }
        List<UUID> added = new ArrayList<>();
        for (Map.Entry<Integer, Map<Integer, String>> row : changes.values().entrySet()) {
            if (row.getKey() < changes.table().rows()) {
                writing.change(changes.table().id(row.getKey()), row.getValue());
            } else {
                added.add(writing.add(row.getValue()));
            }
        }
        return added;
    }

    private void change(UUID id, Map<Integer, String> values) throws Failure {
        Map<Field, String> fields = fields(values);
        boolean there = switch (table.of()) {
            case SOURCE -> put(edit.before().source(id).orElse(null), fields);
            case PERSON -> put(edit.before().person(id).orElse(null), fields);
            case SCHOOL -> put(edit.before().school(id).orElse(null), fields);
            default -> put(edit.before().groups().stream().filter(group -> group.id().equals(id)).findFirst().orElse(null), fields);
        };
        if (there) {
            putValues(id, values);
        }
    }

    private UUID add(Map<Integer, String> values) throws Failure {
        Map<Field, String> fields = fields(values);
        UUID id = UUID.randomUUID();
        String name = fields.get(Field.NAME);
        switch (table.of()) {
            case PERSON -> {
                UUID known = freshPeople.get(CaseTable.Names.fold(name));
                id = known == null ? id : known;
                put(new Person(id, name, "", null, ""), fields, true);
            }
            case SCHOOL -> put(new School(id, name, "", ""), fields, true);
            case GROUP -> put(new Group(id, name, "", Set.of(), Set.of(), ""), fields, true);
            default -> throw new IllegalStateException("A source cannot be added as a row.");
        }
        putValues(id, values);
        return id;
    }

    private Map<Field, String> fields(Map<Integer, String> values) {
        Map<Field, String> fields = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (table.columns().get(column).field() != Field.ATTRIBUTE) {
                fields.put(table.columns().get(column).field(), value);
            }
        });
        return fields;
    }

    private void putValues(UUID id, Map<Integer, String> values) throws Failure {
        for (Map.Entry<Integer, String> cell : values.entrySet()) {
            CaseColumn column = table.columns().get(cell.getKey());
            if (column.attribute() != null) {
                edit.setValue(column.attribute().id(), id, cell.getValue());
            }
        }
    }

    private boolean put(Source s, Map<Field, String> to) throws Failure {
        if (s != null && !to.isEmpty()) {
            String date = to.get(Field.DATE);
            edit.put(s.with(to.getOrDefault(Field.NAME, s.title()), to.getOrDefault(Field.KIND, s.kind()),
                    to.getOrDefault(Field.LANGUAGE, s.language()), to.getOrDefault(Field.FOLDER, s.folder()))
                    .by(person(to.get(Field.AUTHOR), s.author()), school(to.get(Field.SCHOOL), s.school()),
                            to.getOrDefault(Field.PHASE, s.phase()),
                            date == null ? s.date() : date.isEmpty() ? null : LocalDate.parse(date)));
        }
        return s != null;
    }

    private boolean put(Person person, Map<Field, String> to) throws Failure {
        return put(person, to, false);
    }

    private boolean put(Person p, Map<Field, String> to, boolean fresh) throws Failure {
        if (p != null && (fresh || !to.isEmpty())) {
            edit.put(new Person(p.id(), to.getOrDefault(Field.NAME, p.name()), to.getOrDefault(Field.ROLE, p.role()),
                    school(to.get(Field.SCHOOL), p.school()), to.getOrDefault(Field.NOTES, p.notes())));
        }
        return p != null;
    }

    private boolean put(School school, Map<Field, String> to) throws Failure {
        return put(school, to, false);
    }

    private boolean put(School s, Map<Field, String> to, boolean fresh) throws Failure {
        if (s != null && (fresh || !to.isEmpty())) {
            edit.put(new School(s.id(), to.getOrDefault(Field.NAME, s.name()), to.getOrDefault(Field.PHASE, s.phase()),
                    to.getOrDefault(Field.NOTES, s.notes())));
        }
        return s != null;
    }

    private boolean put(Group group, Map<Field, String> to) throws Failure {
        return put(group, to, false);
    }

    private boolean put(Group g, Map<Field, String> to, boolean fresh) throws Failure {
        if (g != null && (fresh || !to.isEmpty())) {
            edit.put(new Group(g.id(), to.getOrDefault(Field.NAME, g.name()), to.getOrDefault(Field.KIND, g.kind()),
                    members(to.get(Field.PEOPLE), g.people(), true), members(to.get(Field.SCHOOLS), g.schools(), false),
                    to.getOrDefault(Field.NOTES, g.notes())));
        }
        return g != null;
    }

    private Set<UUID> members(String names, Set<UUID> old, boolean people) {
        if (names == null) {
            return old;
        }
        Set<UUID> members = new HashSet<>();
        for (String name : CaseTable.Names.split(names)) {
            members.add(people ? person(name, null) : school(name, null));
        }
        members.remove(null);
        return members;
    }

    /** @param name empty for nobody, null for no change */
    private UUID person(String name, UUID old) {
        return find(name, old, table.people(), freshPeople);
    }

    private UUID school(String name, UUID old) {
        return find(name, old, table.schools(), freshSchools);
    }

    private static UUID find(String name, UUID old, CaseTable.Names names, Map<String, UUID> fresh) {
        if (name == null) {
            return old;
        }
        List<UUID> known = names.ids(name);
        return name.isEmpty() ? null : known.isEmpty() ? fresh.get(CaseTable.Names.fold(name)) : known.getFirst();
    }

    /** Whether rows of that kind can be added by naming them. */
    public static boolean addsRows(EntityKind of) {
        return of != EntityKind.SOURCE;
    }
}
