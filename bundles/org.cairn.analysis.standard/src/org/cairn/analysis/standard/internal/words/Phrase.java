// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;

/**
 * One word or several that stand one after the other in one sentence. A {@code *} at the end of a word stands for any ending.
 *
 * @param words as {@link Token#word()}, each perhaps with {@code *} behind it; at least one
 */
public record Phrase(List<String> words) {

    /** A list of evidence ends after that many passages: nobody reads more, and the commonest words stand in a text by the million. */
    static final int MOST_EVIDENCE = 20_000;
    private static final int AT_ONCE = 200;

    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words");
        }
    }

    /**
     * Reads what a person typed.
     *
     * @throws IllegalArgumentException if there is no word in it
     */
    public static Phrase of(String typed) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(typed)) {
            boolean open = token.end() < typed.length() && typed.charAt(token.end()) == '*';
            words.add(open ? token.word() + "*" : token.word());
        }
        return new Phrase(words);
    }

    /** Whether it stands at that place of the words of a text. */
    public boolean isAt(List<Token> tokens, int index) {
        int last = index + words.size() - 1;
        if (last >= tokens.size() || tokens.get(index).sentence() != tokens.get(last).sentence()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!matches(words.get(i), tokens.get(index + i).word())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String wanted, String word) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(word);
    }

    /** The places where it stands in some sources, looked for when asked; the first {@value #MOST_EVIDENCE}. */
    public Evidence in(ProjectView view, List<Source> sources) {
        return evidence(view, sources, this::places);
    }

    /** The places of a phrase in one text. */
    private void places(UUID source, SourceText text, List<Token> tokens, List<Passage> into) {
        for (int i = 0; i + words.size() <= tokens.size(); i++) {
            if (isAt(tokens, i)) {
                into.add(passage(source, text, tokens.get(i), tokens.get(i + words.size() - 1)));
            }
        }
    }

    /** From the beginning of one word to the end of another. */
    static Passage passage(UUID source, SourceText text, Token first, Token last) {
        return Passage.at(source, text.toOffset(first.start()), text.toOffset(last.end()));
    }

    /** Finds places in one text. */
    @FunctionalInterface
    interface Finder {
        void find(UUID source, SourceText text, List<Token> tokens, List<Passage> into);
    }

    /** Evidence that reads the texts when asked, and stops reading when it has enough. */
    static Evidence evidence(ProjectView view, List<Source> sources, Finder finder) {
        return () -> {
            List<Passage> found = new ArrayList<>();
            for (int from = 0; from < sources.size() && found.size() < MOST_EVIDENCE; from += AT_ONCE) {
                view.texts(sources.subList(from, Math.min(from + AT_ONCE, sources.size())),
                        (source, text) -> finder.find(source.id(), text, Token.of(text.string()), found));
            }
            return List.copyOf(found.subList(0, Math.min(found.size(), MOST_EVIDENCE)));
        };
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
