// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.osgi.util.NLS;

/**
 * What sources must have, as it is written: {@code field=value}, {@code since=2013}, {@code until=2013-06}, {@code query=trust}.
 *
 * @param query empty for none
 * @param since empty for none
 * @param until empty for none
 * @param values allowed values by the name of the field
 */
record Conditions(String query, String since, String until, Map<String, Set<String>> values) {

    static Conditions of(List<String> texts) {
        String query = "";
        String since = "";
        String until = "";
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                String field = text.substring(0, equals).strip();
                String value = text.substring(equals + 1).strip();
                switch (field.toLowerCase(Locale.ROOT)) {
                    case "query" -> query = value;
                    case "since" -> since = value;
                    case "until" -> until = value;
                    default -> values.computeIfAbsent(field, fresh -> new LinkedHashSet<>()).add(value);
                }
            }
        }
        return new Conditions(query, since, until, values);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        values.forEach((field, some) -> some.forEach(value -> texts.add(field + "=" + value)));
        add(texts, "since", since);
        add(texts, "until", until);
        add(texts, "query", query);
        return texts;
    }

    private static void add(List<String> texts, String name, String value) {
        if (!value.isBlank()) {
            texts.add(name + "=" + value.strip());
        }
    }

    /** All of it in words. */
    String said() {
        List<String> said = new ArrayList<>();
        values.forEach((field, some) -> {
            if (!some.isEmpty()) {
                said.add(FieldNames.of(field) + ": " + String.join(", ", some));
            }
        });
        if (!since.isBlank()) {
            said.add(NLS.bind(Messages.sources_fromDay, since));
        }
        if (!until.isBlank()) {
            said.add(NLS.bind(Messages.sources_toDay, until));
        }
        if (!query.isBlank()) {
            said.add(NLS.bind(Messages.sources_containing, query));
        }
        return String.join(" · ", said);
    }
}
