// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.core.people.CaseColumn.Field;
import org.cairn.core.people.CellFault.Reason;

/**
 * All sources, people, schools or groups of a project as rows, with what is known of them and their attributes as columns. Cells are
 * text: {@code 12.5}, {@code 2013-02-28}, {@code true}, names of people and schools; empty where there is nothing. Immutable.
 * Made from the whole project: not on the UI thread.
 */
public final class CaseTable {

    private static final Map<EntityKind, List<Field>> FIELDS = Map.of(
            EntityKind.SOURCE, List.of(Field.NAME, Field.KIND, Field.AUTHOR, Field.SCHOOL, Field.PHASE, Field.DATE, Field.LANGUAGE,
                    Field.FOLDER),
            EntityKind.PERSON, List.of(Field.NAME, Field.ROLE, Field.SCHOOL, Field.NOTES),
            EntityKind.SCHOOL, List.of(Field.NAME, Field.PHASE, Field.NOTES),
            EntityKind.GROUP, List.of(Field.NAME, Field.KIND, Field.PEOPLE, Field.SCHOOLS, Field.NOTES));

    private final EntityKind of;
    private final List<CaseColumn> columns;
    private final List<UUID> ids = new ArrayList<>();
    private final List<String[]> cells = new ArrayList<>();
    private final Names people;
    private final Names schools;

    private CaseTable(ProjectView view, EntityKind of) {
        this.of = of;
        List<CaseColumn> all = new ArrayList<>(FIELDS.get(of).stream().map(CaseColumn::of).toList());
        view.attributes().stream().filter(attribute -> attribute.of() == of)
                .forEach(attribute -> all.add(new CaseColumn(Field.ATTRIBUTE, attribute)));
        columns = List.copyOf(all);
        people = Names.of(view.people(), Person::id, Person::name);
        schools = Names.of(view.schools(), School::id, School::name);
    }

    /**
     * The table of one kind.
     *
     * @param of {@link EntityKind#SOURCE}, {@code PERSON}, {@code SCHOOL} or {@code GROUP}
     */
    public static CaseTable of(ProjectView view, EntityKind of) {
        CaseTable table = new CaseTable(view, of);
        switch (of) {
            case SOURCE -> view.sources().forEach(source -> table.add(view, source.id(), field -> table.field(source, field)));
            case PERSON -> view.people().forEach(person -> table.add(view, person.id(), field -> table.field(person, field)));
            case SCHOOL -> view.schools().forEach(school -> table.add(view, school.id(), field -> field(school, field)));
            case GROUP -> view.groups().forEach(group -> table.add(view, group.id(), field -> table.field(group, field)));
            default -> throw new IllegalArgumentException("There is no table of each " + of + ".");
        }
        return table;
    }

    private void add(ProjectView view, UUID id, Function<Field, String> fields) {
        Map<UUID, String> values = view.values(id);
        String[] row = new String[columns.size()];
        for (int i = 0; i < row.length; i++) {
            CaseColumn column = columns.get(i);
            String text = column.attribute() == null ? fields.apply(column.field()) : values.get(column.attribute().id());
            row[i] = text == null ? "" : text;
        }
        ids.add(id);
        cells.add(row);
    }

    private String field(Source source, Field field) {
        return switch (field) {
            case NAME -> source.title();
            case KIND -> source.kind();
            case AUTHOR -> people.name(source.author());
            case SCHOOL -> schools.name(source.school());
            case PHASE -> source.phase();
            case DATE -> source.date() == null ? "" : source.date().toString();
            case LANGUAGE -> source.language();
            case FOLDER -> source.folder();
            default -> "";
        };
    }

    private String field(Person person, Field field) {
        return switch (field) {
            case NAME -> person.name();
            case ROLE -> person.role();
            case SCHOOL -> schools.name(person.school());
            case NOTES -> person.notes();
            default -> "";
        };
    }

    private static String field(School school, Field field) {
        return switch (field) {
            case NAME -> school.name();
            case PHASE -> school.phase();
            case NOTES -> school.notes();
            default -> "";
        };
    }

    private String field(Group group, Field field) {
        return switch (field) {
            case NAME -> group.name();
            case KIND -> group.kind();
            case PEOPLE -> people.list(group.people());
            case SCHOOLS -> schools.list(group.schools());
            case NOTES -> group.notes();
            default -> "";
        };
    }

    /** What the rows are. */
    public EntityKind of() {
        return of;
    }

    public List<CaseColumn> columns() {
        return columns;
    }

    /** Number of rows. */
    public int rows() {
        return ids.size();
    }

    /** GUID of what a row shows. */
    public UUID id(int row) {
        return ids.get(row);
    }

    /** What a cell holds; empty for nothing. */
    public String text(int row, int column) {
        return cells.get(row)[column];
    }

