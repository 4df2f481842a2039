// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of one text for the index, offsets in code points. Two signs are tokens of their own at the position of the word that
 * follows, so that positions count words alone: {@link Leaf#LINE_END}, by which paragraphs are known without reading the text, and
 * {@link Leaf#LOOSE} where anything but one space stands before the word, by which expressions such as {@code /felt \\w+ to/} are
 * counted without reading it. Where the text ends stands a loose sign too. Between the parts of what a plan or record says is a gap that
 * nothing reaches across that asks for words beside each other.
 */
final class WordStream extends TokenStream {

    /** So many positions are left free between two parts. */
    private static final int GAP = 1_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Words words = new Words();
    private int word;
    private int last;
    private boolean pending;
    private boolean ended;

    WordStream of(String text) {
        words.reset(text);
        word = 0;
        last = -1;
        pending = false;
        ended = false;
        return this;
    }

    @Override
    public boolean incrementToken() {
        if (pending) {
            pending = false;
            return word();
        }
        int kind = words.nextOrLineEnd();
        if (kind == 1 && words.followsOneSpace()) {
            return word();
        }
        if (kind == 0 && (ended || word == 0)) {
            return false;
        }
        pending = kind == 1;
        if (kind == 1 && words.followsBreak()) {
            word += GAP;
        }
        ended = kind == 0;
        term.setEmpty().append(kind == 2 ? Leaf.LINE_END : Leaf.LOOSE);
        sign();
        return true;
    }

    private boolean word() {
        term.copyBuffer(words.buffer(), 0, words.length());
        sign();
        word++;
        return true;
    }

    private void sign() {
        offset.setOffset(words.start(), words.end());
        increment.setPositionIncrement(word - last);
        last = word;
    }
}
