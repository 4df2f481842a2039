// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a person wants to go: {@code 12} is a paragraph, {@code p 12} or {@code S. 12} a page, {@code 1:23} or {@code 1:02:03} a time. */
final class Place {

    private static final Pattern PAGE = Pattern.compile("(?iu)(?:p|pp|page|s|seite)\\.?\\s*(\\S+)");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");

    private Place() {
    }

    /** The position that is meant; nothing where the text has no such place. */
    static OptionalInt of(String typed, Outline outline) {
        String wanted = typed.strip();
        Matcher time = TIME.matcher(wanted);
        if (time.matches()) {
            long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
            return outline.time(1000 * (3600 * hours + 60 * Long.parseLong(time.group(2)) + Long.parseLong(time.group(3))));
        }
        if (wanted.matches("\\d{1,9}")) {
            return outline.paragraph(Integer.parseInt(wanted));
        }
        Matcher page = PAGE.matcher(wanted);
        return page.matches() ? outline.page(page.group(1)) : OptionalInt.empty();
    }
}
