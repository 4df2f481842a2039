// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/** What is known of a source, in one line. */
final class SourceFacts {

    private SourceFacts() {
    }

    static String line(ProjectView view, Source source, int codings) {
        List<String> facts = new ArrayList<>();
        facts.add(capital(source.kind()));
        if (source.author() != null) {
            view.person(source.author()).ifPresent(person -> facts.add(person.role().isEmpty() ? person.name()
                    : person.name() + " (" + person.role() + ")"));
        }
        view.schoolOf(source).ifPresent(school -> facts.add(school.name()));
        if (source.date() != null) {
            facts.add(DateTimeFormatter.ofPattern(Messages.facts_day).format(source.date()));
        }
        if (!source.phase().isEmpty()) {
            facts.add(source.phase());
        }
        facts.add(codings == 1 ? Messages.facts_oneCoding : NLS.bind(Messages.facts_codings, Widgets.number(codings)));
        return String.join("  ·  ", facts);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
