// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;

/**
 * What sources are told apart by: their kind, author, school, phase, an attribute. The names are those of the query language. The value
 * of an attribute is that of the source, its author, its author's school and their groups, whichever of them has the attribute.
 *
 * @param name one of {@link #FIXED} or the name of an attribute, upper and lower case alike; empty for none
 */
public record SourceField(String name) {

    /** The fields that every project has. */
    public static final List<String> FIXED =
            List.of("source", "author", "school", "role", "kind", "phase", "group", "language", "folder", "year", "month", "date");

    /** Nothing: all sources are one. */
    public static final SourceField NONE = new SourceField("");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    public SourceField {
        name = name == null ? "" : name.strip();
    }

    public boolean isNone() {
        return name.isEmpty();
    }

    /** All fields of a project: {@link #FIXED}, then its attributes in their order. */
    public static List<SourceField> all(ProjectView view) {
        Set<String> names = new LinkedHashSet<>(FIXED);
        view.attributes().forEach(attribute -> names.add(attribute.name()));
        return names.stream().map(SourceField::new).toList();
    }

    /** Whether the project has that field. */
    public boolean isIn(ProjectView view) {
        return isNone() || FIXED.contains(name.toLowerCase(Locale.ROOT)) || !attributes(view).isEmpty();
    }

    /**
     * A function from a source to its values: usually one, none where the source has no value, several where it belongs to several groups.
     * Ask for it once, then use it for all sources, on one thread.
     *
     * @throws IllegalArgumentException if the project has no such field
     */
    public Function<Source, List<String>> reader(ProjectView view) {
        Function<Source, Optional<Person>> author = source -> Optional.ofNullable(source.author()).flatMap(view::person);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> source -> List.of("");
            case "source" -> one(Source::title);
            case "author" -> one(remembering(Source::author, source -> author.apply(source).map(Person::name).orElse("")));
            case "school" -> one(remembering(source -> source.school() != null ? source.school() : source.author(),
                    source -> view.schoolOf(source).map(School::name).orElse("")));
            case "role" -> one(remembering(Source::author, source -> author.apply(source).map(Person::role).orElse("")));
            case "kind" -> one(Source::kind);
            case "phase" -> one(Source::phase);
            case "language" -> one(Source::language);
            case "folder" -> one(Source::folder);
            case "year" -> one(source -> source.date() == null ? "" : source.date().toString().substring(0, 4));
            case "month" -> one(source -> source.date() == null ? "" : source.date().toString().substring(0, 7));
            case "date" -> one(source -> source.date() == null ? "" : source.date().toString());
            case "group" -> source -> groups(view, source).stream().map(Group::name).toList();
            default -> attribute(view);
        };
    }

    /** Looks up once what many sources have in common: a hundred thousand journals have a few thousand authors. */
    private static Function<Source, String> remembering(Function<Source, UUID> key, Function<Source, String> value) {
        Map<UUID, String> known = new HashMap<>();
        return source -> known.computeIfAbsent(key.apply(source), id -> value.apply(source));
    }

    private static Function<Source, List<String>> one(Function<Source, String> value) {
        return source -> {
            String text = value.apply(source);
            return text.isEmpty() ? List.of() : List.of(text);
        };
    }

    private static List<Group> groups(ProjectView view, Source source) {
        UUID school = view.schoolOf(source).map(School::id).orElse(null);
        return view.groups().stream().filter(group -> source.author() != null && group.people().contains(source.author())
                || school != null && group.schools().contains(school)).toList();
    }

    private List<Attribute> attributes(ProjectView view) {
        return view.attributes().stream().filter(attribute -> attribute.name().equalsIgnoreCase(name)).toList();
    }

    private Function<Source, List<String>> attribute(ProjectView view) {
        List<Attribute> attributes = attributes(view);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("This project has nothing called \"" + name + "\" by which sources could be told apart. "
                    + "There are " + String.join(", ", all(view).stream().map(SourceField::name).toList()) + ".");
        }
        return source -> {
            Set<String> values = new LinkedHashSet<>();
            for (Attribute attribute : attributes) {
                for (UUID owner : owners(view, attribute.of(), source)) {
                    String value = view.values(owner).get(attribute.id());
                    if (value != null && !value.isBlank()) {
                        values.add(value);
                    }
                }
            }
            return List.copyOf(values);
        };
    }

    private static List<UUID> owners(ProjectView view, EntityKind of, Source source) {
        return switch (of) {
            case SOURCE -> List.of(source.id());
            case PERSON -> source.author() == null ? List.of() : List.of(source.author());
            case SCHOOL -> view.schoolOf(source).map(school -> List.of(school.id())).orElse(List.of());
            default -> groups(view, source).stream().map(Group::id).toList();
        };
    }

    /**
     * Values in their order: that of an attribute's scale; that of the sources for {@code source}; for {@code phase} that of the first dates;
     * numbers by size; else by the alphabet without regard to case.
     */
    public List<String> ordered(ProjectView view, Collection<String> values) {
        List<String> scale = new ArrayList<>();
        attributes(view).forEach(attribute -> scale.addAll(attribute.values()));
        if (name.equalsIgnoreCase("source")) {
            view.sources().forEach(source -> scale.add(source.title()));
        }
        if (name.equalsIgnoreCase("phase")) {
            scale.addAll(phases(view));
        }
        Map<String, Integer> places = new HashMap<>();
        scale.forEach(value -> places.putIfAbsent(value, places.size()));
        return values.stream().distinct().map(value -> new Ranked(value, places.getOrDefault(value, Integer.MAX_VALUE), size(value)))
                .sorted(Ranked.ORDER).map(Ranked::value).toList();
    }

    /** All phases that have a date, the earliest first. */
    private static List<String> phases(ProjectView view) {
        Map<String, LocalDate> first = new HashMap<>();
        for (Source source : view.sources()) {
            if (source.date() != null) {
                first.merge(source.phase(), source.date(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first.keySet().stream().sorted(Comparator.comparing((String phase) -> first.get(phase)).thenComparing(phase -> phase)).toList();
    }

    /** A value with what decides on its place: worked out once, for there may be as many as there are people. */
    private record Ranked(String value, int place, double size) {
        private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::place).thenComparingDouble(Ranked::size)
                .thenComparing(Ranked::value, String.CASE_INSENSITIVE_ORDER).thenComparing(Ranked::value);
    }

    private static double size(String value) {
        return NUMBER.matcher(value).matches() ? Double.parseDouble(value) : Double.MAX_VALUE;
    }
}
