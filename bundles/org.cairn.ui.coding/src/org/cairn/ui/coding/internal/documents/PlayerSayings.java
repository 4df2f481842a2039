// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.api.project.Person;
import org.cairn.core.documents.FilmConsent;
import org.eclipse.osgi.util.NLS;

/** What the player says: why it does not show a film, and at what time it is. */
final class PlayerSayings {

    private PlayerSayings() {
    }

    /** Why a film or sound is not played, naming who, and what to do. */
    static String refusal(FilmConsent consent) {
        if (!consent.refused().isEmpty()) {
            return NLS.bind(Messages.player_refused, names(consent.refused()));
        }
        if (!consent.withdrawn().isEmpty()) {
            return NLS.bind(Messages.player_withdrawn, names(consent.withdrawn()));
        }
        return consent.nobodyNamed() ? Messages.player_nobodyNamed : NLS.bind(Messages.player_unanswered, names(consent.unanswered()));
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    /** A time as people read it: {@code 12:31}, {@code 1:02:03}. */
    static String time(long millis) {
        long seconds = millis / 1000;
        return seconds >= 3600 ? String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format("%d:%02d", seconds / 60, seconds % 60);
    }
}
