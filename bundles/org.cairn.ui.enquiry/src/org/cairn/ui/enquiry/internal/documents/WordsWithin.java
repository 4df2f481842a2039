// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.FoundRecords;
import org.cairn.ui.OpenProject;

/**
 * The plans and records in which words stand that were typed into the filter.
 *
 * @param typed what was typed, as it was asked
 * @param first the first place in each, by GUID
 */
record WordsWithin(String typed, Map<UUID, FoundRecords.Line> first) {

    static final WordsWithin NONE = new WordsWithin("", Map.of());

    /** So many places are read. */
    private static final int MOST = 10_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final int BEFORE = 24;
    private static final int BEHIND = 40;

    /** Asks the index for words that begin so: not on the UI thread. */
    static WordsWithin of(OpenProject project, String typed, Progress progress) throws Failure, Cancelled {
        String words = WORD.matcher(typed).results().map(word -> word.group() + "*").distinct().collect(Collectors.joining(" "));
        Map<UUID, FoundRecords.Line> first = new HashMap<>();
        if (!words.isEmpty()) {
            project.search().findRecords("in:records " + words, MOST, progress).lines().forEach(line -> first.putIfAbsent(line.record(), line));
        }
        return new WordsWithin(typed, first);
    }

    boolean has(UUID document) {
        return first.containsKey(document);
    }

    /** The words around the first place, on one line. */
    String excerpt(UUID document) {
        FoundRecords.Line line = first.get(document);
        String left = line.left(BEFORE);
        String right = line.right(BEHIND);
        boolean cut = line.span().start() > BEFORE;
        boolean more = line.text().codePointCount(0, line.text().length()) > line.span().end() + BEHIND;
        return (cut ? "…" : "") + left + line.match().replace('\n', ' ') + right + (more ? "…" : "");
    }

    /** GUID of the part that says it first; null where none does but the document by its name. */
    UUID element(UUID document) {
        return has(document) && !first.get(document).isOfWhole() ? first.get(document).element() : null;
    }
}
