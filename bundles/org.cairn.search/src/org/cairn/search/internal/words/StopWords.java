// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.cairn.search.internal.index.Words;

/** Words that say little about what a text is about, by language: the lists of the Snowball project, as Lucene brings them. */
final class StopWords {

    private static final Map<String, String> LISTS = Map.ofEntries(Map.entry("en", "english"), Map.entry("de", "german"),
            Map.entry("fr", "french"), Map.entry("es", "spanish"), Map.entry("it", "italian"), Map.entry("pt", "portuguese"),
            Map.entry("fi", "finnish"), Map.entry("hu", "hungarian"), Map.entry("ru", "russian"), Map.entry("sv", "swedish"),
            Map.entry("no", "norwegian"), Map.entry("nb", "norwegian"), Map.entry("nl", "dutch"), Map.entry("da", "danish"));

    /** What is left of {@code won't} and {@code let's} when an apostrophe ends a word, and is a word of its own. */
    private static final Set<String> OF_THEIR_OWN = Set.of("won", "let");

    private StopWords() {
    }

    /** The stop words of a language as {@link Words} cuts them; none where there is no list. @param tag BCP 47 */
    static Set<String> of(String tag) {
        String language = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        try {
            if (language.equals("cs")) {
                try (InputStream list = SnowballFilter.class.getResourceAsStream("/org/apache/lucene/analysis/cz/stopwords.txt")) {
                    return words(WordlistLoader.getWordSet(list, "#"));
                }
            }
            if (!LISTS.containsKey(language)) {
                return Set.of();
            }
            try (InputStream list = SnowballFilter.class.getResourceAsStream(LISTS.get(language) + "_stop.txt")) {
                return words(WordlistLoader.getSnowballWordSet(list));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stop words of " + language + " cannot be read.", e);
        }
    }

    private static Set<String> words(CharArraySet list) {
        Set<String> words = new HashSet<>();
        for (Object entry : list) {
            words.addAll(Words.of(new String((char[]) entry)));
        }
        words.removeAll(OF_THEIR_OWN);
        return words;
    }
}
