// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;

/** Which codes a person wants to see: those with some words, or a {@code /regular expression/}, in the path or the definition. */
final class CodeFilter {

    private final Predicate<String> matches;
    private final String error;
    private final boolean all;

    /** @param typed empty for all codes */
    CodeFilter(String typed) {
        String words = typed.strip();
        Predicate<String> test = text -> true;
        String wrong = null;
        if (words.length() > 1 && words.startsWith("/")) {
            String expression = words.endsWith("/") ? words.substring(1, words.length() - 1) : words.substring(1);
            try {
                test = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).asPredicate();
            } catch (PatternSyntaxException e) {
                wrong = e.getDescription();
                test = text -> false;
            }
        } else if (!words.isEmpty()) {
            String folded = words.toLowerCase(Locale.ROOT);
            test = text -> text.toLowerCase(Locale.ROOT).contains(folded);
        }
        all = words.isEmpty();
        matches = test;
        error = wrong;
    }

    /** Whether every code is wanted. */
    boolean isAll() {
        return all;
    }

    /** What is wrong with the regular expression, or null. */
    String error() {
        return error;
    }

    /** Whether the code itself is one that was looked for. */
    boolean matches(Codebook book, Code code) {
        Code.Definition d = code.definition();
        return all || List.of(code.name(), book.path(code), d.brief(), d.full(), d.use(), d.avoid(), d.example()).stream().anyMatch(matches);
    }

    /** What was looked for, with the codes above it. */
    Set<UUID> shown(Codebook book) {
        Set<UUID> shown = new HashSet<>();
        for (Code code : book.codes()) {
            if (matches(book, code)) {
                for (Code at = code; at != null && shown.add(at.id());) {
                    at = book.code(at.parent()).orElse(null);
                }
            }
        }
        return shown;
    }
}
