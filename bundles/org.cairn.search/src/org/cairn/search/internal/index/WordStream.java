// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of one text for the index, offsets in code points. A line end is a token of its own at the position of the word that
 * follows it: positions count words alone, and paragraphs are known without reading the text.
 */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Words words = new Words();
    private int word;
    private int last;

    WordStream of(String text) {
        words.reset(text);
        word = 0;
        last = -1;
        return this;
    }

    @Override
    public boolean incrementToken() {
        int kind = words.nextOrLineEnd();
        if (kind == 0) {
            return false;
        }
        if (kind == 2) {
            term.setEmpty().append('\n');
        } else {
            term.copyBuffer(words.buffer(), 0, words.length());
        }
        offset.setOffset(words.start(), words.end());
        increment.setPositionIncrement(word - last);
        last = word;
        if (kind == 1) {
            word++;
        }
        return true;
    }
}
