// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Media;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Structure;

/**
 * Whether the film or the recording of a source may be shown. Film is consented to by itself: everybody who is named as author or
 * speaker of the source must have said yes to it, and silence is no consent. A sound without pictures may be heard unless somebody
 * said no.
 *
 * @param film whether there is something to see
 * @param refused people who said no
 * @param withdrawn people who took their consent back
 * @param unanswered people from whom no answer is recorded
 * @param given people who said yes
 */
public record FilmConsent(boolean film, List<Person> refused, List<Person> withdrawn, List<Person> unanswered, List<Person> given) {

    /** The kind of sources that are films. */
    public static final String KIND = "film";

    public FilmConsent {
        refused = List.copyOf(refused);
        withdrawn = List.copyOf(withdrawn);
        unanswered = List.copyOf(unanswered);
        given = List.copyOf(given);
    }

    /** What is recorded about a source. Reads its structure. */
    public static FilmConsent of(ProjectView view, Source source) {
        boolean film = source.kind().equals(KIND)
                || view.media().stream().anyMatch(media -> media.source().equals(source.id()) && media.isFilm());
        Map<UUID, Consent.State> answers = view.consents().stream().filter(consent -> consent.use() == Consent.Use.FILM)
                .collect(Collectors.toMap(Consent::person, Consent::state, (a, b) -> a == Consent.State.GIVEN ? b : a));
        List<Person> refused = new ArrayList<>();
        List<Person> withdrawn = new ArrayList<>();
        List<Person> unanswered = new ArrayList<>();
        List<Person> given = new ArrayList<>();
        for (UUID id : people(view, source)) {
            Consent.State answer = answers.get(id);
            List<Person> among = answer == null ? unanswered : switch (answer) {
                case GIVEN -> given;
                case REFUSED -> refused;
                case WITHDRAWN -> withdrawn;
            };
            view.person(id).ifPresent(among::add);
        }
        return new FilmConsent(film, refused, withdrawn, unanswered, given);
    }

    private static Set<UUID> people(ProjectView view, Source source) {
        Set<UUID> people = new LinkedHashSet<>();
        if (source.author() != null) {
            people.add(source.author());
        }
        for (Structure part : view.structure(source)) {
            if (part.person() != null) {
                people.add(part.person());
            }
        }
        return people;
    }

    /** Whether it may be shown or played. */
    public boolean mayShow() {
        return refused.isEmpty() && withdrawn.isEmpty() && (!film || unanswered.isEmpty() && !given.isEmpty());
    }

    /** Whether nobody is named who could have consented. */
    public boolean nobodyNamed() {
        return refused.isEmpty() && withdrawn.isEmpty() && unanswered.isEmpty() && given.isEmpty();
    }

    /** The media file of a source that is played, or null: the last one that was linked. */
    public static Media media(ProjectView view, Source source) {
        return view.media().stream().filter(media -> media.source().equals(source.id())).reduce((first, second) -> second).orElse(null);
    }
}
