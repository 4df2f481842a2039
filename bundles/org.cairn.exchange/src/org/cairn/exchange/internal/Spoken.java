// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import java.util.Locale;
import org.cairn.api.analysis.Phrases;

/**
 * What imports, exports and merges say to people, in the language that the program runs in: the sentences of {@code messages.properties}
 * and its translations beside this class. Any thread.
 */
public final class Spoken {

    private static final Phrases PHRASES = Phrases.beside(Spoken.class, Locale.getDefault());

    private Spoken() {
    }

    /** A phrase, filled in. Texts and numbers only: anything else stands as its own text. */
    public static String say(String key, Object... values) {
        Object[] texts = values.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts[i] instanceof Number ? texts[i] : String.valueOf(texts[i]);
        }
        return PHRASES.say(key, texts);
    }

    /** A phrase, or a word that stands for itself where there is none of that key. */
    public static String orElse(String key, String word) {
        return PHRASES.find(key).orElse(word);
    }
}
