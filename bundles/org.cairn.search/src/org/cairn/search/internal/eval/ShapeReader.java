// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.Automata;
import org.cairn.search.internal.index.Words;

/**
 * Reads the shape of a regular expression of Java's syntax. What it does not know, such as flags within the expression and references
 * back, it does not guess: then the expression has no shape and is tried on whole texts.
 */
final class ShapeReader {

    private static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    private static final Set<String> LETTERS = Set.of("L", "{L}", "{Alpha}", "{IsAlphabetic}", "{IsLetter}", "{IsL}");
    /** Letters that another letter of the same kind stands for, beside its capital. */
    private static final String[] ALIKE = {"sſ", "iı", "σς", "μµ", "θϑ", "βϐ", "φϕ", "πϖ", "κϰ", "ρϱ", "εϵ", "ṡẛ"};
    private static final int WIDEST_RANGE = 2_000;

    private final String regex;
    private int at;

    private ShapeReader(String regex) {
        this.regex = regex;
    }

    /** The shape of a valid expression, or null if it cannot be told. */
    static Shape read(String regex) {
        ShapeReader reader = new ShapeReader(regex);
        try {
            Shape shape = reader.choice();
            return reader.at == regex.length() ? shape : null;
        } catch (Unknown | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    private Shape choice() {
        int start = at;
        List<Shape> parts = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return Shape.choice(parts, regex.substring(start, at));
    }

    private Shape sequence() {
        List<Shape> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int start = at;
            Shape atom = atom();
            parts.add(quantified(atom, start));
        }
        return parts.isEmpty() ? new Shape.Word(Automata.makeEmptyString(), "") : Shape.sequence(parts);
    }

    private Shape quantified(Shape atom, int start) {
        int least;
        int most;
        switch (at < regex.length() ? regex.charAt(at) : ' ') {
            case '*' -> {
                least = 0;
                most = -1;
                at++;
            }
            case '+' -> {
                least = 1;
                most = -1;
                at++;
            }
            case '?' -> {
                least = 0;
                most = 1;
                at++;
            }
            case '{' -> {
                int close = regex.indexOf('}', at);
                String[] bounds = regex.substring(at + 1, close).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
                at = close + 1;
            }
            default -> {
                return atom;
            }
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return Shape.repeat(atom, least, most, regex.substring(start, at));
    }

    private Shape atom() {
        char c = regex.charAt(at);
        switch (c) {
            case '(':
                return group();
            case '[':
                return characters();
            case '\\':
                return escape();
            case '.':
                at++;
                return new Shape.Mixed();
            case '^', '$':
                at++;
                return new Shape.Look();
            default:
                int cp = regex.codePointAt(at);
                at += Character.charCount(cp);
                return literal(cp, Character.toString(cp));
        }
    }

    private Shape group() {
        int start = at++;
        boolean look = false;
        if (regex.startsWith("?", at)) {
            if (regex.startsWith("?:", at)) {
                at += 2;
            } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
                look = true;
                at += 2;
            } else if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
                look = true;
                at += 3;
            } else if (regex.startsWith("?<", at)) {
                at = regex.indexOf('>', at) + 1;
            } else {
                throw new Unknown();
            }
        }
        Shape inside = choice();
        if (regex.charAt(at++) != ')') {
            throw new Unknown();
        }
        Shape.Word word = Shape.asWord(inside, regex.substring(start, at));
        return look ? new Shape.Look() : word != null ? word : inside;
    }

    private Shape escape() {
        int start = at++;
        int cp = regex.codePointAt(at);
        at += Character.charCount(cp);
        switch (cp) {
            case 'b':
                return new Shape.Edge();
            case 'w', 'd':
                return new Shape.Word(Automata.makeAnyChar(), regex.substring(start, at));
            case 's', 'h', 'n', 't', 'r', 'f':
                return new Shape.Gap(false, false);
            case 'W', 'S', 'D', 'H', 'V', 'v', 'R':
                return new Shape.Mixed();
            case 'A', 'z', 'Z', 'B':
                return new Shape.Look();
            case 'p':
                return property(start);
            case 'P':
                property(start);
                return new Shape.Mixed();
            default:
                if (cp < 0x80 && Character.isLetterOrDigit(cp)) {
                    throw new Unknown();
                }
                return literal(cp, regex.substring(start, at));
        }
    }

    private Shape property(int start) {
        int from = at;
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        return LETTERS.contains(regex.substring(from, at)) ? new Shape.Word(Automata.makeAnyChar(), regex.substring(start, at))
                : new Shape.Mixed();
    }

    private static Shape literal(int cp, String source) {
        if (Words.isLetter(cp)) {
            return new Shape.Word(Automata.makeCharSet(variants(cp).stream().mapToInt(i -> i).toArray()), source);
        }
        return Words.isGap(cp) ? new Shape.Gap(false, cp == ' ') : new Shape.Mixed();
    }

    private static TreeSet<Integer> variants(int cp) {
        int lower = Character.toLowerCase(Character.toUpperCase(cp));
        TreeSet<Integer> all = new TreeSet<>(List.of(Character.toLowerCase(cp), lower));
        for (String alike : ALIKE) {
            if (alike.indexOf(lower) >= 0 || alike.indexOf(cp) >= 0) {
                alike.codePoints().forEach(all::add);
            }
        }
        return all;
    }

    /** A plain set of characters such as {@code [a-z_]}; others are taken as matching anything. */
    private Shape characters() {
        int start = at++;
        TreeSet<Integer> letters = new TreeSet<>();
        boolean words = false;
        boolean gaps = false;
        boolean mixed = regex.charAt(at) == '^' || regex.charAt(at) == ']';
        int depth = 1;
        while (depth > 0) {
            int cp = regex.codePointAt(at);
            at += Character.charCount(cp);
            if (cp == '[') {
                depth++;
                mixed = true;
            } else if (cp == ']') {
                depth--;
            } else if (cp == '\\') {
                int escaped = regex.codePointAt(at);
                at += Character.charCount(escaped);
                mixed = true;
            } else if (cp == '&') {
                mixed = true;
            } else {
                int last = cp;
                if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                    last = regex.codePointAt(at + 1);
                    at += 1 + Character.charCount(last);
                    mixed |= last == '\\' || last == '[' || last - cp > WIDEST_RANGE;
                }
                for (int each = cp; each <= last && !mixed; each++) {
                    mixed = !Words.isLetter(each) && !Words.isGap(each);
                    words |= Words.isLetter(each);
                    gaps |= Words.isGap(each);
                    letters.addAll(variants(each));
                }
            }
        }
        if (mixed || words && gaps) {
            return new Shape.Mixed();
        }
        return gaps ? new Shape.Gap(false, false)
                : new Shape.Word(Automata.makeCharSet(letters.stream().mapToInt(i -> i).toArray()), regex.substring(start, at));
    }
}
