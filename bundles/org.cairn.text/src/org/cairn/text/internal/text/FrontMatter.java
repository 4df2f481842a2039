// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block between two lines {@code ---} with which a text file may begin: {@code title}, {@code author}, {@code date} and
 * {@code language} are facts, every other key is an attribute. The simple part of YAML that people write by hand.
 *
 * @param facts what it says
 * @param bodyStart where the text behind it begins; 0 where there is no front matter
 */
public record FrontMatter(Facts facts, int bodyStart) {

    private static final FrontMatter ABSENT = new FrontMatter(Facts.NONE, 0);
    private static final int MAX_LINES = 200;
    private static final Pattern ENTRY = Pattern.compile("([\\p{L}][\\p{L}\\p{N} _.-]{0,60}?)\\s*:(?:\\s+(.*)|\\s*)");

    /** Reads the front matter of a normalised text; a block that is anything else is part of the text. */
    public static FrontMatter of(String text) {
        if (!text.startsWith("---")) {
            return ABSENT;
        }
        Map<String, String> values = new LinkedHashMap<>();
        String key = null;
        int at = 0;
        for (int line = 0; line < MAX_LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            String content = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            at = end < 0 ? text.length() : end + 1;
            if (line == 0) {
                if (!content.equals("---")) {
                    return ABSENT;
                }
            } else if (content.equals("---") || content.equals("...")) {
                return values.isEmpty() ? ABSENT : new FrontMatter(facts(values), afterBlankLines(text, at));
            } else if (key != null && content.strip().startsWith("- ")) {
                values.merge(key, value(content.strip().substring(2)), (a, b) -> a.isEmpty() ? b : a + ", " + b);
            } else if (!content.isBlank() && !content.startsWith("#")) {
                Matcher m = ENTRY.matcher(content);
                if (!m.matches()) {
                    return ABSENT;
                }
                key = m.group(1);
                values.put(key, value(m.group(2) == null ? "" : m.group(2)));
            }
        }
        return ABSENT;
    }

    private static int afterBlankLines(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    private static String value(String written) {
        String v = written.strip();
        if (v.length() >= 2 && (v.startsWith("\"") && v.endsWith("\"") || v.startsWith("'") && v.endsWith("'"))) {
            return v.substring(1, v.length() - 1);
        }
        if (v.startsWith("[") && v.endsWith("]")) {
            return v.substring(1, v.length() - 1).strip();
        }
        return v;
    }

    private static Facts facts(Map<String, String> values) {
        String title = null;
        String author = null;
        String language = null;
        LocalDate date = null;
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String value = entry.getValue();
            switch (entry.getKey().toLowerCase(Locale.ROOT)) {
                case "title" -> title = value;
                case "author" -> author = value;
                case "lang", "language" -> language = Facts.languageTag(value);
                case "date" -> {
                    date = Dates.parse(value);
                    if (date == null && !value.isEmpty()) {
                        attributes.put(entry.getKey(), value);
                    }
                }
                default -> {
                    if (!value.isEmpty()) {
                        attributes.put(entry.getKey(), value);
                    }
                }
            }
        }
        return new Facts(title, language, author, date, attributes);
    }
}
