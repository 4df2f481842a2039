// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit.Rewording;

/**
 * Finds names in texts, as whole words and the longest first, and says what takes their place. Any white space may stand between the
 * parts of a name: a line may end there. How long it takes does not depend on the number of names. Immutable.
 */
public final class NameReplacement implements UnaryOperator<String> {

    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER | 1 << Character.OTHER_LETTER | 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    /** The beginning that some names share; white space between their parts is one space in it. */
    private static final class Beginning {

        private char[] letters = {};
        private Beginning[] next = {};
        /** What takes the place of the name that ends here; null where none does. */
        private String pseudonym;

        Beginning with(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        Beginning add(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next[at];
            }
            int place = -at - 1;
            char[] more = Arrays.copyOf(letters, letters.length + 1);
            Beginning[] longer = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, place, more, place + 1, letters.length - place);
            System.arraycopy(next, place, longer, place + 1, next.length - place);
            more[place] = letter;
            longer[place] = new Beginning();
            letters = more;
            next = longer;
            return longer[place];
        }
    }

    private record Found(int start, int end, String pseudonym) {
    }

    private final Beginning names = new Beginning();
    private final boolean ignoreCase;

    /**
     * @param all whose names are replaced by what; of two who share a name, the first has it
     * @param ignoreCase whether {@code ROSA} and {@code rosa} are Rosa
     */
    public NameReplacement(List<Pseudonym> all, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        for (Pseudonym one : all) {
            for (String form : one.forms()) {
                add(form.strip(), one.pseudonym());
            }
        }
    }

    private void add(String form, String pseudonym) {
        Beginning end = names;
        for (int at = 0; at < form.length();) {
            end = end.add(isSpace(form.charAt(at)) ? ' ' : folded(form.charAt(at)));
            at = after(form, at);
        }
        if (end != names && end.pseudonym == null) {
            end.pseudonym = pseudonym;
        }
    }

    /** The position behind a character, or behind all of the white space there. */
    private static int after(String text, int at) {
        int next = at + 1;
        while (isSpace(text.charAt(at)) && next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private char folded(char letter) {
        return ignoreCase ? Character.toLowerCase(Character.toUpperCase(letter)) : letter;
    }

    private static boolean isInWord(int point) {
        return point < 0x80 ? point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9'
                : (LETTERS >> Character.getType(point) & 1) != 0;
    }

    /** The first name that begins at a position or later; null where there is none. */
    private Found next(String text, int from) {
        boolean inside = from > 0 && isInWord(text.codePointBefore(from));
        for (int at = from; at < text.length();) {
            Found found = inside ? null : at(text, at);
            if (found != null) {
                return found;
            }
            int point = text.codePointAt(at);
            inside = isInWord(point);
            at += Character.charCount(point);
        }
        return null;
    }

    /** The longest name that begins at a position and ends where a word does; null where there is none. */
    private Found at(String text, int start) {
        Found found = null;
        Beginning so = names;
        for (int at = start; at < text.length();) {
            char letter = text.charAt(at);
            so = so.with(isSpace(letter) ? ' ' : folded(letter));
            if (so == null) {
                break;
            }
            at = after(text, at);
            if (so.pseudonym != null && (at == text.length() || !isInWord(text.codePointAt(at)))) {
                found = new Found(start, at, so.pseudonym);
            }
        }
        return found;
    }

    /** The text with the names replaced; the same object where there are none. */
    @Override
    public String apply(String text) {
        Found found = text == null ? null : next(text, 0);
        if (found == null) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length() + 16);
        int written = 0;
        for (; found != null; found = next(text, written)) {
            replaced.append(text, written, found.start()).append(found.pseudonym());
            written = found.end();
        }
        return replaced.append(text, written, text.length()).toString();
    }

    /** What would be reworded in a text, in order. */
    public List<Rewording> in(SourceText text) {
        List<Rewording> rewordings = new ArrayList<>();
        String string = text.string();
        for (Found found = next(string, 0); found != null; found = next(string, found.end())) {
            rewordings.add(new Rewording(new Span(text.toOffset(found.start()), text.toOffset(found.end())), found.pseudonym()));
        }
        return rewordings;
    }
}
