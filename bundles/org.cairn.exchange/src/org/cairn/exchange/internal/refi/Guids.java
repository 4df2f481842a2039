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
        var matcher = FORM.matcher(text.strip());
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
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
