// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file really is: its first bytes are believed more than its name.
 *
 * @param kind how to read it
 * @param note what a person should know where name and content differ; else null
 */
public record Sniffing(Kind kind, String note) {

    private static final int HEAD = 4096;

    /**
     * @param named the kind its name says; null where that says nothing
     * @throws Unreadable if it is nothing that can be read
     */
    public static Sniffing of(Kind named, byte[] bytes) {
        return named != null ? new Sniffing(named, null) : new Sniffing(Kind.TEXT, null);
    }

    static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
