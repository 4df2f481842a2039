// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.query.Node;

/** Makes a regular expression ready: on the dictionary where it can only match within words, on narrowed texts otherwise. */
final class Regexes {

    /** Upper and lower case alike; {@code \w} and {@code \b} know all letters; {@code ^} and {@code $} are paragraph ends. */
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;

    private Regexes() {
    }

    static Expression compile(Scene scene, Node.Regex regex) throws QueryError {
        try {
            Pattern pattern = Pattern.compile(regex.pattern(), FLAGS);
            return of(scene, regex.pattern(), pattern);
        } catch (PatternSyntaxException e) {
            int at = regex.start() + 1 + Math.max(0, Math.min(e.getIndex(), regex.pattern().length()));
            throw new QueryError("This regular expression is wrong: " + e.getDescription() + ".",
                    "Signs such as ( ) [ ] * + ? . that are meant as such need \\ before them.", Math.min(at, regex.end() - 1), regex.end());
        }
    }

    private static Expression of(Scene scene, String source, Pattern pattern) {
        Expression everywhere = new TextRegex(scene, pattern, new Condition(scene, each -> true));
        Shape shape = ShapeReader.read(source);
        if (shape == null) {
            return everywhere;
        }
        if (Shape.isWithinWords(shape)) {
            return new Within(new RegexWord(scene, pattern, Chain.compile(Shape.words(shape)), false), everywhere);
        }
        List<Shape> ways = shape instanceof Shape.Choice choice ? choice.parts() : List.of(shape);
        List<Chain> chains = ways.stream().map(Chain::of).toList();
        if (chains.stream().anyMatch(chain -> chain.stretches().isEmpty())) {
            return everywhere;
        }
        if (chains.size() == 1) {
            return new ChainExpression(scene, pattern, chains.getFirst());
        }
        List<Expression> narrowed = new ArrayList<>();
        chains.forEach(chain -> narrowed.add(new ChainExpression(scene, pattern, chain)::narrowed));
        return new TextRegex(scene, pattern, new OrExpression(narrowed));
    }

    /** Within words, unless a segment has texts whose words are not told apart by spaces. */
    private record Within(RegexWord words, Expression texts) implements Expression {

        @Override
        public SpanStream open(Leaf leaf, Need need) throws IOException, Cancelled {
            return leaf.hasUnspacedWords() ? texts.open(leaf, need) : words.open(leaf, need);
        }

        @Override
        public Tally tally(Leaf leaf) throws IOException, Cancelled {
            return leaf.hasUnspacedWords() ? null : words.tally(leaf);
        }
    }
}
