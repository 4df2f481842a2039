// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** What a part of a regular expression can match, seen with the eyes of the index: parts of words, what stands between them, or both. */
sealed interface Shape {

    /**
     * Characters of words only.
     *
     * @param automaton accepts, in lower case, at least what the part matches
     * @param source the part as it was written
     */
    record Word(Automaton automaton, String source) implements Shape {
    }

    /**
     * Characters between words only.
     *
     * @param oneSpace whether it is exactly one space
     */
    record Gap(boolean canBeEmpty, boolean oneSpace) implements Shape {
    }

    /** {@code \b}. */
    record Edge() implements Shape {
    }

    /** Matches no characters but looks at what is around. */
    record Look() implements Shape {
    }

    /** Anything else. */
    record Mixed() implements Shape {
    }

    /** One after the other; no sequence is directly in a sequence. */
    record Sequence(List<Shape> parts) implements Shape {
    }

    /** One or the other; at least one is not a word. */
    record Choice(List<Shape> parts) implements Shape {
    }

    static Shape sequence(List<Shape> parts) {
        List<Shape> flat = new ArrayList<>();
        for (Shape part : parts) {
            if (part instanceof Sequence inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Sequence(List.copyOf(flat));
    }

    /** @param source all of it as it was written */
    static Shape choice(List<Shape> parts, String source) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Automaton> words = new ArrayList<>();
        for (Shape part : parts) {
            Word word = asWord(part, "");
            if (word == null) {
                return new Choice(List.copyOf(parts));
            }
            words.add(word.automaton());
        }
        return new Word(Operations.union(words), "(?:" + source + ")");
    }

    /** The part as one word, if it matches characters of words only and nothing is known of its ends; else null. */
    static Word asWord(Shape shape, String source) {
        return switch (shape) {
            case Word word -> source.isEmpty() ? word : new Word(word.automaton(), source);
            case Sequence sequence when sequence.parts().stream().allMatch(Word.class::isInstance) -> new Word(
                    Operations.concatenate(sequence.parts().stream().map(part -> ((Word) part).automaton()).toList()), source);
            default -> null;
        };
    }

    /** @param source part and quantifier as they were written */
    static Shape repeat(Shape part, int least, int most, String source) {
        Word word = asWord(part, source);
        if (word != null) {
            return new Word(repeated(word.automaton(), least, most), source);
        }
        if (part instanceof Gap gap) {
            return new Gap(gap.canBeEmpty() || least == 0, gap.oneSpace() && least == 1 && most == 1);
        }
        return part instanceof Edge || part instanceof Look ? new Look() : new Mixed();
    }

    /** Counting far makes automata big: from here on any number is accepted, and the words are checked afterwards. */
    int COUNTED = 8;

    private static Automaton repeated(Automaton automaton, int least, int most) {
        int from = Math.min(least, COUNTED);
        return most < 0 || most > COUNTED ? Operations.repeat(automaton, from) : Operations.repeat(automaton, from, most);
    }

    /** Whether it matches within words only, with {@code \b} or without. */
    static boolean isWithinWords(Shape shape) {
        return switch (shape) {
            case Word word -> true;
            case Edge edge -> true;
            case Sequence sequence -> sequence.parts().stream().allMatch(Shape::isWithinWords);
            case Choice choice -> choice.parts().stream().allMatch(Shape::isWithinWords);
            default -> false;
        };
    }

    /** Accepts at least the words in which it matches; for one that {@link #isWithinWords}. */
    static Automaton words(Shape shape) {
        List<Automaton> parts = new ArrayList<>();
        if (!isEdge(shape, true)) {
            parts.add(Automata.makeAnyString());
        }
        parts.add(inner(shape));
        if (!isEdge(shape, false)) {
            parts.add(Automata.makeAnyString());
        }
        return Operations.concatenate(parts);
    }

    private static boolean isEdge(Shape shape, boolean first) {
        return switch (shape) {
            case Edge edge -> true;
            case Sequence sequence -> isEdge(first ? sequence.parts().getFirst() : sequence.parts().getLast(), first);
            case Choice choice -> choice.parts().stream().allMatch(part -> isEdge(part, first));
            default -> false;
        };
    }

    private static Automaton inner(Shape shape) {
        return switch (shape) {
            case Word word -> word.automaton();
            case Sequence sequence -> Operations.concatenate(sequence.parts().stream().map(Shape::inner).toList());
            case Choice choice -> Operations.union(choice.parts().stream().map(Shape::inner).toList());
            default -> Automata.makeEmptyString();
        };
    }
}
