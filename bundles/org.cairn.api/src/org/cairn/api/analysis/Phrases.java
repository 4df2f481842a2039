// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What an analysis says, in the language of the person: the files {@code messages.properties} (English) and, say,
 * {@code messages_de.properties} beside its class, UTF-8, sentences in the form of {@link MessageFormat}. Both may be missing.
 *
 * <p>Labels, help and descriptions are English where they stand in the code. {@code messages_de.properties} translates them by these keys,
 * {@code Trust} being the simple name of the class of the analysis, {@code Unit} that of an enum:
 *
 * <pre>
 * Trust.label        Trust.description        Trust.atLeast.label        Trust.atLeast.help        Trust.atLeast.unit
 * Unit.WORD.label    Unit.WORD.help           group.Name-of-a-group
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Phrases {

    private final Map<String, String> texts;
    private final Locale locale;

    private Phrases(Map<String, String> texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The phrases beside a class. Reads files: ask once. */
    public static Phrases beside(Class<?> type, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        read(type, "messages.properties", texts);
        read(type, "messages_" + locale.getLanguage() + ".properties", texts);
        return new Phrases(texts, locale);
    }

    private static void read(Class<?> type, String file, Map<String, String> into) {
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, text) -> into.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * A phrase, filled in.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no phrase " + key + ".");
        }
        return new MessageFormat(text, locale).format(values);
    }

    /** A phrase as it stands, if there is one of that key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
