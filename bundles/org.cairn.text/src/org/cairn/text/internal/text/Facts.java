// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * What a document says about itself.
 *
 * @param title or null
 * @param language BCP 47 tag, or null
 * @param author or null
 * @param date or null
 * @param attributes other facts by name, in order
 */
public record Facts(String title, String language, String author, LocalDate date, Map<String, String> attributes) {

    /** Nothing is said. */
    public static final Facts NONE = new Facts(null, null, null, null, Map.of());

    /** Only a title, which may be null. */
    public static Facts titled(String title) {
        return new Facts(title, null, null, null, Map.of());
    }

    public Facts withLanguage(String tag) {
        return new Facts(title, languageTag(tag), author, date, attributes);
    }

    /** The BCP 47 form of what a document writes for its language ({@code en_GB}, {@code cs}); null where it is none. */
    public static String languageTag(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    }
}
