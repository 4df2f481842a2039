// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.SourceText;
import org.cairn.search.internal.index.Leaf;

/** A regular expression on whole texts, of those sources only that can match. */
final class TextRegex implements Expression {

    private final Scene scene;
    private final Pattern pattern;
    private final Expression candidates;

    TextRegex(Scene scene, Pattern pattern, Expression candidates) {
        this.scene = scene;
        this.pattern = pattern;
        this.candidates = candidates;
    }

    @Override
    public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
        return scan(leaf);
    }

    Scan scan(Leaf leaf) throws IOException, Cancelled {
        SpanStream narrowed = candidates.open(leaf, Need.MATCH);
        scene.progress().begin("Reading texts", narrowed.cost());
        return new Scan(leaf, narrowed);
    }

    final class Scan extends SpanStream {

        private final Leaf leaf;
        private final SpanStream narrowed;
        private final Matcher matcher = pattern.matcher("");

        Scan(Leaf leaf, SpanStream narrowed) {
            this.leaf = leaf;
            this.narrowed = narrowed;
        }

        @Override
        int doc() {
            return narrowed.doc();
        }

        @Override
        int advance(int target) throws IOException {
            return narrowed.advance(target);
        }

        @Override
        long cost() {
            return narrowed.cost();
        }

        /** Sets the matcher to the text of the present document; null if that cannot match. */
        private SourceText text() throws IOException {
            int ordinal = leaf.ordinal(narrowed.doc());
            if (ordinal < 0 || !narrowed.matches()) {
                return null;
            }
            SourceText text = scene.text(ordinal);
            matcher.reset(new Watched(text.string(), scene.progress()));
            scene.progress().worked(1);
            return text;
        }

        @Override
        boolean matches() throws IOException {
            return text() != null && find(matcher);
        }

        /** A match of nothing is none. */
        private static boolean find(Matcher matcher) {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        int count() throws IOException {
            int count = 0;
            if (text() != null) {
                while (find(matcher)) {
                    count++;
                }
            }
            return count;
        }

        @Override
        void spans(Spans out) throws IOException {
            out.clear();
            SourceText text = text();
            if (text != null) {
                while (find(matcher)) {
                    out.add(text.toOffset(matcher.start()), text.toOffset(matcher.end()));
                }
            }
        }
    }
}
