// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.search.internal.words.WordCountingComponent;

/** Counts the words of texts. An OSGi service; thread-safe. */
public interface WordCounting {

    /** The service without OSGi: for tests and for programs that embed Cairn. */
    static WordCounting create() {
        return new WordCountingComponent();
    }

    /**
     * Counts words as the query language knows them: longest runs of letters, digits and underscores, upper and lower case alike,
     * each form for itself.
     *
     * @param sources GUIDs of the sources to count in, or null for all
     * @param stopWords whether to count words such as <i>the</i> and <i>und</i>, by the language of each source; where a language has
     *        no list of them, all its words are counted
     */
    WordList count(ProjectView view, Set<UUID> sources, boolean stopWords, Progress progress) throws Cancelled;
}
