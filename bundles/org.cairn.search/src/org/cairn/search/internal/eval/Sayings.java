// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.index.Language;
import org.cairn.search.internal.index.Words;
import org.cairn.search.internal.query.Node;

/**
 * Which texts beside the sources {@code memo:…}, {@code comment:…} and their like mean: those that have the words one after the
 * other, in any form unless {@code =}.
 */
final class Sayings {

    private Sayings() {
    }

    /** Whether a text says what was asked for; {@code *} means any text that is not empty. */
    static Predicate<String> of(Scene scene, Node.Field field) throws QueryError {
        if (field.value().equals("*")) {
            return text -> !text.isBlank();
        }
        List<String> wanted = Words.of(field.value());
        if (wanted.isEmpty()) {
            throw new QueryError("There is no word in " + field.value() + ".", "Write " + field.name() + ":word, or " + field.name() + ":* for any.",
                    field.valueStart(), field.end());
        }
        List<List<String>> forms = new ArrayList<>(List.of(wanted));
        List<Language> languages = new ArrayList<>();
        if (!field.exact()) {
            scene.languages().forEach(tag -> languages.add(Language.of(tag)));
            languages.forEach(language -> forms.add(stems(language, wanted)));
        }
        return text -> !text.isEmpty() && says(text, forms, languages);
    }

    private static boolean says(String text, List<List<String>> forms, List<Language> languages) {
        List<String> words = Words.of(text);
        if (Collections.indexOfSubList(words, forms.getFirst()) >= 0) {
            return true;
        }
        for (int i = 0; i < languages.size(); i++) {
            if (Collections.indexOfSubList(stems(languages.get(i), words), forms.get(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> stems(Language language, List<String> words) {
        return words.stream().map(language::stem).toList();
    }
}
