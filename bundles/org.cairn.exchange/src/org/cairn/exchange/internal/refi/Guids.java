// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** GUIDs as programs write them: either case, with or without braces. */
public final class Guids {

    private static final Pattern FORM = Pattern.compile("\\{?([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    private Guids() {
    }

    /** The GUID, or null where the text is none. */
    public static UUID of(String text) {
        if (isPlain(text)) {
            return UUID.fromString(text);
        }
        var matcher = FORM.matcher(text.strip());
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }

    /** Whether the text is a GUID without braces or anything around it, as most are: there are millions of them in a file. */
    static boolean isPlain(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a GUID may be one that {@link #derived} made: those of other programs mostly are not. */
    static boolean isDerived(UUID guid) {
        return guid.version() == 3;
    }

    /** A GUID that follows from others, and is the same each time. */
    public static UUID derived(String what, Object... from) {
        StringBuilder key = new StringBuilder("cairn:").append(what);
        for (Object one : from) {
            key.append(':').append(one);
        }
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
