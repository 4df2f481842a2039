// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.model.ModelChanges;

/**
 * How much of a project refers to a person, and follows when {@link PersonMerge} makes one of two.
 *
 * @param written sources of which they are the author
 * @param spoken sources in which they speak
 * @param roles roles over time
 * @param consents answers to what may be done
 * @param groups groups they are in
 * @param values values of attributes
 * @param links links from or to them, filings included
 * @param memos memos on them
 * @param documents plans and records that refer to them
 */
public record PersonReferences(int written, int spoken, int roles, int consents, int groups, int values, int links, int memos,
        int documents) {

    /** Counts what refers to a person. Reads the structure of every source and all documents: not on the UI thread. */
    public static PersonReferences of(ProjectView view, UUID person, Progress progress) throws Cancelled {
        int written = 0;
        int spoken = 0;
        for (Source source : view.sources()) {
            progress.check();
            written += person.equals(source.author()) ? 1 : 0;
            spoken += view.structure(source).stream().anyMatch(part -> person.equals(part.person())) ? 1 : 0;
        }
        return new PersonReferences(written, spoken,
                (int) view.roles().stream().filter(role -> role.person().equals(person)).count(),
                (int) view.consents().stream().filter(consent -> consent.person().equals(person)).count(),
                (int) view.groups().stream().filter(group -> group.people().contains(person)).count(),
                view.values(person).size(),
                (int) view.links().stream().filter(link -> isPerson(link.from(), person) || isPerson(link.to(), person)).count(),
                (int) view.memos().stream().filter(memo -> isPerson(memo.target(), person)).count(),
                ModelChanges.mentioning(view, Set.of(person)).size());
    }

    private static boolean isPerson(Ref ref, UUID person) {
        return ref.kind() == EntityKind.PERSON && ref.id().equals(person);
    }
}