    /** Reads what somebody wrote or pasted into a column, without looking at the other rows. */
    public Cell read(int column, String text, Locale locale) {
        CaseColumn of = columns.get(column);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return of.required(this.of) ? Cell.wrong(Reason.EMPTY, "") : Cell.of("");
        }
        return switch (of.field()) {
            case AUTHOR -> people.read(stripped);
            case SCHOOL -> schools.read(stripped);
            case PEOPLE -> people.readList(stripped);
            case SCHOOLS -> schools.readList(stripped);
            case LANGUAGE -> language(stripped);
            case NOTES -> Cell.of(stripped.replace("\r\n", "\n"));
            case DATE, ATTRIBUTE -> ValueReading.read(of.type(), of.allowed(), stripped, locale);
            case NAME, KIND, ROLE, PHASE, FOLDER -> Cell.of(stripped.replaceAll("\\s*[\\r\\n]+\\s*", " "));
        };
    }

    private static Cell language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return "und".equals(tag) ? Cell.wrong(Reason.LANGUAGE, text) : Cell.of(tag);
        } catch (IllformedLocaleException e) {
            return Cell.wrong(Reason.LANGUAGE, text);
        }
    }

    /** Values to choose from in a column: those it is limited to, the names there are, or what its other cells hold. */
    public List<String> choices(int column) {
        CaseColumn of = columns.get(column);
        if (!of.allowed().isEmpty()) {
            return of.allowed();
        }
        return switch (of.field()) {
            case AUTHOR -> people.sorted();
            case SCHOOL -> schools.sorted();
            case KIND, ROLE, PHASE, LANGUAGE, FOLDER -> used(column);
            default -> List.of();
        };
    }

    private List<String> used(int column) {
        Set<String> used = new TreeSet<>(Collator.getInstance());
        cells.forEach(row -> used.add(row[column]));
        used.remove("");
        return List.copyOf(used);
    }

    /** Orders rows by a column: numbers by size, an ordinal scale in its order, words as the language sorts them; empty cells come last. */
    public Comparator<Integer> order(int column, boolean descending, Locale locale) {
        CaseColumn of = columns.get(column);
        Comparator<String> words;
        if (of.type() == Attribute.Type.TEXT) {
            Collator collator = Collator.getInstance(locale);
            Map<String, Object> keys = new HashMap<>();
            words = (a, b) -> key(collator, keys, a).compareTo(key(collator, keys, b));
        } else {
            words = Comparator.naturalOrder();
        }
        Comparator<String> values = ValueReading.order(of.type(), of.allowed(), words);
        Comparator<String> directed = descending ? values.reversed() : values;
        return (a, b) -> {
            String one = text(a, column);
            String other = text(b, column);
            return one.isEmpty() || other.isEmpty() ? Boolean.compare(one.isEmpty(), other.isEmpty()) : directed.compare(one, other);
        };
    }

    private static java.text.CollationKey key(Collator collator, Map<String, Object> keys, String text) {
        return (java.text.CollationKey) keys.computeIfAbsent(text, collator::getCollationKey);
    }

    Names people() {
        return people;
    }

    Names schools() {
        return schools;
    }

    /** Names of people or schools, both ways. */
    static final class Names {

        private static final String SEPARATOR = "; ";

        private final Map<UUID, String> byId = new HashMap<>();
        private final Map<String, List<UUID>> byName = new HashMap<>();

        static <T> Names of(List<T> all, Function<T, UUID> id, Function<T, String> name) {
            Names names = new Names();
            all.forEach(one -> names.add(id.apply(one), name.apply(one)));
            return names;
        }

        private void add(UUID id, String name) {
            byId.put(id, name);
            byName.computeIfAbsent(fold(name), key -> new ArrayList<>()).add(id);
        }

        static String fold(String name) {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }

        String name(UUID id) {
            return id == null ? "" : byId.getOrDefault(id, "");
        }

        String list(Set<UUID> some) {
            return String.join(SEPARATOR, some.stream().map(this::name).sorted(Collator.getInstance()).toList());
        }

        List<String> sorted() {
            return byId.values().stream().distinct().sorted(Collator.getInstance()).toList();
        }

        List<UUID> ids(String name) {
            return byName.getOrDefault(fold(name), List.of());
        }

        Cell read(String name) {
            List<UUID> found = ids(name);
            return found.size() == 1 ? Cell.of(name(found.getFirst()))
                    : Cell.wrong(found.isEmpty() ? Reason.UNKNOWN : Reason.SEVERAL, name);
        }

        Cell readList(String names) {
            List<String> read = new ArrayList<>();
            for (String name : split(names)) {
                Cell cell = read(name);
                if (!cell.fits()) {
                    return cell;
                }
                read.add(cell.value());
            }
            return Cell.of(String.join(SEPARATOR, read));
        }

        static List<String> split(String names) {
            List<String> list = new ArrayList<>();
            for (String name : names.split("[;\\n]")) {
                if (!name.isBlank()) {
                    list.add(name.strip());
                }
            }
            return list;
        }
    }

    /** Whether a row contains all these words, in any cell and case. */
    public boolean contains(int row, List<String> words) {
        String[] cellsOfRow = cells.get(row);
        return words.stream().allMatch(word -> {
            for (String cell : cellsOfRow) {
                if (Objects.requireNonNull(cell).toLowerCase(Locale.ROOT).contains(word)) {
                    return true;
                }
            }
            return false;
        });
    }
}
