// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an analysis as texts by name: what is typed on the command line, remembered between two runs, kept with a result and
 * saved as a preset. Immutable.
 *
 * @param texts values by the name of the parameter; a parameter that is not named has its default
 */
public record ParameterValues(Map<String, List<String>> texts) {

    /** Every parameter as it is by default. */
    public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

    public ParameterValues {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
    }

    /** The same with other values for one parameter. */
    public ParameterValues with(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(texts);
        more.put(name, values);
        return new ParameterValues(more);
    }

    public ParameterValues with(String name, String... values) {
        return with(name, List.of(values));
    }

    /**
     * As lines {@code name=value}, one for each value, to be kept; {@code name} alone says that a list is empty. Line ends and
     * backslashes in values are written {@code \n} and {@code \\}.
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        texts.forEach((name, values) -> {
            if (values.isEmpty()) {
                text.append(name).append('\n');
            }
            values.forEach(value -> text.append(name).append('=').append(value.replace("\\", "\\\\").replace("\r", "\\r")
                    .replace("\n", "\\n")).append('\n'));
        });
        return text.toString();
    }

    /** Reads what {@link #toText} wrote. Never fails: what names no parameter is found out when it is bound. */
    public static ParameterValues parse(String text) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                int equals = line.indexOf('=');
                List<String> values = texts.computeIfAbsent(equals < 0 ? line.strip() : line.substring(0, equals), name -> new ArrayList<>());
                if (equals >= 0) {
                    values.add(unescaped(line.substring(equals + 1)));
                }
            }
        }
        return new ParameterValues(texts);
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char next = written.charAt(++i);
                text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
