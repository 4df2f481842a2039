// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.query.Node;
import org.cairn.search.internal.query.Node.Scope;
import org.cairn.search.internal.query.Part;

/** Makes a query that was read ready to be asked of one view of a project. */
final class Compiler {

    private final Scene scene;
    private final Fields fields;

    Compiler(Scene scene) {
        this.scene = scene;
        this.fields = new Fields(scene);
    }

    Expression compile(Node node) throws QueryError {
        return switch (node) {
            case Node.Phrase phrase -> phrase(phrase.parts());
            case Node.Regex regex -> Regexes.compile(scene, regex);
            case Node.Field field -> fields.compile(field);
            case Node.All all -> new Condition(scene, source -> true);
            case Node.And and -> and(and.parts());
            case Node.Or or -> new OrExpression(all(or.parts()));
            case Node.Not not -> new NotExpression(scene, null, compile(not.of()));
            case Node.Without without -> without(without);
            case Node.Together together -> pair(together.left(), together.right(), false, Rules.together(together.scope()));
            case Node.Near near -> {
                passages(near.left(), "NEAR");
                passages(near.right(), "NEAR");
                yield pair(near.left(), near.right(), false, Rules.near(near.words()));
            }
            case Node.Lying lying -> {
                passages(lying.left(), lying.position().name());
                yield pair(lying.left(), lying.right(), lying.negated(),
                        Rules.lying(lying.position(), lying.words(), lying.negated()));
            }
        };
    }

    private List<Expression> all(List<Node> nodes) throws QueryError {
        List<Expression> all = new ArrayList<>();
        for (Node node : nodes) {
            all.add(compile(node));
        }
        return all;
    }

    private Expression phrase(List<Part> parts) {
        List<Expression> words = new ArrayList<>();
        for (Part part : parts) {
            words.add(part instanceof Part.Any ? null : new DictionaryWord(scene, part));
        }
        return words.size() == 1 ? words.getFirst() : new PhraseExpression(words);
    }

    private Expression pair(Node left, Node right, boolean leftAlone, PairExpression.Rule rule) throws QueryError {
        return new PairExpression(scene, compile(left), compile(right), leftAlone, rule);
    }

    private Expression without(Node.Without without) throws QueryError {
        Expression left = compile(without.left());
        Expression right = compile(without.right());
        return without.scope() == Scope.SOURCE ? new NotExpression(scene, left, right)
                : new PairExpression(scene, left, right, true, Rules.without(without.scope()));
    }

    /** A {@code coder:} beside a {@code code:} says whose codings are meant. */
    private Expression and(List<Node> parts) throws QueryError {
        boolean codes = parts.stream().anyMatch(part -> Fields.isCode(part));
        if (!codes || parts.stream().noneMatch(part -> Fields.isCoder(part))) {
            return new AndExpression(all(parts));
        }
        Set<UUID> coders = null;
        for (Node part : parts) {
            if (Fields.isCoder(part)) {
                Set<UUID> these = fields.coders((Node.Field) part);
                if (coders == null) {
                    coders = new HashSet<>(these);
                } else {
                    coders.retainAll(these);
                }
            }
        }
        List<Expression> rest = new ArrayList<>();
        for (Node part : parts) {
            if (Fields.isCode(part)) {
                rest.add(fields.coded((Node.Field) part, coders));
            } else if (!Fields.isCoder(part)) {
                rest.add(compile(part));
            }
        }
        return rest.size() == 1 ? rest.getFirst() : new AndExpression(rest);
    }

    private static void passages(Node node, String operator) throws QueryError {
        if (node instanceof Node.All || node instanceof Node.Not || node instanceof Node.Field field && !Fields.hasPassages(field)) {
            throw new QueryError(operator + " needs words or passages, not a whole source.",
                    "Put the condition beside it, as in kind:journal (trust " + operator + " support).", node.start(), node.end());
        }
    }
}
