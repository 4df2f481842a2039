// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;

/**
 * Words that say little by themselves: one list for each language, {@code stop/en.txt} and so on, chosen by the language of the source,
 * and the words that the person adds. Thread-safe.
 */
public final class StopWords {

    /** Which lists are used. */
    public enum Lists {
        @Label("By the language of each source")
        @Help("Lists of articles, pronouns, prepositions and auxiliaries in English, German and Czech.")
        LANGUAGE,
        @Label("None")
        NONE
    }

    private final Lists lists;
    private final Set<String> own;
    private final Map<String, Set<String>> byLanguage = new ConcurrentHashMap<>();

    public StopWords(Lists lists, Collection<String> own) {
        this.lists = lists;
        this.own = own.stream().map(word -> Token.folded(word.strip())).collect(Collectors.toSet());
    }

    /** The list for a text. @param language BCP 47 tag; without a list of that language only the person's own words are in it */
    public Set<String> of(String language) {
        return byLanguage.computeIfAbsent(Locale.forLanguageTag(language).getLanguage(), this::read);
    }

    private Set<String> read(String language) {
        Set<String> words = new HashSet<>(own);
        if (lists == Lists.LANGUAGE && !language.isEmpty()) {
            try (InputStream in = StopWords.class.getResourceAsStream("stop/" + language + ".txt")) {
                if (in != null) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Arrays.stream(line.split(" "))).filter(word -> !word.isEmpty()).forEach(words::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("stop/" + language + ".txt", e);
            }
        }
        return Set.copyOf(words);
    }
}
