// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.Cases;

/**
 * What the page of a case shows. Made off the UI thread.
 *
 * @param theCase a person, school or group
 * @param table all cases of its kind
 * @param row its row in the table, or -1 when it is gone
 * @param roles over time, the earliest first; of a person
 * @param consents by what they are about; of a person
 * @param related groups it is in, or people who belong to it
 * @param sources that belong to it
 * @param memos about it
 */
record CaseFacts(Ref theCase, CaseTable table, int row, List<PersonRole> roles, Map<Consent.Use, Consent> consents, List<Related> related,
        List<Belonging> sources, List<Memo> memos) {

    /** A case that this one has to do with. @param note what the other is */
    record Related(Ref ref, String name, String note) {
    }

    /** How a source comes to belong to a case. */
    enum Why {
        /** The person wrote it. */
        WROTE,
        /** The person speaks in it. */
        SPEAKS,
        /** It comes from the school. */
        SCHOOL,
        /** A member of the group wrote it, or it is of a school that takes part. */
        MEMBER,
        /** Somebody filed it, or a passage of it, there. */
        FILED
    }

    /**
     * A source that belongs to a case.
     *
     * @param what the source or a passage of it
     * @param link GUID of the link that files it there, or null
     */
    record Belonging(Source source, Ref what, Why why, UUID link) {
    }

    static CaseFacts of(ProjectView view, Ref theCase, Progress progress) throws Cancelled {
        CaseTable table = CaseTable.of(view, theCase.kind());
        int row = -1;
        for (int i = 0; i < table.rows() && row < 0; i++) {
            row = table.id(i).equals(theCase.id()) ? i : -1;
        }
        Map<Consent.Use, Consent> consents = new EnumMap<>(Consent.Use.class);
        view.consents().stream().filter(consent -> consent.person().equals(theCase.id())).forEach(one -> consents.put(one.use(), one));
        List<PersonRole> roles = view.roles().stream().filter(role -> role.person().equals(theCase.id()))
                .sorted(Comparator.comparing(PersonRole::since, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        List<Memo> memos = view.memos().stream().filter(memo -> memo.target().equals(theCase))
                .sorted(Comparator.comparing(Memo::modified).reversed()).toList();
        return new CaseFacts(theCase, table, row, roles, consents, related(view, theCase), sources(view, theCase, progress), memos);
    }

    private static List<Related> related(ProjectView view, Ref theCase) {
        List<Related> related = new ArrayList<>();
        UUID id = theCase.id();
        if (theCase.kind() == EntityKind.GROUP) {
            Group group = view.groups().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
            if (group != null) {
                group.people().forEach(one -> view.person(one).ifPresent(person -> related.add(related(person))));
                group.schools().forEach(one -> view.school(one)
                        .ifPresent(school -> related.add(new Related(Ref.to(EntityKind.SCHOOL, one), school.name(), school.phase()))));
            }
            return related;
        }
        for (Group group : view.groups()) {
            if (group.people().contains(id) || group.schools().contains(id)) {
                related.add(new Related(Ref.to(EntityKind.GROUP, group.id()), group.name(), group.kind()));
            }
        }
        if (theCase.kind() == EntityKind.SCHOOL) {
            view.people().stream().filter(person -> id.equals(person.school())).forEach(person -> related.add(related(person)));
        }
        return related;
    }

    private static Related related(Person person) {
        return new Related(Ref.to(EntityKind.PERSON, person.id()), person.name(), person.role());
    }

    private static List<Belonging> sources(ProjectView view, Ref theCase, Progress progress) throws Cancelled {
        Group group = view.groups().stream().filter(one -> one.id().equals(theCase.id())).findFirst().orElse(null);
        List<Belonging> sources = new ArrayList<>();
        Set<UUID> whole = new HashSet<>();
        for (Source source : view.sources()) {
            progress.check();
            UUID school = view.schoolOf(source).map(one -> one.id()).orElse(null);
            Why why = switch (theCase.kind()) {
                case PERSON -> theCase.id().equals(source.author()) ? Why.WROTE : speaks(view, source, theCase.id()) ? Why.SPEAKS : null;
                case SCHOOL -> theCase.id().equals(school) ? Why.SCHOOL : null;
                default -> group != null && (source.author() != null && group.people().contains(source.author())
                        || school != null && group.schools().contains(school)) ? Why.MEMBER : null;
            };
            if (why != null) {
                whole.add(source.id());
                sources.add(new Belonging(source, Ref.to(EntityKind.SOURCE, source.id()), why, null));
            }
        }
        for (Cases.Filed filed : Cases.of(view, theCase)) {
            if (filed.what().span() != null || whole.add(filed.source().id())) {
                sources.add(new Belonging(filed.source(), filed.what(), Why.FILED, filed.link()));
            }
        }
        return sources;
    }

    private static boolean speaks(ProjectView view, Source source, UUID person) {
        return view.structure(source).stream().anyMatch(part -> person.equals(part.person()));
    }

    /** The name of the case; empty when it is gone. */
    String name() {
        return row < 0 ? "" : table.text(row, 0);
    }
}
