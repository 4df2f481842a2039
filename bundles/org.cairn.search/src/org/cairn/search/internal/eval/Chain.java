// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * What the words of a text must be like where a regular expression matches: stretches of words that follow each other.
 *
 * @param stretches words that follow each other; null for any word. Every stretch must be found for a match
 * @param exact whether there is one stretch, and its words with one space between each are a match and nothing else is
 */
record Chain(List<List<Link>> stretches, boolean exact) {

    /**
     * One word.
     *
     * @param automaton accepts at least what the word may be
     * @param pattern matches exactly what the word may be
     */
    record Link(CompiledAutomaton automaton, Pattern pattern) {
    }

    private static final String ANY_WORD = "\\w+";

    /** The chain of a shape; without a stretch where words tell nothing. */
    static Chain of(Shape shape) {
        return new Builder().build(shape);
    }

    private static final class Builder {

        private final List<List<Link>> stretches = new ArrayList<>();
        private List<Link> stretch = new ArrayList<>();
        private final List<Automaton> parts = new ArrayList<>();
        private final StringBuilder source = new StringBuilder();
        private boolean openLeft = true;
        private boolean edge;
        private boolean exact = true;

        Chain build(Shape shape) {
            List<Shape> all = shape instanceof Shape.Sequence sequence ? sequence.parts() : List.of(shape);
            for (int i = 0; i < all.size(); i++) {
                add(all.get(i), i == all.size() - 1);
            }
            if (parts.isEmpty()) {
                // the match ends between words
                exact = false;
            } else {
                word(!edge);
            }
            endStretch();
            boolean one = stretches.size() == 1;
            return new Chain(stretches, exact && one);
        }

        private void add(Shape part, boolean last) {
            switch (part) {
                case Shape.Word word -> {
                    if (edge) {
                        exact = false;
                    }
                    parts.add(word.automaton());
                    source.append(word.source());
                }
                case Shape.Edge there -> {
                    if (parts.isEmpty()) {
                        openLeft = false;
                    } else {
                        edge = true;
                    }
                }
                case Shape.Gap gap -> gap(gap);
                case Shape.Look look -> exact = false;
                default -> {
                    exact = false;
                    cut();
                }
            }
        }

        private void gap(Shape.Gap gap) {
            exact &= gap.oneSpace();
            if (gap.canBeEmpty()) {
                cut();
                return;
            }
            if (parts.isEmpty()) {
                exact = false;
            } else {
                word(false);
            }
            openLeft = false;
            edge = false;
        }

        /** The word goes on in ways that are not known, and what follows may be in the same word or in another. */
        private void cut() {
            if (!parts.isEmpty()) {
                word(true);
            }
            endStretch();
            openLeft = true;
            edge = false;
        }

        private void word(boolean openRight) {
            Automaton automaton = Operations.concatenate(parts);
            if (automaton.isAccept(0)) {
                // the word may not be there at all: then what stands around it is not known to follow
                exact = false;
                parts.clear();
                source.setLength(0);
                endStretch();
                return;
            }
            boolean any = source.toString().equals(ANY_WORD);
            List<Automaton> all = new ArrayList<>();
            if (openLeft) {
                all.add(Automata.makeAnyString());
            }
            all.add(automaton);
            if (openRight) {
                all.add(Automata.makeAnyString());
            }
            stretch.add(any ? null : new Link(compile(Operations.concatenate(all)),
                    Pattern.compile((openLeft ? "(?s:.*)" : "") + "(?:" + source + ")" + (openRight ? "(?s:.*)" : ""), Regexes.FLAGS)));
            parts.clear();
            source.setLength(0);
        }

        private void endStretch() {
            if (stretch.stream().anyMatch(link -> link != null)) {
                stretches.add(stretch);
            } else if (!stretch.isEmpty()) {
                exact = false;
            }
            stretch = new ArrayList<>();
        }
    }

    /** Ready to be looked up; what would grow too big accepts anything instead. */
    static CompiledAutomaton compile(Automaton automaton) {
        try {
            return new CompiledAutomaton(Operations.determinize(Operations.removeDeadStates(automaton), 100_000), false, true);
        } catch (org.apache.lucene.util.automaton.TooComplexToDeterminizeException e) {
            return new CompiledAutomaton(Automata.makeAnyString(), false, true);
        }
    }
}
