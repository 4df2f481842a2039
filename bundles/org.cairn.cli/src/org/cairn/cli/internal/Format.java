// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.Locale;

/** How data is printed. */
enum Format {
    /** Columns for people. */
    TEXT,
    /** JSON, RFC 8259. */
    JSON,
    /** Comma separated values, RFC 4180, with a line of headings. */
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
