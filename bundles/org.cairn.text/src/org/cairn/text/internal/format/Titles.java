// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.regex.Pattern;

/** Titles in the properties of documents. */
final class Titles {

    /** What programs write there by themselves. */
    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?i)\\s*|untitled.*|document ?\\d*|dokument ?\\d*|microsoft word\\b.*|word document|slide ?\\d*|powerpoint presentation|title"
                    + "|normal(\\.dotm?)?|.*\\.(docx?|odt|rtf|dotx?|indd|pdf|tmp|wpd)");

    private Titles() {
    }

    /** The title if a person meant it, else null. */
    static String meant(String property) {
        return property == null || NOT_MEANT.matcher(property).matches() ? null : property.strip();
    }
}
