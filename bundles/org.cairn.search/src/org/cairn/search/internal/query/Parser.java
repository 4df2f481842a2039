// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.query.Node.Scope;

/**
 * Reads a query. From loose to tight: {@code OR}; {@code AND}, {@code NOT} and mere neighbourhood, from left to right; {@code NEAR},
 * {@code WITHIN}, {@code OVERLAPS}, {@code BEFORE} and {@code AFTER}, from left to right; a {@code NOT} in front.
 */
public final class Parser {

    /** {@code NEAR} without a number. */
    public static final int NEAR = 10;

    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws QueryError if this is no query */
    public static Node parse(String query) throws QueryError {
        Parser parser = new Parser(Lexer.tokens(query));
        if (parser.peek().is(Token.Kind.END)) {
            throw new QueryError("The query is empty.", "Write a word, for example trust.", 0, query.length());
        }
        Node node = parser.or();
        Token rest = parser.peek();
        if (!rest.is(Token.Kind.END)) {
            throw new QueryError("This parenthesis closes nothing.", "Remove it, or add ( before.", rest.start(), rest.end());
        }
        return node;
    }

    private Node or() throws QueryError {
        List<Node> parts = new ArrayList<>(List.of(and()));
        while (peek().is(Token.Kind.OR)) {
            next();
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Or(List.copyOf(parts), parts.getFirst().start(), parts.getLast().end());
    }

    private Node and() throws QueryError {
        Node left = unary();
        while (true) {
            Token token = peek();
            if (token.is(Token.Kind.END) || token.is(Token.Kind.CLOSE) || token.is(Token.Kind.OR)) {
                return left;
            }
            Scope scope = Scope.SOURCE;
            boolean without = false;
            if (token.is(Token.Kind.AND)) {
                scope = scope(next());
                token = peek();
            }
            if (token.is(Token.Kind.NOT)) {
                Scope own = scope(next());
                scope = own == Scope.SOURCE ? scope : own;
                without = true;
            }
            left = join(left, unary(), scope, without);
        }
    }

    private static Node join(Node left, Node right, Scope scope, boolean without) {
        if (without) {
            return new Node.Without(left, right, scope, left.start(), right.end());
        }
        if (scope != Scope.SOURCE) {
            return new Node.Together(left, right, scope, left.start(), right.end());
        }
        List<Node> parts = new ArrayList<>();
        if (left instanceof Node.And and) {
            parts.addAll(and.parts());
        } else {
            parts.add(left);
        }
        parts.add(right);
        return new Node.And(List.copyOf(parts), left.start(), right.end());
    }

    private static Scope scope(Token token) throws QueryError {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "", "source" -> Scope.SOURCE;
            case "paragraph" -> Scope.PARAGRAPH;
            case "sentence" -> Scope.SENTENCE;
            case "passage" -> Scope.PASSAGE;
            default -> throw new QueryError("There is no scope \"" + token.text() + "\".",
                    "Write " + token.kind() + ":source, " + token.kind() + ":paragraph, " + token.kind() + ":sentence or " + token.kind()
                            + ":passage.", token.start(), token.end());
        };
    }

    private Node unary() throws QueryError {
        if (!peek().is(Token.Kind.NOT)) {
            return positioned();
        }
        Token not = next();
        if (scope(not) != Scope.SOURCE) {
            throw new QueryError("NOT:" + not.text() + " needs something on its left.", "For example trust NOT:" + not.text() + " control.",
                    not.start(), not.end());
        }
        deeper(not);
        Node of = unary();
        depth--;
        return new Node.Not(of, not.start(), of.end());
    }

    private Node positioned() throws QueryError {
        Node left = primary();
        while (true) {
            Token token = peek();
            boolean negated = token.is(Token.Kind.NOT) && tokens.get(at + 1).isPosition();
            if (negated) {
                next();
                token = peek();
            }
            if (token.is(Token.Kind.NEAR)) {
                next();
                Node right = primary();
                left = new Node.Near(left, right, token.number() < 0 ? NEAR : token.number(), left.start(), right.end());
            } else if (token.isPosition()) {
                next();
                Node right = primary();
                left = new Node.Lying(left, right, Node.Position.valueOf(token.kind().name()), token.number(), negated, left.start(),
                        right.end());
            } else {
                return left;
            }
        }
    }

    private Node primary() throws QueryError {
        Token token = next();
        return switch (token.kind()) {
            case WORD -> Phrases.word(token);
            case QUOTED -> Phrases.quoted(token);
            case REGEX -> new Node.Regex(token.text(), token.start(), token.end());
            case FIELD -> {
                Token value = next();
                yield new Node.Field(token.text(), value.text().strip(), value.exact(), value.start(), token.start(), value.end());
            }
            case OPEN -> group(token);
            case END -> throw new QueryError("Something is missing at the end.", "Add a word, or remove what asks for one.",
                    Math.max(0, token.start() - 1), token.end());
            case CLOSE -> throw new QueryError("Something is missing before this parenthesis.", "Add a word, or remove it.", token.start(),
                    token.end());
            default -> throw new QueryError(token.kind() + " needs something on its left.",
                    "To search for the word itself, write \"" + token.kind().name().toLowerCase(Locale.ROOT) + "\".", token.start(),
                    token.end());
        };
    }

    private Node group(Token open) throws QueryError {
        deeper(open);
        Node inside = or();
        depth--;
        if (!peek().is(Token.Kind.CLOSE)) {
            throw new QueryError("This parenthesis is not closed.", "Add ) where it should end.", open.start(), open.end());
        }
        next();
        return inside;
    }

    private void deeper(Token token) throws QueryError {
        if (++depth > DEEPEST) {
            throw new QueryError("The query is nested more than " + DEEPEST + " deep.", "Ask for less at once.", token.start(), token.end());
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }
}
