// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.ModelChanges;

/** Makes one person of two: sources, turns in interviews, roles, consents, groups, values, links and memos all follow. */
public final class PersonMerge {

    private PersonMerge() {
    }

    /** The person who would come out: what {@code keep} says, completed by the other; both notes. */
    public static Person proposal(Person keep, Person gone) {
        String notes = Stream.of(keep.notes(), gone.notes()).filter(note -> !note.isBlank()).distinct().collect(Collectors.joining("\n"));
        return new Person(keep.id(), keep.name(), keep.role().isEmpty() ? gone.role() : keep.role(),
                keep.school() == null ? gone.school() : keep.school(), notes);
    }

    /** The values that would come out, by GUID of the attribute: those of {@code keep}, completed by the other's. */
    public static Map<UUID, String> values(ProjectView view, UUID keep, UUID gone) {
        Map<UUID, String> values = new LinkedHashMap<>(view.values(gone));
        values.putAll(view.values(keep));
        return values;
    }

    /**
     * Merges two people. Reads the structure of every source: not on the UI thread.
     *
     * @param as what comes out; its GUID is that of the person who stays
     * @param gone GUID of the other
     * @param values by GUID of the attribute
     */
    public static void merge(ProjectEdit edit, Person as, UUID gone, Map<UUID, String> values) throws Failure {
        UUID keep = as.id();
        if (keep.equals(gone)) {
            throw new Failure("A person cannot be merged with themselves.", as.name(), "Choose two people.");
        }
        ProjectView view = edit.before();
        edit.put(as);
        for (Source source : view.sources()) {
            follow(edit, source, keep, gone);
        }
        for (Group group : view.groups()) {
            if (group.people().contains(gone)) {
                Set<UUID> people = new HashSet<>(group.people());
                people.remove(gone);
                people.add(keep);
                edit.put(new Group(group.id(), group.name(), group.kind(), people, group.schools(), group.notes()));
            }
        }
        for (PersonRole role : view.roles()) {
            if (role.person().equals(gone)) {
                edit.put(new PersonRole(role.id(), keep, role.role(), role.school(), role.since(), role.until()));
            }
        }
        consents(edit, keep, gone);
        for (Map.Entry<UUID, String> value : values.entrySet()) {
            edit.setValue(value.getKey(), keep, value.getValue());
        }
        for (Link link : view.links()) {
            if (isPerson(link.from(), gone) || isPerson(link.to(), gone)) {
                edit.put(new Link(link.id(), moved(link.from(), keep, gone), moved(link.to(), keep, gone), link.relation(), link.note()));
            }
        }
        for (Memo memo : view.memos()) {
            if (isPerson(memo.target(), gone)) {
                edit.put(new Memo(memo.id(), Ref.to(EntityKind.PERSON, keep), memo.kind(), memo.title(), memo.text(), memo.coder(),
                        memo.created(), memo.modified()));
            }
        }
        ModelChanges.follow(edit, gone, keep);
        edit.remove(EntityKind.PERSON, gone);
    }

    private static void follow(ProjectEdit edit, Source source, UUID keep, UUID gone) throws Failure {
        if (edit.before().structure(source).stream().anyMatch(part -> gone.equals(part.person()))) {
            edit.reword(source.id(), List.of(), part -> gone.equals(part.person())
                    ? new Structure(part.kind(), part.span(), part.label(), part.level(), keep) : part);
        }
        if (gone.equals(source.author())) {
            edit.put(source.by(keep, source.school(), source.phase(), source.date()));
        }
    }

    /** Where both have answered, the later answer counts, and where that is not known, the one that allows less; the other is noted. */
    private static void consents(ProjectEdit edit, UUID keep, UUID gone) throws Failure {
        Map<Consent.Use, Consent> mine = edit.before().consents().stream().filter(consent -> consent.person().equals(keep))
                .collect(Collectors.toMap(Consent::use, consent -> consent));
        for (Consent other : edit.before().consents()) {
            if (!other.person().equals(gone)) {
                continue;
            }
            Consent own = mine.get(other.use());
            if (own == null) {
                edit.put(new Consent(other.id(), keep, other.use(), other.state(), other.date(), other.note()));
            } else if (!own.state().equals(other.state()) || !own.note().equals(other.note())) {
                boolean otherCounts = own.date() != null && other.date() != null && !own.date().equals(other.date())
                        ? other.date().isAfter(own.date()) : other.state() != Consent.State.GIVEN;
                Consent counts = otherCounts ? other : own;
                Consent noted = otherCounts ? own : other;
                String note = Stream.of(counts.note(), noted.state() + (noted.date() == null ? "" : " " + noted.date()), noted.note())
                        .filter(text -> !text.isBlank()).collect(Collectors.joining("; "));
                edit.put(new Consent(own.id(), keep, own.use(), counts.state(), counts.date(), note));
            }
        }
    }

    private static boolean isPerson(Ref ref, UUID id) {
        return ref.kind() == EntityKind.PERSON && ref.id().equals(id);
    }

    private static Ref moved(Ref ref, UUID keep, UUID gone) {
        return isPerson(ref, gone) ? Ref.to(EntityKind.PERSON, keep) : ref;
    }
}
