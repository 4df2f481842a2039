// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import java.util.List;
import java.util.OptionalInt;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.internal.Alignment;

/**
 * Ties the text of a source, as it stands now, to the pages it was printed on: where a passage stands, and what text is at a place.
 * A text that was corrected after import is laid beside the printed one by their differences. Immutable.
 */
public final class PageText {

    private final PrintedText printed;
    private final Alignment toPaper;
    private final Alignment toText;

    private PageText(PrintedText printed, Alignment toPaper, Alignment toText) {
        this.printed = printed;
        this.toPaper = toPaper;
        this.toText = toText;
    }

    /** Compares the two texts, which takes a while where they differ: not on the UI thread. */
    public static PageText of(PrintedText printed, SourceText now) {
        return new PageText(printed, Alignment.of(now.string(), printed.text()), Alignment.of(printed.text(), now.string()));
    }

    /** Where a passage of the source stands, line by line; empty where none of it is on paper. */
    public List<PrintedText.Place> places(Span span) {
        return printed.places(toPaper.of(span));
    }

    /** Offset in the text of the source that is nearest to a point; empty where the page has no text. */
    public OptionalInt at(int page, double x, double y) {
        OptionalInt found = printed.at(page, x, y);
        return found.isEmpty() ? found : OptionalInt.of(toText.of(new Span(found.getAsInt(), found.getAsInt())).start());
    }

    /** The page on which an offset stands or after which it comes; 1 where nothing is on paper. */
    public int page(int offset) {
        int at = toPaper.of(new Span(offset, offset)).start();
        int page = 1;
        for (PrintedText.Line line : printed.lines()) {
            if (line.start() > at) {
                break;
            }
            page = line.page();
        }
        return page;
    }
}
