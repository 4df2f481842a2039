// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;

/**
 * A name and what takes its place.
 *
 * @param person GUID of the person
 * @param name as the project has it now
 * @param pseudonym never empty
 * @param forms the words of texts that mean this person: the name, and perhaps its parts
 */
public record Pseudonym(UUID person, String name, String pseudonym, List<String> forms) {

    /** Parts of names shorter than this are not looked for: they are initials and particles. */
    private static final int SHORTEST = 3;

    public Pseudonym {
        Objects.requireNonNull(person, "person");
        if (pseudonym.isBlank()) {
            throw new IllegalArgumentException("A pseudonym cannot be empty: " + person);
        }
        forms = List.copyOf(forms);
    }

    /**
     * Proposes pseudonyms that nobody has: the role and a number, such as {@code Teacher 07}. Who has the same role is numbered in the
     * order of the project.
     *
     * @param other what somebody without a role is called
     */
    public static List<Pseudonym> propose(ProjectView view, List<Person> people, String other, boolean parts) {
        Set<String> taken = new HashSet<>();
        view.people().forEach(person -> taken.add(Duplicates.fold(person.name())));
        Function<Person, List<String>> forms = forms(view, parts);
        Map<String, Integer> counters = new HashMap<>();
        List<Pseudonym> proposed = new ArrayList<>();
        for (Person person : people) {
            String role = person.role().isBlank() ? other : person.role().strip();
            String kind = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
            String name;
            do {
                name = String.format(Locale.ROOT, "%s %02d", kind, counters.merge(kind, 1, Integer::sum));
            } while (!taken.add(Duplicates.fold(name)));
            proposed.add(new Pseudonym(person.id(), person.name(), name, forms.apply(person)));
        }
        return proposed;
    }

    /**
     * The words of texts that mean a person.
     *
     * @param parts whether the parts of the name count too, where nobody else in the project shares them
     */
    public static Function<Person, List<String>> forms(ProjectView view, boolean parts) {
        Map<String, Integer> shared = new HashMap<>();
        view.people().forEach(person -> words(person).forEach(word -> shared.merge(word, 1, Integer::sum)));
        return person -> forms(shared, person, parts);
    }

    /** @param shared how many people have each word in their names, as it is compared */
    private static List<String> forms(Map<String, Integer> shared, Person person, boolean parts) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(person.name());
        int comma = person.name().indexOf(',');
        if (comma > 0) {
            forms.add(person.name().substring(comma + 1).strip() + " " + person.name().substring(0, comma).strip());
        }
        if (parts) {
            for (String part : person.name().split("[\\s,]+")) {
                if (part.length() >= SHORTEST && Character.isUpperCase(part.charAt(0)) && !isShared(shared, person, part)) {
                    forms.add(part);
                }
            }
        }
        return List.copyOf(forms);
    }

    private static Set<String> words(Person person) {
        return new HashSet<>(List.of(Duplicates.fold(person.name()).split(" ")));
    }

    private static boolean isShared(Map<String, Integer> shared, Person person, String part) {
        String wanted = Duplicates.fold(part);
        return shared.getOrDefault(wanted, 0) > (words(person).contains(wanted) ? 1 : 0);
    }
}
