// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.SourceText;
import org.cairn.search.internal.index.Leaf;

/** A regular expression that can only match within words: asked of the words of the dictionary instead of the texts. */
final class RegexWord extends WordExpression {

    private static final int MANY = 1_024;

    private final Pattern pattern;
    private final CompiledAutomaton automaton;
    private final boolean whole;

    /**
     * @param automaton accepts at least the words in which the pattern matches
     * @param whole whether the pattern is to match the word as a whole, and to mean it as a whole
     */
    RegexWord(Scene scene, Pattern pattern, CompiledAutomaton automaton, boolean whole) {
        super(scene);
        this.pattern = pattern;
        this.automaton = automaton;
        this.whole = whole;
    }

    @Override
    void collect(Leaf leaf, TermSet terms) throws IOException, Cancelled {
        TermsEnum dictionary = automaton.getTermsEnum(leaf.terms());
        Matcher matcher = pattern.matcher("");
        int read = 0;
        for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
            if (++read % MANY == 0) {
                scene().progress().check();
            }
            if (Leaf.isSign(term)) {
                continue;
            }
            String word = term.utf8ToString();
            matcher.reset(word);
            if (whole) {
                if (matcher.matches()) {
                    terms.add(dictionary, BytesRef.deepCopyOf(term), -1, null);
                }
                continue;
            }
            int[] ranges = ranges(matcher, word);
            if (ranges.length > 0) {
                boolean all = ranges.length == 2 && ranges[0] == 0 && ranges[1] == word.codePointCount(0, word.length());
                terms.add(dictionary, BytesRef.deepCopyOf(term), -1, all ? null : ranges);
            }
        }
    }

    private static int[] ranges(Matcher matcher, String word) {
        int[] ranges = {};
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                ranges = Arrays.copyOf(ranges, ranges.length + 2);
                ranges[ranges.length - 2] = word.codePointCount(0, matcher.start());
                ranges[ranges.length - 1] = word.codePointCount(0, matcher.end());
            }
        }
        return ranges;
    }

    @Override
    TermsStream.Inside inside() {
        return (ordinal, start, end, word, out) -> {
            SourceText text = scene().text(ordinal);
            Matcher matcher = pattern.matcher(text.string()).region(text.toUtf16(start), text.toUtf16(end)).useTransparentBounds(true);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    out.add(text.toOffset(matcher.start()), text.toOffset(matcher.end()), word, word);
                }
            }
        };
    }
}
