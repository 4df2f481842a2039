// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;

/** People and schools by their names, and who has refused that what they did is analysed. */
final class People {

    private final ProjectView view;
    private final Set<UUID> refused = new HashSet<>();
    private final Set<UUID> leftOut = new LinkedHashSet<>();

    People(ProjectView view) {
        this.view = view;
        view.consents().stream().filter(consent -> consent.use() == Consent.Use.ANALYSIS && consent.state() != Consent.State.GIVEN)
                .map(Consent::person).forEach(refused::add);
        view.consents().stream().filter(consent -> consent.use() == Consent.Use.ANALYSIS && consent.state() == Consent.State.GIVEN)
                .map(Consent::person).forEach(refused::remove);
    }

    /** Whether somebody may be counted; who may not is remembered for {@link #say}. Nobody in particular may. */
    boolean may(UUID person) {
        if (person != null && refused.contains(person)) {
            leftOut.add(person);
            return false;
        }
        return true;
    }

    /** Notes how many people were left out. */
    void say(AnalysisContext context, Phrases phrases) {
        context.leaveOut(LeftOut.Reason.CONSENT, leftOut.size(), phrases.say("people.n"), phrases.say("refused"));
    }

    /** The name of somebody; else what else they are called. */
    String person(UUID id, String otherwise) {
        return id == null ? otherwise : view.person(id).map(Person::name).orElse(otherwise);
    }

    /** The name of a school; else what else it is called. */
    String school(UUID id, String otherwise) {
        return id == null ? otherwise : view.school(id).map(School::name).orElse(otherwise);
    }

    /** The school somebody belongs to; null if it is not known. */
    UUID schoolOf(UUID person) {
        return person == null ? null : view.person(person).map(Person::school).orElse(null);
    }

    /** Whole sources, as far as they are in the project. */
    Evidence sources(Collection<UUID> sources) {
        List<UUID> known = sources.stream().filter(Objects::nonNull).distinct().toList();
        return () -> known.stream().filter(id -> view.source(id).isPresent()).map(Passage::whole).toList();
    }
}
