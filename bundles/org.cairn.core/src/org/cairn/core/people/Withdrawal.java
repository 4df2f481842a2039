// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.ModelChanges;

/**
 * What rests on what somebody gave who takes their consent back.
 *
 * @param written sources of which they are the author
 * @param spoken sources of others in which they speak: these are others' words as well and are never deleted with them
 * @param codings passages that are coded in what they wrote
 * @param memos memos on them and on what they wrote
 * @param links links from or to them and what they wrote
 * @param citing plans and records that cite them or what they wrote
 */
public record Withdrawal(List<Source> written, List<Source> spoken, int codings, int memos, int links, List<ModelDocument> citing) {

    /** How far a withdrawal goes; each takes in those before it. */
    public enum Extent {
        /** What they gave is kept out of every use from now on. */
        USES,
        /** Evidence that rests on it loses its words and says that it was withdrawn. */
        EVIDENCE,
        /** What they wrote is deleted, with its codings. */
        SOURCES
    }

    public Withdrawal {
        written = List.copyOf(written);
        spoken = List.copyOf(spoken);
        citing = List.copyOf(citing);
    }

    /** Looks what rests on a person. Reads the structure of every source and all documents: not on the UI thread. */
    public static Withdrawal of(ProjectView view, UUID person, Progress progress) throws Cancelled {
        List<Source> written = new ArrayList<>();
        List<Source> spoken = new ArrayList<>();
        int codings = 0;
        for (Source source : view.sources()) {
            progress.check();
            if (person.equals(source.author())) {
                written.add(source);
                codings += view.codings().of(source).size();
            } else if (view.structure(source).stream().anyMatch(part -> person.equals(part.person()))) {
                spoken.add(source);
            }
        }
        Set<UUID> things = things(view, person);
        int memos = (int) view.memos().stream().filter(memo -> isOf(memo.target(), things)).count();
        int links = (int) view.links().stream().filter(link -> isOf(link.from(), things) || isOf(link.to(), things)).count();
        return new Withdrawal(written, spoken, codings, memos, links, ModelChanges.mentioning(view, things));
    }

    /** The person and what they wrote. */
    private static Set<UUID> things(ProjectView view, UUID person) {
        Set<UUID> things = view.sources().stream().filter(source -> person.equals(source.author())).map(Source::id)
                .collect(Collectors.toCollection(HashSet::new));
        things.add(person);
        return things;
    }

    private static boolean isOf(Ref ref, Set<UUID> things) {
        return things.contains(ref.id());
    }

    /**
     * Takes the consent back, for every use. What is deleted can be brought back by undoing until the past is purged.
     *
     * @param date the day on which they said so
     * @param note what the register says of it; empty keeps what it says
     * @return the plans and records that were changed
     * @throws Failure if evidence cannot be taken out of a document that a newer Cairn made
     */
    public static List<ModelDocument> carryOut(ProjectEdit edit, UUID person, Extent extent, LocalDate date, String note) throws Failure {
        ProjectView before = edit.before();
        Map<Consent.Use, Consent> known = before.consents().stream().filter(consent -> consent.person().equals(person))
                .collect(Collectors.toMap(Consent::use, Function.identity(), (first, second) -> second));
        for (Consent.Use use : Consent.Use.values()) {
            Consent consent = known.get(use);
            // who refused or withdrew earlier has said so on that day
            if (consent == null || consent.state() == Consent.State.GIVEN) {
                edit.put(new Consent(consent == null ? UUID.randomUUID() : consent.id(), person, use, Consent.State.WITHDRAWN, date,
                        note.isBlank() && consent != null ? consent.note() : note.strip()));
            }
        }
        List<ModelDocument> changed = extent == Extent.USES ? List.of() : ModelChanges.withdraw(edit, things(before, person));
        if (extent == Extent.SOURCES) {
            for (Source source : before.sources()) {
                if (person.equals(source.author())) {
                    edit.remove(EntityKind.SOURCE, source.id());
                }
            }
        }
        return changed;
    }
}
