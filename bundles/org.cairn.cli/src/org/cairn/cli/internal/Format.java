// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.PrintStream;
import java.util.Locale;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Table;

/** How data is printed. */
enum Format {
    /** Columns for people. */
    TEXT,
    /** JSON, RFC 8259. */
    JSON,
    /** Comma separated values, RFC 4180, with a line of headings. */
    CSV;

    /** Prints a table like that: headings and cells only, the notes are for the caller to tell. */
    void print(Table table, PrintStream out) {
        switch (this) {
            case TEXT -> TableOutput.text(table, Locale.ENGLISH, out);
            case JSON -> TableOutput.json(table, out);
            case CSV -> TableOutput.csv(table, out);
        }
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
