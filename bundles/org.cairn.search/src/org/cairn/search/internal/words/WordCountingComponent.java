// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.search.WordCounting;
import org.cairn.search.WordList;
import org.cairn.search.internal.index.Words;
import org.osgi.service.component.annotations.Component;

/** Counts the words of texts, one text after the other. */
@Component
public final class WordCountingComponent implements WordCounting {

    /** So many texts are read before the next look at whether to stop. */
    private static final int PORTION = 64;

    private static final class Count {

        private long occurrences;
        private int sources;
        private long lastSource;
    }

    @Override
    public WordList count(ProjectView view, Set<UUID> sources, boolean stopWords, Progress progress) throws Cancelled {
        List<Source> wanted = view.sources().stream().filter(source -> sources == null || sources.contains(source.id())).toList();
        Map<String, Count> counts = new HashMap<>();
        Map<String, Set<String>> stopped = new HashMap<>();
        Words words = new Words();
        progress.begin("Counting words", wanted.size());
        for (int from = 0; from < wanted.size(); from += PORTION) {
            progress.check();
            List<Source> portion = wanted.subList(from, Math.min(wanted.size(), from + PORTION));
            view.texts(portion, (source, text) -> {
                Set<String> stop = stopWords ? Set.of() : stopped.computeIfAbsent(source.language(), StopWords::of);
                words.reset(text.string());
                while (words.next()) {
                    String word = words.word();
                    if (!stop.contains(word)) {
                        add(counts.computeIfAbsent(word, key -> new Count()), source.number());
                    }
                }
            });
            progress.worked(portion.size());
        }
        List<WordList.Word> list = counts.entrySet().stream()
                .map(entry -> new WordList.Word(entry.getKey(), entry.getValue().occurrences, entry.getValue().sources))
                .sorted(Comparator.comparingLong(WordList.Word::occurrences).reversed().thenComparing(WordList.Word::word)).toList();
        return new WordList(wanted.size(), list.stream().mapToLong(WordList.Word::occurrences).sum(), list);
    }

    private static void add(Count count, long source) {
        count.occurrences++;
        if (count.lastSource != source) {
            count.lastSource = source;
            count.sources++;
        }
    }
}
