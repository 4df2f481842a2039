// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

/**
 * A column of a {@link Table}.
 *
 * @param key for programs (JSON, CSV): lower case letters, digits, {@code _}
 * @param name for people
 * @param type what its cells hold
 */
public record Column(String key, String name, Type type) {

    /** What the cells of a column hold. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Long} or {@link Integer}. */
        COUNT,
        /** {@link Double}. */
        NUMBER
    }

    public static Column text(String key, String name) {
        return new Column(key, name, Type.TEXT);
    }

    public static Column count(String key, String name) {
        return new Column(key, name, Type.COUNT);
    }

    public static Column number(String key, String name) {
        return new Column(key, name, Type.NUMBER);
    }
}
