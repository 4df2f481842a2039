// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes JSON (RFC 8259). */
public final class Json {
    private Json() {
    }

    /**
     * A value as JSON.
     *
     * @param value null, a text, number or boolean, a map of texts to values, or anything iterable
     */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, Object value) {
        switch (value) {
            case null -> json.append("null");
            case Double number when !Double.isFinite(number) -> json.append("null");
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(separator);
                    appendText(json, entry.getKey().toString());
                    json.append(':');
                    append(json, entry.getValue());
                    separator = ",";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case Iterable<?> items -> {
                json.append('[');
                for (Iterator<?> at = items.iterator(); at.hasNext();) {
                    append(json, at.next());
                    json.append(at.hasNext() ? "," : "");
                }
                json.append(']');
            }
            default -> appendText(json, value.toString());
        }
    }

    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    // the line separators are legal in JSON but not in JavaScript; half a pair is not legal in UTF-8
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isHalfPair(text, i)) {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isHalfPair(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
