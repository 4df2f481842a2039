// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.Parameter.Kind;
import org.cairn.analysis.ParameterValues;

/** Reads the options of an analysis: {@code --at-least 5}, {@code --at-least=5}, {@code --with-subcodes}. */
final class AnalysisOptions {
    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no");

    private AnalysisOptions() {
    }

    /** @throws IllegalArgumentException with words for the person, if something is no option of the analysis or lacks its value */
    static ParameterValues read(Declaration declaration, List<String> words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            Parameter parameter = find(declaration, option).orElseThrow(() -> new IllegalArgumentException(unknown(declaration, word)));
            String value;
            if (equals >= 0) {
                value = word.substring(equals + 1);
            } else if (parameter.kind() == Kind.FLAG && (i + 1 == words.size() || !FLAGS.contains(words.get(i + 1)))) {
                value = "true";
            } else if (i + 1 < words.size()) {
                value = words.get(++i);
            } else {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            List<String> before = values.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
            if (!parameter.kind().isSeveral() && !before.isEmpty()) {
                throw new IllegalArgumentException(option + " can be given only once.");
            }
            before.add(value);
        }
        return new ParameterValues(values);
    }

    private static Optional<Parameter> find(Declaration declaration, String option) {
        return declaration.parameters().stream().filter(parameter -> parameter.option().equals(option)).findFirst();
    }

    private static String unknown(Declaration declaration, String word) {
        String what = word.startsWith("-") ? "There is no option " + word + "." : "\"" + word + "\" is too much.";
        List<String> options = declaration.parameters().stream().map(Parameter::option).toList();
        return what + " " + declaration.info().id() + (options.isEmpty() ? " has no options." : " has " + String.join(", ", options) + ".");
    }
}
