// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.search.QueryError;

/** The values of a field that a source counts for; one empty text where it has none. */
interface FacetField {

    /** What facets can count by, beside codes and attributes. */
    List<String> NAMES = List.of("kind", "author", "school", "role", "phase", "group", "year", "month", "language", "folder");

    List<String> of(Source source);

    /** @throws QueryError if there is no such field */
    static FacetField of(ProjectView view, String name) throws QueryError {
        Function<Source, Optional<Person>> author = source -> Optional.ofNullable(source.author()).flatMap(view::person);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "kind" -> one(Source::kind);
            case "phase" -> one(Source::phase);
            case "language" -> one(Source::language);
            case "folder" -> one(Source::folder);
            case "author" -> one(source -> author.apply(source).map(Person::name).orElse(""));
            case "role" -> one(source -> author.apply(source).map(Person::role).orElse(""));
            case "school" -> one(source -> view.schoolOf(source).map(School::name).orElse(""));
            case "year" -> one(source -> source.date() == null ? "" : source.date().toString().substring(0, 4));
            case "month" -> one(source -> source.date() == null ? "" : source.date().toString().substring(0, 7));
            case "group" -> source -> {
                List<String> names = groups(view, source).stream().map(Group::name).toList();
                return names.isEmpty() ? List.of("") : names;
            };
            default -> attribute(view, name);
        };
    }

    private static FacetField one(Function<Source, String> value) {
        return source -> List.of(value.apply(source));
    }

    private static List<Group> groups(ProjectView view, Source source) {
        UUID school = view.schoolOf(source).map(School::id).orElse(null);
        return view.groups().stream().filter(group -> source.author() != null && group.people().contains(source.author())
                || school != null && group.schools().contains(school)).toList();
    }

    private static FacetField attribute(ProjectView view, String name) throws QueryError {
        Map<UUID, EntityKind> attributes = new HashMap<>();
        view.attributes().stream().filter(attribute -> attribute.name().equalsIgnoreCase(name))
                .forEach(attribute -> attributes.put(attribute.id(), attribute.of()));
        if (attributes.isEmpty()) {
            List<String> known = new ArrayList<>(NAMES);
            known.add("code");
            view.attributes().stream().map(Attribute::name).distinct().forEach(known::add);
            throw new QueryError("There is no field \"" + name + "\" to count by.", "There are " + String.join(", ", known) + ".", 0, 0);
        }
        return source -> {
            List<String> values = new ArrayList<>();
            attributes.forEach((id, of) -> {
                for (UUID owner : owners(view, of, source)) {
                    String value = view.values(owner).get(id);
                    if (value != null && !values.contains(value)) {
                        values.add(value);
                    }
                }
            });
            return values.isEmpty() ? List.of("") : values;
        };
    }

    private static List<UUID> owners(ProjectView view, EntityKind of, Source source) {
        return switch (of) {
            case PERSON -> source.author() == null ? List.of() : List.of(source.author());
            case SCHOOL -> view.schoolOf(source).map(School::id).map(List::of).orElse(List.of());
            case GROUP -> groups(view, source).stream().map(Group::id).toList();
            default -> List.of(source.id());
        };
    }
}
