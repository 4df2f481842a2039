// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Brings the forms of a word together: {@code students} and {@code student} have one stem. A language without a stemmer leaves
 * words as they are. Reusable, not thread-safe: {@link #of} makes one for each user.
 */
public final class Language {

    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("en", words -> new SnowballFilter(words, new EnglishStemmer())), Map.entry("cs", CzechStemFilter::new),
            Map.entry("de", GermanLightStemFilter::new), Map.entry("fr", FrenchLightStemFilter::new),
            Map.entry("es", SpanishLightStemFilter::new), Map.entry("it", ItalianLightStemFilter::new),
            Map.entry("pt", PortugueseLightStemFilter::new), Map.entry("fi", FinnishLightStemFilter::new),
            Map.entry("hu", HungarianLightStemFilter::new), Map.entry("ru", RussianLightStemFilter::new),
            Map.entry("sv", SwedishLightStemFilter::new), Map.entry("no", NorwegianLightStemFilter::new),
            Map.entry("nb", NorwegianLightStemFilter::new), Map.entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
            Map.entry("da", words -> new SnowballFilter(words, new DanishStemmer())),
            Map.entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
            Map.entry("tr", words -> new SnowballFilter(words, new TurkishStemmer())));

    /** Shorter words are their own stem: no ending can be told from them. */
    private static final int SHORTEST = 3;

    private final String tag;
    private final OneWord source = new OneWord();
    private final TokenStream chain;

    private Language(String tag) {
        this.tag = tag;
        UnaryOperator<TokenStream> stemmer = STEMMERS.get(tag);
        this.chain = stemmer == null ? null : stemmer.apply(source);
    }

    /** @param languageTag BCP 47; only the language in it counts */
    public static Language of(String languageTag) {
        return new Language(base(languageTag));
    }

    /** The language of a BCP 47 tag ({@code en} of {@code en-GB}); empty if it has no stemmer. */
    public static String base(String languageTag) {
        String base = languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return STEMMERS.containsKey(base) ? base : "";
    }

    /** {@code en}, {@code cs}, …; empty where words are left as they are. */
    public String tag() {
        return tag;
    }

    /** Whether a word and its stem always begin with the same character: then only such words need to be looked at. */
    public boolean keepsFirstCharacter() {
        return tag.equals("en") || tag.equals("cs");
    }

    /** The stem of a word in lower case. */
    public String stem(String word) {
        if (chain == null || word.length() < SHORTEST) {
            return word;
        }
        try {
            source.term.setEmpty().append(word);
            chain.incrementToken();
            return source.term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that is always at the one word to be stemmed. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
