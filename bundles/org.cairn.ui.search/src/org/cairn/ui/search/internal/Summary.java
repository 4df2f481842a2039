// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.stream.Stream;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/** What was found, in words. */
final class Summary {

    private Summary() {
    }

    /** A line for a {@link org.eclipse.swt.widgets.Link}; other spellings can be clicked. @param listed how many hits the list holds */
    static String of(Found found, int listed, FoundRecords records) {
        StringBuilder text = new StringBuilder();
        String hits = found.hits() == 1 ? Messages.search_oneHit : NLS.bind(Messages.search_hits, Widgets.number(found.hits()));
        text.append(found.sources() == 1 ? NLS.bind(Messages.search_inOneSource, hits)
                : NLS.bind(Messages.search_inSources, hits, Widgets.number(found.sources())));
        if (listed < found.hits()) {
            text.append("  ·  ").append(NLS.bind(Messages.search_listed, Widgets.number(listed)));
        }
        if (records.hits() > 0) {
            String inRecords = records.hits() == 1 ? Messages.search_oneHit : NLS.bind(Messages.search_hits, Widgets.number(records.hits()));
            text.append("  ·  ").append(records.records() == 1 ? NLS.bind(Messages.search_inOneRecord, inRecords)
                    : NLS.bind(Messages.search_inRecords, inRecords, Widgets.number(records.records())));
            if (records.lines().size() < records.hits()) {
                text.append("  ·  ").append(NLS.bind(Messages.search_listed, Widgets.number(records.lines().size())));
            }
        }
        if (!found.suggestions().isEmpty() && records.hits() == 0) {
            String spellings = String.join(Messages.search_or, found.suggestions().stream().map(s -> "<a>" + escape(s) + "</a>").toList());
            text.append(".  ").append(NLS.bind(Messages.search_didYouMean, spellings));
        }
        Stream.concat(found.notes().stream(), records.notes().stream()).distinct().forEach(note -> text.append("  ·  ").append(escape(note)));
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }
}
