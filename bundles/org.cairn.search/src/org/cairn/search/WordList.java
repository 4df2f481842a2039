// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.List;

/**
 * How often words stand in texts.
 *
 * @param sources number of sources that were counted in
 * @param running number of words that were counted
 * @param words each word once, the most frequent first, those that are as frequent in alphabetical order
 */
public record WordList(int sources, long running, List<Word> words) {

    /**
     * One word.
     *
     * @param word in lower case
     * @param occurrences how often it stands in all the texts
     * @param sources in how many of them
     */
    public record Word(String word, long occurrences, int sources) {
    }

    public WordList {
        words = List.copyOf(words);
    }

    /**
     * The list for a spreadsheet: comma-separated, UTF-8, a line with headings, line ends as RFC 4180 wants them. A word is letters,
     * digits and underscores, so that no cell can be taken for a formula or needs quotes.
     *
     * @param word heading of the first column, without a comma; so are the others
     */
    public String csv(String word, String occurrences, String inSources) {
        StringBuilder csv = new StringBuilder();
        csv.append(word).append(',').append(occurrences).append(',').append(inSources).append("\r\n");
        for (Word each : words) {
            csv.append(each.word()).append(',').append(each.occurrences()).append(',').append(each.sources()).append("\r\n");
        }
        return csv.toString();
    }
}
